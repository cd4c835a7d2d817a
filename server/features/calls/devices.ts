import { allowed, reachOf, within } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { SimClass } from '../../../shared/contract/policy.ts'

type SimView = { id: string; key: string; slot: number | null; carrier: string; label: string; class: SimClass | null; classFrom: string | null }
type DeviceRow = {
  id: string; member_id: string; member_name: string; name: string; maker: string; model: string; os: string; app: string; paired_at: string; revoked_at: string | null
  last_seen_at: string | null; agreed: boolean; sims: SimView[] | null
}
const silentAfterMs = 48 * 3_600_000

/** Phones in reach: standing ones first, then by member. At most 1,000. */
export async function listDevices(ctx: MemberCtx) {
  const reach = reachOf(ctx, 'device', 'read')
  const rows = await ctx.db.prepared<DeviceRow>('devices-list',
    `select d.id, d.member_id, m.name as member_name, d.name, d.maker, d.model, d.os, coalesce(nullif(s.app, ''), d.app) as app, d.paired_at, d.revoked_at, s.last_seen_at,
       coalesce((select a.act = 'give' from app.consent_acts a where a.org_id = $1 and a.member_id = d.member_id order by a.at desc, a.id desc limit 1), false) as agreed,
       (select jsonb_agg(jsonb_build_object('id', x.id, 'key', x.key, 'slot', x.slot, 'carrier', x.carrier, 'label', x.label, 'class', c.class, 'classFrom', c.from_at) order by x.slot, x.first_seen_at)
        from app.device_sims x left join lateral (
          select c.class, c.from_at from app.sim_classes c where c.org_id = $1 and c.sim_id = x.id order by c.from_at desc limit 1) c on true
        where x.org_id = $1 and x.device_id = d.id and x.gone_at is null) as sims
     from app.devices d join app.members m on m.org_id = $1 and m.id = d.member_id left join app.device_states s on s.org_id = $1 and s.device_id = d.id
     where d.org_id = $1 and ($2::uuid[] is null or d.member_id = any($2::uuid[]))
     order by d.revoked_at is not null, m.name_sort, d.paired_at desc limit 1000`, [ctx.org.id, reach === 'all' ? null : reach])
  return { items: rows.map((row) => view(ctx, row)) }
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

async function ownerOf(ctx: MemberCtx, id: string): Promise<string> {
  const row = await ctx.db.one<{ member_id: string }>('select member_id from app.devices where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!row || !within(reachOf(ctx, 'device', 'read'), row.member_id)) throw fail('not_found')
  return row.member_id
}

function view(ctx: MemberCtx, row: DeviceRow) {
  return {
    id: row.id, member: { id: row.member_id, name: row.member_name }, name: row.name, maker: row.maker, model: row.model, os: row.os, app: row.app, pairedAt: row.paired_at,
    lastSeenAt: row.last_seen_at, revokedAt: row.revoked_at, state: stateOf(ctx, row), sims: row.sims ?? [],
    can: ['revoke', 'classify'].filter((action) => row.revoked_at === null && allowed(ctx, 'device', action, row.member_id)),
  }
}

function stateOf(ctx: MemberCtx, row: DeviceRow): 'sending' | 'silent' | 'not_agreed' | 'revoked' | 'new' {
  if (row.revoked_at) return 'revoked'
  if (!row.agreed) return 'not_agreed'
  if (!row.last_seen_at) return 'new'
  return ctx.now.getTime() - Date.parse(row.last_seen_at) > silentAfterMs ? 'silent' : 'sending'
}
