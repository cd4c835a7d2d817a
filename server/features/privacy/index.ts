import { Type } from 'typebox'
import { weekDays } from '../../../shared/contract/policy.ts'
import type { PolicyVersion } from '../../../shared/contract/policy.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import * as answers from './answers.ts'
import { consentState, giveConsent, readConsent, withdrawConsent, type WithdrawnHook } from './consent.ts'
import { acceptNotice, getNotice, latestNotice, listAcceptances, listNotices, pendingNotices, readAcceptances, publishNotice } from './notices.ts'
import type { NoticeKind } from './notice-texts.ts'
import { firstPolicy, publishPolicy, readPolicies, readTeamPolicies, type PolicyInput } from './policy.ts'

export { captureMeasure, giveConsent, readConsent, withdrawConsent, type Withdrawal, type WithdrawnHook } from './consent.ts'
export { currentParts } from './policy.ts'
export { latestNotice, readAcceptances } from './notices.ts'

type Entrance = { language: 'en' | 'hi'; app: string; address: string }
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const language = Type.Unsafe<'en' | 'hi'>({ type: 'string', enum: ['en', 'hi'] })
const window = Type.Array(Type.Integer({ minimum: 0, maximum: 1440 }), { minItems: 2, maxItems: 2 })
const hours = Type.Unsafe<PolicyInput['hours']>({
  type: ['object', 'null'], additionalProperties: false, required: [...weekDays], properties: Object.fromEntries(weekDays.map((name) => [name, Type.Array(window, { maxItems: 6 })])),
})
/** A draft of the capture policy, as routes take it. */
export const policyBody = Type.Object({
  hours, holidays: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), { maxItems: 400 }), backfillMaxDays: Type.Integer({ minimum: 0, maximum: 3650 }),
  names: Type.Boolean(), scanDays: Type.Integer({ minimum: 1, maximum: 365 }),
})

/** A new organisation gets its first policy, the first version of each notice, and its founder's acceptance. */
export async function founded(ctx: MemberCtx, entrance: Entrance): Promise<void> {
  await publishPolicy(ctx, firstPolicy(ctx))
  for (const kind of ['privacy', 'terms', 'calls'] as const) await publishNotice(ctx, kind)
  await joined(ctx, entrance)
}

/** Somebody who joins has accepted the privacy notice and terms in force. */
export async function joined(ctx: MemberCtx, entrance: Entrance): Promise<void> {
  for (const kind of ['privacy', 'terms'] as const) {
    const notice = await latestNotice(ctx, kind)
    if (notice) await acceptNotice(ctx, notice.id, entrance)
  }
}

/** What `me` says of notices and consent. */
export async function meParts(ctx: MemberCtx): Promise<Record<string, unknown>> {
  return { notices: await pendingNotices(ctx), consent: await consentState(ctx) }
}

/** Notices, consent and capture policy. `withdrawn`: what features above do when a consent is taken back. */
export function routes({ withdrawn }: { withdrawn: WithdrawnHook[] }): Route[] {
  return [...noticeRoutes, ...consentRoutes(withdrawn), ...policyRoutes]
}

const noticeRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/notices', summary: 'Every version of every notice', access: { object: 'notice', action: 'read' }, beforeNotices: true, responses: { 200: answers.notices }, handle: (ctx) => listNotices(ctx) }),
  orgRoute({ method: 'GET', path: '/notices/{id}', summary: 'One version of a notice, in both languages', access: { object: 'notice', action: 'read' }, beforeNotices: true, params: byId, responses: { 200: answers.notice }, handle: (ctx, { params }) => getNotice(ctx, params.id) }),
  orgRoute({
    method: 'POST', path: '/notices', summary: 'Publishes a new version from settings and policy; everybody is asked again', access: { object: 'notice', action: 'create' }, beforeNotices: true,
    body: Type.Object({ kind: Type.Unsafe<NoticeKind>({ type: 'string', enum: ['privacy', 'terms', 'calls'] }) }), responses: { 201: answers.notice },
    handle: async (ctx, { body }) => getNotice(ctx, await publishNotice(ctx, body.kind)),
  }),
  orgRoute({
    method: 'GET', path: '/me/acceptances', summary: 'What one accepted, when, in what language and on what', access: 'member',
    responses: { 200: answers.ownAcceptances }, handle: async (ctx) => ({ items: await readAcceptances(ctx) }),
  }),
  orgRoute({
    method: 'GET', path: '/notices/{id}/acceptances', summary: 'Who accepted a version, when, in what language and on what', access: { object: 'notice', action: 'create' }, params: byId,
    responses: { 200: answers.acceptances }, handle: (ctx, { params }) => listAcceptances(ctx, params.id),
  }),
  orgRoute({
    method: 'POST', path: '/notices/{id}/acceptances', summary: 'Accepts a version', access: 'member', beforeNotices: true, params: byId, body: Type.Object({ language }), responses: { 201: answers.pending },
    handle: async (ctx, { params, body, request }) => {
      await acceptNotice(ctx, params.id, { language: body.language, app: (request.headers['user-agent'] ?? '').slice(0, 200), address: request.ip })
      return { notices: await pendingNotices(ctx) }
    },
  }),
]

function consentRoutes(withdrawn: WithdrawnHook[]): Route[] {
  return [
    orgRoute({ method: 'GET', path: '/consent', summary: 'One’s own consent to the call log, with every act', access: 'member', responses: { 200: answers.consent }, handle: (ctx) => readConsent(ctx) }),
    orgRoute({
      method: 'POST', path: '/consent', summary: 'Agrees to the call log; names and earlier calls apart', access: { object: 'consent', action: 'update' },
      body: Type.Object({
        noticeId: Type.String({ format: 'uuid' }), language, callLog: Type.Unsafe<true>({ type: 'boolean', const: true }), names: Type.Boolean(), backfillDays: Type.Integer({ minimum: 0, maximum: 3650 }),
      }),
      responses: { 201: answers.consent }, handle: async (ctx, { body }) => { await giveConsent(ctx, body); return readConsent(ctx) },
    }),
    orgRoute({
      method: 'DELETE', path: '/consent', summary: 'Takes the agreement back at once; keep or erase what was recorded', access: { object: 'consent', action: 'update' },
      body: Type.Object({ mode: Type.Unsafe<'keep' | 'erase'>({ type: 'string', enum: ['keep', 'erase'] }) }), responses: { 204: null },
      handle: async (ctx, { body }) => { await withdrawConsent(ctx, body.mode, withdrawn); return new Answer(204) },
    }),
  ]
}

const byTeam = Type.Object({ id: Type.String({ format: 'uuid' }) })
const history = (versions: PolicyVersion[]) => { const all = versions.map(shown); return { current: all.at(-1) ?? null, versions: all.reverse() } }

const policyRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/policy', summary: 'The capture policy in force and its versions', access: { object: 'policy', action: 'read' }, responses: { 200: answers.policies }, handle: async (ctx) => history(await readPolicies(ctx)) }),
  orgRoute({
    method: 'POST', path: '/policy', summary: 'Publishes a new version of the capture policy, from now on', access: { object: 'policy', action: 'update' }, body: policyBody, responses: { 201: answers.policy },
    handle: async (ctx, { body }) => shown(await publishPolicy(ctx, body as PolicyInput)),
  }),
  orgRoute({
    method: 'GET', path: '/teams/{id}/policy', summary: 'What narrows the capture policy for a team, and its versions', access: { object: 'policy', action: 'read' }, params: byTeam, responses: { 200: answers.policies },
    handle: async (ctx, { params }) => history(await readTeamPolicies(ctx, params.id)),
  }),
  orgRoute({
    method: 'POST', path: '/teams/{id}/policy', summary: 'Narrows the capture policy for a team, from now on', access: { object: 'policy', action: 'update' }, params: byTeam, body: policyBody, responses: { 201: answers.policy },
    handle: async (ctx, { params, body }) => shown(await publishPolicy(ctx, body as PolicyInput, params.id)),
  }),
]

function shown(policy: PolicyVersion) {
  return { ...policy, fromAt: new Date(policy.fromAt).toISOString() }
}
