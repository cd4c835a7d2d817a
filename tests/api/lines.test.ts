import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let leaver: Person
let successor: Person
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Lines')
  await openPolicy(world, org)
  leaver = await org.join('employee', 'Lata')
  successor = await org.join('employee', 'Sunil')
}, 60_000)
afterAll(async () => {
  world.clock.set(null)
  await world.close()
})

const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)
const hold = (id: string, memberId: string | null, fromOn: string, correction?: boolean): Promise<Answer> => at(org.owner, 'PUT', `/lines/${id}/holder`, { memberId, fromOn, ...(correction !== undefined && { correction }) })
const day = (offset: number): string => Temporal.Now.plainDateISO('Asia/Kolkata').add({ days: offset }).toString()
const periods = (answer: Answer): unknown[] => answer.body.holders.map((one: { member: { name: string }; fromOn: string; toOn: string | null }) => [one.member.name, one.fromOn, one.toOn])

describe('a line', () => {
  test('is made once of a number however written, is held from day to day, and a leaver’s stays his until it is handed over', async () => {
    const made = await at(org.owner, 'POST', '/lines', { number: '98450 12345', label: 'Sales 1' })
    expect(made.body).toMatchObject({ number: '98450 12345', label: 'Sales 1', holder: null, holders: [], alsoContact: false })
    expect((await at(org.owner, 'POST', '/lines', { number: '+91 98450-12345' })).body.code).toBe('conflict')
    const { id } = made.body
    expect((await hold(id, leaver.memberId, day(-10))).status).toBe(400)
    expect(periods(await hold(id, leaver.memberId, day(-10), true))).toEqual([['Lata', day(-10), null]])
    expect((await at(org.owner, 'PUT', `/members/${leaver.memberId}/disablement`)).status).toBe(200)
    expect((await at(org.owner, 'GET', '/lines')).body.items[0].holder.name).toBe('Lata')
    expect((await hold(id, leaver.memberId, day(5))).status).toBe(400)
    const given = await hold(id, successor.memberId, day(0))
    expect([periods(given), given.body.holder.name]).toEqual([[['Sunil', day(0), null], ['Lata', day(-10), day(0)]], 'Sunil'])
    expect(periods(await hold(id, null, day(3)))).toEqual([['Sunil', day(0), day(3)], ['Lata', day(-10), day(0)]])
    const kinds = await world.sql<{ kind: string }>(`select kind from app.event where org_id = $1 and record_id = $2 order by id`, [org.id, id])
    expect(kinds.map((one) => one.kind)).toEqual(['line.created', 'line.holder_corrected', 'line.handed_over', 'line.handed_over'])
  })

  test('may be a contact’s number too, which is told; archived it is free to be made anew', async () => {
    await at(org.owner, 'POST', '/contacts', { name: 'Asha', phones: [{ number: '98450 54321' }] })
    const made = await at(org.owner, 'POST', '/lines', { number: '98450 54321' })
    expect(made.body.alsoContact).toBe(true)
    expect((await at(org.owner, 'PATCH', `/lines/${made.body.id}`, { label: 'Reception' })).body.label).toBe('Reception')
    expect((await at(org.owner, 'DELETE', `/lines/${made.body.id}`)).status).toBe(204)
    expect((await at(org.owner, 'POST', '/lines', { number: '98450 54321' })).status).toBe(201)
    expect((await hold(made.body.id, successor.memberId, day(0))).status).toBe(409)
    expect((await at(org.owner, 'POST', '/lines', { number: 'no number' })).status).toBe(400)
  })

  test('is read by who holds it and by his manager, and written by administrators', async () => {
    const [manager, other] = [await org.join('manager'), await world.newOrg('Others')]
    const line = (await at(org.owner, 'POST', '/lines', { number: '98450 99999', label: 'Own' })).body
    await hold(line.id, successor.memberId, day(0))
    const labels = async (who: Person): Promise<string[]> => (await at(who, 'GET', '/lines')).body.items.map((one: { label: string }) => one.label)
    expect(await labels(successor)).toContain('Own')
    expect(await labels(manager)).toContain('Own')
    expect(await labels(await org.join('employee'))).toEqual([])
    const before = await hashOf(world, org.id)
    for (const who of [manager, successor]) {
      expect((await at(who, 'PUT', `/lines/${line.id}/holder`, { memberId: null, fromOn: day(0) })).status).toBe(403)
      expect((await at(who, 'POST', '/lines', { number: '98450 88888' })).status).toBe(403)
    }
    expect((await hold(line.id, other.owner.memberId, day(0))).status).toBe(400)
    expect(await hashOf(world, org.id)).toEqual(before)
  })

  test('is said of a SIM, whose calls carry it', async () => {
    const phone = await readyPhone(world, org, successor.memberId)
    const line = (await at(org.owner, 'POST', '/lines', { number: '98450 77777', label: 'SIM line' })).body
    const device = async (): Promise<any> => (await at(org.owner, 'GET', '/devices')).body.items.find((one: { id: string }) => one.id === phone.deviceId)
    const sim = (await device()).sims[0]
    expect((await at(org.owner, 'PUT', `/devices/${phone.deviceId}/sims/${sim.id}/line`, { lineId: line.id })).status).toBe(204)
    expect((await device()).sims[0]).toMatchObject({ line: 'SIM line' })
    await phone.sendItems([{ ref: 1, number: '98765 43210', date: Date.now() - 1_000, type: 1, duration: 20, sim: sim.key }])
    expect(await world.sql('select line_id from app.calls where org_id = $1 and member_id = $2', [org.id, successor.memberId])).toEqual([{ line_id: line.id }])
    expect((await at(org.owner, 'PUT', `/devices/${phone.deviceId}/sims/${sim.id}/line`, { lineId: successor.memberId })).status).toBe(400)
  })
})
