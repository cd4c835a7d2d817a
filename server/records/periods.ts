import type { Period } from '../../shared/contract/filter.ts'

export type Calendar = { zone: string; /** 1 = Monday … 7 = Sunday. */ weekStart: number; /** The month the financial year begins with, 1–12. */ yearMonth: number }
type Day = Temporal.PlainDate
/** Days from and to, the last one excluded. */
export type Days = { from: Day; to: Day }

/** The local days of a named period around `now`; a year is the financial year, quarters are counted from its first month. */
export function daysOf(period: Period, now: Date, calendar: Calendar): Days {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(calendar.zone).toPlainDate()
  const week = today.subtract({ days: (today.dayOfWeek - calendar.weekStart + 7) % 7 })
  const month = today.with({ day: 1 })
  const intoYear = (today.month - calendar.yearMonth + 12) % 12
  const year = month.subtract({ months: intoYear })
  const quarter = month.subtract({ months: intoYear % 3 })
  const span = (from: Day, length: Temporal.DurationLike): Days => ({ from, to: from.add(length) })
  const table: Record<Period, Days> = {
    today: span(today, { days: 1 }), yesterday: span(today.subtract({ days: 1 }), { days: 1 }), tomorrow: span(today.add({ days: 1 }), { days: 1 }),
    this_week: span(week, { weeks: 1 }), last_week: span(week.subtract({ weeks: 1 }), { weeks: 1 }), next_week: span(week.add({ weeks: 1 }), { weeks: 1 }),
    this_month: span(month, { months: 1 }), last_month: span(month.subtract({ months: 1 }), { months: 1 }), next_month: span(month.add({ months: 1 }), { months: 1 }),
    this_quarter: span(quarter, { months: 3 }), last_quarter: span(quarter.subtract({ months: 3 }), { months: 3 }),
    this_year: span(year, { years: 1 }), last_year: span(year.subtract({ years: 1 }), { years: 1 }),
    last_7_days: span(today.subtract({ days: 6 }), { days: 7 }), last_30_days: span(today.subtract({ days: 29 }), { days: 30 }), last_90_days: span(today.subtract({ days: 89 }), { days: 90 }),
    next_7_days: span(today, { days: 7 }), next_30_days: span(today, { days: 30 }),
  }
  return table[period]
}

/** The instants at which those days begin and end in the zone. */
export function instantsOf({ from, to }: Days, zone: string): { from: string; to: string } {
  const start = (day: Day): string => day.toZonedDateTime(zone).toInstant().toString()
  return { from: start(from), to: start(to) }
}
