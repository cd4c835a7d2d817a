import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { foldNumber } from '../../../shared/contract/fold.ts'
import type { Ctx } from '../../platform/context.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { Lru } from '../../platform/lru.ts'

/** The digits a number is known by within its country; the folded string itself for what is no full number. */
export function nationalDigits(number: string): string {
  if (/^\+91\d{10}$/.test(number)) return number.slice(3)
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined
  return parsed ? parsed.nationalNumber : number.replaceAll(/\D/g, '')
}

/** What a number of a record is found by besides itself: its first five, first eight and last four digits, blind. */
export function fragmentsOf(ctx: Ctx, number: string): Buffer[] {
  const digits = nationalDigits(number)
  if (digits.length < 5) return []
  return [`p5:${digits.slice(0, 5)}`, ...(digits.length >= 8 ? [`p8:${digits.slice(0, 8)}`] : []), `s4:${digits.slice(-4)}`].map((part) => fragment(ctx, part))
}

/** A part of a number asked for, as the blind fragments it may stand under: the digits as they are, without trunk zero, without the country's code. */
export function askedFragments(ctx: Ctx, asked: string): { beginnings: string[]; beginningKeys: Buffer[]; ending: string; endingKeys: Buffer[] } {
  const digits = foldNumber(asked).replaceAll(/\D/g, '')
  const code = ctx.org.region === 'IN' ? '91' : ''
  const beginnings = [...new Set([digits, digits.replace(/^0+/, ''), ...(code && digits.startsWith(code) ? [digits.slice(code.length)] : [])])].filter((part) => part.length >= 5)
  return {
    beginnings,
    beginningKeys: beginnings.map((part) => fragment(ctx, part.length >= 8 ? `p8:${part.slice(0, 8)}` : `p5:${part.slice(0, 5)}`)),
    ending: digits, endingKeys: digits.length >= 4 ? [fragment(ctx, `s4:${digits.slice(-4)}`)] : [],
  }
}

// Many numbers share their beginnings and endings.
const held = new Lru<string, Buffer>(50_000)

function fragment(ctx: Ctx, part: string): Buffer {
  const id = `${ctx.org.id}${ctx.keys.bidxVersion} ${part}`
  const known = held.get(id)
  if (known) return known
  const made = blindIndex(ctx.keys.bidx, 'fragment', part)
  held.set(id, made)
  return made
}
