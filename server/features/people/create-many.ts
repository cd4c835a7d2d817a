import { likeKey } from '../../../shared/lib/likeness.ts'
import { termsOf } from '../../../shared/lib/terms.ts'
import { emailKey, sortKey } from '../../../shared/lib/text.ts'
import type { AddressInput } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { int2Array, textArray, uuidArray } from '../../platform/db/binary.ts'
import { isPersonal, keysOf, customPrefix, type CustomField } from '../../records/custom.ts'
import { columnOf, hasSortKey, type RecordType } from '../../records/record-type.ts'
import { addFragments } from './number-door.ts'
import { resolveNumbers } from './numbers.ts'
import { learn } from './search-index.ts'
import { tagsNamed } from './tags.ts'

/** A checked record on its way in: scalar values, and the values of its compound and custom fields. Phones in custom fields are not for here. */
export type NewRecord = {
  id: string; scalars: Record<string, unknown>; ownerId: string | null; phones: string[]; emails: string[]; tags: string[]; address: AddressInput | null
  customs: { field: CustomField; value: unknown }[]
}

/**
 * Creates many records with a fixed number of statements, whatever their count, each with its history. Values were checked before; a
 * notation that is no number at all (withheld) is left out.
 */
export async function createMany(ctx: MemberCtx, type: RecordType, records: NewRecord[], region: string): Promise<void> {
  if (records.length === 0) return
  const resolved = await resolveNumbers(ctx, records.flatMap((record) => record.phones), region)
  await insertRows(ctx, type, records)
  const links = records.flatMap((record) => {
    const numbers = new Map(record.phones.flatMap((raw) => {
      const found = resolved.get(raw)
      return found ? [[found.numberId, found] as const] : []
    }))
    return [...numbers.values()].map((number, position) => ({ record: record.id, position, ...number }))
  })
  // Sent one after the other without waiting: the next statement is made ready while the database works on the one before.
  await Promise.all([
    insertLinks(ctx, type, links), insertEmails(ctx, type, records), insertTags(ctx, type, records), insertAddresses(ctx, type, records), insertCustom(ctx, records), insertTerms(ctx, type, records),
  ])
  const numbers = Map.groupBy(links, (link) => link.record)
  for (const record of records) note(ctx, type, record, numbers.get(record.id) ?? [])
}

type Link = { record: string; position: number; numberId: string; formId: string }

async function insertLinks(ctx: MemberCtx, type: RecordType, links: Link[]): Promise<void> {
  if (links.length === 0) return
  await ctx.db.prepared('many-links',
    `insert into app.number_links (org_id, id, number_id, form_id, object, record_id, position) select $1, t.id, t.number_id, t.form_id, $2, t.record_id, t.position
     from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::int2[]) as t(id, number_id, form_id, record_id, position)`,
    [ctx.org.id, type.object.name, uuidArray(links.map(() => uuidv7())), uuidArray(links.map((link) => link.numberId)), uuidArray(links.map((link) => link.formId)), uuidArray(links.map((link) => link.record)), int2Array(links.map((link) => link.position))])
  await addFragments(ctx, [...new Set(links.map((link) => link.numberId))])
}

async function insertEmails(ctx: MemberCtx, type: RecordType, records: NewRecord[]): Promise<void> {
  const mails = records.flatMap((record) => [...new Map(record.emails.map((email) => [emailKey(email), email]))].map(([key, email], position) => ({ record: record.id, key, email, position })))
  if (mails.length === 0) return
  await ctx.db.prepared('many-emails',
    `insert into app.record_emails (org_id, id, object, record_id, email, email_key, position) select $1, t.id, $2, t.record_id, t.email, t.key, t.position
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::int2[]) as t(id, record_id, email, key, position)`,
    [ctx.org.id, type.object.name, uuidArray(mails.map(() => uuidv7())), uuidArray(mails.map((mail) => mail.record)), textArray(mails.map((mail) => mail.email)), textArray(mails.map((mail) => mail.key)), int2Array(mails.map((mail) => mail.position))])
}

async function insertTerms(ctx: MemberCtx, type: RecordType, records: NewRecord[]): Promise<void> {
  const terms = records.flatMap((record) => termsOf(String(record.scalars['name'] ?? '')).map((term) => ({ id: record.id, term })))
  if (terms.length === 0) return
  await ctx.db.prepared('many-terms', 'insert into app.search_terms (org_id, term, object, record_id) select $1, t.term, $2, t.id from unnest($3::text[], $4::uuid[]) as t(term, id)',
    [ctx.org.id, type.object.name, textArray(terms.map((term) => term.term)), uuidArray(terms.map((term) => term.id))])
  await learn(ctx, terms.map((term) => term.term))
}

