import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sortKey } from '../../shared/lib/text.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

/** A record as the test knows it: the keys each field is compared by. `@…` stands for an id, which differs in each organisation. */
type Known = Record<string, (string | number)[]>
type Condition = { field: string; op: string; value?: unknown }
type Node = Condition | { and: Node[] } | { or: Node[] }
/** An organisation, who asks in it, and what each `@…` is there. */
type Side = { org: Org; who: Person; me: string; ids: Map<string, string>; at: Map<string, number> }

const size = 60
const day = 86_400_000
const zone = 5.5 * 3_600_000
const now = new Date()
const iso = (at: number): string => new Date(at).toISOString()
const dayAt = (at: number): string => iso(at + zone).slice(0, 10)
const words = ['Anita', 'anil', 'Ánima', 'Bharat', 'कविता', 'Zoya']
const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % list.length]

const customs = [
  ['text', 'Village'], ['longText', 'Story'], ['number', 'Acres'], ['money', 'Budget'], ['date', 'Sown'], ['instant', 'Meets'], ['select', 'Soil', ['Red', 'Black', 'Sand']],
  ['multiSelect', 'Crops', ['Rice', 'Wheat', 'Millet']], ['check', 'Seen'], ['phone', 'Helper'], ['email', 'Bills'], ['link', 'Map'], ['member', 'Guide'],
] as const

/** What the record of this number is made of; each field is missing in some. */
function input(i: number): Record<string, any> {
  const has = (n: number): boolean => i % n !== 0
  return {
    name: `${pick(words, i)} ${i}`, ownerId: pick(['@owner', '@employee', null], i), source: pick(['referral', 'website', 'import', null], i),
    ...(has(3) && { jobTitle: pick(['Buyer', 'buying head', 'Clerk'], i) }), ...(has(4) && { companyId: pick(['@company0', '@company1'], i) }),
    tags: [...(i % 2 ? [{ id: '@tag0' }] : []), ...(i % 5 === 0 ? [{ id: '@tag1' }] : [])],
    phones: has(3) ? [{ number: `98220 7${String(1000 + (i % 20))}` }] : [], emails: has(2) ? [{ email: `P${i % 15}@shop.example` }] : [],
    custom: {
      ...(has(4) && { village: pick(words, i * 3) }), ...(has(5) && { story: pick(['Long ago', 'Yesterday'], i) }), ...(has(6) && { acres: (i % 9) - 3.5 }), ...(has(3) && { budget: { minor: (i % 12) * 10_050 } }),
      ...(has(4) && { sown: dayAt(now.getTime() + ((i * 7) % 120 - 60) * day) }), ...(has(5) && { meets: iso(now.getTime() + ((i * 11) % 100 - 50) * day) }), ...(has(3) && { soil: pick(['red', 'black', 'sand'], i) }),
      ...(has(2) && { crops: i % 3 ? ['rice', 'wheat'] : ['millet'] }), ...(i % 2 === 0 && { seen: true }), ...(has(3) && { helper: `98330 8${String(1000 + (i % 10))}` }),
      ...(has(4) && { bills: `B${i % 7}@farm.example` }), ...(has(5) && { map: `https://map.example/${i % 6}` }), ...(has(6) && { guide: pick(['@owner', '@employee'], i) }),
    },
  }
}

const addedAt = (i: number): number => now.getTime() - i * 3 * day - 3_600_000
const one = <T>(value: T | null | undefined, key: (value: T) => string | number): (string | number)[] => (value === null || value === undefined ? [] : [key(value)])
const same = (value: string): string => value
const low = (value: string): string => value.toLowerCase()
const time = (value: string): number => Date.parse(value)
const digits = (value: string): string => value.replaceAll(' ', '')

