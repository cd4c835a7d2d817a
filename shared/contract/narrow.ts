import { weekDays, type Hours, type PolicyVersion } from './policy.ts'

/** What a version says, without its number and instant. */
export type Rules = Omit<PolicyVersion, 'version' | 'fromAt'>
export type Parts = Omit<Rules, 'zone'>

/** One change of what holds for a member, at an instant in ms: a version of the organisation or of his team, another home team, another zone, his agreement (with what he was shown, where that is kept). */
export type RuleChange = { at: number; organisation?: Parts; team?: Parts | null; zone?: string; agreed?: Rules | true }

const wholeDay: [number, number][] = [[0, 1_440]]

/**
 * A measure narrowed by another: hours in both, holidays of either, the smaller backfill and scan, names only if both.
 * Never wider than either.
 */
export function narrow(one: Parts, other: Parts): Parts {
  return {
    hours: commonHours(one.hours, other.hours),
    holidays: [...new Set([...one.holidays, ...other.holidays])].toSorted(),
    backfillMaxDays: Math.min(one.backfillMaxDays, other.backfillMaxDays),
    names: one.names && other.names,
    scanDays: Math.min(one.scanDays, other.scanDays),
  }
}

/**
 * Whether a version lets in anything the one before does not: an hour, a former holiday, more backfill, names.
 * Another zone moves the hours and so widens, unless all hours were open without holidays.
 */
export function widens(before: Rules, after: Rules): boolean {
  if (after.backfillMaxDays > before.backfillMaxDays || (after.names && !before.names)) return true
  if (before.hours === null && before.holidays.length === 0) return false
  if (before.zone !== after.zone) return true
  if (before.holidays.some((day) => !after.holidays.includes(day))) return true
  return before.hours !== null && weekDays.some((day) => minutes(after.hours?.[day] ?? wholeDay) > minutes(both(before.hours?.[day] ?? wholeDay, after.hours?.[day] ?? wholeDay)))
}

/**
 * The versions as they hold for one member, oldest first, numbered as they came into force for him. A change that narrows holds at once; one that
 * widens holds from his next agreement, and until then only what the old and the new measure have in common, so that neither is ever exceeded.
 * The first measure holds for all. Changes of one instant are taken in the order given; `published` is the measure agreed to by agreeing now.
 */
export function measureOf(changes: RuleChange[]): { held: PolicyVersion[]; published: Rules | null; publishedAt: number } {
  const held: PolicyVersion[] = []
  let [organisation, team, zone]: [Parts | null, Parts | null, string] = [null, null, 'UTC']
  let published: Rules | null = null
  let publishedAt = 0
  for (const change of changes.toSorted((a, b) => a.at - b.at)) {
    if (change.organisation) organisation = change.organisation
    if (change.team !== undefined) team = change.team
    if (change.zone !== undefined) zone = change.zone
    if (!organisation) continue
    const next: Rules = { ...(team ? narrow(organisation, team) : organisation), zone }
    if (!published || !sameRules(published, next)) publishedAt = change.at
    published = next
    const last = held.at(-1)
    const rules = !last || change.agreed === true ? next : common(change.agreed ?? last, next)
    if (last && sameRules(last, rules)) continue
    if (last?.fromAt === change.at) held.pop()
    held.push({ ...rules, version: (held.at(-1)?.version ?? 0) + 1, fromAt: change.at })
  }
  return { held, published, publishedAt }
}

/** What two measures have in common; hours stay in the zone of the first unless it was open at all hours. How far back a phone looks is the newer's. */
function common(before: Rules, after: Rules): Rules {
  const open = before.hours === null && before.holidays.length === 0
  return { ...narrow(before, after), zone: open ? after.zone : before.zone, scanDays: after.scanDays }
}

function sameRules(one: Rules, other: Rules): boolean {
  return one.scanDays === other.scanDays && !widens(one, other) && !widens(other, one)
}

function commonHours(one: Hours | null, other: Hours | null): Hours | null {
  if (one === null || other === null) return one ?? other
  return {
    mon: both(one.mon, other.mon), tue: both(one.tue, other.tue), wed: both(one.wed, other.wed), thu: both(one.thu, other.thu),
    fri: both(one.fri, other.fri), sat: both(one.sat, other.sat), sun: both(one.sun, other.sun),
  }
}

function both(one: [number, number][], other: [number, number][]): [number, number][] {
  const windows: [number, number][] = merged(one).flatMap(([from, to]) =>
    merged(other).map(([start, end]): [number, number] => [Math.max(from, start), Math.min(to, end)]))
  return merged(windows)
}

/** Windows in order without overlaps, touching ones joined and empty ones left out. */
function merged(windows: [number, number][]): [number, number][] {
  const out: [number, number][] = []
  for (const [from, to] of windows.filter(([start, end]) => start < end).toSorted(([a], [b]) => a - b)) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

function minutes(windows: [number, number][]): number {
  return merged(windows).reduce((sum, [from, to]) => sum + to - from, 0)
}
