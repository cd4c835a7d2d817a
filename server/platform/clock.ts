/** The server's clock; tests freeze it. */
export type Clock = { now(): Date }
export const systemClock: Clock = { now: () => new Date() }
