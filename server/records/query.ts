import type { Filter } from '../../shared/contract/filter.ts'
import { countCap, pageSize, type Page } from '../../shared/contract/paging.ts'
import { allowed, reachOf, within } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import { uuidArray } from '../platform/db/binary.ts'
import { fail } from '../platform/errors.ts'
import { filterSql } from './conditions.ts'
import { customRows, readableFields } from './custom.ts'
import { readOrders, type Order } from './order.ts'
import { columns, names, reached, readPage, type Place, type Raw } from './page.ts'
import { columnOf, refsOf, scalarFields, type Bind, type RecordType } from './record-type.ts'

export type ListRequest = { limit?: number; cursor?: string; sort?: string; group?: string; count?: boolean; filter: Filter }
export type Row = { id: string; version: number; can: string[]; owner: { id: string; name: string } | null; ownerId: string | null } & Record<string, unknown>

/**
 * One page of the records in the member's reach, ordered and filtered, by keyset. `sort` names up to three fields, `group` one that comes
 * before them. `cursor` must come from a page of the same order. Throws bad_filter, bad_cursor, invalid (unknown sort).
 */
export async function listRecords(ctx: MemberCtx, type: RecordType, request: ListRequest): Promise<Page<Row>> {
  const limit = Math.min(request.limit ?? pageSize.usual, pageSize.most)
  const customs = await readableFields(ctx, type.object.name)
  const orders = readOrders(type, customs, request.sort, request.group)
  const where = (bind: Bind): string[] => ['c.org_id = $1', 'c.deleted_at is null', ...filterSql({ ctx, type, customs, bind }, request.filter)]
  const after = request.cursor ? placeOf(ctx, request.cursor, orders) : null
  const [found, count] = await Promise.all([readPage(ctx, { type, where, orders, after, limit: limit + 1 }), request.count ? countRecords(ctx, type, where) : null])
  const page = found.slice(0, limit)
  const items = await complete(ctx, type, page, false)
  const last = page.at(-1)
  const next = found.length > limit && last ? sealCursor(ctx, [signOf(orders), ...orders.map((_, at) => last[`k${at}`]), last.id]) : null
  return { items, next, count }
}

/** One record in the member's reach with everything a record page shows. Throws not_found. */
export async function getRecord(ctx: MemberCtx, type: RecordType, id: string, lock = false): Promise<Row> {
  const raw = await readRaw(ctx, type, id, lock)
  const [row] = await complete(ctx, type, [raw], true)
  if (!row) throw fail('not_found')
  return row
}

/**
 * The columns of one record in reach or shared with the member, locked when it is about to be changed. A merged-away record is read as the one
 * it became, and cannot be changed. Throws not_found, merged.
 */
export async function readRaw(ctx: MemberCtx, type: RecordType, id: string, lock: boolean, deleted = false): Promise<Raw> {
  const [raw] = await ctx.db.prepared<Raw>(`get:${type.table}:${lock}:${deleted}`, rawSql(type, 'c.id = $2', lock, deleted), [ctx.org.id, id, ctx.actor.memberId])
  const into = raw || deleted ? null : await mergedInto(ctx, type, id)
  if (into !== null) {
    const survivor = await readRaw(ctx, type, into, false)
    if (lock) throw fail('merged')
    return survivor
  }
  if (!raw || (!raw.shared && !within(reachOf(ctx, type.access, 'read'), raw.owner_id))) throw fail('not_found')
  return raw
}

/** Many records in reach or shared with the member, locked, with everything a record page shows; the others are left out. */
export async function getRecords(ctx: MemberCtx, type: RecordType, ids: string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map()
  const raws = await ctx.db.prepared<Raw>(`get-many:${type.table}`, rawSql(type, 'c.id = any($2::uuid[])', true, false), [ctx.org.id, uuidArray(ids), ctx.actor.memberId])
  const reach = reachOf(ctx, type.access, 'read')
  return new Map((await complete(ctx, type, raws.filter((raw) => raw.shared || within(reach, raw.owner_id)), true)).map((row) => [row.id, row]))
}

function rawSql(type: RecordType, which: string, lock: boolean, deleted: boolean): string {
  return `select ${columns(type, true)}, ${names(type, 'c')}, c.deleted_at,
      exists (select 1 from app.record_shares s where s.org_id = $1 and s.member_id = $3 and s.object = '${type.object.name}' and s.record_id = c.id) as shared
    from app.${type.table} c where c.org_id = $1 and ${which} and c.deleted_at is ${deleted ? 'not null and c.merged_into is null' : 'null'} order by c.id ${lock ? 'for update of c' : ''}`
}

