import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Role } from '../../shared/access.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { HostKeys } from './crypto/keys.ts'
import type { OrgKeys } from './crypto/org-keys.ts'
import type { OrgDb } from './db/org-db.ts'
import type { Change, AuditEntry } from './history.ts'
import type { Keyring } from './keyring.ts'
import type { Mail } from './mail.ts'
import type { SignIn } from './auth/sign-in.ts'
import type { Stream } from './stream.ts'

/** What the process has once, whatever the organisation. */
export type Host = {
  config: Config
  log: Logger
  clock: Clock
  pools: { app: Pool; auth: Pool }
  hostKeys: HostKeys
  keyring: Keyring
  mail: Mail
  signIn: SignIn
  stream: Stream
}

/** The organisation entered, as far as every request needs it. */
export type Organisation = {
  id: string
  slug: string
  zone: string
  region: string
  language: 'en' | 'hi'
  employeesRead: 'own' | 'team' | 'all'
  currency: string
  /** The first day of a week: 1 = Monday … 7 = Sunday. */
  weekStart: number
  /** The month the financial year begins with, 1–12. */
  yearMonth: number
  /** Rises with each change of the custom fields. */
  fieldsVersion: number
}

export type MemberActor = {
  kind: 'member'
  memberId: string
  userId: string
  sessionId: string
  name: string
  role: Role
  /** Members of the teams in reach today, always with oneself. */
  reach: string[]
}
export type DeviceActor = { kind: 'device'; deviceId: string; memberId: string }
export type SystemActor = { kind: 'system'; job: string }
export type Actor = MemberActor | DeviceActor | SystemActor

/** One request or job inside one organisation: `db` is its transaction, and there is no other way in. */
export type Ctx<A extends Actor = Actor> = {
  host: Host
  org: Organisation
  actor: A
  db: OrgDb
  keys: OrgKeys
  now: Date
  requestId: string
  via: 'web' | 'api' | 'device' | 'job' | 'cli'
  /** Changes of this transaction; written as event and audit rows just before the commit. */
  changes: Change[]
  /** Entries for the audit beside changes (reads, reveals); own short transaction after the commit. */
  looks: AuditEntry[]
}

export type MemberCtx = Ctx<MemberActor>
export type DeviceCtx = Ctx<DeviceActor>
