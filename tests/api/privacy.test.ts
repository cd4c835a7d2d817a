import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classifyAll, openPolicy, pairedPhone, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Privacy')
  await openPolicy(world, org)
}, 60_000)
afterAll(() => world.close())

const at = (who: Person, method: string, path: string, body?: unknown) => who.call(method, `/api/v1/${org.slug}${path}`, body)
const all = { hours: null, holidays: [] as string[], backfillMaxDays: 3650, names: true, scanDays: 30 }
const item = (date: number, change: Record<string, unknown> = {}) => ({ ref: 'r', number: '98765 43210', date, type: 1, duration: 20, sim: '1', ...change })
const today = (): string => Temporal.Now.plainDateISO('Asia/Kolkata').toString()

async function team(): Promise<string> {
  const [row] = await world.sql<{ id: string }>(
    `insert into app.teams (org_id, id, parent_id, name, name_sort) select $1, gen_random_uuid(), id, 'North', 'north' from app.teams where org_id = $1 and parent_id is null returning id`, [org.id])
  return row?.id ?? ''
}

async function moveTo(who: Person, teamId: string | null): Promise<void> {
  await world.sql(`delete from app.team_members where org_id = $1 and member_id = $2`, [org.id, who.memberId])
  if (teamId) await world.sql(`insert into app.team_members (org_id, id, team_id, member_id, from_on) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')`, [org.id, teamId, who.memberId])
}

async function agree(who: Person) {
  const { notice } = (await at(who, 'GET', '/consent')).body
  return at(who, 'POST', '/consent', { noticeId: notice.id, language: 'hi', callLog: true, names: false, backfillDays: 0 })
}

describe('the rules of a member', () => {
  test('are narrowed by his team at once; a wider team holds only from his agreement, and nothing more is kept until then', async () => {
    const who = await org.join('employee')
    const narrow = await team()
    const phone = await readyPhone(world, org, who.memberId, { backfillDays: 0 })
    const closed = { ...all, holidays: [today()] }
    expect((await at(org.owner, 'POST', `/teams/${narrow}/policy`, closed)).status).toBe(201)
    await moveTo(who, narrow)
    expect((await phone.sendItems([item(Date.now())])).items[0]).toMatchObject({ status: 'dropped', reason: 'out_of_hours' })
    expect((await agree(who)).body.waiting).toBeNull()
    await moveTo(who, await team())
    // He agreed to the narrow rules alone: a move, even one written down as of before, waits for him.
    expect((await at(who, 'GET', '/me')).body.consent.waiting).not.toBeNull()
    expect((await phone.sendItems([item(Date.now())])).items[0]).toMatchObject({ status: 'dropped', reason: 'out_of_hours' })
    expect((await agree(who)).body.waiting).toBeNull()
    expect((await phone.sendItems([item(Date.now())])).items[0]).toMatchObject({ status: 'stored' })
  })

  test('wider rules wait: capture stays as it was, the member is told, and agreeing lets them hold from then on', async () => {
    const own = await world.newOrg('Waiting')
    const call = (method: string, path: string, body?: unknown) => own.owner.call(method, `/api/v1/${own.slug}${path}`, body)
    expect((await call('POST', '/policy', { ...all, holidays: [today()] })).status).toBe(201)
    const phone = await pairedPhone(world, own, own.owner.memberId)
    await phone.agree({ backfillDays: 0, names: false })
    await phone.sendItems([])
    await classifyAll(world, own, phone.deviceId, 'all')
    expect((await call('GET', '/me')).body.consent.waiting).toBeNull()
    expect((await call('POST', '/policy', all)).status).toBe(201)
    const waiting = (await call('GET', '/consent')).body
    expect(waiting.waiting.rules).toMatchObject({ hours: null, holidays: [] })
    expect((await call('GET', '/me')).body.consent.waiting).toBe(waiting.waiting.since)
    expect((await phone.sendItems([item(Date.now())])).items[0]).toMatchObject({ status: 'dropped', reason: 'out_of_hours' })
    const agreed = await call('POST', '/consent', { noticeId: waiting.notice.id, language: 'en', callLog: true, names: false, backfillDays: 0 })
    expect(agreed.body.waiting).toBeNull()
    expect(agreed.body.rules[0]).toMatchObject({ version: waiting.rules[0].version + 1, holidays: [] })
    expect((await phone.sendItems([item(Date.now())])).items[0]).toMatchObject({ status: 'stored' })
  })

  test('reach the phone from a version on, and unchanged rules are answered 304', async () => {
    const who = await org.join('employee')
    const phone = await readyPhone(world, org, who.memberId)
    const first = await phone.link.send('GET', '/policy?since=0')
    expect((await phone.link.send('GET', '/policy?since=0', undefined, { etag: first.etag })).status).toBe(304)
    const versions = first.body['versions'] as { version: number }[]
    expect(versions.length).toBeGreaterThan(0)
    const last = versions.at(-1)?.version ?? 0
    expect((await phone.link.send('GET', `/policy?since=${last + 1}`)).body['versions']).toEqual([])
  })
})

