import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { AccessObject } from '../../../shared/access.ts'
import type { DeviceCtx, Host, MemberCtx } from '../context.ts'

/** What a handler is given besides its ctx: validated parts of the request. */
export type Input<P extends TSchema, Q extends TSchema, B extends TSchema> = {
  params: Static<P>
  query: Static<Q>
  body: Static<B>
  /** Version from If-Match, if sent. */
  ifMatch: number | undefined
  request: FastifyRequest
  reply: FastifyReply
}

/** An answer with a status other than the route's first; without it, the handler's value is the body. */
export class Answer {
  readonly status: number
  readonly body: unknown
  constructor(status: number, body?: unknown) {
    this.status = status
    this.body = body
  }
}

type Shape<P extends TSchema, Q extends TSchema, B extends TSchema> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** One sentence for the API's pages. */
  summary: string
  params?: P
  query?: Q
  body?: B
  /** The body is a file of at most so many bytes, as it comes. */
  bytes?: number
  /** Status → schema of the body (null: no body). The first is the normal answer. */
  responses: Record<number, TSchema | null>
  tags?: string[]
}

type Handler<C, P extends TSchema, Q extends TSchema, B extends TSchema> = (ctx: C, input: Input<P, Q, B>) => Promise<unknown>

/** Access of a route inside an organisation; a route without it does not exist for the compiler, and stops the boot. */
export type MemberAccess =
  | { object: AccessObject; action: string }
  | 'member'

export type OrgRoute = Shape<TSchema, TSchema, TSchema> & {
  at: 'organisation'
  access: MemberAccess
  /** Open while notices wait for acceptance. */
  beforeNotices?: boolean
  /** For creates: the record read again through the gate when an Idempotency-Key comes twice. */
  reread?: (ctx: MemberCtx, id: string) => Promise<unknown>
  handle: Handler<MemberCtx, TSchema, TSchema, TSchema>
}
export type DeviceRoute = Shape<TSchema, TSchema, TSchema> & { at: 'device'; access: 'device'; handle: Handler<DeviceCtx, TSchema, TSchema, TSchema> }
export type HostRoute = Shape<TSchema, TSchema, TSchema> & {
  at: 'host'
  access: 'public' | 'session'
  handle: Handler<{ host: Host; requestId: string; session: SessionOf | null }, TSchema, TSchema, TSchema>
}
export type SessionOf = { sessionId: string; userId: string }
export type Route = OrgRoute | DeviceRoute | HostRoute
export type HostContext = { host: Host; requestId: string; session: SessionOf | null }

/** A route under /api/v1/{slug}. */
export function orgRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  route: Shape<P, Q, B> & Omit<OrgRoute, 'at' | 'handle' | keyof Shape<P, Q, B>> & { handle: Handler<MemberCtx, P, Q, B> },
): OrgRoute {
  return { ...route, at: 'organisation' } as unknown as OrgRoute
}

/** A route under /api/v1/device, for paired phones. */
export function deviceRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  route: Shape<P, Q, B> & { handle: Handler<DeviceCtx, P, Q, B> },
): DeviceRoute {
  return { ...route, at: 'device', access: 'device' } as unknown as DeviceRoute
}

/** A route of the host itself, under /api/v1. */
export function hostRoute<P extends TSchema, Q extends TSchema, B extends TSchema>(
  route: Shape<P, Q, B> & { access: 'public' | 'session'; handle: Handler<HostContext, P, Q, B> },
): HostRoute {
  return { ...route, at: 'host' } as unknown as HostRoute
}

/** The full address of a route, with OpenAPI-style parameters. */
export function addressOf(route: Route): string {
  if (route.at === 'organisation') return `/api/v1/{slug}${route.path}`
  if (route.at === 'device') return `/api/v1/device${route.path}`
  return `/api/v1${route.path}`
}
