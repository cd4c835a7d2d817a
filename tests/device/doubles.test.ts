import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Phone } from '../../cli/phone-sim/phone.ts'
import { judgeWaiting } from '../../server/features/calls/judge-moments.ts'
import { classifyAll, openPolicy, pairedPhone, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

type Stored = {
  id: string; member_id: string; number_id: string | null; kind: string; duration_raw: number; talk_seconds: number; date_raw: number; start: number; source_id: string
  double_of: string | null; suspect_of: string | null; other_end: string | null
}
type Shown = { raw: number; number: 0 | 1 | null; type: 1 | 2 | 3; duration: number }

const numbers = ['9812300001', '9812300002']
const asha = '9812300010'
const bina = '9812300011'
const day = 86_400_000
// Logs: two of Asha's phone (the second after a reinstall), one of her second phone whose clock is wrong, one of Bina's phone.
const logs = [{ phone: 0, generation: 'one' }, { phone: 0, generation: 'two' }, { phone: 1, generation: 'one' }, { phone: 2, generation: 'one' }] as const

let world: World
let org: Org
let members: [Person, Person]
let phones: Phone[]
let block = Date.now() - 3_000 * day

beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Doubles')
  await openPolicy(world, org)
  members = [await org.join('employee', 'Asha'), await org.join('employee', 'Bina')]
  const first = await readyPhone(world, org, members[0].memberId)
  const second = await pairedPhone(world, org, members[0].memberId)
  await second.agree({ backfillDays: 3650 })
  await second.sendItems([])
  await classifyAll(world, org, second.deviceId, 'all')
  phones = [first, second, await readyPhone(world, org, members[1].memberId)]
  for (const [at, number] of [asha, bina].entries()) {
    expect((await org.owner.call('PUT', `/api/v1/${org.slug}/members/${members[at as 0 | 1].memberId}/numbers`, { numbers: [{ number }] })).status).toBe(200)
  }
}, 60_000)
afterAll(() => world?.close())

type Row = { raw: number; number: string | null; type: number; duration: number }

/** Sends rows of one log in one envelope, as its phone would, seen `later` s after the first; answers the id of each. */
async function send(log: number, rows: Row[], later: number): Promise<string[]> {
  const from = logs[log]
  const phone = from && phones[from.phone]
  if (!from || !phone) throw new Error('there is no such log')
  const wrong = from.phone === 1 ? 5_000 : 0
  const items = rows.map((row, at) => ({
    ref: String(at), number: row.number, date: row.raw, type: row.type, duration: row.duration, sim: '1', observed_at: row.raw + later * 1_000, let_in: 'sim',
    k: rows.slice(0, at).filter((other) => other.raw === row.raw && other.number === row.number).length,
  }))
  const { items: answers } = await phone.sendItems(items, { log_generation: from.generation, sent_at: Date.now() - wrong })
  return answers.map((answer) => String(answer.id))
}

async function storedIn(from: number): Promise<Stored[]> {
  return world.sql<Stored>(
    `select id, member_id, number_id, kind, duration_raw::float8 as duration_raw, talk_seconds, date_raw::float8 as date_raw, (extract(epoch from started_at) * 1000)::float8 as start,
       source_id, double_of, suspect_of, other_end from app.calls where org_id = $1 and date_raw >= $2 and date_raw < $3 order by started_at, id`, [org.id, from, from + day])
}

