import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import Fastify, { LogController, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Host } from '../context.ts'
import { uuidv7 } from '../crypto/ids.ts'
import { fail, problem, toAppError, type AppError } from '../errors.ts'
import { asDevice, deviceBodies } from './device.ts'
import { asMember } from './enter.ts'
import { inspectRequests } from './origin.ts'
import { once } from './idempotency.ts'
import { openApiInfo, schemaOf } from './openapi.ts'
import { Answer, addressOf, type HostRoute, type OrgRoute, type DeviceRoute, type Route } from './route.ts'
import { validatorCompiler } from './validate.ts'

const bodyLimit = 1024 * 1024
/** Node knows one time for all requests to arrive: that of a large file over a slow line. All others are cut off by hand, much earlier. */
const longestUploadMs = 600_000
const longestRequestMs = 30_000

/** The HTTP server with every route given; throws when a route lacks access or answers. */
export async function httpServer(host: Host, routes: Route[]): Promise<FastifyInstance> {
  const { config } = host
  const app = Fastify({
    loggerInstance: host.log, logController: new LogController({ disableRequestLogging: true }), bodyLimit, trustProxy: config.proxyHops > 0 ? (_address: string, hop: number) => hop < config.proxyHops : false,
    genReqId: () => uuidv7(), requestIdHeader: false, requestTimeout: longestUploadMs, connectionTimeout: 60_000, keepAliveTimeout: 65_000,
    onProtoPoisoning: 'error', onConstructorPoisoning: 'error', forceCloseConnections: 'idle', exposeHeadRoutes: false,
    ...(config.tls && { https: config.tls.read() }),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  } as object) as unknown as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setErrorHandler((error, request, reply) => answerError(host, error, request, reply))
  app.setNotFoundHandler((request, reply) => answerError(host, fail('not_found'), request, reply))
  await app.register(helmet, headers)
  app.addHook('onRequest', async (_request, reply) => { reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), display-capture=()') })
  await app.register(swagger, { openapi: openApiInfo })
  inspectRequests(app, config)
  cutOffSlow(app)
  logResponses(app, host)
  await app.register(async (scope) => {
    deviceBodies(scope)
    for (const route of routes) if (route.at === 'device') addDeviceRoute(scope, host, route)
  })
  await app.register(async (scope) => {
    fileBodies(scope, host)
    for (const route of routes) if (route.at === 'organisation' && route.bytes !== undefined) addOrgRoute(scope, host, route)
  })
  for (const route of routes) {
    if (route.at === 'organisation' && route.bytes === undefined) addOrgRoute(app, host, route)
    if (route.at === 'host') addHostRoute(app, host, route)
  }
  return app
}

/** Files come as they are, from somebody who is signed in: nobody else makes the server hold megabytes. */
function fileBodies(scope: FastifyInstance, host: Host): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => { done(null, body) })
  scope.addHook('onRequest', async (request) => { if (!await host.signIn.session(request)) throw fail('sign_in') })
}

/** A request that is no file has 30 s to arrive whole; its head has them too. */
function cutOffSlow(app: FastifyInstance): void {
  app.server.headersTimeout = longestRequestMs
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>()
  app.addHook('onRequest', async (request) => {
    if ((request.routeOptions.bodyLimit ?? 0) > bodyLimit || request.raw.complete) return
    timers.set(request, setTimeout(() => { if (!request.raw.complete) request.raw.destroy() }, longestRequestMs).unref())
  })
  app.addHook('onResponse', async (request) => { clearTimeout(timers.get(request)) })
  app.addHook('preValidation', async (request) => { clearTimeout(timers.get(request)) })
}

function addOrgRoute(app: FastifyInstance, host: Host, route: OrgRoute): void {
  checkRoute(route)
  app.route({
    ...(route.bytes !== undefined && { bodyLimit: route.bytes }),
    method: route.method, url: `/api/v1/:slug${colon(route.path)}`, schema: schemaOf(route),
    handler: async (request, reply) => {
      const { slug } = request.params as { slug: string }
      const result = await asMember(host, request, slug, route, (ctx) =>
        once(ctx, request, route, () => route.handle(ctx, inputOf(request, reply))))
      return send(reply, route, result)
    },
  })
}

