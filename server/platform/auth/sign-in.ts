import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { HostKeys } from '../crypto/keys.ts'
import { uuidv7 } from '../crypto/ids.ts'
import { fail } from '../errors.ts'
import type { SessionOf } from '../http/route.ts'
import { clearSession, knownMark, markedUser, sessionToken, setSession } from './cookies.ts'
import { Guesses, type Guess } from './guesses.ts'
import { mobileIndex, readIdentifier, sealMobile, textOf, type Identifier } from './identifiers.ts'
import { openLibrary, resetSeconds, sessionSeconds, storedToken } from './library.ts'
import { hashPassword, isOutdated, verifyPassword } from './passwords.ts'

type Parts = { pool: Pool; hostKeys: HostKeys; config: Config; log: Logger; clock: Clock }
export type SessionInfo = { id: string; createdAt: string; lastSeenAt: string; app: string; current: boolean }
type UserRow = { id: string; email: string; name: string }

/** Who signs in, and with what: the one door to schema auth. */
export class SignIn {
  readonly guesses: Guesses
  readonly #pool: Pool
  readonly #keys: HostKeys
  readonly #log: Logger
  readonly #open: ReturnType<typeof openLibrary>
  readonly #seen = new Map<string, number>()

  constructor({ pool, hostKeys, config, log }: Parts) {
    this.#pool = pool
    this.#keys = hostKeys
    this.#log = log
    this.#open = openLibrary(pool, hostKeys, config.publicUrl)
    this.guesses = new Guesses(pool, hostKeys.bidx)
  }

  /** What schema auth stores of the request's session token; null without one. */
  sessionHash(request: FastifyRequest): string | null {
    const token = sessionToken(request)
    return token === null ? null : storedToken(token)
  }

  async session(request: FastifyRequest): Promise<SessionOf | null> {
    const hash = this.sessionHash(request)
    if (!hash) return null
    const { rows } = await this.#pool.query('select id, user_id from auth.sessions where token = $1 and expires_at > now()', [hash])
    const row = rows[0] as { id: string; user_id: string } | undefined
    return row ? { sessionId: row.id, userId: row.user_id } : null
  }

