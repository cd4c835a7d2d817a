import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../support/snapshots.ts'
import { caller, cookieOf, startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
const password = 'copper umbrella 41 tide'
const next = 'violet harbour 77 lamp'
beforeAll(async () => {
  world = await startWorld({ PUBLIC_URL: 'https://crm.example.in', PROXY_HOPS: '1' })
  org = await world.newOrg('Doors')
}, 60_000)
afterAll(() => world.close())

let lastAddress = 0
/** A browser at an address of its own, so that one test's failed tries do not stand against another's. */
const from = (address = `10.0.${Math.floor(++lastAddress / 250)}.${1 + lastAddress % 250}`) =>
  (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => world.call(method, path, body, { 'x-forwarded-for': address, ...headers })
const signIn = (who: Pick<Person, 'identifier'>, secret = password, ask = from(), headers: Record<string, string> = {}): Promise<Answer> => ask('POST', '/api/v1/auth/sign-in', { identifier: who.identifier, password: secret }, headers)
const rows = async (table: string): Promise<number> => Number((await world.sql<{ n: string }>(`select count(*) as n from auth.${table}`))[0]?.n)
const linkToken = (answer: Answer): string => String(answer.body.link).split('#')[1] ?? ''

describe('passwords', () => {
  test('are kept as Argon2id of at least 19 MiB, two passes, one lane, with a salt of their own', async () => {
    const stored = await world.sql<{ password: string }>('select password from auth.credentials')
    const salts = new Set<string>()
    for (const { password: text } of stored) {
      const [, kind, version, parameters, salt] = text.split('$')
      const [m, t, p] = (parameters ?? '').split(',').map((one) => Number(one.split('=')[1]))
      expect([kind, version]).toEqual(['argon2id', 'v=19'])
      expect([(m ?? 0) >= 19_456, (t ?? 0) >= 2, p]).toEqual([true, true, 1])
      salts.add(salt ?? '')
    }
    expect(salts.size).toBe(stored.length)
  })

  test('hashed with weaker parameters once are hashed anew at the next sign-in, and still open', async () => {
    const who = await org.join('employee')
    const weak = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1, secret: world.app.host.hostKeys.pepper })
    const [user] = await world.sql<{ user_id: string }>('select user_id from auth.memberships where member_id = $1', [who.memberId])
    await world.sql('update auth.credentials set password = $2 where user_id = $1', [user?.user_id, weak])
    expect((await signIn(who)).status).toBe(200)
    const [row] = await world.sql<{ password: string }>('select password from auth.credentials where user_id = $1', [user?.user_id])
    expect(row?.password).toMatch(/m=19456,t=2/)
    expect((await signIn(who)).status).toBe(200)
  })

  test.each(['short 1', 'aaaaaaaaaaaaaa', 'password12345', 'qwertyuiop12', '123456789012', 'Doors Doors 1', 'crmweblink2026'])('%s is refused with a reason', async (bad) => {
    const invitation = await org.owner.call('POST', `/api/v1/${org.slug}/invitations`, { name: 'New', role: 'employee' })
    const answer = await from()('POST', '/api/v1/auth/invitations/acceptances', { token: linkToken(invitation), name: 'New', identifier: 'new@doors.example', password: bad, language: 'en', accept: true })
    expect([answer.status, answer.body.code]).toEqual([422, 'weak_password'])
    expect(answer.body.detail.length).toBeGreaterThan(20)
  })

  test('200 sign-ins at once are all answered, and the process goes on answering others meanwhile', async () => {
    const who = await org.join('employee')
    const many = Promise.all(Array.from({ length: 200 }, () => signIn(who)))
    let slowest = 0
    let working = true
    void many.finally(() => { working = false })
    while (working) {
      const began = performance.now()
      expect((await world.call('GET', '/healthz')).status).toBe(200)
      slowest = Math.max(slowest, performance.now() - began)
    }
    const statuses = new Set((await many).map((answer) => answer.status))
    expect([...statuses].every((status) => status === 200 || status === 429 || status === 503)).toBe(true)
    expect(statuses.has(200)).toBe(true)
    expect(slowest).toBeLessThan(5_000)
  }, 60_000)
})

