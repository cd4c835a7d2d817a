import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import { fail } from '../errors.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site could make a browser send: a state change needs our own Origin (or none at all, as programs send)
 * and Sec-Fetch-Site of our own; bodies are JSON only, since no other parser is registered.
 */
export function inspectRequests(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw fail('cross_site')
    const origin = request.headers.origin
    if (origin !== undefined && !ours(origin, request, config)) throw fail('cross_site')
  })
}

function ours(origin: string, request: FastifyRequest, config: Config): boolean {
  if (origin === new URL(config.publicUrl).origin) return true
  // Without a configured public address the product answers on loopback only, where the Host header is the browser's own.
  return config.publicUrlIsDefault && /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin) && origin === `http://${request.headers.host}`
}
