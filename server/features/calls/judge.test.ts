import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekDays, type Hours, type PolicyVersion, type SimClass } from '../../../shared/contract/policy.ts'
import type { Item } from './envelope.ts'
import { judge, policyAt, withinHours, type Measure, type Sim } from './judge.ts'

const arrivedAt = Date.parse('2026-03-10T12:00:00Z')
const at = (text: string): number => Date.parse(text)
const everyDay = (...windows: [number, number][]): Hours => Object.fromEntries(weekDays.map((day) => [day, windows])) as Hours

const item = (change: Partial<Item> = {}): Item => ({
  ref: 'r', number: '9876543210', presentation: 1, date: at('2026-03-10T06:00:00Z'), duration: 5, type: 1, sim: 's1', k: 0,
  observedAt: at('2026-03-10T06:05:00Z'), policy: 1, letIn: 'sim', boot: 'b', name: null, ...change,
})
const policy = (change: Partial<PolicyVersion> = {}): PolicyVersion => ({
  version: 1, fromAt: at('2026-01-01T00:00:00Z'), zone: 'Asia/Kolkata', hours: null, holidays: [], backfillMaxDays: 30, names: true, scanDays: 7, ...change,
})
const sim = (classes: [SimClass, string][], change: Partial<Sim> = {}): Sim => ({
  id: 'sim-1', key: 's1', lineId: null, firstSeenAt: at('2026-01-01T00:00:00Z'), goneAt: null, classes: classes.map(([one, from]) => ({ class: one, fromAt: at(from) })), others: [], ...change,
})
const consent = (from: string, to: string | null = null, erased = false) =>
  ({ from: at(from), to: to === null ? null : at(to), erased, names: true, givenAt: at(from), policyVersion: 1 })
const measure = (change: Partial<Measure> = {}): Measure => ({
  newestPolicy: 9, policies: [policy()], consents: [consent('2026-03-01T00:00:00Z')], sims: [sim([['all', '2026-02-01T00:00:00Z']])], ownSince: null, arrivedAt, ...change,
})
const reason = (row: Item, by: Measure): string => {
  const verdict = judge(row, by)
  return verdict.pass ? 'pass' : verdict.reason
}

describe('consent', () => {
  const day = (date: string): Item => item({ date: at(date) })

  it('lets in what starts from its first instant to before its last', () => {
    const by = measure({ consents: [consent('2026-03-01T00:00:00Z', '2026-03-05T00:00:00Z'), consent('2026-03-08T00:00:00Z')] })
    expect(['2026-02-28T23:59:59.999Z', '2026-03-01T00:00:00Z', '2026-03-04T23:59:59.999Z', '2026-03-05T00:00:00Z', '2026-03-08T00:00:00Z'].map((date) => reason(day(date), by)))
      .toEqual(['before_consent', 'pass', 'pass', 'withdrawn', 'pass'])
  })

  it('withdrawn with erase lets in nothing again, except through a later backfill', () => {
    const erased = consent('2026-03-01T00:00:00Z', '2026-03-05T00:00:00Z', true)
    expect(reason(day('2026-03-03T00:00:00Z'), measure({ consents: [erased, consent('2026-03-08T00:00:00Z')] }))).toBe('withdrawn')
    expect(reason(day('2026-03-03T00:00:00Z'), measure({ consents: [erased, consent('2026-03-02T00:00:00Z')] }))).toBe('pass')
  })

  it('of an impossible date is judged at its observation, and hours not at all', () => {
    const closed = policy({ hours: everyDay() })
    for (const date of [at('1999-12-31T23:59:59.999Z'), arrivedAt + 86_400_001, 2 ** 53 - 1, -1]) {
      const verdict = judge(item({ date }), measure({ policies: [closed] }))
      expect(verdict).toMatchObject({ pass: true, suspect: true })
      expect(reason(item({ date, observedAt: at('2026-02-01T00:00:00Z') }), measure({ policies: [closed] }))).toBe('before_consent')
    }
    expect(reason(item({ date: arrivedAt + 86_400_000 }), measure({ policies: [closed] }))).toBe('out_of_hours')
    expect(reason(item({ date: at('2000-01-01T00:00:00Z') }), measure())).toBe('before_consent')
  })
})

