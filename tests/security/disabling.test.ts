import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Phone } from '../../cli/phone-sim/phone.ts'
import { hashOf } from '../support/snapshots.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { caller, cookieOf, startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
const password = 'copper umbrella 41 tide'
const next = 'violet harbour 77 lamp'
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Leavers')
  await openPolicy(world, org)
}, 60_000)
afterAll(() => world.close())

const at = (path: string): string => `/api/v1/${org.slug}${path}`
const disable = (who: Person, by = org.owner): Promise<Answer> => by.call('PUT', at(`/members/${who.memberId}/disablement`))
const enable = (who: Person): Promise<Answer> => org.owner.call('DELETE', at(`/members/${who.memberId}/disablement`))
const signIn = (who: Person, secret = password): Promise<Answer> => world.call('POST', '/api/v1/auth/sign-in', { identifier: who.identifier, password: secret })
const linkToken = (answer: Answer): string => String(answer.body.link).split('#')[1] ?? ''

/** Opens the stream of somebody; `closed` answers when the server ended it. */
async function openStream(who: Person, slug = org.slug): Promise<{ closed: Promise<number>; leave: () => void }> {
  const stop = new AbortController()
  const answer = await fetch(`${world.url}/api/v1/${slug}/stream`, { headers: { cookie: who.cookie }, signal: stop.signal })
  expect(answer.status).toBe(200)
  const closed = (async () => {
    for await (const _ of answer.body ?? []) { /* until it ends */ }
    return performance.now()
  })()
  closed.catch(() => undefined)
  return { closed, leave: () => stop.abort() }
}

/** Makes somebody who works in the organisation and in another one as well. */
async function worksElsewhere(who: Person): Promise<Org> {
  const elsewhere = await world.newOrg(`Elsewhere ${who.memberId.slice(-6)}`)
  const invitation = await elsewhere.owner.call('POST', `/api/v1/${elsewhere.slug}/invitations`, { name: 'Both', role: 'employee' })
  const joined = await world.call('POST', '/api/v1/auth/invitations/acceptances', { token: linkToken(invitation), name: 'Both', identifier: who.identifier, password, language: 'en', accept: true })
  expect(joined.status).toBe(201)
  return elsewhere
}

