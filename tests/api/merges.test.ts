import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let base: string
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Merging')
  base = `/api/v1/${org.slug}`
  await openPolicy(world, org)
})
afterAll(() => world.close())

type Made = { id: string; version: number } & Record<string, any>
const make = async (body: object, path = 'contacts', by: Person = org.owner): Promise<Made> => {
  const answer = await by.call('POST', `${base}/${path}`, body)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body as Made
}
const read = async (id: string, path = 'contacts'): Promise<Made> => (await org.owner.call('GET', `${base}/${path}/${id}`)).body as Made
async function merge(id: string, otherId: string, choose: object = {}, path = 'contacts') {
  const [one, other] = [await read(id, path), await read(otherId, path)]
  return org.owner.call('POST', `${base}/${path}/${id}/merges`, { otherId, choose, versions: { this: one.version, other: other.version } })
}
const undo = (id: string, by: Person = org.owner) => by.call('DELETE', `${base}/merges/${id}`)
const timeline = async (id: string, path = 'contacts') => (await org.owner.call('GET', `${base}/${path}/${id}/timeline`)).body.items as Record<string, any>[]
const numbers = (row: Made): string[] => row['phones'].map((phone: { national: string }) => phone.national.replaceAll(' ', '')).sort()

describe('merging two contacts', () => {
  test('takes over what was chosen and what is missing, keeps numbers, e-mails, tags and addresses of both, and leads the old address to the one', async () => {
    const a = await make({ name: 'Rajesh Kumar', phones: [{ number: '98765 50001', label: 'Home' }], tags: [{ name: 'Dealer' }], addresses: [{ city: 'Jaipur' }] })
    const b = await make({ name: 'राजेश कुमार', jobTitle: 'Buyer', source: 'referral', phones: [{ number: '98765 50002' }, { number: '98765 50001' }], emails: [{ email: 'raj@merge.example' }], tags: [{ name: 'VIP' }, { name: 'Dealer' }] })
    const preview = await org.owner.call('POST', `${base}/contacts/${a.id}/merges/preview`, { otherId: b.id })
    expect(preview.body.fields).toEqual([{ field: 'name', kept: 'this' }, { field: 'jobTitle', kept: 'other' }, { field: 'source', kept: 'other' }])
    expect(preview.body.sums).toMatchObject({ phones: 2, emails: 1, tags: 2, addresses: 1 })
    const merged = await merge(a.id, b.id, { name: 'other', source: 'this' })
    expect(merged.status).toBe(201)
    expect(merged.body.row).toMatchObject({ id: a.id, name: 'राजेश कुमार', jobTitle: 'Buyer', source: null, emails: [{ email: 'raj@merge.example' }], tags: [{ name: 'Dealer' }, { name: 'VIP' }] })
    expect(merged.body.row.phones.map((phone: { label: string }) => phone.label)).toEqual(['Home', ''])
    expect((await read(b.id)).id).toBe(a.id)
    expect((await org.owner.call('PATCH', `${base}/contacts/${b.id}`, { name: 'Late' })).body.code).toBe('merged')
    expect((await org.owner.call('DELETE', `${base}/contacts/${b.id}`)).body.code).toBe('merged')
    expect((await org.owner.call('PUT', `${base}/contacts/${b.id}/restoration`)).status).toBe(404)
    expect((await org.owner.call('GET', `${base}/contacts/bin`)).body.items.map((one: { id: string }) => one.id)).not.toContain(b.id)
    expect((await org.owner.call('POST', `${base}/search`, { query: 'राजेश' })).body.items.map((one: { id: string }) => one.id)).toEqual([a.id])
  })

  test('shows both timelines as one, calls and notes of both, and never writes a call', async () => {
    const [a, b, c] = [await make({ name: 'Line one', phones: [{ number: '98765 50011' }] }), await make({ name: 'Line two', phones: [{ number: '98765 50012' }] }), await make({ name: 'Line three' })]
    const phone = await readyPhone(world, org, org.owner.memberId)
    await phone.sendItems([1, 2, 3].map((n) => ({ ref: n, number: `987655001${n}`, date: Date.now() - n * 60_000, type: 1, duration: 30, sim: '1' })))
    const calls = (await org.owner.call('GET', `${base}/calls`)).body.items as Record<string, any>[]
    const third = calls.find((call) => call['number'].display.endsWith('50013'))
    await org.owner.call('PUT', `${base}/calls/${third?.['id']}/link`, { contactId: c.id })
    await org.owner.call('POST', `${base}/contacts/${b.id}/notes`, { body: 'Of the second' })
    const before = await world.sql('select md5(string_agg(c::text, $1 order by id)) as hash from app.calls c', ['\n'])
    await merge(b.id, c.id)
    const { body } = await merge(a.id, b.id)
    const lines = await timeline(a.id)
    expect(lines.filter((line) => line['kind'] === 'call')).toHaveLength(3)
    expect(lines.find((line) => line['kind'] === 'note')).toMatchObject({ note: { body: 'Of the second' }, about: { name: 'Line two' } })
    expect(lines.find((line) => line['change']?.event === 'contact.merged')?.['change'].fields).toContainEqual({ field: 'mergedFrom', from: null, to: 'Line two' })
    const listed = await org.owner.call('POST', `${base}/calls/query`, { filter: { and: [{ field: 'contactId', op: 'eq', value: a.id }] } })
    expect(listed.body.items.map((call: Record<string, any>) => call['client']?.id)).toEqual([a.id, a.id, a.id])
    expect((await timeline(c.id)).filter((line) => line['kind'] === 'call')).toHaveLength(3)
    await undo(body.id)
    expect((await timeline(a.id)).filter((line) => line['kind'] === 'call')).toHaveLength(1)
    expect((await timeline(b.id)).filter((line) => line['kind'] === 'call')).toHaveLength(2)
    expect(await world.sql('select md5(string_agg(c::text, $1 order by id)) as hash from app.calls c', ['\n'])).toEqual(before)
  })

  test('refuses what was changed meanwhile, the same record, and fields that do not differ', async () => {
    const [a, b] = [await make({ name: 'Stale one' }), await make({ name: 'Stale two' })]
    expect((await org.owner.call('POST', `${base}/contacts/${a.id}/merges`, { otherId: b.id, choose: {}, versions: { this: 1, other: 7 } })).body.code).toBe('stale_version')
    expect((await merge(a.id, a.id)).status).toBe(400)
    expect((await merge(a.id, b.id, { jobTitle: 'other' })).status).toBe(400)
    expect((await merge(a.id, b.id)).status).toBe(201)
    expect((await org.owner.call('POST', `${base}/contacts/${a.id}/merges`, { otherId: b.id, choose: {}, versions: { this: 2, other: 2 } })).body.code).toBe('merged')
  })

  test('is for managers within their teams', async () => {
    const manager = await org.join('manager')
    const far = await org.join('admin')
    await world.sql('delete from app.team_members where member_id = $1', [far.memberId])
    const [mine, theirs] = [await make({ name: 'Of the manager', ownerId: manager.memberId }), await make({ name: 'Of somebody far' }, 'contacts', far)]
    const also = await make({ name: 'Also of the manager', ownerId: manager.memberId })
    const ask = (otherId: string) => manager.call('POST', `${base}/contacts/${mine.id}/merges`, { otherId, choose: {}, versions: { this: 1, other: 1 } })
    expect((await ask(theirs.id)).status).toBe(404)
    const merged = await ask(also.id)
    expect(merged.status).toBe(201)
    expect((await manager.call('GET', `${base}/merges`)).body.items[0]).toMatchObject({ id: merged.body.id, into: { name: 'Of the manager' }, from: { name: 'Also of the manager' }, can: ['undo'] })
    expect((await undo(merged.body.id, manager)).status).toBe(200)
  })
})

