import { Type, type TSchema } from 'typebox'
import { errors } from '../../../shared/contract/errors.ts'
import { closed } from './validate.ts'
import type { Route } from './route.ts'

export const openApiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'CRM@Weblink', version: '1',
    description: 'The same verbs that the screens use. Sign in with the session cookie; phones sign their requests. Lists are keyset paged, errors are RFC 9457 problems.',
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-crm_session' },
      phone: { type: 'http', scheme: 'bearer', description: 'A device token with the header Crm-Proof' },
    },
  },
} as const

const problemSchema = Type.Object({
  type: Type.String(), title: Type.String(), status: Type.Integer(), detail: Type.Optional(Type.String()),
  code: Type.String({ enum: Object.keys(errors) }), requestId: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }))),
})

/** The schema Fastify validates and serialises by, and the API page is made from. */
export function schemaOf(route: Route): Record<string, unknown> {
  const params = paramsOf(route)
  return {
    summary: route.summary,
    operationId: operationId(route),
    tags: route.tags ?? [route.at === 'device' ? 'device' : route.path.split('/')[1] ?? 'host'],
    security: route.access === 'public' ? [] : [route.at === 'device' ? { phone: [] } : { session: [] }],
    ...(params && { params }),
    ...(route.query && { querystring: closed(route.query) }),
    ...(route.body && { body: closed(route.body) }),
    response: answers(route),
  }
}

function answers(route: Route): Record<string, unknown> {
  const entries = Object.entries(route.responses).map(([status, schema]): [string, unknown] =>
    [status, schema ?? { type: 'null', description: 'no body' }])
  return { ...Object.fromEntries(entries), default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: problemSchema } } } }
}

function paramsOf(route: Route): TSchema | undefined {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const own = route.at === 'organisation' ? ['slug', ...names] : names
  if (own.length === 0) return undefined
  const given = route.params as { properties?: Record<string, TSchema> } | undefined
  return Type.Object(Object.fromEntries(own.map((name) => [name, given?.properties?.[name] ?? paramSchema(name)])))
}

function paramSchema(name: string): TSchema {
  return name === 'slug' ? Type.String({ pattern: '^[a-z0-9][a-z0-9-]{1,47}$' }) : Type.String({ format: 'uuid' })
}

function operationId(route: Route): string {
  return [route.method.toLowerCase(), ...(route.at === 'organisation' ? [] : [route.at]), ...route.path.split(/[/{}]/).filter(Boolean)].join('_').replaceAll('-', '_')
}
