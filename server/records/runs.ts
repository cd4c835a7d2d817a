import type { AccessObject } from '../../shared/access.ts'
import { asActing } from '../platform/acting.ts'
import type { Ctx, Host, MemberCtx } from '../platform/context.ts'
import { uuidv7 } from '../platform/crypto/ids.ts'
import { openText, sealText } from '../platform/crypto/seal.ts'
import { byteaArray, int4Array, textArray, uuidArray } from '../platform/db/binary.ts'
import { AppError, fail } from '../platform/errors.ts'
import { addJob, asSystem, type LongTask, type SystemCtx } from '../platform/jobs.ts'

export type RunState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
export type RunRow = {
  id: string; kind: string; object: string; member_id: string; state: RunState; total: number; done: number; changed: number; failed: number
  cursor: string | null; request: Buffer; summary: Record<string, unknown>; of_run: string | null; created_at: string; started_at: string | null; finished_at: string | null; undone: boolean
}
export type Failure = { recordId?: string | null; reason: string; detail?: unknown }
export type Kept = { recordId: string; /** The object of a record that was not there before. */ created?: string; before?: unknown }
/** What one step did: how many rows it went over, changed and failed; `cursor` is where the next begins, null when nothing is left. */
export type Step = { done: number; changed: number; failures: Failure[]; kept: Kept[]; cursor: string | null; total?: number; summary?: Record<string, unknown> }
/** A kind of long work: the right it needs at every step, and one step of it. */
export type RunKind = { kind: string; right: (run: RunRow) => { object: AccessObject; action: string }; step: (ctx: MemberCtx, run: RunRow, request: unknown) => Promise<Step> }

const undoDays = 90
const columns = `r.id, r.kind, r.object, r.member_id, r.state, r.total, r.done, r.changed, r.failed, r.cursor, r.request, r.summary, r.of_run, r.created_at, r.started_at, r.finished_at,
  exists (select 1 from app.runs u where u.org_id = $1 and u.of_run = r.id and u.state <> 'failed') as undone`

/** Begins long work in the request's transaction; the queue takes it up after the commit. The request is kept sealed. */
export async function startRun(ctx: MemberCtx, input: { kind: string; object: string; total: number; request: unknown; ofRun?: string }): Promise<RunRow> {
  const id = uuidv7()
  await ctx.db.rows('insert into app.runs (org_id, id, kind, object, member_id, total, request, of_run, created_at, beat_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)',
    [ctx.org.id, id, input.kind, input.object, ctx.actor.memberId, input.total, sealText(ctx.keys, 'runs.request', id, JSON.stringify(input.request)), input.ofRun ?? null, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'run.started', object: 'run', recordId: id, ownerId: ctx.actor.memberId, fields: [{ field: 'kind', from: null, to: input.kind }, { field: 'total', from: null, to: input.total }] })
  await addJob(ctx, 'runs.drive', { runId: id }, { key: `run:${id}` })
  return readRun(ctx, id)
}

/** A run of one's own. Throws not_found. */
export async function readRun(ctx: MemberCtx, id: string, lock = false): Promise<RunRow> {
  const row = await ctx.db.one<RunRow>(`select ${columns} from app.runs r where r.org_id = $1 and r.id = $2 and r.member_id = $3 ${lock ? 'for update of r' : ''}`, [ctx.org.id, id, ctx.actor.memberId])
  if (!row) throw fail('not_found')
  return row
}

/** One's own runs, newest first, at most 50. */
export async function listRuns(ctx: MemberCtx): Promise<RunRow[]> {
  return ctx.db.rows<RunRow>(`select ${columns} from app.runs r where r.org_id = $1 and r.member_id = $2 order by r.created_at desc, r.id limit 50`, [ctx.org.id, ctx.actor.memberId])
}

/** What failed in a run, at most 1,000 rows after the n-th. */
export async function listFailures(ctx: MemberCtx, id: string, after: number): Promise<{ n: number; recordId: string | null; reason: string; detail: unknown }[]> {
  await readRun(ctx, id)
  const rows = await ctx.db.rows<{ n: number; record_id: string | null; reason: string; sealed: Buffer | null }>(
    'select n, record_id, reason, sealed from app.run_failures where org_id = $1 and run_id = $2 and n > $3 order by n limit 1000', [ctx.org.id, id, after])
  return rows.map((row) => ({ n: row.n, recordId: row.record_id, reason: row.reason, detail: row.sealed ? (JSON.parse(openText(ctx.keys, 'run_failures.sealed', id, row.sealed)) as unknown) : null }))
}

