import { Phone } from '../../cli/phone-sim/phone.ts'
import { uuidv7 } from '../../server/platform/crypto/ids.ts'
import type { Org, World } from './world.ts'

/** Makes the organisation's first capture policy one that lets everything in: earlier calls are judged by the first version. */
export async function openPolicy(world: World, org: Org): Promise<void> {
  await world.sql(`update app.capture_policies set hours = null::jsonb, holidays = '[]', backfill_max_days = 3650 where org_id = $1 and version = 1`, [org.id])
}

/** A phone paired for a member, as it comes out of the box: nobody has agreed, no SIM has a class. */
export async function pairedPhone(world: World, org: Org, memberId: string, simKeys?: string[], installId?: string): Promise<Phone> {
  const opened = await org.owner.call('POST', `/api/v1/${org.slug}/pairings`, { memberId })
  if (opened.status !== 201) throw new Error(`opening a pairing answered ${opened.status} ${opened.text}`)
  const phone = new Phone(world.url, simKeys, installId)
  await phone.pair({ secret: String(opened.body.secret) })
  return phone
}

/** A phone whose member has agreed and whose SIMs keep everything. */
export async function readyPhone(world: World, org: Org, memberId: string, options: { sims?: string[]; backfillDays?: number; names?: boolean } = {}): Promise<Phone> {
  const phone = await pairedPhone(world, org, memberId, options.sims)
  await phone.agree({ backfillDays: options.backfillDays ?? 3650, names: options.names ?? false })
  await phone.sendItems([])
  await classifyAll(world, org, phone.deviceId, 'all')
  return phone
}

/** Gives every SIM of a phone a class, as an administrator would. */
export async function classifyAll(world: World, org: Org, deviceId: string, simClass: 'all' | 'known' | 'none'): Promise<void> {
  const sims = await world.sql<{ id: string }>('select id from app.device_sims where device_id = $1', [deviceId])
  for (const sim of sims) {
    const answer = await org.owner.call('PUT', `/api/v1/${org.slug}/devices/${deviceId}/sims/${sim.id}/class`, { class: simClass })
    if (answer.status !== 204) throw new Error(`classifying answered ${answer.status} ${answer.text}`)
  }
}

/** Members without a sign-in, for fleets of phones: a row each, as an import would make them. */
export async function bareMembers(world: World, org: Org, names: string[]): Promise<string[]> {
  const ids = names.map(() => uuidv7())
  await world.sql(
    `insert into app.members (org_id, id, name, name_sort, role) select $1, t.id, t.name, lower(t.name), 'employee' from unnest($2::uuid[], $3::text[]) as t(id, name)`, [org.id, ids, names])
  await world.sql(
    `insert into app.team_members (org_id, id, team_id, member_id, from_on)
     select $1, gen_random_uuid(), (select id from app.teams where org_id = $1 and parent_id is null), t.id, '2020-01-01' from unnest($2::uuid[]) as t(id)`, [org.id, ids])
  return ids
}
