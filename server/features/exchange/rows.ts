import { emailKey, sortKey } from '../../../shared/lib/text.ts'
import type { AddressInput } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import { checkCustom, customPrefix, mayWrite, readableFields, type CustomField } from '../../records/custom.ts'
import type { RecordType } from '../../records/record-type.ts'
import { isDay, isEmail, tidy } from '../../records/values.ts'
import { numberIndex } from '../people/index.ts'
import type { Target } from './columns.ts'
import { withoutMark } from './safe-csv.ts'

/** One row of a file, read: what it would write, and the keys it is recognised by. */
export type ReadRow = {
  scalars: Record<string, unknown>; phones: string[]; emails: string[]; tags: string[]; address: AddressInput | null; customs: { field: CustomField; value: unknown }[]
  company: string; owner: string; keys: string[]
}
export type Reason = 'empty' | 'bad_phone' | 'bad_email' | 'bad_value' | 'unknown_owner' | 'too_many_cells' | 'matches_two' | 'already_with' | 'not_allowed'
export type Wrong = { reason: Reason; field: string; value: string }

/** Reads rows by a mapping of columns; made once per step, because fields and rights may change between two. */
export async function rowReader(ctx: MemberCtx, type: RecordType, mapping: Target[], region: string): Promise<(cells: string[]) => ReadRow | Wrong> {
  const customs = new Map((await readableFields(ctx, type.object.name)).filter((field) => mayWrite(ctx, field)).map((field) => [`${customPrefix}${field.key}`, field]))
  return (cells) => readRow(ctx, type, mapping, customs, region, cells)
}

function readRow(ctx: MemberCtx, type: RecordType, mapping: Target[], customs: Map<string, CustomField>, region: string, cells: string[]): ReadRow | Wrong {
  const row: ReadRow = { scalars: {}, phones: [], emails: [], tags: [], address: null, customs: [], company: '', owner: '', keys: [] }
  if (cells.length > mapping.length && cells.slice(mapping.length).some((cell) => cell.trim() !== '')) return { reason: 'too_many_cells', field: '', value: String(cells.length) }
  const name = { first: '', last: '' }
  const about: string[] = []
  for (const [at, target] of mapping.entries()) {
    const cell = withoutMark((cells[at] ?? '').replaceAll('\u0000', '').toWellFormed().trim()).trim()
    if (target === '' || cell === '') continue
    if (target === 'name.first') name.first = cell
    else if (target === 'name.last') name.last = cell
    else if (target.startsWith('address.')) row.address = { ...row.address, [target.slice(8)]: [row.address?.[target.slice(8) as 'city'], cell].filter(Boolean).join(', ').slice(0, 500) }
    else if (target === 'about') about.push(cell)
    else if (target === 'companyId') row.company = cell.slice(0, 200)
    else if (target === 'ownerId') row.owner = cell
    else {
      const wrong = put(ctx, type, row, customs.get(target), target, cell, region)
      if (wrong) return wrong
    }
  }
  const whole = [name.first, name.last].filter(Boolean).join(' ')
  if (whole !== '' && !row.scalars['name']) row.scalars['name'] = whole.slice(0, 200)
  if (about.length > 0) row.scalars['about'] = about.join('\n').slice(0, 10_000)
  const named = typeof row.scalars['name'] === 'string'
  if (!named && (type.object.name === 'company' || (row.phones.length === 0 && row.emails.length === 0))) return { reason: 'empty', field: 'name', value: '' }
  row.keys = keysOf(ctx, type, row, region)
  return row
}

