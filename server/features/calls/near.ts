import type { Ctx } from '../../platform/context.ts'
import { instantArray, uuidArray } from '../../platform/db/binary.ts'
import { momentOf } from './store.ts'
import { doublesOf, type TruthRow } from './truth.ts'
import type { Moment } from './moments.ts'

/** A call with what it counts as so far. */
export type NearRow = TruthRow & { doubleOf: string | null; suspectOf: string | null; otherEnd: string | null }
/** Calls around moments: all that were loaded, those to be judged, and the doubles among these. */
export type Region = { rows: Map<string, NearRow>; work: Map<string, NearRow>; doubles: Map<string, string> }
/** What of a member's calls to load: raw dates and starts, ms, both ends included; null leaves a leg out. */
type Window = { member: string; raw: [number, number] | null; start: [number, number] | null }

type Raw = {
  id: string; member_id: string; number_id: string | null; kind: string; duration_raw: number; talk_seconds: number; date_raw: number; start: number | null; source: NearRow['source']
  source_id: string | null; log_generation: string | null; settled_as: NearRow['settledAs']; settled_with: string | null; double_of: string | null; suspect_of: string | null; other_end: string | null
}

const columns = `c.id, c.member_id, c.number_id, c.kind, c.duration_raw, c.talk_seconds, c.date_raw, (extract(epoch from c.started_at) * 1000)::int8 as start, c.source, c.source_id,
  c.log_generation, c.settled_as, c.settled_with, c.double_of, c.suspect_of, c.other_end`

// Ids begin with the raw time; IS TRUE keeps the planner on their range, as where calls are stored.
const nearSql = `
  select distinct on (k.id) k.* from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) as w(member_id, low, high, from_at, to_at)
  cross join lateral (
    select ${columns} from app.calls c where c.org_id = $1 and c.id >= w.low and c.id <= w.high and (c.member_id = w.member_id) is true
    union all
    select ${columns} from app.calls c where c.org_id = $1 and c.member_id = w.member_id and c.started_at >= w.from_at and c.started_at <= w.to_at) k`

const nearMs = 2_000
/** Talk beyond a day is an error of the phone; nobody's whole log is read for it. */
const longestTalk = 86_400

/**
 * Everything that can change when calls at these moments were stored, changed or removed: neighbours of neighbours for doubles, and whatever
 * overlaps a call that became one or ceases to be one. Three or four reads as a rule, more only along chains.
 */
export async function regionOf(ctx: Ctx, moments: readonly Moment[]): Promise<Region> {
  const rows = await readNear(ctx, moments.map((one) => around(one)))
  const work = new Map(rows)
  const covered = new Set(moments.map(placeOf))
  let fresh = [...work.values()]
  for (;;) {
    while (fresh.length > 0) {
      const open = fresh.filter((row) => !covered.has(placeOf(row)))
      for (const row of open) covered.add(placeOf(row))
      for (const [id, row] of await readNear(ctx, open.map((row) => around(row)))) if (!rows.has(id)) rows.set(id, row)
      await readBases(ctx, rows)
      fresh = join(rows, work, fresh, nearMs)
    }
    await readLogs(ctx, rows)
    const doubles = new Map([...doublesOf([...rows.values()])].filter(([id]) => work.has(id)))
    const turned = [...work.values()].filter((row) => (doubles.get(row.id) ?? null) !== row.doubleOf)
    fresh = join(rows, work, turned, null)
    if (fresh.length === 0) return { rows, work, doubles }
  }
}

/** The doubles as they stand with the region's newly found ones. */
export function standingDoubles({ rows, work, doubles }: Region): Map<string, string> {
  const standing = new Map(doubles)
  for (const row of rows.values()) if (!work.has(row.id) && row.doubleOf !== null) standing.set(row.id, row.doubleOf)
  return standing
}

