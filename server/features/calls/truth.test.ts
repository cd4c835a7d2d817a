import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doublesOf, endsOf, suspectsOf, type EndRow, type TruthRow } from './truth.ts'

const at = 1_760_000_000_000
let made = 0
function row(change: Partial<TruthRow>): TruthRow {
  const raw = change.raw ?? at
  return {
    id: `id-${String(++made).padStart(4, '0')}`, member: 'm', number: 'n', kind: 'incoming', duration: 30, talk: 30, raw, start: raw, source: 'device', sourceId: 'p', logs: ['p/1'],
    grain: 0, settledAs: null, settledWith: null, ...change,
  }
}
const doubled = (...rows: TruthRow[]): (number | null)[] => {
  const found = doublesOf(rows)
  return rows.map((one) => (found.has(one.id) ? rows.findIndex((other) => other.id === found.get(one.id)) : null))
}

describe('doubles', () => {
  test('one second within a log, two across logs or sources; a redial is a call of its own', () => {
    expect(doubled(row({}), row({ raw: at + 1_000 }))).toEqual([null, 0])
    expect(doubled(row({}), row({ raw: at + 1_001 }))).toEqual([null, null])
    expect(doubled(row({}), row({ raw: at + 2_000, logs: ['p/2'] }))).toEqual([null, 0])
    expect(doubled(row({}), row({ raw: at + 2_001, logs: ['p/2'] }))).toEqual([null, null])
    expect(doubled(row({}), row({ raw: at + 1_500, source: 'import', sourceId: 'f', logs: ['f/'] }))).toEqual([null, 0])
  })

  test('a row beside a double, and not beside a kept one, is kept', () => {
    expect(doubled(row({}), row({ raw: at + 900 }), row({ raw: at + 1_800 }))).toEqual([null, 0, null])
  })

  test.each<[string, Partial<TruthRow>]>([
    ['member', { member: 'other' }], ['number', { number: 'other' }], ['withheld number', { number: null }], ['kind', { kind: 'missed' }], ['duration', { duration: 31 }], ['hand', { source: 'manual' }],
  ])('another %s is no double', (_, change) => {
    expect(doubled(row({}), row(change))).toEqual([null, null])
  })

  test('within one phone raw dates count, between phones the corrected starts', () => {
    expect(doubled(row({ start: at }), row({ raw: at + 500, start: at + 300_500 }))).toEqual([null, 0])
    expect(doubled(row({ raw: at - 300_000, start: at }), row({ sourceId: 'q', logs: ['q/1'] }))).toEqual([null, 0])
    expect(doubled(row({ start: null }), row({ start: null, sourceId: 'q', logs: ['q/1'] }))).toEqual([null, null])
  })

  test('a file without seconds: one row of the minute each, the row of the phone stays', () => {
    const minute = Math.floor(at / 60_000) * 60_000
    const file = { source: 'import', sourceId: 'f', logs: ['f/'], grain: 60, raw: minute, start: minute } as const
    expect(doubled(row({ ...file }), row({ raw: minute + 40_000 }), row({ ...file }))).toEqual([1, null, null])
    expect(doubled(row({ ...file }), row({ ...file }))).toEqual([null, null])
  })

  test('what a person decided stands', () => {
    const [first, second] = [row({}), row({ raw: at + 500, settledAs: 'both' })]
    expect(doubled(first, second)).toEqual([null, null])
    expect(doubled(first, row({ raw: at + 50_000, settledAs: 'once', settledWith: first.id }))).toEqual([null, 0])
  })
})

describe('suspects', () => {
  const suspect = (...rows: TruthRow[]): boolean[] => { const found = suspectsOf(rows, doublesOf(rows)); return rows.map((one) => found.has(one.id)) }
  test('the later of two overlapping connected rows with equal talk, ± 1 s; never a double, never what a person settled', () => {
    expect(suspect(row({}), row({ raw: at + 10_000, duration: 31, talk: 31 }))).toEqual([false, true])
    expect(suspect(row({}), row({ raw: at + 10_000, duration: 32, talk: 32 }))).toEqual([false, false])
    expect(suspect(row({}), row({ raw: at + 30_000 }))).toEqual([false, false])
    expect(suspect(row({ talk: 0 }), row({ raw: at + 10_000, talk: 0 }))).toEqual([false, false])
    expect(suspect(row({}), row({ raw: at + 500 }))).toEqual([false, false])
    expect(suspect(row({}), row({ raw: at + 10_000, settledAs: 'both' }))).toEqual([false, false])
  })
})

describe('both ends', () => {
  const end = (out: boolean, seconds: number, talk = 60): EndRow => ({ id: `end-${String(++made).padStart(4, '0')}`, member: out ? 'a' : 'b', peer: out ? 'b' : 'a', out, start: at + seconds * 1000, talk })
  const linked = (...rows: EndRow[]): (number | null)[] => { const found = endsOf(rows); return rows.map((one) => (found.has(one.id) ? rows.findIndex((other) => other.id === found.get(one.id)) : null)) }
  test('−2 to +15 s and talk ± 2 s', () => {
    expect(linked(end(true, 0), end(false, -2))).toEqual([1, 0])
    expect(linked(end(true, 0), end(false, 15, 62))).toEqual([1, 0])
    expect(linked(end(true, 0), end(false, -2.001))).toEqual([null, null])
    expect(linked(end(true, 0), end(false, 15.001))).toEqual([null, null])
    expect(linked(end(true, 0), end(false, 3, 63))).toEqual([null, null])
  })

  test('in order of start, not by nearness', () => {
    expect(linked(end(true, 0, 0), end(true, 8, 0), end(false, 9, 0), end(false, 14, 0))).toEqual([2, 3, 0, 1])
  })
})

test('the order in which rows come never matters, and every double stands beside a kept row that equals it', () => {
  const rows = fc.array(fc.record({
    raw: fc.integer({ min: 0, max: 12 }).map((half) => at + half * 500), number: fc.constantFrom('n', null), kind: fc.constantFrom('missed', 'incoming'), duration: fc.constantFrom(0, 5),
    log: fc.constantFrom('p/1', 'p/2', 'q/1'),
  }), { maxLength: 14 }).map((list) => list.map(({ log, ...one }) => row({ ...one, sourceId: log.slice(0, 1), logs: [log] })))
  fc.assert(fc.property(rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, mixed]) => {
    const doubles = doublesOf(list)
    expect(new Map(doublesOf(mixed))).toEqual(doubles)
    for (const [id, base] of doubles) {
      const [one, other] = [list.find((each) => each.id === id), list.find((each) => each.id === base)]
      expect(doubles.has(base)).toBe(false)
      expect([one?.number, one?.kind, one?.duration]).toEqual([other?.number, other?.kind, other?.duration])
    }
  }), { numRuns: 500 })
})
