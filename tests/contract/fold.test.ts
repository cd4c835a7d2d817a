import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldNumber, numberValue, numkey, withheld } from '../../shared/contract/fold.ts'
import { outside } from './outside.ts'

type Vector = { number: string | null; numkey: string; value: string | null }
type OwnVector = Vector & { why: string; folded: string }

const outsideText = outside('contract_v1/numkey.json')
const own = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors', 'fold.json'), 'utf8')) as OwnVector[]

describe('folding a number', () => {
  it.skipIf(outsideText === null)('agrees with every outside vector', () => {
    const vectors = JSON.parse(outsideText ?? '[]') as Vector[]
    expect(vectors.length).toBeGreaterThan(80)
    for (const { number, numkey: key, value } of vectors) {
      const folded = foldNumber(number)
      expect([number, numkey(folded), numberValue(folded)]).toEqual([number, key, value])
    }
  })

  it.each(own)('keeps the phone quirk: $why', ({ number, folded, numkey: key, value }) => {
    expect([foldNumber(number), numkey(foldNumber(number)), numberValue(foldNumber(number))]).toEqual([folded, key, value])
  })

  it('gives what the contract says step by step, for any text', () => {
    fc.assert(fc.property(notation, (raw) => { expect(foldNumber(raw)).toBe(stepByStep(raw)) }), { numRuns: 20_000 })
  })

  it('changes nothing more when a folded string of digits is folded again', () => {
    fc.assert(fc.property(notation, (raw) => {
      const once = foldNumber(raw)
      if (/^[0-9]+$/.test(once) || once === withheld) expect(foldNumber(once)).toBe(once)
    }))
  })

  it('gives one identity to every notation of one number', () => {
    const blanks = fc.constantFrom('', ' ', '-', '\u00a0', '\u2011', '.', '(', ')')
    const zero = fc.constantFrom(0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66)
    const prefix = fc.constantFrom('', '+91', '0', '0091', '\uff0b91', 'tel:', 'sip:', '\u202a+91')
    const suffix = fc.constantFrom('', ',123', ';5', 'p1', 'W22#', '@ims.example.com', '&+911122334455', '\u202c')
    fc.assert(fc.property(fc.stringMatching(/^[6-9][0-9]{9}$/), zero, blanks, prefix, suffix, (digits, base, blank, before, after) => {
      const written = [...digits].map((digit) => String.fromCharCode(base + Number(digit))).join(blank)
      const folded = foldNumber(before + written + after)
      expect([numkey(folded), numberValue(folded)]).toEqual([digits.slice(-7), digits.slice(-8)])
    }))
  })
})

const piece = fc.oneof(
  fc.constantFrom('-', '+', '(', ')', '.', ' ', '&', '/', ';', ',', '@', 'p', 'w', 'x', 'P', '*', '#', '-1', '-2', 'null', 'Private', 'withheld', 'UNKNOWN',
    '(', 'tel:', 'SIP:', 'sips:', '\u0000', '\u007f', '\u00ad', '\u200e', '\ufeff', '\uff0d', '\u2212', '\uff0b', '\u0966', '\uff19', '\ud83d', '\ude00', '\u{1d7d8}', 'İ'),
  fc.stringMatching(/^[0-9]{1,6}$/), fc.string({ maxLength: 3, unit: 'binary' }),
)
const notation = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''))

/** The contract's four steps by plain lists of code points: slow, and written apart from the product's code. */
function stepByStep(raw: string): string {
  const zeros = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66]
  const dash = /^[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]$/
  const blank = /^[\u0000-\u0020\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]$/
  const words = '|-1|-2|-3|null|private|unknown|(unknown)|unavailable|restricted|payphone|anonymous|withheld'.split('|')
  const clean = Array.from(raw, (char) => {
    const code = char.codePointAt(0) ?? 0
    const zero = zeros.find((one) => code >= one && code < one + 10)
    if (zero !== undefined) return String(code - zero)
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
    if (/^[A-Z]$/.test(char)) return String.fromCharCode(code + 32)
    return char === '\uff0b' ? '+' : dash.test(char) ? '-' : blank.test(char) ? '' : char
  }).join('')
  if (words.includes(clean)) return withheld
  const cut = clean.replace(/^(sips:|sip:|tel:)/, '').split(/[&/;,@]/)[0] ?? ''
  if (words.includes(cut)) return withheld
  const bare = cut.split('').filter((char) => !'-().+'.includes(char)).join('')
  return bare.replace(/^([0-9]+)[pwx][0-9*#pwx]*$/, '$1') || withheld
}
