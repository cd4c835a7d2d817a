/** Operators a filter may use; which fit depends on the field's kind. */
export const operators = ['eq', 'ne', 'in', 'notIn', 'empty', 'notEmpty', 'gte', 'lt', 'prefix', 'words', 'period'] as const
export type Operator = (typeof operators)[number]
export type Condition = { field: string; op: Operator; value?: unknown }
export type FilterNode = Condition | Filter
/** Every part must hold (`and`), or at least one (`or`). Groups stand in groups, up to `maxDepth`. */
export type Filter = { and: FilterNode[] } | { or: FilterNode[] }
/** A filter without groups. */
export type FlatFilter = { and: Condition[] }

/** Periods by name, read in the organisation's zone, week and financial year. */
export const periods = [
  'today', 'yesterday', 'tomorrow', 'this_week', 'last_week', 'next_week', 'this_month', 'last_month', 'next_month',
  'this_quarter', 'last_quarter', 'this_year', 'last_year', 'last_7_days', 'last_30_days', 'last_90_days', 'next_7_days', 'next_30_days',
] as const
export type Period = (typeof periods)[number]
/** Stands for the member who reads the list. */
export const me = 'me'

export const maxConditions = 20
export const maxInValues = 100
export const maxDepth = 5

/** Reads a filter of unknown shape; null when it is not one (the caller answers bad_filter). */
export function readFilter(raw: unknown): Filter | null {
  const count = { conditions: 0 }
  const filter = readGroup(raw, 1, count)
  return count.conditions > maxConditions ? null : filter
}

/** Reads a filter that may hold no groups. */
export function readFlatFilter(raw: unknown): FlatFilter | null {
  const filter = readFilter(raw)
  if (!filter || !('and' in filter) || !filter.and.every(isCondition)) return null
  return { and: filter.and }
}

export function isCondition(node: FilterNode): node is Condition {
  return 'field' in node
}

/** Every condition of a filter, whatever group it stands in. */
export function conditionsOf(filter: Filter): Condition[] {
  return partsOf(filter).flatMap((node) => (isCondition(node) ? [node] : conditionsOf(node)))
}

export function partsOf(filter: Filter): FilterNode[] {
  return 'and' in filter ? filter.and : filter.or
}

function readGroup(raw: unknown, depth: number, count: { conditions: number }): Filter | null {
  if (typeof raw !== 'object' || raw === null || depth > maxDepth) return null
  const keys = Object.keys(raw)
  const key = keys[0]
  if (keys.length !== 1 || (key !== 'and' && key !== 'or')) return null
  const parts: unknown = (raw as Record<string, unknown>)[key]
  if (!Array.isArray(parts) || parts.length > maxConditions) return null
  const nodes: FilterNode[] = []
  for (const part of parts as unknown[]) {
    const isGroup = typeof part === 'object' && part !== null && ('and' in part || 'or' in part)
    const node = isGroup ? readGroup(part, depth + 1, count) : readCondition(part)
    if (!node) return null
    if (!isGroup) count.conditions++
    nodes.push(node)
  }
  return key === 'and' ? { and: nodes } : { or: nodes }
}

function readCondition(item: unknown): Condition | null {
  if (typeof item !== 'object' || item === null || !('field' in item) || !('op' in item)) return null
  if (Object.keys(item).some((key) => key !== 'field' && key !== 'op' && key !== 'value')) return null
  const op = operators.find((known) => known === item.op)
  if (!op || typeof item.field !== 'string') return null
  const value = 'value' in item ? item.value : undefined
  const bare = op === 'empty' || op === 'notEmpty'
  if (bare !== (value === undefined)) return null
  const several = op === 'in' || op === 'notIn'
  if (several && !(Array.isArray(value) && value.length > 0 && value.length <= maxInValues)) return null
  return bare ? { field: item.field, op } : { field: item.field, op, value }
}
