import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { roleConnection } from '../../server/platform/db/roles.ts'
import { resolveNumbers } from '../../server/features/people/index.ts'
import { asSystem } from '../../server/platform/jobs.ts'
import { testMasterKey } from '../support/master-key.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { countCap } from '../../shared/contract/paging.ts'
import { statementsOf, type Statement } from '../support/statements.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

const size = 20_000
const mostRows = 2_500
const fromManagersOn = ['pairs that may be one', 'merges']
let world: World
let org: Org
let people: Record<'owner' | 'manager' | 'employee', Person>
let contactId: string
let companyId = ''
let tagId = ''
let app: pg.Client

beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Plans')
  people = { owner: org.owner, manager: await org.join('manager'), employee: await org.join('employee') }
  await openPolicy(world, org)
  const contact = await people.employee.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Asha', phones: [{ number: '98765 43210' }], emails: [{ email: 'asha@plans.example' }] })
  contactId = String(contact.body.id)
  const phone = await readyPhone(world, org, people.employee.memberId)
  await phone.sendItems([{ ref: 1, number: '98765 43210', date: Date.now() - 60_000, type: 3, duration: 0, sim: '1' }])
  const others = await Promise.all(['A', 'B', 'C'].map((name) => world.newOrg(name)))
  for (const one of [org, ...others]) await fill(one)
  await world.sql('vacuum analyze')
  const [database] = await world.sql<{ name: string }>('select current_database() as name')
  app = new pg.Client({ ...roleConnection({ ...inject('database'), database: database?.name ?? '' }, 'crm_app', testMasterKey), options: '-c search_path=app,pg_catalog' })
  await app.connect()
}, 120_000)
afterAll(async () => {
  await app?.end()
  await world.close()
})

/** An organisation of some size: contacts, numbers, links, calls of a year, events; owners in turn, one in ten unowned. */
async function fill(one: Org): Promise<void> {
  const members = [one.owner.memberId, ...(one === org ? [people.manager.memberId, people.employee.memberId] : [])]
  await asSystem(world.app.host, one.id, 'fill', async (ctx) => { await resolveNumbers(ctx, Array.from({ length: one === org ? size : 2_000 }, (_, n) => `90${String(10_000_000 + n)}`)) })
  await world.sql(
    `insert into app.contacts (org_id, id, name, name_sort, source, owner_id, created_at, updated_at)
     select $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, case when n % 2 = 0 then 'import' when n % 100 = 1 then 'website' end, case when n % 10 > 0 then ($3::uuid[])[1 + n % $4] end, now() - n * interval '1 minute', now() - n * interval '17 seconds'
     from generate_series(1, $2::int) n`, [one.id, size, members, members.length])
  await world.sql(`insert into app.search_terms (org_id, term, object, record_id) select org_id, t, 'contact', id from app.contacts, unnest(string_to_array(name_sort, ' ')) as t where org_id = $1 and name like 'Person %'`, [one.id])
  await world.sql(`insert into app.companies (org_id, id, name, name_sort, owner_id) select $1, gen_random_uuid(), 'Firm ' || n, 'firm ' || n, case when n % 10 > 0 then ($3::uuid[])[1 + n % $4] end from generate_series(1, $2::int / 10) n`, [one.id, size, members, members.length])
  // Without statistics the next update may be planned as a loop over both tables, a hundred times slower.
  await world.sql('analyze app.contacts, app.companies')
  await world.sql(`update app.contacts c set company_id = f.id from app.companies f where c.org_id = $1 and f.org_id = $1 and f.name = 'Firm ' || (1 + right(c.name_sort, 4)::int % 500) and c.name like 'Person %' and c.name_sort ~ '[0-9]{4}$'`, [one.id])
  if (one === org) {
    const field = await one.owner.call('POST', `/api/v1/${one.slug}/fields`, { object: 'contact', kind: 'number', label: 'Acres' })
    await world.sql(`insert into app.custom_values (org_id, field_id, key, record_id) select $1, $2, lpad((10000000000000000000000 + (right(name_sort, 2)::bigint * 1000000))::text, 23, '0'), id from app.contacts where org_id = $1 and name_sort ~ '[0-9]{2}$'`, [one.id, field.body.id])
    const seen = await one.owner.call('POST', `/api/v1/${one.slug}/fields`, { object: 'contact', kind: 'check', label: 'Seen' })
    await world.sql(`insert into app.custom_values (org_id, field_id, key, record_id) select $1, $2, '1', id from app.contacts where org_id = $1 and name_sort ~ '[2468]$'`, [one.id, seen.body.id])
    const tag = await one.owner.call('POST', `/api/v1/${one.slug}/contacts`, { name: 'Tagged', tags: [{ name: 'VIP' }] })
    tagId = tag.body.tags[0].id
    await world.sql(`insert into app.record_tags (org_id, tag_id, record_id, object) select $1, $2, id, 'contact' from app.contacts where org_id = $1 and name_sort like '%77' on conflict do nothing`, [one.id, tagId])
    companyId = (await world.sql<{ id: string }>(`select id from app.companies where org_id = $1 and name = 'Firm 8'`, [one.id]))[0]?.id ?? ''
  }
  await world.sql('analyze app.number_forms, app.contacts, app.companies, app.search_terms, app.custom_values, app.record_tags')
  await world.sql(
    `with c as (select id, row_number() over (order by id) as n from app.contacts where org_id = $1 and name like 'Person %'), f as (select id, number_id, row_number() over (order by id) as n from app.number_forms where org_id = $1)
     insert into app.number_links (org_id, id, number_id, form_id, object, record_id) select $1, gen_random_uuid(), f.number_id, f.id, 'contact', c.id from c join f using (n)`, [one.id])
  await world.sql(
    `with f as (select id, number_id, row_number() over (order by id) as n from app.number_forms where org_id = $1)
     insert into app.calls (org_id, id, member_id, started_at, kind, talk_seconds, number_id, form_id, source, date_raw, duration_raw, type_raw, k, observed_at, let_in, shown_hash)
     select $1, gen_random_uuid(), ($2::uuid[])[1 + f.n % $3], now() - f.n * interval '25 minutes', case when f.n % 5 = 0 then 'missed' else 'incoming' end, 20, f.number_id, f.id, 'device', 1, 1, 1, 0, now(), 'sim', 1 from f`, [one.id, members, members.length])
  await world.sql(`insert into app.event (org_id, id, kind, object, record_id, actor_kind, at) select $1, gen_random_uuid(), 'contact.updated', 'contact', gen_random_uuid(), 'member', now() - n * interval '1 minute' from generate_series(1, $2::int) n`, [one.id, size])
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; 'Rows Removed by Index Recheck'?: number; Plans?: Plan[] }

