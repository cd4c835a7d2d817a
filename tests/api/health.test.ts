import { expect, test } from 'vitest'
import { startWorld } from '../support/world.ts'

test('says it lives and can serve; its measures only to the token; its API as a page and for programs', async () => {
  const token = 'k3yhole-lantern-quartz-88-drift'
  const world = await startWorld({ METRICS_TOKEN: token })
  const closed = await startWorld()
  try {
    expect([(await world.call('GET', '/healthz')).status, (await world.call('GET', '/readyz')).status]).toEqual([200, 200])
    const measures = (headers: Record<string, string>) => world.call('GET', '/metrics', undefined, headers)
    expect([(await measures({})).status, (await measures({ authorization: 'Bearer wrong' })).status, (await closed.call('GET', '/metrics')).status]).toEqual([401, 401, 404])
    expect((await measures({ authorization: `Bearer ${token}` })).text).toMatch(/crm_request_seconds_count|process_cpu_seconds_total/)
    const described = await world.call('GET', '/api/v1/openapi.json')
    expect(described.body.openapi).toMatch(/^3\.1/)
    const operations = Object.values(described.body.paths as Record<string, Record<string, { summary?: string }>>).flatMap((methods) => Object.values(methods))
    expect(operations.filter((one) => !one.summary)).toEqual([])
    expect((await world.call('GET', '/api/v1/docs')).text).toContain('/api/v1/{slug}/contacts')
  } finally {
    await Promise.all([world.close(), closed.close()])
  }
}, 60_000)
