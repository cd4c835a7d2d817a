import { reachOf, within } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { SimClass } from '../../../shared/contract/policy.ts'
import { devicesSql, deviceView, type DeviceRow } from './device-view.ts'

/** Phones in reach: standing ones first, then by member, with what each last said of itself. At most 1,000. */
export async function listDevices(ctx: MemberCtx) {
  const reach = reachOf(ctx, 'device', 'read')
  const rows = await ctx.db.prepared<DeviceRow>('devices-list', devicesSql, [ctx.org.id, reach === 'all' ? null : reach])
  return { items: rows.map((row) => deviceView(ctx, row)) }
}

/** Disconnects a phone: its next request is told to erase what it holds. Throws not_found, not_allowed. */
export async function revokeDevice(ctx: MemberCtx, id: string): Promise<void> {
  const memberId = await ownerOf(ctx, id)
  if (!within(reachOf(ctx, 'device', 'revoke'), memberId)) throw fail('not_allowed')
  await ctx.db.rows('update app.devices set revoked_at = $3, revoked_by = $4 where org_id = $1 and id = $2 and revoked_at is null', [ctx.org.id, id, ctx.now.toISOString(), ctx.actor.memberId])
  ctx.changes.push({ kind: 'device.revoked', object: 'device', recordId: id, ownerId: memberId, aboutMember: memberId })
}

/** Disconnects every phone of a member who is disabled, and takes back the pairings he made or that are for him. */
export async function disconnectAll(ctx: MemberCtx, memberId: string): Promise<void> {
  const at = ctx.now.toISOString()
  const rows = await ctx.db.rows<{ id: string }>('update app.devices set revoked_at = $3, revoked_by = $4 where org_id = $1 and member_id = $2 and revoked_at is null returning id', [ctx.org.id, memberId, at, ctx.actor.memberId])
  await ctx.db.rows('update app.pairings set revoked_at = $3 where org_id = $1 and (member_id = $2 or created_by = $2) and used_at is null and revoked_at is null and expires_at > $3', [ctx.org.id, memberId, at])
  for (const row of rows) ctx.changes.push({ kind: 'device.revoked', object: 'device', recordId: row.id, ownerId: memberId, aboutMember: memberId })
}

/** Says what is captured of a SIM from now on; its first class holds for all its earlier starts. Throws not_found, not_allowed. */
export async function classifySim(ctx: MemberCtx, deviceId: string, simId: string, simClass: SimClass): Promise<void> {
  const memberId = await ownerOf(ctx, deviceId)
  if (!within(reachOf(ctx, 'device', 'classify'), memberId)) throw fail('not_allowed')
  const sim = await ctx.db.one<{ class: SimClass | null }>(
    `select (select c.class from app.sim_classes c where c.org_id = $1 and c.sim_id = s.id order by c.from_at desc limit 1) as class
     from app.device_sims s where s.org_id = $1 and s.id = $2 and s.device_id = $3 for update of s`, [ctx.org.id, simId, deviceId])
  if (!sim) throw fail('not_found')
  if (sim.class === simClass) return
  await ctx.db.rows('insert into app.sim_classes (org_id, id, sim_id, class, from_at, set_by) values ($1, $2, $3, $4, $5, $6)', [ctx.org.id, uuidv7(), simId, simClass, ctx.now.toISOString(), ctx.actor.memberId])
  ctx.changes.push({ kind: 'device.sim_classified', object: 'device', recordId: deviceId, ownerId: memberId, aboutMember: memberId, fields: [{ field: 'class', from: sim.class, to: simClass }] })
}

/** Says which line a SIM is (null: none of the organisation's): calls from now on carry it. Throws not_found, not_allowed, invalid. */
export async function putSimLine(ctx: MemberCtx, deviceId: string, simId: string, lineId: string | null): Promise<void> {
  const memberId = await ownerOf(ctx, deviceId)
  if (!within(reachOf(ctx, 'device', 'classify'), memberId)) throw fail('not_allowed')
  const sim = await ctx.db.one<{ line_id: string | null }>('select line_id from app.device_sims where org_id = $1 and id = $2 and device_id = $3 for update', [ctx.org.id, simId, deviceId])
  if (!sim) throw fail('not_found')
  if (sim.line_id === lineId) return
  const standing = lineId === null || await ctx.db.one('select 1 from app.lines where org_id = $1 and id = $2 and archived_at is null', [ctx.org.id, lineId])
  if (!standing) throw fail('invalid', { errors: [{ pointer: '/lineId', detail: 'is no standing line' }] })
  await ctx.db.rows('update app.device_sims set line_id = $3 where org_id = $1 and id = $2', [ctx.org.id, simId, lineId])
  ctx.changes.push({ kind: 'device.sim_lined', object: 'device', recordId: deviceId, ownerId: memberId, aboutMember: memberId, fields: [{ field: 'line', from: sim.line_id, to: lineId }] })
}

async function ownerOf(ctx: MemberCtx, id: string): Promise<string> {
  const row = await ctx.db.one<{ member_id: string }>('select member_id from app.devices where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!row || !within(reachOf(ctx, 'device', 'read'), row.member_id)) throw fail('not_found')
  return row.member_id
}
