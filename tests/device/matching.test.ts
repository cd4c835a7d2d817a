import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Phone } from '../../cli/phone-sim/phone.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let asha: Person
let ravi: Person
let phone: Phone
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Matching')
  await openPolicy(world, org)
  asha = await org.join('employee', 'Asha')
  ravi = await org.join('employee', 'Ravi')
  phone = await readyPhone(world, org, asha.memberId)
}, 60_000)
afterAll(() => world.close())

let n = 0
const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)
const call = async (number: string, minutesAgo = 5): Promise<string> => {
  const { items } = await phone.sendItems([{ ref: 1, number, date: Date.now() - minutesAgo * 60_000 - n++, type: 1, duration: 61, sim: '1' }])
  return items[0]?.id ?? ''
}
const timelineOf = async (who: Person, id: string): Promise<string[]> => ((await at(who, 'GET', `/contacts/${id}/timeline?kinds=call`)).body.items as { id: string }[]).map((one) => one.id)
const contact = async (who: Person, name: string, number?: string): Promise<string> => String((await at(who, 'POST', '/contacts', { name, ...(number && { phones: [{ number }] }) })).body.id)

test('an unknown caller becomes a contact in place and its whole history follows, however the number was written', async () => {
  const calls = [await call('+91 90001 00001', 90 * 24 * 60), await call('9000100001', 60), await call('09000100001')]
  const seen = await at(asha, 'GET', `/calls/${calls[2]}`)
  expect(seen.body).toMatchObject({ client: null, link: { reason: 'none' }, number: { masked: false } })
  const made = await at(asha, 'POST', `/numbers/${seen.body.number.id}/contact`, { name: 'Kavita Nair' })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({ name: 'Kavita Nair', phones: [{ number: '+919000100001' }], owner: { id: asha.memberId } })
  expect((await timelineOf(asha, made.body.id)).toSorted()).toEqual(calls.toSorted())
  expect((await at(asha, 'GET', `/calls/${calls[0]}`)).body).toMatchObject({ client: { id: made.body.id, name: 'Kavita Nair' }, link: { reason: 'number', others: 0 } })
})

test('a number given to another contact takes its history along; the next call lands there too', async () => {
  const [first, second] = [await contact(asha, 'First', '90001 00002'), await contact(asha, 'Second')]
  const calls = [await call('9000100002', 30), await call('9000100002')]
  const number = (await at(asha, 'GET', `/calls/${calls[0]}`)).body.number.id
  expect((await at(asha, 'PUT', `/numbers/${number}/link`, { contactId: second })).status).toBe(204)
  calls.push(await call('+919000100002', 1))
  expect(await timelineOf(asha, first)).toEqual([])
  expect((await timelineOf(asha, second)).toSorted()).toEqual(calls.toSorted())
})

test('one call linked by hand stands where it was put, also when the number moves; taken away, the number counts again', async () => {
  const [holder, other] = [await contact(asha, 'Holder', '90001 00003'), await contact(asha, 'Other')]
  const one = await call('9000100003')
  const linked = await at(asha, 'PUT', `/calls/${one}/link`, { contactId: other })
  expect(linked.body).toMatchObject({ client: { id: other }, link: { reason: 'by_hand' } })
  expect([await timelineOf(asha, holder), await timelineOf(asha, other)]).toEqual([[], [one]])
  expect((await at(asha, 'PUT', `/calls/${one}/link`, { contactId: null })).body).toMatchObject({ client: { id: holder }, link: { reason: 'number' } })
})

test('the same number on several people is allowed, and shown on each of them and on the call', async () => {
  const [father, son] = [await contact(asha, 'Father', '90001 00004'), await contact(asha, 'Son', '90001 00004')]
  const one = await call('9000100004')
  expect((await at(asha, 'GET', `/contacts/${father}`)).body.phones[0].others).toEqual([{ object: 'contact', id: son, name: 'Son', owner: 'Asha' }])
  expect((await at(asha, 'GET', `/calls/${one}`)).body.link).toEqual({ reason: 'number_shared', others: 1 })
})

test('a colleague’s client: "already with" its owner and nothing more; his call with it shows a minimal card; the number stays masked until he has called it', async () => {
  const theirs = await contact(ravi, 'Ravi’s client', '90001 00005')
  const match = await at(asha, 'POST', '/contacts/duplicates', { phones: ['+91-90001-00005'] })
  expect(match.body.matches).toEqual([{ by: 'phone', value: '+91-90001-00005', contact: null, owner: { id: ravi.memberId, name: 'Ravi' } }])
  expect((await at(asha, 'GET', `/contacts/${theirs}`)).status).toBe(404)
  const one = await call('9000100005')
  expect((await at(asha, 'GET', `/calls/${one}`)).body.client).toMatchObject({ name: 'Ravi’s client', owner: { name: 'Ravi' }, minimal: true })
  await at(org.owner, 'PATCH', '/organisation', { employeesRead: 'all' })
  const hidden = await contact(ravi, 'Never called', '90001 00006')
  const [seen, called] = [await at(asha, 'GET', `/contacts/${hidden}`), await at(asha, 'GET', `/contacts/${theirs}`)]
  expect([seen.body.phones[0].masked, seen.body.phones[0].number.includes('00010000')]).toEqual([true, false])
  expect(called.body.phones[0]).toMatchObject({ masked: false, number: '+919000100005' })
  const revealed = await at(asha, 'POST', `/contacts/${hidden}/phones/${seen.body.phones[0].id}/reveals`)
  expect(revealed.body.number).toBe('+919000100006')
  expect(await world.sql(`select 1 from app.audit where org_id = $1 and actor_id = $2 and action like '%reveal%'`, [org.id, asha.memberId])).toHaveLength(1)
})

test('who reads another’s calls is in the audit, once in ten minutes', async () => {
  for (let i = 0; i < 3; i++) await at(org.owner, 'GET', '/calls')
  const looks = await world.sql(`select 1 from app.audit where org_id = $1 and action = 'calls.read' and about_member = $2 and actor_id = $3`, [org.id, asha.memberId, org.owner.memberId])
  expect(looks).toHaveLength(1)
})
