import type { Rules } from '../../../shared/contract/narrow.ts'
import type { ConsentInterval } from '../../../shared/contract/policy.ts'

/** One act of consent; times in ms. */
export type ConsentAct = {
  at: number
  act: 'give' | 'withdraw'
  names: boolean
  backfillDays: number
  policyVersion: number | null
  mode: 'keep' | 'erase' | null
  /** The rules he was shown; acts from before they were kept have none. */
  agreed: Rules | null
}

const dayMs = 86_400_000

/**
 * The intervals in which calls may start, oldest first (device contract, "Consent"). Giving again while a consent stands keeps its start;
 * the latest act's backfill and names hold. One withdrawn with erase lets nothing in again, except through a later backfill.
 */
export function consentIntervals(acts: ConsentAct[]): ConsentInterval[] {
  const intervals: ConsentInterval[] = []
  let standing: ConsentInterval | null = null
  for (const act of acts) {
    if (act.act === 'give') {
      const givenAt: number = standing?.givenAt ?? act.at
      if (!standing) intervals.push(standing = { from: 0, to: null, erased: false, names: false, givenAt, policyVersion: 0 })
      Object.assign(standing, { from: givenAt - act.backfillDays * dayMs, names: act.names, policyVersion: act.policyVersion ?? 0 })
    } else if (standing) {
      Object.assign(standing, { to: act.at, erased: act.mode === 'erase' })
      standing = null
    }
  }
  return intervals
}

/** The consent that stands now, if any. */
export function standingConsent(acts: ConsentAct[]): ConsentInterval | null {
  const last = consentIntervals(acts).at(-1)
  return last && last.to === null ? last : null
}

/** The earliest start the standing consent ever let in, in ms: an act since may have chosen fewer earlier days. */
export function reachedBack(acts: ConsentAct[]): number | null {
  const standing = standingConsent(acts)
  if (!standing) return null
  const since = acts.filter((act) => act.act === 'give' && act.at >= standing.givenAt)
  return standing.givenAt - Math.max(0, ...since.map((act) => act.backfillDays)) * dayMs
}
