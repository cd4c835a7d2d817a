import { createHmac } from 'node:crypto'
import { withheld } from '../../../shared/contract/fold.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import type { Ctx } from '../../platform/context.ts'
import { byteaArray, int8Array, textArray, uuidArray } from '../../platform/db/binary.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import type { Batch, CallRow } from './ingest.ts'
import { removedColumns, removedMoments } from './moments.ts'
import { momentOf } from './store.ts'

type NumberRow = { bidx: Buffer; links: { from: string | null; to: string | null }[] | null; exclusions: { from: string | null; until: string | null }[] | null }
type Suppressed = { key: Buffer; before: string }

/**
 * Judges rows by their number: exclusions, erased numbers, and whether a number is known where the SIM's class asks for it.
 * What is dropped here is not kept, not even sealed. Answers the rows that pass; nothing is asked of the database when nothing can stand against them.
 */
export async function judgeNumbers(batch: Batch, rows: CallRow[]): Promise<CallRow[]> {
  const asked = rows.filter((row) => row.needsKnown || (batch.measure.guarded && row.numkey !== withheld))
  if (asked.length === 0) return rows
  const { ctx } = batch
  const indexes = new Map<CallRow, { bidx: string; erased: string }>()
  for (const row of asked) {
    if (row.numkey === withheld) continue
    const match = matchKey(row.item.number ?? '', ctx.org.region)
    if (match) indexes.set(row, { bidx: blindIndex(ctx.keys.bidx, 'number', match.key).toString('hex'), erased: suppressionKey(ctx, match.key).toString('hex') })
  }
  const [numbers, erased] = await Promise.all([
    readNumbers(ctx, [...new Set([...indexes.values()].map((index) => index.bidx))]),
    batch.measure.guarded ? readErased(ctx, [...new Set([...indexes.values()].map((index) => index.erased))]) : new Map<string, number>(),
  ])
  const dropped: CallRow[] = []
  const passing = rows.filter((row) => {
    const index = indexes.get(row)
    const reason = index ? reasonAgainst(batch, row, numbers.get(index.bidx), erased.get(index.erased)) : row.needsKnown ? 'not_known' : null
    if (!reason) return true
    Object.assign(batch.answers[row.index] ?? {}, { status: 'dropped', reason })
    dropped.push(row)
    return false
  })
  if (dropped.some((row) => row.numkey !== withheld)) await dropTwins(batch, dropped.filter((row) => row.numkey !== withheld))
  return passing
}

/** The number of a withheld call turned out to be one that is not kept: that call goes too (device contract, "Call id"). */
async function dropTwins({ ctx }: Batch, rows: CallRow[]): Promise<void> {
  const ranges = rows.map((row) => momentOf(row.item.date))
  await ctx.db.rows(
    `with gone as (
       delete from app.calls c using (
         select distinct on (w.id) w.id from unnest($3::uuid[], $4::uuid[], $5::int8[], $6::text[], $7::uuid[]) as t(low, high, date_raw, kind, sim_id)
         join app.calls w on w.org_id = $1 and w.id >= t.low and w.id <= t.high and w.member_id = $2 and w.date_raw = t.date_raw and w.kind = t.kind
           and w.number_id is null and w.source <> 'manual' and (w.sim_id is null or t.sim_id is null or w.sim_id = t.sim_id)) x
       where c.org_id = $1 and c.id = x.id returning ${removedColumns}),
     ${removedMoments},
     sources as (delete from app.call_sources s using gone where s.org_id = $1 and s.call_id = gone.id),
     aliases as (delete from app.call_aliases a using gone where a.org_id = $1 and a.call_id = gone.id)
     delete from app.call_revisions r using gone where r.org_id = $1 and r.call_id = gone.id`,
    [ctx.org.id, ctx.actor.memberId, uuidArray(ranges.map((r) => r.low)), uuidArray(ranges.map((r) => r.high)), int8Array(rows.map((r) => r.item.date)),
      textArray(rows.map((r) => r.kind)), uuidArray(rows.map((r) => r.sim?.id ?? null))])
}

/** The key under which an erased number is remembered: HMAC(K_id, "number/1" 00 ‖ match key). */
export function suppressionKey(ctx: Ctx, key: string): Buffer {
  return createHmac('sha256', ctx.keys.callId).update(`number/1\0${key}`, 'utf8').digest()
}

function reasonAgainst(batch: Batch, row: CallRow, number: NumberRow | undefined, erasedBefore: number | undefined): string | null {
  const at = row.suspect ? row.item.observedAt : row.item.date
  if (number?.exclusions?.some((one) => (one.from === null || Date.parse(one.from) <= at) && (one.until === null || at < Date.parse(one.until)))) return 'excluded'
  if (erasedBefore !== undefined && at < erasedBefore && !linkedAt(batch, number, at)) return 'suppressed'
  if (row.needsKnown && !linkedAt(batch, number, at)) return 'not_known'
  return null
}

/** Known = linked at the call's start or at arrival; days are those of the organisation's zone. */
function linkedAt(batch: Batch, number: NumberRow | undefined, at: number): boolean {
  if (!number?.links) return false
  const days = [localDay(batch, at), localDay(batch, batch.arrivedAt)]
  return number.links.some((link) => days.some((day) => (link.from === null || link.from <= day) && (link.to === null || day < link.to)))
}

function localDay({ ctx }: Batch, at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ctx.org.zone).toPlainDate().toString()
}

async function readNumbers(ctx: Ctx, indexes: string[]): Promise<Map<string, NumberRow>> {
  const rows = await ctx.db.prepared<NumberRow>('ingest-numbers',
    `select n.match_bidx as bidx,
       (select jsonb_agg(jsonb_build_object('from', l.from_on, 'to', l.to_on)) from app.number_links l
        left join app.contacts c on l.object = 'contact' and c.org_id = $1 and c.id = l.record_id
        where l.org_id = $1 and l.number_id = n.id and c.deleted_at is null) as links,
       (select jsonb_agg(jsonb_build_object('from', e.from_at, 'until', e.until_at)) from app.exclusions e where e.org_id = $1 and e.number_id = n.id) as exclusions
     from app.numbers n where n.org_id = $1 and n.match_bidx = any($2::bytea[])`,
    [ctx.org.id, byteaArray(indexes.map((hex) => Buffer.from(hex, 'hex')))])
  return new Map(rows.map((row) => [row.bidx.toString('hex'), row]))
}

async function readErased(ctx: Ctx, keys: string[]): Promise<Map<string, number>> {
  const rows = await ctx.db.prepared<Suppressed>('ingest-erased',
    `select key, before_at as before from app.suppressions where org_id = $1 and kind = 'number' and key = any($2::bytea[])`,
    [ctx.org.id, byteaArray(keys.map((hex) => Buffer.from(hex, 'hex')))])
  return new Map(rows.map((row) => [row.key.toString('hex'), Date.parse(row.before)]))
}
