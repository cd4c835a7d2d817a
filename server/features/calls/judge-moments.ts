import type { Ctx, Host } from '../../platform/context.ts'
import { sha256 } from '../../platform/crypto/hash.ts'
import { uuidArray } from '../../platform/db/binary.ts'
import { asSystem, type SystemCtx } from '../../platform/jobs.ts'
import { findEnds } from './ends.ts'
import { takeMoments, type Moment } from './moments.ts'
import { regionOf, standingDoubles, type NearRow } from './near.ts'
import { suspectsOf } from './truth.ts'

const job = 'calls.judge'

/** Judges an organisation's moments as soon as something was written in it. Answers what ends the watch, after the work under way. */
export function judgeAsCallsCome(host: Host): () => Promise<void> {
  const waiting = new Set<string>()
  let running: Promise<void> | undefined
  let stopped = false
  const work = async (): Promise<void> => {
    for (const orgId of waiting) {
      waiting.delete(orgId)
      if (!stopped) await judgeWaiting(host, orgId).catch((error: Error) => host.log.warn({ err: error.message, orgId }, 'doubles were not worked out; it is tried again within ten minutes'))
    }
  }
  const unwatch = host.stream.watch((orgId) => {
    waiting.add(orgId)
    running ??= work().finally(() => { running = undefined })
  })
  return async () => {
    stopped = true
    unwatch()
    await running
  }
}

/** Judges what waits in an organisation, batch by batch, each in a transaction of its own. */
export async function judgeWaiting(host: Host, orgId: string): Promise<void> {
  for (;;) if (!(await asSystem(host, orgId, job, judgeNext))) return
}

/** What no node heard of, every ten minutes. */
export async function judgeForgotten(ctx: SystemCtx): Promise<void> {
  await judgeNext(ctx)
}

async function judgeNext(ctx: SystemCtx): Promise<boolean> {
  if (!(await ctx.db.one('select 1 from app.call_moments where org_id = $1 limit 1', [ctx.org.id]))) return false
  await lockJudging(ctx)
  const moments = await takeMoments(ctx)
  if (moments.length > 0) await judgeMoments(ctx, moments)
  return moments.length > 0
}

/** One judge at a time in an organisation; taken before any call is locked. */
export async function lockJudging(ctx: Ctx): Promise<void> {
  await ctx.db.rows('select pg_advisory_xact_lock($1)', [sha256(`${job} ${ctx.org.id}`).readBigInt64BE(0).toString()])
}

/** Works out again which calls near these moments are doubles, suspects or ends of each other, and writes what is different. */
export async function judgeMoments(ctx: Ctx, moments: readonly Moment[]): Promise<void> {
  const region = await regionOf(ctx, moments)
  const doubles = standingDoubles(region)
  const suspects = suspectsOf([...region.rows.values()], doubles)
  const { ends, seen } = await findEnds(ctx, [...region.work.values()], region.doubles)
  const changed = seen.flatMap((row) => {
    const judged = region.work.has(row.id)
      ? { doubleOf: doubles.get(row.id) ?? null, suspectOf: suspects.get(row.id) ?? null, otherEnd: ends.get(row.id) ?? null }
      : { doubleOf: row.doubleOf, suspectOf: row.suspectOf, otherEnd: ends.get(row.id) ?? null }
    return judged.doubleOf === row.doubleOf && judged.suspectOf === row.suspectOf && judged.otherEnd === row.otherEnd ? [] : [{ ...row, ...judged }]
  })
  if (changed.length > 0) await write(ctx, changed.sort((a, b) => (a.id < b.id ? -1 : 1)))
}

async function write(ctx: Ctx, rows: NearRow[]): Promise<void> {
  await ctx.db.rows(
    `update app.calls c set double_of = t.double_of, suspect_of = t.suspect_of, other_end = t.other_end
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) as t(id, double_of, suspect_of, other_end) where c.org_id = $1 and c.id = t.id`,
    [ctx.org.id, uuidArray(rows.map((row) => row.id)), uuidArray(rows.map((row) => row.doubleOf)), uuidArray(rows.map((row) => row.suspectOf)), uuidArray(rows.map((row) => row.otherEnd))])
  for (const [member, own] of Map.groupBy(rows, (row) => row.member)) {
    ctx.changes.push({ kind: 'calls.judged', object: 'call', ownerId: member, aboutMember: member, fields: [{ field: 'judged', from: null, to: own.length }] })
  }
}
