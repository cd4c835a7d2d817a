import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let employee: Person
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Records')
  employee = await org.join('employee', 'Asha')
}, 60_000)
afterAll(() => world.close())

const at = (who: Person, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body, headers)
const owner = (method: string, path: string, body?: unknown): Promise<Answer> => at(org.owner, method, path, body)
const names = (answer: Answer): string[] => answer.body.items.map((item: { name: string }) => item.name)

describe('companies', () => {
  test('a company gathers its people and what happened with them', async () => {
    const company = await owner('POST', '/companies', { name: 'Sahyadri Agro', gstin: '27aapfu0939f1zv', website: 'sahyadri.example.in', tags: [{ name: 'Dealer' }], phones: [{ number: '020 2612 3456', label: 'office' }], addresses: [{ lines: '12 MG Road', city: 'Pune', postcode: '411001' }], about: 'Drip kits' })
    expect(company.status, company.text).toBe(201)
    expect(company.body).toMatchObject({ gstin: '27AAPFU0939F1ZV', website: 'https://sahyadri.example.in', about: 'Drip kits', tags: [{ name: 'Dealer' }], addresses: [{ city: 'Pune' }] })
    const person = await owner('POST', '/contacts', { name: 'Kavita Nair', companyId: company.body.id, jobTitle: 'Buyer' })
    expect(person.body.company).toEqual({ id: company.body.id, name: 'Sahyadri Agro' })
    await owner('POST', `/contacts/${person.body.id}/notes`, { body: 'Wants six acres' })
    await owner('POST', `/companies/${company.body.id}/notes`, { body: 'Pays late' })
    const people = await owner('POST', '/contacts/query', { filter: { and: [{ field: 'companyId', op: 'eq', value: company.body.id }] } })
    expect(names(people)).toEqual(['Kavita Nair'])
    const timeline = await owner('GET', `/companies/${company.body.id}/timeline?kinds=note`)
    expect(timeline.body.items.map((item: any) => [item.note.body, item.about?.name ?? null])).toEqual([['Pays late', null], ['Wants six acres', 'Kavita Nair']])
  })

  test.each([['gstin', '27AAPFU0939F1ZW'], ['website', 'not a site'], ['name', '  ']])('a wrong %s is refused, and says where', async (field, value) => {
    const answer = await owner('POST', '/companies', { name: 'Wrong', [field]: value })
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, `/${field}`])
  })

  test('a tag given by name is one tag for everybody, renamed and taken away everywhere', async () => {
    const [one, two] = [await owner('POST', '/contacts', { name: 'One', tags: [{ name: 'VIP' }] }), await owner('POST', '/companies', { name: 'Two', tags: [{ name: 'vip ' }] })]
    expect(one.body.tags).toEqual(two.body.tags)
    const [tag] = one.body.tags
    expect((await owner('PATCH', `/tags/${tag.id}`, { name: 'Important' })).status).toBe(200)
    expect((await owner('GET', `/contacts/${one.body.id}`)).body.tags).toEqual([{ id: tag.id, name: 'Important' }])
    expect(names(await owner('POST', '/companies/query', { filter: { and: [{ field: 'tags', op: 'eq', value: tag.id }] } }))).toEqual(['Two'])
    expect((await owner('DELETE', `/tags/${tag.id}`)).status).toBe(204)
    expect((await owner('GET', `/contacts/${one.body.id}`)).body.tags).toEqual([])
  })
})

describe('a name that may be here already', () => {
  test('is hinted at across spellings and scripts, not over two companies, and only as far as the reader reaches', async () => {
    const [one, two] = [await owner('POST', '/companies', { name: 'Hint one' }), await owner('POST', '/companies', { name: 'Hint two' })]
    const made = await owner('POST', '/contacts', { name: 'रमेश शर्मा', companyId: one.body.id })
    const ask = async (who: Person, body: object): Promise<any[]> => (await at(who, 'POST', '/contacts/duplicates', body)).body.matches
    for (const name of ['Ramesh Sharma', 'Shri Sharma Ramesh', 'R. Sharma']) expect(await ask(org.owner, { name }), name).toMatchObject([{ by: 'name', value: name, contact: { id: made.body.id } }])
    expect(await ask(org.owner, { name: 'Ramesh Sharma', companyId: two.body.id })).toEqual([])
    for (const name of ['Rajesh Sharma', 'Ramesh', '', ' . ']) expect(await ask(org.owner, { name }), name).toEqual([])
    expect(await ask(employee, { name: 'Ramesh Sharma' })).toMatchObject([{ by: 'name', contact: null, owner: { id: org.owner.memberId } }])
    await owner('DELETE', `/contacts/${made.body.id}`)
    expect(await ask(org.owner, { name: 'Ramesh Sharma' })).toEqual([])
  })
})

