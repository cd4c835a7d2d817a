import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max'
import { foldNumber, withheld } from '../../../shared/contract/fold.ts'
import { Lru } from '../lru.ts'

/** Who is meant by a number: the key numbers are unique by, and what is known of it. */
export type MatchKey = {
  /** E.164, or the folded string of what is no full number (short codes, sender names). */
  key: string
  valid: boolean
  /** libphonenumber's type in small letters (`mobile`, `fixed_line`, `uan`…), `possible`, or `short` for what is no full number. */
  type: string
  region: string | null
}

const held = new Lru<string, MatchKey>(100_000)
const indianMobile = /^(?:\+91|91|0)?([6-9][0-9]{9})$/
const manyDigits = /\p{Nd}/gu

/**
 * The match key of a number as written, read in a region (architecture: "Numbers"): E.164 if valid as given, else valid after removing
 * leading zeros or a doubled country code, else possible, else the folded string. Null for a withheld number.
 */
export function matchKey(raw: string, region: string): MatchKey | null {
  const id = `${region}${raw}`
  const known = held.get(id)
  if (known) return known
  const found = read(raw, region)
  if (found) held.set(id, found)
  return found
}

/** The same without memory and without the short way for Indian mobiles; tests compare the two. */
export function matchKeySlowly(raw: string, region: string): MatchKey | null {
  const folded = foldNumber(raw)
  if (folded === withheld) return null
  const text = asciiDigits(cut(raw))
  const first = parse(text, region)
  if (first?.isValid()) return found(first)
  for (const attempt of repaired(text, region)) {
    const number = parse(attempt, region)
    if (number?.isValid()) return found(number)
  }
  if (first?.isPossible() && digitsOf(text).length >= 7) return { key: first.number, valid: false, type: 'possible', region: first.country ?? null }
  return { key: folded, valid: false, type: 'short', region: null }
}

function read(raw: string, region: string): MatchKey | null {
  if (region === 'IN') {
    const match = indianMobile.exec(raw)
    if (match?.[1] && isIndianMobile(raw, match[1])) return { key: `+91${match[1]}`, valid: true, type: 'mobile', region: 'IN' }
  }
  return matchKeySlowly(raw, region)
}

// Series of the national plan that libphonenumber knows as mobile for certain; others take the long way.
const series = new Map<string, boolean>()

function isIndianMobile(raw: string, national: string): boolean {
  if (raw.length === 12 && raw.startsWith('91')) return false
  const start = national.slice(0, 5)
  let mobile = series.get(start)
  if (mobile === undefined) {
    const kinds = ['00000', '12345', '99999'].map((rest) => parse(`+91${start}${rest}`, 'IN'))
    mobile = kinds.every((number) => number?.getType() === 'MOBILE' && number.isValid())
    series.set(start, mobile)
  }
  return mobile
}

/** Without leading zeros, then without a doubled country code. No plus is put where none was: a local number would turn foreign. */
function* repaired(text: string, region: string): Generator<string> {
  const plus = text.trimStart().startsWith('+')
  const bare = digitsOf(text).replace(/^0+/, '')
  yield plus ? `+${bare}` : bare
  const code = plus ? parse(`+${bare}`, region)?.countryCallingCode : isSupportedCountry(region) ? getCountryCallingCode(region) : undefined
  if (!code || !bare.startsWith(code)) return
  const rest = bare.slice(code.length).replace(/^0+/, '')
  yield `+${code}${rest}`
  if (rest.startsWith(code)) yield `+${code}${rest.slice(code.length).replace(/^0+/, '')}`
}

function found(number: PhoneNumber): MatchKey {
  return { key: number.number, valid: true, type: (number.getType() ?? 'unknown').toLowerCase(), region: number.country ?? null }
}

function parse(text: string, region: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text, { defaultCountry: region as CountryCode, extract: false })
}

/** What belongs to the number: without scheme, domain, pauses and a second number glued to it. */
function cut(raw: string): string {
  const text = raw.normalize('NFKC').replace(/^\s*(sips?|tel):/i, '')
  const at = text.search(/[&/;,@]|(?<=\d)[pwxPWX]/)
  return at < 0 ? text : text.slice(0, at)
}

function asciiDigits(text: string): string {
  return text.replace(manyDigits, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    if (point < 0x80) return digit
    let zero = point
    while (zero > point - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(point - zero)
  })
}

function digitsOf(text: string): string {
  return text.replaceAll(/[^0-9]/g, '')
}
