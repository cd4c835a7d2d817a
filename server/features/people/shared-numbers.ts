import { reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'

/**
 * Marks a number that stands for several people: it is no sign that two records are one, and its calls count for no one of them alone.
 * Throws not_found unless a record of it is in reach to change.
 */
export async function markShared(ctx: MemberCtx, numberId: string, shared: boolean): Promise<void> {
  const [people, firms] = [reachOf(ctx, 'contact', 'update'), reachOf(ctx, 'company', 'update')]
  const row = await ctx.db.one<{ shared_at: string | null }>(
    `select n.shared_at from app.numbers n where n.org_id = $1 and n.id = $2 and exists (
       select 1 from app.number_links l
       left join app.contacts c on l.object = 'contact' and c.org_id = $1 and c.id = l.record_id and c.deleted_at is null and ($3::uuid[] is null or c.owner_key = any($3::uuid[]))
       left join app.companies f on l.object = 'company' and f.org_id = $1 and f.id = l.record_id and f.deleted_at is null and ($4::uuid[] is null or f.owner_key = any($4::uuid[]))
       where l.org_id = $1 and l.number_id = n.id and l.to_on is null and (c.id is not null or f.id is not null)) for update of n`,
    [ctx.org.id, numberId, people === 'all' ? null : people, firms === 'all' ? null : firms])
  if (!row) throw fail('not_found')
  if ((row.shared_at !== null) === shared) return
  await ctx.db.rows('update app.numbers set shared_at = $3 where org_id = $1 and id = $2', [ctx.org.id, numberId, shared ? ctx.now.toISOString() : null])
  ctx.changes.push({ kind: shared ? 'number.shared' : 'number.unshared', object: 'number', recordId: numberId, fields: [{ field: 'shared', from: !shared, to: shared }] })
}