/** The columns of many records as lists show them, whoever owns them: the caller looks at the reach. At most 2,000. */
export async function readRaws(ctx: MemberCtx, type: RecordType, ids: string[]): Promise<Raw[]> {
  return ctx.db.prepared<Raw>(`many:${type.table}`, `select ${columns(type, false)}, ${names(type, 'c')}, false as shared from app.${type.table} c where c.org_id = $1 and c.id = any($2::uuid[]) and c.deleted_at is null order by c.id limit 2000`, [ctx.org.id, ids])
}

async function mergedInto(ctx: MemberCtx, type: RecordType, id: string): Promise<string | null> {
  const row = await ctx.db.one<{ merged_into: string | null }>(`select merged_into from app.${type.table} where org_id = $1 and id = $2`, [ctx.org.id, id])
  return row?.merged_into ?? null
}

/** Throws not_allowed unless the member may do this with the record: by its owner, or because it was shared with him. */
export function checkMay(ctx: MemberCtx, type: RecordType, action: 'update' | 'delete', raw: Raw): void {
  if (action === 'update' && raw.shared) return
  if (!within(reachOf(ctx, type.access, action), raw.owner_id)) throw fail('not_allowed')
}

/** Turns raw rows into answers: compound fields read in one statement each, and what the member may do with each record. */
export async function complete(ctx: MemberCtx, type: RecordType, raws: Raw[], detail: boolean): Promise<Row[]> {
  const holders = raws.map((raw) => ({ id: raw.id, ownerId: raw.owner_id }))
  const compounds = Object.keys(type.compounds)
  const read = raws.length === 0 ? [] : await Promise.all(compounds.map((name) => type.compounds[name]?.read(ctx, type.object.name, holders, detail)))
  const customs = await customRows(ctx, type, raws.map((raw) => ({ custom: raw.custom, ownerId: raw.owner_id })))
  const scalars = scalarFields(type, detail)
  const refs = refsOf(type)
  return raws.map((raw, at) => {
    const row: Row = {
      id: raw.id, version: raw.version, ownerId: raw.owner_id, owner: null, custom: customs[at] ?? {},
      can: ['update', 'delete', 'assign'].filter((action) => (action === 'update' && raw.shared) || allowed(ctx, type.access, action, raw.owner_id)),
    }
    for (const name of scalars) row[name] = raw[columnOf(name)]
    for (const { field, name } of refs) {
      const id = raw[columnOf(field)]
      row[name] = typeof id === 'string' ? { id, name: String(raw[`${name}_name`] ?? '') } : null
    }
    compounds.forEach((name, index) => { row[name] = read[index]?.get(raw.id) ?? [] })
    return row
  })
}

async function countRecords(ctx: MemberCtx, type: RecordType, where: (bind: Bind) => string[]): Promise<{ value: number; capped: boolean }> {
  const values: unknown[] = [ctx.org.id]
  const bind: Bind = (value) => `$${values.push(value)}`
  const rows = reached(ctx, type, `select 1 from app.${type.table} c`, where(bind), `limit ${countCap + 1}`, bind)
  const [row] = await ctx.db.rows<{ n: number }>(`select count(*)::int as n from (select 1 from (${rows}) r limit ${countCap + 1}) t`, values)
  const n = row?.n ?? 0
  return { value: Math.min(n, countCap), capped: n > countCap }
}

function placeOf(ctx: MemberCtx, cursor: string, orders: Order[]): Place {
  const [sign, ...rest] = openCursor(ctx, cursor)
  const id = rest.at(-1)
  const keys = rest.slice(0, -1)
  const fits = (key: unknown, at: number): key is string | null => typeof key === 'string' || (key === null && at === 0 && orders[0]?.custom !== null)
  if (sign !== signOf(orders) || typeof id !== 'string' || keys.length !== orders.length || !keys.every(fits)) throw fail('bad_cursor')
  return { keys, id }
}

/** The order a cursor belongs to. */
function signOf(orders: Order[]): string {
  return orders.map((order) => `${order.down ? '-' : ''}${order.field}`).join()
}
