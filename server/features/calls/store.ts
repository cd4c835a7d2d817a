import { boolArray, instantArray, int2Array, int4Array, int8Array, textArray, uuidArray } from '../../platform/db/binary.ts'
import { uuidText } from '../../platform/crypto/ids.ts'
import type { Batch, CallRow } from './ingest.ts'

/*
 * One statement stores a batch. Left out here, and settled afterwards: rows already there (by id or alias), suppressed ones,
 * and numbered rows whose moment already has a withheld row of the same kind. Ids begin with the raw time, so all rows of a
 * moment are one short range of the primary key: LIMIT and IS TRUE keep the planner on it, also before it has statistics.
 */
const insertSql = `
  insert into app.calls (org_id, id, member_id, started_at, kind, talk_seconds, number_id, form_id, presentation, source, source_id, sim_id, line_id,
    date_raw, duration_raw, type_raw, k, offset_min, clock_offset_ms, clock_suspect, clock_unsure, observed_at, received_at, log_generation, policy, let_in,
    shown_by, shown_generation, shown_hash)
  select $1, t.id, $2, t.started_at, t.kind, t.talk, t.number_id, t.form_id, t.presentation, 'device', $3, t.sim_id, t.line_id,
    t.date_raw, t.duration_raw, t.type_raw, t.k, $4, t.clock_offset, t.suspect, t.unsure, t.observed_at, $5, $6, t.policy, t.let_in, $3, $6, t.hash
  from unnest($7::uuid[], $8::timestamptz[], $9::text[], $10::int4[], $11::uuid[], $12::uuid[], $13::int2[], $14::uuid[], $15::uuid[],
    $16::int8[], $17::int8[], $18::int8[], $19::int4[], $20::int8[], $21::bool[], $22::bool[], $23::timestamptz[], $24::int4[], $25::text[], $26::int8[], $27::uuid[], $28::uuid[])
    as t(id, started_at, kind, talk, number_id, form_id, presentation, sim_id, line_id, date_raw, duration_raw, type_raw, k, clock_offset, suspect, unsure,
      observed_at, policy, let_in, hash, low, high)
  left join lateral (
    select 1 as there from app.calls w
    where w.org_id = $1 and w.id >= t.low and w.id <= t.high and (w.member_id = $2) is true and w.id <> t.id and w.date_raw = t.date_raw
      and w.kind = t.kind and (w.number_id is null) <> (t.number_id is null) and (w.sim_id is null or t.sim_id is null or w.sim_id = t.sim_id)
    limit 1) twin on true
  where twin.there is null and not exists (select 1 from app.call_aliases a where a.org_id = $1 and a.alias_id = t.id)
    and not exists (select 1 from app.suppressions s where s.org_id = $1 and s.kind = 'call' and s.key = uuid_send(t.id))
  on conflict (org_id, id) do nothing
  returning id`

/** Inserts the rows that are new; answers their ids. */
export async function insertRows({ ctx, envelope, arrivedAt }: Batch, rows: CallRow[]): Promise<Set<string>> {
  // Inserting in key order keeps two batches of one member from waiting for each other crosswise.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
  const ranges = sorted.map((row) => momentOf(row.item.date))
  const found = await ctx.db.tuples('calls-insert', insertSql, [
    ctx.org.id, ctx.actor.memberId, ctx.actor.deviceId, envelope.offsetMin, new Date(arrivedAt).toISOString(), envelope.logGeneration,
    uuidArray(sorted.map((r) => r.id)), instantArray(sorted.map((r) => r.startedAt)), textArray(sorted.map((r) => r.kind)), int4Array(sorted.map((r) => r.talk)),
    uuidArray(sorted.map((r) => r.numberId)), uuidArray(sorted.map((r) => r.formId)), int2Array(sorted.map((r) => r.item.presentation)),
    uuidArray(sorted.map((r) => r.sim?.id ?? null)), uuidArray(sorted.map((r) => r.sim?.lineId ?? null)),
    int8Array(sorted.map((r) => r.item.date)), int8Array(sorted.map((r) => r.item.duration)), int8Array(sorted.map((r) => r.item.type)), int4Array(sorted.map((r) => r.item.k)),
    int8Array(sorted.map((r) => r.offset)), boolArray(sorted.map((r) => r.suspect)), boolArray(sorted.map((r) => r.unsure)),
    instantArray(sorted.map((r) => r.item.observedAt)), int4Array(sorted.map((r) => r.policy)), textArray(sorted.map((r) => r.item.letIn)), int8Array(sorted.map((r) => r.hash)),
    uuidArray(ranges.map((range) => range.low)), uuidArray(ranges.map((range) => range.high)),
  ])
  return new Set(found.map((row) => String(row[0])))
}

/** The range of ids that begin with a raw time. */
export function momentOf(date: number): { low: string; high: string } {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(Math.min(Math.max(date, 0), 2 ** 48 - 1), 0, 6)
  const low = uuidText(bytes)
  return { low, high: uuidText(bytes.fill(255, 6)) }
}