describe('undoing a merge', () => {
  test('after edits keeps what was edited, says so, and gives back the rest', async () => {
    const a = await make({ name: 'Kept', phones: [{ number: '98765 50021' }] })
    const b = await make({ name: 'Gone', jobTitle: 'Clerk', phones: [{ number: '98765 50022' }], emails: [{ email: 'gone@merge.example' }] })
    const merged = await merge(a.id, b.id, { name: 'other' })
    const row = merged.body.row as Made
    await org.owner.call('PATCH', `${base}/contacts/${a.id}`, { jobTitle: 'Manager', emails: [...row['emails'].map(({ email }: { email: string }) => ({ email, label: 'Office' })), { email: 'new@merge.example' }] })
    const undone = await undo(merged.body.id)
    expect(undone.status).toBe(200)
    expect(undone.body).toEqual({ into: { id: a.id, name: 'Kept' }, from: { id: b.id, name: 'Gone' }, stayed: ['jobTitle', 'emails'] })
    expect(await read(a.id)).toMatchObject({ id: a.id, name: 'Kept', jobTitle: 'Manager', emails: [{ email: 'gone@merge.example', label: 'Office' }, { email: 'new@merge.example' }] })
    expect(numbers(await read(a.id))).toEqual(numbers(a))
    expect(await read(b.id)).toMatchObject({ id: b.id, name: 'Gone', jobTitle: 'Clerk', emails: [{ email: 'gone@merge.example', label: '' }] })
    expect((await undo(merged.body.id)).body.code).toBe('conflict')
  })

  test('goes from the last merge backwards, and says why where it cannot', async () => {
    const [a, b, c, d] = await Promise.all(['A', 'B', 'C', 'D'].map((name) => make({ name: `Chain ${name}` }))) as [Made, Made, Made, Made]
    const first = await merge(b.id, a.id)
    const second = await merge(b.id, c.id)
    const third = await merge(d.id, b.id)
    expect((await read(a.id)).id).toBe(d.id)
    expect((await undo(first.body.id)).body.detail).toMatch(/merged into another since/)
    expect((await undo(third.body.id)).status).toBe(200)
    expect((await read(a.id)).id).toBe(b.id)
    expect((await undo(first.body.id)).body.detail).toMatch(/later/)
    await org.owner.call('DELETE', `${base}/contacts/${b.id}`)
    expect((await undo(second.body.id)).body.detail).toMatch(/bin/)
    await org.owner.call('PUT', `${base}/contacts/${b.id}/restoration`)
    expect((await undo(second.body.id)).status).toBe(200)
    expect((await undo(first.body.id)).status).toBe(200)
    expect((await read(a.id)).id).toBe(a.id)
  })

  test('ends after 90 days; what the merged-away record had beside its name goes', async () => {
    const [a, b] = [await make({ name: 'Old one' }), await make({ name: 'Old two', emails: [{ email: 'old@merge.example' }] })]
    const merged = await merge(a.id, b.id)
    await world.sql(`update app.merges set at = now() - interval '91 days' where id = $1`, [merged.body.id])
    await world.sql(`select graphile_worker.add_job('upkeep')`)
    await world.runJobs()
    await expect.poll(async () => (await world.sql<{ sealed: unknown }>('select sealed from app.merges where id = $1', [merged.body.id]))[0]?.sealed, { timeout: 20_000 }).toBeNull()
    expect((await undo(merged.body.id)).body.detail).toMatch(/90 days/)
    expect(await world.sql('select record_id from app.record_emails where email_key = $1', ['old@merge.example'])).toEqual([{ record_id: a.id }])
    expect((await read(b.id)).id).toBe(a.id)
  }, 40_000)
})

