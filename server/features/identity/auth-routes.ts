import { Type } from 'typebox'
import { readIdentifier, textOf } from '../../platform/auth/identifiers.ts'
import { checkPassword } from '../../platform/auth/passwords.ts'
import { inOrganisation } from '../../platform/db/org-db.ts'
import { fail } from '../../platform/errors.ts'
import { Answer, hostRoute, type HostContext, type Route, type SessionOf } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'
import type { Hook } from './entering.ts'
import { found, isSetupNeeded } from './founding.ts'
import { acceptInvitation, lookUpInvitation } from './invitations.ts'

const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const secret = Type.String({ minLength: 1, maxLength: 1024 })
const token = Type.String({ minLength: 10, maxLength: 200 })
const identifier = Type.String({ minLength: 3, maxLength: 254 })
const language = Type.Unsafe<'en' | 'hi'>({ type: 'string', enum: ['en', 'hi'] })
const accept = Type.Unsafe<true>({ type: 'boolean', const: true, description: 'Privacy notice and terms were read and accepted' })
const role = Type.String()
const slugged = Type.Object({ slug: Type.String() })
const id = Type.Object({ id: Type.String({ format: 'uuid' }) })
const organisationInput = Type.Object({
  name, legalName: name, zone: Type.String({ maxLength: 60 }), region: Type.String({ maxLength: 2 }), language, grievanceName: name, grievanceContact: name,
})

/** First run, sign-in, sessions, passwords, invitations: the host's own addresses. */
export function authRoutes({ founded, joined }: { founded: Hook[]; joined: Hook[] }): Route[] {
  return [...setupRoutes(founded), ...sessionRoutes, ...passwordRoutes, ...invitationRoutes(joined)]
}

function setupRoutes(founded: Hook[]): Route[] {
  return [
    hostRoute({
      method: 'GET', path: '/setup', summary: 'Whether the first owner is still to be made', access: 'public', tags: ['setup'], responses: { 200: Type.Object({ needed: Type.Boolean() }) },
      handle: async ({ host }) => ({ needed: await isSetupNeeded(host) }),
    }),
    hostRoute({
      method: 'POST', path: '/setup', summary: 'Makes the first owner and organisation from the one-time link', access: 'public', tags: ['setup'],
      body: Type.Object({ token, name, identifier, password: secret, language, organisation: organisationInput, accept }), responses: { 201: slugged },
      handle: ({ host }, { body, request, reply }) => found(host, request, reply, body, founded),
    }),
  ]
}

const sessionRoutes: Route[] = [
  hostRoute({
    method: 'POST', path: '/auth/sign-in', summary: 'Signs in with an e-mail or mobile number and a password', access: 'public', body: Type.Object({ identifier, password: secret }),
    responses: { 200: Type.Object({ organisations: Type.Array(Type.Object({ slug: Type.String(), name: Type.String() })) }) },
    handle: async (context, { body, request, reply }) => {
      const userId = await context.host.signIn.signIn(request, reply, body.identifier, body.password)
      const { organisations } = await describe(context, { userId, sessionId: '' })
      if (organisations.length === 0) {
        await context.host.signIn.endSessions(userId, null)
        throw fail('not_allowed', 'You belong to no organisation here any more; ask an administrator of yours')
      }
      return { organisations }
    },
  }),
  hostRoute({
    method: 'POST', path: '/auth/sign-out', summary: 'Ends this session', access: 'public', responses: { 204: null },
    handle: async ({ host }, { request, reply }) => { await host.signIn.signOut(request, reply); return new Answer(204) },
  }),
  hostRoute({
    method: 'GET', path: '/auth/session', summary: 'Who is signed in, and to which organisations', access: 'session',
    responses: { 200: Type.Object({ name: Type.String(), organisations: Type.Array(Type.Object({ slug: Type.String(), name: Type.String(), role })) }) },
    handle: (context) => describe(context, need(context)),
  }),
  hostRoute({
    method: 'GET', path: '/auth/sessions', summary: 'One’s own sessions', access: 'session',
    responses: { 200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), createdAt: Type.String(), lastSeenAt: Type.String(), app: Type.String(), current: Type.Boolean() })) }) },
    handle: async (context) => ({ items: await context.host.signIn.listSessions(need(context)) }),
  }),
  hostRoute({
    method: 'DELETE', path: '/auth/sessions', summary: 'Ends all other sessions', access: 'session', responses: { 204: null },
    handle: async (context) => { const { userId, sessionId } = need(context); await context.host.signIn.endSessions(userId, sessionId); return new Answer(204) },
  }),
  hostRoute({
    method: 'DELETE', path: '/auth/sessions/{id}', summary: 'Ends one of one’s own sessions', access: 'session', params: id, responses: { 204: null },
    handle: async (context, { params }) => { await context.host.signIn.endSession(need(context).userId, params.id); return new Answer(204) },
  }),
]

