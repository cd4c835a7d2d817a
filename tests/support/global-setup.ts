import { mkdtempSync, rmSync, chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../server/platform/db/migrate.ts'
import { startEmbedded, type Embedded } from '../../server/platform/postgres/embedded.ts'
import { buildSite } from '../../tools/site.ts'
import { testMasterKey } from './master-key.ts'

declare module 'vitest' {
  export interface ProvidedContext { database: { host: string; port: number; user: string; password: string } }
}

/** One PostgreSQL for the run; its template is migrated once and cloned for each world. fsync is off here, and on in the fault tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildSite()
  const dataDir = mkdtempSync(join(tmpdir(), 'crm-test-'))
  chmodSync(dataDir, 0o711)
  const embedded: Embedded = await startEmbedded({ dataDir, password: 'for this run only', settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' } })
  const { host, port, user } = embedded.connection
  const admin = new pg.Client({ ...embedded.connection, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database template_crm template template0 encoding 'UTF8' locale 'C'`)
  await migrate({ ...embedded.connection, database: 'template_crm' }, testMasterKey, join(import.meta.dirname, '../../db/migrations'))
  await admin.end()
  project.provide('database', { host, port, user, password: 'for this run only' })
  return async () => {
    await embedded.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
