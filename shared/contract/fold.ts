/** The folded string of a call without a number. */
export const withheld = 'withheld'

const zeros = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66]
const withheldWords = new Set(['', '-1', '-2', '-3', 'null', 'private', 'unknown', '(unknown)', 'unavailable', 'restricted', 'payphone', 'anonymous', withheld])
const plain = /^\+?[0-9]+$/
const postDial = /^([0-9]+)[pwx][0-9*#pwx]*$/
const digits = /^[0-9]+$/

/**
 * A number as the device contract folds it ("Folding a number"), the same on server and phone for ever.
 * A missing number is the empty string; the answer is `withheld` or the folded string. No Unicode library takes part.
 */
export function foldNumber(raw: string | null | undefined): string {
  const text = raw ?? ''
  // The usual case: nothing but digits and a leading plus.
  if (plain.test(text)) return text.charCodeAt(0) === 0x2b ? text.slice(1) : text
  const clean = translate(text)
  if (withheldWords.has(clean)) return withheld
  const cut = beforeSeparator(withoutScheme(clean))
  if (withheldWords.has(cut)) return withheld
  const bare = cut.replace(/[-().+]/g, '')
  const number = postDial.exec(bare)?.[1] ?? bare
  return number === '' || number === withheld ? withheld : number
}

/** The identity of a number: its last seven digits when it is seven or more digits, else the folded string. */
export function numkey(folded: string): string {
  return folded.length >= 7 && digits.test(folded) ? folded.slice(-7) : folded
}

/** The value of a number in sets on phones: its last eight digits, else the folded string; withheld has none. */
export function numberValue(folded: string): string | null {
  if (folded === withheld) return null
  return folded.length >= 8 && digits.test(folded) ? folded.slice(-8) : folded
}

function translate(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += translated(text, i)
  return out
}

function translated(text: string, i: number): string {
  const unit = text.charCodeAt(i)
  if (unit <= 0x20 || removed(unit)) return ''
  if (unit < 0x7f) return unit >= 0x41 && unit <= 0x5a ? String.fromCharCode(unit + 0x20) : text.charAt(i)
  if (unit === 0xff0b) return '+'
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xfe58 || unit === 0xfe63 || unit === 0xff0d) return '-'
  for (const zero of zeros) if (unit >= zero && unit < zero + 10) return String.fromCharCode(0x30 + unit - zero)
  return isLone(text, i, unit) ? '\ufffd' : text.charAt(i)
}

function removed(unit: number): boolean {
  return (unit >= 0x7f && unit <= 0xa0) || unit === 0xad || unit === 0x61c || unit === 0x180e || (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) || (unit >= 0x205f && unit <= 0x206f) || unit === 0x3000 || unit === 0xfeff
}

function isLone(text: string, i: number, unit: number): boolean {
  if (unit < 0xd800 || unit > 0xdfff) return false
  if (unit < 0xdc00) return !(text.charCodeAt(i + 1) >= 0xdc00 && text.charCodeAt(i + 1) <= 0xdfff)
  return !(i > 0 && text.charCodeAt(i - 1) >= 0xd800 && text.charCodeAt(i - 1) <= 0xdbff)
}

function withoutScheme(text: string): string {
  for (const scheme of ['sips:', 'sip:', 'tel:']) if (text.startsWith(scheme)) return text.slice(scheme.length)
  return text
}

function beforeSeparator(text: string): string {
  const at = text.search(/[&/;,@]/)
  return at < 0 ? text : text.slice(0, at)
}
