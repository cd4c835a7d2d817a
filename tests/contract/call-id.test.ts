import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldNumber, numkey } from '../../shared/contract/fold.ts'
import { callId } from '../../server/platform/crypto/call-id.ts'
import { uuidBytes } from '../../server/platform/crypto/ids.ts'
import { outside } from './outside.ts'

type Vectors = { k_id: string; cases: { member: string; date: number; k: number; number: string | null; id: string }[] }

const outsideText = outside('contract_v1/call_ids.json')
const key = createSecretKey(Buffer.alloc(32, 7))
const member = fc.uuid().map(uuidBytes)
const date = fc.maxSafeInteger()
const ordinal = fc.integer({ min: 0, max: 65_535 })

describe('the id of a call', () => {
  it.skipIf(outsideText === null)('agrees with every outside vector', () => {
    const vectors = JSON.parse(outsideText ?? '{"cases":[]}') as Vectors
    const outsideKey = createSecretKey(Buffer.from(vectors.k_id, 'hex'))
    expect(vectors.cases.length).toBeGreaterThan(10)
    for (const one of vectors.cases) {
      expect(callId(outsideKey, uuidBytes(one.member), one.date, one.k, numkey(foldNumber(one.number)))).toBe(one.id)
    }
  })

  it('is a UUIDv8 that begins with the time, for any date an item may carry', () => {
    fc.assert(fc.property(member, date, ordinal, fc.string(), (who, at, k, number) => {
      const id = callId(key, who, at, k, number)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(Number(`0x${id.slice(0, 8)}${id.slice(9, 13)}`)).toBe(Math.min(Math.max(at, 0), 2 ** 48 - 1))
    }))
  })

  it('differs when member, ordinal, number, key or a date beyond the time part differs', () => {
    const [asha, ravi] = [uuidBytes('0190a5d2-7c3b-7e4f-8a1b-2c3d4e5f6071'), uuidBytes('0190a5d2-7c3b-7e4f-8a1b-2c3d4e5f6072')]
    const ids = [
      callId(key, asha, -1, 0, '6543210'), callId(key, asha, -2, 0, '6543210'), callId(key, ravi, -1, 0, '6543210'),
      callId(key, asha, -1, 1, '6543210'), callId(key, asha, -1, 0, '6543211'), callId(key, asha, -1, 0, 'withheld'),
      callId(createSecretKey(Buffer.alloc(32, 8)), asha, -1, 0, '6543210'),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is the same whichever notation the phone, a backup or a new phone used', () => {
    const asha = uuidBytes('0190a5d2-7c3b-7e4f-8a1b-2c3d4e5f6071')
    const ids = ['+91 98765 43210', '09876543210', '९८७६५४३२१०', 'tel:+91-98765-43210', '9876543210,,12#']
      .map((number) => callId(key, asha, 1_767_243_600_123, 0, numkey(foldNumber(number))))
    expect(new Set(ids).size).toBe(1)
  })
})
