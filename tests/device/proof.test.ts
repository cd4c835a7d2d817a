import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { Phone } from '../../cli/phone-sim/phone.ts'
import { manifestOf, rowHash } from '../../server/features/calls/row-hash.ts'
import { foldNumber, numkey } from '../../shared/contract/fold.ts'
import type { Quarter } from '../../shared/contract/device.ts'
import { proofAnswerSchema } from '../../shared/contract/device.schema.ts'
import { openPolicy, pairedPhone, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

type Row = { number: string; date: number; type: number; duration: number }
let world: World
let org: Org
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
formats.default(ajv)
const isAnswer = ajv.compile(proofAnswerSchema)
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Proof')
  await openPolicy(world, org)
}, 60_000)
afterAll(() => world.close())

const quarterMs = 900_000
const now = Math.floor(Date.now() / quarterMs)
const row = (quarter: number, second: number, change: Partial<Row> = {}): Row => ({ number: `98765${String(43_000 + second)}`, date: quarter * quarterMs + second * 1_000, type: 1, duration: 30, ...change })
const told = (rows: Row[]): Quarter[] => manifestOf(rows.map((one) => ({ date: one.date, hash: rowHash(one.date, one.type, one.duration, numkey(foldNumber(one.number))) })))
const send = (phone: Phone, rows: Row[]) => phone.sendItems(rows.map((one, ref) => ({ ...one, ref, sim: '1' })))
const phoneOf = async (): Promise<Phone> => readyPhone(world, org, (await org.join('employee')).memberId)
const again = async (phone: Phone, quarters: Quarter[], change: Record<string, unknown> = {}): Promise<unknown> => {
  const { status, body } = await phone.tell(quarters, change)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(isAnswer(body), JSON.stringify(isAnswer.errors)).toBe(true)
  return body['again']
}
const proven = async (phone: Phone, quarter: number): Promise<string | undefined> => (await world.sql<{ bit: string }>(
  `select get_bit(proven, $2::int)::text as bit from app.device_days where device_id = $1 and day = $3::date`, [phone.deviceId, quarter % 96, new Date(quarter * quarterMs).toISOString().slice(0, 10)]))[0]?.bit

describe('manifests', () => {
  test('quarters that agree are proven, with and without calls; nothing is asked for', async () => {
    const phone = await phoneOf()
    const rows = [row(now - 8, 1), row(now - 8, 2, { type: 3, duration: 0 }), row(now - 6, 3), row(now - 5, 4, { number: '' })]
    expect((await send(phone, rows)).items.map((one) => one.status)).toEqual(['stored', 'stored', 'stored', 'stored'])
    expect(await again(phone, [...told(rows), { quarter: now - 7, count: 0, sum: '0000000000000000' }])).toEqual([])
    for (const quarter of [now - 8, now - 7, now - 6, now - 5]) expect(await proven(phone, quarter)).toBe('1')
  })

  test('a quarter of which the server lacks a call is asked for until it is in; a retold manifest settles nothing', async () => {
    const phone = await phoneOf()
    const rows = [row(now - 8, 1), row(now - 8, 2), row(now - 6, 3)]
    await send(phone, rows)
    await world.sql(`delete from app.calls where shown_by = $1 and date_raw = $2`, [phone.deviceId, rows[1]?.date])
    expect(await again(phone, told(rows))).toEqual([now - 8])
    expect(await again(phone, told(rows))).toEqual([now - 8])
    expect(await proven(phone, now - 8)).toBe('0')
    expect((await phone.beat()).body['again']).toEqual([now - 8])
    await send(phone, rows.slice(0, 2))
    expect(await again(phone, told(rows))).toEqual([])
    expect(await proven(phone, now - 8)).toBe('1')
  })

  test('a row deleted on the phone: asked once, sent again with nothing new, settled, and asked anew only when a side changes', async () => {
    const phone = await phoneOf()
    const rows = [row(now - 8, 1), row(now - 8, 2)]
    await send(phone, rows)
    const kept = told(rows.slice(0, 1))
    expect(await again(phone, kept)).toEqual([now - 8])
    await send(phone, rows.slice(0, 1))
    expect(await again(phone, kept)).toEqual([])
    expect(await again(phone, kept)).toEqual([])
    expect(await proven(phone, now - 8)).toBe('1')
    await send(phone, [row(now - 8, 3)])
    expect(await again(phone, kept)).toEqual([now - 8])
  })

  test('a row edited on the phone is summed as it was last shown, also where the edit came too late to be taken', async () => {
    const phone = await phoneOf()
    const [one] = [row(now - 8, 1)]
    await send(phone, [one])
    await world.sql(`update app.calls set received_at = received_at - interval '2 days' where shown_by = $1`, [phone.deviceId])
    const edited = { ...one, duration: 99 }
    expect((await phone.sendItems([{ ...edited, ref: 1, sim: '1', observed_at: Date.now() + 1_000 }])).items[0]?.status).toBe('duplicate')
    expect(await again(phone, told([edited]))).toEqual([])
  })

  test('rows older than the log are not expected of it, and a log that lost rows proves nothing of that time', async () => {
    const phone = await phoneOf()
    const rows = [row(now - 12, 1), row(now - 8, 2), row(now - 6, 3)]
    await send(phone, rows)
    await phone.beat({ log_from: rows[0]?.date })
    await phone.beat({ log_from: rows[2]?.date })
    expect(await again(phone, [{ quarter: now - 8, count: 0, sum: '0000000000000000' }, ...told(rows.slice(2))])).toEqual([])
    expect(await proven(phone, now - 8)).not.toBe('1')
  })

  test('after a reinstall the log counts anew: what the new log has not shown is no part of it', async () => {
    const phone = await phoneOf()
    const rows = [row(now - 8, 1), row(now - 8, 2)]
    await send(phone, rows)
    phone.reinstall()
    await send(phone, rows.slice(0, 1))
    expect(await again(phone, told(rows.slice(0, 1)))).toEqual([])
  })

  test('raw dates count: a wrong clock and an impossible date are found in their own quarter', async () => {
    const phone = await phoneOf()
    const late = { sent_at: Date.now() - 7_200_000, elapsed: 5_000 }
    const rows = [row(now - 16, 1), { ...row(0, 5), date: 2_072_000_000_000 }]
    const { items } = await phone.sendItems(rows.map((one, ref) => ({ ...one, ref, sim: '1' })), late)
    expect(items.map((one) => one.status)).toEqual(['stored', 'stored'])
    expect(await again(phone, told(rows))).toEqual([])
    expect(await again(phone, told([row(now - 16, 1, { duration: 31 }), ...rows.slice(1)]))).toEqual([now - 16])
  })

  test('a quarter of which rows still wait is neither proven nor asked for', async () => {
    const phone = await phoneOf()
    expect(await again(phone, told([row(now - 3, 1)]), { oldest_waiting: (now - 4) * quarterMs })).toEqual([])
    expect(await proven(phone, now - 3)).toBeUndefined()
  })
})

