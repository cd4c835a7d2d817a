import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekDays, type Hours } from '../../../shared/contract/policy.ts'
import type { Period } from '../../platform/periods.ts'
import { workDays, type Facts } from './resolver.ts'

const week = (spans: [number, number][]): Hours => Object.fromEntries(weekDays.map((day) => [day, spans])) as Hours
const always = <V>(value: V): Period<V>[] => [{ from: '1970-01-01', to: null, value }]
const facts = (part: Partial<Facts> = {}): Facts => ({
  zones: [{ from: 0, zone: 'Asia/Kolkata' }], parents: new Map([['top', null], ['north', 'top']]), homes: new Map([['asha', always('north')]]),
  hours: new Map([[null, always(week([[540, 1140]]))]]), holidays: [], absences: new Map(), untracked: new Map(), ...part,
})
const dayOf = (some: Facts, day: string) => workDays(some, 'asha', { from: day, to: `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}` })[0]
const minutesOf = (some: Facts, day: string): number => (dayOf(some, day)?.windows ?? []).reduce((sum, [from, to]) => sum + (to - from) / 60_000, 0)

describe('the working time of a member', () => {
  test('is the hours of the nearest team above, in the organisation’s zone', () => {
    expect(dayOf(facts(), '2026-11-24')).toEqual({ day: '2026-11-24', why: 'working', windows: [[Date.parse('2026-11-24T09:00+05:30'), Date.parse('2026-11-24T19:00+05:30')]] })
    const own = facts({ hours: new Map([[null, always(week([[540, 1140]]))], ['top', [{ from: '2026-11-24', to: null, value: week([[600, 660]]) }]]]) })
    expect([minutesOf(own, '2026-11-23'), minutesOf(own, '2026-11-24')]).toEqual([600, 60])
  })

  test('is nothing without a team, on holidays of the teams above, on leave and while not tracked; half on half a day', () => {
    expect(workDays(facts(), 'ravi', { from: '2026-11-24', to: '2026-11-25' })).toEqual([{ day: '2026-11-24', windows: [], why: 'no_team' }])
    const holiday = (teamId: string | null) => facts({ holidays: [{ teamId, from: '2020-01-26', to: null, yearly: '01-26' }] })
    expect(['top', 'north', null, 'south'].map((team) => dayOf(holiday(team), '2026-01-26')?.why)).toEqual(['holiday', 'holiday', 'holiday', 'working'])
    expect([dayOf(holiday(null), '2026-01-27')?.why, dayOf(holiday(null), '2019-01-26')?.why]).toEqual(['working', 'working'])
    expect(dayOf(facts({ absences: new Map([['asha', [{ from: '2026-11-20', to: '2026-11-25', half: null }]]]) }), '2026-11-24')?.why).toBe('absent')
    expect(dayOf(facts({ untracked: new Map([['asha', always(true as const)]]) }), '2026-11-24')?.why).toBe('untracked')
    expect(minutesOf(facts({ absences: new Map([['asha', [{ from: '2026-11-24', to: '2026-11-25', half: 'first' }]]]) }), '2026-11-24')).toBe(300)
  })

  test('reads, minute by minute, as a clock on the wall would: hours that are skipped or come twice, zones that change, halves', () => {
    const span = fc.array(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 }).map((edges) => {
      const sorted = [...new Set(edges)].toSorted((a, b) => a - b)
      return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i): [number, number] => [sorted[2 * i] ?? 0, sorted[2 * i + 1] ?? 0])
    })
    const places = fc.constantFrom(['Europe/Berlin', '2026-03-29'], ['Europe/Berlin', '2026-10-25'], ['Australia/Lord_Howe', '2026-10-04'], ['America/Santiago', '2026-09-06'], ['Asia/Kolkata', '2026-03-29'])
    fc.assert(fc.property(span, places, fc.constantFrom(null, 'first' as const, 'second' as const), (spans, [zone = '', day = ''], half) => {
      const date = Temporal.PlainDate.from(day)
      const absences = half ? new Map([['asha', [{ from: day, to: date.add({ days: 1 }).toString(), half }]]]) : new Map()
      const windows = dayOf(facts({ zones: [{ from: 0, zone }], hours: new Map([[null, always(week(spans))]]), absences }), day)?.windows ?? []
      const all = Array.from({ length: 1440 }, (_, minute) => minute).filter((minute) => spans.some(([from, to]) => from <= minute && minute < to))
      const middle = Math.floor(all.length / 2)
      const working = new Set(half === 'first' ? all.slice(middle) : half === 'second' ? all.slice(0, middle) : all)
      // The clock as seen so far that day never goes back: an hour that comes twice counts the first time, unless it goes on.
      let latest = -1
      const end = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
      for (let at = date.toZonedDateTime(zone).epochMilliseconds; at < end; at += 60_000) {
        const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        latest = Math.max(latest, hour * 60 + minute)
        expect(windows.some(([from, to]) => from <= at && at < to), `${zone} ${day} ${hour}:${minute}`).toBe(working.has(latest))
      }
    }), { numRuns: 60 })
  }, 30_000)
})