describe('a member disabled while he works', () => {
  test('is refused at the next request, his stream closes within five seconds, his phone is told to erase, his reset link is dead', async () => {
    const who = await org.join('manager')
    const phone = await readyPhone(world, org, who.memberId)
    const stream = await openStream(who)
    const reset = linkToken(await org.owner.call('POST', at(`/members/${who.memberId}/resets`)))
    const invitation = linkToken(await who.call('POST', at('/invitations'), { name: 'Way back', role: 'employee' }))
    const pairing = await org.owner.call('POST', at('/pairings'), { memberId: who.memberId })
    expect((await who.call('GET', at('/contacts'))).status).toBe(200)

    const answer = await disable(who)
    expect([answer.status, answer.body.disabledAt]).toEqual([200, expect.any(String)])
    const began = performance.now()
    expect((await who.call('GET', at('/contacts'))).status).toBe(401)
    expect(await stream.closed - began).toBeLessThan(1_500)
    expect(await phone.sendItems([])).toMatchObject({ status: 401, body: { code: 'device_revoked' } })
    expect((await world.call('POST', '/api/v1/auth/resets/redemptions', { token: reset, password: next })).status).toBe(410)
    expect((await world.call('POST', '/api/v1/auth/invitations/lookups', { token: invitation })).status).toBe(410)
    await expect(new Phone(world.url).pair({ secret: String(pairing.body.secret) })).rejects.toThrow()
  }, 30_000)

  test('cannot sign in without any organisation, and is told why; enabled again he signs in as before, with a phone paired anew', async () => {
    const who = await org.join('employee')
    const phone = await readyPhone(world, org, who.memberId)
    await disable(who)
    const refused = await signIn(who)
    expect([refused.status, refused.body.code]).toEqual([403, 'not_allowed'])
    expect(refused.body.detail).toMatch(/administrator/)
    expect(await world.sql('select 1 from auth.sessions s join auth.memberships m on m.user_id = s.user_id where m.member_id = $1', [who.memberId])).toEqual([])
    expect((await enable(who)).body.disabledAt).toBeNull()
    const back = await signIn(who)
    expect([back.status, back.body.organisations.length]).toEqual([200, 1])
    expect((await caller(world.url, cookieOf(back))('GET', at('/me'))).body.member).toMatchObject({ id: who.memberId, role: 'employee' })
    expect(await phone.sendItems([])).toMatchObject({ status: 401, body: { code: 'device_revoked' } })
    const kinds = await world.sql<{ kind: string }>(`select kind from app.event where org_id = $1 and record_id = $2 and kind like 'member.%abled' order by id`, [org.id, who.memberId])
    expect(kinds.map((one) => one.kind)).toEqual(['member.disabled', 'member.enabled'])
  }, 30_000)

  test('keeps his other organisation: session, stream and reset link go on there', async () => {
    const who = await org.join('employee')
    const elsewhere = await worksElsewhere(who)
    const [here, there] = [await openStream(who), await openStream(who, elsewhere.slug)]
    await disable(who)
    await here.closed
    expect((await who.call('GET', at('/me'))).status).toBe(404)
    expect((await who.call('GET', `/api/v1/${elsewhere.slug}/me`)).status).toBe(200)
    expect(await Promise.race([there.closed.then(() => 'closed'), new Promise((resolve) => { setTimeout(() => resolve('open'), 6_000) })])).toBe('open')
    there.leave()
    const back = await signIn(who)
    expect(back.body.organisations.map((one: { slug: string }) => one.slug)).toEqual([elsewhere.slug])
  }, 30_000)

  test('comes back by being enabled, never by an invitation', async () => {
    const who = await org.join('employee')
    const invitation = linkToken(await org.owner.call('POST', at('/invitations'), { name: 'Again', role: 'admin' }))
    await disable(who)
    const answer = await world.call('POST', '/api/v1/auth/invitations/acceptances', { token: invitation, name: 'Again', identifier: who.identifier, password, language: 'en', accept: true })
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
    expect((await signIn(who)).status).toBe(403)
  })
})

test('nobody disables himself, an administrator no owner, a manager or employee nobody, and another organisation’s member is not there', async () => {
  const [admin, manager, employee] = [await org.join('admin'), await org.join('manager'), await org.join('employee')]
  const other = await world.newOrg('Others')
  const before = await hashOf(world, org.id)
  expect((await disable(admin, admin)).status).toBe(403)
  expect((await disable(org.owner)).status).toBe(403)
  expect((await disable(org.owner, admin)).status).toBe(403)
  expect((await disable(employee, manager)).status).toBe(403)
  expect((await disable(manager, employee)).status).toBe(403)
  expect((await other.owner.call('PUT', `/api/v1/${other.slug}/members/${employee.memberId}/disablement`)).status).toBe(404)
  expect(await hashOf(world, org.id)).toEqual(before)
})

test('the stream of a manager closes when the members he reaches change, to be opened anew with those of now', async () => {
  const manager = await org.join('manager')
  const stream = await openStream(manager)
  const began = performance.now()
  await org.join('employee')
  expect(await stream.closed - began).toBeLessThan(6_500)
}, 15_000)

test('a file that is being exported breaks off when the rights it began with are lost, and its last line says so', async () => {
  const admin = await org.join('admin')
  await org.owner.call('POST', at('/contacts'), { name: 'Zoya First' })
  await world.sql(`insert into app.contacts (org_id, id, name, name_sort, owner_id) select $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, $2 from generate_series(1, 5000) n`, [org.id, org.owner.memberId])
  const answer = await fetch(`${world.url}${at('/contacts/export')}`, { method: 'POST', headers: { cookie: admin.cookie, origin: new URL(world.url).origin, 'content-type': 'application/json' }, body: JSON.stringify({ format: 'csv', columns: ['name'] }) })
  expect(answer.status).toBe(200)
  await disable(admin)
  const lines = (await answer.text()).trim().split('\r\n')
  expect(lines.length).toBeLessThan(5_000)
  expect(lines.at(-1)).toMatch(/^Stopped here: your rights changed/)
}, 30_000)
