import { expect, test } from 'vitest'
import { gstinKey, isGstin } from './gstin.ts'

test.each(['27AAPFU0939F1ZV', '29AAGCB7383J1Z4'])('%s is a GSTIN', (text) => {
  expect(isGstin(text)).toBe(true)
})

test('a GSTIN with one wrong character is none', () => {
  expect(isGstin('27AAPFU0939F1ZV')).toBe(true)
  for (let at = 0; at < 15; at++) {
    const wrong = `27AAPFU0939F1ZV`.slice(0, at) + (at === 14 ? 'W' : '3') + `27AAPFU0939F1ZV`.slice(at + 1)
    if (wrong !== '27AAPFU0939F1ZV') expect(isGstin(wrong), wrong).toBe(false)
  }
})

test('spaces and small letters are read', () => {
  expect(isGstin(gstinKey(' 27aapfu0939f1zv '))).toBe(true)
  expect(isGstin('')).toBe(false)
})
