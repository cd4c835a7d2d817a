import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Phone } from '../../cli/phone-sim/phone.ts'
import { classifyAll, openPolicy, pairedPhone, readyPhone } from '../support/phones.ts'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Answers')
  await openPolicy(world, org)
}, 60_000)
afterAll(() => world.close())

const minute = 60_000
const ago = (minutes: number): number => Date.now() - minutes * minute
const item = (change: Record<string, unknown>): Record<string, unknown> => ({ ref: 'r', number: '98765 43210', date: ago(5), type: 1, duration: 20, sim: '1', ...change })
const answerOf = async (phone: Phone, change: Record<string, unknown> = {}): Promise<string> => {
  const { items: [one] } = await phone.sendItems([item(change)])
  return one?.reason ? `${one.status}(${one.reason})` : one?.status ?? 'none'
}
const stored = async (): Promise<number> => Number((await world.sql<{ n: number }>('select count(*)::int as n from app.calls where org_id = $1', [org.id]))[0]?.n)
const employee = async (): Promise<Person> => org.join('employee')
const line = (who: Person, field: string) => world.sql(`select ${field} from app.call_drops where org_id = $1 and member_id = $2`, [org.id, who.memberId])

describe('what consent lets in', () => {
  test('nothing before the member agreed: the phone is told so and nothing is judged or counted', async () => {
    const who = await employee()
    const phone = await pairedPhone(world, org, who.memberId)
    const before = await hashOf(world, org.id)
    const { status, body } = await phone.sendItems([item({})])
    expect([status, body['code']]).toEqual([403, 'not_consented'])
    const after = await hashOf(world, org.id)
    expect({ ...after, device_states: '' }).toEqual({ ...before, device_states: '' })
  })

  test('from the agreement on, and as far back as the member chose', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId, { backfillDays: 2 })
    expect(await answerOf(phone, { date: ago(5) })).toBe('stored')
    expect(await answerOf(phone, { date: ago(47 * 60) })).toBe('stored')
    expect(await answerOf(phone, { date: ago(49 * 60) })).toBe('dropped(before_consent)')
    expect(await line(who, 'reason')).toEqual([{ reason: 'dropped:before_consent' }])
  })

  test('a second phone agrees anew without restarting it: what began after the first agreement still passes', async () => {
    const who = await employee()
    await readyPhone(world, org, who.memberId, { backfillDays: 0 })
    const between = Date.now()
    await new Promise((resolve) => { setTimeout(resolve, 20) })
    const second = await pairedPhone(world, org, who.memberId)
    await second.agree({ backfillDays: 0 })
    await second.sendItems([])
    await classifyAll(world, org, second.deviceId, 'all')
    expect(await answerOf(second, { date: between })).toBe('stored')
    expect(await answerOf(second, { date: ago(5) })).toBe('dropped(before_consent)')
  })

  test('withdrawn with keep: what was stays, what comes is not taken; given again, the gap stays empty', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId, { backfillDays: 1 })
    const early = await phone.sendItems([item({ date: ago(60) })])
    await phone.withdraw('keep')
    expect((await phone.sendItems([item({ date: ago(1) })])).status).toBe(403)
    expect((await who.call('GET', `/api/v1/${org.slug}/calls/${early.items[0]?.id}`)).status).toBe(200)
    await new Promise((resolve) => { setTimeout(resolve, 20) })
    const gap = Date.now() - 10
    await phone.agree({ backfillDays: 0 })
    expect(await answerOf(phone, { date: gap })).toBe('dropped(withdrawn)')
    expect(await answerOf(phone, { date: ago(61) })).toBe('stored')
    expect(await answerOf(phone, { date: Date.now() })).toBe('stored')
  })

  test('withdrawn with erase in the browser: gone at once, on every phone, and nothing comes back without a new backfill', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId, { backfillDays: 1 })
    const sent = await phone.sendItems([item({ date: ago(60) })])
    expect((await who.call('DELETE', `/api/v1/${org.slug}/consent`, { mode: 'erase' })).status).toBe(204)
    expect((await who.call('GET', `/api/v1/${org.slug}/calls/${sent.items[0]?.id}`)).status).toBe(404)
    expect((await phone.sendItems([item({ date: ago(60) })])).status).toBe(403)
    await phone.agree({ backfillDays: 0 })
    expect(await answerOf(phone, { date: ago(60) })).toMatch(/^dropped/)
    await phone.agree({ backfillDays: 1 })
    expect(await answerOf(phone, { date: ago(60) })).toBe('stored')
  })
})

