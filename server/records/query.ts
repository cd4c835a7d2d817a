import type { Filter } from '../../shared/contract/filter.ts'
import { countCap, pageSize, type Page } from '../../shared/contract/paging.ts'
import { allowed, reachOf, within, type Reach } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import { fail } from '../platform/errors.ts'
import { filterSql } from './conditions.ts'
import { customRows, readableFields } from './custom.ts'
import { afterKeys, readOrders, type Order } from './order.ts'
import { columnOf, refsOf, scalarFields, type Bind, type RecordType } from './record-type.ts'

export type ListRequest = { limit?: number; cursor?: string; sort?: string; group?: string; count?: boolean; filter: Filter }
export type Row = { id: string; version: number; can: string[]; owner: { id: string; name: string } | null; ownerId: string | null } & Record<string, unknown>

// Up to this many owners, one index walk each, merged; above, one walk of the whole order with a check per row.
const mostLegs = 40

/**
 * One page of the records in the member's reach, ordered and filtered, by keyset. `sort` names up to three fields, `group` one that comes
 * before them. `cursor` must come from a page of the same order. Throws bad_filter, bad_cursor, invalid (unknown sort).
 */
export async function listRecords(ctx: MemberCtx, type: RecordType, request: ListRequest): Promise<Page<Row>> {
  const limit = Math.min(request.limit ?? pageSize.usual, pageSize.most)
  const orders = readOrders(type, request.sort, request.group)
  const customs = await readableFields(ctx, type.object.name)
  const values: unknown[] = [ctx.org.id]
  const bind: Bind = (value) => `$${values.push(value)}`
  const where = ['c.org_id = $1', 'c.deleted_at is null', ...filterSql({ ctx, type, customs, bind }, request.filter)]
  const counting = request.count ? countRecords(ctx, type, where, [...values]) : null
  if (request.cursor) where.push(...afterCursor(ctx, request.cursor, orders, bind))
  const text = pageSql(ctx, type, where, orders, bind(limit + 1), bind)
  // Only the few usual shapes are kept prepared: filters are written by people, and each would stay in every connection.
  const asking = values.length <= 9 ? ctx.db.prepared<Raw>(`list:${hash(text)}`, text, values) : ctx.db.rows<Raw>(text, values)
  const [found, count] = await Promise.all([asking, counting])
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

export type Raw = { id: string; version: number; owner_id: string | null; custom: Record<string, unknown>; shared: boolean } & Record<string, unknown>

/** The columns of one record in reach or shared with the member, locked when it is about to be changed. Throws not_found. */
export async function readRaw(ctx: MemberCtx, type: RecordType, id: string, lock: boolean, deleted = false): Promise<Raw> {
  const [raw] = await ctx.db.prepared<Raw>(`get:${type.table}:${lock}:${deleted}`,
    `select ${columns(type, true)}, ${names(type, 'c')}, c.deleted_at,
       exists (select 1 from app.record_shares s where s.org_id = $1 and s.member_id = $3 and s.object = '${type.object.name}' and s.record_id = c.id) as shared
     from app.${type.table} c where c.org_id = $1 and c.id = $2 and c.deleted_at is ${deleted ? 'not null' : 'null'} ${lock ? 'for update of c' : ''}`,
    [ctx.org.id, id, ctx.actor.memberId])
  if (!raw || (!raw.shared && !within(reachOf(ctx, type.access, 'read'), raw.owner_id))) throw fail('not_found')
  return raw
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

function pageSql(ctx: MemberCtx, type: RecordType, where: string[], orders: Order[], limit: string, bind: Bind): string {
  const way = (order: Order): string => (order.down ? 'desc' : 'asc')
  const keys = orders.map((order, at) => `c.${order.column}::text as k${at}, c.${order.column} as p${at}`).join(', ')
  const last = orders.at(-1)
  const select = `select ${columns(type, false)}, ${keys} from app.${type.table} c`
  const sorted = `order by ${orders.map((order) => `c.${order.column} ${way(order)}`).join(', ')}, c.id ${last ? way(last) : ''} limit ${limit}`
  return `select p.*, ${names(type, 'p')}, ${inReach(ctx, type) === 'all' ? 'false' : `p.owner_key <> all(${bind(reachOf(ctx, type.access, 'read'))}::uuid[])`} as shared
    from (${reached(ctx, type, select, where, sorted, bind)}) p
    order by ${orders.map((order, at) => `p.p${at} ${way(order)}`).join(', ')}, p.id ${last ? way(last) : ''} limit ${limit}`
}

function inReach(ctx: MemberCtx, type: RecordType): Reach {
  return reachOf(ctx, type.access, 'read')
}

/** The rows of the reach: everything, a walk per owner merged, or one walk with a check; and beside them what was shared with the member. */
function reached(ctx: MemberCtx, type: RecordType, select: string, where: string[], sorted: string, bind: Bind): string {
  const reach = inReach(ctx, type)
  if (reach === 'all') return `${select} where ${where.join(' and ')} ${sorted}`
  const owners = bind(reach)
  const legs = reach.length > mostLegs
    ? `(${select} where ${where.join(' and ')} and c.owner_key = any(${owners}::uuid[]) ${sorted})`
    : `(select l.* from unnest(${owners}::uuid[]) as s(owner_key) cross join lateral (${select} where ${where.join(' and ')} and c.owner_key = s.owner_key ${sorted}) l)`
  return `${legs} union all (${select} where ${where.join(' and ')} and c.owner_key <> all(${owners}::uuid[]) and c.id = any(${sharedSql(type, bind(ctx.actor.memberId))}) ${sorted})`
}

function sharedSql(type: RecordType, member: string): string {
  return `array(select s.record_id from app.record_shares s where s.org_id = $1 and s.member_id = ${member}::uuid and s.object = '${type.object.name}')`
}

async function countRecords(ctx: MemberCtx, type: RecordType, where: string[], values: unknown[]): Promise<{ value: number; capped: boolean }> {
  const bind: Bind = (value) => `$${values.push(value)}`
  const rows = reached(ctx, type, `select 1 from app.${type.table} c`, where, `limit ${countCap + 1}`, bind)
  const [row] = await ctx.db.rows<{ n: number }>(`select count(*)::int as n from (select 1 from (${rows}) r limit ${countCap + 1}) t`, values)
  const n = row?.n ?? 0
  return { value: Math.min(n, countCap), capped: n > countCap }
}

function afterCursor(ctx: MemberCtx, cursor: string, orders: Order[], bind: Bind): string[] {
  const [sign, ...rest] = openCursor(ctx, cursor)
  const id = rest.at(-1)
  const keys = rest.slice(0, -1)
  if (sign !== signOf(orders) || typeof id !== 'string' || !keys.every((key) => typeof key === 'string')) throw fail('bad_cursor')
  return afterKeys(orders, keys, id, bind)
}

/** The order a cursor belongs to. */
function signOf(orders: Order[]): string {
  return orders.map((order) => `${order.down ? '-' : ''}${order.field}`).join()
}

function columns(type: RecordType, detail: boolean): string {
  return ['id', 'version', 'custom', 'owner_key', ...scalarFields(type, detail).map(columnOf)].map((column) => `c.${column}`).join(', ')
}

/** The names of what a record refers to, one primary-key look each. */
function names(type: RecordType, alias: string): string {
  return refsOf(type).map(({ field, name, table }) => `(select x.name from app.${table} x where x.org_id = $1 and x.id = ${alias}.${columnOf(field)}) as ${name}_name`).join(', ')
}

/** A short name for a prepared statement's text (FNV-1a): equal texts share one plan. */
function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(36) + text.length.toString(36)
}
