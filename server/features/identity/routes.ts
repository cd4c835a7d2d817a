import { Type } from 'typebox'
import { roles } from '../../../shared/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'
import { authRoutes } from './auth-routes.ts'
import type { Hook } from './entering.ts'
import { disableMember, enableMember, type LeavingHook } from './disabling.ts'
import { invite, listInvitations, revokeInvitation } from './invitations.ts'
import { endMemberSessions, listMembers, makeMemberReset, readMe, updateMe, updateMember } from './members.ts'
import { readOrganisation, updateOrganisation } from './organisation.ts'
import { teamRoutes } from './team-routes.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const name = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const language = Type.Unsafe<'en' | 'hi'>({ type: 'string', enum: ['en', 'hi'] })
const role = Type.Unsafe<(typeof roles)[number]>({ type: 'string', enum: [...roles] })
const words = Type.Object({ en: Type.String(), hi: Type.String() })
const meAnswer = Type.Object({
  member: Type.Object({ id: Type.String(), name: Type.String(), role, language, theme: Type.String() }),
  organisation: Type.Object({ id: Type.String(), slug: Type.String(), name: Type.String(), legalName: Type.String(), zone: Type.String(), region: Type.String(), language, currency: Type.String() }),
  can: Type.Record(Type.String(), Type.Array(Type.String())), devices: Type.Object({ paired: Type.Integer() }),
  notices: Type.Array(Type.Object({ id: Type.String(), kind: Type.String(), version: Type.Integer(), title: words })),
  consent: Type.Object({ state: Type.String(), since: nullable(Type.String()), waiting: nullable(Type.String()) }),
  alerts: Type.Array(Type.Object({ kind: Type.String(), member: Type.Object({ id: Type.String(), name: Type.String() }), at: Type.String() })),
})
const member = Type.Object({
  id: Type.String(), name: Type.String(), role: Type.String(), teamId: nullable(Type.String()), language: Type.String(), disabledAt: nullable(Type.String()),
  identifierHint: nullable(Type.String()), can: Type.Array(Type.String()),
})
const settings = {
  name: Type.Optional(name), legalName: Type.Optional(Type.String({ maxLength: 200 })), zone: Type.Optional(Type.String({ maxLength: 60 })), region: Type.Optional(Type.String({ maxLength: 2 })),
  language: Type.Optional(language), grievanceName: Type.Optional(Type.String({ maxLength: 200 })), grievanceContact: Type.Optional(Type.String({ maxLength: 200 })),
  employeesRead: Type.Optional(Type.Unsafe<string>({ type: 'string', enum: ['own', 'team', 'all'] })), duplicateOwnerShown: Type.Optional(Type.Boolean()),
  retentionMonths: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })), weekStart: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })), financialYearMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
}
const settingsRow = Type.Object({
  name: Type.String(), legalName: Type.String(), zone: Type.String(), region: Type.String(), language: Type.String(), grievanceName: Type.String(), grievanceContact: Type.String(),
  employeesRead: Type.String(), duplicateOwnerShown: Type.Boolean(), retentionMonths: Type.Integer(), weekStart: Type.Integer(), financialYearMonth: Type.Integer(), version: Type.Integer(),
})
const invitation = Type.Object({
  id: Type.String(), name: Type.String(), role: Type.String(), teamId: nullable(Type.String()), createdAt: Type.String(), expiresAt: Type.String(), acceptedAt: nullable(Type.String()),
  revokedAt: nullable(Type.String()), createdBy: Type.Object({ id: Type.String(), name: Type.String() }),
})

/** What other features add to `me`, and do when an organisation is founded, somebody joins or is disabled. */
export type IdentityHooks = { founded: Hook[]; joined: Hook[]; leaving: LeavingHook[]; me: ((ctx: MemberCtx) => Promise<Record<string, unknown>>)[] }

