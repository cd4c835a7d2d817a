import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import pg from 'pg'
import { inject } from 'vitest'
import { buildApp, type App } from '../../server/app.ts'
import { loadConfig } from '../../server/platform/config.ts'
import type { Role } from '../../shared/access.ts'
import { testMasterKey } from './master-key.ts'

export type Answer = { status: number; body: any; headers: Headers; text: string }
export type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
export type Person = { call: Caller; cookie: string; memberId: string; name: string; identifier: string; password: string }
export type TestClock = { now(): Date; set(at: Date | null): void }
export type World = {
  app: App
  url: string
  clock: TestClock
  /** The owner's connection: sees everything, for looking at what happened. */
  sql: <T = Record<string, any>>(text: string, values?: unknown[]) => Promise<T[]>
  newOrg: (name?: string) => Promise<Org>
  call: Caller
  /** Waits until no job is due; those planned for later are made due first. */
  runJobs: () => Promise<void>
  close: () => Promise<void>
}
export type Org = {
  slug: string
  id: string
  owner: Person
  join: (role: Role, name?: string) => Promise<Person>
}

const password = 'copper umbrella 41 tide'

/** The whole product on a database of its own, listening on a free port. */
export async function startWorld(env: Record<string, string> = {}): Promise<World> {
  const server = inject('database')
  const name = `world_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ ...server, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${name} template template_crm`)
  await admin.end()
  const owner = { ...server, database: name }
  const pool = new pg.Pool({ ...owner, max: 3 })
  // Dropping the database at the end may reach a connection that is just saying goodbye.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => { client.on('error', () => undefined) })
  const clock = testClock()
  const config = { ...loadConfig({ PORT: '0', POOL_SIZE: '8', ...env }), publicUrl: 'http://localhost:1' }
  const app = await buildApp({ config, masterKey: testMasterKey, owner, log: pino({ level: 'silent' }), clock })
  const url = (await app.listen()).replace('127.0.0.1', 'localhost')
  config.publicUrl = new URL(url).origin
  const call = caller(url, '')
  const sql = async <T>(text: string, values: unknown[] = []): Promise<T[]> => (await pool.query(text, values)).rows as T[]
  return {
    app, url, clock, sql, call, runJobs: () => runJobs(sql),
    newOrg: (orgName) => newOrg({ app, url, call, sql }, orgName ?? `Org ${randomUUID().slice(0, 8)}`),
    close: async () => {
      await app.close()
      await pool.end()
      const last = new pg.Client({ ...server, database: 'postgres' })
      await last.connect()
      await last.query(`drop database ${name} with (force)`)
      await last.end()
    },
  }
}

/** Requests as one person: the cookie, our own origin, JSON. */
export function caller(url: string, cookie: string): Caller {
  return async (method, path, body, headers = {}) => {
    const sent: Record<string, string> = { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }), ...(method !== 'GET' && { origin: new URL(url).origin }), ...headers }
    const response = await fetch(`${url}${path}`, {
      method, headers: sent, redirect: 'manual', ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : null }
  }
}

async function runJobs(sql: World['sql']): Promise<void> {
  await sql(`update graphile_worker._private_jobs set run_at = now() where run_at > now() and locked_at is null`)
  for (let waited = 0; waited < 10_000; waited += 25) {
    const due = await sql('select 1 from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now() limit 1')
    if (due.length === 0) return
    await new Promise((resolve) => { setTimeout(resolve, 25) })
  }
  throw new Error('jobs were still due after 10 s')
}

type Base = Pick<World, 'app' | 'url' | 'call' | 'sql'>

async function newOrg(world: Base, name: string): Promise<Org> {
  const token = await setupToken(world)
  const identifier = `owner-${randomUUID().slice(0, 8)}@${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}.example`
  const answer = await world.call('POST', '/api/v1/setup', {
    token, name: `Owner of ${name}`, identifier, password, language: 'en', accept: true,
    organisation: { name, legalName: `${name} Pvt Ltd`, zone: 'Asia/Kolkata', region: 'IN', language: 'en', grievanceName: 'Meera', grievanceContact: '54220 70001' },
  })
  if (answer.status !== 201) throw new Error(`setup answered ${answer.status} ${answer.text}`)
  const slug = String(answer.body.slug)
  const owner = await person(world, slug, `Owner of ${name}`, identifier, cookieOf(answer))
  const [row] = await world.sql<{ org_id: string }>('select org_id from auth.organisation_directory where slug = $1', [slug])
  const org: Org = { slug, id: row?.org_id ?? '', owner, join: (role, who) => join(world, org, role, who ?? `${role} ${randomUUID().slice(0, 6)}`) }
  return org
}

/** The product makes one setup link only while there is no organisation; further ones for tests are written as the host would. */
async function setupToken(world: Base): Promise<string> {
  const { makeToken, hashToken } = await import('../../server/platform/crypto/tokens.ts')
  const token = makeToken('setup', '00000000-0000-0000-0000-000000000000')
  await world.sql(`insert into auth.setup_tokens (token_hash, expires_at) values ($1, now() + interval '1 hour')`, [hashToken(token)])
  return token
}

async function join(world: Base, org: Org, role: Role, name: string): Promise<Person> {
  const invitation = await org.owner.call('POST', `/api/v1/${org.slug}/invitations`, { name, role })
  if (invitation.status !== 201) throw new Error(`inviting answered ${invitation.status} ${invitation.text}`)
  const identifier = `${randomUUID().slice(0, 12)}@people.example`
  const token = String(invitation.body.link).split('#')[1]
  const answer = await world.call('POST', '/api/v1/auth/invitations/acceptances', { token, name, identifier, password, language: 'en', accept: true })
  if (answer.status !== 201) throw new Error(`joining answered ${answer.status} ${answer.text}`)
  return person(world, org.slug, name, identifier, cookieOf(answer))
}

async function person(world: Base, slug: string, name: string, identifier: string, cookie: string): Promise<Person> {
  const call = caller(world.url, cookie)
  const me = await call('GET', `/api/v1/${slug}/me`)
  return { call, cookie, name, identifier, password, memberId: String(me.body?.member?.id) }
}

/** The session cookie an answer set, as a request sends it. */
export function cookieOf(answer: Answer): string {
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
}

function testClock(): TestClock {
  let fixed: Date | null = null
  return { now: () => fixed ?? new Date(), set: (at) => { fixed = at } }
}
