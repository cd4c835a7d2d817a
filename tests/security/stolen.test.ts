import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeOffice, makePhone, sql, type Office } from '../../bench/data.ts'
import { openStage, type Stage } from '../../bench/harness.ts'
import { seeded } from '../../cli/phone-sim/phone.ts'
import { caller } from '../support/world.ts'

let stage: Stage
let office: Office
let planted: string[]
let resetToken: string
let invitationToken: string

beforeAll(async () => {
  stage = await openStage({ LOG_LEVEL: 'debug' })
  office = await makeOffice(stage, 'Stolen')
  const random = seeded(99)
  planted = Array.from({ length: 1_000 }, () => `${6 + Math.floor(random() * 4)}${String(Math.floor(random() * 1e9)).padStart(9, '0')}`)
  const notations = [(n: string) => `+91 ${n.slice(0, 5)} ${n.slice(5)}`, (n: string) => `0${n}`, (n: string) => n, (n: string) => `+91${n}`]
  for (let i = 0; i < 400; i += 4) {
    await office.owner('POST', `/api/v1/${office.slug}/contacts`, { name: `Person ${i}`, phones: planted.slice(i, i + 4).map((number, n) => ({ number: notations[n]?.(number) })) })
  }
  const phone = await makePhone(stage, office, office.ownerId)
  const items = planted.slice(400).map((number, i) => ({
    ref: i, number: notations[i % 4]?.(number), date: Date.now() - i * 60_000, type: 1, duration: 9, sim: '1', name: `Secret ${number}`, ...(i % 50 === 0 && { type: undefined }),
  }))
  for (let i = 0; i < items.length; i += 200) expect((await phone.sendItems(items.slice(i, i + 200))).status).toBe(200)
  for (const number of planted.slice(0, 20)) {
    await office.owner('POST', `/api/v1/${office.slug}/contacts/query`, { filter: { and: [{ field: 'phones', op: 'eq', value: number }] } })
    await office.owner('GET', `/api/v1/${office.slug}/contacts?filter=${encodeURIComponent(JSON.stringify({ and: [{ field: 'phones', op: 'eq', value: number }] }))}`)
    await caller(stage.product.url, '')('POST', '/api/v1/auth/sign-in', { identifier: number, password: 'wrong wrong wrong' })
  }
  const invitation = await office.owner('POST', `/api/v1/${office.slug}/invitations`, { name: 'Ravi', role: 'employee' })
  invitationToken = String(invitation.body.link).split('#')[1] ?? ''
  const reset = await office.owner('POST', `/api/v1/${office.slug}/members/${office.ownerId}/resets`)
  resetToken = String(reset.body.link).split('#')[1] ?? ''
}, 60_000)
afterAll(() => stage?.close())

/** Planted numbers that stand in a text: as digits with or without separators, as hex of their digits, or as base64. */
function found(text: string, numbers: Set<string>): string[] {
  const hits = new Set<string>()
  const look = (candidate: string): void => { const digits = candidate.replaceAll(/\D/g, ''); if (digits.length >= 10 && digits.length <= 14 && numbers.has(digits.slice(-10))) hits.add(digits.slice(-10)) }
  for (const [run] of text.matchAll(/\d[\d ().-]{8,20}\d/g)) look(run)
  for (const [run] of text.matchAll(/\d{10,14}/g)) look(run)
  for (const [run] of text.matchAll(/(?:3[0-9]){10,14}/g)) look(Buffer.from(run, 'hex').toString('latin1'))
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{12,4096}/g)) {
    for (let offset = 0; offset < 4; offset++) for (const [digits] of Buffer.from(run.slice(offset), 'base64').toString('latin1').matchAll(/\d{10,14}/g)) look(digits)
  }
  return [...hits]
}

const numbersOf = (): Set<string> => new Set(planted)

async function dump(): Promise<string> {
  const tables = await sql<{ name: string }>(stage, `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname in ('app', 'auth', 'jobs', 'graphile_worker', 'meta')`)
  const parts = []
  for (const { name } of tables) parts.push(...(await sql<{ row: string }>(stage, `select t::text as row from ${name} t`)).map((one) => one.row))
  return parts.join('\n')
}

