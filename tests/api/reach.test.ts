import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let ours: Org
let theirs: Org
beforeAll(async () => {
  world = await startWorld()
  ours = await world.newOrg('Ours')
  theirs = await world.newOrg('Theirs')
  for (const org of [ours, theirs]) await openPolicy(world, org)
}, 60_000)
afterAll(() => world.close())

const at = (org: Org, who: Person, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body, headers)

/** A company, a contact with a note, and a call of a member with it, with the ids a route may name. */
async function belongings(org: Org, who: Person, number: string): Promise<Record<'company' | 'tag' | 'view' | 'contact' | 'note' | 'call' | 'number' | 'phone' | 'device' | 'sim' | 'pairing' | 'outcome', string>> {
  const company = await at(org, who, 'POST', '/companies', { name: `Client of ${who.name} and sons`, tags: [{ name: `tag ${number}` }] })
  const view = await at(org, who, 'POST', '/views', { object: 'contact', name: `View ${number}`, state: {} })
  const contact = await at(org, who, 'POST', '/contacts', { name: `Client of ${who.name}`, companyId: company.body.id, phones: [{ number }], emails: [{ email: `c${number.slice(-5)}@clients.example` }] })
  const note = await at(org, who, 'POST', `/contacts/${contact.body.id}/notes`, { body: 'A private thought' })
  const phone = await readyPhone(world, org, who.memberId)
  const sent = await phone.sendItems([{ ref: 1, number, date: Date.now() - 60_000, type: 1, duration: 30, sim: '1' }])
  const pairing = await at(org, org.owner, 'POST', '/pairings', { memberId: who.memberId })
  const outcomes = await at(org, org.owner, 'GET', '/outcomes')
  const [sim] = await world.sql<{ id: string }>('select id from app.device_sims where device_id = $1', [phone.deviceId])
  return {
    company: company.body.id, tag: company.body.tags[0].id, view: view.body.id, contact: contact.body.id, note: note.body.id, call: sent.items[0]?.id ?? '', number: contact.body.phones[0].numberId, phone: contact.body.phones[0].id, device: phone.deviceId, sim: sim?.id ?? '',
    pairing: pairing.body.id, outcome: outcomes.body.items[0].id,
  }
}

describe('another organisation', () => {
  test('is not reached by an id inside a body, nor by its cursors', async () => {
    const [mine, foreign] = [await belongings(ours, ours.owner, '98111 00001'), await belongings(theirs, theirs.owner, '98111 00002')]
    for (let i = 0; i < 3; i++) await at(theirs, theirs.owner, 'POST', '/contacts', { name: `More ${i}` })
    const cursors = await Promise.all(['/contacts/query', '/calls/query'].map(async (path) => (await at(theirs, theirs.owner, 'POST', path, { limit: 1 })).body.next as string | null))
    const before = [await hashOf(world, ours.id), await hashOf(world, theirs.id)]
    const tries: [string, string, unknown][] = [
      ['POST', '/contacts', { name: 'X', ownerId: theirs.owner.memberId }], ['POST', '/contacts', { name: 'X', phones: [{ numberId: foreign.number }] }],
      ['POST', '/contacts', { name: 'X', companyId: foreign.company }], ['POST', '/contacts', { name: 'X', tags: [{ id: foreign.tag }] }], ['PUT', `/numbers/${foreign.number}/sharing`, { shared: true }],
      ['GET', `/views/${foreign.view}`, undefined], ['GET', `/companies/${foreign.company}/timeline`, undefined],
      ['PATCH', `/contacts/${mine.contact}`, { ownerId: theirs.owner.memberId }], ['PATCH', `/contacts/${mine.contact}`, { phones: [{ numberId: foreign.number }] }],
      ['PUT', `/calls/${mine.call}/link`, { contactId: foreign.contact }], ['PATCH', `/calls/${mine.call}`, { outcomeId: foreign.outcome }],
      ['PUT', `/numbers/${mine.number}/link`, { contactId: foreign.contact }], ['POST', '/pairings', { memberId: theirs.owner.memberId }],
      ['POST', '/invitations', { name: 'X', role: 'employee', teamId: '01900000-0000-7000-8000-000000000000' }],
      ['POST', '/contacts/query', { limit: 1, cursor: cursors[0] }], ['POST', '/calls/query', { limit: 1, cursor: cursors[1] ?? 'none' }],
      ['PUT', `/devices/${foreign.device}/sims/${foreign.sim}/class`, { class: 'none' }], ['PUT', `/devices/${mine.device}/sims/${foreign.sim}/class`, { class: 'none' }],
    ]
    for (const [method, path, body] of tries) {
      const answer = await at(ours, ours.owner, method, path, body)
      expect([400, 404, 422], `${method} ${path} ${JSON.stringify(body)} → ${answer.status} ${answer.text}`).toContain(answer.status)
    }
    expect([await hashOf(world, ours.id), await hashOf(world, theirs.id)]).toEqual(before)
  })

  test('does not show through what may be there only once: the same number, e-mail, outcome and name are taken', async () => {
    const body = { name: 'Same', phones: [{ number: '98111 00003' }], emails: [{ email: 'same@clients.example' }] }
    const [first, second] = [await at(theirs, theirs.owner, 'POST', '/contacts', body), await at(ours, ours.owner, 'POST', '/contacts', body)]
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body.phones[0].others).toEqual([])
    expect((await at(ours, ours.owner, 'POST', '/contacts/duplicates', { phones: ['98111 00002'] })).body.matches).toEqual([])
    for (const org of [theirs, ours]) expect((await at(org, org.owner, 'POST', '/outcomes', { label: 'Only here', tone: 'good' })).status).toBe(201)
  })
})

