import { sortKey, emailKey } from '../../../shared/lib/text.ts'
import type { AddressRow, EmailRow, PhoneRow, TagRow } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import type { Row } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { updateRecord } from '../../records/write.ts'
import type { Rule } from './import-run.ts'
import type { ReadRow } from './rows.ts'

export type Changed = Record<string, { from: unknown; to: unknown }>

/**
 * Brings a row of a file to a record that is here already: `fill` sets what is empty, `overwrite` what the row has. Numbers, e-mails and
 * tags are added, never taken away. Answers the record as it is now and what changed, as a write would send it; null when nothing differs,
 * which writes nothing. `before`: the record as it stands, locked.
 */
export async function applyUpdate(
  ctx: MemberCtx, type: RecordType, before: Row, row: ReadRow, options: { rule: Rule; companyId: string | undefined; ownerId: string | null | undefined },
): Promise<{ after: Row; changed: Changed } | null> {
  const input: Record<string, unknown> = {}
  const offer = (field: string, value: unknown): void => {
    const standing = before[field]
    const empty = standing === null || standing === '' || standing === undefined
    if (value !== undefined && value !== null && value !== '' && (empty || options.rule === 'overwrite') && standing !== value) input[field] = value
  }
  for (const [field, value] of Object.entries(row.scalars)) offer(field, value)
  if (type.object.name === 'contact') offer('companyId', options.companyId)
  offer('ownerId', options.ownerId)
  addNumbers(ctx, input, before['phones'] as PhoneRow[], row.phones)
  addEmails(input, before['emails'] as EmailRow[], row.emails)
  addTags(input, before['tags'] as TagRow[], row.tags)
  if (row.address && (before['addresses'] as AddressRow[]).length === 0) input['addresses'] = [row.address]
  const standing = before['custom'] as Record<string, unknown>
  const customs = Object.fromEntries(row.customs.filter(({ field, value }) => !(field.key in standing) || (options.rule === 'overwrite' && JSON.stringify(standing[field.key]) !== JSON.stringify(value))).map(({ field, value }) => [field.key, value]))
  if (Object.keys(customs).length > 0) input['custom'] = customs
  if (Object.keys(input).length === 0) return null
  const after = await updateRecord(ctx, type, before.id, input)
  if (after.version === before.version) return null
  return { after, changed: differences(before, after, Object.keys(input)) }
}

/** The fields of two states of a record, as a write would send them, where they differ. */
export function differences(before: Row, after: Row, fields: string[]): Changed {
  const changed: Changed = {}
  for (const field of fields) {
    if (field === 'custom') {
      const [from, to] = [before['custom'] as Record<string, unknown>, after['custom'] as Record<string, unknown>]
      for (const key of new Set([...Object.keys(from), ...Object.keys(to)])) if (JSON.stringify(from[key]) !== JSON.stringify(to[key])) changed[`custom.${key}`] = { from: from[key] ?? null, to: to[key] ?? null }
    } else {
      const [from, to] = [asInput(field, before[field]), asInput(field, after[field])]
      if (JSON.stringify(from) !== JSON.stringify(to)) changed[field] = { from, to }
    }
  }
  return changed
}

/** A value of a record as a write would send it. */
export function asInput(field: string, value: unknown): unknown {
  if (field === 'phones') return (value as PhoneRow[]).map((one) => ({ numberId: one.numberId, label: one.label }))
  if (field === 'emails') return (value as EmailRow[]).map((one) => ({ email: one.email, label: one.label }))
  if (field === 'tags') return (value as TagRow[]).map((one) => ({ id: one.id }))
  if (field === 'addresses') return (value as AddressRow[]).map(({ id: _id, ...rest }) => rest)
  return value ?? null
}

function addNumbers(ctx: MemberCtx, input: Record<string, unknown>, standing: PhoneRow[], numbers: string[]): void {
  const known = new Set(standing.map((one) => one.number))
  const fresh = numbers.filter((raw) => !known.has(matchKey(raw, ctx.org.region)?.key ?? ''))
  if (fresh.length > 0) input['phones'] = [...standing.map((one) => ({ numberId: one.numberId, label: one.label })), ...fresh.map((number) => ({ number }))].slice(0, 20)
}

function addEmails(input: Record<string, unknown>, standing: EmailRow[], emails: string[]): void {
  const known = new Set(standing.map((one) => emailKey(one.email)))
  const fresh = emails.filter((email) => !known.has(emailKey(email)))
  if (fresh.length > 0) input['emails'] = [...standing.map((one) => ({ email: one.email, label: one.label })), ...fresh.map((email) => ({ email }))].slice(0, 20)
}

function addTags(input: Record<string, unknown>, standing: TagRow[], names: string[]): void {
  const known = new Set(standing.map((one) => sortKey(one.name)))
  const fresh = names.filter((name) => !known.has(sortKey(name)))
  if (fresh.length > 0) input['tags'] = [...standing.map((one) => ({ id: one.id })), ...fresh.map((name) => ({ name }))].slice(0, 30)
}
