import type { Filter } from '../../shared/contract/filter.ts'
import { countCap, pageSize, type Page } from '../../shared/contract/paging.ts'
import { allowed, reachOf, within, type Reach } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import { fail } from '../platform/errors.ts'
import { conditionsSql, type Bind } from './conditions.ts'
import { columnOf, scalarFields, sortColumnOf, type RecordType } from './record-type.ts'

export type ListRequest = { limit?: number; cursor?: string; sort?: string; count?: boolean; filter: Filter }
export type Row = { id: string; version: number; can: string[]; owner: { id: string; name: string } | null; ownerId: string | null } & Record<string, unknown>

type Order = { field: string; column: string; down: boolean }

// Up to this many owners, one index walk each, merged; above, one walk of the whole order with a check per row.
const mostLegs = 40

/**
 * One page of the records in the member's reach, ordered and filtered, by keyset.
 * `cursor` must come from a page of the same order. Throws bad_filter, bad_cursor, invalid (unknown sort).
 */
export async function listRecords(ctx: MemberCtx, type: RecordType, request: ListRequest): Promise<Page<Row>> {
  const limit = Math.min(request.limit ?? pageSize.usual, pageSize.most)
  const order = readOrder(type, request.sort)
  const reach = reachOf(ctx, type.access, 'read')
  const values: unknown[] = [ctx.org.id]
  const bind: Bind = (value) => `$${values.push(value)}`
  const where = ['c.org_id = $1', 'c.deleted_at is null', ...conditionsSql(ctx, type, request.filter, bind)]
  const counting = request.count ? countRecords(ctx, type, where, [...values], reach) : null
  if (request.cursor) where.push(afterCursor(ctx, request.cursor, order, bind))
  const text = pageSql(type, where, order, reach, bind(limit + 1), bind)
  // Only the few usual shapes are kept prepared: filters are written by people, and each would stay in every connection.
  const asking = request.filter.and.length <= 2 ? ctx.db.prepared<Raw>(`list:${hash(text)}`, text, values) : ctx.db.rows<Raw>(text, values)
  const [found, count] = await Promise.all([asking, counting])
  const page = found.slice(0, limit)
  const items = await complete(ctx, type, page, false)
  const last = page.at(-1)
  return { items, next: found.length > limit && last ? sealCursor(ctx, [order.field, order.down, last.key, last.id]) : null, count }
}

/** One record in the member's reach with everything a record page shows. Throws not_found. */
export async function getRecord(ctx: MemberCtx, type: RecordType, id: string, lock = false): Promise<Row> {
  const raw = await readRaw(ctx, type, id, lock)
  const [row] = await complete(ctx, type, [raw], true)
  if (!row) throw fail('not_found')
  return row
}

export type Raw = { id: string; version: number; key: string; owner_id: string | null; owner_name: string | null } & Record<string, unknown>

/** The columns of one record in reach, locked when it is about to be changed. Throws not_found. */
export async function readRaw(ctx: MemberCtx, type: RecordType, id: string, lock: boolean, deleted = false): Promise<Raw> {
  const [raw] = await ctx.db.prepared<Raw>(`get:${type.table}:${lock}:${deleted}`,
    `select ${columns(type)}, ''::text as key, (select m.name from app.members m where m.org_id = $1 and m.id = c.owner_id) as owner_name
     from app.${type.table} c where c.org_id = $1 and c.id = $2 and c.deleted_at is ${deleted ? 'not null' : 'null'} ${lock ? 'for update of c' : ''}`, [ctx.org.id, id])
  if (!raw || !within(reachOf(ctx, type.access, 'read'), raw.owner_id)) throw fail('not_found')
  return raw
}

