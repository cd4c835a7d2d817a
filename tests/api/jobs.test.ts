import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOrganisation } from '../../server/platform/db/org-db.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let ours: Org
let theirs: Org
beforeAll(async () => {
  world = await startWorld()
  ours = await world.newOrg('Ours')
  theirs = await world.newOrg('Theirs')
}, 60_000)
afterAll(() => world.close())

const failed = (task: string) => world.sql<{ last_error: string }>(
  `select j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 and j.attempts = j.max_attempts order by j.id desc`, [task])

describe('a job runs as its organisation', () => {
  test('one that names another organisation’s member is refused, told to the audit, kept as failed, and changes nothing there', async () => {
    await openPolicy(world, theirs)
    const phone = await readyPhone(world, theirs, theirs.owner.memberId)
    await phone.sendItems([{ ref: 1, number: '98765 43210', date: Date.now() - 60_000, type: 1, duration: 30, sim: '1' }])
    const before = await hashOf(world, theirs.id)
    await inOrganisation(world.app.host.pools.app, ours.id, async (db) => {
      await db.rows('select jobs.add($1, $2)', ['calls.sweep', JSON.stringify({ orgId: theirs.id, memberId: theirs.owner.memberId, from: 0, to: Date.now() + 1e9 })])
    })
    await world.runJobs()
    expect(await hashOf(world, theirs.id)).toEqual(before)
    await expect.poll(async () => (await failed('calls.sweep'))[0]?.last_error).toMatch(/nobody of this organisation/)
    const told = await world.sql(`select details from app.audit where org_id = $1 and action = 'job.stopped'`, [ours.id])
    expect(told).toEqual([{ details: { job: 'calls.sweep', code: 'not_found' } }])
  })

  test('one without an organisation, or of one that is not there, is refused', async () => {
    for (const payload of [{}, { orgId: '' }, { orgId: 'all' }, { orgId: '01900000-0000-7000-8000-000000000000' }, null]) {
      const before = (await failed('calls.sweep')).length
      await world.sql(`select graphile_worker.add_job('calls.sweep', $1::json)`, [JSON.stringify(payload)])
      await world.runJobs()
      await expect.poll(async () => (await failed('calls.sweep')).length, { message: JSON.stringify(payload) }).toBe(before + 1)
    }
  })

  test('nothing is put in line outside an organisation', async () => {
    await expect(world.app.host.pools.app.query(`select jobs.add('calls.sweep', '{}')`)).rejects.toThrow(/no organisation/)
    await expect(world.app.host.pools.app.query(`insert into graphile_worker._private_jobs (task_id) values (1)`)).rejects.toThrow(/permission denied/)
  })
})

describe('what runs by itself', () => {
  test('a batch that was in flight when its member withdrew with erase is swept a minute later; what a later backfill let in stays', async () => {
    const org = await world.newOrg('Sweepers')
    await openPolicy(world, org)
    const phone = await readyPhone(world, org, org.owner.memberId)
    const date = Date.now() - 600_000
    await phone.sendItems([{ ref: 1, number: '98765 43210', date, type: 1, duration: 30, sim: '1' }])
    const [kept] = await world.sql<{ row: unknown }>(`select to_jsonb(c) as row from app.calls c where org_id = $1`, [org.id])
    expect((await org.owner.call('DELETE', `/api/v1/${org.slug}/consent`, { mode: 'erase' })).status).toBe(204)
    expect(await world.sql('select 1 from app.calls where org_id = $1', [org.id])).toHaveLength(0)
    await world.sql(`insert into app.calls select * from jsonb_populate_record(null::app.calls, $1)`, [JSON.stringify(kept?.row)])
    await phone.agree({ backfillDays: 30, names: false })
    await phone.sendItems([{ ref: 2, number: '98765 43211', date: date - 1_000, type: 1, duration: 30, sim: '1' }])
    expect(await world.sql('select 1 from app.calls where org_id = $1', [org.id])).toHaveLength(2)
    await world.runJobs()
    expect(await world.sql('select date_raw::text as at from app.calls where org_id = $1', [org.id])).toEqual([{ at: String(date - 1_000) }])
  })

  test('quarantined items go after thirty days, answered keys after two, ended sessions at once; what is younger stays', async () => {
    const org = await world.newOrg('Tidy')
    const quarantine = (days: number) => world.sql(
      `insert into app.quarantine (org_id, id, member_id, reason, sealed, received_at) values ($1, gen_random_uuid(), $2, 'type_missing', 'x', now() - make_interval(days => $3::int))`, [org.id, org.owner.memberId, days])
    const key = (hours: number) => world.sql(`insert into app.idempotency_keys (org_id, key_hash, body_hash, status, created_at) values ($1, decode(md5($2::text), 'hex'), '', 201, now() - make_interval(hours => $2::int))`, [org.id, hours])
    for (const days of [29, 31]) await quarantine(days)
    for (const hours of [47, 49]) await key(hours)
    const employee = await org.join('employee')
    await world.sql(`update auth.sessions set expires_at = now() - interval '1 second' where user_id = (select user_id from auth.memberships where member_id = $1)`, [employee.memberId])
    const sessions = async () => Number((await world.sql<{ n: number }>('select count(*)::int as n from auth.sessions'))[0]?.n)
    const before = await sessions()
    await world.sql(`select graphile_worker.add_job('upkeep', '{}'::json)`)
    await world.runJobs()
    expect(await world.sql('select 1 from app.quarantine where org_id = $1', [org.id])).toHaveLength(1)
    expect(await world.sql('select 1 from app.idempotency_keys where org_id = $1', [org.id])).toHaveLength(1)
    expect(await sessions()).toBe(before - 1)
  })

  test('an invitation is mailed when a mail server is set, once it takes the message; the queue never holds the link or the address', async () => {
    const org = await world.newOrg('Mailers')
    const outbox: { to: string; text: string }[] = []
    let isDown = true
    const { host } = world.app
    const before = host.mail
    host.mail = { configured: true, send: async (message) => { if (!isDown) outbox.push(message); return !isDown } }
    try {
      const answer = await org.owner.call('POST', `/api/v1/${org.slug}/invitations`, { name: 'Asha', role: 'employee', email: 'asha@mail.example' })
      expect(answer.body.sent).toBe(true)
      await expect.poll(() => world.sql(`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'invitations.mail' and attempts > 0 and locked_at is null`)).toHaveLength(1)
      const [waiting] = await world.sql<{ payload: string }>(`select payload::text as payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'invitations.mail'`)
      expect(waiting?.payload).not.toContain('asha@mail.example')
      expect(waiting?.payload).not.toContain(String(answer.body.link).split('#')[1])
      isDown = false
      await world.runJobs()
      expect(outbox).toHaveLength(1)
      expect(outbox[0]).toMatchObject({ to: 'asha@mail.example', text: expect.stringContaining(answer.body.link) })
    } finally {
      host.mail = before
    }
  })
})
