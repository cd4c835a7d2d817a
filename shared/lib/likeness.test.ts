import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'

const spellings: [string, ...string[]][] = [
  ['Sharma', 'शर्मा', 'Sarma'], ['Mohammed', 'Mohd', 'Muhammad', 'मोहम्मद'], ['Ramesh', 'रमेश'], ['Kavita', 'कविता'], ['Lakshmi', 'Laxmi', 'लक्ष्मी'], ['Deepak', 'Dipak', 'दीपक'],
  ['Singh', 'सिंह'], ['Patel', 'पटेल'], ['Aggarwal', 'Agarwal', 'अग्रवाल'], ['Kamla', 'Kamala', 'कमला'], ['Reddy', 'रेड्डी'], ['Zakir', 'ज़ाकिर'], ['Gupta', 'गुप्ता'],
]
const word = fc.nat(spellings.length - 1)
const pick = (at: number, how: number): string => { const all = spellings[at] ?? ['']; return all[how % all.length] ?? '' }

test('a name meets itself in any script, spelling and order of its words, with titles and points', () => {
  fc.assert(fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 4 }), fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }), fc.boolean(), (words, how, turned) => {
    const one = words.map((at, n) => pick(at, how[n] ?? 0))
    const two = words.map((at, n) => pick(at, how[n + 4] ?? 0))
    expect(likenessOf(one.join(' '), `Shri ${(turned ? two.toReversed() : two).join('. ')}`), `${one.join(' ')} / ${two.join(' ')}`).toBe('whole')
  }))
})

test('likeness is the same from both sides, and nothing is like an empty name', () => {
  const name = fc.oneof(fc.array(word.map((at) => pick(at, 0)), { maxLength: 3 }).map((words) => words.join(' ')), fc.array(fc.oneof(word.map((at) => pick(at, 1)), fc.constantFrom('R', 'K', 'S.')), { maxLength: 3 }).map((words) => words.join(' ')), fc.string())
  fc.assert(fc.property(name, name, (a, b) => {
    expect(likenessOf(a, b)).toBe(likenessOf(b, a))
    expect(likenessOf(a, '')).toBeNull()
    expect(likenessOf(' . ', b)).toBeNull()
  }))
})

test.each([['R. Sharma', 'रमेश शर्मा', 'initials'], ['R. K. Sharma', 'Ramesh Kumar Sharma', 'initials'], ['Ramesh Sharma', 'Rajesh Sharma', null], ['R S', 'Ramesh Sharma', null], ['Ramesh', 'Ramesh', null], ['Meena Sharma', 'Mona Sharma', null]])('%s and %s: %s', (a, b, like) => {
  expect(likenessOf(a, b)).toBe(like)
})
