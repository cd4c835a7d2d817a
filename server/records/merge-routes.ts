import { Type } from 'typebox'
import { Answer, orgRoute, type OrgRoute } from '../platform/http/route.ts'
import { listPairs, tellApart } from './duplicate-pairs.ts'
import { mergeRecords, previewMerge, type Side } from './merges.ts'
import type { RecordType } from './record-type.ts'
import { nullable, rowSchema } from './schemas.ts'
import { listMerges, undoMerge } from './unmerge.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const named = Type.Object({ id: Type.String(), name: Type.String() })
const side = Type.Unsafe<Side>({ type: 'string', enum: ['this', 'other'] })
const version = Type.Integer({ minimum: 1, maximum: 2_000_000_000 })
const open = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })

/** Merging one record into another, with what it comes to first. */
export function mergeRoutes(type: RecordType, path: string): OrgRoute[] {
  const { one } = type.object.label
  const row = rowSchema(type)
  const other = Type.String({ format: 'uuid' })
  const pair = Type.Object({ id: other, otherId: other })
  return [
    orgRoute({
      method: 'GET', path: `${path}/duplicates`, summary: `${type.object.label.many.en} in reach that may be one, in pairs, the surest signs first; an empty page may have a next`, access: { object: 'merge', action: 'read' },
      query: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 2000 })) }),
      responses: { 200: Type.Object({ items: Type.Array(Type.Object({ why: Type.Array(Type.String()), a: row, b: row })), next: nullable(Type.String()) }) }, handle: (ctx, { query }) => listPairs(ctx, type, query.cursor),
    }),
    orgRoute({
      method: 'PUT', path: `${path}/{id}/distinctions/{otherId}`, summary: 'Says that two records are not the same, so that they are no longer shown as a pair', access: { object: 'merge', action: 'create' }, params: pair, responses: { 204: null },
      handle: async (ctx, { params }) => { await tellApart(ctx, type, params.id, params.otherId, true); return new Answer(204) },
    }),
    orgRoute({
      method: 'DELETE', path: `${path}/{id}/distinctions/{otherId}`, summary: 'Takes back that two records are not the same', access: { object: 'merge', action: 'create' }, params: pair, responses: { 204: null },
      handle: async (ctx, { params }) => { await tellApart(ctx, type, params.id, params.otherId, false); return new Answer(204) },
    }),
    orgRoute({
      method: 'POST', path: `${path}/{id}/merges/preview`, summary: `Two of ${type.object.label.many.en.toLowerCase()} side by side: which fields differ, and what the one would have`, access: { object: 'merge', action: 'create' },
      params: byId, body: Type.Object({ otherId: other }),
      responses: { 200: Type.Object({ this: row, other: row, fields: Type.Array(Type.Object({ field: Type.String(), kept: Type.String() })), sums: open }) },
      handle: (ctx, { params, body }) => previewMerge(ctx, type, params.id, body.otherId),
    }),
    orgRoute({
      method: 'POST', path: `${path}/{id}/merges`, summary: `Merges another ${one.en.toLowerCase()} into this one; both timelines are kept, and it can be undone for 90 days`, access: { object: 'merge', action: 'create' }, params: byId,
      body: Type.Object({
        otherId: other, versions: Type.Object({ this: version, other: version }),
        choose: Type.Unsafe<Record<string, Side>>({ ...Type.Record(Type.String({ maxLength: 100 }), side), maxProperties: 250, description: 'The side of fields that differ: this (as is) or other' }),
      }),
      responses: { 201: Type.Object({ id: Type.String(), row }) },
      handle: async (ctx, { params, body }) => new Answer(201, await mergeRecords(ctx, type, params.id, body)),
    }),
  ]
}

/** What was merged lately, and undoing it. */
export function mergeListRoutes(types: Record<string, RecordType>): OrgRoute[] {
  return [
    orgRoute({
      method: 'GET', path: '/merges', summary: 'Merges that stand, by members in reach, newest first', access: { object: 'merge', action: 'read' }, query: Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 2000 })) }),
      responses: { 200: Type.Object({
        items: Type.Array(Type.Object({ id: Type.String(), object: Type.String(), at: Type.String(), until: Type.String(), by: named, into: nullable(named), from: nullable(named), can: Type.Array(Type.String()) })), next: nullable(Type.String()),
      }) },
      handle: (ctx, { query }) => listMerges(ctx, query.cursor),
    }),
    orgRoute({
      method: 'DELETE', path: '/merges/{id}', summary: 'Undoes a merge; what was edited since stays and is named', access: { object: 'merge', action: 'delete' }, params: byId,
      responses: { 200: Type.Object({ into: named, from: named, stayed: Type.Array(Type.String()) }) },
      handle: async (ctx, { params }) => {
        const { row, other, stayed } = await undoMerge(ctx, types, params.id)
        return { into: { id: row.id, name: String(row['name']) }, from: { id: other.id, name: String(other['name']) }, stayed }
      },
    }),
  ]
}
