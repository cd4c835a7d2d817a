import { describe, expect, test } from 'vitest'
import { periods, type Period } from '../../shared/contract/filter.ts'
import { daysOf, instantsOf } from './periods.ts'

const india = { zone: 'Asia/Kolkata', weekStart: 1, yearMonth: 4 }
// Sunday evening in London is already Monday in India.
const now = new Date('2026-10-04T19:00:00Z')
const shown = (period: Period, calendar = india): string => {
  const { from, to } = daysOf(period, now, calendar)
  return `${from.toString()} ${to.toString()}`
}

describe('periods by name', () => {
  test.each<[Period, string]>([
    ['today', '2026-10-05 2026-10-06'], ['this_week', '2026-10-05 2026-10-12'], ['last_week', '2026-09-28 2026-10-05'],
    ['this_month', '2026-10-01 2026-11-01'], ['this_quarter', '2026-10-01 2027-01-01'], ['last_quarter', '2026-07-01 2026-10-01'],
    ['this_year', '2026-04-01 2027-04-01'], ['last_year', '2025-04-01 2026-04-01'], ['last_7_days', '2026-09-29 2026-10-06'],
  ])('%s', (period, days) => { expect(shown(period)).toBe(days) })

  test('a week that begins on Sunday', () => {
    expect(shown('this_week', { ...india, weekStart: 7 })).toBe('2026-10-04 2026-10-11')
  })

  test('each holds at least a day, and days begin at local midnight', () => {
    for (const period of periods) {
      const days = daysOf(period, now, india)
      expect(days.from.until(days.to).days, period).toBeGreaterThan(0)
      expect(instantsOf(days, 'Asia/Kolkata').from).toMatch(/T18:30:00Z$/)
    }
  })
})
