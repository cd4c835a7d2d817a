import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as schemas from '../../shared/contract/device.schema.ts'
import { readEnvelope, readItem } from '../../server/features/calls/envelope.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
formats.default(ajv)
const valid = (schema: object, value: unknown): boolean => ajv.validate(schema, value)

const envelope = { contract: 1, app: '1.0', sent_at: 1_767_243_600_123, elapsed: 5, boot: 'b', log_generation: 'g', items: [] as unknown[] }
const optional = { requiredKeys: ['ref', 'date', 'type'] as ('ref' | 'date' | 'type')[] }
const item = fc.record({
  ref: fc.oneof(fc.string(), fc.integer()), date: fc.maxSafeInteger(), type: fc.integer(), number: fc.option(fc.string({ maxLength: 60 })), duration: fc.integer(),
  sim: fc.option(fc.string({ maxLength: 100 })), k: fc.integer({ min: 0, max: 65_535 }), observed_at: fc.integer({ min: 0, max: 253_402_300_799_999 }),
  let_in: fc.constantFrom('sim', 'known', 'released', 'import'), boot: fc.stringMatching(/^[a-z]{1,9}$/), name: fc.option(fc.string()), later_field: fc.anything(),
}, optional)

describe('the schemas of the device contract', () => {
  it('are all well-formed', () => {
    for (const schema of Object.values(schemas)) expect(ajv.validateSchema(schema)).toBe(true)
  })

  it('pass what the server takes, with fields of a newer phone', () => {
    fc.assert(fc.property(item, (one) => {
      expect(valid(schemas.callItemSchema, one)).toBe(true)
      expect(readItem(one, readEnvelope(envelope))).toBeTypeOf('object')
    }))
    expect(valid(schemas.callsSchema, { ...envelope, mood: 1 })).toBe(true)
  })

  it.each([{ date: null }, { date: 1.5 }, { type: '1' }, { number: '1'.repeat(257) }, { k: -1 }, { k: 65_536 }, { duration: 0.5 }, { observed_at: -8.6e15 }])('refuse %j as the server does', (change) => {
    const one = { ref: 'r', date: 1, type: 1, ...change }
    expect(valid(schemas.callItemSchema, one)).toBe(false)
    expect(readItem(one, readEnvelope(envelope))).toBeTypeOf('string')
  })

  it.each(['contract', 'app', 'sent_at', 'elapsed', 'boot', 'log_generation', 'items'])('refuse an envelope without %s, as the server does', (field) => {
    const { [field as 'app']: _, ...without } = envelope
    expect(valid(schemas.callsSchema, without)).toBe(false)
    expect(() => readEnvelope(without)).toThrow()
  })

  it('ask an id of what is kept and a reason of what is not', () => {
    const answer = (one: object): boolean => valid(schemas.callsAnswerSchema, { items: [{ ref: 'r', ...one }], policy: 1, known: '', server_time: 1 })
    const id = '019b77ed-50fb-82b0-9f28-6681e44fa692'
    expect([{ status: 'stored', id }, { status: 'dropped', reason: 'not_known' }, { status: 'stored' }, { status: 'held' }, { status: 'lost', reason: 'x' }].map(answer))
      .toEqual([true, true, false, false, false])
  })

  it('take a pairing by secret or by code, not by both or neither', () => {
    const pairing = { public_key: 'x', install_id: 'i', app: '1', device: { maker: 'm', model: 'm', os: '15', name: 'n' } }
    expect([{ secret: 's' }, { code: 'c' }, {}, { secret: 's', code: 'c' }].map((by) => valid(schemas.pairingSchema, { ...pairing, ...by }))).toEqual([true, true, false, false])
  })
})
