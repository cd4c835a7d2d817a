import { weekDays, type Hours, type PolicyVersion } from './policy.ts'

/** When a member agreed to a version, and with it to all earlier ones; `at` in ms. */
export type Agreement = { version: number; at: number }

const wholeDay: [number, number][] = [[0, 1_440]]

/**
 * The organisation's policy narrowed by the home team's: hours in both, holidays of either, the smaller backfill and scan, names only if both.
 * Never wider than the organisation's. The version is the sum of both, so that it grows whenever one of them does.
 */
export function narrow(organisation: PolicyVersion, team: PolicyVersion): PolicyVersion {
  return {
    version: organisation.version + team.version,
    fromAt: Math.max(organisation.fromAt, team.fromAt),
    zone: organisation.zone,
    hours: commonHours(organisation.hours, team.hours),
    holidays: [...new Set([...organisation.holidays, ...team.holidays])].toSorted(),
    backfillMaxDays: Math.min(organisation.backfillMaxDays, team.backfillMaxDays),
    names: organisation.names && team.names,
    scanDays: Math.min(organisation.scanDays, team.scanDays),
  }
}

/** Both histories as one, oldest first: each change of either begins a version. Before the team's first, the organisation's stands alone. */
export function narrowAll(organisation: PolicyVersion[], team: PolicyVersion[]): PolicyVersion[] {
  const changes = [...new Set([...organisation, ...team].map((one) => one.fromAt))].toSorted((a, b) => a - b)
  return changes.flatMap((at) => {
    const own = lastUntil(organisation, at) ?? organisation[0]
    const narrower = lastUntil(team, at)
    if (!own) return []
    return [narrower ? { ...narrow(own, narrower), fromAt: at } : { ...own, fromAt: at }]
  })
}

/**
 * Whether a version lets in anything the one before does not: an hour, a former holiday, more backfill, names.
 * Another zone moves the hours and so widens, unless all hours were open without holidays.
 */
export function widens(before: PolicyVersion, after: PolicyVersion): boolean {
  if (after.backfillMaxDays > before.backfillMaxDays || (after.names && !before.names)) return true
  if (before.hours === null && before.holidays.length === 0) return false
  if (before.zone !== after.zone) return true
  if (before.holidays.some((day) => !after.holidays.includes(day))) return true
  return before.hours !== null && weekDays.some((day) => minutes(after.hours?.[day] ?? wholeDay) > minutes(common(before.hours?.[day] ?? wholeDay, after.hours?.[day] ?? wholeDay)))
}

/**
 * The versions as they hold for one member, oldest first by the instant they hold from: one that widens what stands for him holds
 * from his agreement (never, while there is none), the first and all others from their own instant.
 */
export function heldBy(versions: PolicyVersion[], agreements: Agreement[]): PolicyVersion[] {
  const held: PolicyVersion[] = []
  for (const version of versions.toSorted((a, b) => a.fromAt - b.fromAt)) {
    const standing = standingAt(held, version.fromAt)
    const from = standing && widens(standing, version) ? agreedAt(version, agreements) : version.fromAt
    if (from !== null) held.push({ ...version, fromAt: from })
  }
  const ordered = held.toSorted((a, b) => a.fromAt - b.fromAt || a.version - b.version)
  // A version agreed to after a newer one took hold never comes into force.
  return ordered.filter((one, index) => ordered.slice(0, index).every((earlier) => earlier.version < one.version))
}

function standingAt(held: PolicyVersion[], at: number): PolicyVersion | undefined {
  return held.filter((one) => one.fromAt <= at).toSorted((a, b) => a.version - b.version).at(-1) ?? held[0]
}

function agreedAt(version: PolicyVersion, agreements: Agreement[]): number | null {
  const instants = agreements.filter((one) => one.version >= version.version).map((one) => one.at)
  return instants.length > 0 ? Math.max(version.fromAt, Math.min(...instants)) : null
}

function lastUntil(versions: PolicyVersion[], at: number): PolicyVersion | undefined {
  return versions.filter((one) => one.fromAt <= at).toSorted((a, b) => a.fromAt - b.fromAt).at(-1)
}

function commonHours(one: Hours | null, other: Hours | null): Hours | null {
  if (one === null || other === null) return one ?? other
  return {
    mon: common(one.mon, other.mon), tue: common(one.tue, other.tue), wed: common(one.wed, other.wed), thu: common(one.thu, other.thu),
    fri: common(one.fri, other.fri), sat: common(one.sat, other.sat), sun: common(one.sun, other.sun),
  }
}

function common(one: [number, number][], other: [number, number][]): [number, number][] {
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
