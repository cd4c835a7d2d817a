import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate } from '../../server/platform/db/migrate.ts'
import { Product } from '../support/product.ts'
import { testMasterKey } from '../support/master-key.ts'

let product: Product
beforeAll(async () => {
  product = await Product.make()
  await product.start()
}, 60_000)
afterAll(() => product.remove())

/** A start that is to end by itself: its exit code and what it said. */
async function refused(other: Product): Promise<{ code: number | null; said: string }> {
  const child = other.launch()
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const [code] = await once(child, 'exit') as [number | null]
  clearTimeout(timer)
  return { code, said: other.output }
}
const like = (env: Record<string, string>, port = product.port + 1): Product => new Product(product.home, port, env)

describe('a start', () => {
  test('says each step and how long it took, prints a one-time link, and where it listens', () => {
    for (const step of ['Configuration', 'Master key', 'PostgreSQL', 'Database', 'Web', 'Server']) expect(product.output).toMatch(new RegExp(`✓ ${step}\\s+\\d+\\.\\d\\d s`))
    expect(product.output).toContain(`${product.url}/setup#`)
    expect(product.output).toContain('Keep a copy')
    expect(statSync(join(product.home, 'master.key')).mode & 0o077).toBe(0)
  })

  test('a second one on the same data is refused with a sentence, and the first goes on', async () => {
    const { code, said } = await refused(like({}))
    expect(code).toBe(1)
    expect(said).toMatch(/did not start\. .*(in use|already)/i)
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  })

  test('the cluster checks its pages, flushes what it commits, and belongs to us alone', async () => {
    const control = readFileSync(join(product.dataDir, 'postgres/postgresql.conf'), 'utf8')
    expect(control).not.toMatch(/^\s*fsync\s*=\s*off/m)
    expect(statSync(join(product.dataDir, 'postgres')).mode & 0o077).toBe(0)
    const line = spawnSync('ps', ['-o', 'uid=', '-p', String(product.databasePid)], { encoding: 'utf8' }).stdout.trim()
    expect(Number(line)).not.toBe(0)
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['a port that is none', { PORT: 'eighty' }, /PORT/], ['plain HTTP for others', { HOST: '0.0.0.0' }, /HTTPS|plain HTTP/], ['a public address that is none', { PUBLIC_URL: 'crm' }, /PUBLIC_URL/],
    ['plain public HTTP', { PUBLIC_URL: 'http://crm.example.in' }, /PUBLIC_URL|HTTPS/], ['half a certificate', { TLS_CERT_FILE: '/nowhere.pem' }, /TLS/], ['a weak metrics token', { METRICS_TOKEN: 'secret' }, /METRICS_TOKEN/],
    ['a key inside the data', { MASTER_KEY_FILE: '' }, /MASTER_KEY_FILE|master key/i],
  ])('%s is refused with a sentence that names it', async (name, env, sentence) => {
    const made = name === 'a key inside the data' ? { MASTER_KEY_FILE: join(product.dataDir, 'master.key') } : env
    const { code, said } = await refused(like(made))
    expect(code).toBe(1)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/\n\s+at /)
  })
})

describe('SIGTERM', () => {
  test('finishes what is under way and ends cleanly; the data starts again within seconds', async () => {
    const asked = fetch(`${product.url}/sign-in`)
    expect((await asked).status).toBe(200)
    expect(await product.end('SIGTERM')).toBe(0)
    expect(readFileSync(join(product.dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down')
    expect(await product.start()).toBeLessThan(15_000)
  }, 120_000)
})

describe('the master key', () => {
  test('missing or wrong is loud: nothing starts, nothing is written; the right one back, all is there', async () => {
    await product.end('SIGTERM')
    const file = join(product.home, 'master.key')
    const aside = join(product.home, 'aside.key')
    renameSync(file, aside)
    const missing = await refused(like({}, product.port))
    expect([missing.code, missing.said]).toEqual([1, expect.stringMatching(/master key/i)])
    expect(() => statSync(file)).toThrow()
    const right = readFileSync(aside, 'utf8')
    const wrong = right.replace(/[A-Za-z0-9]/g, (sign) => (sign === 'a' ? 'b' : 'a'))
    writeFileSync(file, wrong.slice(0, right.length), { mode: 0o600 })
    const other = await refused(like({}, product.port))
    expect([other.code, other.said]).toEqual([1, expect.stringMatching(/master key/i)])
    writeFileSync(file, right, { mode: 0o600 })
    expect(await product.start()).toBeGreaterThan(0)
  }, 120_000)
})

describe('a role that could go round the wall', () => {
  test('stops the boot, until it is taken back', async () => {
    const { checkRoles } = await import('../../server/platform/db/boot-checks.ts')
    const server = inject('database')
    const name = `roles_${Date.now()}`
    const admin = new pg.Client({ ...server, database: 'postgres' })
    await admin.connect()
    await admin.query(`create database ${name} template template_crm`)
    try {
      await checkRoles({ ...server, database: name })
      await admin.query('alter role crm_app bypassrls')
      await expect(checkRoles({ ...server, database: name })).rejects.toThrow(/crm_app/)
    } finally {
      await admin.query('alter role crm_app nobypassrls')
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    }
  })
})

describe('migrations', () => {
  test('two nodes that start together run them once; one killed half-way leaves nothing half, and the next finishes', async () => {
    const server = inject('database')
    const folder = join(import.meta.dirname, '../../db/migrations')
    const admin = new pg.Client({ ...server, database: 'postgres' })
    await admin.connect()
    const names = Array.from({ length: 20 }, (_, i) => `migrated_${Date.now()}_${i}`)
    const shapes = new Set<string>()
    try {
      for (const [i, name] of names.entries()) {
        await admin.query(`create database ${name} template template0 encoding 'UTF8' locale 'C'`)
        const target = { ...server, database: name }
        const first = migrate(target, testMasterKey, folder).catch(() => [])
        const second = migrate(target, testMasterKey, folder).catch(() => [])
        if (i > 0) {
          await new Promise((resolve) => { setTimeout(resolve, 14 * i) })
          await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
        }
        await Promise.all([first, second])
        await migrate(target, testMasterKey, folder)
        shapes.add(await shapeOf(target))
      }
      expect(shapes.size).toBe(1)
    } finally {
      for (const name of names) await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    }
  }, 120_000)
})

async function shapeOf(target: { host: string; port: number; user: string; password: string; database: string }): Promise<string> {
  const client = new pg.Client(target)
  await client.connect()
  const { rows } = await client.query(
    `select md5(string_agg(line, E'\\n' order by line)) as shape, count(*) as n from (
       select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type as line from information_schema.columns where table_schema in ('app', 'auth', 'jobs', 'meta')
       union all select indexdef from pg_indexes where schemaname in ('app', 'auth') union all select name from meta.migrations) s`)
  await client.end()
  const row = rows[0] as { shape: string; n: string }
  expect(Number(row.n)).toBeGreaterThan(300)
  return row.shape
}
