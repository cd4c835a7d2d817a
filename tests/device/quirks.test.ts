import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Phone } from '../../cli/phone-sim/phone.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
let phone: Phone
let contactId: string
const iccid = '8991101200003204510F'
const base = Date.UTC(2026, 9, 5, 6, 0, 0)

beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Quirks')
  await openPolicy(world, org)
  phone = await readyPhone(world, org, org.owner.memberId, { sims: ['1', '2', iccid] })
  const contact = await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Asha', phones: [{ number: '98765 43210' }, { number: '139' }] })
  contactId = String(contact.body.id)
}, 60_000)
afterAll(() => world.close())

type Seen = { kind: string; talkSeconds: number; startedAt: string | null; clockSuspect?: boolean; number: { text?: string } | null; client: { id: string } | null }

/** One item sent; the answer, and the call as its page shows it with its row. */
async function send(item: Record<string, unknown>): Promise<{ status: string; reason?: string | undefined; seen: Seen; row: Record<string, any> }> {
  const answer = await phone.sendItems([{ ref: 'r', sim: '1', duration: 0, ...item }])
  expect(answer.status).toBe(200)
  const [one] = answer.items
  if (!one?.id) return { status: one?.status ?? '', reason: one?.reason, seen: {} as Seen, row: {} }
  const seen = await org.owner.call('GET', `/api/v1/${org.slug}/calls/${one.id}`)
  const [row] = await world.sql('select * from app.calls where org_id = $1 and id = $2', [org.id, one.id])
  return { status: one.status, seen: seen.body as Seen, row: row ?? {} }
}
let minute = 0
const at = (): number => base + 60_000 * ++minute

describe('types as makers write them', () => {
  test.each<[string, number, number, string, number]>([
    ['answered', 1, 64, 'incoming', 64], ['made', 2, 30, 'outgoing', 30], ['missed', 3, 0, 'missed', 0], ['voicemail', 4, 9, 'voicemail', 0], ['rejected', 5, 0, 'rejected', 0],
    ['blocked', 6, 0, 'blocked', 0], ['answered on another device', 7, 0, 'answered_elsewhere', 0],
    ['answered type with 0 s: the system’s "every other cause"', 1, 0, 'incoming', 0], ['made and never answered', 2, 0, 'outgoing', 0],
    ['missed with ring time as duration', 3, 30, 'missed', 0], ['a haphazard duration of -4', 1, -4, 'incoming', 0],
    ['Samsung roaming out', 1100, 12, 'outgoing', 12], ['Samsung home roaming out', 1150, 12, 'outgoing', 12], ['Samsung roaming in', 1200, 12, 'incoming', 12],
    ['Samsung roaming missed', 1250, 0, 'missed', 0], ['Samsung roaming rejected', 1300, 0, 'rejected', 0], ['Samsung shared, answered elsewhere', 1400, 0, 'answered_elsewhere', 0],
    ['Samsung shared, rejected', 1450, 0, 'rejected', 0], ['Samsung conference out', 1600, 12, 'outgoing', 12],
    ['Wi-Fi out', 100, 5, 'outgoing', 5], ['Wi-Fi in', 101, 5, 'incoming', 5], ['unheard of', 8, 5, 'unknown', 0], ['unheard of, huge', 2 ** 40, 5, 'unknown', 0], ['negative', -7, 5, 'unknown', 0],
  ])('%s (%i, %i s)', async (_, type, duration, kind, talk) => {
    const { status, seen, row } = await send({ number: '98765 43210', date: at(), type, duration })
    expect(status).toBe('stored')
    expect(seen).toMatchObject({ kind, talkSeconds: talk })
    expect([Number(row['type_raw']), Number(row['duration_raw'])]).toEqual([type, duration])
  })
})

