import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { Lru } from '../lru.ts'

const held = new Lru<string, string>(50_000)

/** A number as screens show it: national where it is of the organisation's region, international elsewhere, short codes as they are. */
export function national(number: string, region: string): string {
  if (!number.startsWith('+')) return number
  const id = `${region}${number}`
  const known = held.get(id)
  if (known !== undefined) return known
  const parsed = parsePhoneNumberFromString(number)
  const shown = !parsed ? number : parsed.country === region ? withoutTrunk(parsed.formatNational()) : parsed.formatInternational()
  held.set(id, shown)
  return shown
}

/** Indian mobiles are written without the trunk zero: 98765 43210. */
function withoutTrunk(text: string): string {
  return /^0[6-9]\d{4} \d{5}$/.test(text) ? text.slice(1) : text
}
