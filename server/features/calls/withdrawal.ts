import type { Ctx } from '../../platform/context.ts'
import type { Withdrawal } from '../privacy/index.ts'

/** A consent taken back with erase takes its calls with it: rows, sources, aliases, revisions, names seen. */
export async function eraseWithdrawn(ctx: Ctx, { memberId, mode, from, to }: Withdrawal): Promise<void> {
  if (mode !== 'erase') return
  await ctx.db.rows(
    `with gone as (
       delete from app.calls where org_id = $1 and member_id = $2 and source <> 'manual' and date_raw >= $3 and date_raw < $4 returning id),
     sources as (delete from app.call_sources s using gone where s.org_id = $1 and s.call_id = gone.id),
     aliases as (delete from app.call_aliases a using gone where a.org_id = $1 and a.call_id = gone.id),
     revisions as (delete from app.call_revisions r using gone where r.org_id = $1 and r.call_id = gone.id)
     delete from app.number_names n where n.org_id = $1 and n.member_id = $2`, [ctx.org.id, memberId, from, to])
  ctx.changes.push({ kind: 'calls.erased', object: 'call', ownerId: memberId, aboutMember: memberId })
}
