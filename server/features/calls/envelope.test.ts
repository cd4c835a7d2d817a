import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEnvelope, readItem, refOf, type Item } from './envelope.ts'

const sentAt = 1_767_243_600_123
const body = { contract: 1, app: '1.0', sent_at: sentAt, elapsed: 5_000, boot: 'b1', log_generation: 'g1', items: [] as unknown[] }
const row = { ref: 'r', date: sentAt - 60_000, type: 1 }
const read = (raw: unknown): ReturnType<typeof readItem> => readItem(raw, readEnvelope(body))

describe('an item', () => {
  it('needs no more than ref, date and type; the rest stands for what the contract says', () => {
    expect(read(row)).toEqual({
      ref: 'r', number: null, presentation: null, date: row.date, duration: 0, type: 1, sim: null, k: 0, observedAt: sentAt, policy: null, letIn: 'sim', boot: 'b1', name: null,
    })
  })

  it.each([
    ['date_missing', { date: undefined }], ['date_missing', { date: null }],
    ['date_out_of_range', { date: 2 ** 53 }], ['date_out_of_range', { date: -(2 ** 53) }], ['date_out_of_range', { date: 1.5 }], ['date_out_of_range', { date: '5' }],
    ['type_missing', { type: undefined }], ['type_not_integer', { type: '1' }], ['type_not_integer', { type: 1.5 }],
    ['number_too_long', { number: '1'.repeat(257) }], ['number_too_long', { number: ' '.repeat(257) }], ['number_not_text', { number: 139 }],
    ['duration_not_integer', { duration: 0.5 }], ['k_out_of_range', { k: -1 }], ['k_out_of_range', { k: 65_536 }], ['k_out_of_range', { k: 0.5 }],
    ['ref_missing', { ref: undefined }], ['observed_at_out_of_range', { observed_at: -8.6e15 }], ['observed_at_out_of_range', { observed_at: 'now' }],
  ])('is refused as %s', (reason, change) => { expect(read({ ...row, ...change })).toBe(reason) })

  it.each([
    ['the earliest date', { date: -(2 ** 53 - 1) }], ['the latest date', { date: 2 ** 53 - 1 }], ['256 characters of number', { number: '1'.repeat(256) }],
    ['an emoji number of 256 units', { number: '\u{1f4de}'.repeat(128) }], ['a duration below 0', { duration: -4 }], ["a maker's type", { type: 1_100 }], ['no number', { number: null }],
  ])('is taken with %s', (_, change) => { expect(read({ ...row, ...change })).toMatchObject({ ref: 'r', ...change }) })

  it('keeps a number as it was written', () => {
    expect(read({ ...row, number: ' +91 (0) 98765-43210;12' })).toMatchObject({ number: ' +91 (0) 98765-43210;12' })
  })

  it('names the fields this server does not know, and is taken', () => {
    const envelope = readEnvelope({ ...body, mood: 1 })
    expect(readItem({ ...row, colour: 'red', ring: 5 }, envelope)).toMatchObject({ ref: 'r' })
    expect([...envelope.ignored].toSorted()).toEqual(['items.colour', 'items.ring', 'mood'])
  })

  it('names one SIM alike whether the phone writes text or number', () => {
    expect([read({ ...row, sim: 2 }), read({ ...row, sim: '2' })].map((item) => (item as Item).sim)).toEqual(['2', '2'])
  })

  it('never throws, whatever it holds, and what is taken fits the table', () => {
    const known = fc.record({
      ref: fc.anything(), number: fc.anything(), presentation: fc.anything(), date: fc.anything(), duration: fc.anything(), type: fc.anything(), sim: fc.anything(),
      k: fc.anything(), observed_at: fc.anything(), policy: fc.anything(), let_in: fc.anything(), boot: fc.anything(), name: fc.anything(),
    }, { requiredKeys: [] })
    const likely = fc.record({ ref: fc.string(), date: fc.maxSafeInteger(), type: fc.integer(), observed_at: fc.maxSafeInteger(), sim: fc.string({ unit: 'binary' }) })
    fc.assert(fc.property(fc.oneof(fc.anything(), known, likely), (raw) => {
      refOf(raw)
      const item = read(raw)
      if (typeof item === 'string') return
      expect([item.date, item.type, item.duration, item.observedAt].every(Number.isSafeInteger)).toBe(true)
      expect(item.observedAt >= -62_135_596_800_000 && item.observedAt <= 253_402_300_799_999).toBe(true)
      expect(item.sim?.includes('\0') ?? false).toBe(false)
    }), { numRuns: 3_000 })
  })
})

describe('an envelope', () => {
  it.each(['contract', 'app', 'sent_at', 'elapsed', 'boot', 'log_generation', 'items'])('is a bad request without %s or with a wrong one', (field) => {
    const { [field as 'app']: _, ...without } = body
    expect(() => readEnvelope(without)).toThrow()
    expect(() => readEnvelope({ ...body, [field]: { no: 1 } })).toThrow()
  })

  it('is a bad request with a text or time that no database holds', () => {
    expect(() => readEnvelope({ ...body, log_generation: 'a\0b' })).toThrow()
    expect(() => readEnvelope({ ...body, sent_at: -(2 ** 53 - 1) })).toThrow()
  })

  it('takes zone, offset and SIMs when they come and lives without them', () => {
    expect(readEnvelope({ ...body, zone: 'Asia/Kolkata', offset_min: 330, sims: [{ key: 'k\0', slot: 0, carrier: 'A\0', label: 'x' }, { key: '' }, 5] }))
      .toMatchObject({ offsetMin: 330, sims: [{ key: 'k', slot: 0, carrier: 'A', label: 'x' }] })
    expect(readEnvelope(body)).toMatchObject({ offsetMin: null, sims: [] })
  })

  it('holds at most 500 items', () => {
    expect(readEnvelope({ ...body, items: Array(500).fill(row) }).items).toHaveLength(500)
    expect(() => readEnvelope({ ...body, items: Array(501).fill(row) })).toThrow()
  })
})
