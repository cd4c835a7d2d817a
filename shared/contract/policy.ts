export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekDay = (typeof weekDays)[number]

/** Hours of each week day as half-open windows of local minutes since midnight (0…1440). */
export type Hours = Record<WeekDay, [number, number][]>

/** One version of the capture policy, as phones and screens get it. `fromAt` in ms; hours null: all hours. */
export type PolicyVersion = {
  version: number
  fromAt: number
  zone: string
  hours: Hours | null
  /** Local dates on which nothing is captured. */
  holidays: string[]
  backfillMaxDays: number
  names: boolean
  /** How many days back the phone looks again. */
  scanDays: number
}

/** A standing or ended consent to the call log, in ms: rows starting in [from, to) pass, unless it was withdrawn with erase. */
export type ConsentInterval = { from: number; to: number | null; erased: boolean; names: boolean; givenAt: number; policyVersion: number }

export type SimClass = 'all' | 'known' | 'none'
