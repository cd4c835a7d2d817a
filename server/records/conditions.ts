import { conditionsOf, isCondition, me, partsOf, periods, readFilter, type Condition, type Filter, type FilterNode } from '../../shared/contract/filter.ts'
import { gstinKey } from '../../shared/lib/gstin.ts'
import { sortKey } from '../../shared/lib/text.ts'
import { termsOfQuery } from '../../shared/lib/terms.ts'
import type { Field } from '../../shared/objects/define.ts'
import type { MemberCtx } from '../platform/context.ts'
import { nobody } from '../platform/access.ts'
import { fail, type AppError } from '../platform/errors.ts'
import { customPrefix, describe, type CustomField } from './custom.ts'
import { daysOf, instantsOf, type Calendar } from './periods.ts'
import { columnOf, type Bind, type RecordType } from './record-type.ts'
import { isDay, isInstant, isUuid, keyOf } from './values.ts'

type Lens = { ctx: MemberCtx; type: RecordType; customs: CustomField[]; bind: Bind }
/** What a condition looks at, as SQL: the value's column, or the rows of a custom field. */
type Target = { is: (op: '=' | '>=' | '<', value: unknown) => string; any: (values: unknown[]) => string; empty: () => string }

/** A filter from an address: personal fields are refused there. */
export function filterFromAddress(type: RecordType, customs: CustomField[], text: string | undefined): Filter {
  if (text === undefined) return { and: [] }
  const filter = readFilter(parse(text))
  if (!filter) throw fail('bad_filter')
  for (const { field } of conditionsOf(filter)) if (fieldOf(type, customs, field)?.pii) throw fail('personal_filter_in_url')
  return filter
}

/** A filter from a body. */
export function filterFromBody(raw: unknown): Filter {
  if (raw === undefined) return { and: [] }
  const filter = readFilter(raw)
  if (!filter) throw fail('bad_filter')
  return filter
}

/** A builtin or custom field by its name in a filter. */
export function fieldOf(type: RecordType, customs: CustomField[], name: string): Field | undefined {
  if (!name.startsWith(customPrefix)) return Object.hasOwn(type.object.fields, name) ? type.object.fields[name] : undefined
  const custom = customs.find((field) => field.key === name.slice(customPrefix.length))
  return custom && describe(custom)
}

/** The filter as SQL parts that all must hold, over alias `c`; operators are leakproof, so that indexes serve behind the wall. */
export function filterSql(lens: Lens, filter: Filter): string[] {
  const parts = partsOf(filter).map((node) => nodeSql(lens, node))
  if ('and' in filter) return parts
  return [parts.length === 0 ? 'false' : `(${parts.join(' or ')})`]
}

function nodeSql(lens: Lens, node: FilterNode): string {
  if (isCondition(node)) return conditionSql(lens, node)
  const parts = filterSql(lens, node)
  return parts.length === 0 ? 'true' : `(${parts.join(' and ')})`
}

function conditionSql(lens: Lens, condition: Condition): string {
  const { ctx, type, customs, bind } = lens
  const field = fieldOf(type, customs, condition.field)
  if (!field?.filter) throw fail('bad_filter', `There is no filter on ${JSON.stringify(condition.field).slice(0, 80)}`)
  const compound = type.compounds[condition.field]
  if (compound) return compoundSql(lens, condition)
  if (condition.op === 'words') return wordsSql(type, condition, bind)
  const custom = customs.find((one) => `${customPrefix}${one.key}` === condition.field)
  const target = custom ? customTarget(custom, bind) : columnTarget(condition.field, field, bind)
  return targetSql(ctx, type, condition, field, target, custom !== undefined)
}

function compoundSql({ ctx, type, bind }: Lens, condition: Condition): string {
  const compound = type.compounds[condition.field]
  const { op, value } = condition
  if (!compound) throw misfit(condition)
  if (op === 'empty') return `not ${compound.holdsAny}`
  if (op === 'notEmpty') return compound.holdsAny
  if ((op === 'eq' || op === 'ne') && typeof value === 'string') return `${op === 'ne' ? 'not ' : ''}${compound.holds(ctx, value, bind)}`
  if ((op === 'in' || op === 'notIn') && Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return `${op === 'notIn' ? 'not ' : ''}(${value.map((one) => compound.holds(ctx, one, bind)).join(' or ')})`
  }
  throw misfit(condition)
}

function targetSql(ctx: MemberCtx, type: RecordType, condition: Condition, field: Field, target: Target, custom: boolean): string {
  const { op, value } = condition
  if (op === 'empty') return target.empty()
  if (op === 'notEmpty') return `not (${target.empty()})`
  if (op === 'period') return periodSql(ctx, condition, field, target)
  const key = (one: unknown): unknown => keyFor(ctx, type, condition, field, one, custom)
  if (op === 'eq') return target.is('=', key(value))
  if (op === 'ne') return `(${target.empty()} or not ${target.is('=', key(value))})`
  if (op === 'in' && Array.isArray(value)) return target.any(value.map(key))
  if (op === 'notIn' && Array.isArray(value)) return `(${target.empty()} or not ${target.any(value.map(key))})`
  if ((op === 'gte' || op === 'lt') && ordered(field)) return target.is(op === 'gte' ? '>=' : '<', key(value))
  if (op === 'prefix' && textual(field)) {
    const from = String(key(value))
    return `(${target.is('>=', from)} and ${target.is('<', `${from}\u{10ffff}`)})`
  }
  throw misfit(condition)
}

