import type { Role } from '../../shared/access.ts'
import type { CustomValues, Field, Option } from '../../shared/objects/define.ts'
import type { Ctx, MemberCtx } from '../platform/context.ts'
import { fail } from '../platform/errors.ts'
import { Lru } from '../platform/lru.ts'
import type { RecordType } from './record-type.ts'
import { isDay, isEmail, isInstant, isLink, isNumber, isUuid, keyOf } from './values.ts'

export type CustomKind = 'text' | 'longText' | 'number' | 'money' | 'date' | 'instant' | 'select' | 'multiSelect' | 'check' | 'phone' | 'email' | 'link' | 'member'
export type Seniority = 'employee' | 'manager' | 'admin'
/** A field that an organisation made itself. `key` names it in the API and never changes. */
export type CustomField = {
  id: string; object: string; key: string; label: string; labelHi: string; kind: CustomKind; options: { value: string; label: string; labelHi: string }[]
  pii: boolean; inList: boolean; readFrom: Seniority; writeFrom: Seniority; position: number; version: number
}

/** The names of custom fields in filters, columns and history begin so: `custom.budget`. */
export const customPrefix = 'custom.'

// Kinds whose key sorts as people would; those with few values can head groups.
const sortable: ReadonlySet<CustomKind> = new Set(['text', 'number', 'money', 'date', 'instant', 'email', 'link'])
const groupable: ReadonlySet<CustomKind> = new Set(['select', 'check', 'member'])
const rank: Record<Role | Seniority, number> = { employee: 0, manager: 1, admin: 2, owner: 2 }
const held = new Lru<string, CustomField[]>(2_000)

/** The custom fields of an object, in order; kept in memory until the organisation's fields change. */
export async function customFieldsOf(ctx: Ctx, object: string): Promise<CustomField[]> {
  const key = `${ctx.org.id}${object}${ctx.org.fieldsVersion}`
  const known = held.get(key)
  if (known) return known
  const fields = await ctx.db.rows<CustomField>(
    `select id, object, key, label, label_hi as "labelHi", kind, options, pii, in_list as "inList", read_from as "readFrom", write_from as "writeFrom", position, version
     from app.custom_fields where org_id = $1 and object = $2 and deleted_at is null order by position, created_at, id limit 200`, [ctx.org.id, object])
  held.set(key, fields)
  return fields
}

/** Those a member may see. */
export async function readableFields(ctx: MemberCtx, object: string): Promise<CustomField[]> {
  return (await customFieldsOf(ctx, object)).filter((field) => rank[ctx.actor.role] >= rank[field.readFrom])
}

export function mayWrite(ctx: MemberCtx, field: CustomField): boolean {
  return rank[ctx.actor.role] >= rank[field.writeFrom]
}

/** A custom field in the words that builtin fields are described with. */
export function describe(field: CustomField): Field {
  const base = {
    label: { en: field.label, hi: field.labelHi || field.label }, filter: true as const,
    ...(isPersonal(field) && { pii: 'personal' as const }), ...(field.inList && { list: true as const }),
    ...(sortable.has(field.kind) && { sort: true as const }), ...(groupable.has(field.kind) && { group: true as const }),
  }
  const options: Option[] = field.options.map((option) => ({ value: option.value, label: { en: option.label, hi: option.labelHi || option.label } }))
  if (field.kind === 'text') return { ...base, kind: 'text', max: 500 }
  if (field.kind === 'longText') return { ...base, kind: 'longText', max: 10_000 }
  if (field.kind === 'member') return { ...base, kind: 'ref', object: 'member' }
  if (field.kind === 'select' || field.kind === 'multiSelect') return { ...base, kind: field.kind, options }
  return { ...base, kind: field.kind }
}

export function isPersonal(field: CustomField): boolean {
  return field.pii || field.kind === 'phone' || field.kind === 'email'
}

