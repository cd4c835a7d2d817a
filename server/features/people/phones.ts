import { Type } from 'typebox'
import type { PhoneInput, PhoneRow } from '../../../shared/objects/define.ts'
import { maskNumber } from '../../../shared/lib/mask.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import { national } from '../../platform/phone/national.ts'
import { allowed } from '../../platform/access.ts'
import { nullable } from '../../records/schemas.ts'
import type { Compound, Holder } from '../../records/record-type.ts'
import { addFragments, isMasked } from './number-door.ts'
import { openNumber, resolveNumbers } from './numbers.ts'

type LinkRow = { id: string; record_id: string; number_id: string; sealed: Buffer; label: string; shared_at: string | null; kind: string; called: boolean }
type OtherRow = { number_id: string; object: string; id: string; name: string; owner_id: string | null; owner_name: string | null }
type Standing = { id: string; number_id: string; label: string; position: number }
type Wanted = { numberId: string; formId: string; label: string }

/** The phones of a record: links of its numbers, in order. The same number may stand on several records. */
export const phones: Compound = {
  row: Type.Object({
    id: Type.String(), numberId: Type.String(), number: Type.String(), national: Type.String(), label: Type.String(),
    shared: Type.Boolean(), masked: Type.Boolean(),
    others: Type.Optional(Type.Array(Type.Object({ object: Type.String(), id: nullable(Type.String()), name: nullable(Type.String()), owner: nullable(Type.String()) }))),
  }),
  input: Type.Object({
    number: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })), numberId: Type.Optional(Type.String({ format: 'uuid' })),
    label: Type.Optional(Type.String({ maxLength: 40 })),
  }),
  read: readPhones,
  write: writePhones,
  holds: (ctx, value, bind) => {
    const match = matchKey(value, ctx.org.region)
    const index = match ? blindIndex(ctx.keys.bidx, 'number', match.key) : Buffer.alloc(0)
    return `(c.id = any(array(select l.record_id from app.number_links l join app.numbers n on n.org_id = $1 and n.id = l.number_id
      where l.org_id = $1 and l.to_on is null and l.field_id is null and n.match_bidx = ${bind(index)}::bytea)))`
  },
  holdsAny: '(exists (select 1 from app.number_links l where l.org_id = $1 and l.record_id = c.id and l.to_on is null and l.field_id is null))',
}

async function readPhones(ctx: MemberCtx, _object: string, holders: Holder[], detail: boolean): Promise<Map<string, PhoneRow[]>> {
  const rows = await ctx.db.prepared<LinkRow>('phones-read',
    `select l.id, l.record_id, l.number_id, n.sealed, l.label, n.shared_at, n.kind,
       exists (select 1 from app.calls k where k.org_id = $1 and k.number_id = l.number_id and k.member_id = $3) as called
     from app.number_links l join app.numbers n on n.org_id = $1 and n.id = l.number_id
     where l.org_id = $1 and l.record_id = any($2::uuid[]) and l.to_on is null and l.field_id is null order by l.record_id, l.position, l.id`,
    [ctx.org.id, holders.map((holder) => holder.id), ctx.actor.memberId])
  const others = detail ? await readOthers(ctx, holders.map((holder) => holder.id), rows.map((row) => row.number_id)) : undefined
  const owners = new Map(holders.map((holder) => [holder.id, holder.ownerId]))
  const byRecord = new Map<string, PhoneRow[]>()
  for (const row of rows) {
    const masked = isMasked(ctx, owners.get(row.record_id) ?? null, row.called)
    const number = openNumber(ctx, row.number_id, row.sealed)
    const phone: PhoneRow = {
      id: row.id, numberId: row.number_id, number: masked ? maskNumber(number) : number, national: masked ? maskNumber(number) : national(number, ctx.org.region),
      label: row.label, shared: row.shared_at !== null, masked, ...(others && { others: others.get(row.number_id) ?? [] }),
    }
    byRecord.set(row.record_id, [...(byRecord.get(row.record_id) ?? []), phone])
  }
  return byRecord
}

async function readOthers(ctx: MemberCtx, self: string[], numberIds: string[]) {
  const rows = await ctx.db.prepared<OtherRow>('phones-others',
    `select l.number_id, l.object, case when l.object = 'contact' then c.id else f.id end as id, case when l.object = 'contact' then c.name else f.name end as name,
       case when l.object = 'contact' then c.owner_id else f.owner_id end as owner_id, m.name as owner_name
     from app.number_links l
     left join app.contacts c on c.org_id = $1 and c.id = l.record_id and l.object = 'contact' and c.deleted_at is null
     left join app.companies f on f.org_id = $1 and f.id = l.record_id and l.object = 'company' and f.deleted_at is null
     left join app.members m on m.org_id = $1 and m.id = case when l.object = 'contact' then c.owner_id else f.owner_id end
     where l.org_id = $1 and l.number_id = any($2::uuid[]) and l.to_on is null and l.record_id <> all($3::uuid[]) and (c.id is not null or f.id is not null)
     order by l.created_at limit 50`, [ctx.org.id, numberIds, self])
  const byNumber = new Map<string, NonNullable<PhoneRow['others']>>()
  for (const row of rows) {
    const seen = allowed(ctx, row.object === 'company' ? 'company' : 'contact', 'read', row.owner_id)
    const other = { object: row.object, id: seen ? row.id : null, name: seen ? row.name : null, owner: row.owner_name }
    byNumber.set(row.number_id, [...(byNumber.get(row.number_id) ?? []), other])
  }
  return byNumber
}

