import { Type } from 'typebox'
import { orgRoute, type Route } from '../../platform/http/route.ts'
import { recordRoutes } from '../../records/routes.ts'
import { nullable } from '../../records/schemas.ts'
import { contacts, createContact, findDuplicates, updateContact } from './contacts.ts'
import { revealPhone } from './reveals.ts'

const named = Type.Object({ id: Type.String(), name: Type.String() })

export const routes: Route[] = [
  ...recordRoutes(contacts, '/contacts', { create: createContact, update: updateContact }),
  orgRoute({
    method: 'POST', path: '/contacts/duplicates', summary: 'Contacts that already have one of these numbers or e-mails', access: { object: 'contact', action: 'create' },
    body: Type.Object({
      phones: Type.Optional(Type.Array(Type.String({ maxLength: 256 }), { maxItems: 20 })),
      emails: Type.Optional(Type.Array(Type.String({ maxLength: 254 }), { maxItems: 20 })),
    }),
    responses: { 200: Type.Object({ matches: Type.Array(Type.Object({ by: Type.String(), value: Type.String(), contact: nullable(named), owner: nullable(named) })) }) },
    handle: async (ctx, { body }) => ({ matches: await findDuplicates(ctx, body) }),
  }),
  orgRoute({
    method: 'POST', path: '/contacts/{id}/phones/{phoneId}/reveals', summary: 'Shows a masked number in full; who looked is recorded', access: { object: 'contact', action: 'read' },
    params: Type.Object({ id: Type.String({ format: 'uuid' }), phoneId: Type.String({ format: 'uuid' }) }),
    responses: { 200: Type.Object({ number: Type.String(), national: Type.String() }) },
    handle: (ctx, { params }) => revealPhone(ctx, params.id, params.phoneId),
  }),
]
