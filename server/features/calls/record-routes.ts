import { Type } from 'typebox'
import { orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable, pageSchema } from '../../records/schemas.ts'
import { listLooks, listRecordedCalls, readRecord } from './record.ts'

const [text, count] = [Type.String(), Type.Integer()]
const named = Type.Object({ id: text, name: text })
const page = Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), cursor: Type.Optional(Type.String({ maxLength: 600 })) })
const call = Type.Object({
  id: text, kind: text, startedAt: nullable(text), talkSeconds: count, number: nullable(text), source: text, letIn: text, rules: nullable(count), sim: nullable(text), device: nullable(text), receivedAt: text,
})
const record = Type.Object({
  calls: Type.Object({ count: Type.Object({ value: count, capped: Type.Boolean() }), since: nullable(text) }),
  notKept: Type.Object({ days: count, reasons: Type.Array(Type.Object({ reason: text, count })) }),
  lookers: Type.Object({ days: count, members: Type.Array(Type.Object({ member: named, times: count, last: text })) }),
  devices: Type.Array(Type.Object({ id: text, name: text, pairedAt: text, lastSeenAt: nullable(text), revokedAt: nullable(text) })),
})

/** What is recorded about the signed-in member, by himself and nobody else. */
export const recordRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/me/record', summary: 'What is recorded about oneself, in short', access: 'member', responses: { 200: record }, handle: (ctx) => readRecord(ctx) }),
  orgRoute({ method: 'GET', path: '/me/record/calls', summary: 'Every call recorded of oneself, with how it came in', access: 'member', query: page, responses: { 200: pageSchema(call) }, handle: (ctx, { query }) => listRecordedCalls(ctx, query) }),
  orgRoute({
    method: 'GET', path: '/me/record/looks', summary: 'Who looked at one’s calls, and when', access: 'member', query: page, responses: { 200: pageSchema(Type.Object({ id: text, at: text, member: named })) },
    handle: (ctx, { query }) => listLooks(ctx, query),
  }),
]