describe('custom fields', () => {
  const make = async (kind: string, label: string, more: object = {}): Promise<{ id: string; key: string }> => {
    const answer = await owner('POST', '/fields', { object: 'contact', kind, label, ...more })
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  const find = async (field: string, op: string, value?: unknown): Promise<string[]> => names(await owner('POST', '/contacts/query', { filter: { and: [{ field: `custom.${field}`, op, ...(value !== undefined && { value }) }] } }))

  test.each<[string, unknown, unknown, [string, unknown], object?]>([
    ['text', 'Red soil', 'Red soil', ['prefix', 'red']], ['longText', 'A long\nstory', 'A long\nstory', ['notEmpty', undefined]], ['number', -12.5, -12.5, ['lt', -12]],
    ['money', { minor: 1250050 }, { minor: 1250050, currency: 'INR' }, ['gte', 1250050]], ['date', '2026-11-24', '2026-11-24', ['gte', '2026-11-24']],
    ['instant', '2026-11-24T10:00:00+05:30', '2026-11-24T04:30:00.000Z', ['lt', '2026-11-24T04:30:01Z']], ['select', 'big', 'big', ['eq', 'big'], { options: [{ label: 'Big' }, { label: 'Small' }] }],
    ['multiSelect', ['rice', 'wheat'], ['rice', 'wheat'], ['eq', 'wheat'], { options: [{ label: 'Rice' }, { label: 'Wheat' }] }], ['check', true, true, ['eq', true]],
    ['phone', '98220 11111', '98220 11111', ['eq', '+919822011111']], ['email', 'Farm@Shop.Example', 'Farm@Shop.Example', ['eq', 'farm@shop.example']], ['link', 'farm.example', 'https://farm.example', ['notEmpty', undefined]],
  ])('%s: made, written, read, found, emptied', async (kind, sent, stored, [op, value], more) => {
    const { key } = await make(kind, `Kind ${kind}`, more)
    const made = await owner('POST', '/contacts', { name: `With ${kind}`, custom: { [key]: sent } })
    expect(made.status, made.text).toBe(201)
    expect(made.body.custom).toEqual({ [key]: stored })
    expect(await find(key, op, value)).toEqual([`With ${kind}`])
    const emptied = await owner('PATCH', `/contacts/${made.body.id}`, { custom: { [key]: null } })
    expect(emptied.body.custom).toEqual({})
    expect(await find(key, 'notEmpty')).toEqual([])
  })

  test('numbers and dates sort and compare as what they are, not as their letters', async () => {
    const { key } = await make('number', 'Acres')
    for (const acres of [9, 10, -3, 0.5]) await owner('POST', '/contacts', { name: `Acres ${acres}`, custom: { [key]: acres } })
    expect((await find(key, 'gte', 0.5)).sort()).toEqual(['Acres 0.5', 'Acres 10', 'Acres 9'])
    expect(await find(key, 'lt', -2)).toEqual(['Acres -3'])
  })

  test('a value that does not fit, an unknown field and a field beyond the role are refused, and nothing is written', async () => {
    const { key } = await make('number', 'Credit days', { writeFrom: 'manager', readFrom: 'employee' })
    const secret = await make('text', 'Credit note', { readFrom: 'manager' })
    const mine = await at(employee, 'POST', '/contacts', { name: 'Mine' })
    const before = await world.sql('select custom from app.contacts where org_id = $1 and id = $2', [org.id, mine.body.id])
    expect((await at(employee, 'PATCH', `/contacts/${mine.body.id}`, { custom: { [key]: 'thirty' } })).status).toBe(400)
    expect((await at(employee, 'PATCH', `/contacts/${mine.body.id}`, { custom: { nothing: 1 } })).body.errors[0].pointer).toBe('/custom/nothing')
    expect((await at(employee, 'PATCH', `/contacts/${mine.body.id}`, { custom: { [key]: 30 } })).status).toBe(403)
    expect((await at(employee, 'PATCH', `/contacts/${mine.body.id}`, { custom: { [secret.key]: 'x' } })).status).toBe(400)
    expect(await world.sql('select custom from app.contacts where org_id = $1 and id = $2', [org.id, mine.body.id])).toEqual(before)
    await owner('PATCH', `/contacts/${mine.body.id}`, { custom: { [key]: 30, [secret.key]: 'Careful' } })
    expect((await at(employee, 'GET', `/contacts/${mine.body.id}`)).body.custom).toEqual({ [key]: 30 })
    expect((await at(employee, 'POST', '/contacts/query', { filter: { and: [{ field: `custom.${secret.key}`, op: 'eq', value: 'Careful' }] } })).status).toBe(400)
    expect((await at(employee, 'GET', `/contacts/${mine.body.id}/timeline?kinds=change`)).text).not.toContain('Careful')
  })

  test('a deleted field comes back with its values; after 30 days it is gone', async () => {
    const { id, key } = await make('text', 'Village')
    const made = await owner('POST', '/contacts', { name: 'Villager', custom: { [key]: 'Wagholi' } })
    await owner('DELETE', `/fields/${id}`)
    expect((await owner('GET', `/contacts/${made.body.id}`)).body.custom).toEqual({})
    expect((await owner('PUT', `/fields/${id}/restoration`)).status).toBe(200)
    expect((await owner('GET', `/contacts/${made.body.id}`)).body.custom).toEqual({ [key]: 'Wagholi' })
    await owner('DELETE', `/fields/${id}`)
    await world.sql(`update app.custom_fields set deleted_at = now() - interval '31 days' where id = $1`, [id])
    for (let i = 0; i < 3; i++) {
      const { asSystem } = await import('../../server/platform/jobs.ts')
      const { upkeep } = await import('../../server/features/people/index.ts')
      for (const work of upkeep) await asSystem(world.app.host, org.id, 'upkeep', work)
    }
    expect(await world.sql('select 1 from app.custom_values where field_id = $1 union all select 1 from app.custom_fields where id = $1', [id])).toEqual([])
    expect((await owner('PUT', `/fields/${id}/restoration`)).status).toBe(404)
  })
})

describe('lists', () => {
  test('groups of and and or, relative dates, me, not', async () => {
    const inside = await world.newOrg('Filters')
    const ask = async (filter: object): Promise<string[]> => {
      const answer = await inside.owner.call('POST', `/api/v1/${inside.slug}/contacts/query`, { filter })
      expect(answer.status, answer.text).toBe(200)
      return names(answer).sort()
    }
    const add = (name: string, source: string | null, mine = true): Promise<Answer> => inside.owner.call('POST', `/api/v1/${inside.slug}/contacts`, { name, source, ...(!mine && { ownerId: null }) })
    await add('A', 'referral')
    await add('B', 'website', false)
    await add('C', null)
    expect(await ask({ or: [{ field: 'source', op: 'eq', value: 'referral' }, { and: [{ field: 'source', op: 'eq', value: 'website' }, { field: 'ownerId', op: 'empty' }] }] })).toEqual(['A', 'B'])
    expect(await ask({ and: [{ field: 'source', op: 'ne', value: 'referral' }] })).toEqual(['B', 'C'])
    expect(await ask({ and: [{ field: 'source', op: 'notIn', value: ['referral', 'website'] }] })).toEqual(['C'])
    expect(await ask({ and: [{ field: 'ownerId', op: 'eq', value: 'me' }] })).toEqual(['A', 'C'])
    expect(await ask({ and: [{ field: 'createdAt', op: 'period', value: 'today' }] })).toEqual(['A', 'B', 'C'])
    expect(await ask({ and: [{ field: 'createdAt', op: 'period', value: 'last_week' }] })).toEqual([])
    expect(await ask({ or: [] })).toEqual([])
    expect((await inside.owner.call('POST', `/api/v1/${inside.slug}/contacts/query`, { filter: { and: [{ and: [{ and: [{ and: [{ and: [{ and: [] }] }] }] }] }] } })).status).toBe(400)
  })

  test('pages of a list sorted by several fields and grouped hold every record once, in order', async () => {
    const inside = await world.newOrg('Pages')
    const call = (path: string, body: unknown): Promise<Answer> => inside.owner.call('POST', `/api/v1/${inside.slug}${path}`, body)
    const sources = ['referral', 'website', null]
    for (let i = 0; i < 25; i++) await call('/contacts', { name: `P${i % 5}`, source: sources[i % 3] })
    const whole = (await call('/contacts/query', { sort: 'name,-createdAt', group: 'source', limit: 100 })).body.items
    const key = (row: any): string => `${row.source ?? '~'} ${row.name}`
    expect(whole.map(key)).toEqual(whole.map(key).toSorted((a: string, b: string) => (a < b ? -1 : 1)))
    const paged: any[] = []
    let cursor: string | undefined
    do {
      const page = await call('/contacts/query', { sort: 'name,-createdAt', group: 'source', limit: 4, cursor })
      paged.push(...page.body.items)
      cursor = page.body.next ?? undefined
    } while (cursor)
    expect(paged.map((row) => row.id)).toEqual(whole.map((row: any) => row.id))
  })

  test('own fields sort a list both ways and group it, records without a value last, every record once over any pages', async () => {
    const inside = await world.newOrg('Own order')
    const call = (path: string, body: unknown): Promise<Answer> => inside.owner.call('POST', `/api/v1/${inside.slug}${path}`, body)
    const field = async (kind: string, label: string, more: object = {}): Promise<string> => (await call('/fields', { object: 'contact', kind, label, ...more })).body.key
    const acres = await field('number', 'Acres')
    const sown = await field('date', 'Sown')
    const soil = await field('select', 'Soil', { options: [{ label: 'Red' }, { label: 'Black' }, { label: 'Sand' }] })
    const seen = await field('check', 'Seen')
    const guide = await field('member', 'Guide')
    const rows: any[] = []
    for (let i = 0; i < 26; i++) {
      const custom = { ...(i % 4 !== 3 && { [acres]: (i % 3) - 1.5 }), ...(i % 5 !== 0 && { [sown]: `2026-0${1 + (i % 3)}-11` }), ...(i % 3 !== 2 && { [soil]: ['red', 'black'][i % 2] }), ...(i % 2 === 0 && { [seen]: true }), ...(i % 6 === 0 && { [guide]: inside.owner.memberId }) }
      rows.push((await call('/contacts', { name: `P${(i * 7) % 26}`, custom })).body)
    }
    const shared = await inside.join('employee')
    await inside.owner.call('PUT', `/api/v1/${inside.slug}/contacts/${rows[4].id}/shares/${shared.memberId}`)
    const walk = async (body: object, limit: number, who = inside.owner): Promise<string[]> => {
      const ids: string[] = []
      for (let cursor: string | undefined, pages = 0; pages < 60; pages++) {
        const page = await who.call('POST', `/api/v1/${inside.slug}/contacts/query`, { ...body, limit, ...(cursor && { cursor }) })
        expect(page.status, page.text).toBe(200)
        ids.push(...page.body.items.map((row: any) => row.id))
        if (!page.body.next) return ids
        cursor = page.body.next
      }
      return ids
    }
    const keyed = (key: string, down = false) => (one: any, other: any): number => {
      const [a, b] = [one.custom[key], other.custom[key]]
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
      return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1)
    }
    const by = (key: string) => (one: any, other: any): number => (one[key] < other[key] ? -1 : one[key] > other[key] ? 1 : 0)
    const ordered = (...steps: ((one: any, other: any) => number)[]): string[] => rows.toSorted((one, other) => steps.map((step) => step(one, other)).find((way) => way !== 0) ?? 0).map((row) => row.id)
    const up = by('id')
    const down = (one: any, other: any): number => -up(one, other)
    for (const limit of [1, 4, 100]) {
      for (const key of [acres, sown]) {
        expect(await walk({ sort: `custom.${key}` }, limit)).toEqual(ordered(keyed(key), up))
        expect(await walk({ sort: `-custom.${key}` }, limit)).toEqual(ordered(keyed(key, true), down))
      }
      for (const key of [soil, seen, guide]) expect(await walk({ group: `custom.${key}` }, limit)).toEqual(ordered(keyed(key), up))
      expect(await walk({ group: 'source', sort: '-name,createdAt' }, limit)).toEqual(ordered((one, other) => -by('name')(one, other), by('createdAt'), up))
      expect(await walk({ group: `custom.${soil}` }, limit, shared)).toEqual([rows[4].id])
      expect(await walk({ sort: `-custom.${sown}` }, limit, shared)).toEqual([rows[4].id])
    }
    const refused = [{ sort: `custom.${acres},name` }, { sort: `name,custom.${acres}` }, { sort: `custom.${acres}`, group: 'source' }, { sort: 'name', group: `custom.${soil}` }, { sort: `custom.${soil}` }, { group: `custom.${acres}` }, { sort: 'custom.nothing' }]
    for (const body of refused) expect((await call('/contacts/query', body)).status, JSON.stringify(body)).toBe(400)
  })

  test('saved views: mine are mine, shared ones everybody’s; a filter with personal values is kept as a draft, never in an address', async () => {
    const state = { filter: { and: [{ field: 'source', op: 'eq', value: 'referral' }] }, sort: '-createdAt', columns: ['name', 'phones'] }
    const mine = await owner('POST', '/views', { object: 'contact', name: 'Referrals', state })
    const shared = await owner('POST', '/views', { object: 'contact', name: 'Everybody’s', shared: true, isDefault: true, state })
    expect(names(await at(employee, 'GET', '/views?object=contact'))).toEqual(['Everybody’s'])
    expect((await at(employee, 'GET', `/views/${mine.body.id}`)).status).toBe(404)
    expect((await at(employee, 'PATCH', `/views/${shared.body.id}`, { name: 'Mine now' })).status).toBe(403)
    expect((await at(employee, 'POST', '/views', { object: 'contact', name: 'For all', shared: true, state: {} })).status).toBe(403)
    const draft = await at(employee, 'POST', '/views', { object: 'contact', draft: true, state: { filter: { and: [{ field: 'phones', op: 'eq', value: '98765 43210' }] } } })
    expect(draft.status, draft.text).toBe(201)
    expect(names(await at(employee, 'GET', '/views?object=contact'))).toEqual(['Everybody’s'])
    const filter = encodeURIComponent(JSON.stringify({ or: [{ and: [{ field: 'name', op: 'prefix', value: 'Asha' }] }] }))
    expect((await owner('GET', `/contacts?filter=${filter}`)).body.code).toBe('personal_filter_in_url')
  })
})

