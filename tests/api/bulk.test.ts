import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let manager: Person
let employee: Person
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Bulk')
  manager = await org.join('manager', 'Mira')
  employee = await org.join('employee', 'Asha')
  await world.sql(
    `insert into app.contacts (org_id, id, name, name_sort, source, owner_id) select $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, case when n % 2 = 0 then 'import' end, case when n <= 2500 then $2::uuid else $3::uuid end from generate_series(1, 2600) n`,
    [org.id, org.owner.memberId, employee.memberId])
}, 60_000)
afterAll(() => world.close())

const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)
const over = async (who: Person, id: string): Promise<any> => {
  for (let i = 0; i < 400; i++) {
    const { body } = await at(who, 'GET', `/runs/${id}`)
    if (!['waiting', 'running'].includes(body.state)) return body
    await new Promise((resolve) => { setTimeout(resolve, 25) })
  }
  throw new Error('the run did not end')
}
const count = async (where: string): Promise<number> => (await world.sql<{ n: number }>(`select count(*)::int as n from app.contacts where org_id = $1 and deleted_at is null and ${where}`, [org.id]))[0]?.n ?? -1
const imports = { and: [{ field: 'source', op: 'eq', value: 'import' }] }

describe('a bulk change', () => {
  test('over all that match counts first, changes each with its history, and is undone but for what was edited since', async () => {
    const dry = await at(org.owner, 'POST', '/contacts/bulk', { filter: imports, act: { kind: 'set', field: 'ownerId', value: manager.memberId }, dryRun: true })
    expect(dry.body).toEqual({ count: 1_300, run: null })
    expect(await count(`owner_id = '${manager.memberId}'`)).toBe(0)
    const started = await at(org.owner, 'POST', '/contacts/bulk', { filter: imports, act: { kind: 'set', field: 'ownerId', value: manager.memberId } })
    const run = await over(org.owner, started.body.run.id)
    expect(run).toMatchObject({ state: 'done', total: 1_300, done: 1_300, changed: 1_300, failed: 0, can: ['undo'] })
    expect(await count(`owner_id = '${manager.memberId}'`)).toBe(1_300)
    const [events] = await world.sql<{ n: number }>(`select count(*)::int as n from app.event where org_id = $1 and kind = 'contact.updated'`, [org.id])
    expect(events?.n).toBe(1_300)
    const [touched] = await world.sql<{ id: string }>(`select id from app.contacts where org_id = $1 and owner_id = $2 limit 1`, [org.id, manager.memberId])
    await at(org.owner, 'PATCH', `/contacts/${touched?.id}`, { ownerId: employee.memberId })
    const undo = await over(org.owner, (await at(org.owner, 'POST', `/runs/${run.id}/undo`)).body.id)
    expect(undo).toMatchObject({ state: 'done', changed: 1_299, failed: 1 })
    expect((await at(org.owner, 'GET', `/runs/${undo.id}/failures`)).body.items).toMatchObject([{ recordId: touched?.id, reason: 'changed_since' }])
    expect(await count(`owner_id = '${manager.memberId}'`)).toBe(0)
    expect((await at(org.owner, 'POST', `/runs/${run.id}/undo`)).status).toBe(409)
  })

  test('tags, sets own fields and removes a selection, and puts all of it back', async () => {
    const field = (await at(org.owner, 'POST', '/fields', { object: 'contact', kind: 'number', label: 'Acres' })).body
    const tag = (await at(org.owner, 'POST', '/contacts', { name: 'Tagged', tags: [{ name: 'Kharif' }] })).body.tags[0]
    const ids = (await world.sql<{ id: string }>(`select id from app.contacts where org_id = $1 and name like 'Person 1%' order by id limit 20`, [org.id])).map((row) => row.id)
    for (const [act, filter] of [[{ kind: 'tag', tagId: tag.id }, { and: [{ field: 'tags', op: 'eq', value: tag.id }] }], [{ kind: 'set', field: 'custom.acres', value: 4.5 }, { and: [{ field: 'custom.acres', op: 'gte', value: 4.5 }] }]] as const) {
      const found = async (): Promise<number> => (await at(org.owner, 'POST', '/contacts/query', { filter, limit: 100 })).body.items.length
      const before = await found()
      const run = await over(org.owner, (await at(org.owner, 'POST', '/contacts/bulk', { ids, act })).body.run.id)
      expect([run.changed, await found()]).toEqual([20, before + 20])
      await over(org.owner, (await at(org.owner, 'POST', `/runs/${run.id}/undo`)).body.id)
      expect(await found()).toBe(before)
    }
    const gone = await over(org.owner, (await at(org.owner, 'POST', '/contacts/bulk', { ids, act: { kind: 'delete' } })).body.run.id)
    expect((await at(org.owner, 'GET', `/contacts/${ids[0]}`)).status).toBe(404)
    await over(org.owner, (await at(org.owner, 'POST', `/runs/${gone.id}/undo`)).body.id)
    expect((await at(org.owner, 'GET', `/contacts/${ids[0]}`)).status).toBe(200)
    expect(field.key).toBe('acres')
  })

  test('touches only what the role may change, and a run of somebody else is nobody’s business', async () => {
    const mine = await at(employee, 'POST', '/contacts/bulk', { filter: { and: [] }, act: { kind: 'set', field: 'source', value: 'walk_in' }, dryRun: true })
    expect(mine.body.count).toBe(await count(`(owner_id = '${employee.memberId}' or owner_id is null)`))
    expect((await at(employee, 'POST', '/contacts/bulk', { filter: { and: [] }, act: { kind: 'delete' } })).status).toBe(403)
    expect((await at(employee, 'POST', '/contacts/bulk', { filter: { and: [] }, act: { kind: 'set', field: 'ownerId', value: employee.memberId } })).status).toBe(403)
    const run = await at(org.owner, 'POST', '/contacts/bulk', { filter: imports, act: { kind: 'set', field: 'source', value: 'other' } })
    expect((await at(employee, 'GET', `/runs/${run.body.run.id}`)).status).toBe(404)
    await over(org.owner, run.body.run.id)
  })

  test('started by a member who loses the right in between stops, and says so', async () => {
    const [before] = await world.sql<{ n: number }>(`select count(*)::int as n from app.contacts where org_id = $1 and source = 'exhibition'`, [org.id])
    const started = await at(employee, 'POST', '/contacts/bulk', { filter: { and: [] }, act: { kind: 'set', field: 'source', value: 'exhibition' }, dryRun: true })
    expect(started.status).toBe(200)
    await world.sql(`update app.members set disabled_at = now() where id = $1`, [employee.memberId])
    const { asActing } = await import('../../server/platform/acting.ts')
    await expect(asActing(world.app.host, org.id, employee.memberId, { object: 'contact', action: 'update' }, 'test', async () => 1)).rejects.toMatchObject({ code: 'not_allowed' })
    await world.sql(`update app.members set disabled_at = null where id = $1`, [employee.memberId])
    expect((await world.sql<{ n: number }>(`select count(*)::int as n from app.contacts where org_id = $1 and source = 'exhibition'`, [org.id]))[0]).toEqual(before)
  })

  test.each([[{ kind: 'set', field: 'name', value: 'X' }], [{ kind: 'set', field: 'source', value: 'nowhere' }], [{ kind: 'set', field: 'createdAt', value: null }], [{ kind: 'tag' }], [{ kind: 'set', field: 'companyId', value: '01900000-0000-7000-8000-000000000000' }]])('%j is refused', async (act) => {
    expect((await at(org.owner, 'POST', '/contacts/bulk', { filter: { and: [] }, act })).status).toBe(400)
  })
})