/** Each field: the values a filter may ask for, how one is compared, which operators fit beside those of all. */
const fields: { field: string; values: readonly (string | number | boolean)[]; key: (value: any) => string | number; of: (input: Record<string, any>, i: number) => (string | number)[]; ops?: readonly string[] }[] = [
  { field: 'name', values: ['Anita 0', 'ANITA', 'an', 'कवि', 'Zoya 5', 'q'], key: sortKey, of: ({ name }) => one(name, sortKey), ops: ['prefix'] },
  { field: 'jobTitle', values: ['Buyer', 'buy', 'CLERK'], key: sortKey, of: ({ jobTitle }) => one(jobTitle, sortKey), ops: ['prefix'] },
  { field: 'source', values: ['referral', 'website', 'import', 'walk_in'], key: same, of: ({ source }) => one(source, same) },
  { field: 'ownerId', values: ['@owner', '@employee', 'me'], key: same, of: ({ ownerId }) => one(ownerId, same) },
  { field: 'companyId', values: ['@company0', '@company1'], key: same, of: ({ companyId }) => one(companyId, same) },
  { field: 'tags', values: ['@tag0', '@tag1'], key: same, of: ({ tags }) => tags.map((tag: { id: string }) => tag.id) },
  { field: 'phones', values: ['98220 71001', '9822071004', '98330 81001'], key: digits, of: ({ phones }) => phones.map((phone: { number: string }) => digits(phone.number)) },
  { field: 'emails', values: ['p1@shop.example', 'P3@SHOP.example'], key: low, of: ({ emails }) => emails.map((mail: { email: string }) => low(mail.email)) },
  { field: 'createdAt', values: [iso(now.getTime() - 20 * day), iso(now.getTime() - 90 * day)], key: time, of: (_, i) => [addedAt(i)], ops: ['gte', 'lt', 'period'] },
  { field: 'custom.village', values: ['anita', 'AN', 'कविता', 'b'], key: sortKey, of: ({ custom }) => one(custom.village, sortKey), ops: ['prefix'] },
  { field: 'custom.story', values: ['long ago', 'never'], key: sortKey, of: ({ custom }) => one(custom.story, sortKey) },
  { field: 'custom.acres', values: [-3.5, 0, 0.5, 2.5, 100], key: Number, of: ({ custom }) => one(custom.acres, Number), ops: ['gte', 'lt'] },
  { field: 'custom.budget', values: [0, 10_050, 50_000, 120_600], key: Number, of: ({ custom }) => one(custom.budget, (money: { minor: number }) => money.minor), ops: ['gte', 'lt'] },
  { field: 'custom.sown', values: [dayAt(now.getTime()), dayAt(now.getTime() - 30 * day)], key: same, of: ({ custom }) => one(custom.sown, same), ops: ['gte', 'lt', 'period'] },
  { field: 'custom.meets', values: [iso(now.getTime()), iso(now.getTime() + 20 * day)], key: time, of: ({ custom }) => one(custom.meets, time), ops: ['gte', 'lt', 'period'] },
  { field: 'custom.soil', values: ['red', 'black', 'sand'], key: same, of: ({ custom }) => one(custom.soil, same) },
  { field: 'custom.crops', values: ['rice', 'wheat', 'millet'], key: same, of: ({ custom }) => custom.crops ?? [] },
  { field: 'custom.seen', values: [true], key: String, of: ({ custom }) => one(custom.seen, String) },
  { field: 'custom.helper', values: ['98330 81001', '9833081004'], key: digits, of: ({ custom }) => one(custom.helper, digits) },
  { field: 'custom.bills', values: ['b1@farm.example', 'B2@farm.EXAMPLE'], key: low, of: ({ custom }) => one(custom.bills, low), ops: ['prefix'] },
  { field: 'custom.map', values: ['https://map.example/1', 'https://MAP.example'], key: low, of: ({ custom }) => one(custom.map, low), ops: ['prefix'] },
  { field: 'custom.guide', values: ['@owner', '@employee', 'me'], key: same, of: ({ custom }) => one(custom.guide, same) },
]
const fieldNamed = new Map(fields.map((field) => [field.field, field]))
const known: Known[] = Array.from({ length: size }, (_, i) => Object.fromEntries(fields.map(({ field, of }) => [field, of(input(i), i)])))