/** Every statement of the requests, planned and run as crm_app behind the wall: how many rows each touches of tables, and where it reads a big one whole. */
async function plansOf(work: () => Promise<unknown>): Promise<{ statement: Statement; rows: number; whole: string[] }[]> {
  const statements = (await statementsOf(work)).filter((one) => /^\s*(select|with)\b/i.test(one.text) && one.text.includes('app.'))
  const found = []
  for (const statement of statements) {
    await app.query(`begin; set local app.org_id = '${org.id}'`)
    const { rows } = await app.query(`explain (analyze, format json) ${statement.text}`, statement.values).finally(() => app.query('rollback'))
    const nodes = flat((rows[0] as { 'QUERY PLAN': { Plan: Plan }[] })['QUERY PLAN'][0]?.Plan)
    found.push({
      statement,
      rows: nodes.filter((node) => node['Relation Name']).reduce((sum, node) => sum + node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)), 0),
      whole: nodes.filter((node) => node['Node Type'] === 'Seq Scan' && ['calls', 'contacts', 'numbers', 'number_links', 'number_forms', 'event', 'companies', 'search_terms', 'custom_values'].includes(node['Relation Name'] ?? '')).map((node) => node['Relation Name'] ?? ''),
    })
  }
  return found
}

function flat(plan: Plan | undefined): Plan[] {
  return plan ? [plan, ...(plan.Plans ?? []).flatMap(flat)] : []
}

const eq = (field: string, value: unknown): object => ({ and: [{ field, op: 'eq', value }] })

