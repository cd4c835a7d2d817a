import { isCondition, me, partsOf, periods, type Condition, type Filter, type FilterNode, type Operator, type Period } from '../../shared/contract/filter.ts'
import type { Field } from '../../shared/objects/define.ts'
import { inLanguage, type Translate } from '../app/i18n.ts'
import type { Member } from '../api/types.ts'
import { formatDay, formatMoney, formatNumber } from '../lib/format.ts'
import type { ShownField } from './fields.ts'

export type Names = { members: Member[]; tags: { id: string; name: string }[]; companies: ReadonlyMap<string, string>; currency: string }

/** The operators that fit a kind of field, the most usual first. */
export function operatorsFor(shown: ShownField): Operator[] {
  const { kind } = shown.field
  const bare: Operator[] = ['empty', 'notEmpty']
  if (kind === 'text') return [...(shown.name === 'name' ? (['words'] as const) : []), 'prefix', 'eq', 'ne', ...bare]
  if (kind === 'instant' || kind === 'date') return ['period', 'gte', 'lt', ...bare]
  if (kind === 'number' || kind === 'money') return ['gte', 'lt', 'eq', ...bare]
  if (kind === 'select' || kind === 'ref' || kind === 'tags' || kind === 'multiSelect') return ['eq', 'ne', ...bare]
  if (kind === 'phones' || kind === 'emails' || kind === 'phone') return ['eq', ...bare]
  if (kind === 'email' || kind === 'gstin' || kind === 'link') return ['eq', 'prefix', ...bare]
  return kind === 'check' ? bare.toReversed() : bare
}

export function operatorName(op: Operator, field: Field, t: Translate): string {
  const ordered = field.kind === 'instant' || field.kind === 'date'
  const names: Record<Operator, string> = {
    eq: t('is'),
    ne: t('is not'),
    in: t('is one of'),
    notIn: t('is none of'),
    empty: field.kind === 'check' ? t('is no') : t('is empty'),
    notEmpty: field.kind === 'check' ? t('is yes') : t('is not empty'),
    gte: ordered ? t('from') : t('at least'),
    lt: ordered ? t('before') : t('less than'),
    prefix: t('begins with'),
    words: t('has a word beginning with'),
    period: t('is in'),
  }
  return names[op]
}

export function periodName(period: Period, t: Translate): string {
  const names: Record<Period, string> = {
    today: t('today'), yesterday: t('yesterday'), tomorrow: t('tomorrow'),
    this_week: t('this week'), last_week: t('last week'), next_week: t('next week'),
    this_month: t('this month'), last_month: t('last month'), next_month: t('next month'),
    this_quarter: t('this quarter'), last_quarter: t('last quarter'),
    this_year: t('this financial year'), last_year: t('last financial year'),
    last_7_days: t('last 7 days'), last_30_days: t('last 30 days'), last_90_days: t('last 90 days'),
    next_7_days: t('next 7 days'), next_30_days: t('next 30 days'),
  }
  return names[period]
}

/** A part of a filter in words, as a chip shows it: what, how, and the value in bold. */
export function wordsOf(node: FilterNode, fields: ShownField[], names: Names, t: Translate): { what: string; value: string } {
  if (!isCondition(node)) return { what: 'or' in node ? t('any of') : t('all of'), value: t('{count} filters', { count: partsOf(node).length }) }
  const shown = fields.find((field) => field.name === node.field)
  if (!shown) return { what: node.field, value: '…' }
  return { what: `${shown.label} ${operatorName(node.op, shown.field, t)}`, value: valueWords(node, shown, names, t) }
}

function valueWords({ value }: Condition, { field }: ShownField, names: Names, t: Translate): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => valueWords({ field: '', op: 'eq', value: one }, { field } as ShownField, names, t)).join(', ')
  const text = String(value)
  if (value === me) return t('me')
  if (periods.some((one) => one === value)) return periodName(text as Period, t)
  if (field.kind === 'ref') return names.members.find((one) => one.id === text)?.name ?? names.companies.get(text) ?? '…'
  if (field.kind === 'tags') return names.tags.find((one) => one.id === text)?.name ?? '…'
  if ('options' in field) return inLanguage(field.options.find((one) => one.value === text)?.label ?? { en: text, hi: text })
  if (field.kind === 'money') return formatMoney(Number(value), names.currency)
  if (field.kind === 'number') return formatNumber(Number(value))
  if (field.kind === 'date' || field.kind === 'instant') return formatDay(text.slice(0, 10))
  return text
}

/** The filter without one of its outermost parts. */
export function without(filter: Filter, at: number): Filter {
  const rest = partsOf(filter).filter((_, index) => index !== at)
  return 'and' in filter || rest.length === 0 ? { and: rest } : { or: rest }
}

/** The filter with one more part that must hold. */
export function withPart(filter: Filter, part: FilterNode): Filter {
  if ('and' in filter) return { and: [...filter.and, part] }
  return { and: [filter, part] }
}
