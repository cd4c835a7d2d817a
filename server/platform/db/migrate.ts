import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runMigrations } from 'graphile-worker'
import type { KeyObject } from 'node:crypto'
import pg from 'pg'
import { sha256 } from '../crypto/hash.ts'
import { openQueuePool, type Connection } from './pools.ts'
import { ensureRoles, roleConnection } from './roles.ts'

type Migration = { name: string; sql: string; checksum: string }
const lockKey = 7_300_427

/**
 * Brings the database to this version: roles, then every migration not yet applied, each in its own transaction under one advisory lock,
 * so that nodes starting together run each once and a kill leaves nothing half done. Answers the names applied now.
 * Throws when an applied migration differs from its file, or the database is newer than this version.
 */
export async function migrate(owner: Connection, masterKey: KeyObject, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = new pg.Client({ ...owner, application_name: 'crm migrate' })
  // A connection that breaks fails the statement under way; that is what is told.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await checkServer(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await ensureRoles(client, masterKey)
    await client.query('create schema if not exists meta')
    await client.query('create table if not exists meta.migrations (name text primary key, checksum text not null, at timestamptz not null default now())')
    const applied = await applyAll(client, migrations)
    if (applied.length > 0 || !(await hasQueue(client))) await migrateQueue(owner, masterKey)
    return applied
  } finally {
    await client.end()
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder).filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name)).sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, checksum: sha256(sql).toString('hex') }
  })
}

async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query('show server_version_num')
  const version = Number((rows[0] as { server_version_num: string }).server_version_num)
  if (version < 150_000) throw new Error(`This PostgreSQL is version ${Math.floor(version / 10_000)}; the product needs 15 or newer.`)
}

async function applyAll(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query('select name, checksum from meta.migrations order by name')
  const done = new Map((rows as { name: string; checksum: string }[]).map((row) => [row.name, row.checksum]))
  const names = new Set(migrations.map((one) => one.name))
  for (const name of done.keys()) if (!names.has(name)) throw new Error(`The database was brought to a newer version (${name}). Start that version, or restore a backup made before it.`)
  const applied: string[] = []
  for (const migration of migrations) {
    const checksum = done.get(migration.name)
    if (checksum !== undefined && checksum !== migration.checksum) throw new Error(`Migration ${migration.name} was changed after it was applied. Put the released file back.`)
    if (checksum !== undefined) continue
    await applyOne(client, migration)
    applied.push(migration.name)
  }
  return applied
}

/** One migration in one transaction; it waits at most 2 s for a lock and tries again, so that requests never queue behind it for long. */
async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`begin; set local lock_timeout = '2s'`)
      await client.query(migration.sql)
      await client.query('insert into meta.migrations (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== '55P03' || attempt >= 30) throw error
      await wait(500 * attempt)
    }
  }
}

async function hasQueue(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('graphile_worker.migrations') is not null as there`)
  return (rows[0] as { there: boolean }).there
}

/** The queue's tables belong to crm_jobs, which sees no domain table. */
async function migrateQueue(owner: Connection, masterKey: KeyObject): Promise<void> {
  const pool = openQueuePool(roleConnection(owner, 'crm_jobs', masterKey))
  try {
    await runMigrations({ pgPool: pool })
  } finally {
    await pool.end()
  }
}
