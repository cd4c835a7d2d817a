import type { Ctx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { addJob, type JobTask } from '../../platform/jobs.ts'
import type { Withdrawal } from '../privacy/index.ts'
import { removedColumns, removedMoments } from './moments.ts'

type Span = { memberId: string; from: number; to: number }
const sweepAfterMs = 60_000

/** A consent taken back with erase takes its calls with it: rows, sources, aliases, revisions, names seen; batches in flight a minute later. */
export async function eraseWithdrawn(ctx: Ctx, { memberId, mode, from, to }: Withdrawal): Promise<void> {
  if (mode !== 'erase') return
  await eraseSpan(ctx, { memberId, from, to })
  await addJob(ctx, sweepWithdrawn.name, { memberId, from, to }, { runAt: new Date(ctx.now.getTime() + sweepAfterMs) })
  ctx.changes.push({ kind: 'calls.erased', object: 'call', ownerId: memberId, aboutMember: memberId })
}

/** Erases what a batch brought in that was judged before the withdrawal and committed after it (device contract, "suppression"). */
export const sweepWithdrawn: JobTask = {
  name: 'calls.sweep',
  run: async (ctx, { memberId, from, to }) => {
    if (typeof memberId !== 'string' || typeof from !== 'number' || typeof to !== 'number') throw fail('invalid', 'The job names no span of calls')
    const member = await ctx.db.one('select 1 from app.members where org_id = $1 and id::text = $2', [ctx.org.id, memberId])
    if (!member) throw fail('not_found', 'The job names nobody of this organisation')
    await eraseSpan(ctx, { memberId, from, to })
  },
}

// Impossible dates were let in by when they were seen. What a later consent let in again, by its backfill, stays.
async function eraseSpan(ctx: Ctx, { memberId, from, to }: Span): Promise<void> {
  await ctx.db.rows(
    `with gone as (
       delete from app.calls c where org_id = $1 and member_id = $2 and source <> 'manual'
         and ((date_raw >= $3 and date_raw < $4) or (clock_suspect and observed_at >= to_timestamp($3 / 1000.0) and observed_at < to_timestamp($4 / 1000.0)))
         and received_at < coalesce((select min(at) from app.consent_acts where org_id = $1 and member_id = $2 and act = 'give' and at > to_timestamp($4 / 1000.0)), 'infinity')
       returning ${removedColumns}),
     ${removedMoments},
     sources as (delete from app.call_sources s using gone where s.org_id = $1 and s.call_id = gone.id),
     aliases as (delete from app.call_aliases a using gone where a.org_id = $1 and a.call_id = gone.id),
     revisions as (delete from app.call_revisions r using gone where r.org_id = $1 and r.call_id = gone.id)
     delete from app.number_names n where n.org_id = $1 and n.member_id = $2`, [ctx.org.id, memberId, from, to])
}
