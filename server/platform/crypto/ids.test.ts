import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuidBytes, uuidText, uuidv7 } from './ids.ts'

describe('ids', () => {
  it('of one process sort in the order they were made, and none is made twice', () => {
    const ids = Array.from({ length: 50_000 }, () => uuidv7())
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are UUIDv7 of the present', () => {
    const id = uuidv7()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Math.abs(Number(`0x${id.slice(0, 8)}${id.slice(9, 13)}`) - Date.now())).toBeLessThan(1_000)
  })

  it('come back from their 16 bytes', () => {
    fc.assert(fc.property(fc.uuid(), (id) => { expect(uuidText(uuidBytes(id))).toBe(id) }))
    expect(() => uuidBytes('not a uuid')).toThrow()
    expect(() => uuidBytes('0190a5d2-7c3b-7e4f-8a1b-2c3d4e5f607')).toThrow()
  })
})
