import type { Filter } from '../../shared/contract/filter.ts'
import { reachOf } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { filterSql } from './conditions.ts'
import { readableFields } from './custom.ts'
import type { Bind, RecordType } from './record-type.ts'

/** Records meant by a selection: named one by one, or all in reach that fit a filter. */
export type Selection = { ids: string[] } | { filter: Filter }

/** How many records of a selection the member may do an action on, exactly. */
export async function countMatching(ctx: MemberCtx, type: RecordType, selection: Selection, action: string): Promise<number> {
  const { where, values } = await whereOf(ctx, type, selection, action)
  const [row] = await ctx.db.rows<{ n: number }>(`select count(*)::int as n from app.${type.table} c where ${where.join(' and ')}`, values)
  return row?.n ?? 0
}

/** The ids of a selection after one, in order of id: steps of a long run, which go on where the last one ended. */
export async function matchingIds(ctx: MemberCtx, type: RecordType, selection: Selection, action: string, after: string | null, limit: number): Promise<string[]> {
  const { where, values, bind } = await whereOf(ctx, type, selection, action)
  if (after !== null) where.push(`c.id > ${bind(after)}::uuid`)
  const rows = await ctx.db.rows<{ id: string }>(`select c.id from app.${type.table} c where ${where.join(' and ')} order by c.id limit ${bind(limit)} for update of c`, values)
  return rows.map((row) => row.id)
}

async function whereOf(ctx: MemberCtx, type: RecordType, selection: Selection, action: string): Promise<{ where: string[]; values: unknown[]; bind: Bind }> {
  const values: unknown[] = [ctx.org.id]
  const bind: Bind = (value) => `$${values.push(value)}`
  const where = ['c.org_id = $1', 'c.deleted_at is null']
  if ('ids' in selection) where.push(`c.id = any(${bind(selection.ids)}::uuid[])`)
  else where.push(...filterSql({ ctx, type, customs: await readableFields(ctx, type.object.name), bind }, selection.filter))
  const reach = reachOf(ctx, type.access, action)
  if (reach !== 'all') {
    const shared = action === 'update' ? ` or c.id = any(array(select s.record_id from app.record_shares s where s.org_id = $1 and s.member_id = ${bind(ctx.actor.memberId)}::uuid and s.object = '${type.object.name}'))` : ''
    where.push(`(c.owner_key = any(${bind(reach)}::uuid[])${shared})`)
  }
  return { where, values, bind }
}
