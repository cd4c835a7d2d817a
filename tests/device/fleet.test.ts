import { afterAll, beforeAll, expect, test } from 'vitest'
import { runFleet } from '../../cli/phone-sim/fleet.ts'
import type { Office } from '../../cli/phone-sim/fleet-phone.ts'
import { openProxy, type Proxy } from '../../cli/phone-sim/proxy.ts'
import { seeded } from '../../cli/phone-sim/phone.ts'
import { bareMembers, openPolicy } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
let proxy: Proxy
const seed = Number(process.env['FLEET_SEED'] ?? 7)
const phones = Number(process.env['FLEET_MEMBERS'] ?? 48)
const clients = Array.from({ length: 30 }, (_, i) => `97000${String(20_000 + i)}`)

beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Fleet')
  await openPolicy(world, org)
  for (const number of clients) await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: `Client ${number}`, phones: [{ number }] })
  proxy = await openProxy(world.url, { delay: 2, cutsRequest: 0.04, losesAnswer: 0.06, hangs: 0.004 }, seeded(seed))
}, 60_000)
afterAll(async () => {
  await proxy?.close()
  await world?.close()
})

const base = (): string => `/api/v1/${org.slug}`
const office = (): Office => ({
  pair: async (memberId) => String((await org.owner.call('POST', `${base()}/pairings`, { memberId })).body.secret),
  classify: async (deviceId, classOf) => {
    const sims = await world.sql<{ id: string; key: string }>(`select s.id, s.key from app.device_sims s where s.device_id = $1 and not exists (select 1 from app.sim_classes c where c.sim_id = s.id)`, [deviceId])
    for (const sim of sims) {
      const answer = await org.owner.call('PUT', `${base()}/devices/${deviceId}/sims/${sim.id}/class`, { class: classOf(sim.key) })
      if (answer.status !== 204) throw new Error(`classifying answered ${answer.status} ${answer.text}`)
    }
  },
})

test('a fleet of phones over bad networks: every call the policy covers is there once, as its phone last showed it, and nothing else', async () => {
  const members = await bareMembers(world, org, Array.from({ length: phones }, (_, i) => `Member ${i}`))
  const { expected, rows, stories } = await runFleet({ url: proxy.url, office: office(), members, clients, weeks: 3, callsPerWeek: 15, seed, patience: 2_000 })
  const stored = await world.sql<{ member_id: string; hashes: string[] }>('select member_id, array_agg(shown_hash::text order by shown_hash) as hashes from app.calls where org_id = $1 group by member_id', [org.id])
  const found = new Map(stored.map((row) => [row.member_id, row.hashes.map(BigInt)]))
  for (const [member, hashes] of expected) expect(found.get(member), `seed ${seed}, member ${members.indexOf(member)}`).toEqual(hashes)
  expect(found.size).toBe([...expected.values()].filter((hashes) => hashes.length > 0).length)
  expect(rows).toBeGreaterThan(phones * 20)
  expect(Object.keys(stories).length).toBe(Math.min(phones, 12))
  const [open] = await world.sql<{ n: number }>('select count(*)::int as n from app.device_quarters where org_id = $1 and asked_at is not null and settled_at is null and device_id in (select id from app.devices where revoked_at is null)', [org.id])
  expect(open?.n).toBe(0)
  expect(Math.min(proxy.counts.cut, proxy.counts.lost)).toBeGreaterThan(3)
}, 120_000)