describe('search', () => {
  beforeAll(async () => {
    await owner('POST', '/contacts', { name: 'शर्मा बीज भंडार', phones: [{ number: '98765 43210' }], emails: [{ email: 'bhandar@seeds.example' }] })
    const company = await owner('POST', '/companies', { name: 'Deccan Sharma Traders' })
    await owner('POST', '/contacts', { name: 'Nobody Special', companyId: company.body.id })
    await owner('POST', '/contacts', { phones: [{ number: '98765 99999' }] })
  })
  const search = async (query: string, who: Person = org.owner): Promise<any> => {
    const answer = await at(who, 'POST', '/search', { query })
    expect(answer.status, answer.text).toBe(200)
    return answer.body
  }
  test.each([
    ['sharma', 'शर्मा बीज भंडार'], ['शर्मा', 'Deccan Sharma Traders'], ['bhan', 'शर्मा बीज भंडार'], ['sharam', 'Deccan Sharma Traders'], ['decan', 'Deccan Sharma Traders'], ['trad dec', 'Deccan Sharma Traders'],
    ['bhandar@', 'शर्मा बीज भंडार'], ['98765 43210', 'शर्मा बीज भंडार'], ['+91 98765 43210', 'शर्मा बीज भंडार'], ['098765', 'शर्मा बीज भंडार'], ['98765', 'शर्मा बीज भंडार'], ['3210', 'शर्मा बीज भंडार'], ['९८७६५ ४३२१०', 'शर्मा बीज भंडार'],
    ['deccan', 'Nobody Special'],
  ])('%s finds %s', async (query, name) => { expect((await search(query)).items.map((item: any) => item.name)).toContain(name) })

  test('a contact without a name shows its number, masked as the role says; employees find only what is in their reach', async () => {
    expect((await search('98765 99999')).items[0]).toMatchObject({ name: '', number: '98765 99999' })
    expect((await search('sharma', employee)).items).toEqual([])
    const [look] = await world.sql(`select 1 from app.audit where org_id = $1 and action = 'numbers.searched'`, [org.id])
    expect(look).toBeUndefined()
    await search('98765 99999', employee)
    expect(await world.sql(`select 1 from app.audit where org_id = $1 and action = 'numbers.searched'`, [org.id])).toHaveLength(1)
  })
})

