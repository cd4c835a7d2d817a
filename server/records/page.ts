import { reachOf } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { afterKeys, lastWay, type Order } from './order.ts'
import { columnOf, refsOf, scalarFields, type Bind, type RecordType } from './record-type.ts'

export type Raw = { id: string; version: number; owner_id: string | null; custom: Record<string, unknown>; shared: boolean } & Record<string, unknown>
/** Where a page ended: the keys of its last row (null: it has no value of the first field) and its id. */
export type Place = { keys: (string | null)[]; id: string }
/** A page as it is asked for; `where` makes the conditions of reach-free records `c` anew for each statement's values. */
export type Asked = { type: RecordType; where: (bind: Bind) => string[]; orders: Order[]; after: Place | null; limit: number }

// Up to this many owners, one index walk each, merged; above, one walk of the whole order with a check per row.
const mostLegs = 40

/** The rows of a page in order, as many as `limit`. */
export async function readPage(ctx: MemberCtx, asked: Asked): Promise<Raw[]> {
  const field = asked.orders[0]?.custom
  if (!field) return readPlain(ctx, asked)
  const rows: Raw[] = []
  for (const walk of walksOf(asked)) {
    if (rows.length < asked.limit) rows.push(...await readWalk(ctx, asked, field.id, walk, asked.limit - rows.length))
  }
  return rows
}

/** The columns of records, over alias `c`. */
export function columns(type: RecordType, detail: boolean): string {
  return ['id', 'version', 'custom', 'owner_key', ...scalarFields(type, detail).map(columnOf)].map((column) => `c.${column}`).join(', ')
}

/** The names of what a record refers to, one primary-key look each. */
export function names(type: RecordType, alias: string): string {
  return refsOf(type).map(({ field, name, table }) => `(select x.name from app.${table} x where x.org_id = $1 and x.id = ${alias}.${columnOf(field)}) as ${name}_name`).join(', ')
}

/** The rows of the reach: everything, a walk per owner merged, or one walk with a check; and beside them what was shared with the member. */
export function reached(ctx: MemberCtx, type: RecordType, select: string, where: string[], sorted: string, bind: Bind): string {
  const reach = reachOf(ctx, type.access, 'read')
  if (reach === 'all') return `${select} where ${where.join(' and ')} ${sorted}`
  const owners = bind(reach)
  const legs = reach.length > mostLegs
    ? `(${select} where ${where.join(' and ')} and c.owner_key = any(${owners}::uuid[]) ${sorted})`
    : `(select l.* from unnest(${owners}::uuid[]) as s(owner_key) cross join lateral (${select} where ${where.join(' and ')} and c.owner_key = s.owner_key ${sorted}) l)`
  return `${legs} union all (${select} where ${where.join(' and ')} and c.owner_key <> all(${owners}::uuid[]) and c.id = any(${sharedSql(type, bind(ctx.actor.memberId))}) ${sorted})`
}

async function readPlain(ctx: MemberCtx, { type, where, orders, after, limit }: Asked): Promise<Raw[]> {
  const { values, bind } = statement(ctx)
  const parts = [...where(bind), ...(after ? afterKeys(orders, texts(after.keys), after.id, bind) : [])]
  const select = `select ${columns(type, false)}, ${keysOf(orders)} from app.${type.table} c`
  const text = outer(ctx, type, orders, reached(ctx, type, select, parts, sortedBy(orders, 'c.id', bind(limit)), bind), bind(limit), bind)
  // Only the few usual shapes are kept prepared: filters are written by people, and each would stay in every connection.
  return values.length <= 9 ? ctx.db.prepared<Raw>(`list:${hash(text)}`, text, values) : ctx.db.rows<Raw>(text, values)
}

/** A part of an order by an own field: the records with a value, by its index, then those without one, in the order they came. */
type Walk = { valued: boolean; after: Place | null }

function walksOf({ after }: Asked): Walk[] {
  if (after?.keys[0] === null) return [{ valued: false, after }]
  return [{ valued: true, after }, { valued: false, after: null }]
}

/** One such part. The reach is a condition: the planner knows how rare an owner is, and gathers his records or walks the order. */
async function readWalk(ctx: MemberCtx, { type, where, orders }: Asked, fieldId: string, { valued, after }: Walk, limit: number): Promise<Raw[]> {
  const { values, bind } = statement(ctx)
  const field = `v.org_id = $1 and v.field_id = ${bind(fieldId)}::uuid`
  const parts = [...where(bind), ...inReach(ctx, type, bind)]
  const most = bind(limit)
  const inner = valued ? byValue() : withoutValue()
  return ctx.db.rows<Raw>(outer(ctx, type, orders, inner, most, bind), values)

  function byValue(): string {
    if (after) parts.push(...afterKeys(orders, texts(after.keys), after.id, bind, 'v.record_id'))
    return `select ${columns(type, false)}, ${keysOf(orders)} from app.custom_values v join app.${type.table} c on c.org_id = v.org_id and c.id = v.record_id
      where ${[field, ...parts].join(' and ')} ${sortedBy(orders, 'v.record_id', most)}`
  }

  function withoutValue(): string {
    parts.push(`not exists (select 1 from app.custom_values v where ${field} and v.record_id = c.id)`)
    if (after) parts.push(`c.id ${lastWay(orders) === 'desc' ? '<' : '>'} ${bind(after.id)}::uuid`)
    return `select ${columns(type, false)}, null::text as k0, null::text as p0 from app.${type.table} c where ${parts.join(' and ')} order by c.id ${lastWay(orders)} limit ${most}`
  }
}

function outer(ctx: MemberCtx, type: RecordType, orders: Order[], inner: string, limit: string, bind: Bind): string {
  const reach = reachOf(ctx, type.access, 'read')
  return `select p.*, ${names(type, 'p')}, ${reach === 'all' ? 'false' : `p.owner_key <> all(${bind(reach)}::uuid[])`} as shared
    from (${inner}) p order by ${orders.map((order, at) => `p.p${at} ${wayOf(order)}`).join(', ')}, p.id ${lastWay(orders)} limit ${limit}`
}

/** Keys twice: as text for the cursor (`k0`), as they are for the order (`p0`). */
function keysOf(orders: Order[]): string {
  return orders.map((order, at) => `(${order.expr})::text as k${at}, ${order.expr} as p${at}`).join(', ')
}

function sortedBy(orders: Order[], ids: string, limit: string): string {
  return `order by ${orders.map((order) => `${order.expr} ${wayOf(order)}`).join(', ')}, ${ids} ${lastWay(orders)} limit ${limit}`
}

function wayOf(order: Order): 'asc' | 'desc' {
  return order.down ? 'desc' : 'asc'
}

function inReach(ctx: MemberCtx, type: RecordType, bind: Bind): string[] {
  const reach = reachOf(ctx, type.access, 'read')
  return reach === 'all' ? [] : [`(c.owner_key = any(${bind(reach)}::uuid[]) or c.id = any(${sharedSql(type, bind(ctx.actor.memberId))}))`]
}

function sharedSql(type: RecordType, member: string): string {
  return `array(select s.record_id from app.record_shares s where s.org_id = $1 and s.member_id = ${member}::uuid and s.object = '${type.object.name}')`
}

function statement(ctx: MemberCtx): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [ctx.org.id]
  return { values, bind: (value) => `$${values.push(value)}` }
}

function texts(keys: (string | null)[]): string[] {
  return keys.filter((key) => key !== null)
}

/** A short name for a prepared statement's text (FNV-1a): equal texts share one plan. */
function hash(text: string): string {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h >>> 0).toString(36) + text.length.toString(36)
}
