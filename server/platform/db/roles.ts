import type { KeyObject } from 'node:crypto'
import type { Client } from 'pg'
import { derive } from '../crypto/keys.ts'
import type { Connection } from './pools.ts'

export const roles = ['crm_app', 'crm_auth', 'crm_jobs'] as const
export type DbRole = (typeof roles)[number]

/** The same server and database as one of our roles; its password follows from the master key and is stored nowhere. */
export function roleConnection(owner: Connection, role: DbRole, masterKey: KeyObject): Connection {
  return { ...owner, user: role, password: rolePassword(role, masterKey) }
}

/**
 * Makes the roles or sets their passwords: none can bypass the wall, own a domain table or make others.
 * Throws when the owner may not; the message says what to run by hand.
 */
export async function ensureRoles(owner: Client, masterKey: KeyObject): Promise<void> {
  const { rows } = await owner.query('select rolname from pg_roles where rolname = any($1)', [[...roles]])
  const there = new Set((rows as { rolname: string }[]).map((row) => row.rolname))
  for (const role of roles) {
    // A role that is there keeps its attributes: before version 16 only a superuser may name them, and the boot check refuses wrong ones.
    const change = there.has(role) ? `alter role ${role}` : `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication`
    await owner.query(`${change} password '${rolePassword(role, masterKey)}'`)
  }
  await owner.query('grant crm_jobs to current_user')
  const { rows: names } = await owner.query('select current_database() as name')
  const name = String((names[0] as { name: string }).name).replaceAll('"', '""')
  await owner.query(`grant create, connect on database "${name}" to crm_jobs`)
}

function rolePassword(role: DbRole, masterKey: KeyObject): string {
  return derive(masterKey, `db-role/${role}`).toString('base64url')
}
