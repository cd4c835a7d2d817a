import { Type } from 'typebox'
import { readFlatFilter } from '../../../shared/contract/filter.ts'
import { contact } from '../../../shared/objects/contact.ts'
import { fail } from '../../platform/errors.ts'
import { Answer, deviceRoute, orgRoute, type Route } from '../../platform/http/route.ts'
import { inputSchema, listBody, listQuery, nullable, pageSchema, rowSchema } from '../../records/schemas.ts'
import { contacts } from '../people/index.ts'
import { getCall, linkCall, updateCall } from './calls.ts'
import { readHome } from './home.ts'
import { ingestCalls } from './ingest.ts'
import { readKnownSet } from './known.ts'
import { contactFromNumber, relinkNumber } from './links.ts'
import { listCalls } from './list.ts'
import { callSchema } from './rows.ts'
import { settleCall } from './settlement.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const read = { object: 'call', action: 'read' } as const
const count = Type.Integer()

const callPage = Type.Object({
  ...(callSchema as unknown as { properties: Record<string, never> }).properties,
  raw: Type.Object({
    typeRaw: count, dateRaw: count, durationRaw: count, presentation: nullable(count), policy: nullable(count), letIn: Type.String(), logGeneration: nullable(Type.String()),
    offsetMin: nullable(count), clockOffsetMs: count, clockUnsure: Type.Boolean(), editedAt: nullable(Type.String()), sim: nullable(Type.String()), form: nullable(Type.String()),
  }),
  before: Type.Array(callSchema),
})

const homeSchema = Type.Object({
  day: Type.String(), mine: Type.Boolean(),
  counts: Type.Object({ incoming: count, outgoing: count, missed: count, rejected: count, connected: count, talkSeconds: count }),
  missed: Type.Array(callSchema), unlabelled: Type.Array(callSchema),
  steps: Type.Object({ organisation: Type.Boolean(), contacts: Type.Boolean(), phone: Type.Boolean(), team: Type.Boolean() }),
})

export const callRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/calls', summary: 'Calls in reach, newest first; filter by kind, memberId, contactId, numberId, outcomeId, linked, double, suspect, startedAt, undated', access: read,
    query: listQuery, responses: { 200: pageSchema(callSchema) },
    handle: (ctx, { query }) => listCalls(ctx, { ...query, filter: query.filter === undefined ? { and: [] } : readFlatFilter(parse(query.filter)) ?? bad() }),
  }),
  orgRoute({
    method: 'POST', path: '/calls/query', summary: 'The same, asked in a body', access: read, body: listBody, responses: { 200: pageSchema(callSchema) },
    handle: (ctx, { body }) => listCalls(ctx, { ...body, filter: body.filter === undefined ? { and: [] } : readFlatFilter(body.filter) ?? bad() }),
  }),
  orgRoute({
    method: 'GET', path: '/calls/{id}', summary: 'One call with its raw facts and the calls before it', access: read, params: byId, responses: { 200: callPage },
    handle: (ctx, { params }) => getCall(ctx, params.id),
  }),
  orgRoute({
    method: 'PATCH', path: '/calls/{id}', summary: 'Sets outcome and note', access: { object: 'call', action: 'update' }, params: byId,
    body: Type.Object({ outcomeId: Type.Optional(nullable(Type.String({ format: 'uuid' }))), note: Type.Optional(nullable(Type.String({ maxLength: 20_000 }))) }, { minProperties: 1 }),
    responses: { 200: callSchema },
    handle: (ctx, { params, body }) => updateCall(ctx, params.id, body as { outcomeId?: string | null; note?: string | null }),
  }),
  orgRoute({
    method: 'PUT', path: '/calls/{id}/link', summary: 'Links one call to a contact by hand; null takes the link away', access: { object: 'call', action: 'link' }, params: byId,
    body: Type.Object({ contactId: nullable(Type.String({ format: 'uuid' })) }), responses: { 200: callSchema },
    handle: (ctx, { params, body }) => linkCall(ctx, params.id, (body as { contactId: string | null }).contactId),
  }),
  orgRoute({
    method: 'PUT', path: '/calls/{id}/settlement', summary: 'Decides whether two calls that look alike count once or both', access: { object: 'call', action: 'settle' }, params: byId,
    body: Type.Object({ as: Type.Unsafe<'once' | 'both'>({ type: 'string', enum: ['once', 'both'] }) }), responses: { 200: callSchema },
    handle: (ctx, { params, body }) => settleCall(ctx, params.id, body.as),
  }),
  orgRoute({
    method: 'PUT', path: '/numbers/{id}/link', summary: 'Gives a number with its whole history to a contact', access: { object: 'call', action: 'link' }, params: byId,
    body: Type.Object({ contactId: Type.String({ format: 'uuid' }) }), responses: { 204: null },
    handle: async (ctx, { params, body }) => { await relinkNumber(ctx, params.id, body.contactId); return new Answer(204) },
  }),
  orgRoute({
    method: 'POST', path: '/numbers/{id}/contact', summary: 'Makes a contact of an unknown caller', access: { object: 'contact', action: 'create' }, params: byId,
    body: inputSchema(contacts), responses: { 201: rowSchema(contacts) },
    handle: (ctx, { params, body }) => contactFromNumber(ctx, params.id, body as Record<string, unknown>),
  }),
  orgRoute({
    method: 'GET', path: '/home', summary: 'The day so far: calls by kind, newest missed, newest without outcome', access: read, responses: { 200: homeSchema },
    handle: (ctx) => readHome(ctx),
  }),
  orgRoute({
    method: 'GET', path: '/objects', summary: 'The descriptors of the organisation’s objects', access: 'member',
    responses: { 200: Type.Unsafe({ type: 'object', additionalProperties: true }) },
    handle: async () => ({ contact }),
  }),
  deviceRoute({
    method: 'POST', path: '/calls', summary: 'Takes calls from a paired phone; every item is answered by itself', body: Type.Unsafe({ type: 'object', additionalProperties: true }),
    responses: { 200: Type.Unsafe({ type: 'object', additionalProperties: true }) },
    handle: (ctx, { body, reply }) => { reply.header('content-type', 'application/json; charset=utf-8'); return ingestCalls(ctx, body) },
  }),
  deviceRoute({
    method: 'GET', path: '/known', summary: 'The set of known numbers, for phones that keep known numbers only', responses: { 200: Type.Unsafe({ description: 'application/octet-stream KN01' }), 304: null },
    handle: async (ctx, { request, reply }) => {
      const { etag, set } = await readKnownSet(ctx)
      reply.header('etag', `"${etag}"`)
      if (request.headers['if-none-match'] === `"${etag}"`) return new Answer(304)
      reply.type('application/octet-stream')
      return new Answer(200, set)
    },
  }),
]

function parse(text: string): unknown {
  try { return JSON.parse(text) } catch { return null }
}

function bad(): never {
  throw fail('bad_filter')
}
