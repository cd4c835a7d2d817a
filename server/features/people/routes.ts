import { Type } from 'typebox'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import type { RecordType } from '../../records/record-type.ts'
import { recordRoutes } from '../../records/routes.ts'
import { binRoute } from '../../records/bin.ts'
import { mergeListRoutes, mergeRoutes } from '../../records/merge-routes.ts'
import { shareRoutes } from '../../records/shares.ts'
import { bulkRoutes, handoverRoute, runRoutes } from '../../records/run-routes.ts'
import { nullable } from '../../records/schemas.ts'
import { createCompany, updateCompany } from './companies.ts'
import { createContact, findDuplicates, updateContact } from './contacts.ts'
import { fieldRoutes } from './field-routes.ts'
import { lineRoutes } from './line-routes.ts'
import { revealPhone } from './reveals.ts'
import { search } from './search.ts'
import { markShared } from './shared-numbers.ts'
import { deleteTag, listTags, renameTag } from './tags.ts'
import { companies, contacts, recordTypes } from './types.ts'
import { viewRoutes } from './view-routes.ts'

const named = Type.Object({ id: Type.String(), name: Type.String() })
const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })

const reveal = (type: RecordType, path: string): Route => orgRoute({
  method: 'POST', path: `${path}/{id}/phones/{phoneId}/reveals`, summary: 'Shows a masked number in full; who looked is recorded', access: { object: type.access, action: 'read' },
  params: Type.Object({ id: Type.String({ format: 'uuid' }), phoneId: Type.String({ format: 'uuid' }) }),
  responses: { 200: Type.Object({ number: Type.String(), national: Type.String() }) },
  handle: (ctx, { params }) => revealPhone(ctx, type, params.id, params.phoneId),
})

const found = Type.Object({
  object: Type.String(), id: Type.String(), name: Type.String(), number: nullable(Type.String()), company: nullable(named), owner: nullable(named), by: Type.String(),
})

export const routes: Route[] = [
  ...recordRoutes(contacts, '/contacts', { create: createContact, update: updateContact }),
  ...recordRoutes(companies, '/companies', { create: createCompany, update: updateCompany }),
  orgRoute({
    method: 'POST', path: '/contacts/duplicates', summary: 'Contacts that already have one of these numbers or e-mails, or a name that may be another spelling of this one', access: { object: 'contact', action: 'create' },
    body: Type.Object({
      phones: Type.Optional(Type.Array(Type.String({ maxLength: 256 }), { maxItems: 20 })),
      emails: Type.Optional(Type.Array(Type.String({ maxLength: 254 }), { maxItems: 20 })),
      name: Type.Optional(Type.String({ maxLength: 200 })), companyId: Type.Optional(Type.String({ format: 'uuid' })),
    }),
    responses: { 200: Type.Object({ matches: Type.Array(Type.Object({ by: Type.String(), value: Type.String(), contact: nullable(named), owner: nullable(named) })) }) },
    handle: async (ctx, { body }) => ({ matches: await findDuplicates(ctx, body) }),
  }),
  reveal(contacts, '/contacts'),
  reveal(companies, '/companies'),
  orgRoute({
    method: 'PUT', path: '/numbers/{id}/sharing', summary: 'Marks a number as shared by several people (a family, a reception), or takes the mark away', access: { object: 'contact', action: 'update' },
    params: byId, body: Type.Object({ shared: Type.Boolean() }), responses: { 204: null },
    handle: async (ctx, { params, body }) => { await markShared(ctx, params.id, body.shared); return new Answer(204) },
  }),
  orgRoute({
    method: 'POST', path: '/search', summary: 'Finds contacts and companies by name, e-mail or number, own and recent first; tooMany: type more digits', access: { object: 'contact', action: 'read' },
    body: Type.Object({ query: Type.String({ minLength: 1, maxLength: 200 }) }), responses: { 200: Type.Object({ items: Type.Array(found), tooMany: Type.Boolean() }) },
    handle: (ctx, { body }) => search(ctx, body.query),
  }),
  orgRoute({
    method: 'GET', path: '/tags', summary: 'The organisation’s tags by name', access: { object: 'tag', action: 'read' }, responses: { 200: Type.Object({ items: Type.Array(named) }) }, handle: (ctx) => listTags(ctx),
  }),
  orgRoute({
    method: 'PATCH', path: '/tags/{id}', summary: 'Gives a tag another name, wherever it stands', access: { object: 'tag', action: 'update' }, params: byId,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }) }), responses: { 200: named }, handle: (ctx, { params, body }) => renameTag(ctx, params.id, body.name),
  }),
  orgRoute({
    method: 'DELETE', path: '/tags/{id}', summary: 'Takes a tag away everywhere', access: { object: 'tag', action: 'delete' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await deleteTag(ctx, params.id); return new Answer(204) },
  }),
  ...shareRoutes(contacts, '/contacts'),
  ...shareRoutes(companies, '/companies'),
  binRoute(contacts, '/contacts'),
  binRoute(companies, '/companies'),
  ...mergeRoutes(contacts, '/contacts'),
  ...mergeRoutes(companies, '/companies'),
  ...mergeListRoutes(recordTypes),
  ...bulkRoutes(contacts, '/contacts'),
  ...bulkRoutes(companies, '/companies'),
  ...lineRoutes,
  handoverRoute(recordTypes),
  ...runRoutes,
  ...fieldRoutes,
  ...viewRoutes,
]
