import type { EmailRow, PhoneRow } from '../../shared/objects/define.ts'
import { dayOf, formatTime, startOfDay } from '../lib/format.ts'
import { valueOf, type ShownField } from './fields.ts'
import type { AnyRow } from './objects.ts'

/** A field's value as it stands in a text box. */
export function textOf(row: AnyRow, shown: ShownField, zone: string): string {
  const value = valueOf(row, shown)
  const { kind } = shown.field
  if (kind === 'phones') {
    const [first] = value as Partial<PhoneRow>[]
    return first?.national ?? first?.number ?? ''
  }
  if (kind === 'emails') return (value as EmailRow[])[0]?.email ?? ''
  if (value === null || value === undefined) return ''
  if (kind === 'money') return String((value as { minor: number }).minor / 100)
  if (kind === 'instant') return `${dayOf(String(value), zone)}T${formatTime(String(value), zone)}`
  return String(value)
}

/** What a text in the box means, and how the row looks with it; undefined where it means nothing. */
export function valueFromText(row: AnyRow, shown: ShownField, text: string, place: { zone: string; currency: string }): { value: unknown; preview: Partial<AnyRow> } | undefined {
  const { kind } = shown.field
  if (kind === 'phones') return phonesFrom(row, text)
  if (kind === 'emails') return emailsFrom(row, text)
  const value = scalarFrom(kind, text, place)
  if (value === undefined) return undefined
  if (shown.key === null) return { value: value ?? '', preview: { [shown.name]: value ?? '' } as Partial<AnyRow> }
  return { value, preview: { custom: { ...row.custom, [shown.key]: value as AnyRow['custom'][string] } } as Partial<AnyRow> }
}

/** "1,25,000.50" and "₹ 1,25,000.50" are 125000.5; undefined where it is no number. */
export function numberFrom(text: string): number | undefined {
  const plain = text.replaceAll(/[,\s₹]/g, '').replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

function scalarFrom(kind: string, text: string, { zone, currency }: { zone: string; currency: string }): unknown {
  if (text === '') return null
  if (kind === 'number') return numberFrom(text)
  if (kind === 'money') {
    const amount = numberFrom(text)
    return amount === undefined ? undefined : { minor: Math.round(amount * 100), currency }
  }
  if (kind === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined
  if (kind === 'instant') {
    const [day = '', time = ''] = text.split('T')
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d/.test(time)) return undefined
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return new Date(Date.parse(startOfDay(day, zone)) + (hours * 60 + minutes) * 60_000).toISOString()
  }
  return text
}

function phonesFrom(row: AnyRow, text: string): { value: unknown; preview: Partial<AnyRow> } {
  const [first, ...rest] = row.phones
  const kept = rest.map((one) => ({ numberId: one.numberId, label: one.label }))
  if (text === '') return { value: kept, preview: { phones: rest } }
  const shown: PhoneRow = { id: first?.id ?? 'new', numberId: '', number: text, national: text, label: first?.label ?? '', shared: false, masked: false }
  return { value: [{ number: text, label: first?.label ?? '' }, ...kept], preview: { phones: [shown, ...rest] } }
}

function emailsFrom(row: AnyRow, text: string): { value: unknown; preview: Partial<AnyRow> } | undefined {
  if (text !== '' && !text.includes('@')) return undefined
  const [first, ...rest] = row.emails
  const kept = rest.map((one) => ({ email: one.email, label: one.label }))
  if (text === '') return { value: kept, preview: { emails: rest } }
  const email: EmailRow = { id: first?.id ?? 'new', email: text, label: first?.label ?? '' }
  return { value: [{ email: text, label: email.label }, ...kept], preview: { emails: [email, ...rest] } }
}
