/** Operators a filter may use; which fit depends on the field's kind. */
export const operators = ['eq', 'in', 'empty', 'notEmpty', 'gte', 'lt', 'prefix'] as const
export type Operator = (typeof operators)[number]
export type Condition = { field: string; op: Operator; value?: unknown }
/** Every condition must hold. */
export type Filter = { and: Condition[] }

export const maxConditions = 20
export const maxInValues = 100

/** Reads a filter of unknown shape; null when it is not one (the caller answers bad_filter). */
export function readFilter(raw: unknown): Filter | null {
  if (typeof raw !== 'object' || raw === null || !('and' in raw) || !Array.isArray(raw.and)) return null
  if (Object.keys(raw).length !== 1 || raw.and.length > maxConditions) return null
  const conditions: Condition[] = []
  for (const item of raw.and as unknown[]) {
    const condition = readCondition(item)
    if (!condition) return null
    conditions.push(condition)
  }
  return { and: conditions }
}

function readCondition(item: unknown): Condition | null {
  if (typeof item !== 'object' || item === null || !('field' in item) || !('op' in item)) return null
  if (Object.keys(item).some((key) => key !== 'field' && key !== 'op' && key !== 'value')) return null
  const op = operators.find((known) => known === item.op)
  if (!op || typeof item.field !== 'string') return null
  const value = 'value' in item ? item.value : undefined
  const bare = op === 'empty' || op === 'notEmpty'
  if (bare !== (value === undefined)) return null
  if (op === 'in' && !(Array.isArray(value) && value.length > 0 && value.length <= maxInValues)) return null
  return bare ? { field: item.field, op } : { field: item.field, op, value }
}
