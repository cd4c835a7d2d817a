import { Type } from 'typebox'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import type { TimelineSource } from '../../platform/timeline.ts'
import type { RecordType } from '../../records/record-type.ts'
import { nullable } from '../../records/schemas.ts'
import { companies, contacts } from '../people/index.ts'
import { addNote, deleteNote, getNote, noteSource, updateNote } from './notes.ts'
import { readTimeline } from './timeline.ts'

export { noteSource }

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const author = Type.Object({ id: Type.String(), name: Type.String() })
const note = Type.Object({ id: Type.String(), body: Type.String(), version: Type.Integer(), at: Type.String(), by: author, can: Type.Array(Type.String()) })
const noteBody = Type.Object({ body: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' }) })
const change = Type.Object({ field: Type.String(), from: nullable(Type.String()), to: nullable(Type.String()) })
const line = Type.Object({
  id: Type.String(), kind: Type.String(), at: Type.String(), by: nullable(author), about: nullable(author),
  call: Type.Optional(Type.Object({
    id: Type.String(), kind: Type.String(), talkSeconds: Type.Integer(), mine: Type.Boolean(), note: nullable(Type.String()),
    outcome: nullable(Type.Object({ id: Type.String(), label: Type.String(), tone: Type.String() })),
  })),
  note: Type.Optional(Type.Object({ id: Type.String(), body: Type.String(), version: Type.Integer(), can: Type.Array(Type.String()) })),
  change: Type.Optional(Type.Object({ event: Type.String(), fields: Type.Array(change) })),
})

/** Timelines and notes. `sources` are what features put on timelines, by name in app.ts. */
export function activityRoutes(sources: TimelineSource[]): Route[] {
  return [
    ...ofRecord(sources, contacts, '/contacts'),
    ...ofRecord(sources, companies, '/companies'),
    orgRoute({
      method: 'PATCH', path: '/notes/{id}', summary: 'Changes one’s own note', access: { object: 'note', action: 'update' }, params: byId, body: noteBody,
      responses: { 200: note }, handle: (ctx, { params, body }) => updateNote(ctx, params.id, body.body),
    }),
    orgRoute({
      method: 'DELETE', path: '/notes/{id}', summary: 'Takes one’s own note off the timeline', access: { object: 'note', action: 'delete' }, params: byId,
      responses: { 204: null }, handle: async (ctx, { params }) => { await deleteNote(ctx, params.id); return new Answer(204) },
    }),
  ]
}

function ofRecord(sources: TimelineSource[], type: RecordType, path: string): Route[] {
  const one = type.object.label.one.en.toLowerCase()
  return [
    orgRoute({
      method: 'GET', path: `${path}/{id}/timeline`, summary: `Everything that happened with a ${one}, newest first`, access: { object: type.access, action: 'read' }, params: byId,
      query: Type.Object({
        cursor: Type.Optional(Type.String({ maxLength: 2000 })), kinds: Type.Optional(Type.String({ pattern: '^(call|note|change)(,(call|note|change)){0,2}$' })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      responses: { 200: Type.Object({ items: Type.Array(line), next: nullable(Type.String()) }) },
      handle: (ctx, { params, query }) => readTimeline(ctx, sources, type, params.id, query),
    }),
    orgRoute({
      method: 'POST', path: `${path}/{id}/notes`, summary: `Writes a note on a ${one}`, access: { object: 'note', action: 'create' }, params: byId, body: noteBody,
      responses: { 201: note }, reread: getNote,
      handle: (ctx, { params, body }) => addNote(ctx, type, params.id, body.body),
    }),
  ]
}