describe('a stolen database', () => {
  test('the search finds what it looks for, in each disguise', () => {
    const number = planted[0] ?? ''
    const disguises = [`x${number.slice(0, 5)} ${number.slice(5)}y`, `+91${number}`, Buffer.from(number).toString('hex'), `abc${Buffer.from(`+91${number}`).toString('base64')}`, Buffer.from(`name ${number}`).toString('base64url')]
    for (const text of disguises) expect(found(text, numbersOf()), text).toEqual([number])
  })

  test('holds 1,000 numbers and shows none: not in any row of any table', async () => {
    expect(Number((await sql<{ n: string }>(stage, 'select count(*) as n from app.numbers'))[0]?.n)).toBeGreaterThan(950)
    const text = await dump()
    expect(text.length).toBeGreaterThan(200_000)
    expect(found(text, numbersOf())).toEqual([])
    expect(text).not.toContain('Secret ')
  })

  test('nor in the files of the cluster, its write-ahead log, its own log, or what the product said', async () => {
    await sql(stage, 'checkpoint')
    const cluster = join(stage.product.dataDir, 'postgres')
    const numbers = numbersOf()
    for (const file of readdirSync(cluster, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const path = join(file.parentPath, file.name)
      const isCatalogue = !/pg_wal|base\/\d+\/(1[6-9]|[2-9]\d)\d{3}/.test(path)
      if (!isCatalogue) expect(found(readFileSync(path, 'latin1'), numbers), path).toEqual([])
    }
    for (const text of [readFileSync(join(stage.product.dataDir, 'postgres.log'), 'utf8'), stage.product.output]) {
      expect(text.length).toBeGreaterThan(100)
      expect(found(text, numbers)).toEqual([])
    }
  }, 60_000)

  test('a dictionary of mobiles hashed without the key meets none of its indexes; the same number in two organisations has two', async () => {
    const { createHash, createHmac } = await import('node:crypto')
    const indexes = new Set((await sql<{ x: string }>(stage, `select encode(match_bidx, 'hex') as x from app.numbers`)).map((row) => row.x))
    for (const number of planted) {
      for (const text of [number, `+91${number}`, `number\0+91${number}`, `number/1\0+91${number}`]) {
        const guesses = [createHash('sha256').update(text).digest('hex'), createHmac('sha256', '').update(text).digest('hex'), createHmac('sha256', office.id).update(text).digest('hex')]
        for (const guess of guesses) for (const length of [16, 32, 64]) expect(indexes.has(guess.slice(0, length))).toBe(false)
      }
    }
    const other = await makeOffice(stage, 'Other')
    await other.owner('POST', `/api/v1/${other.slug}/contacts`, { name: 'Same', phones: [{ number: planted[0] }] })
    const [same] = await sql<{ n: string }>(stage, 'select count(*) as n from app.numbers a join app.numbers b on a.match_bidx = b.match_bidx and a.org_id <> b.org_id')
    expect(Number(same?.n)).toBe(0)
  })

  test('signs nobody in: no stored value of a session, reset, invitation, setup or phone opens anything', async () => {
    const nobody = caller(stage.product.url, '')
    const stored = await sql<{ value: string }>(stage,
      `select token as value from auth.sessions union all select identifier from auth.verifications union all select value from auth.verifications
       union all select encode(token_hash, 'hex') from auth.setup_tokens union all select encode(token_hash, 'hex') from app.invitations union all select encode(token_hash, 'hex') from app.devices
       union all select password from auth.credentials where password is not null`)
    const name = office.ownerCookie.split('=')[0] ?? ''
    expect(stored.length).toBeGreaterThan(5)
    const forms = stored.flatMap(({ value }) => [value, Buffer.from(value).toString('base64url'), ...(/^[0-9a-f]{64}$/.test(value) ? [Buffer.from(value, 'hex').toString('base64url')] : [])])
    for (const value of forms) {
      const cookie = await caller(stage.product.url, `${name}=${encodeURIComponent(value)}`)('GET', `/api/v1/${office.slug}/me`)
      const bearer = await nobody('GET', `/api/v1/${office.slug}/me`, undefined, { authorization: `Bearer ${value.replaceAll(/[^\x21-\x7e]/g, '')}` })
      expect([cookie.status, bearer.status]).toEqual([401, 401])
      const reset = await nobody('POST', '/api/v1/auth/resets/redemptions', { token: value.slice(0, 200), password: 'a brand new pass 88' })
      const joining = await nobody('POST', '/api/v1/auth/invitations/acceptances', { token: value.slice(0, 200), name: 'X', identifier: 'thief@x.example', password: 'a brand new pass 88', language: 'en', accept: true })
      for (const status of [reset.status, joining.status]) expect([400, 401, 403, 404, 410, 429]).toContain(status)
    }
    expect((await caller(stage.product.url, office.ownerCookie)('GET', `/api/v1/${office.slug}/me`)).status).toBe(200)
  })

  test('while the real links, which it does not hold, work', async () => {
    const nobody = caller(stage.product.url, '')
    expect((await nobody('POST', '/api/v1/auth/invitations/acceptances', { token: invitationToken, name: 'Ravi', identifier: 'ravi@x.example', password: 'a brand new pass 88', language: 'en', accept: true })).status).toBe(201)
    const text = await dump()
    expect(text).not.toContain(resetToken)
    expect(text).not.toContain(invitationToken)
  })
})