describe('a withdrawal', () => {
  test('with erase takes all it ever let in, also what an act since no longer reaches back to and what has no date', async () => {
    const who = await org.join('employee')
    const phone = await readyPhone(world, org, who.memberId, { backfillDays: 10 })
    const sent = await phone.sendItems([item(Date.now() - 8 * 86_400_000), item(5, { ref: 'undated', number: '98765 43211' }), item(Date.now(), { ref: 'now' })])
    expect(sent.items.map((one) => one.status)).toEqual(['stored', 'stored', 'stored'])
    expect((await agree(who)).status).toBe(201)
    expect((await at(who, 'DELETE', '/consent', { mode: 'erase' })).status).toBe(204)
    expect(await world.sql('select id from app.calls where org_id = $1 and member_id = $2', [org.id, who.memberId])).toEqual([])
    expect((await phone.sendItems([item(Date.now())])).status).toBe(403)
  })

  test('stands in the ledger with version, language, time and place, as the agreement does', async () => {
    const who = await org.join('employee')
    await readyPhone(world, org, who.memberId)
    await at(who, 'DELETE', '/consent', { mode: 'keep' })
    await agree(who)
    const { acts } = (await at(who, 'GET', '/consent')).body
    expect(acts.map((one: Record<string, unknown>) => [one['act'], one['place'], one['mode'], one['language'], one['noticeVersion']])).toEqual([
      ['give', 'browser', null, 'hi', 1], ['withdraw', 'browser', 'keep', null, null], ['give', 'phone', null, 'en', 1]])
  })
})

describe('acceptances of a notice', () => {
  test('are listed for administrators with time, language and place, and for nobody else', async () => {
    const who = await org.join('employee', 'Accepting Anita')
    await readyPhone(world, org, who.memberId)
    const notices = (await at(org.owner, 'GET', '/notices')).body.items as { id: string; kind: string; inForce: boolean }[]
    const calls = notices.find((one) => one.kind === 'calls' && one.inForce)
    const privacy = notices.find((one) => one.kind === 'privacy' && one.inForce)
    const rows = async (id?: string) => ((await at(org.owner, 'GET', `/notices/${id}/acceptances`)).body.items as { member: { id: string }; place: string; language: string; at: string }[]).find((one) => one.member.id === who.memberId)
    expect(await rows(calls?.id)).toMatchObject({ place: 'phone', language: 'en', at: expect.any(String) })
    expect(await rows(privacy?.id)).toMatchObject({ place: 'browser', language: 'en' })
    expect((await at(who, 'GET', `/notices/${calls?.id}/acceptances`)).status).toBe(403)
  })
})

describe('who looked at a member’s calls', () => {
  test('stands in the audit once per reader and ten minutes, whatever was read how often', async () => {
    const who = await org.join('employee')
    const phone = await readyPhone(world, org, who.memberId)
    const sent = await phone.sendItems([item(Date.now())])
    world.clock.set(new Date(Math.ceil(Date.now() / 600_000) * 600_000 + 60_000))
    try {
      for (let i = 0; i < 5; i++) await at(org.owner, 'GET', `/calls/${sent.items[0]?.id}`)
      await Promise.all(Array.from({ length: 8 }, () => at(org.owner, 'GET', '/calls')))
      await at(who, 'GET', '/calls')
      const looks = () => world.sql(`select actor_id from app.audit where org_id = $1 and about_member = $2 and action = 'calls.read'`, [org.id, who.memberId])
      expect(await looks()).toEqual([{ actor_id: org.owner.memberId }])
      world.clock.set(new Date(world.clock.now().getTime() + 600_000))
      await at(org.owner, 'GET', '/calls')
      expect(await looks()).toHaveLength(2)
    } finally {
      world.clock.set(null)
    }
  })
})

describe('numbers shown in full', () => {
  test('end at the quota, also when asked for all at once; the audit and the owner are told', async () => {
    const scraper = await org.join('manager', 'Scraping Suresh')
    const made = await at(scraper, 'POST', '/contacts', { name: 'Masked', phones: [{ number: '98765 41111' }] })
    const path = `/contacts/${made.body.id}/phones/${made.body.phones[0].id}/reveals`
    const statuses: number[] = []
    for (let round = 0; round < 12; round++) statuses.push(...(await Promise.all(Array.from({ length: 10 }, () => at(scraper, 'POST', path)))).map((one) => one.status))
    expect(statuses.filter((one) => one === 429)).toHaveLength(20)
    expect(statuses.filter((one) => one < 300)).toHaveLength(100)
    expect(await world.sql(`select count(*)::int as n from app.audit where org_id = $1 and action = 'phone.revealed' and actor_id = $2`, [org.id, scraper.memberId])).toEqual([{ n: 100 }])
    expect(await world.sql(`select about_member from app.audit where org_id = $1 and action = 'reveals.stopped'`, [org.id])).toEqual([{ about_member: scraper.memberId }])
    expect((await at(org.owner, 'GET', '/me')).body.alerts).toMatchObject([{ kind: 'reveals', member: { name: 'Scraping Suresh' } }])
    expect((await at(scraper, 'GET', '/me')).body.alerts).toEqual([])
  }, 30_000)
})

