import { Type } from 'typebox'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { filterBody } from '../../records/schemas.ts'
import { createView, deleteView, getView, listViews, updateView } from './views.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const object = Type.Unsafe<string>({ type: 'string', enum: ['contact', 'company'] })
const name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const stateParts = {
  sort: Type.Optional(Type.String({ maxLength: 200 })), group: Type.Optional(Type.String({ maxLength: 60 })),
  columns: Type.Optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 })), density: Type.Optional(Type.Unsafe<string>({ type: 'string', enum: ['compact', 'usual', 'comfortable'] })),
}
const state = Type.Object({ filter: Type.Optional(filterBody), ...stateParts })
const shownState = Type.Object({ filter: Type.Optional(Type.Unsafe({ type: 'object', additionalProperties: true })), ...stateParts })
const row = Type.Object({
  id: Type.String(), object: Type.String(), name: Type.String(), member: Type.Object({ id: Type.String(), name: Type.String() }), shared: Type.Boolean(), isDefault: Type.Boolean(),
  draft: Type.Boolean(), state: shownState, version: Type.Integer(), can: Type.Array(Type.String()),
})

/** Saved lists. */
export const viewRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/views', summary: 'One’s own saved lists and those shared with everybody', access: { object: 'view', action: 'read' }, query: Type.Object({ object: Type.Optional(object) }),
    responses: { 200: Type.Object({ items: Type.Array(row) }) }, handle: (ctx, { query }) => listViews(ctx, query.object),
  }),
  orgRoute({
    method: 'POST', path: '/views', summary: 'Saves a list; a draft keeps a filter with personal values out of the address', access: { object: 'view', action: 'create' },
    body: Type.Object({ object, name: Type.Optional(name), shared: Type.Optional(Type.Boolean()), isDefault: Type.Optional(Type.Boolean()), draft: Type.Optional(Type.Boolean()), state }),
    responses: { 201: row }, handle: (ctx, { body }) => createView(ctx, body),
  }),
  orgRoute({ method: 'GET', path: '/views/{id}', summary: 'One saved list or draft', access: { object: 'view', action: 'read' }, params: byId, responses: { 200: row }, handle: (ctx, { params }) => getView(ctx, params.id) }),
  orgRoute({
    method: 'PATCH', path: '/views/{id}', summary: 'Changes a saved list', access: { object: 'view', action: 'update' }, params: byId,
    body: Type.Object({ name: Type.Optional(name), shared: Type.Optional(Type.Boolean()), isDefault: Type.Optional(Type.Boolean()), state: Type.Optional(state) }, { minProperties: 1 }),
    responses: { 200: row }, handle: (ctx, { params, body }) => updateView(ctx, params.id, body),
  }),
  orgRoute({
    method: 'DELETE', path: '/views/{id}', summary: 'Takes a saved list away', access: { object: 'view', action: 'delete' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await deleteView(ctx, params.id); return new Answer(204) },
  }),
]
