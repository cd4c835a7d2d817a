import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Teams')
}, 60_000)
afterAll(async () => {
  await world.close()
})

const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)

describe('a home team', () => {
  test('is the one of today: not one planned, nor one that ended', async () => {
    const asha = await org.join('manager', 'Asha')
    const [root] = await world.sql<{ id: string }>('select id from app.teams where org_id = $1', [org.id])
    const [north, south] = ['North', 'South'].map((name, n) => ({ name, id: `01900000-0000-7000-8000-00000000000${n + 1}` }))
    for (const team of [north, south]) await world.sql('insert into app.teams (org_id, id, parent_id, name, name_sort) values ($1, $2, $3, $4, lower($4))', [org.id, team?.id, root?.id, team?.name])
    await world.sql(`update app.team_members set from_on = from_on - 20, to_on = current_date - 5 where member_id = $1`, [asha.memberId])
    for (const [team, from, to] of [[north, -5, 5], [south, 5, null]] as const) {
      await world.sql(`insert into app.team_members (org_id, id, team_id, member_id, from_on, to_on) values ($1, gen_random_uuid(), $2, $3, current_date + $4::int, current_date + $5::int)`, [org.id, team?.id, asha.memberId, from, to])
      await world.sql(`insert into app.team_managers (org_id, id, team_id, member_id, from_on, to_on) values ($1, gen_random_uuid(), $2, $3, current_date + $4::int, current_date + $5::int)`, [org.id, team?.id, asha.memberId, from, to])
    }
    const listed = (await at(org.owner, 'GET', '/members')).body.items.filter((one: { id: string }) => one.id === asha.memberId)
    expect(listed.map((one: { teamId: string }) => one.teamId)).toEqual([north?.id])
    expect((await at(asha, 'POST', '/invitations', { name: 'Ravi', role: 'employee', teamId: north?.id })).status).toBe(201)
    expect((await at(asha, 'POST', '/invitations', { name: 'Ravi', role: 'employee', teamId: south?.id })).status).toBe(404)
  })
})

describe('the calendar of the organisation', () => {
  test('is changed by administrators, and lists read this week by it from the next request on', async () => {
    await at(org.owner, 'POST', '/contacts', { name: 'Made this week' })
    const thisWeek = async (): Promise<number> => (await at(org.owner, 'POST', '/contacts/query', { filter: { and: [{ field: 'createdAt', op: 'period', value: 'this_week' }] } })).body.items.length
    expect((await at(org.owner, 'GET', '/organisation')).body).toMatchObject({ weekStart: 1, financialYearMonth: 4 })
    // Made on a Saturday and looked for on the Tuesday after: in a week that begins on Saturday, not in one that begins on Monday.
    await world.sql(`update app.contacts set created_at = '2026-10-03T06:00:00Z' where org_id = $1`, [org.id])
    world.clock.set(new Date('2026-10-06T06:00:00Z'))
    expect(await thisWeek()).toBe(0)
    expect((await at(org.owner, 'PATCH', '/organisation', { weekStart: 6, financialYearMonth: 1 })).body).toMatchObject({ weekStart: 6, financialYearMonth: 1 })
    expect(await thisWeek()).toBe(1)
    world.clock.set(null)
    expect((await at(org.owner, 'PATCH', '/organisation', { weekStart: 8 })).status).toBe(400)
    expect((await at(org.owner, 'PATCH', '/organisation', { financialYearMonth: 0 })).status).toBe(400)
  })
})