async function insertRows(ctx: MemberCtx, type: RecordType, records: NewRecord[]): Promise<void> {
  const columns: { name: string; kind: 'uuid' | 'text'; cast: string; values: (string | null)[] }[] = [
    { name: 'id', kind: 'uuid', cast: '', values: records.map((record) => record.id) },
    { name: 'owner_id', kind: 'uuid', cast: '', values: records.map((record) => record.ownerId) },
    { name: 'custom', kind: 'text', cast: '::jsonb', values: records.map((record) => JSON.stringify(Object.fromEntries(record.customs.map(({ field, value }) => [field.id, value])))) },
  ]
  for (const [name, field] of Object.entries(type.object.fields)) {
    if (name in type.compounds || field.write === 'never' || name === 'ownerId') continue
    const missing = field.kind === 'ref' || field.kind === 'select' ? null : ''
    const values = records.map((record) => asText(record.scalars[name] ?? missing))
    columns.push({ name: columnOf(name), kind: field.kind === 'ref' ? 'uuid' : 'text', cast: '', values })
    if (name === type.object.title) columns.push({ name: `${columnOf(name)}_like`, kind: 'text', cast: '', values: values.map((value) => likeKey(value ?? '')) })
    if (hasSortKey(field)) columns.push({ name: `${columnOf(name)}_sort`, kind: 'text', cast: '', values: values.map((value) => sortKey(value ?? '')) })
  }
  await ctx.db.prepared(`many-rows:${type.table}`,
    `insert into app.${type.table} (org_id, created_by, created_at, updated_at, ${columns.map(({ name }) => name).join(', ')}) select $1, $2, $3, $3, ${columns.map(({ name, cast }) => `t.${name}${cast}`).join(', ')}
     from unnest(${columns.map(({ kind }, at) => `$${at + 4}::${kind}[]`).join(', ')}) as t(${columns.map(({ name }) => name).join(', ')})`,
    [ctx.org.id, ctx.actor.memberId, ctx.now.toISOString(), ...columns.map(({ kind, values }) => (kind === 'uuid' ? uuidArray(values) : textArray(values)))])
}

function asText(value: unknown): string | null {
  return value === null ? null : String(value)
}

async function insertTags(ctx: MemberCtx, type: RecordType, records: NewRecord[]): Promise<void> {
  const named = await tagsNamed(ctx, records.flatMap((record) => record.tags))
  const rows = records.flatMap((record) => [...new Set(record.tags.map((name) => named.get(sortKey(name))?.id ?? ''))].filter(Boolean).map((tag) => ({ record: record.id, tag })))
  if (rows.length > 0) {
    await ctx.db.prepared('many-tags', 'insert into app.record_tags (org_id, tag_id, record_id, object) select $1, t.tag, t.record, $2 from unnest($3::uuid[], $4::uuid[]) as t(tag, record)',
      [ctx.org.id, type.object.name, uuidArray(rows.map((row) => row.tag)), uuidArray(rows.map((row) => row.record))])
  }
}

async function insertAddresses(ctx: MemberCtx, type: RecordType, records: NewRecord[]): Promise<void> {
  const rows = records.flatMap((record) => (record.address ? [{ record: record.id, address: record.address }] : []))
  if (rows.length > 0) {
    const part = (name: 'lines' | 'city' | 'state' | 'postcode' | 'country'): Buffer => textArray(rows.map((row) => row.address[name] ?? ''))
    await ctx.db.prepared('many-addresses',
      `insert into app.record_addresses (org_id, id, object, record_id, lines, city, state, postcode, country) select $1, t.id, $2, t.record_id, t.lines, t.city, t.state, t.postcode, t.country
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[]) as t(id, record_id, lines, city, state, postcode, country)`,
      [ctx.org.id, type.object.name, uuidArray(rows.map(() => uuidv7())), uuidArray(rows.map((row) => row.record)), part('lines'), part('city'), part('state'), part('postcode'), part('country')])
  }
}

async function insertCustom(ctx: MemberCtx, records: NewRecord[]): Promise<void> {
  const rows = records.flatMap((record) => record.customs.flatMap(({ field, value }) => keysOf(field, value).map((key) => ({ record: record.id, field: field.id, key }))))
  if (rows.length > 0) {
    await ctx.db.prepared('many-custom', 'insert into app.custom_values (org_id, field_id, record_id, key) select $1, t.field, t.record, t.key from unnest($2::uuid[], $3::uuid[], $4::text[]) as t(field, record, key) on conflict do nothing',
      [ctx.org.id, uuidArray(rows.map((row) => row.field)), uuidArray(rows.map((row) => row.record)), textArray(rows.map((row) => row.key))])
  }
}

function note(ctx: MemberCtx, type: RecordType, record: NewRecord, links: { numberId: string }[]): void {
  const fields: { field: string; from: unknown; to: unknown }[] = [{ field: 'ownerId', from: null, to: record.ownerId }]
  const personal: typeof fields = []
  const put = (field: string, to: unknown, isPrivate: boolean): void => { (isPrivate ? personal : fields).push({ field, from: null, to }) }
  for (const [name, value] of Object.entries(record.scalars)) if (value !== null && value !== '') put(name, value, type.object.fields[name]?.pii !== undefined)
  if (links.length > 0) put('phones', links.map((link) => ({ numberId: link.numberId, label: '' })), true)
  if (record.emails.length > 0) put('emails', record.emails, true)
  if (record.tags.length > 0) put('tags', record.tags, false)
  if (record.address) put('addresses', [Object.values(record.address).filter(Boolean).join(', ')], true)
  for (const { field, value } of record.customs) put(`${customPrefix}${field.key}`, value, isPersonal(field))
  ctx.changes.push({ kind: `${type.object.name}.created`, object: type.object.name, recordId: record.id, ownerId: record.ownerId, fields, personal })
}
