import { Type } from 'typebox'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import type { CustomKind, Seniority } from '../../records/custom.ts'
import { nullable } from '../../records/schemas.ts'
import { createField, deleteField, listFields, restoreField, updateField } from './custom-fields.ts'

const kinds: CustomKind[] = ['text', 'longText', 'number', 'money', 'date', 'instant', 'select', 'multiSelect', 'check', 'phone', 'email', 'link', 'member']
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const seniority = Type.Unsafe<Seniority>({ type: 'string', enum: ['employee', 'manager', 'admin'] })
const label = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
const changes = {
  labelHi: Type.Optional(Type.String({ maxLength: 80 })), pii: Type.Optional(Type.Boolean()), inList: Type.Optional(Type.Boolean()),
  options: Type.Optional(Type.Array(Type.Object({ value: Type.Optional(Type.String({ maxLength: 60 })), label, labelHi: Type.Optional(Type.String({ maxLength: 80 })) }), { maxItems: 200 })),
  readFrom: Type.Optional(seniority), writeFrom: Type.Optional(seniority), position: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
}
const row = Type.Object({
  id: Type.String(), object: Type.String(), key: Type.String(), label: Type.String(), labelHi: Type.String(), kind: Type.String(),
  options: Type.Array(Type.Object({ value: Type.String(), label: Type.String(), labelHi: Type.String() })), pii: Type.Boolean(), inList: Type.Boolean(),
  readFrom: Type.String(), writeFrom: Type.String(), position: Type.Integer(), deletedAt: nullable(Type.String()), writable: Type.Boolean(),
})

/** Fields an organisation makes itself. */
export const fieldRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/fields', summary: 'Custom fields of every object; deleted=true: those that can be brought back', access: { object: 'field', action: 'read' },
    query: Type.Object({ deleted: Type.Optional(Type.Boolean()) }), responses: { 200: Type.Object({ items: Type.Array(row) }) },
    handle: (ctx, { query }) => listFields(ctx, query.deleted === true),
  }),
  orgRoute({
    method: 'POST', path: '/fields', summary: 'Makes a custom field', access: { object: 'field', action: 'create' },
    body: Type.Object({
      object: Type.Unsafe<string>({ type: 'string', enum: ['contact', 'company'] }), kind: Type.Unsafe<CustomKind>({ type: 'string', enum: kinds }), label, ...changes,
    }),
    responses: { 201: row }, handle: (ctx, { body }) => createField(ctx, body),
  }),
  orgRoute({
    method: 'PATCH', path: '/fields/{id}', summary: 'Changes a custom field’s words, options, place or rights', access: { object: 'field', action: 'update' }, params: byId,
    body: Type.Object({ label: Type.Optional(label), ...changes }, { minProperties: 1 }), responses: { 200: row }, handle: (ctx, { params, body }) => updateField(ctx, params.id, body),
  }),
  orgRoute({
    method: 'DELETE', path: '/fields/{id}', summary: 'Takes a custom field away; it can be brought back for 30 days', access: { object: 'field', action: 'delete' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await deleteField(ctx, params.id); return new Answer(204) },
  }),
  orgRoute({
    method: 'PUT', path: '/fields/{id}/restoration', summary: 'Brings a deleted field back with its values', access: { object: 'field', action: 'delete' }, params: byId, responses: { 200: row },
    handle: (ctx, { params }) => restoreField(ctx, params.id),
  }),
]