describe('the class of a SIM', () => {
  it('holds from its instant on, the first for all earlier starts too', () => {
    const by = measure({ sims: [sim([['all', '2026-03-04T00:00:00Z'], ['none', '2026-03-06T00:00:00Z'], ['known', '2026-03-08T00:00:00Z']])] })
    expect(['2026-03-02', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09'].map((date) => reason(item({ date: at(`${date}T00:00:00Z`) }), by)))
      .toEqual(['pass', 'pass', 'sim_none', 'sim_none', 'pass'])
    expect(judge(item({ date: at('2026-03-09T00:00:00Z') }), by)).toMatchObject({ needsKnown: true })
    expect(judge(item({ date: at('2026-03-09T00:00:00Z'), letIn: 'released' }), by)).toMatchObject({ needsKnown: false })
  })

  it('released does not open a SIM of class none', () => {
    expect(reason(item({ letIn: 'released' }), measure({ sims: [sim([['none', '2026-01-01T00:00:00Z']])] }))).toBe('sim_none')
  })

  it('asks again when the SIM is unknown or has no class yet', () => {
    expect(reason(item({ sim: 'other' }), measure())).toBe('sim_unknown')
    expect(reason(item(), measure({ sims: [sim([])] }))).toBe('sim_unknown')
    expect(reason(item({ sim: null }), measure({ sims: [] }))).toBe('sim_unknown')
  })

  it('of a row without SIM is that of the only one there was at its start', () => {
    const [first, second] = [sim([['all', '2026-01-01T00:00:00Z']], { goneAt: at('2026-03-09T00:00:00Z') }), sim([['none', '2026-01-01T00:00:00Z']], { id: 'sim-2', key: 's2', firstSeenAt: at('2026-03-05T00:00:00Z') })]
    const by = measure({ sims: [first, second] })
    expect(['2026-03-04', '2026-03-06', '2026-03-10'].map((date) => reason(item({ sim: null, date: at(`${date}T00:00:00Z`) }), by))).toEqual(['pass', 'sim_unknown', 'sim_none'])
    expect(reason(item({ sim: null }), measure())).toBe('pass')
  })
})

describe('the policy', () => {
  it('in force at the start judges, before the first the first', () => {
    const versions = [policy({ version: 1, fromAt: 1_000 }), policy({ version: 2, fromAt: 2_000 })]
    expect([0, 999, 1_000, 1_999, 2_000, 9_999].map((time) => policyAt(time, versions)?.version)).toEqual([1, 1, 1, 1, 2, 2])
    expect(reason(item(), measure({ policies: [] }))).toBe('policy_unknown')
  })

  it('reads hours in its own zone, from inclusive, to exclusive, to midnight', () => {
    const office = policy({ hours: { ...everyDay([600, 1_080]), sun: [], sat: [[600, 840]], fri: [[1_320, 1_440]] } })
    const within = (text: string): boolean => withinHours(at(text), office)
    expect(['2026-03-10T09:59:59.999', '2026-03-10T10:00:00', '2026-03-10T17:59:59.999', '2026-03-10T18:00:00'].map((time) => within(`${time}+05:30`))).toEqual([false, true, true, false])
    expect(['2026-03-13T21:59:59', '2026-03-13T22:00:00', '2026-03-13T23:59:59.999', '2026-03-14T00:00:00'].map((time) => within(`${time}+05:30`))).toEqual([false, true, true, false])
    expect(within('2026-03-15T12:00:00+05:30')).toBe(false)
  })

  it('captures nothing on a holiday of its zone, also where all hours are open', () => {
    const by = policy({ holidays: ['2026-03-04'] })
    expect(['2026-03-03T23:59:59.999', '2026-03-04T00:00:00', '2026-03-04T23:59:59.999', '2026-03-05T00:00:00'].map((time) => withinHours(at(`${time}+05:30`), by)))
      .toEqual([true, false, false, true])
  })

  it('agrees with the wall clock at any instant, also around changes of summer time', () => {
    const zones = ['Asia/Kolkata', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']
    const policies = zones.map((zone) => policy({ zone, hours: everyDay([0, 330], [600, 1_080], [1_200, 1_440]), holidays: ['2026-03-08', '2026-10-25'] }))
    const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') })
    const byChange = fc.constantFrom('2026-03-08T07:00:00Z', '2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-11-01T06:00:00Z').chain((text) =>
      fc.integer({ min: -43_200_000, max: 43_200_000 }).map((shift) => at(text) + shift))
    fc.assert(fc.property(fc.constantFrom(...policies), fc.oneof(instant, byChange), (one, time) => {
      const local = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(one.zone)
      const minute = local.hour * 60 + local.minute
      const open = !one.holidays.includes(local.toPlainDate().toString()) && (one.hours?.mon ?? []).some(([from, to]) => minute >= from && minute < to)
      expect([time, withinHours(time, one)]).toEqual([time, open])
    }), { numRuns: 4_000 })
  })
})

describe('a phone that another member had before', () => {
  it("gives nothing of that member's time", () => {
    const by = measure({ ownSince: at('2026-03-05T00:00:00Z') })
    expect(['2026-03-04T23:59:59.999Z', '2026-03-05T00:00:00Z'].map((date) => reason(item({ date: at(date) }), by))).toEqual(['other_member', 'pass'])
  })
})

describe('a line that was another member’s', () => {
  it('gives nothing of his time, and all before and after', () => {
    const by = measure({ sims: [sim([['all', '2026-02-01T00:00:00Z']], { others: [{ from: at('2026-03-03T00:00:00Z'), until: at('2026-03-05T00:00:00Z') }] })] })
    expect(['2026-03-02T23:59:59.999Z', '2026-03-03T00:00:00Z', '2026-03-04T23:59:59.999Z', '2026-03-05T00:00:00Z'].map((date) => reason(item({ date: at(date) }), by)))
      .toEqual(['pass', 'other_member', 'other_member', 'pass'])
  })
})

describe('any row', () => {
  it('gets exactly one verdict, and never an error', () => {
    const instant = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: arrivedAt })
    fc.assert(fc.property(fc.maxSafeInteger(), instant, fc.constantFrom('s1', 's2', null), fc.array(instant, { maxLength: 3 }), (date, observedAt, key, given) => {
      const verdict = judge(item({ date, observedAt, sim: key }), measure({ consents: given.toSorted((a, b) => a - b).map((from) => ({ ...consent('2026-03-01T00:00:00Z'), from })) }))
      expect(typeof verdict.pass).toBe('boolean')
      if (!verdict.pass) expect(['before_consent', 'withdrawn', 'sim_none', 'out_of_hours', 'other_member', 'sim_unknown', 'policy_unknown']).toContain(verdict.reason)
    }))
  })
})