/** The first day and the day after the last of a period, in the zone: counted on the calendar by hand. */
function span(period: string): [string, string] {
  const here = new Date(now.getTime() + zone)
  const from = (days: number, length: number): [string, string] => [dayAt(now.getTime() + days * day), dayAt(now.getTime() + (days + length) * day)]
  const month = (shift: number): string => new Date(Date.UTC(here.getUTCFullYear(), here.getUTCMonth() + shift, 1)).toISOString().slice(0, 10)
  const table: Record<string, [string, string]> = {
    today: from(0, 1), yesterday: from(-1, 1), tomorrow: from(1, 1), last_7_days: from(-6, 7), last_30_days: from(-29, 30), last_90_days: from(-89, 90), next_7_days: from(0, 7), next_30_days: from(0, 30),
    this_month: [month(0), month(1)], last_month: [month(-1), month(0)], next_month: [month(1), month(2)],
  }
  return table[period] ?? ['', '']
}
const spans = ['today', 'yesterday', 'tomorrow', 'last_7_days', 'last_30_days', 'last_90_days', 'next_7_days', 'next_30_days', 'this_month', 'last_month', 'next_month']

function fits(node: Node, record: Known, me: string): boolean {
  if ('and' in node) return node.and.every((part) => fits(part, record, me))
  if ('or' in node) return node.or.some((part) => fits(part, record, me))
  const { op, value } = node
  const field = fieldNamed.get(node.field)
  const keys = record[node.field] ?? []
  const key = (asked: unknown): string | number => field?.key(asked === 'me' ? me : asked) ?? ''
  const holds = (asked: unknown): boolean => keys.includes(key(asked))
  switch (op) {
    case 'empty': return keys.length === 0
    case 'notEmpty': return keys.length > 0
    case 'eq': return holds(value)
    case 'ne': return !holds(value)
    case 'in': return (value as unknown[]).some(holds)
    case 'notIn': return !(value as unknown[]).some(holds)
    case 'gte': return keys.some((one) => one >= key(value))
    case 'lt': return keys.some((one) => one < key(value))
    case 'prefix': return keys.some((one) => String(one).startsWith(String(key(value))))
    default: {
      const [from, to] = span(String(value))
      return keys.some((one) => { const on = typeof one === 'number' ? dayAt(one) : one; return on >= from && on < to })
    }
  }
}

