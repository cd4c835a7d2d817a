import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Phone } from '../../cli/phone-sim/phone.ts'
import { decodeKnownSet } from '../../server/features/calls/known-set.ts'
import { classifyAll, openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Fleet')
  await openPolicy(world, org)
}, 60_000)
afterAll(() => world.close())

const hour = 3_600_000
const deviceOf = async (phone: Phone): Promise<Record<string, any>> =>
  (await org.owner.call('GET', `/api/v1/${org.slug}/devices`)).body.items.find((one: { id: string }) => one.id === phone.deviceId)
const phoneOf = async (): Promise<{ phone: Phone; memberId: string }> => {
  const { memberId } = await org.join('employee')
  return { phone: await readyPhone(world, org, memberId), memberId }
}
const pairing = async (memberId: string, replaces: string): Promise<{ status: number; secret: string }> => {
  const answer = await org.owner.call('POST', `/api/v1/${org.slug}/pairings`, { memberId, replaces })
  return { status: answer.status, secret: String(answer.body.secret) }
}
const call = (date: number) => ({ ref: 'r', number: '98765 43210', date, type: 1, duration: 9, sim: '1' })

describe('a phone in the list', () => {
  test.each<[string, Record<string, unknown>]>([
    ['sending', {}], ['no_permission', { permissions: { call_log: false } }], ['battery', { battery_exempt: false }],
  ])('is %s after a heartbeat %j', async (state, change) => {
    const { phone } = await phoneOf()
    await phone.beat(change)
    expect((await deviceOf(phone))['state']).toBe(state)
  })

  test('is silent when its heartbeats stop for a day, and its queue grows when it does not shrink for an hour', async () => {
    const { phone } = await phoneOf()
    await phone.beat({ queue: 4 })
    await phone.beat({ queue: 5 })
    expect((await deviceOf(phone))['state']).toBe('sending')
    await world.sql(`update app.device_beats set queue_grows_since = now() - interval '2 hours' where device_id = $1`, [phone.deviceId])
    expect((await deviceOf(phone))['state']).toBe('queue_growing')
    await phone.beat({ queue: 2 })
    expect((await deviceOf(phone))['state']).toBe('sending')
    await world.sql(`update app.device_states set last_seen_at = now() - interval '25 hours' where device_id = $1`, [phone.deviceId])
    expect((await deviceOf(phone))['state']).toBe('silent')
  })

  test('tells what waits, rows of SIMs without a class, the history of classes, and how its clock runs', async () => {
    const { phone } = await phoneOf()
    await classifyAll(world, org, phone.deviceId, 'known')
    const waiting = Date.now() - hour
    await phone.beat({ queue: 7, oldest_waiting: waiting, tray: 2, unclassed: { 1: 40 }, sent_at: Date.now() - 2 * hour, elapsed: 4 * hour })
    const device = await deviceOf(phone)
    expect(device['beat']).toMatchObject({ queue: 7, tray: 2, oldestWaiting: new Date(waiting).toISOString(), callLog: true })
    expect(device['sims'][0]).toMatchObject({ class: 'known', waiting: 40, classes: [{ class: 'all' }, { class: 'known' }] })
    expect(device['clock']).toMatchObject({ jumps: 1 })
    expect(Math.abs(device['clock'].offsetMs - 2 * hour)).toBeLessThan(5_000)
  })
})

