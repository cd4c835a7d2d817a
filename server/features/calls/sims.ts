import type { SimClass } from '../../../shared/contract/policy.ts'
import type { DeviceCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import type { Head } from './envelope.ts'
import type { Sim } from './judge.ts'

type SimRow = {
  id: string; key: string; slot: number | null; carrier: string; label: string; line_id: string | null; first_seen_at: string; gone_at: string | null
  classes: { class: SimClass; from: string }[] | null; others: { from: number; until: number | null }[] | null
}

/** The phone's SIMs with their classes, after remembering what an envelope shows of them; writes only what changed. */
export async function rememberSims(ctx: DeviceCtx, shown: Head['sims']): Promise<Sim[]> {
  const standing = await readSims(ctx)
  const changed = shown.filter((sim) => {
    const row = standing.find((one) => one.key === sim.key)
    return !row || row.gone_at !== null || row.slot !== sim.slot || row.carrier !== sim.carrier || row.label !== sim.label
  })
  const gone = shown.length === 0 ? [] : standing.filter((row) => row.gone_at === null && !shown.some((sim) => sim.key === row.key))
  if (changed.length === 0 && gone.length === 0) return standing.map(asSim)
  const at = ctx.now.toISOString()
  if (changed.length > 0) {
    await ctx.db.rows(
      `insert into app.device_sims (org_id, id, device_id, key, slot, carrier, label, first_seen_at, last_seen_at)
       select $1, t.id, $2, t.key, t.slot, t.carrier, t.label, $3, $3 from unnest($4::uuid[], $5::text[], $6::smallint[], $7::text[], $8::text[]) as t(id, key, slot, carrier, label)
       on conflict (org_id, device_id, key) do update set slot = excluded.slot, carrier = excluded.carrier, label = excluded.label, last_seen_at = excluded.last_seen_at, gone_at = null`,
      [ctx.org.id, ctx.actor.deviceId, at, changed.map(() => uuidv7()), changed.map((s) => s.key), changed.map((s) => s.slot), changed.map((s) => s.carrier), changed.map((s) => s.label)])
  }
  if (gone.length > 0) await ctx.db.rows('update app.device_sims set gone_at = $3 where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, gone.map((row) => row.id), at])
  return (await readSims(ctx)).map(asSim)
}

/** The phone's SIMs as they are known. */
export async function listSims(ctx: DeviceCtx): Promise<Sim[]> {
  return (await readSims(ctx)).map(asSim)
}

async function readSims(ctx: DeviceCtx): Promise<SimRow[]> {
  return ctx.db.prepared<SimRow>('device-sims',
    `select s.id, s.key, s.slot, s.carrier, s.label, s.line_id, s.first_seen_at, s.gone_at,
       (select jsonb_agg(jsonb_build_object('class', c.class, 'from', c.from_at) order by c.from_at) from app.sim_classes c where c.org_id = $1 and c.sim_id = s.id) as classes,
       (select jsonb_agg(jsonb_build_object('from', extract(epoch from a.from_on::timestamp at time zone $3) * 1000, 'until', extract(epoch from a.to_on::timestamp at time zone $3) * 1000))
        from app.line_assignments a where a.org_id = $1 and a.line_id = s.line_id and a.member_id <> $4) as others
     from app.device_sims s where s.org_id = $1 and s.device_id = $2 order by s.first_seen_at, s.id`, [ctx.org.id, ctx.actor.deviceId, ctx.org.zone, ctx.actor.memberId])
}

function asSim(row: SimRow): Sim {
  return {
    id: row.id, key: row.key, lineId: row.line_id, firstSeenAt: Date.parse(row.first_seen_at), goneAt: row.gone_at === null ? null : Date.parse(row.gone_at),
    classes: (row.classes ?? []).map((one) => ({ class: one.class, fromAt: Date.parse(one.from) })), others: row.others ?? [],
  }
}
