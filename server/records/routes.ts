import { Type } from 'typebox'
import type { MemberCtx } from '../platform/context.ts'
import { Answer, orgRoute, type OrgRoute } from '../platform/http/route.ts'
import { filterFromAddress, filterFromBody } from './conditions.ts'
import { readableFields } from './custom.ts'
import { getRecord, listRecords, type Row } from './query.ts'
import type { RecordType } from './record-type.ts'
import { inputSchema, listBody, listQuery, pageSchema, rowSchema } from './schemas.ts'
import { deleteRecord, restoreRecord } from './write.ts'

type Verbs = {
  create: (ctx: MemberCtx, input: Record<string, unknown>) => Promise<Row>
  update: (ctx: MemberCtx, id: string, input: Record<string, unknown>, ifMatch?: number) => Promise<Row>
}

/** The routes every object has: list, query, create, read, update, delete, restore; `verbs` are the feature's own. */
export function recordRoutes(type: RecordType, path: string, verbs: Verbs): OrgRoute[] {
  const { one, many } = type.object.label
  const row = rowSchema(type)
  const page = pageSchema(row)
  const right = (action: string) => ({ object: type.access, action })
  const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
  return [
    orgRoute({
      method: 'GET', path, summary: `${many.en} in reach, sorted, filtered, in pages`, access: right('read'), query: listQuery, responses: { 200: page },
      handle: async (ctx, { query }) => listRecords(ctx, type, { ...query, filter: filterFromAddress(type, await readableFields(ctx, type.object.name), query.filter) }),
    }),
    orgRoute({
      method: 'POST', path: `${path}/query`, summary: `${many.en} by a filter that may hold personal values`, access: right('read'), body: listBody, responses: { 200: page },
      handle: (ctx, { body }) => listRecords(ctx, type, { ...body, filter: filterFromBody(body.filter) }),
    }),
    orgRoute({
      method: 'POST', path, summary: `Creates a ${one.en.toLowerCase()}`, access: right('create'), body: inputSchema(type), responses: { 201: row },
      reread: (ctx, id) => getRecord(ctx, type, id),
      handle: (ctx, { body }) => verbs.create(ctx, body as Record<string, unknown>),
    }),
    orgRoute({
      method: 'GET', path: `${path}/{id}`, summary: `One ${one.en.toLowerCase()}`, access: right('read'), params: byId, responses: { 200: row },
      handle: (ctx, { params }) => getRecord(ctx, type, params.id),
    }),
    orgRoute({
      method: 'PATCH', path: `${path}/{id}`, summary: `Changes the fields sent; If-Match holds the version that was read`, access: right('update'),
      params: byId, body: inputSchema(type), responses: { 200: row },
      handle: (ctx, { params, body, ifMatch }) => verbs.update(ctx, params.id, body as Record<string, unknown>, ifMatch),
    }),
    orgRoute({
      method: 'DELETE', path: `${path}/{id}`, summary: `Puts a ${one.en.toLowerCase()} into the bin`, access: right('delete'), params: byId, responses: { 204: null },
      handle: async (ctx, { params }) => { await deleteRecord(ctx, type, params.id); return new Answer(204) },
    }),
    orgRoute({
      method: 'PUT', path: `${path}/{id}/restoration`, summary: `Takes a ${one.en.toLowerCase()} out of the bin`, access: right('delete'), params: byId, responses: { 200: row },
      handle: (ctx, { params }) => restoreRecord(ctx, type, params.id),
    }),
  ]
}