  /** Notes that a session is used; at most once a minute, and no request waits for it. */
  seen(sessionId: string): void {
    const now = Date.now()
    if (now - (this.#seen.get(sessionId) ?? 0) < 60_000) return
    if (this.#seen.size > 50_000) this.#seen.clear()
    this.#seen.set(sessionId, now)
    this.#pool.query('update auth.sessions set last_seen_at = now() where id = $1', [sessionId])
      .catch((error: Error) => this.#log.warn({ err: error.message }, 'a session’s last use was not noted'))
  }

  /** Signs in. Throws wrong_credentials (the same for an unknown person and a wrong password), slow_down, busy. */
  async signIn(request: FastifyRequest, reply: FastifyReply, typed: string, password: string): Promise<string> {
    const identifier = readIdentifier(typed)
    const user = identifier ? await this.findUser(identifier) : null
    const marked = markedUser(request, this.#keys.bidx)
    const guess: Guess = { what: identifier ? textOf(identifier) : typed.trim().toLowerCase().slice(0, 254), address: request.ip, isKnown: user !== null && marked === user.id }
    await this.guesses.check(guess)
    const email = user?.email ?? `${randomUUID()}@nobody.invalid`
    try {
      const { result, taken } = await this.#open.take(() => this.#open.library.api.signInEmail({ body: { email, password: password.slice(0, 1024) }, headers: agentOf(request) }))
      await this.guesses.succeeded(guess)
      await this.#rehash(result.user.id, password)
      this.#giveCookie(reply, taken.sessionToken, result.user.id)
      await this.audit('signed_in', { userId: result.user.id, requestId: request.id })
      return result.user.id
    } catch (error) {
      if (!isRefusal(error)) throw error
      await this.guesses.failed(guess)
      await this.audit('sign_in_failed', { userId: user?.id ?? null, requestId: request.id })
      throw fail('wrong_credentials')
    }
  }

  /** Opens a session for a person just made or just proven. */
  async openSession(request: FastifyRequest, reply: FastifyReply, userId: string): Promise<void> {
    const context = await this.#open.library.$context
    const { taken } = await this.#open.take(() => context.internalAdapter.createSession(userId, false, { userAgent: agent(request) }))
    this.#giveCookie(reply, taken.sessionToken, userId)
    await this.audit('signed_in', { userId, requestId: request.id })
  }

  async signOut(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const hash = this.sessionHash(request)
    clearSession(reply)
    if (!hash) return
    const { rows } = await this.#pool.query('delete from auth.sessions where token = $1 returning user_id', [hash])
    const row = rows[0] as { user_id: string } | undefined
    if (row) await this.audit('signed_out', { userId: row.user_id, requestId: request.id })
  }

  async listSessions(session: SessionOf): Promise<SessionInfo[]> {
    const { rows } = await this.#pool.query(
      'select id, created_at, last_seen_at, user_agent from auth.sessions where user_id = $1 and expires_at > now() order by last_seen_at desc limit 100', [session.userId])
    return (rows as { id: string; created_at: Date; last_seen_at: Date; user_agent: string | null }[]).map((row) => ({
      id: row.id, createdAt: row.created_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString(), app: row.user_agent ?? '', current: row.id === session.sessionId,
    }))
  }

  /** Ends one of a person's sessions, or all but one; acts on the next request. Throws not_found. */
  async endSession(userId: string, sessionId: string): Promise<void> {
    const { rowCount } = await this.#pool.query('delete from auth.sessions where user_id = $1 and id = $2', [userId, sessionId])
    if (rowCount === 0) throw fail('not_found')
    await this.audit('session_ended', { userId })
  }

  async endSessions(userId: string, exceptId: string | null): Promise<void> {
    await this.#pool.query('delete from auth.sessions where user_id = $1 and ($2::uuid is null or id <> $2)', [userId, exceptId])
    await this.audit('sessions_ended', { userId })
  }

  /** Ends what a person may still open once he leaves an organisation: where it was his only one, every session and reset link. */
  async endAccess(userId: string, leavingOrgId: string): Promise<void> {
    const { rowCount } = await this.#pool.query('select 1 from auth.memberships where user_id = $1 and org_id <> $2 and ended_at is null limit 1', [userId, leavingOrgId])
    if (rowCount !== 0) return
    await this.#pool.query('delete from auth.verifications where value = $1::text', [userId])
    await this.endSessions(userId, null)
  }

  /** Changes a password after the current one was proven; every other session ends. Throws wrong_credentials, slow_down. */
  async changePassword(request: FastifyRequest, session: SessionOf, current: string, next: string): Promise<void> {
    const guess: Guess = { what: `password of ${session.userId}`, address: request.ip, isKnown: true }
    await this.guesses.check(guess)
    if (!(await this.provesPassword(session.userId, current))) {
      await this.guesses.failed(guess)
      throw fail('wrong_credentials', 'The current password is not right')
    }
    await this.setPassword(session.userId, next)
    await this.endSessions(session.userId, session.sessionId)
    await this.audit('password_changed', { userId: session.userId, requestId: request.id })
  }

  async provesPassword(userId: string, password: string): Promise<boolean> {
    const { rows } = await this.#pool.query(`select password from auth.credentials where user_id = $1 and provider_id = 'credential'`, [userId])
    const stored = (rows[0] as { password: string | null } | undefined)?.password
    return stored ? verifyPassword(stored, password, this.#keys.pepper) : false
  }

  async setPassword(userId: string, password: string): Promise<void> {
    const hashed = await hashPassword(password, this.#keys.pepper)
    await this.#pool.query(`update auth.credentials set password = $2, updated_at = now() where user_id = $1 and provider_id = 'credential'`, [userId, hashed])
  }

  /** A reset token for a person, 15 minutes, one use; a new one ends those before. Null when there is no such person (the same work is done). */
  async makeReset(user: UserRow | null): Promise<{ token: string; expiresAt: Date } | null> {
    if (user) await this.#pool.query('delete from auth.verifications where value = $1', [user.id])
    const email = user?.email ?? `${randomUUID()}@nobody.invalid`
    const { taken } = await this.#open.take(() => this.#open.library.api.requestPasswordReset({ body: { email } }))
    if (!user || !taken.resetToken) return null
    await this.audit('reset_made', { userId: user.id })
    return { token: taken.resetToken, expiresAt: new Date(Date.now() + resetSeconds * 1000) }
  }

  /** The person a standing reset token is for, to check the new password against; null when it is void. */
  async userOfReset(token: string): Promise<UserRow | null> {
    const context = await this.#open.library.$context
    const found = await context.internalAdapter.findVerificationValue(`reset-password:${token}`)
    if (!found || found.expiresAt < new Date()) return null
    return this.#userById(found.value)
  }

  /** Sets a new password by a reset token; every session ends. Throws gone when the token is void. */
  async redeemReset(token: string, password: string): Promise<void> {
    try {
      await this.#open.library.api.resetPassword({ body: { token, newPassword: password } })
    } catch (error) {
      throw isRefusal(error) ? fail('gone') : error
    }
  }

  async findUser(identifier: Identifier): Promise<UserRow | null> {
    const [column, value] = identifier.kind === 'email' ? ['email', identifier.email] : ['phone_bidx', mobileIndex(this.#keys, identifier.number)]
    const { rows } = await this.#pool.query(`select id, email, name from auth.users where ${column} = $1`, [value])
    return (rows[0] as UserRow | undefined) ?? null
  }

  /** Makes a person who signs in with this identifier. */
  async makeUser(identifier: Identifier, name: string, password: string): Promise<string> {
    const context = await this.#open.library.$context
    const email = identifier.kind === 'email' ? identifier.email : `${uuidv7()}@mobile.invalid`
    const hashed = await hashPassword(password, this.#keys.pepper)
    const user = await context.internalAdapter.createUser({ email, name, emailVerified: false }, { method: "email" })
    await context.internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hashed })
    if (identifier.kind === 'mobile') {
      await this.#pool.query('update auth.users set phone_bidx = $2, phone_sealed = $3 where id = $1',
        [user.id, mobileIndex(this.#keys, identifier.number), sealMobile(this.#keys.seal, user.id, identifier.number)])
    }
    return user.id
  }

  async userOf(userId: string): Promise<{ user: UserRow; organisations: { slug: string; orgId: string }[] } | null> {
    const user = await this.#userById(userId)
    if (!user) return null
    const { rows } = await this.#pool.query(
      `select d.slug, m.org_id as "orgId" from auth.memberships m join auth.organisation_directory d on d.org_id = m.org_id and d.current
       where m.user_id = $1 and m.ended_at is null order by m.created_at`, [userId])
    return { user, organisations: rows as { slug: string; orgId: string }[] }
  }

  async audit(action: string, entry: { userId: string | null; requestId?: string }): Promise<void> {
    await this.#pool.query('insert into auth.host_audit (id, action, user_id, request_id) values ($1, $2, $3, $4)', [uuidv7(), action, entry.userId, entry.requestId ?? null])
  }

  /** Removes what has run out: sessions, reset tokens, setup and pairing codes, guesses of yesterday. */
  async tidy(): Promise<void> {
    await this.#pool.query(
      `with s as (delete from auth.sessions where expires_at < now()), v as (delete from auth.verifications where expires_at < now()),
         t as (delete from auth.setup_tokens where expires_at < now()), p as (delete from auth.pairing_codes where expires_at < now())
       delete from auth.attempts where at < now() - interval '1 day'`)
  }

  async #userById(userId: string): Promise<UserRow | null> {
    const { rows } = await this.#pool.query('select id, email, name from auth.users where id = $1', [userId])
    return (rows[0] as UserRow | undefined) ?? null
  }

  #giveCookie(reply: FastifyReply, token: string | undefined, userId: string): void {
    if (!token) throw fail('internal')
    setSession(reply, token, sessionSeconds, knownMark(this.#keys.bidx, userId))
  }

  async #rehash(userId: string, password: string): Promise<void> {
    const { rows } = await this.#pool.query(`select password from auth.credentials where user_id = $1 and provider_id = 'credential'`, [userId])
    const stored = (rows[0] as { password: string | null } | undefined)?.password
    if (stored && isOutdated(stored)) await this.setPassword(userId, password)
  }
}

function agent(request: FastifyRequest): string {
  return (request.headers['user-agent'] ?? '').slice(0, 200)
}

function agentOf(request: FastifyRequest): Headers {
  return new Headers({ 'user-agent': agent(request).replaceAll(/[^\x20-\x7e]/g, '?') })
}

/** Whether the library said no, rather than failed. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500
}