function addDeviceRoute(app: FastifyInstance, host: Host, route: DeviceRoute): void {
  checkRoute(route)
  app.route({
    method: route.method, url: `/api/v1/device${colon(route.path)}`, schema: schemaOf(route),
    handler: async (request, reply) => send(reply, route, await asDevice(host, request, (ctx) => route.handle(ctx, inputOf(request, reply)))),
  })
}

function addHostRoute(app: FastifyInstance, host: Host, route: HostRoute): void {
  checkRoute(route)
  app.route({
    method: route.method, url: `/api/v1${colon(route.path)}`, schema: schemaOf(route),
    handler: async (request, reply) => {
      const session = await host.signIn.session(request)
      if (route.access === 'session' && !session) throw fail('sign_in')
      return send(reply, route, await route.handle({ host, requestId: request.id, session }, inputOf(request, reply)))
    },
  })
}

function checkRoute(route: Route): void {
  const access: unknown = route.access
  if (!access) throw new Error(`route ${addressOf(route)} has no access: the server does not start`)
  if (Object.keys(route.responses).length === 0) throw new Error(`route ${addressOf(route)} names no answer`)
}

function inputOf(request: FastifyRequest, reply: FastifyReply) {
  const header = request.headers['if-match']
  const version = header === undefined ? undefined : Number(/^"?(\d{1,9})"?$/.exec(header)?.[1] ?? Number.NaN)
  if (version !== undefined && Number.isNaN(version)) throw fail('invalid', 'If-Match holds the version that was read, like "3"')
  return { params: request.params as never, query: request.query as never, body: request.body as never, ifMatch: version, request, reply }
}

function send(reply: FastifyReply, route: Route, result: unknown): unknown {
  if (reply.sent || reply.raw.headersSent) return reply
  const status = result instanceof Answer ? result.status : Number(Object.keys(route.responses)[0])
  const body = result instanceof Answer ? result.body : result
  reply.header('cache-control', reply.getHeader('cache-control') ?? 'no-store')
  if (route.responses[status] === null || status === 304) return reply.code(status).send()
  return reply.code(status).send(body)
}

function answerError(host: Host, thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const error = withPointers(thrown)
  if (error.status >= 500) host.log.error({ err: describe(thrown), requestId: request.id, route: request.routeOptions.url }, 'request failed')
  if (error.details.retryAfter !== undefined || error.status === 429 || error.status === 503) {
    reply.header('retry-after', String(Math.ceil(error.details.retryAfter ?? 2)))
  }
  return reply.code(error.status).header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(problem(error, request.id)))
}

type ValidationProblem = { instancePath: string; message?: string; params: Record<string, unknown> }

function withPointers(thrown: unknown): AppError {
  if (!(thrown instanceof Error) || !('validation' in thrown) || !Array.isArray(thrown.validation)) return toAppError(thrown)
  const problems = (thrown.validation as ValidationProblem[]).slice(0, 20).map((one) => {
    const extra = one.params['additionalProperty'] ?? one.params['missingProperty']
    const pointer = extra === undefined ? one.instancePath : `${one.instancePath}/${String(extra).replaceAll('~', '~0').replaceAll('/', '~1')}`
    return { pointer: pointer.slice(0, 200), detail: one.params['additionalProperty'] !== undefined ? 'there is no such field' : (one.message ?? 'is not valid') }
  })
  return fail('invalid', { errors: problems })
}

/** What the log may hold of an error: its kind, code and stack; PostgreSQL details can quote values and stay out. */
function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { kind: typeof thrown }
  const code = 'code' in thrown ? String(thrown.code) : undefined
  return { name: thrown.name, code, stack: code && /^[0-9A-Z]{5}$/.test(code) ? undefined : thrown.stack }
}

function logResponses(app: FastifyInstance, host: Host): void {
  app.addHook('onResponse', async (request, reply) => {
    const line = { requestId: request.id, method: request.method, route: request.routeOptions.url ?? '-', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
    if (reply.statusCode >= 500) host.log.warn(line, 'request')
    else host.log.debug(line, 'request')
  })
}

function colon(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
      manifestSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
  },
  strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
  referrerPolicy: { policy: 'no-referrer' as const },
  crossOriginOpenerPolicy: { policy: 'same-origin' as const },
  crossOriginResourcePolicy: { policy: 'same-origin' as const },
  crossOriginEmbedderPolicy: false,
  xFrameOptions: { action: 'deny' as const },
}
