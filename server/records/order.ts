import { fail } from '../platform/errors.ts'
import { sortColumnOf, type Bind, type RecordType } from './record-type.ts'

/** One step of a list's order; `cast` is the type its key is compared as. */
export type Order = { field: string; column: string; down: boolean; cast: '::text' | '::timestamptz' | '::uuid' }

const mostSorts = 3

/** Reads `sort` ("name", "-createdAt,name") and the field a list is grouped by, which comes first. Throws invalid. */
export function readOrders(type: RecordType, sort: string | undefined, group: string | undefined): Order[] {
  const asked = (sort ?? type.object.order).split(',')
  if (asked.length > mostSorts) throw fail('invalid', `A list is sorted by ${mostSorts} fields at most`)
  const sorts = asked.map((text) => {
    const down = text.startsWith('-')
    const field = down ? text.slice(1) : text
    if (!Object.hasOwn(type.object.fields, field) || !type.object.fields[field]?.sort) throw fail('invalid', 'This list cannot be sorted that way')
    return orderOf(type, field, down)
  })
  const orders = group === undefined ? sorts : [groupOrder(type, group), ...sorts]
  if (new Set(orders.map((order) => order.field)).size < orders.length) throw fail('invalid', 'A field sorts a list once')
  return orders
}

/** Rows after the place `keys`, `id` in an order whose steps may go different ways; the first step also stands alone, for its index. */
export function afterKeys(orders: Order[], keys: string[], id: string, bind: Bind): string[] {
  if (keys.length !== orders.length) throw fail('bad_cursor')
  const bound = orders.map((order, at) => `${bind(keys[at])}${order.cast}`)
  const last = `${bind(id)}::uuid`
  const [first] = orders
  const way = (order: Order | undefined): string => (order?.down ? '<' : '>')
  if (orders.length === 1 && first) return [`(c.${first.column}, c.id) ${way(first)} (${bound[0]}, ${last})`]
  const same = (to: number): string => orders.slice(0, to).map((order, at) => `c.${order.column} = ${bound[at]}`).join(' and ')
  const steps = orders.map((order, at) => `(${[same(at), `c.${order.column} ${way(order)} ${bound[at]}`].filter(Boolean).join(' and ')})`)
  return [`c.${first?.column} ${way(first)}= ${bound[0]}`, `(${[...steps, `(${same(orders.length)} and c.id ${way(orders.at(-1))} ${last})`].join(' or ')})`]
}

function groupOrder(type: RecordType, field: string): Order {
  if (!Object.hasOwn(type.object.fields, field) || !type.object.fields[field]?.group) throw fail('invalid', 'This list cannot be grouped that way')
  return orderOf(type, field, false)
}

function orderOf(type: RecordType, field: string, down: boolean): Order {
  const kind = type.object.fields[field]?.kind
  return { field, down, column: sortColumnOf(type, field), cast: kind === 'instant' ? '::timestamptz' : kind === 'ref' ? '::uuid' : '::text' }
}