test('a merged company gives its people to the one it became, and gets them back', async () => {
  const [one, two] = [await make({ name: 'Sharma Traders' }, 'companies'), await make({ name: 'Sharma Trading', website: 'sharma.example' }, 'companies')]
  const [stays, leaves] = [await make({ name: 'Stays', companyId: two.id }), await make({ name: 'Leaves', companyId: two.id })]
  const merged = await merge(one.id, two.id, {}, 'companies')
  expect(merged.status).toBe(201)
  expect((await read(stays.id))['company']).toEqual({ id: one.id, name: 'Sharma Traders' })
  expect(await read(two.id, 'companies')).toMatchObject({ id: one.id, website: expect.stringContaining('sharma.example') })
  await org.owner.call('PATCH', `${base}/contacts/${leaves.id}`, { companyId: null })
  expect((await undo(merged.body.id)).body.stayed).toEqual([])
  expect([(await read(stays.id))['company'], (await read(leaves.id))['company'], (await read(one.id, 'companies'))['website']]).toEqual([{ id: two.id, name: 'Sharma Trading' }, null, ''])
})

const tables = {
  contacts: `select to_jsonb(t) - 'version' - 'updated_at' as row from app.contacts t where org_id = $1 and id = any($2) order by id`,
  ...Object.fromEntries(['number_links', 'record_emails', 'record_tags', 'record_addresses', 'record_shares', 'custom_values', 'notes', 'search_terms'].map((table) =>
    [table, `select to_jsonb(t) as row from app.${table} t where org_id = $1 and record_id = any($2) order by to_jsonb(t)::text`])),
}
const snapshot = async (ids: string[]) => Object.fromEntries(await Promise.all(Object.entries(tables).map(async ([table, text]) => [table, await world.sql(text, [org.id, ids])])))