/** The contract read aloud, row by row over everything: no windows, no neighbourhoods. */
function naive(rows: Stored[], shownBy: Map<string, Set<number>>, peers: Map<string, string>) {
  const doubles = new Map<string, string>()
  for (const [at, row] of rows.entries()) {
    const base = rows.slice(0, at).find((kept) => {
      if (doubles.has(kept.id) || kept.member_id !== row.member_id || kept.number_id !== row.number_id || kept.kind !== row.kind || kept.duration_raw !== row.duration_raw) return false
      const apart = kept.source_id === row.source_id ? Math.abs(kept.date_raw - row.date_raw) : Math.abs(kept.start - row.start)
      const oneLog = [...(shownBy.get(row.id) ?? [])].some((log) => shownBy.get(kept.id)?.has(log))
      return apart <= (oneLog ? 1_000 : 2_000)
    })
    if (base) doubles.set(row.id, base.id)
  }
  const counted = rows.filter((row) => !doubles.has(row.id))
  const suspects = new Map<string, string>()
  for (const [at, row] of counted.entries()) {
    const base = counted.slice(0, at).find((other) => other.talk_seconds > 0 && row.talk_seconds > 0 && other.member_id === row.member_id && other.number_id === row.number_id
      && Math.abs(other.talk_seconds - row.talk_seconds) <= 1
      && (other.source_id === row.source_id ? Math.abs(other.date_raw - row.date_raw) : Math.abs(other.start - row.start)) < other.talk_seconds * 1000)
    if (base) suspects.set(row.id, base.id)
  }
  const ends = new Map<string, string>()
  for (const calling of counted.filter((row) => row.kind === 'outgoing')) {
    const answering = counted.find((row) => row.kind !== 'outgoing' && !ends.has(row.id) && peers.get(String(calling.number_id)) === row.member_id && peers.get(String(row.number_id)) === calling.member_id
      && row.start - calling.start >= -2_000 && row.start - calling.start <= 15_000 && Math.abs(row.talk_seconds - calling.talk_seconds) <= 2)
    if (answering) { ends.set(answering.id, calling.id); ends.set(calling.id, answering.id) }
  }
  return rows.map((row) => ({ id: row.id, double: doubles.get(row.id) ?? null, suspect: suspects.get(row.id) ?? null, end: ends.get(row.id) ?? null }))
}

const shownRow = fc.record<Shown>({
  raw: fc.oneof(fc.integer({ min: 0, max: 10 }).map((half) => half * 500), fc.integer({ min: 0, max: 24 }).map((second) => second * 1_000)),
  number: fc.constantFrom(0, 0, 0, 1, null), type: fc.constantFrom(1, 2, 2, 3), duration: fc.constantFrom(0, 5, 6, 30),
})
// One envelope of one log: rows shown again with other facts, seen later, correct the row that stands.
const envelope = fc.record({ log: fc.constantFrom(0, 0, 1, 2, 3, 3), rows: fc.array(shownRow, { minLength: 1, maxLength: 7 }) })

test('whatever is shown by whichever log in whichever order: doubles, suspects and both ends are those of the contract', async () => {
  const peers = new Map((await world.sql<{ number_id: string; record_id: string }>(`select number_id, record_id from app.number_links where org_id = $1 and object = 'member'`, [org.id])).map((row) => [row.number_id, row.record_id]))
  const seen = { double: 0, suspect: 0, end: 0 }
  await fc.assert(fc.asyncProperty(fc.array(envelope, { minLength: 1, maxLength: 5 }), async (envelopes) => {
    block += 2 * day
    const shownBy = new Map<string, Set<number>>()
    for (const [at, { log, rows }] of envelopes.entries()) {
      // Number 0 is the other member's own, so that both ends meet.
      const own = rows.map((row) => ({ raw: block + row.raw, type: row.type, duration: row.type === 3 ? 0 : row.duration, number: row.number === null ? null : row.number === 0 ? (log === 3 ? asha : bina) : numbers[row.number] ?? null }))
      for (const id of await send(log, own, at)) shownBy.set(id, new Set([...(shownBy.get(id) ?? []), log]))
    }
    await judgeWaiting(world.app.host, org.id)
    const stored = await storedIn(block)
    const found = stored.map((row) => ({ id: row.id, double: row.double_of, suspect: row.suspect_of, end: row.other_end }))
    expect(found).toEqual(naive(stored, shownBy, peers))
    for (const row of found) for (const key of ['double', 'suspect', 'end'] as const) if (row[key]) seen[key]++
  }), { numRuns: 300 })
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100)
}, 120_000)

