import { readFilter, type Condition, type Filter } from '../../shared/contract/filter.ts'
import type { Field } from '../../shared/objects/define.ts'
import { sortKey } from '../../shared/lib/text.ts'
import type { MemberCtx } from '../platform/context.ts'
import { fail } from '../platform/errors.ts'
import { columnOf, type RecordType } from './record-type.ts'

export type Bind = (value: unknown) => string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/

/** A filter from an address: personal fields are refused there. */
export function filterFromAddress(type: RecordType, text: string | undefined): Filter {
  if (text === undefined) return { and: [] }
  const filter = readFilter(parse(text))
  if (!filter) throw fail('bad_filter')
  for (const { field } of filter.and) if (type.object.fields[field]?.pii) throw fail('personal_filter_in_url')
  return filter
}

/** A filter from a body. */
export function filterFromBody(raw: unknown): Filter {
  if (raw === undefined) return { and: [] }
  const filter = readFilter(raw)
  if (!filter) throw fail('bad_filter')
  return filter
}

/** The conditions as SQL over alias `c`; only leakproof operators, so that indexes serve behind the wall. */
export function conditionsSql(ctx: MemberCtx, type: RecordType, filter: Filter, bind: Bind): string[] {
  return filter.and.map((condition) => {
    const field = type.object.fields[condition.field]
    if (!field?.filter) throw fail('bad_filter', `There is no filter on ${JSON.stringify(condition.field).slice(0, 80)}`)
    const compound = type.compounds[condition.field]
    if (compound) {
      if (condition.op !== 'eq' || typeof condition.value !== 'string') throw misfit(condition)
      return compound.holders(ctx, condition.value, bind)
    }
    return scalarSql(condition, field, bind)
  })
}

function scalarSql(condition: Condition, field: Field, bind: Bind): string {
  const column = `c.${columnOf(condition.field)}`
  if (field.kind === 'text') return textSql(condition, `${column}_sort`, column, bind)
  if (field.kind === 'instant') return instantSql(condition, column, bind)
  const good = (value: unknown): value is string => typeof value === 'string' &&
    (field.kind === 'ref' ? uuid.test(value) : field.kind === 'select' && field.options.some((option) => option.value === value))
  if (condition.op === 'empty') return `${column} is null`
  if (condition.op === 'notEmpty') return `${column} is not null`
  const wide = field.kind === 'ref' ? '::uuid' : '::text'
  if (condition.op === 'eq' && good(condition.value)) return `${column} = ${bind(condition.value)}${wide}`
  if (condition.op === 'in' && Array.isArray(condition.value) && condition.value.every(good)) return `${column} = any(${bind(condition.value)}${wide}[])`
  throw misfit(condition)
}

function textSql(condition: Condition, key: string, column: string, bind: Bind): string {
  if (condition.op === 'empty') return `${column} = ''`
  if (condition.op === 'notEmpty') return `${column} <> ''`
  if (typeof condition.value !== 'string') throw misfit(condition)
  const value = sortKey(condition.value)
  if (condition.op === 'eq') return `${key} = ${bind(value)}`
  if (condition.op === 'prefix') return `${key} >= ${bind(value)} and ${key} < ${bind(`${value}\u{10ffff}`)}`
  throw misfit(condition)
}

function instantSql(condition: Condition, column: string, bind: Bind): string {
  const { op, value } = condition
  if ((op !== 'gte' && op !== 'lt') || typeof value !== 'string' || !instant.test(value) || Number.isNaN(Date.parse(value))) throw misfit(condition)
  return `${column} ${op === 'gte' ? '>=' : '<'} ${bind(value)}::timestamptz`
}

function misfit(condition: Condition) {
  return fail('bad_filter', `"${condition.op}" with this value does not fit the field "${condition.field}"`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fail('bad_filter', 'The filter is not JSON')
  }
}
