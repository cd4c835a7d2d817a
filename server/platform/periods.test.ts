import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlay, valueOn, type Period } from './periods.ts'

const day = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
const change = fc.record({ from: fc.integer({ min: 0, max: 40 }), length: fc.option(fc.integer({ min: 1, max: 20 })), value: fc.option(fc.constantFrom('north', 'south', 'east')) })

test('whatever the sequence of changes, each day reads the last change over it, and periods neither overlap nor touch with equal values', () => {
  fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
    let periods: Period<string>[] = []
    const days: (string | undefined)[] = Array.from({ length: 80 })
    for (const { from, length, value } of changes) {
      periods = overlay(periods, { from: day(from), to: length === null ? null : day(from + length), value })
      days.fill(value ?? undefined, from, length === null ? 80 : from + length)
      expect(days.map((_, n) => valueOn(periods, day(n)))).toEqual(days)
      for (const [i, period] of periods.entries()) {
        const next = periods[i + 1]
        if (!next) continue
        expect(period.to !== null && period.to <= next.from).toBe(true)
        expect(period.to === next.from && period.value === next.value).toBe(false)
      }
    }
  }))
})