describe('heartbeats', () => {
  test('are kept: the newest whole, of the others the minute; quarters nobody told of are named', async () => {
    const phone = await phoneOf()
    await world.sql(`update app.devices set paired_at = paired_at - interval '3 hours' where id = $1`, [phone.deviceId])
    await world.sql(`update app.consent_acts set at = at - interval '3 hours' where member_id = (select member_id from app.devices where id = $1)`, [phone.deviceId])
    await phone.tell([{ quarter: now - 4, count: 0, sum: '0000000000000000' }])
    const { body } = await phone.beat({ queue: 3, unclassed: { 2: 17 }, battery_exempt: false, mood: 1, permissions: { call_log: true, mic: true } })
    expect(isAnswer(body), JSON.stringify(isAnswer.errors)).toBe(true)
    expect(body['missing']).toEqual([[expect.any(Number), now - 4], [now - 3, expect.any(Number)]])
    expect(body['ignored']).toEqual(['mood', 'permissions.mic'])
    const [kept] = await world.sql('select queue, unclassed, battery_exempt, phone_state from app.device_beats where device_id = $1', [phone.deviceId])
    expect(kept).toEqual({ queue: 3, unclassed: { 2: 17 }, battery_exempt: false, phone_state: false })
    expect(await world.sql(`select sum(bit_count(beats))::int as minutes from app.device_days where device_id = $1`, [phone.deviceId])).toEqual([{ minutes: 1 }])
  })

  test('without the right to read the log prove nothing; before the member agreed nothing is kept', async () => {
    const phone = await phoneOf()
    await phone.beat({ permissions: { call_log: false } })
    expect(await world.sql('select 1 from app.device_days where device_id = $1', [phone.deviceId])).toEqual([])
    const silent = await pairedPhone(world, org, (await org.join('employee')).memberId)
    expect([(await silent.beat()).body['code'], (await silent.tell([])).body['code']]).toEqual(['not_consented', 'not_consented'])
    expect(await world.sql('select 1 from app.device_beats where device_id = $1', [silent.deviceId])).toEqual([])
  })

  test.each([{ contract: 2 }, { queue: -1 }, { permissions: 5 }, { battery_exempt: null }, { log_from: 'x' }])('%j is refused with a sentence', async (change) => {
    const { status, body } = await (await phoneOf()).beat(change)
    expect([status, body['code']]).toEqual([400, 'invalid'])
    expect(JSON.stringify(body['errors'])).toContain(Object.keys(change)[0])
  })
})
