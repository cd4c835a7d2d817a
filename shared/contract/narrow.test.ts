import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldBy, narrow, narrowAll, widens } from './narrow.ts'
import { weekDays, type Hours, type PolicyVersion } from './policy.ts'

const policy = (change: Partial<PolicyVersion> = {}): PolicyVersion => ({
  version: 1, fromAt: 1_000, zone: 'Asia/Kolkata', hours: null, holidays: [], backfillMaxDays: 30, names: true, scanDays: 7, ...change,
})
const everyDay = (...windows: [number, number][]): Hours => Object.fromEntries(weekDays.map((day) => [day, windows])) as Hours
const windows = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_440 }), fc.integer({ min: 0, max: 1_440 })).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]), { maxLength: 3 })
const anyPolicy = fc.record({
  hours: fc.option(windows.map((one) => everyDay(...one))), holidays: fc.subarray(['2026-01-26', '2026-08-15', '2026-10-02']),
  backfillMaxDays: fc.integer({ min: 0, max: 5 }), names: fc.boolean(), scanDays: fc.integer({ min: 1, max: 5 }),
}).map(policy)
const open = (one: PolicyVersion, minute: number): boolean => one.hours === null || one.hours.mon.some(([from, to]) => minute >= from && minute < to)

describe("a team's policy", () => {
  it("is open exactly when the organisation's is too, and never wider in anything", () => {
    fc.assert(fc.property(anyPolicy, anyPolicy, fc.integer({ min: 0, max: 1_439 }), (organisation, team, minute) => {
      const both = narrow(organisation, team)
      expect(open(both, minute)).toBe(open(organisation, minute) && open(team, minute))
      expect(widens(organisation, both)).toBe(false)
      expect(both.names).toBe(organisation.names && team.names)
      expect(both.backfillMaxDays).toBe(Math.min(organisation.backfillMaxDays, team.backfillMaxDays))
    }))
  })

  it('begins a version with each change of either, growing in number', () => {
    const all = narrowAll(
      [policy({ version: 1, fromAt: 1_000 }), policy({ version: 2, fromAt: 3_000, names: false })],
      [policy({ version: 1, fromAt: 2_000, backfillMaxDays: 3 }), policy({ version: 2, fromAt: 4_000, backfillMaxDays: 1 })])
    expect(all.map((one) => [one.fromAt, one.version, one.names, one.backfillMaxDays])).toEqual([[1_000, 1, true, 30], [2_000, 2, true, 3], [3_000, 3, false, 3], [4_000, 4, false, 1]])
  })
})

describe('a version widens', () => {
  it.each<[string, Partial<PolicyVersion>, Partial<PolicyVersion>, boolean]>([
    ['with one more minute on one day', { hours: everyDay([600, 1_080]) }, { hours: { ...everyDay([600, 1_080]), sun: [[600, 1_081]] } }, true],
    ['not with fewer hours', { hours: everyDay([600, 1_080]) }, { hours: everyDay([600, 800], [900, 1_080]) }, false],
    ['not when the same hours are written otherwise', { hours: everyDay([600, 1_080]) }, { hours: everyDay([600, 900], [900, 1_080]) }, false],
    ['when hours move', { hours: everyDay([600, 1_080]) }, { hours: everyDay([540, 1_020]) }, true],
    ['from hours to all hours', { hours: everyDay([600, 1_080]) }, { hours: null }, true],
    ['not from all hours to hours', { hours: null }, { hours: everyDay([600, 1_080]) }, false],
    ['when a holiday is taken away', { holidays: ['2026-08-15'] }, { holidays: [] }, true],
    ['not with another holiday', { holidays: ['2026-08-15'] }, { holidays: ['2026-08-15', '2026-10-02'] }, false],
    ['with more backfill', { backfillMaxDays: 3 }, { backfillMaxDays: 4 }, true],
    ['with names', { names: false }, { names: true }, true],
    ['in another zone when hours count', { hours: everyDay([600, 1_080]) }, { hours: everyDay([600, 1_080]), zone: 'Europe/Berlin' }, true],
    ['not in another zone when all hours are open', {}, { zone: 'Europe/Berlin' }, false],
    ['not by itself', {}, {}, false],
  ])('%s', (_, before, after, expected) => { expect(widens(policy(before), policy(after))).toBe(expected) })

  it('never against itself, and always against what it is narrower than in hours', () => {
    fc.assert(fc.property(anyPolicy, anyPolicy, (one, other) => {
      expect(widens(one, one)).toBe(false)
      const minutes = Array.from({ length: 1_440 }, (_, minute) => minute)
      const more = minutes.some((minute) => open(other, minute) && !open(one, minute)) || one.holidays.some((day) => !other.holidays.includes(day)) ||
        other.backfillMaxDays > one.backfillMaxDays || (other.names && !one.names)
      expect(widens(one, other)).toBe(more)
    }), { numRuns: 300 })
  })
})

describe('what holds for a member', () => {
  const narrowVersion = policy({ version: 1, fromAt: 1_000, names: false })
  const wider = policy({ version: 2, fromAt: 2_000, names: true })

  it('is the narrower version until he agrees to the wider one', () => {
    expect(heldBy([narrowVersion, wider], []).map((one) => [one.version, one.fromAt])).toEqual([[1, 1_000]])
    expect(heldBy([narrowVersion, wider], [{ version: 2, at: 5_000 }]).map((one) => [one.version, one.fromAt])).toEqual([[1, 1_000], [2, 5_000]])
    expect(heldBy([narrowVersion, wider], [{ version: 1, at: 5_000 }]).map((one) => one.version)).toEqual([1])
  })

  it('narrows at once, without his agreement', () => {
    const narrower = policy({ version: 3, fromAt: 3_000, names: false, backfillMaxDays: 0 })
    expect(heldBy([narrowVersion, wider, narrower], []).map((one) => [one.version, one.fromAt])).toEqual([[1, 1_000], [3, 3_000]])
    expect(heldBy([narrowVersion, wider, narrower], [{ version: 2, at: 5_000 }]).map((one) => one.version)).toEqual([1, 3])
    expect(heldBy([narrowVersion, wider, narrower], [{ version: 2, at: 2_500 }]).map((one) => [one.version, one.fromAt])).toEqual([[1, 1_000], [2, 2_500], [3, 3_000]])
  })

  it('never widens against what stood for him without an agreement', () => {
    const histories = fc.array(anyPolicy, { minLength: 1, maxLength: 6 }).map((all) => all.map((one, i) => ({ ...one, version: i + 1, fromAt: (i + 1) * 1_000 })))
    fc.assert(fc.property(histories, (versions) => {
      const held = heldBy(versions, [])
      expect(held[0]).toEqual(versions[0])
      held.forEach((one, i) => {
        const before = held[i - 1]
        if (before) expect(widens(before, one)).toBe(false)
      })
    }))
  })
})