test('a person decides: a suspect is counted once, turned round again, with history; a double can be counted; others may not', async () => {
  block += 2 * day
  const at = block
  const [first = '', later = '', twice = ''] = await send(0, [{ raw: at, number: '9812300001', type: 2, duration: 60 }, { raw: at + 20_000, number: '9812300001', type: 2, duration: 60 }, { raw: at + 20_800, number: '9812300001', type: 2, duration: 60 }], 0)
  await judgeWaiting(world.app.host, org.id)
  const base = `/api/v1/${org.slug}/calls`
  const listed = async (field: string): Promise<string[]> => {
    const page = await members[0].call('POST', `${base}/query`, { filter: { and: [{ field, op: 'eq', value: true }, { field: 'startedAt', op: 'gte', value: new Date(at - 1_000).toISOString() }, { field: 'startedAt', op: 'lt', value: new Date(at + day).toISOString() }] } })
    return (page.body.items as { id: string }[]).map((one) => one.id)
  }
  expect([await listed('suspect'), await listed('double')]).toEqual([[later], [twice]])
  const before = await world.sql('select id, settled_as, double_of, version from app.calls where org_id = $1 order by id', [org.id])
  expect((await members[1].call('PUT', `${base}/${later}/settlement`, { as: 'once' })).status).toBe(404)
  expect((await members[0].call('PUT', `${base}/${first}/settlement`, { as: 'once' })).status).toBe(400)
  expect(await world.sql('select id, settled_as, double_of, version from app.calls where org_id = $1 order by id', [org.id])).toEqual(before)
  const once = await members[0].call('PUT', `${base}/${later}/settlement`, { as: 'once' })
  expect(once.body).toMatchObject({ double: true, suspect: false, settledAs: 'once' })
  // Shown again by another log, the decision stands.
  await send(1, [{ raw: at + 20_000, number: '9812300001', type: 2, duration: 60 }], 1)
  await judgeWaiting(world.app.host, org.id)
  expect((await members[0].call('GET', `${base}/${later}`)).body).toMatchObject({ double: true, settledAs: 'once' })
  const both = await org.owner.call('PUT', `${base}/${later}/settlement`, { as: 'both' })
  expect(both.body).toMatchObject({ double: false, suspect: false, settledAs: 'both' })
  expect((await members[0].call('PUT', `${base}/${twice}/settlement`, { as: 'both' })).body).toMatchObject({ double: false, settledAs: 'both' })
  expect([await listed('suspect'), await listed('double')]).toEqual([[], []])
  const history = await world.sql<{ changes: unknown }>(`select changes from app.event where org_id = $1 and kind = 'call.settled' and record_id = $2 order by id`, [org.id, later])
  expect(history.map((row) => row.changes)).toEqual([[{ field: 'settledAs', from: null, to: 'once' }], [{ field: 'settledAs', from: 'once', to: 'both' }]])
})

test('a member’s own numbers are set by administrators and read by himself; when one goes, both ends let go of each other', async () => {
  block += 2 * day
  const [made = ''] = await send(0, [{ raw: block, number: bina, type: 2, duration: 40 }], 0)
  const [taken = ''] = await send(3, [{ raw: block + 2_000, number: asha, type: 1, duration: 39 }], 0)
  await judgeWaiting(world.app.host, org.id)
  const ends = async (): Promise<(string | null)[]> => (await world.sql<{ other_end: string | null }>('select other_end from app.calls where org_id = $1 and id = any($2::uuid[]) order by date_raw', [org.id, [made, taken]])).map((row) => row.other_end)
  expect(await ends()).toEqual([taken, made])
  const path = `/api/v1/${org.slug}/members/${members[1].memberId}/numbers`
  expect((await members[1].call('GET', path)).body.items).toMatchObject([{ number: '+919812300011', masked: false }])
  expect([(await members[0].call('GET', path)).status, (await members[1].call('PUT', path, { numbers: [] })).status]).toEqual([403, 403])
  expect((await org.owner.call('PUT', path, { numbers: [] })).body.items).toEqual([])
  await judgeWaiting(world.app.host, org.id)
  expect(await ends()).toEqual([null, null])
})

test('what a member erases lets go of the other ends it had', async () => {
  const member = await org.join('employee', 'Chitra')
  const phone = await readyPhone(world, org, member.memberId)
  for (const [id, number] of [[member.memberId, '9812300012'], [members[1].memberId, bina]]) {
    expect((await org.owner.call('PUT', `/api/v1/${org.slug}/members/${id}/numbers`, { numbers: [{ number }] })).status).toBe(200)
  }
  block += 2 * day
  const [made = ''] = await send(3, [{ raw: block, number: '9812300012', type: 2, duration: 40 }], 0)
  const taken = await phone.sendItems([{ ref: 'r', number: bina, date: block + 3_000, type: 1, duration: 40, sim: '1', k: 0, observed_at: block, let_in: 'sim' }])
  await judgeWaiting(world.app.host, org.id)
  const end = async (): Promise<unknown> => (await org.owner.call('GET', `/api/v1/${org.slug}/calls/${made}`)).body.otherEnd
  expect([taken.items[0]?.status, await end()]).toEqual(['stored', true])
  await phone.withdraw('erase')
  await judgeWaiting(world.app.host, org.id)
  expect(await end()).toBe(false)
  expect(await world.sql('select 1 from app.calls where org_id = $1 and (member_id = $2 or other_end is not null and id = $3)', [org.id, member.memberId, made])).toEqual([])
})
