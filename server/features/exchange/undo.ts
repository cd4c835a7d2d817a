import { reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { AppError, fail } from '../../platform/errors.ts'
import { getRecords, type Row } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { keptOf, type Failure, type Kept, type RunRow, type Step } from '../../records/runs.ts'
import { updateRecord } from '../../records/write.ts'
import { recordTypes } from '../people/index.ts'
import { asInput, type Changed } from './update.ts'

const perStep = 500
type Before = { fields?: Changed }

/**
 * Undoes an import, newest row first: records it made go into the bin unless somebody worked on them since, values it changed go back
 * where they still stand as it left them. What stays is listed.
 */
export async function undoStep(ctx: MemberCtx, type: RecordType, run: RunRow): Promise<Step> {
  if (run.of_run === null) throw fail('not_found')
  const kept = await keptOf(ctx, run.of_run, run.cursor === null ? null : Number(run.cursor), perStep)
  const failures: Failure[] = []
  const done: Kept[] = []
  for (const [object, group] of Map.groupBy(kept.filter((one) => one.created !== null), (one) => one.created ?? '')) {
    const made = recordTypes[object] ?? type
    const reach = reachOf(ctx, made.access, 'update')
    const ids = group.map((one) => one.recordId)
    const touched = new Set((await ctx.db.rows<{ record_id: string }>(
      `select distinct record_id from app.event where org_id = $1 and record_id = any($2::uuid[]) and request_id is distinct from $3 and request_id is distinct from $4
       union select company_id from app.contacts where $5::boolean and org_id = $1 and company_id = any($2::uuid[]) and deleted_at is null`,
      [ctx.org.id, ids, `job:run:${run.of_run}`, `job:run:${run.id}`, object === 'company'])).map((row) => row.record_id))
    const gone = ids.filter((id) => !touched.has(id))
    const rows = await ctx.db.rows<{ id: string; owner_id: string | null }>(`update app.${made.table} set deleted_at = $3, deleted_by = $4 where org_id = $1 and id = any($2::uuid[]) and deleted_at is null and ($5::uuid[] is null or owner_key = any($5::uuid[])) returning id, owner_id`,
      [ctx.org.id, gone, ctx.now.toISOString(), ctx.actor.memberId, reach === 'all' ? null : reach])
    for (const row of rows) {
      ctx.changes.push({ kind: `${object}.deleted`, object, recordId: row.id, ownerId: row.owner_id })
      done.push({ recordId: row.id })
    }
    const back = new Set(rows.map((row) => row.id))
    for (const id of ids) if (!back.has(id)) failures.push({ recordId: id, reason: touched.has(id) ? 'changed_since' : 'gone' })
  }
  const changed = kept.filter((one) => one.created === null)
  const standing = await getRecords(ctx, type, [...new Set(changed.map((one) => one.recordId))])
  for (const one of changed) {
    const now = standing.get(one.recordId)
    const outcome = now ? await putBack(ctx, type, now, (one.before as Before).fields ?? {}) : { outcome: 'gone' as const, now: null }
    if (outcome.now) standing.set(one.recordId, outcome.now)
    if (outcome.outcome === 'done') done.push({ recordId: one.recordId })
    else failures.push({ recordId: one.recordId, reason: outcome.outcome })
  }
  return { done: kept.length, changed: done.length, kept: done, failures, cursor: kept.length < perStep ? null : String(kept.at(-1)?.n ?? 0) }
}

/** Puts back what still stands as the import left it; answers the record as it is then. */
async function putBack(ctx: MemberCtx, type: RecordType, now: Row, fields: Changed): Promise<{ outcome: 'done' | 'changed_since' | 'gone'; now: Row | null }> {
  const customs = now['custom'] as Record<string, unknown>
  const input: Record<string, unknown> = {}
  const back: Record<string, unknown> = {}
  let stays = false
  for (const [field, { from, to }] of Object.entries(fields)) {
    const key = field.startsWith('custom.') ? field.slice(7) : null
    const standing = key === null ? asInput(field, now[field]) : (customs[key] ?? null)
    if (JSON.stringify(standing) !== JSON.stringify(to)) stays = true
    else if (key === null) input[field] = from
    else back[key] = from
  }
  if (Object.keys(back).length > 0) input['custom'] = back
  const outcome = stays ? 'changed_since' : 'done'
  if (Object.keys(input).length === 0) return { outcome, now }
  try {
    return { outcome, now: await updateRecord(ctx, type, now.id, input) }
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'merged')) return { outcome: 'gone', now: null }
    throw error
  }
}
