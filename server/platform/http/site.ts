import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { fail } from '../errors.ts'

/** Serves the built web: hashed assets for a year, the page itself for every address of the product that is no file. */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder, wildcard: false, index: false, decorateReply: true, preCompressed: false,
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes(`${folder}/assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/api/') || /\.[a-z0-9]+$/.test(request.url)) throw fail('not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
