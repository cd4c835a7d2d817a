import { fail } from '../platform/errors.ts'
import { customPrefix, describe, type CustomField } from './custom.ts'
import { sortColumnOf, type Bind, type RecordType } from './record-type.ts'

/**
 * One step of a list's order: the SQL expression its key is read by, and the type it is compared as. An organisation's own field (`custom`)
 * is walked by the index of its values (`page.ts`), and so is always the first step.
 */
export type Order = { field: string; expr: string; down: boolean; cast: '::text' | '::timestamptz' | '::uuid'; custom: CustomField | null }

const mostSorts = 3

/**
 * Reads `sort` ("name", "-createdAt,name") and the field a list is grouped by, which comes first. An own field sorts or groups alone: its
 * index holds records of equal values in the order they came, and any other order of them would read them all. Throws invalid.
 */
export function readOrders(type: RecordType, customs: CustomField[], sort: string | undefined, group: string | undefined): Order[] {
  const first = group === undefined ? null : orderOf(type, customs, group, false, 'group')
  if (group !== undefined && !first) throw fail('invalid', 'This list cannot be grouped that way')
  if (first?.custom && sort === undefined) return [first]
  const asked = (sort ?? type.object.order).split(',')
  if (asked.length > mostSorts) throw fail('invalid', `A list is sorted by ${mostSorts} fields at most`)
  const sorts = asked.map((text) => {
    const down = text.startsWith('-')
    const order = orderOf(type, customs, down ? text.slice(1) : text, down, 'sort')
    if (!order) throw fail('invalid', 'This list cannot be sorted that way')
    return order
  })
  const orders = first ? [first, ...sorts] : sorts
  if (new Set(orders.map((order) => order.field)).size < orders.length) throw fail('invalid', 'A field sorts a list once')
  if (orders.length > 1 && orders.some((order) => order.custom)) throw fail('invalid', 'One of your own fields sorts or groups a list alone: take away the other fields it is sorted or grouped by')
  return orders
}

/** Which way records go whose keys are all equal. */
export function lastWay(orders: Order[]): 'asc' | 'desc' {
  return orders.at(-1)?.down ? 'desc' : 'asc'
}

/**
 * Rows after the place `keys`, `id` in an order whose steps may go different ways; the first step also stands alone, for its index.
 * `ids` is the column of the record's id.
 */
export function afterKeys(orders: Order[], keys: string[], id: string, bind: Bind, ids = 'c.id'): string[] {
  if (keys.length !== orders.length) throw fail('bad_cursor')
  const bound = orders.map((order, at) => `${bind(keys[at])}${order.cast}`)
  const last = `${bind(id)}::uuid`
  const [first] = orders
  const way = (order: Order | undefined): string => (order?.down ? '<' : '>')
  if (orders.length === 1 && first) return [`(${first.expr}, ${ids}) ${way(first)} (${bound[0]}, ${last})`]
  const same = (to: number): string => orders.slice(0, to).map((order, at) => `${order.expr} = ${bound[at]}`).join(' and ')
  const steps = orders.map((order, at) => `(${[same(at), `${order.expr} ${way(order)} ${bound[at]}`].filter(Boolean).join(' and ')})`)
  return [`${first?.expr} ${way(first)}= ${bound[0]}`, `(${[...steps, `(${same(orders.length)} and ${ids} ${way(orders.at(-1))} ${last})`].join(' or ')})`]
}

function orderOf(type: RecordType, customs: CustomField[], name: string, down: boolean, use: 'sort' | 'group'): Order | null {
  const custom = name.startsWith(customPrefix) ? customs.find((field) => field.key === name.slice(customPrefix.length)) : undefined
  if (custom) return describe(custom)[use] ? { field: name, expr: 'v.key', down, cast: '::text', custom } : null
  const field = Object.hasOwn(type.object.fields, name) ? type.object.fields[name] : undefined
  if (!field?.[use]) return null
  const cast = field.kind === 'instant' ? '::timestamptz' : field.kind === 'ref' ? '::uuid' : '::text'
  return { field: name, expr: `c.${sortColumnOf(type, name)}`, down, cast, custom: null }
}