describe('what the SIM lets in', () => {
  test('a SIM nobody has classed yet, or that the phone did not name: held, asked again, then kept', async () => {
    const who = await employee()
    const phone = await pairedPhone(world, org, who.memberId, ['1', '2'])
    await phone.agree({ backfillDays: 1 })
    expect(await answerOf(phone)).toBe('held(sim_unknown)')
    expect(await answerOf(phone, { sim: 'never seen' })).toBe('held(sim_unknown)')
    const before = await stored()
    await classifyAll(world, org, phone.deviceId, 'all')
    expect(await answerOf(phone)).toBe('stored')
    expect(await stored()).toBe(before + 1)
  })

  test('class none never leaves a trace but a count', async () => {
    const who = await employee()
    const phone = await pairedPhone(world, org, who.memberId)
    await phone.agree({ backfillDays: 1 })
    await phone.sendItems([])
    await classifyAll(world, org, phone.deviceId, 'none')
    const before = await hashOf(world, org.id)
    expect(await answerOf(phone)).toBe('dropped(sim_none)')
    expect(await answerOf(phone, { let_in: 'released', date: ago(4) })).toBe('dropped(sim_none)')
    const after = await hashOf(world, org.id)
    for (const table of ['calls', 'numbers', 'number_forms', 'quarantine', 'call_sources']) expect(after[table], table).toBe(before[table])
    expect((await line(who, 'sum(count)::int as n'))[0]).toEqual({ n: 2 })
  })

  test('class known takes clients’ calls, keeps nothing of strangers, and takes what the member released', async () => {
    const who = await employee()
    await who.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Known', phones: [{ number: '97111 22333' }] })
    const phone = await pairedPhone(world, org, who.memberId)
    await phone.agree({ backfillDays: 1 })
    await phone.sendItems([])
    await classifyAll(world, org, phone.deviceId, 'known')
    const numbers = async () => (await world.sql('select 1 from app.number_forms where org_id = $1', [org.id])).length
    const before = await numbers()
    expect(await answerOf(phone, { number: '+91 97111-22333' })).toBe('stored')
    expect(await answerOf(phone, { number: '90000 11111', date: ago(6) })).toBe('dropped(not_known)')
    expect(await answerOf(phone, { number: '', date: ago(7) })).toBe('dropped(not_known)')
    expect(await numbers()).toBe(before + 1)
    expect(await answerOf(phone, { number: '90000 11111', date: ago(6), let_in: 'released' })).toBe('stored')
    await who.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'New', phones: [{ number: '90000 22222' }] })
    expect(await answerOf(phone, { number: '90000 22222', date: ago(8) })).toBe('stored')
  })
})

