import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workingWindows } from '../../server/features/worktime/index.ts'
import { asSystem } from '../../server/platform/jobs.ts'
import { statementsOf } from '../support/statements.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let top: string
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Worktime')
  top = (await at(org.owner, 'GET', '/teams')).body.items[0].id
}, 60_000)
afterAll(() => world.close())

const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)
const short = { mon: [[600, 780]], tue: [[600, 780]], wed: [[600, 780]], thu: [[600, 780]], fri: [[600, 780]], sat: [], sun: [] }

/** Hours worked, and why, of a member on each day from a day up to another. */
async function days(memberId: string, from: string, to: string): Promise<[number, string][]> {
  const found = await asSystem(world.app.host, org.id, 'look', (ctx) => workingWindows(ctx, [memberId], { from, to }))
  return (found.get(memberId) ?? []).map(({ windows, why }) => [windows.reduce((sum, [start, end]) => sum + (end - start) / 3_600_000, 0), why])
}

async function memberFrom(day: string, teamId = top): Promise<Person> {
  const person = await org.join('employee')
  expect((await at(org.owner, 'PUT', `/members/${person.memberId}/team`, { teamId, fromOn: day })).status).toBe(200)
  return person
}

describe('a new organisation', () => {
  test('works Monday to Saturday, nine to seven, and not on the national days of any year', async () => {
    const { memberId } = await memberFrom('2026-01-01')
    expect(await days(memberId, '2026-01-24', '2026-01-28')).toEqual([[10, 'working'], [0, 'free'], [0, 'holiday'], [10, 'working']])
    expect(await days(memberId, '2027-08-14', '2027-08-17')).toEqual([[10, 'working'], [0, 'holiday'], [10, 'working']])
    expect(await days(memberId, '2025-12-31', '2026-01-02')).toEqual([[0, 'no_team'], [10, 'working']])
  })
})

describe('hours', () => {
  test('of a team hold from their day on, for the teams below too, until it follows the one above again', async () => {
    const team = (await at(org.owner, 'POST', '/teams', { name: 'Short days', parentId: top })).body.id
    const below = (await at(org.owner, 'POST', '/teams', { name: 'Below', parentId: team })).body.id
    const { memberId } = await memberFrom('2026-01-01', below)
    expect((await at(org.owner, 'PUT', '/working-hours', { teamId: team, fromOn: '2026-02-03', hours: short })).status).toBe(200)
    expect((await at(org.owner, 'PUT', '/working-hours', { teamId: team, fromOn: '2026-02-05', hours: null })).status).toBe(200)
    expect((await days(memberId, '2026-02-02', '2026-02-06')).map(([hours]) => hours)).toEqual([10, 3, 3, 10])
    for (const wrong of [{ ...short, mon: [[700, 600]] }, { ...short, mon: [[600, 700], [650, 800]] }, { mon: [] }]) {
      expect((await at(org.owner, 'PUT', '/working-hours', { teamId: team, fromOn: '2026-02-03', hours: wrong })).status).toBe(400)
    }
    expect((await at(org.owner, 'PUT', '/working-hours', { teamId: null, fromOn: '2026-02-03', hours: null })).status).toBe(400)
  })

  test('and holidays of a team are changed by its managers, others are out of their reach', async () => {
    const [mine, other] = [(await at(org.owner, 'POST', '/teams', { name: 'Mine', parentId: top })).body.id, (await at(org.owner, 'POST', '/teams', { name: 'Other', parentId: top })).body.id]
    const below = (await at(org.owner, 'POST', '/teams', { name: 'Below mine', parentId: mine })).body.id
    const boss = await org.join('manager')
    await at(org.owner, 'DELETE', `/teams/${top}/managers/${boss.memberId}`)
    await at(org.owner, 'POST', `/teams/${mine}/managers`, { memberId: boss.memberId })
    const set = async (teamId: string | null): Promise<number[]> => [
      (await at(boss, 'PUT', '/working-hours', { teamId, fromOn: '2026-03-02', hours: short })).status,
      (await at(boss, 'POST', '/holidays', { teamId, items: [{ on: '2026-03-04', name: 'Holi' }] })).status,
    ]
    expect([await set(mine), await set(below), await set(other), await set(top), await set(null)]).toEqual([[200, 201], [200, 201], [404, 404], [404, 404], [403, 403]])
    const national = (await at(boss, 'GET', '/holidays')).body.items.find((one: { yearly: string }) => one.yearly === '01-26')
    expect((await at(boss, 'DELETE', `/holidays/${national.id}`)).status).toBe(403)
    const { memberId } = await memberFrom('2026-01-01', below)
    expect(await days(memberId, '2026-03-03', '2026-03-06')).toEqual([[3, 'working'], [0, 'holiday'], [3, 'working']])
  })
})

