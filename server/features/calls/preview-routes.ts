import { Type } from 'typebox'
import type { Parts } from '../../../shared/contract/narrow.ts'
import { orgRoute, type Route } from '../../platform/http/route.ts'
import { policyBody } from '../privacy/index.ts'
import { previewPolicy } from './policy-preview.ts'

const preview = Type.Object({ days: Type.Integer(), calls: Type.Integer(), notKept: Type.Integer(), capped: Type.Boolean() })
const access = { object: 'policy', action: 'update' } as const

/** What a draft of the capture policy would do, before it is published. */
export const previewRoutes: Route[] = [
  orgRoute({
    method: 'POST', path: '/policy/preview', summary: 'How many of last week’s calls a draft of the capture policy would not keep', access, body: policyBody, responses: { 200: preview },
    handle: (ctx, { body }) => previewPolicy(ctx, body as Parts, null),
  }),
  orgRoute({
    method: 'POST', path: '/teams/{id}/policy/preview', summary: 'The same for a draft of one team', access, params: Type.Object({ id: Type.String({ format: 'uuid' }) }), body: policyBody, responses: { 200: preview },
    handle: (ctx, { params, body }) => previewPolicy(ctx, body as Parts, params.id),
  }),
]