describe('what the policy lets in', () => {
  test('outside the hours nothing is kept; a policy this server does not know is asked again', async () => {
    const own = await world.newOrg('Hours')
    await world.sql('update app.capture_policies set backfill_max_days = 30 where org_id = $1', [own.id])
    const phone = await readyPhone(world, own, own.owner.memberId, { backfillDays: 30 })
    const sunday = new Date(Date.now())
    sunday.setUTCDate(sunday.getUTCDate() - ((sunday.getUTCDay() + 7) % 7 || 7))
    sunday.setUTCHours(6, 0, 0, 0)
    const { items: [one, two] } = await phone.sendItems([item({ date: sunday.getTime() }), item({ ref: 's', policy: 99 })])
    expect([one?.status, one?.reason]).toEqual(['dropped', 'out_of_hours'])
    expect([two?.status, two?.reason]).toEqual(['held', 'policy_unknown'])
  })

  test('a number filled later that is not to be kept takes its withheld call with it', async () => {
    const own = await world.newOrg('Excluders')
    await openPolicy(world, own)
    const phone = await readyPhone(world, own, own.owner.memberId)
    await phone.sendItems([item({})])
    await world.sql(`insert into app.exclusions (org_id, id, number_id, from_at) select $1, gen_random_uuid(), number_id, now() - interval '1 hour' from app.calls where org_id = $1`, [own.id])
    const date = ago(3)
    expect(await answerOf(phone, { number: '', date })).toBe('stored')
    expect(await answerOf(phone, { date })).toBe('dropped(excluded)')
    expect(await world.sql('select 1 from app.calls where org_id = $1 and date_raw = $2', [own.id, date])).toHaveLength(0)
    expect(await answerOf(phone, { date: ago(90) })).toBe('stored')
  })

  test('a suppressed call never comes back', async () => {
    const own = await world.newOrg('Suppressors')
    await openPolicy(world, own)
    const phone = await readyPhone(world, own, own.owner.memberId)
    const one = item({ number: '' })
    const withheld = await phone.sendItems([one])
    const id = withheld.items[0]?.id
    await world.sql(`insert into app.suppressions (org_id, kind, key, reason) values ($1, 'call', uuid_send($2::uuid), 'retracted')`, [own.id, id])
    await world.sql('delete from app.calls where org_id = $1', [own.id])
    const again = await phone.sendItems([one])
    expect(again.items).toMatchObject([{ status: 'dropped', reason: 'suppressed' }])
  })
})

describe('a phone in other hands', () => {
  test('what happened before it was paired to this member is not his', async () => {
    const [first, second] = [await employee(), await employee()]
    const old = await readyPhone(world, org, first.memberId, { backfillDays: 30 })
    expect(await answerOf(old, { date: ago(60) })).toBe('stored')
    const opened = await pairedPhone(world, org, second.memberId, ['1'], old.link.installId)
    await opened.agree({ backfillDays: 30 })
    await opened.sendItems([])
    await classifyAll(world, org, opened.deviceId, 'all')
    expect(await answerOf(opened, { date: ago(60) })).toBe('dropped(other_member)')
    expect(await answerOf(opened, { date: Date.now() })).toBe('stored')
  })

  test('a line is his from the day it was given to him: calls on it while it was a colleague’s are not', async () => {
    const [first, second] = [await employee(), await employee()]
    const phone = await readyPhone(world, org, second.memberId, { backfillDays: 30 })
    const [form] = await world.sql<{ id: string; number_id: string }>('select id, number_id from app.number_forms where org_id = $1 limit 1', [org.id])
    const [line] = await world.sql<{ id: string }>('insert into app.lines (org_id, id, number_id, form_id) values ($1, gen_random_uuid(), $2, $3) returning id', [org.id, form?.number_id, form?.id])
    await world.sql('update app.device_sims set line_id = $2 where device_id = $1', [phone.deviceId, line?.id])
    await world.sql(`insert into app.line_assignments (org_id, id, line_id, member_id, from_on, to_on) values ($1, gen_random_uuid(), $2, $3, current_date - 20, current_date - 5), ($1, gen_random_uuid(), $2, $4, current_date - 5, null)`, [org.id, line?.id, first.memberId, second.memberId])
    expect(await answerOf(phone, { date: ago(10 * 24 * 60) })).toBe('dropped(other_member)')
    expect(await answerOf(phone, { date: ago(2 * 24 * 60) })).toBe('stored')
  })

  test('a revoked phone is told to erase; an unknown token leaves everything where it is; a copied token without the key opens nothing', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId)
    const copy = await fetch(`${world.url}/api/v1/device/policy?since=0`, { headers: { authorization: `Bearer ${phone.link.token}`, 'crm-proof': `${Date.now()}.${Buffer.alloc(64).toString('base64url')}` } })
    expect([copy.status, ((await copy.json()) as { code: string }).code]).toEqual([401, 'bad_proof'])
    expect((await org.owner.call('DELETE', `/api/v1/${org.slug}/devices/${phone.deviceId}`)).status).toBe(204)
    const revoked = await phone.sendItems([item({})])
    expect([revoked.status, revoked.body['code']]).toEqual([401, 'device_revoked'])
    const token = phone.link.token ?? ''
    phone.link.token = token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA')
    const unknown = await phone.sendItems([item({})])
    expect([unknown.status, unknown.body['code']]).toEqual([401, 'device_unknown'])
  })
})

