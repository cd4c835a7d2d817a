import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openText, sealText, Unreadable, type SealKeys } from './seal.ts'

const row = '0190a5d2-7c3b-7e4f-8a1b-2c3d4e5f6071'
const newKeys = (versions = 1): SealKeys => ({
  orgId: randomUUID(), data: new Map(Array.from({ length: versions }, (_, i) => [i + 1, createSecretKey(randomBytes(32))])), dataVersion: versions,
})

describe('a sealed value', () => {
  it('opens in its own place to the same text, whatever the text', () => {
    const keys = newKeys()
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (text, id) => {
      expect(openText(keys, 'numbers.sealed', id, sealText(keys, 'numbers.sealed', id, text))).toBe(text)
    }))
  })

  it('does not open in another row, column or organisation', () => {
    const keys = newKeys()
    const sealed = sealText(keys, 'numbers.sealed', row, '+919876543210')
    expect(() => openText(keys, 'numbers.sealed', randomUUID(), sealed)).toThrow(Unreadable)
    expect(() => openText(keys, 'number_forms.sealed_raw', row, sealed)).toThrow(Unreadable)
    expect(() => openText(newKeys(), 'numbers.sealed', row, sealed)).toThrow(Unreadable)
    expect(() => openText({ ...keys, orgId: randomUUID() }, 'numbers.sealed', row, sealed)).toThrow(Unreadable)
  })

  it('does not open when label and row are shifted against each other', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z._0-9-]{1,30}$/), fc.stringMatching(/^[a-z._0-9-]{1,30}$/), (one, other) => {
      fc.pre(one !== other)
      const keys = newKeys()
      expect(() => openText(keys, other, row, sealText(keys, one, row, 'x'))).toThrow(Unreadable)
    }))
  })

  it('does not open with any single bit turned, cut anywhere or lengthened', () => {
    const keys = newKeys(3)
    const sealed = sealText(keys, 'numbers.sealed', row, '+919876543210')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const turned = Buffer.from(sealed)
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => openText(keys, 'numbers.sealed', row, turned)).toThrow(Unreadable)
    }
    for (let length = 0; length < sealed.length; length++) {
      expect(() => openText(keys, 'numbers.sealed', row, sealed.subarray(0, length))).toThrow(Unreadable)
    }
    expect(() => openText(keys, 'numbers.sealed', row, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(Unreadable)
  })

  it('says the same, and nothing of the value, whatever was wrong', () => {
    const keys = newKeys()
    const sealed = sealText(keys, 'numbers.sealed', row, '+919876543210')
    const wrong = [sealed.subarray(0, 5), Buffer.alloc(60), Buffer.concat([sealed.subarray(0, sealed.length - 1), Buffer.alloc(1, (sealed.at(-1) ?? 0) ^ 1)])]
    const messages = wrong.map((value) => {
      try {
        return openText(keys, 'numbers.sealed', row, value)
      } catch (error) {
        return error instanceof Error ? `${error.name} ${error.message}` : ''
      }
    })
    expect(new Set(messages).size).toBe(1)
    expect(messages[0]).not.toContain('9876')
  })

  it('made under an earlier key still opens after the key was changed, and not without it', () => {
    const keys = newKeys(2)
    const old = sealText({ ...keys, dataVersion: 1 }, 'numbers.sealed', row, 'old')
    expect(openText(keys, 'numbers.sealed', row, old)).toBe('old')
    const latest = keys.data.get(2)
    expect(() => openText({ ...keys, data: new Map(latest ? [[2, latest]] : []) }, 'numbers.sealed', row, old)).toThrow(Unreadable)
  })

  it('never repeats a nonce in 200,000 seals, nor the same bytes for the same text', () => {
    const keys = newKeys()
    const seen = new Set<string>()
    for (let i = 0; i < 200_000; i++) seen.add(sealText(keys, 'numbers.sealed', row, '').toString('latin1', 2, 14))
    expect(seen.size).toBe(200_000)
  })
})
