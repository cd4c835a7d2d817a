import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOf, narrow, widens, type Parts, type RuleChange, type Rules } from './narrow.ts'
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
const open = (one: Parts, minute: number): boolean => one.hours === null || one.hours.mon.some(([from, to]) => minute >= from && minute < to)

describe("a team's policy", () => {
  it("is open exactly when the organisation's is too, and never wider in anything", () => {
    fc.assert(fc.property(anyPolicy, anyPolicy, fc.integer({ min: 0, max: 1_439 }), (organisation, team, minute) => {
      const both = { ...organisation, ...narrow(organisation, team) }
      expect(open(both, minute)).toBe(open(organisation, minute) && open(team, minute))
      expect(widens(organisation, both)).toBe(false)
      expect(both.names).toBe(organisation.names && team.names)
      expect(both.backfillMaxDays).toBe(Math.min(organisation.backfillMaxDays, team.backfillMaxDays))
    }))
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
  const narrowVersion = policy({ names: false })
  const wider = policy({ names: true })
  const numbers = (changes: RuleChange[]): (number | boolean)[][] => measureOf(changes).held.map((one) => [one.version, one.fromAt, one.names, one.backfillMaxDays])

  it('is the narrower version until he agrees to the wider one', () => {
    const published: RuleChange[] = [{ at: 1_000, organisation: narrowVersion }, { at: 2_000, organisation: wider }]
    expect(numbers(published)).toEqual([[1, 1_000, false, 30]])
    expect(numbers([...published, { at: 5_000, agreed: true }])).toEqual([[1, 1_000, false, 30], [2, 5_000, true, 30]])
    expect(numbers([...published, { at: 1_500, agreed: true }])).toEqual([[1, 1_000, false, 30]])
  })

  it('narrows at once in what narrows, while what widens in the same version waits', () => {
    const mixed = policy({ names: true, backfillMaxDays: 0 })
    expect(numbers([{ at: 1_000, organisation: narrowVersion }, { at: 2_000, organisation: mixed }])).toEqual([[1, 1_000, false, 30], [2, 2_000, false, 0]])
    expect(numbers([{ at: 1_000, organisation: narrowVersion }, { at: 2_000, organisation: mixed }, { at: 3_000, agreed: true }])).toEqual([[1, 1_000, false, 30], [2, 2_000, false, 0], [3, 3_000, true, 0]])
  })

  it('narrows with a team at once; leaving it, or moving to a wider one, waits for his agreement', () => {
    const moves: RuleChange[] = [{ at: 1_000, organisation: wider }, { at: 2_000, team: policy({ backfillMaxDays: 3 }) }, { at: 3_000, team: policy({ backfillMaxDays: 9 }) }, { at: 4_000, team: null }]
    expect(numbers(moves)).toEqual([[1, 1_000, true, 30], [2, 2_000, true, 3]])
    expect(numbers([...moves, { at: 5_000, agreed: true }])).toEqual([[1, 1_000, true, 30], [2, 2_000, true, 3], [3, 5_000, true, 30]])
  })

  it('keeps a holiday that was taken away, and the old zone, until he agrees', () => {
    const before = policy({ hours: everyDay([600, 1_080]), holidays: ['2026-08-15'] })
    const { held } = measureOf([{ at: 0, zone: 'Asia/Kolkata' }, { at: 1_000, organisation: before }, { at: 2_000, organisation: policy({ hours: everyDay([600, 1_080]) }) }, { at: 3_000, zone: 'Europe/Berlin' }])
    expect(held.map((one) => [one.holidays, one.zone])).toEqual([[['2026-08-15'], 'Asia/Kolkata']])
  })

  it('is never wider than what he agreed to nor than what is published, whatever happens in what order', () => {
    const step = fc.oneof(anyPolicy.map((organisation): Omit<RuleChange, 'at'> => ({ organisation })), fc.option(anyPolicy).map((team): Omit<RuleChange, 'at'> => ({ team })), fc.constant<Omit<RuleChange, 'at'>>({ agreed: true }))
    fc.assert(fc.property(anyPolicy, fc.array(step, { maxLength: 12 }), (first, steps) => {
      const changes: RuleChange[] = [{ at: 0, zone: 'Asia/Kolkata' }, { at: 1_000, organisation: first }, ...steps.map((one, i) => ({ ...one, at: 2_000 + i * 1_000 }))]
      // The oracle goes step by step: what stands published, and the last measure he agreed to (the first counts as agreed).
      let [organisation, team, agreed]: [Parts, Parts | null, Rules] = [first, null, { ...first, zone: 'Asia/Kolkata' }]
      changes.slice(1).forEach((change, i) => {
        if (change.organisation) organisation = change.organisation
        if (change.team !== undefined) team = change.team
        const published: Rules = { ...(team ? narrow(organisation, team) : organisation), zone: 'Asia/Kolkata' }
        if (change.agreed) agreed = published
        const now = measureOf(changes.slice(0, i + 2))
        const held = now.held.at(-1)
        if (!held) throw new Error('nothing holds')
        expect(widens(agreed, held)).toBe(false)
        expect(widens(published, held)).toBe(false)
        if (change.agreed) expect(widens(held, published)).toBe(false)
        expect(now.held.map((one) => one.version)).toEqual(now.held.map((_, n) => n + 1))
      })
      // What held at an instant is not rewritten by what comes later.
      const all = measureOf(changes).held
      changes.forEach((change, i) => {
        const then = measureOf(changes.slice(0, i + 1)).held
        expect(all.slice(0, then.length), `after ${change.at}`).toEqual(then)
      })
    }), { numRuns: 400 })
  })
})
