import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldNumber, numberValue, numkey } from '../../../shared/contract/fold.ts'
import { outside } from '../../../tests/contract/outside.ts'
import { decodeKnownSet, encodeKnownSet } from './known-set.ts'
import { manifestOf, rowHash } from './row-hash.ts'

type SetVector = { salt: string; numbers: string[]; b: number; set: string; members: string[]; not_members: string[] }
type ManifestVector = { rows: { number: string | null; date: number; type: number; duration: number }[]; manifest: { quarter: number; count: number; sum: string }[] }

const setText = outside('contract_v1/known_set.json')
const manifestText = outside('contract_v1/manifest.json')
const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const valuesOf = (numbers: string[]): string[] => numbers.flatMap((number) => numberValue(foldNumber(number)) ?? [])

describe('the known set', () => {
  it.skipIf(setText === null)('agrees byte for byte with the outside vector', () => {
    const vector = JSON.parse(setText ?? '{}') as SetVector
    const set = encodeKnownSet(Buffer.from(vector.salt, 'hex'), valuesOf(vector.numbers))
    expect(set.toString('hex')).toBe(vector.set)
    expect(set[4]).toBe(vector.b)
    const knows = decodeKnownSet(set)
    for (const number of valuesOf(vector.members)) expect(knows(number)).toBe(true)
    for (const number of valuesOf(vector.not_members)) expect(knows(number)).toBe(false)
  })

  it('of nobody is 16 bits wide and holds nothing', () => {
    const set = encodeKnownSet(salt, [])
    expect(set.toString('hex')).toBe(`4b4e30311000000000${salt.toString('hex')}`)
    expect(decodeKnownSet(set)('76543210')).toBe(false)
  })

  it.each([[1, 16], [64, 16], [65, 17], [128, 17], [129, 18], [1_024, 20], [1_025, 21]])('of %i numbers is %i bits wide', (count, bits) => {
    expect(encodeKnownSet(salt, Array.from({ length: count }, (_, i) => String(10_000_000 + i)))[4]).toBe(bits)
  })

  it('knows every number put in, whatever the order and how often', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[0-9]{3,8}$/), { maxLength: 200 }), (numbers) => {
      const set = encodeKnownSet(salt, numbers)
      expect(encodeKnownSet(salt, [...numbers, ...numbers].toReversed()).equals(set)).toBe(true)
      const knows = decodeKnownSet(set)
      for (const number of numbers) expect(knows(number)).toBe(true)
    }))
  })

  it('takes about one stranger in a thousand for known', () => {
    const knows = decodeKnownSet(encodeKnownSet(salt, Array.from({ length: 4_000 }, (_, i) => String(20_000_000 + i * 3))))
    let strangers = 0
    for (let i = 0; i < 100_000; i++) if (knows(String(70_000_000 + i))) strangers++
    expect(strangers).toBeGreaterThan(40)
    expect(strangers).toBeLessThan(200)
  })

  it('says nothing to one without its salt, and a cut one is refused', () => {
    const set = encodeKnownSet(salt, ['76543210', '11112222'])
    expect(decodeKnownSet(Buffer.concat([set.subarray(0, 9), Buffer.alloc(16), set.subarray(25)]))('76543210')).toBe(false)
    for (let length = 0; length < set.length; length++) expect(() => decodeKnownSet(set.subarray(0, length))).toThrow()
  })
})

describe('the manifest', () => {
  it.skipIf(manifestText === null)('agrees with the outside vector', () => {
    const vector = JSON.parse(manifestText ?? '{}') as ManifestVector
    const rows = vector.rows.map((row) => ({ date: row.date, hash: rowHash(row.date, row.type, row.duration, numkey(foldNumber(row.number))) }))
    expect(manifestOf(rows)).toEqual(vector.manifest)
  })

  it('is the same in any order of rows, with negative dates in quarters of their own', () => {
    const row = fc.record({ date: fc.integer({ min: -5_000_000, max: 5_000_000 }), hash: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) })
    fc.assert(fc.property(fc.array(row), (rows) => {
      const manifest = manifestOf(rows)
      expect(manifestOf(rows.toReversed())).toEqual(manifest)
      expect(manifest.reduce((sum, quarter) => sum + quarter.count, 0)).toBe(rows.length)
      expect(manifest.every((quarter) => /^[0-9a-f]{16}$/.test(quarter.sum))).toBe(true)
    }))
    expect(manifestOf([{ date: -1, hash: 1n }, { date: 0, hash: 1n }]).map((one) => one.quarter)).toEqual([-1, 0])
  })
})