describe('holidays', () => {
  test('are pasted: looked through first, then added once, and taken away', async () => {
    const preview = await at(org.owner, 'POST', '/holidays/preview', { text: '08/11/2026 Diwali\nsome day' })
    expect(preview.body.items).toEqual([{ line: 1, on: '2026-11-08', name: 'Diwali', error: null }, { line: 2, on: null, name: 'some day', error: 'no_date' }])
    const add = async (): Promise<number> => (await at(org.owner, 'POST', '/holidays', { teamId: null, items: [{ on: '2026-11-09', name: 'Diwali' }] })).body.added
    expect([await add(), await add()]).toEqual([1, 0])
    const { memberId } = await memberFrom('2026-01-01')
    expect((await days(memberId, '2026-11-09', '2026-11-10'))[0]?.[1]).toBe('holiday')
    const made = (await at(org.owner, 'GET', '/holidays')).body.items.find((one: { fromOn: string }) => one.fromOn === '2026-11-09')
    expect((await at(org.owner, 'DELETE', `/holidays/${made.id}`)).status).toBe(204)
    expect((await days(memberId, '2026-11-09', '2026-11-10'))[0]?.[1]).toBe('working')
    expect((await world.sql(`select kind from app.event where org_id = $1 and record_id = $2 order by id`, [org.id, made.id])).map((one) => one['kind'])).toEqual(['holiday.added', 'holiday.removed'])
  })
})

describe('a member', () => {
  test('on leave, half a day away, or not tracked works that much less; a day is taken once', async () => {
    const { memberId } = await memberFrom('2026-01-01')
    const leave = await at(org.owner, 'POST', `/members/${memberId}/absences`, { fromOn: '2026-04-06', toOn: '2026-04-08' })
    expect(leave.status).toBe(201)
    expect((await at(org.owner, 'POST', `/members/${memberId}/absences`, { fromOn: '2026-04-07', half: 'first' })).body.code).toBe('conflict')
    expect((await at(org.owner, 'POST', `/members/${memberId}/absences`, { fromOn: '2026-04-08', half: 'second' })).status).toBe(201)
    await at(org.owner, 'PUT', `/members/${memberId}/tracking`, { tracked: false, fromOn: '2026-04-09' })
    await at(org.owner, 'PUT', `/members/${memberId}/tracking`, { tracked: true, fromOn: '2026-04-10' })
    expect(await days(memberId, '2026-04-06', '2026-04-11')).toEqual([[0, 'absent'], [0, 'absent'], [5, 'half_day'], [0, 'untracked'], [10, 'working']])
    expect((await at(org.owner, 'DELETE', `/members/${memberId}/absences/${leave.body.id}`)).status).toBe(204)
    expect((await days(memberId, '2026-04-06', '2026-04-07'))[0]).toEqual([10, 'working'])
    expect((await at(org.owner, 'GET', `/members/${memberId}/absences`)).body).toMatchObject({ items: [{ fromOn: '2026-04-08', half: 'second' }], untracked: [{ fromOn: '2026-04-09', toOn: '2026-04-10' }] })
  })

  test('sees his own leave, and no colleague’s', async () => {
    const [asha, ravi] = [await memberFrom('2026-01-01'), await memberFrom('2026-01-01')]
    expect((await at(asha, 'GET', `/members/${asha.memberId}/absences`)).status).toBe(200)
    expect((await at(asha, 'GET', `/members/${ravi.memberId}/absences`)).status).toBe(404)
    expect((await at(asha, 'POST', `/members/${asha.memberId}/absences`, { fromOn: '2026-04-06', half: 'first' })).status).toBe(403)
  })

  test('or three of them: six statements', async () => {
    const members = [await memberFrom('2026-01-01'), await memberFrom('2026-01-01'), await memberFrom('2026-01-01')].map((one) => one.memberId)
    const count = async (ids: string[]): Promise<number> => (await statementsOf(async () => { await asSystem(world.app.host, org.id, 'look', (ctx) => workingWindows(ctx, ids, { from: '2026-01-01', to: '2026-03-01' })) }))
      .filter((one) => /from app\.(organisation_zones|teams|team_members|working_hours|holidays|absences)\b/.test(one.text) && /^\s*select/.test(one.text)).length
    expect([await count(members.slice(0, 1)), await count(members)]).toEqual([6, 6])
  })
})
