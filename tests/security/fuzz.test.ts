import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Phone } from '../../cli/phone-sim/phone.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

type Schema = Record<string, any>
type Operation = { method: string; path: string; parameters: { name: string; in: string; schema: Schema }[]; body: Schema | undefined; responses: Record<string, Schema | undefined> }

let world: World
let org: Org
let people: Person[]
let operations: Operation[]
let known: string[]
let phone: Phone
const requests = 5_000
const ajv = new Ajv2020({ strict: false, validateSchema: false })
formats.default(ajv)

beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Fuzz')
  await openPolicy(world, org)
  people = [org.owner, await org.join('manager'), await org.join('employee')]
  const contact = await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Asha', phones: [{ number: '98765 43210' }] })
  phone = await readyPhone(world, org, org.owner.memberId)
  const sent = await phone.sendItems([{ ref: 1, number: '9876543210', date: Date.now() - 60_000, type: 1, duration: 30, sim: '1' }])
  known = [contact.body.id, contact.body.phones[0].numberId, sent.items[0]?.id ?? '', phone.deviceId, org.owner.memberId]
  operations = readOperations((await world.call('GET', '/api/v1/openapi.json')).body)
}, 60_000)
afterAll(() => world.close())

test(`${requests} generated requests, valid and not: every answer is one the description names, none is a failure of the server`, async () => {
  expect(operations.length).toBeGreaterThan(50)
  const validators = new Map<string, (body: unknown) => boolean>()
  const statuses: Record<string, number> = {}
  let turn = 0
  const one = fc.record({ operation: fc.nat(), who: fc.nat(3), seed: fc.integer() })
  const check = async ({ operation: n, who, seed }: { operation: number; who: number; seed: number }): Promise<void> => {
    const operation = operations[(n + turn++) % operations.length]
    if (!operation || isLastDoor(operation)) return
    const [made] = fc.sample(requestOf(operation), { numRuns: 1, seed })
    if (!made) return
    const answer = made.path.startsWith('/api/v1/device/') && who < 3 ? await byPhone(operation.method, made) : await (people[who]?.call ?? world.call)(operation.method, made.path, made.body, made.headers)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    const told = `${operation.method} ${made.path} ${JSON.stringify(made.body)?.slice(0, 400)} → ${answer.status} ${answer.text.slice(0, 300)}`
    expect(answer.status, told).toBeLessThan(500)
    expect(conforms(operation, answer, validators), told).toBe(true)
  }
  const cases = fc.sample(one, { numRuns: requests, seed: 20_261_124 })
  const lanes = Array.from({ length: 8 }, async (_, lane) => { for (let i = lane; i < cases.length; i += 8) { const each = cases[i]; if (each) await check(each) } })
  await Promise.all(lanes)
  process.stdout.write(`fuzzed: ${JSON.stringify(statuses)}\n`)
  expect(Object.keys(statuses).length).toBeGreaterThan(4)
  expect(statuses['200'] ?? 0).toBeGreaterThan(400)
  // The one who was fuzzed is still there, and can still be reached.
  expect((await world.call('GET', '/healthz')).status).toBe(200)
}, 120_000)

async function byPhone(method: string, { path, body }: { path: string; body: unknown }): Promise<Answer> {
  const { status, body: answered, bytes } = await phone.link.send(method, path.replace('/api/v1/device', ''), body)
  return { status, body: answered, headers: new Headers(), text: bytes.toString('utf8') }
}

/** Requests that would shut the fuzzers out (new terms to accept, a consent withdrawn), or hold a stream open for ever. */
function isLastDoor({ method, path }: Operation): boolean {
  return path.endsWith('/stream') || path.includes('/auth/') || (method === 'DELETE' && path.includes('sessions')) || path.includes('/members/{id}') || (method === 'POST' && path.endsWith('/notices')) ||
    (method === 'DELETE' && (path.includes('consent') || path.endsWith('/devices/{id}')))
}

function readOperations(document: { paths: Record<string, Record<string, any>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => ({
    method: method.toUpperCase(), path, parameters: described['parameters'] ?? [], body: described['requestBody']?.content?.['application/json']?.schema,
    responses: Object.fromEntries(Object.entries(described['responses'] as Record<string, any>).map(([status, response]) => [status, response?.content?.['application/json']?.schema])),
  })))
}