describe('who is there', () => {
  test('is not told: the same answer for a known and an unknown person, at sign-in and at asking for a reset', async () => {
    const who = await org.join('employee')
    const strip = (answer: Answer): unknown => ({ status: answer.status, body: answer.body && { ...answer.body, requestId: '' }, cookies: answer.headers.getSetCookie().length })
    expect(strip(await signIn(who, 'not the password 1'))).toEqual(strip(await signIn({ identifier: 'nobody@doors.example' }, 'not the password 1')))
    const ask = (identifier: string): Promise<Answer> => from()('POST', '/api/v1/auth/resets', { identifier })
    expect(strip(await ask(who.identifier))).toEqual(strip(await ask('nobody@doors.example')))
    expect(strip(await ask('9812300000'))).toEqual(strip(await ask('not an address')))
  })

  test('takes as long to refuse: the middle of many tries differs by less than the work of a hash', async () => {
    const who = await org.join('employee')
    const took = async (identifier: string): Promise<number> => {
      const began = performance.now()
      await signIn({ identifier }, 'not the password 1')
      return performance.now() - began
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let i = 0; i < 30; i++) {
      known.push(await took(who.identifier))
      unknown.push(await took(`nobody${i}@doors.example`))
    }
    const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[15] ?? 0
    // An answer without the hash would come several times faster.
    expect(middle(unknown)).toBeGreaterThan(middle(known) * 0.6)
    expect(middle(known)).toBeGreaterThan(middle(unknown) * 0.6)
  }, 30_000)

  test('an identifier taken by somebody is joined only by proving that one’s password, and nobody is registered ahead of an invitation', async () => {
    const who = await org.join('employee')
    const invitation = await org.owner.call('POST', `/api/v1/${org.slug}/invitations`, { name: 'Other', role: 'employee' })
    const accept = (secret: string): Promise<Answer> => from()('POST', '/api/v1/auth/invitations/acceptances', { token: linkToken(invitation), name: 'Other', identifier: who.identifier, password: secret, language: 'en', accept: true })
    const before = await hashOf(world, org.id)
    expect((await accept(next)).status).toBe(401)
    expect(await hashOf(world, org.id)).toEqual(before)
    for (const path of ['/api/auth/sign-up/email', '/api/v1/auth/sign-up/email', '/api/v1/auth/sign-up', '/api/auth/sign-in/magic-link']) {
      const answer = await from()('POST', path, { email: 'ahead@doors.example', password: next, name: 'Ahead' })
      expect([404, 405]).toContain(answer.status)
    }
    expect(await world.sql(`select 1 from auth.users where email = 'ahead@doors.example'`)).toEqual([])
  })

  test('mobile numbers sign in however they are written', async () => {
    const invitation = await org.owner.call('POST', `/api/v1/${org.slug}/invitations`, { name: 'Ravi', role: 'employee' })
    expect((await from()('POST', '/api/v1/auth/invitations/acceptances', { token: linkToken(invitation), name: 'Ravi', identifier: '98123 45678', password, language: 'en', accept: true })).status).toBe(201)
    for (const identifier of ['9812345678', '+91 98123-45678', '09812345678', '९८१२३४५६७८', '00919812345678']) expect((await signIn({ identifier })).status, identifier).toBe(200)
  })
})

describe('guessing', () => {
  test('is slowed where it comes from, and does not shut out the person guessed at', async () => {
    const who = await org.join('employee')
    const home = from()
    const known = cookieOf(await signIn(who, password, home))
    const thief = from()
    const statuses: number[] = []
    for (let i = 0; i < 12; i++) statuses.push((await signIn(who, `guess number ${i} of many`, thief)).status)
    expect(statuses.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => 401))
    expect(statuses.at(-1)).toBe(429)
    const slowed = await signIn(who, password, thief)
    expect([slowed.status, Number(slowed.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await signIn(who)).status).toBe(200)
    await world.sql(`insert into auth.attempts (key) select key from auth.attempts cross join generate_series(1, 40)`)
    expect((await signIn(who, password, from(), { cookie: known.split('; ').filter((one) => one.includes('known')).join() })).status).toBe(200)
  })

  test('guesses of a whole crowd slow a stranger’s browser, never the one that was signed in before', async () => {
    const who = await org.join('employee')
    const known = cookieOf(await signIn(who)).split('; ').filter((one) => one.includes('known')).join()
    for (let i = 0; i < 91; i++) await signIn(who, 'some wrong guess 12', from(`10.9.${i}.1`))
    expect((await signIn(who, password, from())).status).toBe(429)
    expect((await signIn(who, password, from(), { cookie: known })).status).toBe(200)
  }, 30_000)
})