function put(ctx: MemberCtx, type: RecordType, row: ReadRow, custom: CustomField | undefined, target: Target, cell: string, region: string): Wrong | null {
  if (custom) return putCustom(ctx, row, custom, target, cell)
  const field = type.object.fields[target]
  if (!field) return null
  if (field.kind === 'phones') {
    const numbers = numbersIn(cell)
    const bad = numbers.find((number) => number.replaceAll(/\P{Nd}/gu, '').length < 3 || matchKey(number, region) === null)
    if (bad !== undefined) return { reason: 'bad_phone', field: target, value: bad }
    row.phones.push(...numbers.filter((number) => !row.phones.includes(number)).slice(0, 20 - row.phones.length))
  } else if (field.kind === 'emails') {
    const emails = cell.split(/[\s,;|]+/).filter((part) => part !== '')
    const bad = emails.find((email) => !isEmail(email))
    if (bad !== undefined) return { reason: 'bad_email', field: target, value: bad }
    row.emails.push(...emails.slice(0, 20))
  } else if (field.kind === 'tags') {
    row.tags.push(...cell.split(/[,;|\n]+/).map((tag) => tag.trim().slice(0, 60)).filter((tag) => tag !== '').slice(0, 30))
  } else if (field.kind === 'select') {
    const key = sortKey(cell)
    const option = field.options.find((one) => [one.value, one.label.en, one.label.hi].some((word) => sortKey(word) === key))
    row.scalars[target] = option?.value ?? (target === 'source' ? 'other' : null)
    if (!option && target !== 'source') return { reason: 'bad_value', field: target, value: cell }
  } else {
    const result = tidy(field, 'max' in field ? cell.slice(0, field.max) : cell)
    if ('wrong' in result) return { reason: 'bad_value', field: target, value: cell }
    row.scalars[target] = result.value
  }
  return null
}

function putCustom(ctx: MemberCtx, row: ReadRow, field: CustomField, target: Target, cell: string): Wrong | null {
  const value = fromText(field, cell)
  const checked = value === undefined ? { wrong: '' } : checkCustom(field, value, ctx.org.currency)
  if ('wrong' in checked) return { reason: 'bad_value', field: target, value: cell }
  if (checked.value !== null) row.customs.push({ field, value: checked.value })
  return null
}

/** A cell as the value of its kind: "₹1,25,000" is money, "24/11/2026" a day (day first), "yes" and "हाँ" are yes. */
function fromText(field: CustomField, cell: string): unknown {
  const option = (text: string): string | undefined => field.options.find((one) => [one.value, one.label, one.labelHi].some((word) => sortKey(word) === sortKey(text)))?.value
  if (field.kind === 'number') return plainNumber(cell)
  if (field.kind === 'money') {
    const amount = plainNumber(cell)
    return amount === undefined ? undefined : { minor: Math.round(amount * 100) }
  }
  if (field.kind === 'date') return dayIn(cell)
  if (field.kind === 'check') return /^(yes|y|true|1|x|✓|हाँ|हां|ha|haan)$/i.test(cell)
  if (field.kind === 'select') return option(cell)
  if (field.kind === 'multiSelect') {
    const chosen = cell.split(/[,;|\n]+/).map((part) => option(part.trim()))
    return chosen.includes(undefined) ? undefined : chosen
  }
  return field.kind === 'phone' || field.kind === 'member' ? undefined : cell
}

function plainNumber(cell: string): number | undefined {
  const text = cell.replaceAll(/[,\s₹]|rs\.?|inr/gi, '').replaceAll(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function dayIn(cell: string): string | undefined {
  if (isDay(cell.slice(0, 10))) return cell.slice(0, 10)
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell)
  const day = match ? `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}` : ''
  return isDay(day) ? day : undefined
}

/** Several numbers in one cell are parted; a slash or comma inside one number ("0484-235/5510" of few digits each) is not. */
export function numbersIn(cell: string): string[] {
  const parts = cell.split(/[;,|/\n]+|\s+(?:or|and|&)\s+/i).map((part) => part.replace(/^\s*(?:mob|ph|tel|m|o|h)\s*[.:)]\s*/i, '').trim()).filter((part) => part !== '')
  const digits = (text: string): number => text.replaceAll(/\P{Nd}/gu, '').length
  return parts.length > 1 && parts.every((part) => digits(part) >= 6) ? parts : [cell.replaceAll(/\s*\n\s*/g, ' ')]
}

/** What a row is recognised by: its numbers and e-mails, a company also by its GSTIN and name. */
function keysOf(ctx: MemberCtx, type: RecordType, row: ReadRow, region: string): string[] {
  const numbers = row.phones.flatMap((raw) => {
    const match = matchKey(raw, region)
    return match ? [`n${numberIndex(ctx, match.key).toString('hex')}`] : []
  })
  const own = type.object.name === 'company' ? [`g${String(row.scalars['gstin'] ?? '')}`, `c${sortKey(String(row.scalars['name'] ?? ''))}`].filter((key) => key.length > 1) : []
  return [...new Set([...numbers, ...row.emails.map((email) => `e${emailKey(email)}`), ...own])]
}