const passwordRoutes: Route[] = [
  hostRoute({
    method: 'PUT', path: '/auth/password', summary: 'Changes the password; all other sessions end', access: 'session', body: Type.Object({ current: secret, password: secret }), responses: { 204: null },
    handle: async (context, { body, request }) => {
      const session = need(context)
      checkPassword(body.password, await contextWords(context, session.userId))
      await context.host.signIn.changePassword(request, session, body.current, body.password)
      return new Answer(204)
    },
  }),
  hostRoute({
    method: 'POST', path: '/auth/resets', summary: 'Asks for a reset link by mail; the answer never says whether the person exists', access: 'public', body: Type.Object({ identifier }),
    responses: { 202: Type.Object({}) },
    handle: async (context, { body, request }) => { await askReset(context, body.identifier, request.ip); return new Answer(202, {}) },
  }),
  hostRoute({
    method: 'POST', path: '/auth/resets/redemptions', summary: 'Sets a new password by a reset link; every session ends', access: 'public', body: Type.Object({ token, password: secret }), responses: { 204: null },
    handle: async (context, { body }) => {
      const user = await context.host.signIn.userOfReset(body.token)
      if (!user) throw fail('gone')
      checkPassword(body.password, await contextWords(context, user.id))
      await context.host.signIn.redeemReset(body.token, body.password)
      await context.host.signIn.audit('password_reset', { userId: user.id, requestId: context.requestId })
      return new Answer(204)
    },
  }),
]

function invitationRoutes(joined: Hook[]): Route[] {
  return [
    hostRoute({
      method: 'POST', path: '/auth/invitations/lookups', summary: 'What an invitation is for', access: 'public', body: Type.Object({ token }),
      responses: { 200: Type.Object({
        organisation: Type.Object({ name: Type.String(), slug: Type.String() }), name: Type.String(), role, expiresAt: Type.String(), identifierHint: nullable(Type.String()),
        notices: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), version: Type.Integer(), content: Type.Unsafe({ type: 'object', additionalProperties: true }) })),
      }) },
      handle: ({ host }, { body }) => lookUpInvitation(host, body.token),
    }),
    hostRoute({
      method: 'POST', path: '/auth/invitations/acceptances', summary: 'Joins an organisation by an invitation', access: 'public',
      body: Type.Object({ token, name, identifier, password: secret, language, accept }), responses: { 201: slugged },
      handle: ({ host }, { body, request, reply }) => acceptInvitation(host, request, reply, body, joined),
    }),
  ]
}

function need(context: HostContext): SessionOf {
  if (!context.session) throw fail('sign_in')
  return context.session
}

async function describe({ host }: HostContext, session: SessionOf) {
  const found = await host.signIn.userOf(session.userId)
  if (!found) throw fail('sign_in')
  const organisations = await Promise.all(found.organisations.map(({ slug, orgId }) => inOrganisation(host.pools.app, orgId, async (db) => {
    const row = await db.one<{ name: string; role: string; disabled: boolean }>(
      `select o.name, m.role, m.disabled_at is not null as disabled from app.organisations o
       join auth.my_membership($2) y on true join app.members m on m.org_id = $1 and m.id = y.member_id where o.org_id = $1`, [orgId, session.userId])
    return row && !row.disabled ? [{ slug, name: row.name, role: row.role }] : []
  })))
  return { name: found.user.name, organisations: organisations.flat() }
}

async function contextWords(context: HostContext, userId: string): Promise<string[]> {
  const found = await context.host.signIn.userOf(userId)
  if (!found) return []
  const { organisations } = await describe(context, { userId, sessionId: '' })
  return [found.user.name, found.user.email, ...organisations.map((one) => one.name)]
}

async function askReset({ host }: HostContext, typed: string, address: string): Promise<void> {
  const identifier = readIdentifier(typed)
  const guess = { what: `reset of ${identifier ? textOf(identifier) : typed.slice(0, 254)}`, address, isKnown: false }
  await host.signIn.guesses.check(guess)
  await host.signIn.guesses.failed(guess)
  const user = identifier ? await host.signIn.findUser(identifier) : null
  const reset = await host.signIn.makeReset(user)
  if (reset && identifier?.kind === 'email') {
    void host.mail.send({ to: identifier.email, subject: 'CRM@Weblink: new password', text: `Set a new password within 15 minutes:\n\n${host.config.publicUrl}/reset#${reset.token}\n\nIf you did not ask for this, do nothing.\n` })
  }
}
