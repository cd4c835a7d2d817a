import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let leaver: Person
let successor: Person
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Handovers')
  leaver = await org.join('employee', 'Lata')
  successor = await org.join('employee', 'Sunil')
  await world.sql(`insert into app.contacts (org_id, id, name, name_sort, owner_id) select $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, case when n <= 1200 then $2::uuid else $3::uuid end from generate_series(1, 1250) n`, [org.id, leaver.memberId, org.owner.memberId])
  for (const name of ['Asha Seeds', 'Bharat Tools', 'Chavan Motors']) await org.owner.call('POST', `/api/v1/${org.slug}/companies`, { name, ownerId: leaver.memberId })
}, 60_000)
afterAll(() => world.close())

const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)
const handOver = (body: unknown, who = org.owner, from = leaver.memberId): Promise<Answer> => at(who, 'POST', `/members/${from}/handovers`, body)
const owned = async (who: Person, table: 'contacts' | 'companies'): Promise<number> => (await world.sql<{ n: number }>(`select count(*)::int as n from app.${table} where org_id = $1 and owner_id = $2`, [org.id, who.memberId]))[0]?.n ?? -1
const over = async (id: string): Promise<any> => {
  for (let i = 0; i < 400; i++) {
    const { body } = await at(org.owner, 'GET', `/runs/${id}`)
    if (!['waiting', 'running'].includes(body.state)) return body
    await new Promise((resolve) => { setTimeout(resolve, 25) })
  }
  throw new Error('the run did not end')
}

describe('handing over what a member who left owns', () => {
  test('counts each kind first, gives everything to one member with its history, and is undone but for what was given on since', async () => {
    expect((await at(org.owner, 'PUT', `/members/${leaver.memberId}/disablement`)).status).toBe(200)
    const counted = await handOver({})
    expect(counted.body).toEqual({ counts: [{ object: 'contact', count: 1_200 }, { object: 'company', count: 3 }], run: null })
    expect(await owned(leaver, 'contacts')).toBe(1_200)

    const started = await handOver({ toMemberId: successor.memberId })
    expect(started.status).toBe(200)
    const run = await over(started.body.run.id)
    expect(run).toMatchObject({ kind: 'handover', state: 'done', total: 1_203, done: 1_203, changed: 1_203, failed: 0, can: ['undo'] })
    expect([await owned(leaver, 'contacts'), await owned(leaver, 'companies'), await owned(successor, 'contacts'), await owned(successor, 'companies')]).toEqual([0, 0, 1_200, 3])
    const events = await world.sql<{ kind: string; n: number }>(`select kind, count(*)::int as n from app.event where org_id = $1 and kind in ('contact.updated', 'company.updated') group by kind order by kind`, [org.id])
    expect(events).toEqual([{ kind: 'company.updated', n: 3 }, { kind: 'contact.updated', n: 1_200 }])

    const [one] = await world.sql<{ id: string }>('select id from app.companies where org_id = $1 and owner_id = $2 limit 1', [org.id, successor.memberId])
    await at(org.owner, 'PATCH', `/companies/${one?.id}`, { ownerId: org.owner.memberId })
    const undo = await over((await at(org.owner, 'POST', `/runs/${run.id}/undo`)).body.id)
    expect(undo).toMatchObject({ state: 'done', changed: 1_202, failed: 1 })
    expect([await owned(leaver, 'contacts'), await owned(leaver, 'companies'), await owned(successor, 'contacts')]).toEqual([1_200, 2, 0])
  }, 30_000)

  test('goes to somebody else who works here, by an administrator', async () => {
    const [manager, other] = [await org.join('manager'), await world.newOrg('Elsewhere')]
    const before = await hashOf(world, org.id)
    for (const toMemberId of [leaver.memberId, other.owner.memberId]) expect((await handOver({ toMemberId })).status).toBe(400)
    expect((await handOver({ toMemberId: leaver.memberId }, org.owner, successor.memberId)).status).toBe(400)
    expect((await handOver({ toMemberId: successor.memberId }, manager)).status).toBe(403)
    expect((await handOver({}, successor)).status).toBe(403)
    expect((await handOver({}, org.owner, other.owner.memberId)).status).toBe(404)
    expect(await hashOf(world, org.id)).toEqual(before)
  })
})