/** A member's calls in windows, by id. */
export async function readNear(ctx: Ctx, windows: readonly Window[]): Promise<Map<string, NearRow>> {
  if (windows.length === 0) return new Map()
  const found = await ctx.db.prepared<Raw>('calls-near', nearSql, [
    ctx.org.id, uuidArray(windows.map((w) => w.member)), uuidArray(windows.map((w) => (w.raw ? momentOf(w.raw[0]).low : null))), uuidArray(windows.map((w) => (w.raw ? momentOf(w.raw[1]).high : null))),
    instantArray(windows.map((w) => w.start?.[0] ?? null)), instantArray(windows.map((w) => w.start?.[1] ?? null))])
  return new Map(found.map((raw) => [raw.id, rowOf(raw)]))
}

/** Calls by id. */
export async function readRows(ctx: Ctx, ids: readonly string[]): Promise<NearRow[]> {
  if (ids.length === 0) return []
  return (await ctx.db.prepared<Raw>('calls-by-id', `select ${columns} from app.calls c where c.org_id = $1 and c.id = any($2::uuid[])`, [ctx.org.id, uuidArray(ids)])).map(rowOf)
}

function around(one: Moment): Window {
  const reach = reachOf(one)
  return { member: one.member, raw: [one.raw - reach, one.raw + reach], start: one.start === null ? null : [one.start - reach, one.start + reach] }
}

function reachOf({ talk }: { talk: number }): number {
  return Math.max(nearMs, (Math.min(talk, longestTalk) + 1) * 1000)
}

/** Moves rows near one of `seeds` into the work; `within` in ms, or null for whatever may overlap the seed. Answers those moved. */
function join(rows: ReadonlyMap<string, NearRow>, work: Map<string, NearRow>, seeds: readonly NearRow[], within: number | null): NearRow[] {
  if (seeds.length === 0) return []
  const moved = [...rows.values()].filter((row) => !work.has(row.id) && seeds.some((seed) => isNear(seed, row, within ?? reachOf(seed))))
  for (const row of moved) work.set(row.id, row)
  return moved
}

function isNear(one: NearRow, other: NearRow, within: number): boolean {
  if (one.member !== other.member) return false
  return Math.abs(one.raw - other.raw) <= within || (one.start !== null && other.start !== null && Math.abs(one.start - other.start) <= within)
}

/** The rows that a person named as the same call, wherever they stand. */
async function readBases(ctx: Ctx, rows: Map<string, NearRow>): Promise<void> {
  const missing = [...rows.values()].flatMap((row) => (row.settledAs === 'once' && row.settledWith !== null && !rows.has(row.settledWith) ? [row.settledWith] : []))
  for (const row of await readRows(ctx, missing)) rows.set(row.id, row)
}

/** Further logs matter only where two rows could be one call. */
async function readLogs(ctx: Ctx, rows: ReadonlyMap<string, NearRow>): Promise<void> {
  const groups = Map.groupBy(rows.values(), (row) => `${row.member} ${row.number} ${row.kind} ${row.duration}`)
  const asked = [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.filter((row) => row.logs.length === 1 && group.some((other) => other !== row && isNear(row, other, nearMs))))
  if (asked.length === 0) return
  const found = await ctx.db.prepared<{ call_id: string; source_id: string; log_generation: string }>('calls-logs',
    'select call_id, source_id, log_generation from app.call_sources where org_id = $1 and call_id = any($2::uuid[])', [ctx.org.id, uuidArray(asked.map((row) => row.id))])
  for (const { call_id: id, source_id: source, log_generation: generation } of found) {
    const row = rows.get(id)
    if (row) row.logs = [...row.logs, `${source}/${generation}`]
  }
}

function placeOf(one: Moment): string {
  return `${one.member} ${one.raw} ${one.start} ${one.talk}`
}

function rowOf(raw: Raw): NearRow {
  return {
    id: raw.id, member: raw.member_id, number: raw.number_id, kind: raw.kind, duration: raw.duration_raw, talk: raw.talk_seconds, raw: raw.date_raw, start: raw.start, source: raw.source,
    sourceId: raw.source_id, logs: [`${raw.source_id}/${raw.log_generation ?? ''}`], grain: 0, settledAs: raw.settled_as, settledWith: raw.settled_with,
    doubleOf: raw.double_of, suspectOf: raw.suspect_of, otherEnd: raw.other_end,
  }
}