describe('about me', () => {
  test('shows every call with how it came in, what was not kept, who looked; as pages and as files, and to nobody else', async () => {
    const who = await org.join('employee')
    const phone = await readyPhone(world, org, who.memberId, { backfillDays: 10 })
    await phone.sendItems([...Array.from({ length: 7 }, (_, i) => item(Date.now() - i * 60_000, { ref: i, number: `98765 4300${i}` })), item(5, { ref: 'undated', number: '98765 43211' }), item(Date.now() - 20 * 86_400_000, { ref: 'early' })])
    await at(org.owner, 'GET', '/calls')
    const summary = (await at(who, 'GET', '/me/record')).body
    expect(summary.calls.count).toEqual({ value: 8, capped: false })
    expect(summary.notKept.reasons).toEqual([{ reason: 'before_consent', count: 1 }])
    expect(summary.lookers.members).toMatchObject([{ member: { id: org.owner.memberId }, times: 1 }])
    expect(summary.devices).toHaveLength(1)
    const seen: { startedAt: string | null; letIn: string; number: string; rules: number }[] = []
    for (let cursor = ''; ;) {
      const page = (await at(who, 'GET', `/me/record/calls?limit=3${cursor && `&cursor=${cursor}`}`)).body
      seen.push(...page.items)
      if (page.next === null) break
      cursor = page.next
    }
    expect(seen).toHaveLength(8)
    expect(seen.at(-1)?.startedAt).toBeNull()
    expect(seen[0]).toMatchObject({ letIn: 'sim', source: 'device', number: '98765 43000', rules: 1 })
    const json = (await at(who, 'GET', '/me/record/download?format=json')).body
    expect([json.calls.length, json.looks.length, json.consents.length, json.notKept.length, json.devices.length]).toEqual([8, 1, 1, 1, 1])
    expect(json.acceptances.map((one: { kind: string }) => one.kind).toSorted()).toEqual(['calls', 'privacy', 'terms'])
    const csv = (await at(who, 'GET', '/me/record/download?format=csv')).text
    expect(csv.split('\r\n').filter((line) => line.startsWith('calls,'))).toHaveLength(8)
    expect(await world.sql(`select details->>'rows' as rows from app.audit where org_id = $1 and action = 'record.downloaded' and about_member = $2 limit 1`, [org.id, who.memberId])).toEqual([{ rows: String(8 + 1 + 1 + 1 + 3 + json.rules.length + 1) }])
    expect((await at(org.owner, 'GET', '/me/record/download')).text).not.toContain('43003')
  })
})

describe('a draft of the capture policy', () => {
  test('says how many of last week’s calls it would not keep, as the gate would judge them, for all or for one team', async () => {
    const own = await world.newOrg('Drafts')
    await openPolicy(world, own)
    const call = (method: string, path: string, body?: unknown) => own.owner.call(method, `/api/v1/${own.slug}${path}`, body)
    const phone = await readyPhone(world, own, own.owner.memberId, { backfillDays: 10 })
    const days = [1, 2, 3].map((n) => Temporal.Now.plainDateISO('Asia/Kolkata').subtract({ days: n }))
    const starts = days.flatMap((day) => [9, 12, 20].map((hour) => day.toZonedDateTime({ timeZone: 'Asia/Kolkata', plainTime: { hour, minute: 30 } }).epochMilliseconds))
    const sent = await phone.sendItems(starts.map((date, i) => item(date, { ref: i, number: `98765 4400${i}` })))
    expect(sent.items.every((one) => one.status === 'stored')).toBe(true)
    const ten: [number, number][] = [[600, 1_140]]
    const draft = { ...all, hours: { mon: ten, tue: ten, wed: ten, thu: ten, fri: ten, sat: ten, sun: ten } }
    expect((await call('POST', '/policy/preview', draft)).body).toEqual({ days: 7, calls: 9, notKept: 6, capped: false })
    expect((await call('POST', '/policy/preview', { ...draft, holidays: [days[0]?.toString()] })).body).toMatchObject({ calls: 9, notKept: 7 })
    const [root] = await world.sql<{ id: string }>('select id from app.teams where org_id = $1 and parent_id is null', [own.id])
    expect((await call('POST', `/teams/${root?.id}/policy/preview`, draft)).body).toMatchObject({ notKept: 6 })
    expect((await call('POST', '/policy/preview', all)).body).toMatchObject({ calls: 9, notKept: 0 })
  })
})