describe('sharing', () => {
  test('a record shared with a colleague is to him as one of his own: listed, found, changed; taken back, it is gone for him', async () => {
    const ravi = await org.join('employee', 'Ravi')
    const mine = await at(employee, 'POST', '/contacts', { name: 'Shared Shantabai', phones: [{ number: '98770 00001' }] })
    const path = `/contacts/${mine.body.id}`
    expect((await at(ravi, 'GET', path)).status).toBe(404)
    expect((await at(employee, 'PUT', `${path}/shares/${ravi.memberId}`)).status).toBe(204)
    expect((await at(ravi, 'GET', path)).body.can).toContain('update')
    expect(names(await at(ravi, 'POST', '/contacts/query', { filter: { and: [{ field: 'name', op: 'words', value: 'shantabai' }] }, count: true }))).toEqual(['Shared Shantabai'])
    expect((await at(ravi, 'POST', '/search', { query: 'shantabai' })).body.items).toHaveLength(1)
    expect((await at(ravi, 'PATCH', path, { jobTitle: 'Farmer' })).status).toBe(200)
    expect((await at(ravi, 'DELETE', path)).status).toBe(403)
    expect((await at(ravi, 'PUT', `${path}/shares/${org.owner.memberId}`)).status).toBe(403)
    expect((await at(employee, 'GET', `${path}/shares`)).body.items.map((one: any) => one.name)).toEqual(['Ravi'])
    expect((await at(employee, 'DELETE', `${path}/shares/${ravi.memberId}`)).status).toBe(204)
    expect((await at(ravi, 'GET', path)).status).toBe(404)
    expect(names(await at(ravi, 'POST', '/contacts/query', { filter: { and: [{ field: 'name', op: 'words', value: 'shantabai' }] } }))).toEqual([])
  })
})

