import type { DeviceCtx } from '../../platform/context.ts'
import type { ClockReading } from './clock.ts'
import type { Head } from './envelope.ts'

/** Keeps what a message of the phone said of itself: last seen, clock, log generation. `kept`: whether calls of it were stored. */
export async function writeDeviceState(ctx: DeviceCtx, head: Head, clock: ClockReading, kept: boolean): Promise<void> {
  await ctx.db.prepared('device-state',
    `insert into app.device_states (org_id, device_id, last_seen_at, app, boot, sent_at_ms, elapsed_ms, jumped_at_ms, clock_offset_ms, log_generation, last_call_at, offset_low_ms, offset_high_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::int8, $10, case when $11::boolean then $3::timestamptz end, least($9::int8, 0), greatest($9::int8, 0))
     on conflict (org_id, device_id) do update set last_seen_at = excluded.last_seen_at, app = excluded.app, boot = excluded.boot, sent_at_ms = excluded.sent_at_ms,
       elapsed_ms = excluded.elapsed_ms, jumped_at_ms = excluded.jumped_at_ms, clock_offset_ms = excluded.clock_offset_ms, log_generation = excluded.log_generation,
       last_call_at = coalesce(excluded.last_call_at, device_states.last_call_at),
       offset_low_ms = least(excluded.offset_low_ms, device_states.offset_low_ms), offset_high_ms = greatest(excluded.offset_high_ms, device_states.offset_high_ms),
       clock_jumps = device_states.clock_jumps + case when $12::boolean then 1 else 0 end, clock_jumped_at = case when $12::boolean then excluded.last_seen_at else device_states.clock_jumped_at end`,
    [ctx.org.id, ctx.actor.deviceId, ctx.now.toISOString(), head.app, head.boot, clock.next.sentAt, clock.next.elapsed, clock.next.jumpedAt, clock.offset, head.logGeneration, kept, clock.jumped])
}
