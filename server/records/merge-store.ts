import type { MemberCtx } from '../platform/context.ts'
import { fail } from '../platform/errors.ts'
import { parts, type Part, type PartRow } from './merge-parts.ts'
import type { RecordType } from './record-type.ts'

const mostPeople = 2_000
const mostParts = 5_000

/** The rows of a record in every table of parts, by table. Throws rule beyond 5,000 in one. */
export async function readParts(ctx: MemberCtx, id: string): Promise<Map<string, PartRow[]>> {
  const found = new Map<string, PartRow[]>()
  for (const { table } of parts) {
    const rows = await ctx.db.rows<{ row: PartRow }>(`select to_jsonb(t) - 'org_id' as row from app.${table} t where t.org_id = $1 and t.record_id = $2 limit ${mostParts + 1}`, [ctx.org.id, id])
    if (rows.length > mostParts) throw fail('rule', `One of the two has more than ${mostParts} numbers, addresses or tags over time, which is more than a merge can carry`)
    found.set(table, rows.map((one) => one.row).toSorted((a, b) => Number(a['position'] ?? 0) - Number(b['position'] ?? 0)))
  }
  return found
}

/** Makes a record's rows of one table exactly these. */
export async function writePart(ctx: MemberCtx, part: Part, id: string, rows: PartRow[]): Promise<void> {
  await ctx.db.rows(`delete from app.${part.table} where org_id = $1 and record_id = $2`, [ctx.org.id, id])
  if (rows.length === 0) return
  await ctx.db.rows(
    `insert into app.${part.table} (org_id, ${part.columns.join(', ')}) select $1, ${part.columns.map((column) => `r.${column}`).join(', ')}
     from jsonb_populate_recordset(null::app.${part.table}, $2::jsonb) as r`, [ctx.org.id, JSON.stringify(rows)])
}

/** Gives a record the keys of these custom fields that another has, or those given. Answers the ones that stood. */
export async function writeCustomKeys(ctx: MemberCtx, id: string, fieldIds: string[], from: string | { field_id: string; key: string }[]): Promise<{ field_id: string; key: string }[]> {
  const before = await ctx.db.rows<{ field_id: string; key: string }>('delete from app.custom_values where org_id = $1 and record_id = $2 and field_id = any($3::uuid[]) returning field_id, key', [ctx.org.id, id, fieldIds])
  if (typeof from === 'string') {
    await ctx.db.rows('insert into app.custom_values (org_id, field_id, record_id, key) select $1, v.field_id, $2, v.key from app.custom_values v where v.org_id = $1 and v.record_id = $4 and v.field_id = any($3::uuid[])', [ctx.org.id, id, fieldIds, from])
    return before
  }
  const back = from.filter((one) => fieldIds.includes(one.field_id))
  await ctx.db.rows('insert into app.custom_values (org_id, field_id, record_id, key) select $1, t.field_id, $2, t.key from unnest($3::uuid[], $4::text[]) as t(field_id, key)', [ctx.org.id, id, back.map((one) => one.field_id), back.map((one) => one.key)])
  return before
}

/** Records that were merged into `from` lead to `into` from now on: a chain is one step long. Answers them. */
export async function joinedChain(ctx: MemberCtx, type: RecordType, from: string, into: string, only?: string[]): Promise<string[]> {
  const rows = await ctx.db.rows<{ id: string }>(`update app.${type.table} set merged_into = $3 where org_id = $1 and merged_into = $2 and ($4::uuid[] is null or id = any($4::uuid[])) returning id`, [ctx.org.id, from, into, only ?? null])
  return rows.map((row) => row.id)
}

/** The people of a company become those of another, whether they stand, lie in the bin or were merged away. Throws rule beyond 2,000. Answers them. */
export async function joinPeople(ctx: MemberCtx, from: string, into: string, only?: string[]): Promise<string[]> {
  const rows = await ctx.db.rows<{ id: string; version: number; owner_id: string | null; standing: boolean }>(
    `update app.contacts set company_id = $3, version = version + 1, updated_at = $4 where org_id = $1 and id = any(array(
       (select id from app.contacts where org_id = $1 and company_key = $2 and deleted_at is null and ($5::uuid[] is null or id = any($5::uuid[])) limit ${mostPeople + 1})
       union all (select id from app.contacts where org_id = $1 and company_key = $2 and deleted_at is not null and ($5::uuid[] is null or id = any($5::uuid[])) limit ${mostPeople + 1})))
     returning id, version, owner_id, deleted_at is null as standing`, [ctx.org.id, from, into, ctx.now.toISOString(), only ?? null])
  if (rows.length > mostPeople) throw fail('rule', `This company has more than ${mostPeople} people, who cannot all be moved at once: merge the other way round`)
  for (const row of rows.filter((one) => one.standing)) {
    ctx.changes.push({ kind: 'contact.updated', object: 'contact', recordId: row.id, ownerId: row.owner_id, fields: [{ field: 'companyId', from, to: into }, { field: 'version', from: row.version - 1, to: row.version }] })
  }
  return rows.map((row) => row.id)
}