describe('the bin', () => {
  test('keeps a record with everything that belongs to it for 30 days; then nothing of it is left', async () => {
    const made = await owner('POST', '/contacts', { name: 'Binned Bhaskar', phones: [{ number: '98770 00002', label: 'home' }], emails: [{ email: 'b@bin.example' }], tags: [{ name: 'Binned' }], addresses: [{ city: 'Satara' }] })
    await owner('POST', `/contacts/${made.body.id}/notes`, { body: 'Remember the gate code' })
    const before = (await owner('GET', `/contacts/${made.body.id}`)).body
    expect((await owner('DELETE', `/contacts/${made.body.id}`)).status).toBe(204)
    expect((await owner('GET', '/contacts/bin')).body.items[0]).toMatchObject({ name: 'Binned Bhaskar', deletedBy: { id: org.owner.memberId } })
    expect((await at(employee, 'GET', '/contacts/bin')).status).toBe(403)
    expect((await owner('PUT', `/contacts/${made.body.id}/restoration`)).body).toEqual(before)
    await owner('DELETE', `/contacts/${made.body.id}`)
    await world.sql(`update app.contacts set deleted_at = now() - interval '31 days' where id = $1`, [made.body.id])
    const { asSystem } = await import('../../server/platform/jobs.ts')
    const { upkeep } = await import('../../server/features/people/index.ts')
    for (const work of upkeep) await asSystem(world.app.host, org.id, 'upkeep', work)
    for (const table of ['number_links', 'record_emails', 'record_addresses', 'record_tags', 'search_terms', 'notes', 'change_values']) {
      expect(await world.sql(`select 1 from app.${table} where record_id = $1`, [made.body.id]), table).toEqual([])
    }
    expect(await world.sql('select 1 from app.contacts where id = $1', [made.body.id])).toEqual([])
    expect((await owner('PUT', `/contacts/${made.body.id}/restoration`)).status).toBe(404)
  })
})

test('contacts that were here before the search was become findable by themselves', async () => {
  const before = await world.newOrg('Before the search')
  const made = await before.owner.call('POST', `/api/v1/${before.slug}/contacts`, { name: 'Older Omkar', phones: [{ number: '98780 12345' }] })
  await world.sql('delete from app.search_terms where org_id = $1', [before.id])
  await world.sql('delete from app.number_fragments where org_id = $1', [before.id])
  await world.sql(`update app.organisations set index_from = '00000000-0000-0000-0000-000000000000' where org_id = $1`, [before.id])
  const find = async (query: string): Promise<string[]> => (await before.owner.call('POST', `/api/v1/${before.slug}/search`, { query })).body.items.map((item: any) => item.id)
  expect([await find('omkar'), await find('2345')]).toEqual([[], []])
  const { asSystem } = await import('../../server/platform/jobs.ts')
  const { atStart } = await import('../../server/features/people/index.ts')
  for (const work of atStart) await asSystem(world.app.host, before.id, 'start', work)
  expect([await find('omkar'), await find('2345')]).toEqual([[made.body.id], [made.body.id]])
  expect(await world.sql('select index_from from app.organisations where org_id = $1', [before.id])).toEqual([{ index_from: null }])
})