test('who lost the right to a bulk change cannot undo it either; a value that may no longer be given can be taken back', async () => {
  const [boss, leaver] = [await org.join('manager', 'Boss'), await org.join('employee', 'Leaver')]
  const [one, two] = [await at(boss, 'POST', '/contacts', { name: 'Undo one' }), await at(boss, 'POST', '/contacts', { name: 'Undo two' })]
  const give = async (id: string): Promise<any> => over(boss, (await at(boss, 'POST', '/contacts/bulk', { ids: [id], act: { kind: 'set', field: 'ownerId', value: leaver.memberId } })).body.run.id)
  const [first, second] = [await give(one.body.id), await give(two.body.id)]
  await world.sql('update app.members set disabled_at = now() where id = $1', [leaver.memberId])
  expect(await over(boss, (await at(boss, 'POST', `/runs/${first.id}/undo`)).body.id)).toMatchObject({ state: 'done', changed: 1 })
  await world.sql(`update app.members set role = 'employee' where id = $1`, [boss.memberId])
  expect(await over(boss, (await at(boss, 'POST', `/runs/${second.id}/undo`)).body.id)).toMatchObject({ state: 'failed', changed: 0 })
  const rows = await world.sql<{ owner_id: string }>('select owner_id from app.contacts where id = any($1::uuid[]) order by name', [[one.body.id, two.body.id]])
  expect(rows.map((row) => row.owner_id)).toEqual([boss.memberId, leaver.memberId])
})
