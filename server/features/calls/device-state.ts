import type { ClockReading } from './clock.ts'
import type { Batch } from './ingest.ts'

/** Keeps what the phone's exchange said of itself: last seen, clock, log generation. */
export async function writeDeviceState({ ctx, envelope, answers }: Batch, clock: ClockReading): Promise<void> {
  const kept = answers.some((answer) => answer.status === 'stored' || answer.status === 'corrected')
  await ctx.db.prepared('device-state',
    `insert into app.device_states (org_id, device_id, last_seen_at, app, boot, sent_at_ms, elapsed_ms, jumped_at_ms, clock_offset_ms, log_generation, last_call_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $11::boolean then $3::timestamptz end)
     on conflict (org_id, device_id) do update set last_seen_at = excluded.last_seen_at, app = excluded.app, boot = excluded.boot, sent_at_ms = excluded.sent_at_ms,
       elapsed_ms = excluded.elapsed_ms, jumped_at_ms = excluded.jumped_at_ms, clock_offset_ms = excluded.clock_offset_ms, log_generation = excluded.log_generation,
       last_call_at = coalesce(excluded.last_call_at, device_states.last_call_at)`,
    [ctx.org.id, ctx.actor.deviceId, ctx.now.toISOString(), envelope.app, envelope.boot, clock.next.sentAt, clock.next.elapsed, clock.next.jumpedAt, clock.offset, envelope.logGeneration, kept])
}
