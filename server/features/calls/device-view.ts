import type { SimClass } from '../../../shared/contract/policy.ts'
import { allowed } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'

type SimView = {
  id: string; key: string; slot: number | null; carrier: string; label: string; class: SimClass | null; classFrom: string | null; line: string | null
  classes: { class: SimClass; from: string }[]
}
export type DeviceRow = {
  id: string; member_id: string; member_name: string; name: string; maker: string; model: string; os: string; app: string; paired_at: string; revoked_at: string | null
  last_seen_at: string | null; clock_offset_ms: number | null; clock_jumps: number | null; clock_jumped_at: string | null; agreed: boolean; sims: SimView[] | null
  beat_at: string | null; call_log: boolean; phone_state: boolean; contacts: boolean; battery_exempt: boolean; queue: number; queue_grows_since: string | null
  oldest_waiting_ms: number | null; tray: number; unclassed: Record<string, number> | null; log_from_ms: number | null
}
type DeviceState = 'sending' | 'silent' | 'no_permission' | 'queue_growing' | 'battery' | 'not_agreed' | 'revoked' | 'new'

const hourMs = 3_600_000
const silentAfterMs = 48 * hourMs
/** A phone that sends heartbeats is missed sooner. */
const beatsMissedAfterMs = 24 * hourMs
const growsAfterMs = hourMs

/** Phones of members ($2, null: all), standing ones first. */
export const devicesSql = `
  select d.id, d.member_id, m.name as member_name, d.name, d.maker, d.model, d.os, coalesce(nullif(s.app, ''), d.app) as app, d.paired_at, d.revoked_at,
    s.last_seen_at, s.clock_offset_ms, s.clock_jumps, s.clock_jumped_at,
    b.at as beat_at, b.call_log, b.phone_state, b.contacts, b.battery_exempt, b.queue, b.queue_grows_since, b.oldest_waiting_ms, b.tray, b.unclassed, b.log_from_ms,
    coalesce((select a.act = 'give' from app.consent_acts a where a.org_id = $1 and a.member_id = d.member_id order by a.at desc, a.id desc limit 1), false) as agreed,
    (select jsonb_agg(jsonb_build_object('id', x.id, 'key', x.key, 'slot', x.slot, 'carrier', x.carrier, 'label', x.label, 'line', l.label,
        'class', c.classes -> -1 -> 'class', 'classFrom', c.classes -> -1 -> 'from', 'classes', coalesce(c.classes, '[]')) order by x.slot, x.first_seen_at)
     from app.device_sims x left join app.lines l on l.org_id = $1 and l.id = x.line_id
     left join lateral (select jsonb_agg(jsonb_build_object('class', k.class, 'from', k.from_at) order by k.from_at) as classes from app.sim_classes k where k.org_id = $1 and k.sim_id = x.id) c on true
     where x.org_id = $1 and x.device_id = d.id and x.gone_at is null) as sims
  from app.devices d join app.members m on m.org_id = $1 and m.id = d.member_id
  left join app.device_states s on s.org_id = $1 and s.device_id = d.id left join app.device_beats b on b.org_id = $1 and b.device_id = d.id
  where d.org_id = $1 and ($2::uuid[] is null or d.member_id = any($2::uuid[]))
  order by d.revoked_at is not null, m.name_sort, d.paired_at desc limit 1000`

/** A phone as the API answers it: whose, how it is, its SIMs with what leaves each, its clock, and its last heartbeat. */
export function deviceView(ctx: MemberCtx, row: DeviceRow) {
  return {
    id: row.id, member: { id: row.member_id, name: row.member_name }, name: row.name, maker: row.maker, model: row.model, os: row.os, app: row.app, pairedAt: row.paired_at,
    lastSeenAt: row.last_seen_at, revokedAt: row.revoked_at, state: stateOf(ctx, row),
    sims: (row.sims ?? []).map((sim) => ({ ...sim, waiting: row.unclassed?.[sim.key] ?? 0 })),
    clock: { offsetMs: row.clock_offset_ms ?? 0, jumps: row.clock_jumps ?? 0, jumpedAt: row.clock_jumped_at }, beat: beatOf(row),
    can: ['revoke', 'classify', 'pair'].filter((action) => row.revoked_at === null && allowed(ctx, 'device', action, row.member_id)),
  }
}

/** What most needs a look comes first. */
function stateOf(ctx: MemberCtx, row: DeviceRow): DeviceState {
  const now = ctx.now.getTime()
  if (row.revoked_at) return 'revoked'
  if (!row.agreed) return 'not_agreed'
  if (!row.last_seen_at) return 'new'
  if (row.beat_at && !row.call_log) return 'no_permission'
  if (now - Date.parse(row.last_seen_at) > (row.beat_at ? beatsMissedAfterMs : silentAfterMs)) return 'silent'
  if (row.queue_grows_since && now - Date.parse(row.queue_grows_since) > growsAfterMs) return 'queue_growing'
  return row.beat_at && !row.battery_exempt ? 'battery' : 'sending'
}

function beatOf(row: DeviceRow) {
  if (row.beat_at === null) return null
  return {
    at: row.beat_at, callLog: row.call_log, phoneState: row.phone_state, contacts: row.contacts, batteryExempt: row.battery_exempt, queue: row.queue, growsSince: row.queue_grows_since,
    oldestWaiting: instantOf(row.oldest_waiting_ms), tray: row.tray, logFrom: instantOf(row.log_from_ms),
  }
}

/** A phone's date as an instant; null where none can be (a phone may hold any number). */
function instantOf(ms: number | null): string | null {
  return ms === null || Math.abs(ms) > 253_402_300_799_999 || ms < -62_135_596_800_000 ? null : new Date(ms).toISOString()
}
