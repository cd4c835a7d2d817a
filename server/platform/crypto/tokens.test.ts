import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCode, hashToken, makeCode, makeToken, parseToken } from './tokens.ts'

const kind = fc.constantFrom('device', 'invitation', 'api', 'calendar')

describe('a token', () => {
  it('names its kind and organisation, in letters and digits of a fixed length', () => {
    fc.assert(fc.property(kind, fc.uuid(), (which, org) => {
      const token = makeToken(which, org)
      expect(token).toMatch(new RegExp(`^crm_${which}_[0-9A-Za-z]{71}$`))
      expect(parseToken(token)).toEqual({ kind: which, orgId: org })
    }))
  })

  it('holds for the smallest and the largest organisation id', () => {
    for (const org of ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']) {
      expect(parseToken(makeToken('api', org))?.orgId).toBe(org)
    }
  })

  it('is refused when any one character is mistyped, cut or added', () => {
    const token = makeToken('device', randomUUID())
    for (let i = 0; i < token.length; i++) {
      const other = token[i] === 'x' ? 'y' : 'x'
      expect(parseToken(token.slice(0, i) + other + token.slice(i + 1))).toBeNull()
      expect(parseToken(token.slice(0, i))).toBeNull()
    }
    expect(parseToken(`${token}0`)).toBeNull()
    expect(parseToken(`${token}\n`)).toBeNull()
  })

  it('is never made of any text, and reading never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => { expect(parseToken(text)).toBeNull() }))
    expect(parseToken(`crm_api_${'z'.repeat(71)}`)).toBeNull()
  })

  it('is never made twice, and is kept only as a hash', () => {
    const org = randomUUID()
    const tokens = Array.from({ length: 500 }, () => makeToken('api', org))
    expect(new Set(tokens).size).toBe(500)
    expect(hashToken(tokens[0] ?? '')).toHaveLength(32)
  })
})

describe('a typed code', () => {
  it('has ten characters without look-alikes and reads the same with blanks, dashes and small letters', () => {
    for (let i = 0; i < 500; i++) {
      const code = makeCode()
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
      expect(cleanCode(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `)).toBe(code)
    }
  })
})
