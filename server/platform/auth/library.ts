import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import type { HostKeys } from '../crypto/keys.ts'
import { sha256 } from '../crypto/hash.ts'
import { uuidv7 } from '../crypto/ids.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** What one call into the library brings out beside its answer: the session's token before it was hashed, the reset token. */
export type Taken = { sessionToken?: string; resetToken?: string }

export const sessionSeconds = 30 * 86_400
export const resetSeconds = 900

/** What is stored of a session token. */
export function storedToken(token: string): string {
  return sha256(token).toString('hex')
}

/**
 * The sign-in library on schema auth. Its HTTP handler is never mounted: only what our own routes call exists.
 * Session tokens are hashed before they are stored, reset tokens by the library; no cookie cache, no bearer tokens.
 */
export function openLibrary(pool: Pool, keys: HostKeys, publicUrl: string) {
  const taken = new AsyncLocalStorage<Taken>()
  const library = betterAuth({
    appName: 'CRM@Weblink', baseURL: publicUrl, secret: keys.session, telemetry: { enabled: false }, logger: { disabled: true }, rateLimit: { enabled: false },
    database: { db: new Kysely<Record<string, never>>({ dialect: new PostgresDialect({ pool }) }), type: 'postgres' },
    user: { modelName: 'users', fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      modelName: 'sessions', expiresIn: sessionSeconds, disableSessionRefresh: true, cookieCache: { enabled: false },
      fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'user_id', accountId: 'account_id', providerId: 'provider_id', accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at', createdAt: 'created_at', updatedAt: 'updated_at',
      },
    },
    verification: { modelName: 'verifications', storeIdentifier: 'hashed', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 1024, revokeSessionsOnPasswordReset: true, resetPasswordTokenExpiresIn: resetSeconds,
      password: { hash: (password) => hashPassword(password, keys.pepper), verify: ({ hash, password }) => verifyPassword(hash, password, keys.pepper) },
      sendResetPassword: async ({ token }) => { const store = taken.getStore(); if (store) store.resetToken = token },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const store = taken.getStore()
            if (store) store.sessionToken = session.token
            return { data: { ...session, token: storedToken(session.token) } }
          },
        },
      },
    },
    advanced: { database: { generateId: () => uuidv7() }, useSecureCookies: true },
  })
  return {
    library,
    /** Runs a call and answers it with what it brought out. */
    take: async <T>(work: () => Promise<T>): Promise<{ result: T; taken: Taken }> => {
      const store: Taken = {}
      return { result: await taken.run(store, work), taken: store }
    },
  }
}