describe('sessions', () => {
  test('their cookies are host-only, secure, for no script and no other site; the list shows them, an ended one is refused at once', async () => {
    const who = await org.join('employee')
    const answer = await signIn(who)
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/^__Host-[^;]+; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=(Lax|Strict)$/)
    const second = caller(world.url, cookieOf(answer))
    const list = await who.call('GET', '/api/v1/auth/sessions')
    const other = (list.body.items as { id: string; current: boolean }[]).find((one) => !one.current)
    expect((await second('GET', `/api/v1/${org.slug}/me`)).status).toBe(200)
    expect((await who.call('DELETE', `/api/v1/auth/sessions/${other?.id}`)).status).toBe(204)
    expect((await second('GET', `/api/v1/${org.slug}/me`)).status).toBe(401)
    expect((await who.call('GET', `/api/v1/${org.slug}/me`)).status).toBe(200)
  })

  test('a forged, copied-together or cached session cookie opens nothing', async () => {
    const who = await org.join('employee')
    const good = who.cookie.split('; ').find((one) => one.includes('crm_session')) ?? ''
    const [name, value = ''] = good.split('=')
    const payload = Buffer.from(JSON.stringify({ session: { session: { userId: who.memberId }, user: { id: who.memberId } }, expiresAt: Date.now() + 1e9 })).toString('base64url')
    for (const forged of [`${name}=${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`, `${name}=${value.toUpperCase()}`, `better-auth.session_data=${payload}`, `__Secure-better-auth.session_data=${payload}`, `better-auth.session_token=${value}`, `crm_session=${value}`]) {
      expect((await caller(world.url, forged)('GET', `/api/v1/${org.slug}/me`)).status, forged.slice(0, 40)).toBe(401)
    }
  })

  test('a changed password ends all others; a member disabled or signed out by an owner is out at the next request', async () => {
    const who = await org.join('employee')
    const other = caller(world.url, cookieOf(await signIn(who)))
    expect((await who.call('PUT', '/api/v1/auth/password', { current: 'not it at all', password: next })).status).toBe(401)
    expect((await who.call('PUT', '/api/v1/auth/password', { current: password, password: next })).status).toBe(204)
    expect([(await other('GET', `/api/v1/${org.slug}/me`)).status, (await who.call('GET', `/api/v1/${org.slug}/me`)).status]).toEqual([401, 200])
    expect((await org.owner.call('DELETE', `/api/v1/${org.slug}/members/${who.memberId}/sessions`)).status).toBe(204)
    expect((await who.call('GET', `/api/v1/${org.slug}/me`)).status).toBe(401)
  })
})

