import type { ConsentInterval, PolicyVersion, SimClass } from '../../../shared/contract/policy.ts'
import { weekDays } from '../../../shared/contract/policy.ts'
import type { DropReason, HoldReason } from '../../../shared/contract/device.ts'
import type { Item } from './envelope.ts'

const dayMs = 86_400_000
/** 2000-01-01T00:00:00Z: rows before it, or later than a day after arrival, have an impossible date. */
const earliest = 946_684_800_000

/** A SIM of the phone with its classes, oldest first, and the times its line was another member's, from inclusive, until exclusive; instants in ms. */
export type Sim = { id: string; key: string; lineId: string | null; firstSeenAt: number; goneAt: number | null; classes: { class: SimClass; fromAt: number }[]; others: { from: number; until: number | null }[] }

/** Everything a row is judged by, loaded once per batch. */
export type Measure = {
  /** Versions in force for this member, oldest first. */
  policies: PolicyVersion[]
  /** The newest version published at all, agreed to or not. */
  newestPolicy: number
  /** Consents, oldest first. */
  consents: ConsentInterval[]
  sims: Sim[]
  /** Starts before it are another member's (a phone handed on). */
  ownSince: number | null
  arrivedAt: number
}

export type Judged =
  | { pass: true; policy: number; sim: Sim | null; needsKnown: boolean; suspect: boolean; names: boolean }
  | { pass: false; status: 'dropped'; reason: DropReason }
  | { pass: false; status: 'held'; reason: HoldReason }

/** Whether a date cannot be: kept raw, listed as undated. */
export function isImpossible(date: number, arrivedAt: number): boolean {
  return date < earliest || date > arrivedAt + dayMs
}

/**
 * Judges one row by consent, policy and SIM class (device contract, "Consent" and "Policy"); numbers are judged after it.
 * An impossible date is judged at `observedAt`, and not by hours.
 */
export function judge(item: Item, measure: Measure): Judged {
  const suspect = isImpossible(item.date, measure.arrivedAt)
  const at = suspect ? item.observedAt : item.date
  if (measure.ownSince !== null && at < measure.ownSince) return drop('other_member')
  const consent = consentAt(at, measure.consents)
  if (typeof consent === 'string') return drop(consent)
  const sim = simOf(item.sim, at, measure.sims)
  if (sim === 'unknown') return { pass: false, status: 'held', reason: 'sim_unknown' }
  if (sim.others.some((one) => one.from <= at && (one.until === null || at < one.until))) return drop('other_member')
  const policy = policyAt(at, measure.policies)
  // A phone that knows a newer version than we do waits until we know it too (a restored server).
  if (!policy || (item.policy !== null && item.policy > measure.newestPolicy)) return { pass: false, status: 'held', reason: 'policy_unknown' }
  if (!suspect && !withinHours(at, policy)) return drop('out_of_hours')
  const simClass = classAt(sim, at)
  if (simClass === null) return { pass: false, status: 'held', reason: 'sim_unknown' }
  if (simClass === 'none') return drop('sim_none')
  return { pass: true, policy: policy.version, sim, needsKnown: simClass === 'known' && item.letIn !== 'released', suspect, names: consent.names && policy.names }
}

/** The version in force at an instant; before the first, the first. */
export function policyAt(at: number, policies: PolicyVersion[]): PolicyVersion | undefined {
  for (let i = policies.length - 1; i >= 0; i--) {
    const policy = policies[i]
    if (policy && policy.fromAt <= at) return policy
  }
  return policies[0]
}

/** Whether an instant lies within the policy's hours, read in its zone; holidays are outside. */
export function withinHours(at: number, policy: PolicyVersion): boolean {
  if (policy.hours === null && policy.holidays.length === 0) return true
  for (const [from, to] of windowsOf(at, policy)) if (at >= from && at < to) return true
  return false
}

function consentAt(at: number, consents: ConsentInterval[]): ConsentInterval | 'before_consent' | 'withdrawn' {
  let ended = false
  for (let i = consents.length - 1; i >= 0; i--) {
    const consent = consents[i]
    if (!consent || at < consent.from) continue
    if (consent.to !== null && at >= consent.to) { ended = true; continue }
    if (!consent.erased) return consent
    ended = true
  }
  return ended ? 'withdrawn' : 'before_consent'
}

/** The SIM of a row: by its key, or the only one there was. A row that names no SIM on a phone with several is unknown. */
function simOf(key: string | null, at: number, sims: Sim[]): Sim | 'unknown' {
  if (key !== null) return sims.find((sim) => sim.key === key) ?? 'unknown'
  const [only, ...others] = sims.filter((sim) => (sim.goneAt === null || sim.goneAt > at) && (sims.length === 1 || sim.firstSeenAt <= at))
  return only && others.length === 0 ? only : 'unknown'
}

/** The first class holds for all earlier starts too. */
function classAt(sim: Sim, at: number): SimClass | null {
  let found = sim.classes[0]?.class ?? null
  for (const one of sim.classes) if (one.fromAt <= at) found = one.class
  return found
}

const windows = new WeakMap<PolicyVersion, Map<number, [number, number][]>>()

/** UTC windows around the instant's day; kept per policy and UTC day, so that a row costs two comparisons. */
function windowsOf(at: number, policy: PolicyVersion): [number, number][] {
  const day = Math.floor(at / dayMs)
  let byDay = windows.get(policy)
  if (!byDay) windows.set(policy, byDay = new Map())
  let found = byDay.get(day)
  if (!found) {
    found = [-1, 0, 1].flatMap((shift) => localWindows((day + shift) * dayMs, policy))
    byDay.set(day, found)
  }
  return found
}

function localWindows(at: number, policy: PolicyVersion): [number, number][] {
  const date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDate()
  if (policy.holidays.includes(date.toString())) return []
  const name = weekDays[date.dayOfWeek - 1] ?? 'mon'
  const hours: [number, number][] = policy.hours ? policy.hours[name] : [[0, 1440]]
  return hours.map(([from, to]) => [minuteOf(date, from, policy.zone), minuteOf(date, to, policy.zone)])
}

function minuteOf(date: Temporal.PlainDate, minute: number, zone: string): number {
  const midnight = date.toPlainDateTime({ hour: 0 })
  return midnight.add({ minutes: minute }).toZonedDateTime(zone).epochMilliseconds
}

function drop(reason: DropReason): Judged {
  return { pass: false, status: 'dropped', reason }
}
