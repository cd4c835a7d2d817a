import { callKind } from '../../../shared/contract/call-kind.ts'
import { instantArray, int4Array, int8Array, textArray, uuidArray } from '../../platform/db/binary.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import type { ItemAnswer } from '../../../shared/contract/device.ts'
import type { Batch, CallRow } from './ingest.ts'
import { momentOf } from './store.ts'

type Standing = {
  asked: string; id: string | null; kind: string; type_raw: number; duration_raw: number; talk_seconds: number; number_id: string | null; form_id: string | null; date_raw: number
  sim_id: string | null; observed: number; received: number; started: number | null; log_generation: string | null; source_id: string | null; shown_by: string | null; shown_generation: string | null; shown_hash: string; twin: boolean
}
type Correction = { id: string; row: CallRow; before: Standing; fill: boolean }
const correctable = 86_400_000

/**
 * Settles rows that were not inserted: already there (the same, corrected, or edited later), the withheld or numbered twin of a row
 * that is there, or suppressed. Answers each.
 */
export async function settle(batch: Batch, rows: CallRow[]): Promise<void> {
  const standing = await readStanding(batch, rows)
  const corrections: Correction[] = []
  const edited: string[] = []
  const aliases: { alias: string; call: string }[] = []
  const shown: { id: string; row: CallRow; foreign: boolean }[] = []
  for (const row of rows) {
    const answer = batch.answers[row.index]
    const before = standing.get(row.id)
    if (!answer) continue
    if (!before?.id) {
      Object.assign(answer, { status: 'dropped', reason: 'suppressed' })
      continue
    }
    if (before.twin && !aliases.some((one) => one.alias === row.id)) aliases.push({ alias: row.id, call: before.id })
    const talkBefore = before.talk_seconds
    Object.assign(answer, judgeAgain(batch, row, before, corrections, edited))
    const foreign = before.source_id !== batch.ctx.actor.deviceId || before.log_generation !== batch.envelope.logGeneration
    const anew = isShownAnew(batch, row, before)
    if (anew) shown.push({ id: before.id, row, foreign })
    // A row that differs, or that a further log shows, may be a double or cease to be one.
    if ((anew && foreign) || answer.status === 'corrected') for (const talk of new Set([talkBefore, row.talk])) batch.moments.push({ raw: before.date_raw, start: before.started, talk })
  }
  await writeAll(batch, { corrections, edited, aliases, shown })
}

/** The answer for a row that meets a standing one; differences are kind, duration and number, nothing else. */
function judgeAgain(batch: Batch, row: CallRow, before: Standing, corrections: Correction[], edited: string[]): Partial<ItemAnswer> {
  const id = before.id ?? row.id
  const fill = before.number_id === null && row.numberId !== null
  const differs = callKind(before.type_raw) !== row.kind || before.duration_raw !== row.item.duration ||
    (before.number_id !== null && row.numberId !== null && before.number_id !== row.numberId)
  const later = row.item.observedAt > before.observed
  if (fill || (differs && later && batch.arrivedAt - before.received <= correctable)) {
    corrections.push({ id, row, before: { ...before }, fill: fill && !(differs && later) })
    // A third row of the same call in this batch meets what this one made of it.
    Object.assign(before, { type_raw: row.item.type, duration_raw: row.item.duration, number_id: row.numberId ?? before.number_id, observed: row.item.observedAt })
    return { status: 'corrected', id }
  }
  if (differs && later) edited.push(id)
  return { status: 'duplicate', id }
}

function isShownAnew(batch: Batch, row: CallRow, before: Standing): boolean {
  return before.shown_by !== batch.ctx.actor.deviceId || before.shown_generation !== batch.envelope.logGeneration || before.shown_hash !== row.hash.toString()
}

// CASE, not coalesce(): behind the wall PostgreSQL takes coalesce for leaky and would read the whole organisation for each row.
const standingSql = `
  select t.id as asked, c.id, c.kind, c.type_raw, c.duration_raw, c.talk_seconds, c.number_id, c.form_id, c.date_raw, c.sim_id,
    (extract(epoch from c.observed_at) * 1000)::int8 as observed, (extract(epoch from c.received_at) * 1000)::int8 as received,
    (extract(epoch from c.started_at) * 1000)::int8 as started, c.log_generation, c.source_id, c.shown_by, c.shown_generation, c.shown_hash::text as shown_hash, c.id <> t.id and a.alias_id is null as twin
  from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::int8[], $7::text[], $8::uuid[], $9::bool[]) as t(id, low, high, date_raw, kind, sim_id, withheld)
  left join app.call_aliases a on a.org_id = $1 and a.alias_id = t.id
  left join lateral (
    select k.* from app.calls k where k.org_id = $1 and k.id = case when a.call_id is null then t.id else a.call_id end
    union all
    (select k.* from app.calls k
     where a.alias_id is null and k.org_id = $1 and k.id >= t.low and k.id <= t.high and k.id <> t.id and (k.member_id = $2) is true and k.date_raw = t.date_raw and k.kind = t.kind
       and (k.number_id is null) <> t.withheld and (k.sim_id is null or t.sim_id is null or k.sim_id = t.sim_id)
       and not exists (select 1 from app.call_aliases o where o.org_id = $1 and o.call_id = k.id)
       and not exists (select 1 from app.calls s where s.org_id = $1 and s.id = t.id)
       and not exists (select 1 from app.suppressions p where p.org_id = $1 and p.kind = 'call' and p.key = uuid_send(t.id))
     order by k.id limit 1)
    limit 1) c on true`