/**
 * Makes a record's phones equal to the list sent. A number added holds for the whole history (from ever);
 * one taken away ends today: earlier calls stay with the record. One added and taken away the same day leaves no trace.
 */
async function writePhones(ctx: MemberCtx, object: string, recordId: string, values: unknown[], isNew: boolean): Promise<{ from: unknown; to: unknown } | null> {
  const wanted = await resolveInputs(ctx, values as PhoneInput[])
  const standing = isNew ? [] : await ctx.db.rows<Standing>(
    'select id, number_id, label, position from app.number_links where org_id = $1 and record_id = $2 and to_on is null and field_id is null order by position, id', [ctx.org.id, recordId])
  if (same(standing, wanted)) return null
  const kept = new Set(wanted.map((phone) => phone.numberId))
  const gone = standing.filter((link) => !kept.has(link.number_id)).map((link) => link.id)
  if (gone.length > 0) await endLinks(ctx, gone)
  if (wanted.length > 0) await putLinks(ctx, object, recordId, wanted, standing)
  return { from: standing.map((link) => ({ numberId: link.number_id, label: link.label })), to: wanted.map((phone) => ({ numberId: phone.numberId, label: phone.label })) }
}

async function resolveInputs(ctx: MemberCtx, inputs: PhoneInput[]): Promise<Wanted[]> {
  const raws = inputs.flatMap((input) => (input.number === undefined ? [] : [input.number]))
  const ids = inputs.flatMap((input) => (input.numberId === undefined ? [] : [input.numberId]))
  const [resolved, known] = await Promise.all([
    raws.length > 0 ? resolveNumbers(ctx, raws) : new Map<string, { numberId: string; formId: string }>(),
    ids.length > 0 ? ctx.db.rows<{ number_id: string; form_id: string }>(
      'select distinct on (number_id) number_id, id as form_id from app.number_forms where org_id = $1 and number_id = any($2::uuid[]) order by number_id, id', [ctx.org.id, ids]) : [],
  ])
  const forms = new Map(known.map((row) => [row.number_id, row.form_id]))
  const wanted = new Map<string, Wanted>()
  inputs.forEach((input, index) => {
    const formId = input.numberId === undefined ? undefined : forms.get(input.numberId)
    const found = input.number !== undefined ? resolved.get(input.number) : input.numberId !== undefined && formId ? { numberId: input.numberId, formId } : undefined
    if (!found) throw fail('invalid', { errors: [{ pointer: `/phones/${index}`, detail: 'is not a phone number' }] })
    if (!wanted.has(found.numberId)) wanted.set(found.numberId, { ...found, label: input.label ?? '' })
  })
  return [...wanted.values()]
}

async function endLinks(ctx: MemberCtx, ids: string[]): Promise<void> {
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.org.zone).toPlainDate().toString()
  await ctx.db.rows(
    `delete from app.number_links where org_id = $1 and id = any($2::uuid[]) and (created_at at time zone $4)::date >= $3::date`, [ctx.org.id, ids, today, ctx.org.zone])
  await ctx.db.rows('update app.number_links set to_on = $3 where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, ids, today])
}

async function putLinks(ctx: MemberCtx, object: string, recordId: string, wanted: Wanted[], standing: Standing[]): Promise<void> {
  const ids = new Map(standing.map((link) => [link.number_id, link.id]))
  const fresh = wanted.map((phone, position) => ({ ...phone, position })).filter((phone) => !ids.has(phone.numberId))
  const kept = wanted.map((phone, position) => ({ ...phone, position })).filter((phone) => ids.has(phone.numberId))
  if (fresh.length > 0) {
    // A number that left this record earlier comes back from the day it left: the two periods never overlap.
    await ctx.db.prepared('links-insert',
      `insert into app.number_links (org_id, id, number_id, form_id, object, record_id, label, position, from_on)
       select $1, t.id, t.number_id, t.form_id, $2, $3, t.label, t.position,
         (select max(o.to_on) from app.number_links o where o.org_id = $1 and o.record_id = $3 and o.number_id = t.number_id)
       from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::smallint[]) as t(id, number_id, form_id, label, position)`,
      [ctx.org.id, object, recordId, fresh.map(() => uuidv7()), fresh.map((p) => p.numberId), fresh.map((p) => p.formId), fresh.map((p) => p.label), fresh.map((p) => p.position)])
    await addFragments(ctx, fresh.map((p) => p.numberId))
  }
  if (kept.length > 0) {
    await ctx.db.rows(
      `update app.number_links l set label = t.label, position = t.position
       from unnest($2::uuid[], $3::text[], $4::smallint[]) as t(id, label, position) where l.org_id = $1 and l.id = t.id`,
      [ctx.org.id, kept.map((p) => ids.get(p.numberId)), kept.map((p) => p.label), kept.map((p) => p.position)])
  }
}

function same(standing: Standing[], wanted: Wanted[]): boolean {
  return standing.length === wanted.length && standing.every((link, i) => link.number_id === wanted[i]?.numberId && link.label === wanted[i]?.label)
}
