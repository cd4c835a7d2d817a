import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let contactId: string
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Walls')
  contactId = String((await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Asha', phones: [{ number: '98765 43210' }] })).body.id)
}, 60_000)
afterAll(() => world.close())

const at = (path: string): string => `/api/v1/${org.slug}${path}`

describe('every answer', () => {
  const asks: [string, () => Promise<Answer>][] = [
    ['the page', () => world.call('GET', '/sign-in')], ['a page of an organisation', () => world.call('GET', `/o/${org.slug}/calls`)], ['nothing there', () => world.call('GET', '/assets/none.js')],
    ['JSON', () => org.owner.call('GET', at('/me'))], ['not signed in', () => world.call('GET', at('/me'))], ['not found', () => org.owner.call('GET', at('/contacts/01900000-0000-7000-8000-000000000000'))],
    ['a bad request', () => org.owner.call('POST', at('/contacts'), { unheard: 1 })], ['bad JSON', () => org.owner.call('POST', at('/contacts'), '{')], ['health', () => world.call('GET', '/healthz')],
    ['the API’s page', () => world.call('GET', '/api/v1/docs')], ['its description', () => world.call('GET', '/api/v1/openapi.json')], ['no such method', () => world.call('PUT', '/sign-in', {})],
    ['a phone unknown', () => world.call('GET', '/api/v1/device/policy')],
  ]
  test.each(asks)('carries the whole set of headers: %s', async (_, ask) => {
    const { headers } = await ask()
    const policy = Object.fromEntries((headers.get('content-security-policy') ?? '').split(';').map((part) => [part.trim().split(' ')[0], part.trim().split(' ').slice(1).join(' ')]))
    expect(policy).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'", 'require-trusted-types-for': "'script'" })
    expect(Object.values(policy).join(' ')).not.toMatch(/unsafe|\*|http:/)
    expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000)
    expect(headers.get('strict-transport-security')).toContain('includeSubDomains')
    expect(Object.fromEntries(['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'].map((name) => [name, headers.get(name)])))
      .toEqual({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' })
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/)
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull()
  })

  test('a file of the web too', async () => {
    const page = await world.call('GET', '/sign-in')
    const file = /src="(\/assets\/[^"]+\.js)"/.exec(page.text)?.[1] ?? ''
    const answer = await world.call('GET', file)
    expect([answer.status, answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual([200, 'nosniff', expect.stringContaining('immutable')])
    expect(page.text).not.toMatch(/<script(?![^>]*src=)|\son\w+=|style="/)
  })
})

describe('another site', () => {
  test('cannot make a signed-in browser change anything: foreign origin, form, plain text, or fetch metadata', async () => {
    const before = await hashOf(world, org.id)
    const body = JSON.stringify({ name: 'Forged' })
    const tries: Record<string, string>[] = [
      { origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost.evil.example' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
      { 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }, { 'content-type': 'multipart/form-data; boundary=x' }, { 'content-type': 'application/json; charset=utf-7', origin: 'https://evil.example' },
    ]
    for (const headers of tries) {
      const answer = await org.owner.call('POST', at('/contacts'), body, headers)
      expect([400, 403, 415], JSON.stringify(headers)).toContain(answer.status)
    }
    for (const path of [`/contacts/${contactId}`, '/me', '/members', '/invitations']) expect((await org.owner.call('GET', at(path), undefined, { origin: 'https://evil.example' })).headers.get('access-control-allow-origin')).toBeNull()
    expect(await hashOf(world, org.id)).toEqual(before)
  })

  test('and reading changes nothing', async () => {
    await org.owner.call('GET', at('/home'))
    const before = await hashOf(world, org.id)
    for (const path of ['/me', '/home', '/contacts', '/calls', '/members', '/devices', '/notices', '/policy', '/outcomes', '/organisation', `/contacts/${contactId}`, `/contacts/${contactId}/timeline`]) {
      expect((await org.owner.call('GET', at(path))).status, path).toBe(200)
    }
    expect(await hashOf(world, org.id)).toEqual(before)
  })
})

describe('strange input', () => {
  test.each<[string, string]>([
    ['__proto__', '{"name":"X","__proto__":{"role":"owner"}}'], ['constructor.prototype', '{"name":"X","constructor":{"prototype":{"role":"owner"}}}'], ['an array for a text', '{"name":["X"]}'],
    ['an object for a text', '{"name":{"x":1}}'], ['a number for a text', '{"name":1}'], ['nothing', ''], ['not an object', '[]'], ['a NUL', '{"name":"a\\u0000b"}'], ['half a surrogate', '{"name":"\\ud800"}'],
  ])('%s is a clear refusal or plain text, and nothing of the process changes', async (_, body) => {
    const answer = await org.owner.call('POST', at('/contacts'), body)
    expect([201, 400]).toContain(answer.status)
    if (answer.status === 400) expect(answer.body).toMatchObject({ code: expect.any(String), requestId: expect.any(String) })
    expect(({} as Record<string, unknown>)['role']).toBeUndefined()
  })

  test('a field twice, in the address or the body, is never the one thing to the check and the other to the verb', async () => {
    expect((await org.owner.call('GET', at('/contacts?limit=1&limit=100'))).status).toBe(400)
    expect((await org.owner.call('GET', at('/contacts?limit[]=1'))).status).toBe(400)
    const twice = await org.owner.call('POST', at('/contacts'), '{"name":"First","name":"Second"}')
    expect(twice.status === 400 || twice.body.name === 'Second').toBe(true)
  })

  test('failures inside say nothing of the inside', async () => {
    await world.sql('alter table app.outcomes rename to outcomes_gone')
    try {
      const answer = await org.owner.call('GET', at('/outcomes'))
      expect(answer.status).toBe(500)
      expect(Object.keys(answer.body).toSorted()).toEqual(['code', 'requestId', 'status', 'title', 'type'])
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(answer.text).not.toMatch(/outcomes|select|relation|node_modules|at \w+ \(/i)
    } finally {
      await world.sql('alter table app.outcomes_gone rename to outcomes')
    }
  })
})

describe('a right that was lost', () => {
  test('is lost at the next request, in the middle of a list, and on the open stream', async () => {
    const who = await org.join('admin')
    for (let i = 0; i < 5; i++) await org.owner.call('POST', at('/contacts'), { name: `Person ${i}` })
    const page = await who.call('POST', at('/contacts/query'), { limit: 2 })
    expect(page.body.items).toHaveLength(2)
    expect((await who.call('GET', at('/invitations'))).status).toBe(200)
    expect((await org.owner.call('PATCH', at(`/members/${who.memberId}`), { role: 'employee' })).status).toBe(200)
    expect((await who.call('GET', at('/invitations'))).status).toBe(403)
    const rest = await who.call('POST', at('/contacts/query'), { limit: 2, cursor: page.body.next })
    expect(rest.status === 200 ? rest.body.items : []).toEqual([])
    await world.sql('update app.members set disabled_at = now() where id = $1', [who.memberId])
    expect((await who.call('GET', at('/me'))).status).toBe(404)
  })

  test('200 changes racing with the taking away of their right: none is written after it', async () => {
    const people: Person[] = [await org.join('employee'), await org.join('employee')]
    const [first, second] = people
    const made = await first?.call('POST', at('/contacts'), { name: 'Wanted' })
    const id = String(made?.body.id)
    const edits = Array.from({ length: 100 }, (_, i) => first?.call('PATCH', at(`/contacts/${id}`), { name: `Edit ${i}` }))
    const moves = Array.from({ length: 100 }, (_, i) => org.owner.call('PATCH', at(`/contacts/${id}`), { ownerId: i % 2 === 0 ? second?.memberId : first?.memberId }))
    const answers = await Promise.all([...edits, ...moves])
    expect(answers.every((answer) => [200, 403, 404, 409, 412].includes(answer?.status ?? 0))).toBe(true)
    const events = await world.sql<{ actor_id: string; changes: { field: string; to: unknown }[]; version: number }>(`select actor_id, changes from app.event where org_id = $1 and record_id = $2 order by id`, [org.id, id])
    const steps = events.map((event) => ({ actor: event.actor_id, version: Number(event.changes.find((one) => one.field === 'version')?.to ?? 1), owner: event.changes.find((one) => one.field === 'ownerId')?.to })).toSorted((a, b) => a.version - b.version)
    let owner: unknown = first?.memberId
    for (const step of steps) {
      if (step.actor === first?.memberId) expect(owner).toBe(first?.memberId)
      if (step.owner !== undefined) owner = step.owner
    }
    expect(new Set(steps.map((step) => step.version)).size).toBe(steps.length)
  }, 60_000)
})
