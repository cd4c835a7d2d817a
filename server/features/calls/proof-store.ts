import type { DeviceCtx } from '../../platform/context.ts'
import { boolArray, int4Array, int8Array, textArray } from '../../platform/db/binary.ts'

export const quarterMs = 900_000
const dayMs = 86_400_000
const perDay = 96

/** Count and sum (signed, mod 2⁶⁴) of a quarter on one side. */
export type Sums = { count: number; sum: bigint }
/** What is kept of a quarter's last comparison. */
export type Kept = { theirs: Sums; ours: Sums; asked: boolean; resent: number; settled: boolean }
/** A comparison to keep. */
export type Compared = { quarter: number; theirs: Sums; ours: Sums; verdict: 'equal' | 'ask' | 'settled' }

/** Counts the items of this envelope in quarters the phone was asked to send again. */
export async function noteResent(ctx: DeviceCtx, items: unknown[]): Promise<void> {
  const counts = new Map<number, number>()
  for (const item of items) {
    const date = typeof item === 'object' && item !== null && 'date' in item ? item.date : null
    if (!Number.isSafeInteger(date)) continue
    const quarter = Math.floor(Number(date) / quarterMs)
    counts.set(quarter, (counts.get(quarter) ?? 0) + 1)
  }
  if (counts.size === 0) return
  await ctx.db.prepared('proof-resent',
    `update app.device_quarters q set resent = q.resent + t.n from unnest($3::int8[], $4::int4[]) as t(quarter, n)
     where q.org_id = $1 and q.device_id = $2 and q.quarter = t.quarter and q.asked_at is not null and q.settled_at is null`,
    [ctx.org.id, ctx.actor.deviceId, int8Array([...counts.keys()]), int4Array([...counts.values()])])
}

/*
 * Calls last shown by this phone and generation, per quarter of their raw date. They are found by the member's index over the corrected start,
 * widened by every offset his phones ever had; rows of an impossible date, which may have no start at all, by an index of their own.
 */
const oursSql = `
  with span as (
    select coalesce(min(s.offset_low_ms), 0) as low, coalesce(max(s.offset_high_ms), 0) as high
    from app.devices d join app.device_states s on s.org_id = $1 and s.device_id = d.id where d.org_id = $1 and d.member_id = $2),
  shown as (
    select c.date_raw, c.shown_hash from app.calls c
    where c.org_id = $1 and c.member_id = $2 and c.shown_by = $3 and c.shown_generation = $4 and not c.clock_suspect
      and c.started_at >= to_timestamp(($5::int8 + (select low from span)) / 1000.0) and c.started_at < to_timestamp(($6::int8 + (select high from span)) / 1000.0)
      and c.date_raw >= $5 and c.date_raw < $6
    union all
    select c.date_raw, c.shown_hash from app.calls c
    where c.org_id = $1 and c.member_id = $2 and c.clock_suspect and c.shown_by = $3 and c.shown_generation = $4)
  select floor(date_raw / 900000.0)::int8 as quarter, count(*)::int as count, sum(shown_hash)::text as sum
  from shown where $7::int8 is null or date_raw >= $7 group by 1`

/** The server's sums of the quarters asked, over calls this phone and log generation showed last, from `logFrom` (ms) on. */
export async function readOurs(ctx: DeviceCtx, generation: string, quarters: number[], logFrom: number | null): Promise<Map<number, Sums>> {
  const possible = quarters.filter((quarter) => Math.abs(quarter) < 250_000_000)
  const [from, until] = [Math.min(...possible, 250_000_000), Math.max(...possible, -250_000_000) + 1]
  const rows = await ctx.db.prepared<{ quarter: number; count: number; sum: string }>('proof-ours', oursSql,
    [ctx.org.id, ctx.actor.memberId, ctx.actor.deviceId, generation, Math.min(from, until) * quarterMs, until * quarterMs, logFrom])
  return new Map(rows.map((row) => [row.quarter, { count: row.count, sum: BigInt.asIntN(64, BigInt(row.sum)) }]))
}

