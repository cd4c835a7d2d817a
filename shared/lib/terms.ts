import { sortKey } from './text.ts'

/*
 * Words as the search finds them. A word stands under its letters and under its sound, a small Latin spelling that Latin and Devanagari
 * writers arrive at alike: शर्मा, Sharma and "sarma" all sound "sarma". The sound of a beginning is a beginning of the sound.
 */
const consonants: Record<string, string> = {
  क: 'k', ख: 'k', ग: 'g', घ: 'g', ङ: 'n', च: 'c', छ: 'c', ज: 'j', झ: 'j', ञ: 'n', ट: 't', ठ: 't', ड: 'd', ढ: 'd', ण: 'n', त: 't', थ: 't', द: 'd', ध: 'd', न: 'n', ऩ: 'n',
  प: 'p', फ: 'f', ब: 'b', भ: 'b', म: 'm', य: 'y', र: 'r', ऱ: 'r', ल: 'l', ळ: 'l', ऴ: 'l', व: 'v', श: 's', ष: 's', स: 's', ह: 'h', क़: 'k', ख़: 'k', ग़: 'g', ज़: 'j', ड़: 'd', ढ़: 'd', फ़: 'f', य़: 'y',
}
const vowels: Record<string, string> = { अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'e', ओ: 'o', औ: 'o', ऑ: 'o', ऍ: 'e' }
const signs: Record<string, string> = { 'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'e', 'ै': 'e', 'ो': 'o', 'ौ': 'o', 'ॉ': 'o', 'ॅ': 'e' }
const virama = '्'
const nukta = '़'
const nasal = new Set(['ं', 'ँ'])
const devanagari = /[ऀ-ॿ]/
const notWord = /[^\p{L}\p{M}\p{N}]+/u

export const maxTerms = 40
const longestTerm = 40

/** The words a text is found by: each word and its sounds, small, without accents. */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  for (const word of wordsOf(text)) for (const form of formsOf(word)) terms.add(form)
  return [...terms].slice(0, maxTerms)
}

/** The words of a query, each with the forms a term may begin with. */
export function termsOfQuery(text: string): string[][] {
  return wordsOf(text).slice(0, 6).map(formsOf)
}

function wordsOf(text: string): string[] {
  const key = sortKey(text)
  return key.split(notWord).filter((word) => word !== '').map((word) => [...word].slice(0, longestTerm).join(''))
}

function formsOf(word: string): string[] {
  return [...new Set([word, ...(devanagari.test(word) ? spell(word).map(soundOf) : [soundOf(word)])])].filter((form) => form !== '')
}

/** The sound of a Latin word: digraphs to one letter, long vowels short, doubled letters once. */
export function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f').replaceAll('ee', 'i').replaceAll('oo', 'u').replaceAll('ou', 'u').replaceAll('x', 'ks').replaceAll('q', 'k').replaceAll('z', 'j').replaceAll('w', 'v')
    .replaceAll(/([bcdgjkpst])h+/g, '$1').replaceAll('ck', 'k').replaceAll('ai', 'e').replaceAll('au', 'o')
    .replaceAll(/(.)\1+/gu, '$1')
}

/** A Devanagari word in Latin letters, with and without the vowel that is written but not always spoken (कमला: kamala, kamla). */
export function spell(word: string): string[] {
  const parts: { letter: string; inherent: boolean }[] = []
  const letters = [...word.normalize('NFC')]
  letters.forEach((letter, at) => {
    const next = letters[at + 1]
    const after = next === nukta ? letters[at + 2] : next
    if (letter in consonants) {
      const spelled = next === nukta ? (consonants[`${letter}${nukta}`] ?? consonants[letter] ?? '') : (consonants[letter] ?? '')
      parts.push({ letter: spelled, inherent: after !== virama && !(after !== undefined && after in signs) })
    } else if (letter in vowels) parts.push({ letter: vowels[letter] ?? '', inherent: false })
    else if (letter in signs) parts.push({ letter: signs[letter] ?? '', inherent: false })
    else if (nasal.has(letter)) parts.push({ letter: 'n', inherent: false })
    else if (letter !== virama && letter !== nukta && /[\p{L}\p{N}]/u.test(letter)) parts.push({ letter, inherent: false })
  })
  const last = parts.length - 1
  const full = parts.map(({ letter, inherent }, at) => `${letter}${inherent && (at < last || last === 0) ? 'a' : ''}`)
  return [...new Set([full.join(''), spoken(full, parts).join('')])]
}

/** The vowel inside a word falls silent between a vowel before and a vowel after: VC(a)CV. */
function spoken(full: string[], parts: { inherent: boolean }[]): string[] {
  const out = [...full]
  const vowelEnd = (at: number): boolean => at >= 0 && /[aeiou]$/.test(out[at] ?? '')
  for (let at = out.length - 2; at > 0; at--) {
    if (!parts[at]?.inherent || !vowelEnd(at - 1)) continue
    if (/^[^aeiou]{1,2}[aeiou]/.test(out.slice(at + 1).join(''))) out[at] = (out[at] ?? '').slice(0, -1)
  }
  return out
}

/** The forms of a term with one letter left out, and itself: two words one letter apart share one. Short words and numbers have none. */
export function variantsOf(term: string): string[] {
  const letters = [...term]
  if (letters.length < 4 || letters.length > 20 || /\p{N}/u.test(term)) return []
  return [...new Set([term, ...letters.map((_, at) => letters.toSpliced(at, 1).join(''))])]
}

/** Whether one letter more, less, other, or two neighbours swapped turn a word into the other. */
export function isOneApart(a: string, b: string): boolean {
  const [x, y] = [[...a], [...b]]
  if (Math.abs(x.length - y.length) > 1) return false
  let at = 0
  while (at < x.length && x[at] === y[at]) at++
  const rest = (from: string[], index: number): string => from.slice(index).join('')
  if (x.length > y.length) return rest(x, at + 1) === rest(y, at)
  if (x.length < y.length) return rest(x, at) === rest(y, at + 1)
  return rest(x, at + 1) === rest(y, at + 1) || (x[at] === y[at + 1] && x[at + 1] === y[at] && rest(x, at + 2) === rest(y, at + 2))
}
