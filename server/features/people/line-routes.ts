import { Type } from 'typebox'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'
import { archiveLine, createLine, holdLine, listLines, renameLine } from './lines.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const named = Type.Object({ id: Type.String(), name: Type.String() })
const line = Type.Object({
  id: Type.String(), number: Type.String(), label: Type.String(), archivedAt: nullable(Type.String()), holder: nullable(named), alsoContact: Type.Boolean(), can: Type.Array(Type.String()),
  holders: Type.Array(Type.Object({ member: named, fromOn: Type.String(), toOn: nullable(Type.String()) })),
})
const label = Type.String({ maxLength: 100 })

/** Lines: the organisation's own SIM numbers, and who holds each from when on. */
export const lineRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/lines', summary: 'Lines in reach with who holds and held them', access: { object: 'line', action: 'read' }, responses: { 200: Type.Object({ items: Type.Array(line) }) }, handle: (ctx) => listLines(ctx) }),
  orgRoute({
    method: 'POST', path: '/lines', summary: 'Makes a line of a number; a number is one standing line at most', access: { object: 'line', action: 'create' },
    body: Type.Object({ number: Type.String({ minLength: 1, maxLength: 256 }), label: Type.Optional(label) }), responses: { 201: line }, handle: (ctx, { body }) => createLine(ctx, body),
  }),
  orgRoute({ method: 'PATCH', path: '/lines/{id}', summary: 'Renames a line', access: { object: 'line', action: 'update' }, params: byId, body: Type.Object({ label }), responses: { 200: line }, handle: (ctx, { params, body }) => renameLine(ctx, params.id, body.label) }),
  orgRoute({
    method: 'DELETE', path: '/lines/{id}', summary: 'Archives a line: from today nobody holds it; its calls keep it', access: { object: 'line', action: 'update' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await archiveLine(ctx, params.id); return new Answer(204) },
  }),
  orgRoute({
    method: 'PUT', path: '/lines/{id}/holder', summary: 'Gives a line to a member, or to nobody, from a day on; a day before today needs correction', access: { object: 'line', action: 'update' }, params: byId,
    body: Type.Object({ memberId: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' }), fromOn: Type.String({ format: 'date' }), correction: Type.Optional(Type.Boolean()) }), responses: { 200: line },
    handle: (ctx, { params, body }) => holdLine(ctx, params.id, body),
  }),
]
