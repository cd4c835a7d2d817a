import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxDepth, type Filter, type FilterNode } from '../../shared/contract/filter.ts'
import { filterFromText, filterToText } from './filter-text.ts'

const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.toWellFormed()), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)), fc.boolean())
const field = fc.constantFrom('name', 'source', 'ownerId', 'custom.acres', 'custom.red_soil')
const condition = fc.oneof(
  fc.record({ field, op: fc.constantFrom('eq' as const, 'ne' as const, 'gte' as const, 'lt' as const, 'prefix' as const, 'period' as const), value }),
  fc.record({ field, op: fc.constantFrom('in' as const, 'notIn' as const), value: fc.array(fc.string({ minLength: 1, maxLength: 8 }).map((text) => text.toWellFormed()), { minLength: 1, maxLength: 4 }) }),
  fc.record({ field, op: fc.constantFrom('empty' as const, 'notEmpty' as const) }),
)
const group = (depth: number): fc.Arbitrary<Filter> => {
  const node: fc.Arbitrary<FilterNode> = depth >= maxDepth ? condition : fc.oneof({ weight: 4, arbitrary: condition }, { weight: 1, arbitrary: fc.constant(null).chain(() => group(depth + 1)) })
  const nodes = fc.array(node, { maxLength: 3 })
  return fc.oneof(nodes.map((and): Filter => ({ and })), nodes.map((or): Filter => ({ or })))
}

test('1,000 random filters come back from their address as they were', () => {
  fc.assert(
    fc.property(group(1), (filter) => {
      const back = filterFromText(filterToText(filter))
      if (back) expect(back).toEqual(filter)
      else expect(JSON.stringify(filter).match(/"op"/g)?.length ?? 0).toBeGreaterThan(20)
    }),
    { numRuns: 1_000 },
  )
})

test('what is no filter is none', () => {
  for (const text of ['', 'and(', 'and(x)', 'and(name.like.x)', 'and(name.eq.x))', 'or', 'and(name.eq.%E0%A4%A)']) expect(filterFromText(text), text).toBeNull()
})