const record = fc.record({
  name: fc.constantFrom('Asha', 'Ravi', 'Meena'), jobTitle: fc.constantFrom('', 'Clerk', 'Owner'), source: fc.constantFrom(null, 'website', 'referral'),
  phones: fc.uniqueArray(fc.constantFrom('98765 51001', '98765 51002', '98765 51003'), { maxLength: 2 }), emails: fc.uniqueArray(fc.constantFrom('a@p.example', 'b@p.example', 'c@p.example'), { maxLength: 2 }),
  tags: fc.uniqueArray(fc.constantFrom('One', 'Two', 'Three'), { maxLength: 2 }), budget: fc.constantFrom(null, 5, 7), other: fc.constantFrom(null, '98765 51003', '98765 51004'),
})
const step = fc.oneof(
  fc.record({ kind: fc.constant('merge' as const), into: fc.nat(3), from: fc.nat(3), name: fc.constantFrom('this', 'other') }),
  fc.record({ kind: fc.constant('edit' as const), of: fc.nat(3), phone: fc.constantFrom('98765 51005', '98765 51006'), label: fc.constantFrom('', 'Work'), title: fc.constantFrom('Clerk', 'Boss') }),
  fc.record({ kind: fc.constant('note' as const), of: fc.nat(3) }),
  fc.record({ kind: fc.constant('undo' as const) }),
)

test('whatever is merged, edited and undone: numbers, e-mails, tags and notes are never lost, and undoing without edits gives everything back', async () => {
  const [budget, phoneField] = await Promise.all([org.owner.call('POST', `${base}/fields`, { object: 'contact', kind: 'number', label: 'Budget' }), org.owner.call('POST', `${base}/fields`, { object: 'contact', kind: 'phone', label: 'Other line' })])
  const keys = { budget: String(budget.body.key), other: String(phoneField.body.key) }
  await fc.assert(fc.asyncProperty(fc.array(record, { minLength: 4, maxLength: 4 }), fc.array(step, { minLength: 1, maxLength: 8 }), async (records, steps) => {
    const made: Made[] = []
    for (const one of records) {
      made.push(await make({ name: one.name, jobTitle: one.jobTitle, source: one.source, phones: one.phones.map((number) => ({ number })), emails: one.emails.map((email) => ({ email })), tags: one.tags.map((name) => ({ name })), custom: { [keys.budget]: one.budget, [keys.other]: one.other } }))
    }
    const ids = made.map((one) => one.id)
    const held = async () => world.sql<{ value: string }>(
      `select distinct value from (select l.number_id::text as value, l.record_id from app.number_links l where l.to_on is null union select email_key, record_id from app.record_emails union select tag_id::text, record_id from app.record_tags) t
       join app.contacts c on c.id = t.record_id and c.deleted_at is null where c.id = any($1) order by 1`, [ids])
    const start = await snapshot(ids)
    const stack: string[] = []
    let edited = false
    for (const one of steps) {
      const before = (await held()).map((row) => row.value)
      if (one.kind === 'merge') {
        const [into, from] = [(await read(ids[one.into] ?? '')).id, (await read(ids[one.from] ?? '')).id]
        if (into === from) continue
        const differs = (await read(into))['name'] !== (await read(from))['name']
        const merged = await merge(into, from, differs ? { name: one.name } : {})
        expect(merged.status, merged.text).toBe(201)
        stack.push(merged.body.id)
      } else if (one.kind === 'undo') {
        const last = stack.pop()
        if (last) expect((await undo(last)).status).toBe(200)
      } else if (one.kind === 'note') {
        edited = true
        expect((await org.owner.call('POST', `${base}/contacts/${ids[one.of]}/notes`, { body: 'Kept' })).status).toBe(201)
      } else {
        edited = true
        const row = await read(ids[one.of] ?? '')
        const phones = [...row['phones'].map(({ numberId }: { numberId: string }) => ({ numberId, label: one.label })), { number: one.phone }]
        expect((await org.owner.call('PATCH', `${base}/contacts/${row.id}`, { jobTitle: one.title, phones })).status).toBe(200)
      }
      const now = new Set((await held()).map((row) => row.value))
      expect(before.filter((value) => !now.has(value))).toEqual([])
    }
    for (const last of stack.reverse()) expect((await undo(last)).status).toBe(200)
    for (const id of ids) expect((await read(id)).id).toBe(id)
    if (!edited) expect(await snapshot(ids)).toEqual(start)
  }), { numRuns: 40 })
}, 180_000)

test('every table that names a record is known to merges: taken over, moved, or read together from where it stands', async () => {
  const rows = await world.sql<{ table: string }>(
    `select distinct c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind = 'r' and a.attname in ('record_id', 'contact_id', 'company_id', 'link_record_id') and not a.attisdropped order by 1`)
  const takenOver = ['number_links', 'record_addresses', 'record_emails', 'record_shares', 'record_tags', 'custom_values']
  const moved = ['contacts']
  const stays = ['audit', 'calls', 'change_values', 'event', 'idempotency_keys', 'import_keys', 'notes', 'run_changes', 'run_failures', 'search_terms']
  expect(rows.map((row) => row.table)).toEqual([...takenOver, ...moved, ...stays].sort())
})
