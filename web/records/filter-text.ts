import { isCondition, operators, partsOf, readFilter, type Condition, type Filter, type FilterNode } from '../../shared/contract/filter.ts'

/**
 * A filter as it stands in an address: and(source.eq.referral,or(ownerId.eq.me,createdAt.period.this_week)). Parts of a value that
 * would be read as grammar are percent-encoded; numbers begin with #, yes and no with !, several values are parted by |.
 */
export function filterToText(filter: Filter): string {
  return `${'and' in filter ? 'and' : 'or'}(${partsOf(filter).map(nodeToText).join(',')})`
}

/** Reads it back; null where the text is no filter. */
export function filterFromText(text: string): Filter | null {
  const reader = { text, at: 0 }
  try {
    const filter = readGroup(reader)
    return reader.at === text.length ? readFilter(filter) : null
  } catch {
    return null
  }
}

type Reader = { text: string; at: number }

function nodeToText(node: FilterNode): string {
  if (!isCondition(node)) return filterToText(node)
  const parts = [encode(node.field.replaceAll('.', ':')), node.op]
  if (node.value !== undefined) parts.push(valueToText(node.value))
  return parts.join('.')
}

function valueToText(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueToText(one)).join('|')
  if (typeof value === 'number') return `#${encode(String(value))}`
  if (typeof value === 'boolean') return `!${value}`
  return encode(String(value))
}

function readGroup(reader: Reader): Filter {
  const kind = reader.text.startsWith('and(', reader.at) ? 'and' : reader.text.startsWith('or(', reader.at) ? 'or' : null
  if (!kind) throw new Error('no group')
  reader.at += kind.length + 1
  const nodes: FilterNode[] = []
  while (reader.text[reader.at] !== ')') {
    if (reader.at >= reader.text.length) throw new Error('unclosed')
    nodes.push(/^(and|or)\(/.test(reader.text.slice(reader.at, reader.at + 4)) ? readGroup(reader) : readCondition(reader))
    if (reader.text[reader.at] === ',') reader.at++
  }
  reader.at++
  return kind === 'and' ? { and: nodes } : { or: nodes }
}

function readCondition(reader: Reader): Condition {
  const end = reader.text.slice(reader.at).search(/[,)]/)
  if (end < 0) throw new Error('unclosed')
  const [field = '', op = '', ...rest] = reader.text.slice(reader.at, reader.at + end).split('.')
  reader.at += end
  const known = operators.find((one) => one === op)
  if (!known) throw new Error('no operator')
  const name = decodeURIComponent(field).replaceAll(':', '.')
  if (rest.length === 0) return { field: name, op: known }
  const text = rest.join('.')
  const several = known === 'in' || known === 'notIn'
  return { field: name, op: known, value: several ? text.split('|').map(readValue) : readValue(text) }
}

function readValue(text: string): unknown {
  if (text.startsWith('#')) return Number(decodeURIComponent(text.slice(1)))
  if (text === '!true') return true
  if (text === '!false') return false
  return decodeURIComponent(text)
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*.~|]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
}
