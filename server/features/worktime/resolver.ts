import { weekDays, type Hours } from '../../../shared/contract/policy.ts'
import { valueOn, type Period } from '../../platform/periods.ts'

export type Half = 'first' | 'second'
export type Holiday = { teamId: string | null; from: string; to: string | null; /** MM-DD: that day each year. */ yearly: string | null }
export type Absence = { from: string; to: string | null; /** Which half of the working time is missed; null: all of it. */ half: Half | null }

/** Everything the working time of some members over some days is made of. Days as YYYY-MM-DD; teams are the tree of today, null the organisation. */
export type Facts = {
  zones: { from: number; zone: string }[]
  parents: Map<string, string | null>
  homes: Map<string, Period<string>[]>
  hours: Map<string | null, Period<Hours>[]>
  holidays: Holiday[]
  absences: Map<string, Absence[]>
  untracked: Map<string, Period<true>[]>
}

export type Why = 'working' | 'half_day' | 'free' | 'absent' | 'holiday' | 'untracked' | 'no_team'
/** A day of a member: windows of instants in ms, each from its first up to, not with, its last; and why they are what they are. */
export type WorkDay = { day: string; windows: [number, number][]; why: Why }
type Span = [number, number]

/** The working windows of a member on the days from `from` up to, not with, `to`. */
export function workDays(facts: Facts, memberId: string, { from, to }: { from: string; to: string }): WorkDay[] {
  const days: WorkDay[] = []
  for (let day = Temporal.PlainDate.from(from); day.toString() < to; day = day.add({ days: 1 })) days.push(workDay(facts, memberId, day))
  return days
}

function workDay(facts: Facts, memberId: string, date: Temporal.PlainDate): WorkDay {
  const day = date.toString()
  const none = (why: Why): WorkDay => ({ day, windows: [], why })
  const team = valueOn(facts.homes.get(memberId) ?? [], day)
  if (team === undefined) return none('no_team')
  if (valueOn(facts.untracked.get(memberId) ?? [], day)) return none('untracked')
  const above = teamsAbove(facts, team)
  if (facts.holidays.some((one) => above.includes(one.teamId) && isHoliday(one, day))) return none('holiday')
  const absence = facts.absences.get(memberId)?.find((one) => covers(one, day))
  if (absence && absence.half === null) return none('absent')
  const hours = above.map((one) => valueOn(facts.hours.get(one) ?? [], day)).find((one) => one !== undefined)
  const spans = hours?.[weekDays[date.dayOfWeek - 1] ?? 'mon'] ?? []
  const kept = absence?.half ? withoutHalf(spans, absence.half) : spans
  const zone = zoneOn(facts, day)
  const windows = kept.map(([start, end]): Span => [instantOf(date, start, zone), instantOf(date, end, zone)]).filter(([start, end]) => start < end)
  if (windows.length === 0) return none('free')
  return { day, windows, why: absence ? 'half_day' : 'working' }
}

/** A team, those it stands under, and last the organisation. */
function teamsAbove(facts: Facts, team: string): (string | null)[] {
  const above: (string | null)[] = []
  for (let at: string | null = team; at !== null; at = facts.parents.get(at) ?? null) above.push(at)
  return [...above, null]
}

function covers({ from, to }: { from: string; to: string | null }, day: string): boolean {
  return from <= day && (to === null || day < to)
}

function isHoliday(one: Holiday, day: string): boolean {
  return covers(one, day) && (one.yearly === null || day.slice(5) === one.yearly)
}

/** What is left of a day's minutes when the first or second half of them is missed. */
function withoutHalf(spans: readonly Span[], half: Half): Span[] {
  const middle = Math.floor(spans.reduce((sum, [from, to]) => sum + to - from, 0) / 2)
  let before = 0
  return spans.flatMap(([from, to]): Span[] => {
    const cut = Math.min(Math.max(from + middle - before, from), to)
    before += to - from
    const left: Span = half === 'first' ? [cut, to] : [from, cut]
    return left[0] < left[1] ? [left] : []
  })
}

/** A new zone counts from the day on, in itself, on which it was set; the first one always did. */
function zoneOn(facts: Facts, day: string): string {
  const known = facts.zones.findLast((one, i) => i === 0 || Temporal.Instant.fromEpochMilliseconds(one.from).toZonedDateTimeISO(one.zone).toPlainDate().toString() <= day)
  return known?.zone ?? 'UTC'
}

/** The first instant at which the clock of that day shows these minutes or later: the start of the later hour where one is skipped, the first time where one comes twice. */
function instantOf(date: Temporal.PlainDate, minutes: number, zone: string): number {
  if (minutes === 0) return date.toZonedDateTime(zone).epochMilliseconds
  if (minutes >= 1440) return date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
  const clock = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  const found = clock.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (found.toPlainDateTime().equals(clock)) return found.epochMilliseconds
  return found.getTimeZoneTransition('next')?.epochMilliseconds ?? found.epochMilliseconds
}
