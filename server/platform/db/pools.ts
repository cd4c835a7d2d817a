import { channel } from 'node:diagnostics_channel'
import pg from 'pg'

/** Where PostgreSQL listens and as whom; a socket directory or a host name. */
export type Connection = { host: string; port: number; user: string; password?: string | undefined; database: string; ssl?: pg.ConnectionConfig['ssl'] }

/** Every statement sent, for tests that count or read them: `{text, orgId}`. */
export const statements = channel('crm.sql')

pg.types.setTypeParser(1184, instant)
pg.types.setTypeParser(1082, (value) => value)
pg.types.setTypeParser(20, (value) => Number(value))

/**
 * A pool of connections as one role. Requests use `crm_app` (schema app, behind the wall), sign-in uses `crm_auth`.
 * Statements of one transaction are pipelined: they go out without waiting for each other's answers.
 */
export function openPool(connection: Connection, options: { max: number; schema: 'app' | 'auth'; onError: (error: Error) => void }): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max: options.max,
    pipeline: true,
    // The sign-in library compares instants as Dates; everywhere else they stay text.
    ...(options.schema === 'auth' && { types: { getTypeParser: datesFor } }),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
    application_name: `crm ${options.schema}`,
    options: [
      `search_path=${options.schema},pg_catalog`,
      'timezone=UTC',
      'statement_timeout=30000',
      'lock_timeout=10000',
      'idle_in_transaction_session_timeout=30000',
      'jit=off',
    ].map((setting) => `-c ${setting}`).join(' '),
  })
  pool.on('error', options.onError)
  // A connection may also break while a request holds it: the request's statement fails, the process goes on.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** A small pool for the job queue, which speaks LISTEN and its own statements. */
export function openQueuePool(connection: Connection): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 4, application_name: 'crm jobs', options: '-c timezone=UTC' })
  // A lost connection is opened again at the next use.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

export type { Pool, PoolClient } from 'pg'

function datesFor(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === 1184 ? (value) => new Date(value) : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown)
}

/** PostgreSQL's UTC text to ISO with milliseconds, without building a Date: '2026-11-24 08:29:14.1+00' → '2026-11-24T08:29:14.100Z'. */
function instant(value: string): string {
  if (value.length < 22 || value.charCodeAt(4) !== 45 || !value.endsWith('+00')) return value
  const fraction = value.charCodeAt(19) === 46 ? value.slice(20, -3) : ''
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}