describe.each(['owner', 'manager', 'employee'] as const)('as crm_app at size, for the %s', (role) => {
  test.each<[string, () => [string, string, unknown?]]>([
    ['contacts by name', () => ['POST', '/contacts/query', { sort: 'name' }]],
    ['contacts, newest first', () => ['POST', '/contacts/query', { sort: '-createdAt' }]],
    ['contacts of a source', () => ['POST', '/contacts/query', { sort: 'updatedAt', filter: eq('source', 'website') }]],
    ['contacts with a number', () => ['POST', '/contacts/query', { filter: eq('phones', '98765 43210') }]],
    ['contacts with an e-mail', () => ['POST', '/contacts/query', { filter: eq('emails', 'asha@plans.example') }]],
    ['contacts of a company', () => ['POST', '/contacts/query', { filter: eq('companyId', companyId) }]],
    ['contacts with a tag', () => ['POST', '/contacts/query', { filter: eq('tags', tagId) }]],
    ['contacts by a word of the name', () => ['POST', '/contacts/query', { filter: { and: [{ field: 'name', op: 'words', value: '4321' }] } }]],
    ['contacts by an own field', () => ['POST', '/contacts/query', { filter: { and: [{ field: 'custom.acres', op: 'gte', value: 99 }] } }]],
    ['contacts by two fields', () => ['POST', '/contacts/query', { sort: 'name,-createdAt' }]],
    ['contacts sorted by an own field', () => ['POST', '/contacts/query', { sort: '-custom.acres' }]],
    ['contacts grouped by an own field', () => ['POST', '/contacts/query', { group: 'custom.seen' }]],
    ['companies by name', () => ['POST', '/companies/query', { sort: 'name' }]],
    ['a company’s timeline', () => ['GET', `/companies/${companyId}/timeline`]],
    ['a search by name', () => ['POST', '/search', { query: 'person 432' }]],
    ['contacts named alike', () => ['POST', '/contacts/duplicates', { name: 'Person 4321' }]],
    ['a search by number', () => ['POST', '/search', { query: '90100 00001' }]],
    ['a search by the end of a number', () => ['POST', '/search', { query: '4321' }]],
    ['pairs that may be one', () => ['GET', '/contacts/duplicates']],
    ['merges', () => ['GET', '/merges']],
    ['views', () => ['GET', '/views?object=contact']],
    ['runs', () => ['GET', '/runs']],
    ['lines', () => ['GET', '/lines']],
    ['one contact', () => ['GET', `/contacts/${contactId}`]],
    ['its timeline', () => ['GET', `/contacts/${contactId}/timeline`]],
    ['calls', () => ['POST', '/calls/query', {}]],
    ['calls of a contact', () => ['POST', '/calls/query', { filter: eq('contactId', contactId) }]],
    ['calls of a week', () => ['POST', '/calls/query', { filter: { and: [{ field: 'startedAt', op: 'gte', value: new Date(Date.now() - 7 * 86_400_000).toISOString() }] } }]],
    ['missed calls', () => ['POST', '/calls/query', { filter: eq('kind', 'missed') }]],
    ['doubles', () => ['POST', '/calls/query', { filter: eq('double', true) }]],
    ['calls that may be doubles', () => ['POST', '/calls/query', { filter: eq('suspect', true) }]],
    ['undated calls', () => ['POST', '/calls/query', { filter: eq('undated', true) }]],
    ['home', () => ['GET', '/home']],
    ['members', () => ['GET', '/members']],
    ['teams', () => ['GET', '/teams']],
    ['working hours', () => ['GET', '/working-hours']],
    ['holidays', () => ['GET', '/holidays']],
    ['leave of a member', () => ['GET', `/members/${people.employee.memberId}/absences`]],
    ['the teams of a member', () => ['GET', `/members/${people.employee.memberId}/teams`]],
    ['devices', () => ['GET', '/devices']],
    ['what is recorded of me', () => ['GET', '/me/record']],
    ['my recorded calls', () => ['GET', '/me/record/calls']],
    ['who looked at me', () => ['GET', '/me/record/looks']],
    ['my rules and consents', () => ['GET', '/consent']],
  ])('%s: no table is read whole, and few rows', async (name, asked) => {
    const [method, path, body] = asked()
    let status = 0
    const plans = await plansOf(async () => { status = (await people[role].call(method, `/api/v1/${org.slug}${path}`, body)).status })
    expect(status).toBe(role === 'employee' && fromManagersOn.includes(name) ? 403 : 200)
    expect(plans.length).toBeGreaterThan(0)
    for (const { statement, rows, whole } of plans) {
      expect(whole, statement.text).toEqual([])
      // A count is capped and a walk over keys goes a part of the way: bounded by that.
      expect(rows, statement.text).toBeLessThan(/limit 1000[01]\b/.test(statement.text) ? 2 * countCap : mostRows)
    }
  })
})

describe('statements of a request', () => {
  test.each<[string, (limit: number) => [string, string, unknown?]]>([
    ['contacts', (limit) => ['POST', '/contacts/query', { limit }]],
    ['calls', (limit) => ['POST', '/calls/query', { limit }]],
  ])('%s: as many for 100 rows as for 2', async (_, asked) => {
    const count = async (limit: number): Promise<number> => {
      const [method, path, body] = asked(limit)
      const run = (): Promise<unknown> => org.owner.call(method, `/api/v1/${org.slug}${path}`, body)
      await run()
      return (await statementsOf(run)).filter((one) => !/signals|graphile_worker/.test(one.text)).length
    }
    expect(await count(100)).toBe(await count(2))
  })

  test('a batch of 500 calls from a phone takes as many as one of 5, and a contact with ten numbers as many as with one', async () => {
    const phone = await readyPhone(world, org, people.manager.memberId)
    let n = 0
    // Working out doubles runs beside the requests, soon after them: the least of three counts is the request's own.
    const leastOf = async (run: () => Promise<unknown>): Promise<number> => {
      const counts: number[] = []
      for (let turn = 0; turn < 3; turn++) {
        await expect.poll(async () => (await world.sql('select 1 from app.call_moments limit 1')).length).toBe(0)
        await new Promise((resolve) => { setTimeout(resolve, 300) })
        counts.push((await statementsOf(run)).filter((one) => !/signals|graphile_worker/.test(one.text)).length)
      }
      return Math.min(...counts)
    }
    const batch = (items: number): Promise<number> => leastOf(() => phone.sendItems(Array.from({ length: items }, (_, i) => ({ ref: i, number: `97${String(10_000_000 + n++)}`, date: Date.now() - n * 1_000, type: 1, duration: 4, sim: '1' }))))
    await batch(3)
    expect(await batch(500)).toBe(await batch(5))
    const create = (numbers: number): Promise<number> => leastOf(() => org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'X', phones: Array.from({ length: numbers }, () => ({ number: `96${String(10_000_000 + n++)}` })) }))
    await create(2)
    expect(await create(10)).toBe(await create(1))
  })
})
