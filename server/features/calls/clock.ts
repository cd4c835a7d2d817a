/** What is kept of a phone's clock between envelopes; ms. */
export type ClockState = { boot: string | null; sentAt: number | null; elapsed: number | null; jumpedAt: number | null }
export type ClockReading = { offset: number; boot: string; since: number | null; jumped: boolean; next: ClockState }

const tolerance = 2_000

/**
 * The phone's clock against ours (device contract, "Clocks"): offset = server time − sent_at, under 2 s it is 0.
 * A jump is |Δsent_at − Δelapsed| > 2 s between two envelopes of one boot; rows observed before it get no offset.
 */
export function readClock(before: ClockState, envelope: { boot: string; sentAt: number; elapsed: number }, serverTime: number): ClockReading {
  const difference = serverTime - envelope.sentAt
  const offset = Math.abs(difference) < tolerance ? 0 : difference
  const sameBoot = before.boot === envelope.boot
  const jumped = sameBoot && before.sentAt !== null && before.elapsed !== null &&
    Math.abs(envelope.sentAt - before.sentAt - (envelope.elapsed - before.elapsed)) > tolerance
  const since = jumped ? envelope.sentAt : sameBoot ? before.jumpedAt : null
  return { offset, boot: envelope.boot, since, jumped, next: { boot: envelope.boot, sentAt: envelope.sentAt, elapsed: envelope.elapsed, jumpedAt: since } }
}

/** The offset that holds for a row, or null when its clock is unsure: another boot, before a jump, or observed later than it was sent. */
export function offsetFor(reading: ClockReading, row: { boot: string; observedAt: number }): number | null {
  if (row.boot !== reading.boot) return null
  // Only a clock set back since then lets a row be seen after it was sent.
  if (reading.next.sentAt !== null && row.observedAt > reading.next.sentAt + tolerance) return null
  return reading.since !== null && row.observedAt < reading.since ? null : reading.offset
}
