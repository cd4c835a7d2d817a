import { expect, test } from 'vitest'
import { isOneApart, soundOf, spell, termsOf, termsOfQuery, variantsOf } from './terms.ts'

const alike = [
  ['शर्मा', 'Sharma'], ['कविता', 'Kavita'], ['सुनीता', 'Suneeta'], ['लक्ष्मी', 'Laxmi'], ['लक्ष्मी', 'Lakshmi'], ['मोहन', 'Mohan'], ['गुरप्रीत', 'Gurpreet'], ['कमला', 'Kamla'], ['कमला', 'Kamala'],
  ['राम', 'Ram'], ['अनिल', 'Anil'], ['फ़ातिमा', 'Fatima'], ['दीपक', 'Deepak'], ['विवेक', 'Vivek'], ['पटेल', 'Patel'], ['सिंह', 'Sinh'], ['भावना', 'Bhavna'], ['ज़ाकिर', 'Zakir'], ['संजय', 'Sanjay'],
]
const meets = (query: string, text: string): boolean => termsOfQuery(query).every((forms) => termsOf(text).some((term) => forms.some((form) => term.startsWith(form))))

test.each(alike)('%s and %s find each other', (devanagari, latin) => {
  expect(meets(latin, devanagari), `${spell(devanagari)} ${soundOf(latin.toLowerCase())}`).toBe(true)
  expect(meets(devanagari, latin)).toBe(true)
})

test('every beginning of a word finds it', () => {
  for (const word of ['Deepak', 'Sharma', 'Phalke', 'Lakshmi', 'Chowdhury', 'शर्मा', 'कविता', 'Müller']) {
    const letters = [...word.normalize('NFC')]
    letters.forEach((_, at) => { expect(meets(letters.slice(0, at + 1).join(''), word), letters.slice(0, at + 1).join('')).toBe(true) })
  }
})

test('a word one letter off shares a variant and is one apart', () => {
  for (const [a, b] of [['sharma', 'sharmaa'], ['sharma', 'shrma'], ['sharma', 'sherma'], ['sharma', 'shamra']] as const) {
    expect(isOneApart(a, b), `${a} ${b}`).toBe(true)
    expect(variantsOf(a).some((one) => variantsOf(b).includes(one)), `${a} ${b}`).toBe(true)
  }
  expect(isOneApart('sharma', 'verma')).toBe(false)
})