/** The identity feature's routes. */
export function routes(hooks: IdentityHooks): Route[] {
  const me = async (ctx: MemberCtx) => Object.assign({}, await readMe(ctx), ...(await Promise.all(hooks.me.map((part) => part(ctx))))) as Record<string, unknown>
  return [
    ...authRoutes(hooks),
    orgRoute({ method: 'GET', path: '/me', summary: 'The signed-in member, and what he may do', access: 'member', beforeNotices: true, responses: { 200: meAnswer }, handle: me }),
    orgRoute({
      method: 'PATCH', path: '/me', summary: 'Changes one’s own name, language or theme', access: 'member', beforeNotices: true,
      body: Type.Object({ name: Type.Optional(name), language: Type.Optional(language), theme: Type.Optional(Type.Unsafe<string>({ type: 'string', enum: ['light', 'dark', 'system'] })) }, { minProperties: 1 }),
      responses: { 200: meAnswer }, handle: async (ctx, { body }) => { await updateMe(ctx, body); return me(ctx) },
    }),
    ...organisationRoutes,
    ...teamRoutes,
    ...memberRoutes,
    ...disablingRoutes(hooks.leaving),
    ...invitationRoutes,
  ]
}

const organisationRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/organisation', summary: 'The organisation’s settings', access: { object: 'organisation', action: 'read' }, responses: { 200: settingsRow }, handle: (ctx) => readOrganisation(ctx) }),
  orgRoute({
    method: 'PATCH', path: '/organisation', summary: 'Changes the organisation’s settings', access: { object: 'organisation', action: 'update' }, body: Type.Object(settings, { minProperties: 1 }),
    responses: { 200: settingsRow }, handle: (ctx, { body, ifMatch }) => updateOrganisation(ctx, body, ifMatch),
  }),
]

const memberRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/members', summary: 'Members by name', access: { object: 'member', action: 'read' },
    query: Type.Object({ limit: Type.Optional(Type.Integer()), sort: Type.Optional(Type.String()), count: Type.Optional(Type.Boolean()) }),
    responses: { 200: Type.Object({ items: Type.Array(member), next: Type.Null(), count: Type.Null() }) }, handle: (ctx) => listMembers(ctx),
  }),
  orgRoute({
    method: 'PATCH', path: '/members/{id}', summary: 'Changes a member’s name or role', access: { object: 'member', action: 'update' }, params: byId,
    body: Type.Object({ name: Type.Optional(name), role: Type.Optional(role) }, { minProperties: 1 }), responses: { 200: member },
    handle: (ctx, { params, body }) => updateMember(ctx, params.id, body),
  }),
  orgRoute({
    method: 'POST', path: '/members/{id}/resets', summary: 'Makes a reset link for a member, 15 minutes, one use', access: { object: 'member', action: 'reset' }, params: byId,
    responses: { 201: Type.Object({ link: Type.String(), expiresAt: Type.String() }) }, handle: (ctx, { params }) => makeMemberReset(ctx, params.id),
  }),
  orgRoute({
    method: 'DELETE', path: '/members/{id}/sessions', summary: 'Signs a member out everywhere', access: { object: 'member', action: 'signOut' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await endMemberSessions(ctx, params.id); return new Answer(204) },
  }),
]

function disablingRoutes(leaving: LeavingHook[]): Route[] {
  const access = { object: 'member', action: 'disable' } as const
  return [
    orgRoute({
      method: 'PUT', path: '/members/{id}/disablement', summary: 'Disables a member: his sessions, phones and streams here end at once', access, params: byId, responses: { 200: member },
      handle: (ctx, { params }) => disableMember(ctx, params.id, leaving),
    }),
    orgRoute({
      method: 'DELETE', path: '/members/{id}/disablement', summary: 'Enables a member again: he signs in as before, his phones are paired anew', access, params: byId, responses: { 200: member },
      handle: (ctx, { params }) => enableMember(ctx, params.id),
    }),
  ]
}

const invitationRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/invitations', summary: 'Invitations, newest first', access: { object: 'invitation', action: 'read' }, responses: { 200: Type.Object({ items: Type.Array(invitation) }) },
    handle: (ctx) => listInvitations(ctx),
  }),
  orgRoute({
    method: 'POST', path: '/invitations', summary: 'Makes an invitation link, seven days, one use', access: { object: 'invitation', action: 'create' },
    body: Type.Object({ name, role, teamId: Type.Optional(Type.String({ format: 'uuid' })), email: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^\\s@<>"]+@[^\\s@<>"]+$' })) }),
    responses: { 201: Type.Object({ id: Type.String(), link: Type.String(), qr: Type.String(), expiresAt: Type.String(), sent: Type.Boolean() }) }, handle: (ctx, { body }) => invite(ctx, body),
  }),
  orgRoute({
    method: 'DELETE', path: '/invitations/{id}', summary: 'Takes an invitation back', access: { object: 'invitation', action: 'delete' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await revokeInvitation(ctx, params.id); return new Answer(204) },
  }),
]
