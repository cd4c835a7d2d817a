import { gstinKey, isGstin } from '../../shared/lib/gstin.ts'
import { emailKey, sortKey } from '../../shared/lib/text.ts'
import type { Field } from '../../shared/objects/define.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/
const day = /^\d{4}-\d{2}-\d{2}$/
const emailShape = /^[^\s@<>"]+@[^\s@<>"]+$/
const scale = 1_000_000n
const offset = 10n ** 22n

export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)
export const isInstant = (value: unknown): value is string => typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))
export const isEmail = (value: unknown): value is string => typeof value === 'string' && value.length <= 254 && emailShape.test(value)

/** A day that exists: 2026-02-30 does not. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value)) return false
  const parsed = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)
}

/** A web address with http or https and a host. */
export function isLink(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2_000) return false
  const url = URL.parse(value)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.')
}

/** A number of up to six decimals as a text that sorts as the number does: 23 digits, shifted above zero. */
export function numberKey(value: number): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(6).split('.')
  const scaled = (BigInt(whole) * scale + BigInt(decimals)) * (value < 0 ? -1n : 1n)
  return (scaled + offset).toString().padStart(23, '0')
}

/** Numbers are kept up to 10¹⁵ with six decimals, which a key can hold. */
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e15

/** A builtin value as it is stored, or what is wrong with it. Shapes were checked before by the route's schema. */
export function tidy(field: Field, value: unknown): { value: unknown } | { wrong: string } {
  if (typeof value !== 'string') return { value }
  if (field.kind === 'gstin') {
    const key = gstinKey(value)
    return key === '' || isGstin(key) ? { value: key } : { wrong: 'is no GSTIN: its check character does not fit' }
  }
  if (field.kind === 'link') {
    const text = value.trim()
    const link = text === '' || /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
    return link === '' || isLink(link) ? { value: link } : { wrong: 'is no web address' }
  }
  return { value }
}

/** The key of a custom value, by which it is found and sorted; values were checked before. */
export function keyOf(field: Field, value: unknown): string {
  if (field.kind === 'number') return numberKey(Number(value))
  if (field.kind === 'money') return numberKey((value as { minor: number }).minor)
  if (field.kind === 'instant') return new Date(String(value)).toISOString()
  if (field.kind === 'email') return emailKey(String(value))
  if (field.kind === 'text' || field.kind === 'longText') return sortKey(String(value))
  if (field.kind === 'link') return String(value).toLowerCase().slice(0, 500)
  if (field.kind === 'check') return '1'
  return String(value)
}