function requestOf(operation: Operation): fc.Arbitrary<{ path: string; body: unknown; headers: Record<string, string> }> {
  const inPath = operation.parameters.filter((one) => one.in === 'path')
  const inQuery = operation.parameters.filter((one) => one.in === 'query')
  return fc.record({
    values: fc.tuple(...inPath.map((one) => (one.name === 'slug' ? fc.oneof({ weight: 19, arbitrary: fc.constant(org.slug) }, { weight: 1, arbitrary: fc.string() }) : idValue()))),
    query: fc.record(Object.fromEntries(inQuery.map((one) => [one.name, fc.oneof({ weight: 7, arbitrary: valueOf(one.schema) }, { weight: 1, arbitrary: nasty })])), { requiredKeys: [] }),
    body: operation.body ? fc.oneof({ weight: 4, arbitrary: valueOf(operation.body) }, { weight: 2, arbitrary: mutated(operation.body) }, { weight: 1, arbitrary: nasty }) : fc.constant(undefined),
    headers: fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ 'if-match': fc.constantFrom('1', '"1"', 'x', '0', '99999999999') }) }, { weight: 1, arbitrary: fc.record({ 'idempotency-key': fc.constantFrom('a', 'b', 'x'.repeat(300)) }) }),
  }).map(({ values, query, body, headers }) => {
    const path = inPath.reduce((text, one, i) => text.replace(`{${one.name}}`, encodeURIComponent(String(values[i]).toWellFormed()) || '%20'), operation.path)
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value) ?? ''])).toString()
    return { path: search ? `${path}?${search}` : path, body: operation.method === 'GET' ? undefined : body ?? undefined, headers: headers as Record<string, string> }
  })
}

const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 1e308, 0.1, '', '\0', '%00', '../../etc/passwd', "' or 1=1 --", '{{7*7}}', '<script>', '\u202e', 'x'.repeat(5_000), [], {}, [[]], 2 ** 53, '0x10', 'NaN'),
  fc.anything({ maxDepth: 2, withNullPrototype: false }).filter((value) => isJson(value)), fc.string({ unit: 'binary' }))

function idValue(): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...known) }, { weight: 2, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.string({ minLength: 1 }) })
}

/** A value as the schema has it; now and then a known id where one fits. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema['enum']) return fc.constantFrom(...(schema['enum'] as unknown[]))
  if (schema['const'] !== undefined) return fc.constant(schema['const'])
  if (schema['anyOf'] ?? schema['oneOf']) return fc.oneof(...((schema['anyOf'] ?? schema['oneOf']) as Schema[]).map(valueOf))
  const types = [schema['type']].flat() as string[]
  return fc.oneof(...types.map((type) => typed(type, schema)))
}

function typed(type: string, schema: Schema): fc.Arbitrary<unknown> {
  if (type === 'null') return fc.constant(null)
  if (type === 'boolean') return fc.boolean()
  if (type === 'integer') return fc.integer({ min: schema['minimum'] ?? -5, max: schema['maximum'] ?? 5_000 })
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
  if (type === 'array') return fc.array(valueOf(schema['items'] ?? {}), { minLength: schema['minItems'] ?? 0, maxLength: Math.min(schema['maxItems'] ?? 3, 4) })
  if (type === 'object') {
    const properties = schema['properties'] as Record<string, Schema> | undefined
    if (!properties) return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 })
    return fc.record(Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, valueOf(one)])), { requiredKeys: (schema['required'] ?? []) as never[] })
  }
  if (type === 'string' && schema['format'] === 'uuid') return fc.oneof(fc.constantFrom(...known), fc.uuid())
  if (type === 'string') {
    return fc.oneof(fc.constantFrom('98765 43210', 'Asha', 'शर्मा', 'name', '-name', 'eq', 'IN', 'en'), fc.string({ minLength: schema['minLength'] ?? 0, maxLength: Math.min(schema['maxLength'] ?? 40, 60), unit: 'grapheme' }))
  }
  return fc.jsonValue()
}

/** A value as the schema has it with one thing wrong: a field missing, of another kind, or one that is not there. */
function mutated(schema: Schema): fc.Arbitrary<unknown> {
  return fc.tuple(valueOf(schema), fc.nat(), nasty, fc.boolean()).map(([value, n, bad, removes]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad
    const keys = Object.keys(value)
    const key = keys[n % Math.max(keys.length, 1)] ?? 'unheard_of'
    const copy: Record<string, unknown> = { ...value, [n % 3 === 0 ? 'unheard_of' : key]: bad }
    if (removes) delete copy[key]
    return copy
  })
}

function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined
  } catch {
    return false
  }
}

function conforms(operation: Operation, answer: Answer, validators: Map<string, (body: unknown) => boolean>): boolean {
  if (answer.status >= 400) return typeof answer.body?.code === 'string' && typeof answer.body?.requestId === 'string' && answer.body.status === answer.status
  const schema = operation.responses[answer.status]
  if (!(String(answer.status) in operation.responses)) return false
  if (!schema || answer.text === '') return true
  const key = `${operation.method} ${operation.path} ${answer.status}`
  const validate = validators.get(key) ?? ((body: unknown) => ajv.validate(schema, body))
  validators.set(key, validate)
  return validate(answer.body)
}