describe('numbers as logs hold them', () => {
  test.each([
    '98765 43210', '09876543210', '+91-98765-43210', '0091 9876543210', '+91 (0) 98765 43210', '+9109876543210', '919876543210', '९८७६५४३२१०', '９８７６５４３２１０', '+91 98765\u00a043210',
    'tel:+919876543210', 'sip:+919876543210@ims.mnc045.mcc404.3gppnetwork.org', 'sip:9876543210@airtel.in;user=phone', '9876543210;123', '9876543210,55#', '9876543210p99', '9876543210&9812345678',
    '‎+919876543210‬', '(98765)43210',
  ])('%s is the client', async (number) => {
    const { status, seen } = await send({ number, date: at(), type: 1, duration: 5 })
    expect(status).toBe('stored')
    expect(seen.client?.id).toBe(contactId)
  })

  test.each(['', '-1', '-2', '-3', 'Private', 'UNKNOWN', '(unknown)', 'anonymous', 'sip:anonymous@anonymous.invalid', 'Restricted', 'Payphone', 'unavailable', null, '  '])('%s withholds: kept, counted, nobody’s', async (number) => {
    const { status, seen, row } = await send({ number, date: at(), type: 3, presentation: 2 })
    expect(status).toBe('stored')
    expect([seen.number, seen.client, row['number_id'], Number(row['presentation'])]).toEqual([null, null, null, 2])
  })

  test('a short code stays as it is and may be a client’s', async () => {
    expect((await send({ number: '139', date: at(), type: 2, duration: 4 })).seen.client?.id).toBe(contactId)
    const other = await send({ number: '+91139', date: at(), type: 2, duration: 4 })
    expect(other.status).toBe('stored')
  })

  test.each(['VM-HDFCBK', '*121#', '1800 11 1234', '1401234567', 'someone@example.com', 'a'.repeat(256), '+', '00', '1234567890123456789012'])('%s is kept without a client', async (number) => {
    const { status, seen, row } = await send({ number, date: at(), type: 1, duration: 3 })
    expect(status).toBe('stored')
    expect(seen.client).toBeNull()
    expect(number === '+' ? row['number_id'] === null : row['number_id'] !== null).toBe(true)
  })

  test('two numbers in one field with a slash: the first is meant', async () => {
    expect((await send({ number: '98765 43210 / 98765 43211', date: at(), type: 1, duration: 3 })).seen.client?.id).toBe(contactId)
  })
})

describe('dates as clocks make them', () => {
  test.each([['1970', 3_600_000], ['before 1970', -86_400_000], ['2035', Date.UTC(2035, 0, 1)], ['the last instant', 2 ** 53 - 1]])('%s: kept, undated, in no period', async (_, date) => {
    const { status, seen, row } = await send({ number: '98765 43210', date, type: 1, duration: 5 })
    expect(status).toBe('stored')
    expect([seen.startedAt, row['clock_suspect'], Number(row['date_raw'])]).toEqual([null, true, date])
    const ids = async (filter: object[]) => ((await org.owner.call('POST', `/api/v1/${org.slug}/calls/query`, { filter: { and: filter }, limit: 100 })).body.items as { id: string }[]).map((one) => one.id)
    expect(await ids([{ field: 'startedAt', op: 'gte', value: '1900-01-01T00:00:00Z' }])).not.toContain(row['id'])
    expect(await ids([{ field: 'undated', op: 'eq', value: true }])).toContain(row['id'])
  })

  test('an old row that turns up late is taken at its own time', async () => {
    const date = base - 200 * 86_400_000
    expect((await send({ number: '98765 43210', date, type: 1, duration: 5, observed_at: Date.now() })).seen.startedAt).toBe(new Date(date).toISOString())
  })

  test('a row to the second in a log of milliseconds is a row of its own', async () => {
    const date = Math.floor(at() / 1000) * 1000
    expect((await send({ number: '98765 43210', date, type: 1, duration: 5 })).status).toBe('stored')
    expect((await send({ number: '98765 43210', date: date + 1, type: 1, duration: 5 })).status).toBe('stored')
  })
})