describe('a colleague’s', () => {
  test('contacts, notes, calls and phones are neither seen nor changed by an employee, whatever the route', async () => {
    const [asha, ravi] = [await ours.join('employee', 'Asha'), await ours.join('employee', 'Ravi')]
    const foreign = await belongings(ours, ravi, '98111 00004')
    const mine = await belongings(ours, asha, '98111 00005')
    const before = await hashOf(world, ours.id)
    const tries: [string, string, unknown?][] = [
      ['GET', `/contacts/${foreign.contact}`], ['PATCH', `/contacts/${foreign.contact}`, { name: 'Taken' }], ['DELETE', `/contacts/${foreign.contact}`], ['POST', `/contacts/${foreign.contact}/restoration`],
      ['GET', `/contacts/${foreign.contact}/timeline`], ['POST', `/contacts/${foreign.contact}/notes`, { body: 'Mine now' }], ['POST', `/contacts/${foreign.contact}/phones/${foreign.phone}/reveals`],
      ['PATCH', `/notes/${foreign.note}`, { body: 'Changed' }], ['DELETE', `/notes/${foreign.note}`], ['GET', `/calls/${foreign.call}`], ['PATCH', `/calls/${foreign.call}`, { note: 'Changed' }],
      ['PUT', `/calls/${foreign.call}/link`, { contactId: mine.contact }], ['PUT', `/calls/${mine.call}/link`, { contactId: foreign.contact }], ['PUT', `/numbers/${foreign.number}/link`, { contactId: mine.contact }],
      ['PUT', `/numbers/${mine.number}/link`, { contactId: foreign.contact }], ['POST', `/numbers/${foreign.number}/contact`, { name: 'Taken' }], ['DELETE', `/devices/${foreign.device}`],
      ['PUT', `/devices/${foreign.device}/sims/${foreign.sim}/class`, { class: 'none' }], ['GET', `/pairings/${foreign.pairing}`], ['DELETE', `/pairings/${foreign.pairing}`], ['POST', '/pairings', { memberId: ravi.memberId }],
      ['PATCH', `/members/${ravi.memberId}`, { name: 'Changed' }], ['DELETE', `/members/${ravi.memberId}/sessions`],
      ['PATCH', `/contacts/${mine.contact}`, { ownerId: ravi.memberId }], ['GET', `/companies/${foreign.company}`], ['PATCH', `/companies/${foreign.company}`, { name: 'Taken' }], ['DELETE', `/companies/${foreign.company}`],
      ['GET', `/companies/${foreign.company}/timeline`], ['POST', `/companies/${foreign.company}/notes`, { body: 'Mine now' }], ['PUT', `/numbers/${foreign.number}/sharing`, { shared: true }],
      ['GET', `/views/${foreign.view}`], ['PATCH', `/views/${foreign.view}`, { name: 'Taken' }], ['DELETE', `/views/${foreign.view}`],
    ]
    for (const [method, path, body] of tries) {
      const answer = await at(ours, asha, method, path, body)
      expect([403, 404], `${method} ${path} → ${answer.status} ${answer.text}`).toContain(answer.status)
      expect(answer.text).not.toMatch(/Client of Ravi|private thought|98111/)
    }
    const lists = await Promise.all([at(ours, asha, 'GET', '/contacts'), at(ours, asha, 'GET', '/calls'), at(ours, asha, 'GET', '/devices'), at(ours, asha, 'GET', '/home'), at(ours, asha, 'GET', '/companies'), at(ours, asha, 'GET', '/views?object=contact'),
      at(ours, asha, 'POST', '/search', { query: 'client of ravi' }), at(ours, asha, 'POST', '/search', { query: '98111 00004' })])
    for (const list of lists) expect(list.text).not.toMatch(/Client of Ravi|private thought/)
    expect(await hashOf(world, ours.id)).toEqual(before)
  })
})