async function readStanding({ ctx }: Batch, rows: CallRow[]): Promise<Map<string, Standing>> {
  const ranges = rows.map((row) => momentOf(row.item.date))
  const found = await ctx.db.prepared<Standing>('calls-standing', standingSql, [
    ctx.org.id, ctx.actor.memberId, uuidArray(rows.map((r) => r.id)), uuidArray(ranges.map((r) => r.low)), uuidArray(ranges.map((r) => r.high)),
    int8Array(rows.map((r) => r.item.date)), textArray(rows.map((r) => r.kind)), uuidArray(rows.map((r) => r.sim?.id ?? null)),
    rows.map((r) => r.numberId === null),
  ])
  return new Map(found.map((row) => [row.asked, row]))
}

type Settled = { corrections: Correction[]; edited: string[]; aliases: { alias: string; call: string }[]; shown: { id: string; row: CallRow; foreign: boolean }[] }

async function writeAll(batch: Batch, { corrections, edited, aliases, shown }: Settled): Promise<void> {
  const { ctx } = batch
  if (corrections.length > 0) await writeCorrections(batch, corrections)
  if (edited.length > 0) {
    await ctx.db.rows('update app.calls set edited_at = coalesce(edited_at, $3) where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, edited, new Date(batch.arrivedAt).toISOString()])
  }
  if (aliases.length > 0) {
    await ctx.db.rows('insert into app.call_aliases (org_id, alias_id, call_id) select $1, t.a, t.c from unnest($2::uuid[], $3::uuid[]) as t(a, c) on conflict do nothing',
      [ctx.org.id, aliases.map((one) => one.alias), aliases.map((one) => one.call)])
  }
  if (shown.length > 0) await writeShown(batch, shown)
}

async function writeCorrections({ ctx, arrivedAt }: Batch, corrections: Correction[]): Promise<void> {
  const at = new Date(arrivedAt).toISOString()
  await ctx.db.rows(
    `insert into app.call_revisions (org_id, id, call_id, at, kind, type_raw, duration_raw, talk_seconds, number_id, form_id, observed_at, by_source_id)
     select $1, t.id, t.call_id, $2, t.kind, t.type_raw, t.duration_raw, t.talk, t.number_id, t.form_id, t.observed_at, $3
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::int8[], $8::int8[], $9::int4[], $10::uuid[], $11::uuid[], $12::timestamptz[])
       as t(id, call_id, kind, type_raw, duration_raw, talk, number_id, form_id, observed_at)`,
    [ctx.org.id, at, ctx.actor.deviceId, corrections.map(() => uuidv7()), corrections.map((c) => c.id), corrections.map((c) => c.before.kind),
      int8Array(corrections.map((c) => c.before.type_raw)), int8Array(corrections.map((c) => c.before.duration_raw)), int4Array(corrections.map((c) => c.before.talk_seconds)),
      uuidArray(corrections.map((c) => c.before.number_id)), uuidArray(corrections.map((c) => c.before.form_id)), instantArray(corrections.map((c) => c.before.observed))])
  // Filling a withheld number changes only the number; a number once known is never emptied.
  const last = [...new Map(corrections.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  await ctx.db.rows(
    `update app.calls c set version = version + 1, number_id = coalesce(t.number_id, c.number_id), form_id = coalesce(t.form_id, c.form_id),
       kind = case when t.fill then c.kind else t.kind end, type_raw = case when t.fill then c.type_raw else t.type_raw end,
       duration_raw = case when t.fill then c.duration_raw else t.duration_raw end, talk_seconds = case when t.fill then c.talk_seconds else t.talk end,
       observed_at = greatest(c.observed_at, t.observed_at)
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::int8[], $7::int8[], $8::int4[], $9::timestamptz[], $10::bool[])
       as t(id, number_id, form_id, kind, type_raw, duration_raw, talk, observed_at, fill)
     where c.org_id = $1 and c.id = t.id`,
    [ctx.org.id, uuidArray(last.map((c) => c.id)), uuidArray(last.map((c) => c.row.numberId)), uuidArray(last.map((c) => c.row.formId)),
      textArray(last.map((c) => c.row.kind)), int8Array(last.map((c) => c.row.item.type)), int8Array(last.map((c) => c.row.item.duration)),
      int4Array(last.map((c) => c.row.talk)), instantArray(last.map((c) => c.row.item.observedAt)), last.map((c) => c.fill)])
}

async function writeShown({ ctx, envelope }: Batch, shown: Settled['shown']): Promise<void> {
  const last = [...new Map(shown.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const foreign = last.filter((one) => one.foreign)
  await ctx.db.rows(
    `update app.calls c set shown_by = $2, shown_generation = $3, shown_hash = t.hash
     from unnest($4::uuid[], $5::int8[]) as t(id, hash) where c.org_id = $1 and c.id = t.id`,
    [ctx.org.id, ctx.actor.deviceId, envelope.logGeneration, uuidArray(last.map((one) => one.id)), int8Array(last.map((one) => one.row.hash))])
  if (foreign.length === 0) return
  await ctx.db.rows(
    `insert into app.call_sources (org_id, call_id, source, source_id, log_generation, row_hash)
     select $1, t.id, 'device', $2, $5, t.hash from unnest($3::uuid[], $4::int8[]) as t(id, hash)
     on conflict (org_id, call_id, source, source_id, log_generation) do update set row_hash = excluded.row_hash, at = excluded.at`,
    [ctx.org.id, ctx.actor.deviceId, uuidArray(foreign.map((one) => one.id)), int8Array(foreign.map((one) => one.row.hash)), envelope.logGeneration])
}