describe('corrections', () => {
  test('a row seen later with another duration corrects; earlier ones and later than a day do not', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId)
    const date = ago(30)
    const first = await phone.sendItems([item({ date, duration: 10, observed_at: ago(20) })])
    const id = first.items[0]?.id
    expect((await phone.sendItems([item({ date, duration: 64, observed_at: ago(10) })])).items).toMatchObject([{ status: 'corrected', id }])
    expect((await phone.sendItems([item({ date, duration: 5, observed_at: ago(15) })])).items).toMatchObject([{ status: 'duplicate', id }])
    await world.sql(`update app.calls set received_at = received_at - interval '25 hours' where id = $1`, [id])
    expect((await phone.sendItems([item({ date, duration: 99, observed_at: Date.now() })])).items).toMatchObject([{ status: 'duplicate', id }])
    const seen = await who.call('GET', `/api/v1/${org.slug}/calls/${id}`)
    expect(seen.body.talkSeconds).toBe(64)
    const [row] = await world.sql('select edited_at is not null as edited, (select count(*)::int from app.call_revisions r where r.call_id = c.id) as revisions from app.calls c where id = $1', [id])
    expect(row).toEqual({ edited: true, revisions: 1 })
  })

  test('unusable items are refused with a reason, kept sealed where consent and SIM allow, and hold up nobody else', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId)
    const { status, items } = await phone.sendItems([item({ ref: 'a', date: undefined }), item({ ref: 'b' }), item({ ref: 'c', type: undefined }), item({ ref: 'd', number: '9'.repeat(257) }), 17, null])
    expect(status).toBe(200)
    expect(items.map((one) => [one.status, one.reason])).toEqual([['refused', 'date_missing'], ['stored', undefined], ['refused', 'type_missing'], ['refused', 'number_too_long'], ['refused', expect.any(String)], ['refused', expect.any(String)]])
    const kept = await world.sql<{ sealed: Buffer }>('select sealed from app.quarantine where org_id = $1 and member_id = $2', [org.id, who.memberId])
    expect(kept.length).toBeGreaterThanOrEqual(3)
    expect(kept.every((row) => !row.sealed.toString('latin1').includes('9999'))).toBe(true)
  })

  test('a newer phone’s unknown fields are named and ignored; a missing envelope field, 501 items or a megabyte are refused whole', async () => {
    const who = await employee()
    const phone = await readyPhone(world, org, who.memberId)
    const newer = await phone.sendItems([item({ ref: 'n', ring_seconds: 4 })], { battery: 50 })
    expect([newer.items[0]?.status, newer.body['ignored']]).toEqual(['stored', expect.arrayContaining(['battery', 'items.ring_seconds'])])
    expect((await phone.sendItems([], { boot: undefined })).status).toBe(400)
    expect((await phone.sendItems(Array.from({ length: 501 }, () => item({})))).status).toBe(413)
    expect((await phone.sendItems([item({ name: 'x'.repeat(1_100_000) })])).status).toBe(413)
  })
})
