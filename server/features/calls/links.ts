import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { reachOf, within } from '../../platform/access.ts'
import { readRaw, type Row } from '../../records/query.ts'
import { contacts, createContact } from '../people/index.ts'

/** An unknown caller becomes a contact, and the number's whole history follows. Throws not_found, contact errors. */
export async function contactFromNumber(ctx: MemberCtx, numberId: string, input: Record<string, unknown>): Promise<Row> {
  await checkSeen(ctx, numberId)
  const phones = Array.isArray(input['phones']) ? input['phones'] : []
  const row = await createContact(ctx, { source: 'phone_call', ...input, phones: [{ numberId }, ...phones] })
  ctx.changes.push({ kind: 'number.linked', object: 'number', recordId: numberId, ownerId: null, fields: [{ field: 'contactId', from: null, to: row.id }] })
  return row
}

/** Gives a number, with its whole history, to another contact: a deliberate change of history. Throws not_found, not_allowed. */
export async function relinkNumber(ctx: MemberCtx, numberId: string, contactId: string): Promise<void> {
  await checkSeen(ctx, numberId)
  const target = await readRaw(ctx, contacts, contactId, true)
  if (!within(reachOf(ctx, 'contact', 'update'), target.owner_id)) throw fail('not_allowed')
  const standing = await ctx.db.rows<{ id: string; record_id: string; form_id: string; owner_id: string | null; merged: boolean }>(
    `select l.id, l.record_id, l.form_id, c.owner_id, c.merged_into is not null as merged from app.number_links l join app.contacts c on c.org_id = $1 and c.id = l.record_id
     where l.org_id = $1 and l.number_id = $2 and l.object = 'contact' for update of l`, [ctx.org.id, numberId])
  const taken = standing.filter((link) => link.merged || within(reachOf(ctx, 'contact', 'update'), link.owner_id))
  if (taken.length < standing.length && !standing.some((link) => link.record_id === contactId)) {
    throw fail('not_allowed', 'This number also belongs to a contact you may not change')
  }
  await ctx.db.rows('delete from app.number_links where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, taken.map((link) => link.id)])
  await ctx.db.rows(
    `insert into app.number_links (org_id, id, number_id, form_id, object, record_id, position)
     select $1, $2, $3, f.id, 'contact', $4, (select count(*) from app.number_links l where l.org_id = $1 and l.record_id = $4 and l.to_on is null)
     from app.number_forms f where f.org_id = $1 and f.number_id = $3 order by f.id limit 1`, [ctx.org.id, uuidv7(), numberId, contactId])
  ctx.changes.push({
    kind: 'number.linked', object: 'number', recordId: numberId, ownerId: null,
    fields: [{ field: 'contactId', from: taken.map((link) => link.record_id), to: contactId }],
  })
}

/** A number is in reach when the member has read rights on a call with it, or on a contact that has it. */
async function checkSeen(ctx: MemberCtx, numberId: string): Promise<void> {
  const [calls, records] = [reachOf(ctx, 'call', 'read'), reachOf(ctx, 'contact', 'read')]
  const row = await ctx.db.one(
    `select 1 from app.numbers n where n.org_id = $1 and n.id = $2 and (
       exists (select 1 from app.calls c where c.org_id = $1 and c.number_id = n.id and ($3::uuid[] is null or c.member_id = any($3::uuid[])))
       or exists (select 1 from app.number_links l join app.contacts x on x.org_id = $1 and x.id = l.record_id and x.deleted_at is null
         where l.org_id = $1 and l.number_id = n.id and ($4::uuid[] is null or x.owner_key = any($4::uuid[]))))`,
    [ctx.org.id, numberId, calls === 'all' ? null : calls, records === 'all' ? null : records])
  if (!row) throw fail('not_found')
}