describe('a phone that takes another’s place', () => {
  test('of the same member: the old one goes on until the new one has sent its log', async () => {
    const { phone: old, memberId } = await phoneOf()
    const fresh = new Phone(world.url)
    await fresh.pair({ secret: (await pairing(memberId, old.deviceId)).secret })
    await fresh.agree({ backfillDays: 1 })
    await fresh.sendItems([])
    await classifyAll(world, org, fresh.deviceId, 'all')
    await fresh.beat({ log_from: Date.now() - hour, queue: 1 })
    expect((await old.beat()).status).toBe(200)
    await fresh.sendItems([call(Date.now() - hour)])
    await fresh.beat({ log_from: Date.now() - hour })
    expect((await old.beat()).body['code']).toBe('device_revoked')
    expect((await fresh.beat()).status).toBe(200)
  })

  test('handed over to another member: disconnected at once, and what was before is the other one’s', async () => {
    const { phone: old } = await phoneOf()
    const { memberId } = await org.join('employee')
    const fresh = new Phone(world.url)
    await fresh.pair({ secret: (await pairing(memberId, old.deviceId)).secret })
    expect((await old.beat()).body['code']).toBe('device_revoked')
    await fresh.agree({ backfillDays: 3 })
    await fresh.sendItems([])
    await classifyAll(world, org, fresh.deviceId, 'all')
    const { items } = await fresh.sendItems([call(Date.now() - hour), call(Date.now())])
    expect(items.map((one) => one.reason ?? one.status)).toEqual(['other_member', 'stored'])
  })

  test('is refused for a phone out of reach or disconnected already', async () => {
    const { phone, memberId } = await phoneOf()
    const other = await org.join('employee')
    expect((await other.call('POST', `/api/v1/${org.slug}/pairings`, { memberId: other.memberId, replaces: phone.deviceId })).status).toBe(404)
    await org.owner.call('DELETE', `/api/v1/${org.slug}/devices/${phone.deviceId}`)
    expect((await pairing(memberId, phone.deviceId)).status).toBe(422)
  })
})

describe('the known set', () => {
  test('is kept ready: built once, then the same for every phone; after ten minutes only new numbers are opened', async () => {
    const { phone } = await phoneOf()
    await classifyAll(world, org, phone.deviceId, 'known')
    const base = `/api/v1/${org.slug}/contacts`
    await org.owner.call('POST', base, { name: 'One', phones: [{ number: '97000 00001' }] })
    const gone = await org.owner.call('POST', base, { name: 'Two', phones: [{ number: '97000 00002' }] })
    const first = await phone.link.send('GET', '/known')
    expect(['00000001', '00000002', '00000003'].map(decodeKnownSet(first.bytes))).toEqual([true, true, false])
    expect((await phone.link.send('GET', '/known', undefined, { etag: first.etag })).status).toBe(304)
    expect((await phone.policy() as unknown as { known: string }).known).toBe(first.etag)
    await org.owner.call('POST', base, { name: 'Three', phones: [{ number: '97000 00003' }] })
    await org.owner.call('DELETE', `${base}/${gone.body.id}`)
    expect((await phone.link.send('GET', '/known')).etag).toBe(first.etag)
    const before = await world.sql<{ xmin: string; number_id: string }>('select xmin::text, number_id from app.known_values where org_id = $1 order by number_id', [org.id])
    await world.sql(`update app.known_sets set built_at = built_at - interval '10 minutes' where org_id = $1`, [org.id])
    const second = await phone.link.send('GET', '/known')
    expect(['00000001', '00000002', '00000003'].map(decodeKnownSet(second.bytes))).toEqual([true, false, true])
    const after = await world.sql<{ xmin: string; number_id: string }>('select xmin::text, number_id from app.known_values where org_id = $1 order by number_id', [org.id])
    expect(after.filter((one) => !before.some((old) => old.xmin === one.xmin && old.number_id === one.number_id))).toHaveLength(1)
  })

  test('goes only to phones with a SIM for known numbers', async () => {
    expect((await (await phoneOf()).phone.link.send('GET', '/known')).status).toBe(404)
  })

  test('asked by many phones at once it is built once', async () => {
    const { phone } = await phoneOf()
    await classifyAll(world, org, phone.deviceId, 'known')
    await world.sql(`update app.known_sets set built_at = built_at - interval '1 hour' where org_id = $1`, [org.id])
    const answers = await Promise.all(Array.from({ length: 6 }, () => phone.link.send('GET', '/known')))
    expect(new Set(answers.map((one) => `${one.status} ${one.etag}`)).size).toBe(1)
  })
})
