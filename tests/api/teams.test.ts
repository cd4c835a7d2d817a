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

/** A day from today in the organisation's zone. */
const inDays = (days: number): string => new Date(Date.now() + 5.5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

async function tree(): Promise<{ top: string; make: (name: string, parentId: string) => Promise<string> }> {
  const { items } = (await at(org.owner, 'GET', '/teams')).body as { items: { id: string; parentId: string | null }[] }
  return {
    top: items.find((one) => one.parentId === null)?.id ?? '',
    make: async (name, parentId) => {
      const answer = await at(org.owner, 'POST', '/teams', { name, parentId })
      expect(answer.status).toBe(201)
      return String(answer.body.id)
    },
  }
}

describe('a home team', () => {
  test('is the one of today: not one planned, nor one that ended', async () => {
    const asha = await org.join('manager', 'Asha')
    const [root] = await world.sql<{ id: string }>('select id from app.teams where org_id = $1', [org.id])
    const [north, south] = ['North', 'South'].map((name, n) => ({ name, id: `01900000-0000-7000-8000-00000000000${n + 1}` }))
    for (const team of [north, south]) await world.sql('insert into app.teams (org_id, id, parent_id, name, name_sort) values ($1, $2, $3, $4, lower($4))', [org.id, team?.id, root?.id, team?.name])
    for (const table of ['team_members', 'team_managers']) await world.sql(`update app.${table} set from_on = from_on - 20, to_on = current_date - 5 where member_id = $1`, [asha.memberId])
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

describe('the tree of teams', () => {
  test('grows, is renamed and moved by administrators, never into a circle, and everybody reads it', async () => {
    const { top, make } = await tree()
    const west = await make('West', top)
    const below = await make('Nashik', west)
    expect((await at(org.owner, 'PATCH', `/teams/${west}`, { name: 'West India' })).body).toMatchObject({ name: 'West India' })
    for (const [team, parentId] of [[west, below], [west, west], [top, below]]) {
      const answer = await at(org.owner, 'PATCH', `/teams/${team}`, { parentId })
      expect([answer.status, answer.body.code]).toEqual([422, 'rule'])
    }
    expect((await at(org.owner, 'PATCH', `/teams/${below}`, { parentId: top })).body).toMatchObject({ parentId: top })
    const employee = await org.join('employee')
    const seen = (await at(employee, 'GET', '/teams')).body.items
    expect(seen.find((one: { id: string }) => one.id === west)).toMatchObject({ name: 'West India', parentId: top, members: [], managers: [], can: [] })
    expect(seen.find((one: { id: string }) => one.id === top).members.map((one: { id: string }) => one.id)).toContain(employee.memberId)
    const [event] = await world.sql(`select changes from app.event where org_id = $1 and kind = 'team.updated' and record_id = $2`, [org.id, below])
    expect(event?.['changes']).toEqual([{ field: 'parentId', from: west, to: top }])
  })

  test('two moves at once that would close a circle together: one is refused', async () => {
    const { top, make } = await tree()
    const [a, b] = [await make('A', top), await make('B', top)]
    const answers = await Promise.all([at(org.owner, 'PATCH', `/teams/${a}`, { parentId: b }), at(org.owner, 'PATCH', `/teams/${b}`, { parentId: a })])
    expect(answers.map((one) => one.status)).toEqual(expect.arrayContaining([200, 422]))
  })

  test('a team is archived once it has no members, teams or open invitations', async () => {
    const { top, make } = await tree()
    const team = await make('Closing', top)
    const sub = await make('Below', team)
    const asha = await org.join('manager')
    expect((await at(org.owner, 'POST', `/teams/${team}/managers`, { memberId: asha.memberId })).status).toBe(204)
    const refused = async (): Promise<string> => (await at(org.owner, 'DELETE', `/teams/${team}`)).body.detail
    expect(await refused()).toMatch(/teams below/)
    expect((await at(org.owner, 'DELETE', `/teams/${sub}`)).status).toBe(204)
    await at(org.owner, 'PUT', `/members/${asha.memberId}/team`, { teamId: team, fromOn: inDays(9) })
    expect(await refused()).toMatch(/members/)
    await at(org.owner, 'PUT', `/members/${asha.memberId}/team`, { teamId: top, fromOn: inDays(9) })
    const invitation = await at(org.owner, 'POST', '/invitations', { name: 'Ravi', role: 'employee', teamId: team })
    expect(await refused()).toMatch(/invitation/)
    await at(org.owner, 'DELETE', `/invitations/${invitation.body.id}`)
    expect((await at(org.owner, 'DELETE', `/teams/${team}`)).status).toBe(204)
    expect((await at(org.owner, 'GET', '/teams')).body.items.map((one: { id: string }) => one.id)).not.toContain(team)
    expect((await at(org.owner, 'PUT', `/members/${asha.memberId}/team`, { teamId: team, fromOn: inDays(0) })).status).toBe(404)
    expect((await at(org.owner, 'DELETE', `/teams/${top}`)).body.code).toBe('rule')
  })
})

describe('a move of a member', () => {
  test('holds from its day on, keeps what was before, replaces what was planned after, and is one event', async () => {
    const { top, make } = await tree()
    const [a, b] = [await make('Move A', top), await make('Move B', top)]
    const ravi = await org.join('employee')
    const move = (teamId: string, fromOn: string): Promise<Answer> => at(org.owner, 'PUT', `/members/${ravi.memberId}/team`, { teamId, fromOn })
    await move(a, inDays(5))
    expect((await move(b, inDays(10))).body.items).toMatchObject([{ teamId: b, fromOn: inDays(10), toOn: null }, { teamId: a, fromOn: inDays(5), toOn: inDays(10) }, { teamId: top, fromOn: inDays(0), toOn: inDays(5) }])
    expect((await move(b, inDays(3))).body.items).toMatchObject([{ teamId: b, fromOn: inDays(3), toOn: null }, { teamId: top, toOn: inDays(3) }])
    const known = `select created_at < now() - interval '1 hour' as early from app.team_members where org_id = $1 and member_id = $2 order by from_on limit 1`
    await world.sql(`update app.team_members set created_at = now() - interval '2 hours' where org_id = $1 and member_id = $2`, [org.id, ravi.memberId])
    await move(b, inDays(2))
    expect(await world.sql(known, [org.id, ravi.memberId])).toEqual([{ early: true }])
    // A day in the past: history is another one from there on.
    expect((await move(a, inDays(-30))).body.items).toMatchObject([{ teamId: a, fromOn: inDays(-30), toOn: null }])
    const events = await world.sql(`select changes from app.event where org_id = $1 and kind = 'member.moved' and record_id = $2 order by id`, [org.id, ravi.memberId])
    expect(events).toHaveLength(5)
    expect(events.at(-1)?.['changes']).toEqual([{ field: 'teamId', from: null, to: a }, { field: 'fromOn', from: null, to: inDays(-30) }])
    expect((await move(a, inDays(-3))).status).toBe(200)
    expect(await world.sql(`select 1 from app.event where org_id = $1 and kind = 'member.moved' and record_id = $2`, [org.id, ravi.memberId])).toHaveLength(5)
    for (const wrong of ['1999-12-31', '2026-02-30', 'tomorrow']) expect((await move(a, wrong)).status, wrong).toBe(400)
  })

  test('is seen by the member, his managers and administrators, and by nobody else', async () => {
    const { top, make } = await tree()
    const team = await make('Seen', top)
    const [ravi, other, boss] = [await org.join('employee'), await org.join('employee'), await org.join('manager')]
    await at(org.owner, 'PUT', `/members/${ravi.memberId}/team`, { teamId: team, fromOn: inDays(0) })
    await at(org.owner, 'DELETE', `/teams/${top}/managers/${boss.memberId}`)
    const seen = async (who: Person): Promise<number> => (await at(who, 'GET', `/members/${ravi.memberId}/teams`)).status
    expect([await seen(ravi), await seen(other), await seen(boss), await seen(org.owner)]).toEqual([200, 404, 404, 200])
    await at(org.owner, 'POST', `/teams/${team}/managers`, { memberId: boss.memberId })
    expect(await seen(boss)).toBe(200)
  })
})

describe('managers of teams', () => {
  test('manage several, invite into them and below, and no longer once removed', async () => {
    const { top, make } = await tree()
    const [one, two] = [await make('One', top), await make('Two', top)]
    const below = await make('Below one', one)
    const boss = await org.join('manager')
    await at(org.owner, 'DELETE', `/teams/${top}/managers/${boss.memberId}`)
    const invites = async (teamId: string): Promise<number> => (await at(boss, 'POST', '/invitations', { name: 'New', role: 'employee', teamId })).status
    expect(await invites(below)).toBe(404)
    for (const team of [one, two]) expect((await at(org.owner, 'POST', `/teams/${team}/managers`, { memberId: boss.memberId })).status).toBe(204)
    expect([await invites(one), await invites(below), await invites(two), await invites(top)]).toEqual([201, 201, 201, 404])
    expect((await at(org.owner, 'DELETE', `/teams/${one}/managers/${boss.memberId}`)).status).toBe(204)
    expect((await at(org.owner, 'DELETE', `/teams/${one}/managers/${boss.memberId}`)).status).toBe(404)
    expect([await invites(below), await invites(two)]).toEqual([404, 201])
    const employee = await org.join('employee')
    expect((await at(org.owner, 'POST', `/teams/${one}/managers`, { memberId: employee.memberId })).body.code).toBe('rule')
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
