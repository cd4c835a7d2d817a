import { foldNumber, numberValue } from '../../shared/contract/fold.ts'
import type { PolicyVersion, SimClass } from '../../shared/contract/policy.ts'
import { decodeKnownSet } from '../../server/features/calls/known-set.ts'
import { isImpossible, policyAt, withinHours } from '../../server/features/calls/judge.ts'
import type { LogRow } from './log-rows.ts'

/** The policy document as the server answers it; instants in ms. */
export type PolicyDocument = {
  versions: { version: number; from_at: number; zone: string; hours: PolicyVersion['hours']; holidays: string[]; backfill_max_days: number; names: boolean; scan_days: number }[]
  sims: Record<string, { class: SimClass; from_at: number }[]>
}
/** What the phone does with a row: it leaves by its SIM or because its number is known, waits in the tray, or never leaves. */
export type Verdict = { sends: 'sim' | 'known' } | { keeps: 'tray' | 'sim_unclassed' | 'sim_none' | 'out_of_hours' }

/** The rules a phone holds its log against before anything leaves it (device contract, "Policy"). */
export class Capture {
  readonly newest: number
  readonly #policies: PolicyVersion[]
  readonly #sims: PolicyDocument['sims']
  readonly #isKnown: (value: string) => boolean

  /** `known`: the known set as the server gave it; null while no SIM asks for it. */
  constructor(document: PolicyDocument, known: Buffer | null) {
    this.#policies = document.versions.map((one) => ({
      version: one.version, fromAt: one.from_at, zone: one.zone, hours: one.hours, holidays: one.holidays, backfillMaxDays: one.backfill_max_days, names: one.names, scanDays: one.scan_days,
    }))
    this.#sims = document.sims
    this.newest = this.#policies.at(-1)?.version ?? 0
    this.#isKnown = known ? decodeKnownSet(known) : () => false
  }

  /** Whether a SIM of the document keeps known numbers only. */
  static asksForKnown(document: PolicyDocument): boolean {
    return Object.values(document.sims).some((classes) => classes.some((one) => one.class === 'known'))
  }

  verdict(row: LogRow, now: number): Verdict {
    const suspect = isImpossible(row.date, now)
    const at = suspect ? now : row.date
    const simClass = this.#classAt(row.sim, at)
    if (simClass === null) return { keeps: 'sim_unclassed' }
    if (simClass === 'none') return { keeps: 'sim_none' }
    const policy = policyAt(at, this.#policies)
    if (policy && !suspect && !withinHours(at, policy)) return { keeps: 'out_of_hours' }
    if (simClass === 'all') return { sends: 'sim' }
    const value = numberValue(foldNumber(row.number))
    return value !== null && this.#isKnown(value) ? { sends: 'known' } : { keeps: 'tray' }
  }

  /** A row without a SIM is that of the only one. */
  #classAt(key: string | null, at: number): SimClass | null {
    const keys = Object.keys(this.#sims)
    const classes = this.#sims[key ?? (keys.length === 1 ? keys[0] ?? '' : '')] ?? []
    let found = classes[0]?.class ?? null
    for (const one of classes) if (one.from_at <= at) found = one.class
    return found
  }
}
