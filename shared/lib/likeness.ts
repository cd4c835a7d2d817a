import { soundOf, spell } from './terms.ts'
import { lastSortKey, sortKey } from './text.ts'

const devanagari = /[ऀ-ॿ]/
const notWord = /[^\p{L}\p{M}\p{N}]+/u
const titles = new Set(['mr', 'mrs', 'ms', 'dr', 'shri', 'sri', 'shree', 'smt', 'prof', 'ji', 'श्री', 'श्रीमती', 'सुश्री', 'डॉ', 'जी', 'मि'])
// Spellings of one name that no rule of sound brings together.
const sameAs: Record<string, string> = { muhmid: 'muhmd', muhd: 'muhmd', mohd: 'muhmd', md: 'muhmd', sinh: 'sing', kr: 'kumr', cuduri: 'cudri', cuvduri: 'cudri' }

/** How surely two names are one person's: `whole` word for word in any order and script, `initials` where some words are first letters, null otherwise. */
export function likenessOf(a: string, b: string): 'whole' | 'initials' | null {
  const [mine, theirs] = [nameKeys(a), nameKeys(b)]
  if (mine.length < 2 || mine.length !== theirs.length) return null
  const left = [...theirs]
  const over = mine.filter((key) => {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  if (over.length === 0) return 'whole'
  return over.length < mine.length && pairUp(over, left) ? 'initials' : null
}

/** The words of a name as every spelling of it would have them: titles left out, sounds with their short vowel silent, sorted. */
export function nameKeys(name: string): string[] {
  const key = sortKey(name)
  if (key === lastSortKey) return []
  return key.split(notWord).filter((word) => word !== '' && !titles.has(word)).map(keyOf).filter((word) => word !== '').sort()
}

/** One key that the spellings of a name share whatever their script and order; empty where nothing is left of it. */
export function likeKey(name: string): string {
  return nameKeys(name).join(' ')
}

function keyOf(word: string): string {
  const sound = devanagari.test(word) ? soundOf(spell(word)[0] ?? '') : soundOf(word)
  const folded = sound.replaceAll(/(?<=.)y(?![aeiou])/g, 'i').replaceAll('e', 'i').replaceAll('o', 'u')
  const bare = `${folded.slice(0, 1)}${folded.slice(1).replaceAll('a', '')}`.replaceAll(/(.)\1+/gu, '$1').replaceAll(/n(?=[bpm])/g, 'm')
  return sameAs[bare] ?? bare
}

/** What is left of both pairs up when each first letter finds its word on the other side. */
function pairUp(a: string[], b: string[]): boolean {
  const letters = new Set([...a, ...b].map((key) => key.slice(0, 1)))
  return [...letters].every((letter) => {
    const [mine, theirs] = [a, b].map((keys) => keys.filter((key) => key.startsWith(letter)))
    if (!mine || !theirs || mine.length !== theirs.length) return false
    const words = (keys: string[]): number => keys.filter((key) => key.length > 1).length
    return words(mine) <= theirs.length - words(theirs) && words(theirs) <= mine.length - words(mine)
  })
}