const condition: fc.Arbitrary<Node> = fc.constantFrom(...fields).chain(({ field, values, ops = [] }) => {
  const value = fc.constantFrom(...values)
  return fc.oneof(
    fc.record({ field: fc.constant(field), op: fc.constantFrom('empty', 'notEmpty') }),
    fc.record({ field: fc.constant(field), op: fc.constantFrom('eq', 'ne', ...ops.filter((op) => op !== 'period')), value }),
    fc.record({ field: fc.constant(field), op: fc.constantFrom('in', 'notIn'), value: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    ...(ops.includes('period') ? [fc.record({ field: fc.constant(field), op: fc.constant('period'), value: fc.constantFrom(...spans) })] : []),
  )
})
const group = (depth: number): fc.Arbitrary<Node> => {
  const part: fc.Arbitrary<Node> = depth >= 4 ? condition : fc.oneof({ weight: 3, arbitrary: condition }, { weight: 1, arbitrary: fc.constant(null).chain(() => group(depth + 1)) })
  const parts = fc.array(part, { maxLength: 3 })
  return fc.oneof(parts.map((and): Node => ({ and })), parts.map((or): Node => ({ or })))
}
const conditions = (node: Node): number => ('and' in node ? node.and : 'or' in node ? node.or : []).reduce((sum, part) => sum + conditions(part), 'op' in node ? 1 : 0)

let world: World
let sides: [Side, Side]
beforeAll(async () => {
  world = await startWorld()
  world.clock.set(now)
  const [plain, hiding] = [await seed('Filters', false), await seed('Hidden', true)]
  sides = [{ ...plain, who: plain.org.owner, me: '@owner' }, hiding]
}, 120_000)
afterAll(() => world.close())

/** The same records in an organisation of their own; `hiding`: with fields beside that employees may not read, filled with values that others hold openly. */
async function seed(name: string, hiding: boolean): Promise<Side> {
  const org = await world.newOrg(name)
  const employee = await org.join('employee')
  const made = async (path: string, body: object): Promise<any> => {
    const answer = await org.owner.call('POST', `/api/v1/${org.slug}${path}`, body)
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  for (const [kind, label, options] of customs) await made('/fields', { object: 'contact', kind, label, ...(options && { options: options.map((one) => ({ label: one })) }) })
  if (hiding) for (const kind of ['text', 'number', 'phone', 'email']) await made('/fields', { object: 'contact', kind, label: `Secret ${kind}`, readFrom: 'admin', writeFrom: 'admin' })
  const tags = (await made('/contacts', { name: 'Tagged', tags: [{ name: 'T0' }, { name: 'T1' }] }))
  const ids = new Map([['@owner', org.owner.memberId], ['@employee', employee.memberId], ['@tag0', tags.tags[0].id], ['@tag1', tags.tags[1].id]])
  for (const n of [0, 1]) ids.set(`@company${n}`, (await made('/companies', { name: `Firm ${n}` })).id)
  await org.owner.call('DELETE', `/api/v1/${org.slug}/contacts/${tags.id}`)
  const at = new Map<string, number>()
  for (let i = 0; i < size; i++) {
    const body = input(i)
    if (hiding) Object.assign(body['custom'], { secret_text: pick(words, i * 5), secret_number: i % 4, secret_phone: `98220 7${String(1000 + ((i * 3) % 20))}`, secret_email: `p${(i * 7) % 15}@shop.example` })
    const { id } = await made('/contacts', named(body, ids) as object)
    at.set(id, i)
    await world.sql('update app.contacts set created_at = $3 where org_id = $1 and id = $2', [org.id, id, iso(addedAt(i))])
  }
  return { org, who: employee, me: '@employee', ids, at }
}

function named(value: unknown, ids: Map<string, string>): unknown {
  return JSON.parse(JSON.stringify(value), (_, part: unknown) => (typeof part === 'string' && part.startsWith('@') ? ids.get(part) : part))
}

test('1,000 random filters find exactly the records that fit, for the owner over all and for an employee over his and nobody’s, whatever hidden fields hold', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(group(1).filter((filter) => conditions(filter) <= 20), async (filter) => {
      const asked = await Promise.all(sides.map(({ org, who, ids }) => who.call('POST', `/api/v1/${org.slug}/contacts/query`, { filter: named(filter, ids), limit: 100 })))
      for (const [n, answer] of asked.entries()) {
        const side = sides[n]
        if (!side) continue
        expect(answer.status, answer.text).toBe(200)
        const reach = (record: Known): boolean => n === 0 || record['ownerId']?.[0] !== '@owner'
        const owed = known.flatMap((record, i) => (reach(record) && fits(filter, record, side.me) ? [i] : []))
        expect(answer.body.items.map((item: { id: string }) => side.at.get(item.id)).toSorted((a: number, b: number) => a - b)).toEqual(owed)
        found += owed.length
      }
    }),
    { numRuns: 1_000 },
  )
  expect(found).toBeGreaterThan(1_000)
}, 90_000)

test('filters on fields that are hidden from the reader are refused like those on fields that do not exist', async () => {
  const [, { org, who }] = sides
  const asked = ['secret_text', 'secret_number', 'secret_phone', 'secret_email', 'nothing'].flatMap((key) => [
    { field: `custom.${key}`, op: 'empty' }, { field: `custom.${key}`, op: 'eq', value: 'Anita' }, { field: `custom.${key}`, op: 'gte', value: 1 }, { field: `custom.${key}`, op: 'in', value: ['98220 71001'] },
  ])
  for (const one of asked) {
    for (const filter of [{ and: [one] }, { or: [{ field: 'name', op: 'notEmpty' }, { and: [one] }] }]) {
      const answer = await who.call('POST', `/api/v1/${org.slug}/contacts/query`, { filter })
      expect([answer.status, answer.body.code], JSON.stringify(one)).toEqual([400, 'bad_filter'])
    }
    for (const more of [{ sort: one.field }, { group: one.field }]) expect((await who.call('POST', `/api/v1/${org.slug}/contacts/query`, more)).status).toBe(400)
  }
}, 60_000)