/** What is kept of these quarters' last comparisons; locked, so that two messages of one phone take turns. */
export async function readKept(ctx: DeviceCtx, generation: string, quarters: number[]): Promise<Map<number, Kept>> {
  const rows = await ctx.db.prepared<{ quarter: number; count: number; sum: string; our_count: number; our_sum: string; asked: boolean; resent: number; settled: boolean }>('proof-kept',
    `select quarter, count, sum::text as sum, our_count, our_sum::text as our_sum, asked_at is not null as asked, resent, settled_at is not null as settled
     from app.device_quarters where org_id = $1 and device_id = $2 and quarter = any($3::int8[]) and log_generation = $4 order by quarter for update`,
    [ctx.org.id, ctx.actor.deviceId, int8Array(quarters), generation])
  return new Map(rows.map((row) => [row.quarter, {
    theirs: { count: row.count, sum: BigInt(row.sum) }, ours: { count: row.our_count, sum: BigInt(row.our_sum) }, asked: row.asked, resent: row.resent, settled: row.settled,
  }]))
}

/** Keeps the comparisons in which either side has calls, and those that were asked for. */
export async function writeCompared(ctx: DeviceCtx, generation: string, compared: Compared[]): Promise<void> {
  if (compared.length === 0) return
  const sorted = compared.toSorted((a, b) => a.quarter - b.quarter)
  await ctx.db.prepared('proof-write',
    `insert into app.device_quarters as q (org_id, device_id, quarter, log_generation, count, sum, our_count, our_sum, at, asked_at, settled_at)
     select $1, $2, t.quarter, $3, t.count, t.sum, t.our_count, t.our_sum, $4, case when t.verdict = 'ask' then $4::timestamptz end, case when t.verdict = 'settled' then $4::timestamptz end
     from unnest($5::int8[], $6::int4[], $7::int8[], $8::int4[], $9::int8[], $10::text[]) as t(quarter, count, sum, our_count, our_sum, verdict)
     on conflict (org_id, device_id, quarter, log_generation) do update set count = excluded.count, sum = excluded.sum, our_count = excluded.our_count, our_sum = excluded.our_sum,
       at = excluded.at, asked_at = case when excluded.settled_at is null then excluded.asked_at else q.asked_at end, settled_at = excluded.settled_at, resent = 0`,
    [ctx.org.id, ctx.actor.deviceId, generation, ctx.now.toISOString(), int8Array(sorted.map((one) => one.quarter)), int4Array(sorted.map((one) => one.theirs.count)),
      int8Array(sorted.map((one) => one.theirs.sum)), int4Array(sorted.map((one) => one.ours.count)), int8Array(sorted.map((one) => one.ours.sum)), textArray(sorted.map((one) => one.verdict))])
}

/** Marks quarters as told of, and as proven or not. Impossible quarters have no place in a day. */
export async function writeTold(ctx: DeviceCtx, told: { quarter: number; proven: boolean }[]): Promise<void> {
  const now = Math.floor(ctx.now.getTime() / quarterMs)
  const near = told.filter((one) => one.quarter > now - 1_100 * perDay && one.quarter < now + 2 * perDay).toSorted((a, b) => a.quarter - b.quarter)
  if (near.length === 0) return
  await ctx.db.prepared('proof-told',
    `insert into app.device_days as d (org_id, device_id, day, told, proven)
     select $1, $2, t.day::date, bit_or(set_bit(repeat('0', 96)::bit(96), t.at, 1)), bit_or(set_bit(repeat('0', 96)::bit(96), t.at, case when t.proven then 1 else 0 end))
     from unnest($3::text[], $4::int4[], $5::bool[]) as t(day, at, proven) group by t.day order by t.day
     on conflict (org_id, device_id, day) do update set told = d.told | excluded.told, proven = (d.proven & ~excluded.told) | excluded.proven`,
    [ctx.org.id, ctx.actor.deviceId, textArray(near.map((one) => dayOf(one.quarter))), int4Array(near.map((one) => one.quarter % perDay)), boolArray(near.map((one) => one.proven))])
}

/** Writes down the minute of a heartbeat. */
export async function writeBeatMinute(ctx: DeviceCtx): Promise<void> {
  const minute = Math.floor((ctx.now.getTime() % dayMs) / 60_000)
  await ctx.db.prepared('proof-beat',
    `insert into app.device_days as d (org_id, device_id, day, beats) values ($1, $2, $3::date, set_bit(repeat('0', 1440)::bit(1440), $4, 1))
     on conflict (org_id, device_id, day) do update set beats = d.beats | excluded.beats`, [ctx.org.id, ctx.actor.deviceId, ctx.now.toISOString().slice(0, 10), minute])
}

/** The UTC day of a quarter. */
function dayOf(quarter: number): string {
  return new Date(quarter * quarterMs).toISOString().slice(0, 10)
}