/** Stops a run before its next step; what is done stays done and can be undone. Throws not_found, conflict when it is over. */
export async function cancelRun(ctx: MemberCtx, id: string): Promise<RunRow> {
  const run = await readRun(ctx, id, true)
  if (run.state !== 'waiting' && run.state !== 'running') throw fail('conflict', 'This is already over')
  await ctx.db.rows(`update app.runs set state = 'cancelled', finished_at = $3 where org_id = $1 and id = $2`, [ctx.org.id, id, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'run.cancelled', object: 'run', recordId: id, ownerId: run.member_id })
  return readRun(ctx, id)
}

/** Begins undoing a run that is over, once, within 90 days. Throws not_found, conflict. */
export async function undoRun(ctx: MemberCtx, id: string): Promise<RunRow> {
  const run = await readRun(ctx, id, true)
  if (run.state === 'waiting' || run.state === 'running') throw fail('conflict', 'Cancel it first')
  if (run.undone || run.of_run !== null) throw fail('conflict', 'This was undone already')
  if (ctx.now.getTime() - Date.parse(run.created_at) > undoDays * 86_400_000) throw fail('gone', 'A run can be undone for 90 days')
  return startRun(ctx, { kind: `${run.kind}.undo`, object: run.object, total: run.changed, request: {}, ofRun: run.id })
}

/** The queue's task: step after step until nothing is left, each with the rights the member has then. Two drivers of one run take turns and harm nothing. */
export function driver(kinds: RunKind[]): LongTask {
  return {
    name: 'runs.drive',
    drive: async (host, orgId, { runId }, signal) => {
      if (typeof runId !== 'string') throw fail('invalid', 'The job names no run')
      const run = await peek(host, orgId, runId)
      const kind = kinds.find((one) => one.kind === run?.kind)
      if (!run || !kind) throw fail('not_found', 'There is no such run')
      try {
        while (!signal?.aborted && await asActing(host, orgId, run.member_id, kind.right(run), `run:${runId}`, (ctx) => stepOnce(ctx, runId, kind))) { /* the next step */ }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        await asSystem(host, orgId, 'runs.drive', (ctx) => giveUp(ctx, runId, error))
      }
    },
  }
}

async function peek(host: Host, orgId: string, id: string): Promise<RunRow | undefined> {
  return asSystem(host, orgId, 'runs.drive', (ctx) => ctx.db.one<RunRow>(`select ${columns} from app.runs r where r.org_id = $1 and r.id = $2`, [orgId, id]))
}

async function stepOnce(ctx: MemberCtx, id: string, kind: RunKind): Promise<boolean> {
  const run = await readRun(ctx, id, true)
  if (run.state !== 'waiting' && run.state !== 'running') return false
  const request: unknown = JSON.parse(openText(ctx.keys, 'runs.request', id, run.request))
  const step = await kind.step(ctx, run, request)
  await writeFailures(ctx, run, step.failures)
  await writeKept(ctx, run, step.kept)
  const over = step.cursor === null
  await ctx.db.rows(
    `update app.runs set state = $3, done = done + $4, changed = changed + $5, failed = failed + $6, cursor = $7, total = $8, summary = summary || $9::jsonb, beat_at = clock_timestamp(),
       started_at = coalesce(started_at, clock_timestamp()), finished_at = case when $10 then clock_timestamp() end where org_id = $1 and id = $2`,
    [ctx.org.id, id, over ? 'done' : 'running', step.done, step.changed, step.failures.length, step.cursor, step.total ?? run.total, JSON.stringify(step.summary ?? {}), over])
  if (over) ctx.changes.push({ kind: 'run.finished', object: 'run', recordId: id, ownerId: run.member_id })
  return !over
}

