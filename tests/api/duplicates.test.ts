import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
let base: string
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Pairs')
  base = `/api/v1/${org.slug}`
})
afterAll(() => world.close())

const make = async (body: object, path = 'contacts'): Promise<Record<string, any>> => (await org.owner.call('POST', `${base}/${path}`, body)).body
/** Every pair, page after page, as names and signs. */
async function pairs(path = 'contacts', by: Person = org.owner): Promise<string[]> {
  const found: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const answer = await by.call('GET', `${base}/${path}/duplicates${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`)
    expect(answer.status).toBe(200)
    found.push(...answer.body.items.map((one: Record<string, any>) => `${one['a'].name} = ${one['b'].name}: ${one['why'].join()}`))
    cursor = answer.body.next
  }
  return found
}

test('the report shows pairs by number, then e-mail, then GSTIN, then name with the company in either script; a shared number alone never', async () => {
  const firm = await make({ name: 'Kaveri Seeds' }, 'companies')
  await make({ name: 'Mail one', emails: [{ email: 'both@pairs.example' }] })
  await make({ name: 'Mail two', emails: [{ email: 'Both@pairs.example' }] })
  await make({ name: 'Anil Kumble', phones: [{ number: '98765 60001' }] })
  await make({ name: 'A. K.', phones: [{ number: '+91 98765 60001' }], emails: [{ email: 'x@pairs.example' }] })
  const shared = await make({ name: 'Family one', phones: [{ number: '98765 60002' }] })
  await make({ name: 'Family two', phones: [{ number: '98765 60002' }] })
  await org.owner.call('PUT', `${base}/numbers/${shared['phones'][0].numberId}/sharing`, { shared: true })
  await make({ name: 'Rajesh Kumar', companyId: firm['id'] })
  await make({ name: 'राजेश कुमार', companyId: firm['id'] })
  await make({ name: 'Sunil Rao' })
  await make({ name: 'Sunil Rao' })
  expect(await pairs()).toEqual(['Anil Kumble = A. K.: phone', 'Mail one = Mail two: email', 'Rajesh Kumar = राजेश कुमार: name'])
})

test('companies pair by GSTIN and by name', async () => {
  await make({ name: 'Patil Agro', gstin: '27AAPFU0939F1ZV' }, 'companies')
  await make({ name: 'Patil Agro Traders', gstin: '27AAPFU0939F1ZV' }, 'companies')
  await make({ name: 'गणेश पाटिल' }, 'companies')
  await make({ name: 'Ganesh Patil' }, 'companies')
  expect(await pairs('companies')).toEqual(['Patil Agro = Patil Agro Traders: gstin', 'गणेश पाटिल = Ganesh Patil: name'])
})

test('a pair that was told apart, or merged, is no longer shown, until that is taken back', async () => {
  const [a, b, c] = [await make({ name: 'Three a', phones: [{ number: '98765 60011' }] }), await make({ name: 'Three b', phones: [{ number: '98765 60011' }] }), await make({ name: 'Three c', phones: [{ number: '98765 60011' }] })]
  const three = async () => (await pairs()).filter((one) => one.startsWith('Three')).sort()
  expect(await three()).toEqual(['Three a = Three b: phone', 'Three a = Three c: phone', 'Three b = Three c: phone'])
  expect((await org.owner.call('PUT', `${base}/contacts/${b['id']}/distinctions/${a['id']}`)).status).toBe(204)
  expect(await three()).toEqual(['Three a = Three c: phone', 'Three b = Three c: phone'])
  await org.owner.call('DELETE', `${base}/contacts/${a['id']}/distinctions/${b['id']}`)
  const merged = await org.owner.call('POST', `${base}/contacts/${a['id']}/merges`, { otherId: c['id'], choose: {}, versions: { this: 1, other: 1 } })
  expect(await three()).toEqual(['Three a = Three b: phone'])
  await org.owner.call('DELETE', `${base}/merges/${merged.body.id}`)
  expect(await three()).toHaveLength(3)
})

test('managers see pairs of their teams only', async () => {
  const manager = await org.join('manager')
  await world.sql('delete from app.team_members where member_id = $1', [org.owner.memberId])
  expect(await pairs('contacts', manager)).toEqual([])
  await Promise.all(['Mine a', 'Mine b'].map((name) => make({ name, ownerId: manager.memberId, phones: [{ number: '98765 60021' }] })))
  expect((await pairs('contacts', manager)).map((one) => one.split(': ')[1])).toEqual(['phone'])
})

test('names written before there was a key get theirs', async () => {
  const [a] = [await make({ name: 'Older Name' })]
  await world.sql('update app.contacts set name_like = null where id = $1', [a['id']])
  await world.sql(`select graphile_worker.add_job('upkeep')`)
  await expect.poll(async () => (await world.sql<{ key: string | null }>('select name_like as key from app.contacts where id = $1', [a['id']]))[0]?.key, { timeout: 20_000 }).toBeTruthy()
}, 40_000)
