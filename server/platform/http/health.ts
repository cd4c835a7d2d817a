import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Host } from '../context.ts'
import { fail } from '../errors.ts'

export type Readiness = { stopping: boolean }

/** /healthz (the process), /readyz (database, and not stopping), /metrics with METRICS_TOKEN as bearer. */
export function healthRoutes(app: FastifyInstance, host: Host, readiness: Readiness): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({ name: 'crm_request_seconds', help: 'Request duration', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5], registers: [registry] })
  new Gauge({ name: 'crm_open_streams', help: 'Open live streams', registers: [registry], collect() { this.set(host.stream.listeners) } })
  new Gauge({ name: 'crm_pool_waiting', help: 'Requests waiting for a database connection', registers: [registry], collect() { this.set(host.pools.app.waitingCount) } })
  app.addHook('onResponse', async (request, reply) => {
    durations.observe({ method: request.method, route: request.routeOptions.url ?? '-', status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  app.get('/healthz', { schema: { hide: true } }, async () => ({ ok: true }))
  app.get('/readyz', { schema: { hide: true } }, async () => {
    if (readiness.stopping) throw fail('starting')
    await Promise.race([host.pools.app.query('select 1'), late(3_000)])
    return { ok: true }
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const token = host.config.metricsToken
    if (!token) throw fail('not_found')
    if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) throw fail('sign_in')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

async function late(ms: number): Promise<never> {
  await new Promise((resolve) => { setTimeout(resolve, ms).unref() })
  throw fail('busy')
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