/** Turns raw rows into answers: compound fields read in one statement each, and what the member may do with each record. */
export async function complete(ctx: MemberCtx, type: RecordType, raws: Raw[], detail: boolean): Promise<Row[]> {
  const holders = raws.map((raw) => ({ id: raw.id, ownerId: raw.owner_id }))
  const names = Object.keys(type.compounds)
  const read = raws.length === 0 ? [] : await Promise.all(names.map((name) => type.compounds[name]?.read(ctx, type.object.name, holders, detail)))
  const scalars = scalarFields(type)
  return raws.map((raw) => {
    const row: Row = {
      id: raw.id, version: raw.version, ownerId: raw.owner_id,
      owner: raw.owner_id === null ? null : { id: raw.owner_id, name: raw.owner_name ?? '' },
      can: ['update', 'delete', 'assign'].filter((action) => allowed(ctx, type.access, action, raw.owner_id)),
    }
    for (const name of scalars) row[name] = raw[columnOf(name)]
    names.forEach((name, index) => { row[name] = read[index]?.get(raw.id) ?? [] })
    return row
  })
}

function pageSql(type: RecordType, where: string[], order: Order, reach: Reach, limit: string, bind: Bind): string {
  const way = order.down ? 'desc' : 'asc'
  const select = `select ${columns(type)}, c.${order.column}::text as key, c.${order.column} as place from app.${type.table} c`
  const sorted = `order by c.${order.column} ${way}, c.id ${way} limit ${limit}`
  return `select p.*, m.name as owner_name from (${reached(select, where, sorted, reach, bind)}) p
    left join app.members m on m.org_id = $1 and m.id = p.owner_id order by p.place ${way}, p.id ${way} limit ${limit}`
}

function reached(select: string, where: string[], sorted: string, reach: Reach, bind: Bind): string {
  if (reach === 'all') return `${select} where ${where.join(' and ')} ${sorted}`
  const owners = bind(reach)
  if (reach.length > mostLegs) return `${select} where ${where.join(' and ')} and c.owner_key = any(${owners}::uuid[]) ${sorted}`
  return `select l.* from unnest(${owners}::uuid[]) as s(owner_key) cross join lateral (
    ${select} where ${where.join(' and ')} and c.owner_key = s.owner_key ${sorted}) l`
}

async function countRecords(ctx: MemberCtx, type: RecordType, where: string[], values: unknown[], reach: Reach): Promise<{ value: number; capped: boolean }> {
  const mine = reach === 'all' ? '' : ` and c.owner_key = any($${values.push(reach)}::uuid[])`
  const text = `select count(*)::int as n from (select 1 from app.${type.table} c where ${where.join(' and ')}${mine} limit ${countCap + 1}) t`
  const [row] = await ctx.db.rows<{ n: number }>(text, values)
  const n = row?.n ?? 0
  return { value: Math.min(n, countCap), capped: n > countCap }
}

function readOrder(type: RecordType, asked: string | undefined): Order {
  const text = asked ?? type.object.order
  const down = text.startsWith('-')
  const field = down ? text.slice(1) : text
  if (!Object.hasOwn(type.object.fields, field) || !type.object.fields[field]?.sort) throw fail('invalid', 'This list cannot be sorted that way')
  return { field, down, column: sortColumnOf(type, field) }
}

function afterCursor(ctx: MemberCtx, cursor: string, order: Order, bind: Bind): string {
  const [field, down, key, id] = openCursor(ctx, cursor)
  if (field !== order.field || down !== order.down || typeof key !== 'string' || typeof id !== 'string') throw fail('bad_cursor')
  const cast = order.column.endsWith('_at') ? '::timestamptz' : '::text'
  return `(c.${order.column}, c.id) ${order.down ? '<' : '>'} (${bind(key)}${cast}, ${bind(id)}::uuid)`
}

function columns(type: RecordType): string {
  return ['id', 'version', ...scalarFields(type).map(columnOf)].map((column) => `c.${column}`).join(', ')
}

/** A short name for a prepared statement's text (FNV-1a): equal texts share one plan. */
function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(36) + text.length.toString(36)
}