const ordered = (field: Field): boolean => ['number', 'money', 'date', 'instant'].includes(field.kind)
const textual = (field: Field): boolean => ['text', 'gstin', 'email', 'link'].includes(field.kind)

/** A condition's value as the column or key holds it. */
function keyFor(ctx: MemberCtx, type: RecordType, condition: Condition, field: Field, value: unknown, custom: boolean): unknown {
  const kind = field.kind
  if (kind === 'ref') {
    if (value === me && field.object === 'member') return ctx.actor.memberId
    if (isUuid(value)) return value
  }
  if ((kind === 'select' || kind === 'multiSelect') && field.options.some((option) => option.value === value)) return value
  if (kind === 'instant' && isInstant(value)) return custom ? new Date(value).toISOString() : value
  if (kind === 'date' && isDay(value)) return value
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return keyOf(field, value)
  if (kind === 'money' && Number.isSafeInteger(value)) return keyOf(field, { minor: value })
  if (kind === 'check' && value === true) return '1'
  if (kind === 'phone' && typeof value === 'string') return type.numbers.keyOf(ctx, value) ?? ''
  if (kind === 'gstin' && typeof value === 'string') return gstinKey(value)
  if ((kind === 'text' || kind === 'longText') && typeof value === 'string') return sortKey(value)
  if ((kind === 'email' || kind === 'link') && typeof value === 'string') return custom ? keyOf(field, value) : value
  throw misfit(condition)
}

function columnTarget(name: string, field: Field, bind: Bind): Target {
  if (field.kind === 'ref') return refTarget(`c.${columnOf(name).slice(0, -3)}_key`, bind)
  const column = `c.${columnOf(name)}`
  const keyed = field.kind === 'text' ? `${column}_sort` : column
  const type = field.kind === 'instant' ? '::timestamptz' : '::text'
  const texts = field.kind === 'text' || field.kind === 'longText' || field.kind === 'gstin' || field.kind === 'link'
  return {
    is: (op, value) => `${keyed} ${op} ${bind(value)}${type}`,
    any: (values) => `${keyed} = any(${bind(values)}${type}[])`,
    empty: () => (texts ? `${column} = ''` : `${column} is null`),
  }
}

/** References are found by their key column, which names the zero id where there is none and leads every index. */
function refTarget(column: string, bind: Bind): Target {
  return { is: (op, value) => `${column} ${op} ${bind(value)}::uuid`, any: (values) => `${column} = any(${bind(values)}::uuid[])`, empty: () => `${column} = ${bind(nobody)}::uuid` }
}

function customTarget(field: CustomField, bind: Bind): Target {
  const rows = `select 1 from app.custom_values v where v.org_id = $1 and v.field_id = ${bind(field.id)}::uuid and v.record_id = c.id`
  return {
    is: (op, value) => `exists (${rows} and v.key ${op} ${bind(value)}::text)`,
    any: (values) => `exists (${rows} and v.key = any(${bind(values)}::text[]))`,
    empty: () => `not exists (${rows})`,
  }
}

function periodSql(ctx: MemberCtx, condition: Condition, field: Field, target: Target): string {
  const period = periods.find((known) => known === condition.value)
  if (!period || (field.kind !== 'instant' && field.kind !== 'date')) throw misfit(condition)
  const calendar: Calendar = { zone: ctx.org.zone, weekStart: ctx.org.weekStart, yearMonth: ctx.org.yearMonth }
  const days = daysOf(period, ctx.now, calendar)
  const custom = condition.field.startsWith(customPrefix)
  const { from, to } = field.kind === 'date' ? { from: days.from.toString(), to: days.to.toString() } : instantsOf(days, ctx.org.zone)
  const bound = (at: string): string => (custom && field.kind === 'instant' ? new Date(at).toISOString() : at)
  return `(${target.is('>=', bound(from))} and ${target.is('<', bound(to))})`
}

/** Every word of the value begins a word of the record's name, in either script. */
function wordsSql(type: RecordType, condition: Condition, bind: Bind): string {
  if (condition.field !== type.object.title || typeof condition.value !== 'string') throw misfit(condition)
  const words = termsOfQuery(condition.value)
  if (words.length === 0) throw misfit(condition)
  return `(${words.map((forms) => {
    const ranges = forms.map((form) => `(t.term >= ${bind(form)} and t.term < ${bind(`${form}\u{10ffff}`)})`)
    return `exists (select 1 from app.search_terms t where t.org_id = $1 and t.object = ${bind(type.object.name)} and t.record_id = c.id and (${ranges.join(' or ')}))`
  }).join(' and ')})`
}

function misfit(condition: Condition): AppError {
  return fail('bad_filter', `"${condition.op}" with this value does not fit the field ${JSON.stringify(condition.field).slice(0, 80)}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fail('bad_filter', 'The filter is not JSON')
  }
}