async function writeFailures(ctx: MemberCtx, run: RunRow, failures: Failure[]): Promise<void> {
  if (failures.length === 0) return
  const rows = failures.map((failure, at) => {
    const n = run.failed + at + 1
    return { n, ...failure, sealed: failure.detail === undefined ? null : sealText(ctx.keys, 'run_failures.sealed', run.id, JSON.stringify(failure.detail)) }
  })
  await ctx.db.rows('insert into app.run_failures (org_id, run_id, n, record_id, reason, sealed) select $1, $2, t.n, t.record_id, t.reason, t.sealed from unnest($3::int[], $4::uuid[], $5::text[], $6::bytea[]) as t(n, record_id, reason, sealed)',
    [ctx.org.id, run.id, int4Array(rows.map((row) => row.n)), uuidArray(rows.map((row) => row.recordId ?? null)), textArray(rows.map((row) => row.reason)), byteaArray(rows.map((row) => row.sealed))])
}

async function writeKept(ctx: MemberCtx, run: RunRow, kept: Kept[]): Promise<void> {
  if (kept.length === 0) return
  const rows = kept.map((one, at) => ({ n: run.changed + at + 1, ...one }))
  await ctx.db.rows('insert into app.run_changes (org_id, run_id, n, record_id, created, sealed) select $1, $2, t.n, t.record_id, t.created, t.sealed from unnest($3::int[], $4::uuid[], $5::text[], $6::bytea[]) as t(n, record_id, created, sealed)',
    [ctx.org.id, run.id, int4Array(rows.map((row) => row.n)), uuidArray(rows.map((row) => row.recordId)), textArray(rows.map((row) => row.created ?? null)),
      byteaArray(rows.map((row) => (row.before === undefined ? null : sealText(ctx.keys, 'run_changes.sealed', row.recordId, JSON.stringify(row.before)))))])
}

/** What a run kept to be undone, newest first, before the n-th. */
export async function keptOf(ctx: MemberCtx, runId: string, before: number | null, limit: number): Promise<{ n: number; recordId: string; created: string | null; before: unknown }[]> {
  const rows = await ctx.db.rows<{ n: number; record_id: string; created: string | null; sealed: Buffer | null }>(
    'select n, record_id, created, sealed from app.run_changes where org_id = $1 and run_id = $2 and ($3::int is null or n < $3) order by n desc limit $4', [ctx.org.id, runId, before, limit])
  return rows.map((row) => ({ n: row.n, recordId: row.record_id, created: row.created, before: row.sealed ? (JSON.parse(openText(ctx.keys, 'run_changes.sealed', row.record_id, row.sealed)) as unknown) : null }))
}

async function giveUp(ctx: Ctx, id: string, error: AppError): Promise<void> {
  await ctx.db.rows(`update app.runs set state = 'failed', finished_at = $3, summary = summary || $4::jsonb where org_id = $1 and id = $2 and state in ('waiting', 'running')`,
    [ctx.org.id, id, ctx.now.toISOString(), JSON.stringify({ error: error.code, why: error.details.why ?? null })])
}

/** Runs whose driver was killed go on: they are put in line again at the next start, or when nothing moved them for ten minutes. */
export async function resumeRuns(ctx: SystemCtx): Promise<void> {
  const rows = await ctx.db.rows<{ id: string }>(`select id from app.runs where org_id = $1 and state in ('waiting', 'running') limit 20`, [ctx.org.id])
  for (const row of rows) await addJob(ctx, 'runs.drive', { runId: row.id }, { key: `run:${row.id}` })
}

/** What was kept to undo runs goes after 90 days, the runs with it. */
export async function pruneRuns(ctx: SystemCtx): Promise<void> {
  const ids = (await ctx.db.rows<{ id: string }>(`select id from app.runs where org_id = $1 and created_at < $2 and state not in ('waiting', 'running') limit 10`,
    [ctx.org.id, new Date(ctx.now.getTime() - undoDays * 86_400_000).toISOString()])).map((row) => row.id)
  if (ids.length === 0) return
  for (const table of ['run_changes', 'run_failures']) await ctx.db.rows(`delete from app.${table} where org_id = $1 and run_id = any($2::uuid[])`, [ctx.org.id, ids])
  await ctx.db.rows('delete from app.runs where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, ids])
}