describe('SIMs and rows', () => {
  test('an ICCID is text: with its F, with more digits than an integer holds', async () => {
    expect((await send({ number: '98765 43210', date: at(), type: 1, sim: iccid })).status).toBe('stored')
    const answer = await phone.sendItems([{ ref: 1, number: '98765 43210', date: at(), type: 1, sim: '89911012000032045101' }])
    expect(answer.items).toMatchObject([{ status: 'held', reason: 'sim_unknown' }])
  })

  test('equal milliseconds on two SIMs are two calls, in whatever order they come', async () => {
    const date = at()
    const [first, second] = [{ ref: 'a', number: '98765 43210', date, type: 3, sim: '1', k: 0 }, { ref: 'b', number: '98765 43210', date, type: 3, sim: '2', k: 1 }]
    const one = await phone.sendItems([second])
    const two = await phone.sendItems([first, second])
    expect([one.items[0]?.status, two.items[0]?.status, two.items[1]?.status]).toEqual(['stored', 'stored', 'duplicate'])
    expect(two.items[1]?.id).toBe(one.items[0]?.id)
  })

  test('_id restarting, a new log generation and a reinstall bring no row twice', async () => {
    const items = [1, 2, 3].map((n) => ({ ref: String(n), number: '98765 43210', date: at(), type: 1, duration: n, sim: '1' }))
    const before = await phone.sendItems(items)
    phone.reinstall()
    const after = await phone.sendItems(items.toReversed().map((item, i) => ({ ...item, ref: String(i + 1) })))
    expect(after.items.map((one) => one.status)).toEqual(['duplicate', 'duplicate', 'duplicate'])
    expect(after.items.map((one) => one.id).toReversed()).toEqual(before.items.map((one) => one.id))
  })

  test('a new phone with the log of the old one, and the same SIM in two apps, bring nothing twice', async () => {
    const items = [1, 2].map((n) => ({ ref: String(n), number: '98765 43210', date: at(), type: 1, duration: n, sim: '1' }))
    const before = await phone.sendItems(items)
    const other = await readyPhone(world, org, org.owner.memberId, { sims: ['1'] })
    const again = await other.sendItems(items.map((item) => ({ ...item, number: '+91-98765-43210', sim: item.ref === '1' ? '1' : null })))
    expect(again.items.map((one) => [one.status, one.id])).toEqual(before.items.map((one) => ['duplicate', one.id]))
  })

  test('a number that was empty at first and filled later becomes the client’s call: one row, at any age, and stays filled', async () => {
    const date = base - 40 * 86_400_000
    const first = await send({ number: '', date, type: 1, duration: 33 })
    await world.sql(`update app.calls set received_at = received_at - interval '60 days' where id = $1`, [first.row['id']])
    const filled = await phone.sendItems([{ ref: 'f', number: '+91 98765 43210', date, type: 1, duration: 33, sim: '1' }])
    expect(filled.items).toMatchObject([{ status: 'corrected', id: first.row['id'] }])
    const again = await phone.sendItems([{ ref: 'g', number: '', date, type: 1, duration: 33, sim: '1' }, { ref: 'h', number: '9876543210', date, type: 1, duration: 33, sim: '1' }])
    expect(again.items.map((one) => [one.status, one.id])).toEqual([['duplicate', first.row['id']], ['duplicate', first.row['id']]])
    const seen = await org.owner.call('GET', `/api/v1/${org.slug}/calls/${first.row['id']}`)
    expect(seen.body.client.id).toBe(contactId)
  })

  test('every quirk is on the client’s timeline or in the list: nothing was lost on the way', async () => {
    const [count] = await world.sql<{ n: number; suspects: number }>('select count(*)::int as n, count(*) filter (where clock_suspect)::int as suspects from app.calls where org_id = $1', [org.id])
    expect(count?.n).toBeGreaterThan(70)
    expect(count?.suspects).toBe(4)
  })
})
