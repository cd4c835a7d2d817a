import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv, withoutMark } from './safe-csv.ts'

const lines = (cells: string[], phones?: Set<number>): string => toCsv([cells], phones).slice(1, -2)

test('what a spreadsheet would calculate begins with an apostrophe, numbers of phones stay as they are', () => {
  expect(lines(['-1-1-1', '-(2)-(3)', '\t12345', '  =1', '+91 98220 41877', '12-3'])).toBe(`'-1-1-1,'-(2)-(3),'\t12345,'  =1,'+91 98220 41877,12-3`)
  expect(lines(['+91 98220 41877 / +1 415 555 2671', '-1-1-1', '+91-1', '\t12345'], new Set([0, 1, 2, 3]))).toBe(`+91 98220 41877 / +1 415 555 2671,'-1-1-1,'+91-1,'\t12345`)
})

test('no cell begins as a formula, and each comes back as it was', () => {
  const cell = fc.oneof(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', ' ', '1', 'a', '(', '＝') }), fc.string({ unit: 'grapheme' }))
  fc.assert(fc.property(cell, (text) => {
    const out = /^"[^]*"$/.test(lines([text])) ? lines([text]).slice(1, -1).replaceAll('""', '"') : lines([text])
    expect(out).not.toMatch(/^\s*[=+\-@]|^[\t\r]/)
    expect(withoutMark(out)).toBe(text)
  }))
})