describe('links', () => {
  test('two who open one invitation at once: one joins; looking does not use it up; revoked or seven days old it is gone', async () => {
    const make = (): Promise<Answer> => org.owner.call('POST', `/api/v1/${org.slug}/invitations`, { name: 'Twice', role: 'employee' })
    const invitation = await make()
    const accept = (token: string, n: number): Promise<Answer> => from()('POST', '/api/v1/auth/invitations/acceptances', { token, name: 'Twice', identifier: `twice${n}${token.slice(-6).toLowerCase().replaceAll(/\W/g, '')}@doors.example`, password, language: 'en', accept: true })
    for (const method of ['GET', 'HEAD']) expect((await from()(method, '/join')).status).toBeLessThan(500)
    expect((await from()('POST', '/api/v1/auth/invitations/lookups', { token: linkToken(invitation) })).status).toBe(200)
    const both = await Promise.all([accept(linkToken(invitation), 1), accept(linkToken(invitation), 2)])
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 410])
    const revoked = await make()
    await org.owner.call('DELETE', `/api/v1/${org.slug}/invitations/${revoked.body.id}`)
    expect((await accept(linkToken(revoked), 3)).status).toBe(410)
    const old = await make()
    await world.sql(`update app.invitations set expires_at = now() - interval '1 second' where id = $1`, [old.body.id])
    expect((await accept(linkToken(old), 4)).status).toBe(410)
  })

  test('a reset link works once, for fifteen minutes, ends every session, and a newer one ends it', async () => {
    const who = await org.join('employee')
    const make = async (): Promise<string> => linkToken(await org.owner.call('POST', `/api/v1/${org.slug}/members/${who.memberId}/resets`))
    const redeem = (token: string, secret = next): Promise<Answer> => from()('POST', '/api/v1/auth/resets/redemptions', { token, password: secret })
    const [first, second] = [await make(), await make()]
    expect((await redeem(first)).status).toBe(410)
    expect((await redeem(second, 'short')).status).toBe(422)
    const both = await Promise.all([redeem(second), redeem(second)])
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([204, 410])
    expect((await who.call('GET', `/api/v1/${org.slug}/me`)).status).toBe(401)
    expect([(await signIn(who)).status, (await signIn(who, next)).status]).toEqual([401, 200])
    const [late] = [await make()]
    const [row] = await world.sql<{ minutes: number }>('select extract(epoch from max(expires_at) - now()) / 60 as minutes from auth.verifications')
    expect(Number(row?.minutes)).toBeLessThanOrEqual(15)
    await world.sql(`update auth.verifications set expires_at = now() - interval '1 second'`)
    expect((await redeem(late)).status).toBe(410)
  })

  test('only an owner makes one, and never for somebody who also works elsewhere', async () => {
    const [who, admin] = [await org.join('employee'), await org.join('admin')]
    expect((await admin.call('POST', `/api/v1/${org.slug}/members/${who.memberId}/resets`)).status).toBe(403)
    const elsewhere = await world.newOrg('Elsewhere')
    const invitation = await elsewhere.owner.call('POST', `/api/v1/${elsewhere.slug}/invitations`, { name: 'Both', role: 'admin' })
    expect((await from()('POST', '/api/v1/auth/invitations/acceptances', { token: linkToken(invitation), name: 'Both', identifier: who.identifier, password, language: 'en', accept: true })).status).toBe(201)
    const before = await rows('verifications')
    expect((await org.owner.call('POST', `/api/v1/${org.slug}/members/${who.memberId}/resets`)).status).toBe(403)
    expect(await rows('verifications')).toBe(before)
  })
})

describe('a product just started', () => {
  test('has nobody in it: no usual account opens, no setup without the one-time token, and that only once', async () => {
    const fresh = await startWorld()
    try {
      for (const identifier of ['admin', 'admin@example.com', 'owner@crm.local', 'root', 'demo@demo.com']) {
        for (const secret of ['admin', 'password', 'changeme', '']) expect((await fresh.call('POST', '/api/v1/auth/sign-in', { identifier, password: secret })).status).toBeGreaterThanOrEqual(400)
      }
      const setup = (token: string): Promise<Answer> => fresh.call('POST', '/api/v1/setup', {
        token, name: 'Asha', identifier: `a${Math.random()}@first.example`, password, language: 'en', accept: true,
        organisation: { name: 'First', legalName: 'First', zone: 'Asia/Kolkata', region: 'IN', language: 'en', grievanceName: 'M', grievanceContact: '1' },
      })
      expect((await setup('crm_setup_guess')).status).toBe(410)
      const link = await fresh.app.setupLink()
      const token = String(link).split('#')[1] ?? ''
      const both = await Promise.all([setup(token), setup(token)])
      expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([201, 410])
      expect(await fresh.app.setupLink()).toBeNull()
    } finally {
      await fresh.close()
    }
  })

  test('the sign-in library’s own addresses are not there: no API key, no session, for any user id', async () => {
    const before = await hashOf(world, org.id)
    for (const path of ['/api/auth/api-key/create', '/api/auth/get-session', '/api/auth/update-user', '/api/v1/auth/api-key/create', '/api/auth/two-factor/verify-totp']) {
      const answer = await from()('POST', path, { userId: org.owner.memberId, name: 'x' })
      expect([401, 403, 404, 405], path).toContain(answer.status)
    }
    expect(await hashOf(world, org.id)).toEqual(before)
  })
})
