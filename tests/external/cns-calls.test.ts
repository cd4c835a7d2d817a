import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLogCsv, type LogRow } from '../../cli/phone-sim/log-rows.ts'
import { seeded, type Phone } from '../../cli/phone-sim/phone.ts'
import { judgeWaiting } from '../../server/features/calls/judge-moments.ts'
import { bareMembers, openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

const folder = join(import.meta.dirname, '../../../shared/data/cns_calls/derived_android')
const here = existsSync(folder)
if (!here) process.stdout.write('cns_calls is not beside the project: its test is skipped\n')

type Truth = { kind: string; talk: number }

describe.runIf(here)('3,562 real calls of 459 phones', () => {
  let world: World
  let org: Org
  let members: Map<string, string>
  let rows: LogRow[]
  const phones = new Map<string, Phone>()

  beforeAll(async () => {
    world = await startWorld()
    org = await world.newOrg('Copenhagen')
    await openPolicy(world, org)
    await org.owner.call('PATCH', `/api/v1/${org.slug}/organisation`, { region: 'GB', zone: 'Europe/Copenhagen' })
    rows = readLogCsv(readFileSync(join(folder, 'android_calls.csv'), 'utf8'))
    const users = [...new Set(rows.map((row) => row.user))]
    const ids = await bareMembers(world, org, users.map((user) => `user ${user}`))
    members = new Map(users.map((user, i) => [user, ids[i] ?? '']))
    await inParallel(called(), async (number) => { await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: `Client ${number.slice(-3)}`, phones: [{ number }] }) })
    await inParallel(users, async (user) => {
      const own = rows.filter((row) => row.user === user)
      phones.set(user, await readyPhone(world, org, members.get(user) ?? '', { sims: [...new Set(own.map((row) => row.sim ?? '1'))] }))
    })
  }, 240_000)
  afterAll(() => world?.close())

  test('shuffled, each row twice, 5 % of answers lost, then once more from reinstalled phones: every call once', async () => {
    const random = seeded(7)
    await inParallel([...phones], async ([user, phone]) => {
      phone.link.network = { losesAnswer: () => random() < 0.05 }
      const own = rows.filter((row) => row.user === user)
      await phone.sync(own, { shuffle: Number(user), times: 2, batch: 40 })
      phone.reinstall()
      await phone.sync(own.map((row, i) => ({ ...row, id: i + 1 })), { shuffle: Number(user) + 1 })
    })
    const [count] = await world.sql<{ n: number }>('select count(*)::int as n from app.calls')
    expect(count?.n).toBe(3562)
  }, 240_000)

  test('eleven calls look like a repeat from both of their ends; no row is a double', async () => {
    await judgeWaiting(world.app.host, org.id)
    const [judged] = await world.sql<{ doubles: number; suspects: number }>('select count(double_of)::int as doubles, count(suspect_of)::int as suspects from app.calls')
    expect(judged).toEqual({ doubles: 0, suspects: 22 })
  })

  test('once everybody’s own number is known, the two ends of each call have found each other', async () => {
    const users = readFileSync(join(folder, 'users.csv'), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','))
    await inParallel(users, async ([user = '', number = '']) => {
      const id = members.get(user)
      if (id) expect((await org.owner.call('PUT', `/api/v1/${org.slug}/members/${id}/numbers`, { numbers: [{ number }] })).status).toBe(200)
    })
    await judgeWaiting(world.app.host, org.id)
    const found = await world.sql<{ member_id: string; date_raw: string; other: string; other_raw: string }>(
      `select c.member_id, c.date_raw::text, o.member_id as other, o.date_raw::text as other_raw from app.calls c join app.calls o on o.id = c.other_end and o.other_end = c.id where c.kind = 'outgoing'`)
    const truth = readFileSync(join(folder, 'truth_calls.csv'), 'utf8').trim().split(/\r?\n/).slice(1).map((line) => line.split(','))
      .map(([, caller = '', callee = '', callerAt = '', calleeAt = '']) => `${members.get(caller)} ${callerAt} ${members.get(callee)} ${calleeAt}`)
    expect(truth.length).toBe(1781)
    expect(found.map((row) => `${row.member_id} ${row.date_raw} ${row.other} ${row.other_raw}`).sort()).toEqual(truth.sort())
  }, 120_000)

  test('each person’s calls by kind and talk are those that were made', async () => {
    const stored = await world.sql<{ member_id: string; kind: string; talk_seconds: number }>('select member_id, kind, talk_seconds from app.calls')
    const truth = truthByUser()
    for (const [user, memberId] of members) {
      const own = stored.filter((row) => row.member_id === memberId).map((row) => ({ kind: row.kind, talk: row.talk_seconds }))
      expect(sorted(own), `user ${user}`).toEqual(sorted(truth.get(user) ?? []))
    }
  })

  test('numbers in five notations meet their contact 3,562 times', async () => {
    const [linked] = await world.sql<{ n: number }>(
      'select count(*)::int as n from app.calls c where exists (select 1 from app.number_links l where l.org_id = c.org_id and l.number_id = c.number_id)')
    expect(linked?.n).toBe(3562)
    const [numbers] = await world.sql<{ n: number }>('select count(distinct number_id)::int as n from app.calls')
    expect(numbers?.n).toBe(called().length)
  })

  function called(): string[] {
    const text = readFileSync(join(folder, 'android_calls.csv'), 'utf8').trim().split(/\r?\n/)
    const at = text[0]?.split(',').indexOf('truth_e164') ?? -1
    return [...new Set(text.slice(1).map((line) => line.split(',')[at] ?? ''))]
  }

  function truthByUser(): Map<string, Truth[]> {
    const truth = new Map<string, Truth[]>()
    const add = (user: string, entry: Truth): void => { truth.set(user, [...(truth.get(user) ?? []), entry]) }
    for (const line of readFileSync(join(folder, 'truth_calls.csv'), 'utf8').trim().split(/\r?\n/).slice(1)) {
      const [, caller = '', callee = '', , , seconds = ''] = line.split(',')
      const missed = seconds === '-1'
      add(caller, { kind: 'outgoing', talk: missed ? 0 : Number(seconds) })
      add(callee, { kind: missed ? 'missed' : 'incoming', talk: missed ? 0 : Number(seconds) })
    }
    return truth
  }
})

function sorted(list: Truth[]): string[] {
  return list.map((one) => `${one.kind} ${one.talk}`).sort()
}

async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(Array.from({ length: 12 }, async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }))
}
