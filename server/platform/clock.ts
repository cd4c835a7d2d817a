/** The server's clock; tests freeze it. */
export type Clock = { now(): Date }
export const systemClock: Clock = { now: () => new Date() }

/** Today in a zone, as a date. */
export function todayIn(zone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString()
}