/** One custom value as it is stored, or what is wrong with it; null and empty texts mean none. */
export function checkCustom(field: CustomField, value: unknown, currency: string): { value: unknown } | { wrong: string } {
  if (value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)) return { value: null }
  const text = typeof value === 'string' ? value.trim() : ''
  const options = field.options.map((option) => option.value)
  if (field.kind === 'text' || field.kind === 'longText') return text !== '' && text.length <= (field.kind === 'text' ? 500 : 10_000) ? { value: text } : { wrong: 'is no text of this length' }
  if (field.kind === 'number') return isNumber(value) ? { value } : { wrong: 'is no number' }
  if (field.kind === 'money') return checkMoney(value, currency)
  if (field.kind === 'date') return isDay(value) ? { value } : { wrong: 'is no date like 2026-11-24' }
  if (field.kind === 'instant') return isInstant(value) ? { value: new Date(value).toISOString() } : { wrong: 'is no date and time' }
  if (field.kind === 'select') return options.includes(String(value)) ? { value } : { wrong: 'is none of the options' }
  if (field.kind === 'multiSelect') return Array.isArray(value) && value.every((one) => options.includes(String(one))) ? { value: [...new Set(value)] } : { wrong: 'names something that is no option' }
  if (field.kind === 'check') return value === true ? { value } : { wrong: 'is neither true nor false' }
  if (field.kind === 'email') return isEmail(text) ? { value: text } : { wrong: 'is no e-mail address' }
  if (field.kind === 'link') return checkLink(text)
  if (field.kind === 'member') return isUuid(value) ? { value } : { wrong: 'is no member' }
  return text !== '' && text.length <= 256 ? { value: text } : { wrong: 'is no phone number' }
}

type Change = { field: CustomField; from: unknown; to: unknown; keys: string[] }

/**
 * Reads what a write sends for custom fields against what stands: only what differs, checked, with its keys. Phones are left to the
 * caller's door. Throws invalid (unknown field, value that does not fit), not_allowed (a field the role may not write).
 */
export async function customChanges(ctx: MemberCtx, object: string, sent: CustomValues, standing: Record<string, unknown>): Promise<Change[]> {
  const fields = new Map((await readableFields(ctx, object)).map((field) => [field.key, field]))
  const changes: Change[] = []
  for (const [key, raw] of Object.entries(sent)) {
    const field = fields.get(key)
    const pointer = `/custom/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!field) throw fail('invalid', { errors: [{ pointer, detail: 'is no field of this object' }] })
    const checked = checkCustom(field, raw, ctx.org.currency)
    if ('wrong' in checked) throw fail('invalid', { errors: [{ pointer, detail: checked.wrong }] })
    const before = standing[field.id] ?? null
    if (field.kind !== 'phone' && JSON.stringify(before) === JSON.stringify(checked.value)) continue
    if (!mayWrite(ctx, field)) throw fail('not_allowed', 'Your role may not change this field')
    changes.push({ field, from: before, to: checked.value, keys: keysOf(field, checked.value) })
  }
  return changes
}

/** The keys under which a stored value stands in `custom_values`; a phone's comes from its door. */
export function keysOf(field: CustomField, value: unknown): string[] {
  if (value === null || field.kind === 'phone') return []
  const described = describe(field)
  return Array.isArray(value) ? value.map((one) => keyOf(described, one)) : [keyOf(described, value)]
}

/** The custom values of rows as the API answers them, by key; numbers in one statement, masked where the reader sees them so. */
export async function customRows(ctx: MemberCtx, type: RecordType, rows: { custom: Record<string, unknown>; ownerId: string | null }[]): Promise<CustomValues[]> {
  const fields = await readableFields(ctx, type.object.name)
  const asked = fields.filter((field) => field.kind === 'phone').flatMap((field) =>
    rows.flatMap((row) => {
      const value = row.custom[field.id]
      return isStoredNumber(value) ? [{ numberId: value.numberId, ownerId: row.ownerId }] : []
    }))
  const shown = asked.length > 0 ? await type.numbers.show(ctx, asked) : new Map<string, string>()
  return rows.map((row) => Object.fromEntries(fields.flatMap((field): [string, CustomValues[string]][] => {
    const value = row.custom[field.id]
    if (value === undefined || value === null) return []
    if (isStoredNumber(value)) return [[field.key, shown.get(`${value.numberId}${row.ownerId ?? ''}`) ?? null]]
    return [[field.key, value as CustomValues[string]]]
  })))
}

type StoredNumber = { numberId: string }
function isStoredNumber(value: unknown): value is StoredNumber {
  return typeof value === 'object' && value !== null && 'numberId' in value
}

function checkMoney(value: unknown, currency: string): { value: unknown } | { wrong: string } {
  if (typeof value !== 'object' || value === null || !('minor' in value) || !Number.isSafeInteger(value.minor) || Math.abs(Number(value.minor)) > 1e15) {
    return { wrong: 'is no amount: send {"minor": 12500} for 125.00' }
  }
  if ('currency' in value && value.currency !== currency) return { wrong: `is not in ${currency}, the organisation’s currency` }
  return { value: { minor: value.minor, currency } }
}

function checkLink(text: string): { value: unknown } | { wrong: string } {
  const link = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  return isLink(link) ? { value: link } : { wrong: 'is no web address' }
}
