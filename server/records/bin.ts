import { Type } from 'typebox'
import { reachOf } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import { fail } from '../platform/errors.ts'
import { orgRoute, type OrgRoute } from '../platform/http/route.ts'
import type { SystemCtx } from '../platform/jobs.ts'
import type { RecordType } from './record-type.ts'
import { nullable } from './schemas.ts'

type Row = { id: string; name: string; deleted_at: string; key: string; by_id: string | null; by_name: string | null }

const perPage = 50
const keptDays = 30
const mostPurged = 500

/** What is in the bin and may be taken out by the member, newest first. Throws bad_cursor. */
export async function listBin(ctx: MemberCtx, type: RecordType, cursor: string | undefined) {
  const reach = reachOf(ctx, type.access, 'delete')
  const after = cursor === undefined ? null : openCursor(ctx, cursor)
  if (after && (after[0] !== `bin ${type.table}` || typeof after[1] !== 'string' || typeof after[2] !== 'string')) throw fail('bad_cursor')
  const rows = await ctx.db.rows<Row>(
    `select c.id, c.name, c.deleted_at, c.deleted_at::text as key, m.id as by_id, m.name as by_name
     from app.${type.table} c left join app.members m on m.org_id = $1 and m.id = c.deleted_by
     where c.org_id = $1 and c.deleted_at is not null and c.merged_into is null and ($2::uuid[] is null or c.owner_key = any($2::uuid[])) and ($3::text is null or (c.deleted_at, c.id) < ($3::timestamptz, $4::uuid))
     order by c.deleted_at desc, c.id desc limit ${perPage + 1}`, [ctx.org.id, reach === 'all' ? null : reach, after?.[1] ?? null, after?.[2] ?? null])
  const page = rows.slice(0, perPage)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({ id: row.id, name: row.name, deletedAt: row.deleted_at, deletedBy: row.by_id === null ? null : { id: row.by_id, name: row.by_name ?? '' } })),
    next: rows.length > perPage && last ? sealCursor(ctx, [`bin ${type.table}`, last.key, last.id]) : null,
  }
}

/** The bin of one object. */
export function binRoute(type: RecordType, path: string): OrgRoute {
  const named = Type.Object({ id: Type.String(), name: Type.String() })
  return orgRoute({
    method: 'GET', path: `${path}/bin`, summary: `${type.object.label.many.en} in the bin, newest first; they go for good after ${keptDays} days`, access: { object: type.access, action: 'delete' },
    query: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 2000 })) }),
    responses: { 200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), deletedAt: Type.String(), deletedBy: nullable(named) })), next: nullable(Type.String()) }) },
    handle: (ctx, { query }) => listBin(ctx, type, query.cursor),
  })
}

/** Records that lay in the bin for 30 days go for good, with everything that was only theirs; history keeps that they were, without their values. */
export async function purgeBin(ctx: SystemCtx, type: RecordType): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptDays * 86_400_000).toISOString()
  const rows = await ctx.db.rows<{ id: string }>(`select id from app.${type.table} where org_id = $1 and deleted_at < $2 and deleted_at is not null and merged_into is null order by deleted_at limit ${mostPurged} for update`, [ctx.org.id, before])
  const found = rows.map((row) => row.id)
  if (found.length === 0) return
  const merged = await ctx.db.rows<{ id: string }>(`select id from app.${type.table} where org_id = $1 and merged_into = any($2::uuid[])`, [ctx.org.id, found])
  const ids = [...found, ...merged.map((row) => row.id)]
  for (const table of ['number_links', 'record_emails', 'record_addresses', 'record_tags', 'record_shares', 'custom_values', 'search_terms', 'notes', 'change_values']) {
    await ctx.db.rows(`delete from app.${table} where org_id = $1 and record_id = any($2::uuid[])`, [ctx.org.id, ids])
  }
  if (type.table === 'companies') await ctx.db.rows('update app.contacts set company_id = null where org_id = $1 and company_id = any($2::uuid[])', [ctx.org.id, ids])
  await ctx.db.rows('delete from app.merges where org_id = $1 and into_id = any($2::uuid[])', [ctx.org.id, ids])
  await ctx.db.rows('delete from app.distinctions where org_id = $1 and (a_id = any($2::uuid[]) or b_id = any($2::uuid[]))', [ctx.org.id, ids])
  await ctx.db.rows(`delete from app.${type.table} where org_id = $1 and id = any($2::uuid[])`, [ctx.org.id, ids])
  for (const id of ids) ctx.changes.push({ kind: `${type.object.name}.purged`, object: type.object.name, recordId: id })
}
