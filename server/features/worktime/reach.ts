import { todayIn } from '../../platform/clock.ts'
import { reachOf, within } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'

/**
 * Locks what hours and holidays are about, a team or with null the organisation, for one who may change them: administrators all, managers
 * the teams they manage today and those below. Throws not_found (also out of reach), not_allowed.
 */
export async function lockPlace(ctx: MemberCtx, teamId: string | null): Promise<void> {
  const limited = reachOf(ctx, 'worktime', 'update') !== 'all'
  if (teamId === null) {
    if (limited) throw fail('not_allowed', 'Managers change the hours and holidays of their teams; those of the organisation are for administrators')
    await ctx.db.rows('select 1 from app.organisations where org_id = $1 for update', [ctx.org.id])
    return
  }
  const row = await ctx.db.one(
    `with recursive above as (
       select t.id, t.parent_id from app.teams t where t.org_id = $1 and t.id = $2 and t.archived_at is null
       union select t.id, t.parent_id from app.teams t join above a on t.org_id = $1 and t.id = a.parent_id)
     select 1 from app.teams t where t.org_id = $1 and t.id = $2 and t.archived_at is null and ($3 or exists (
       select 1 from app.team_managers g join above a on a.id = g.team_id where g.org_id = $1 and g.member_id = $4 and g.from_on <= $5 and (g.to_on is null or g.to_on > $5))) for update of t`,
    [ctx.org.id, teamId, !limited, ctx.actor.memberId, todayIn(ctx.org.zone, ctx.now)])
  if (!row) throw fail('not_found')
}

/** Locks a member in reach, for changing when he works. Throws not_found. */
export async function lockMember(ctx: MemberCtx, memberId: string, action: 'read' | 'update'): Promise<void> {
  if (!within(reachOf(ctx, 'absence', action), memberId)) throw fail('not_found')
  const row = await ctx.db.one(`select 1 from app.members where org_id = $1 and id = $2 ${action === 'update' ? 'for update' : ''}`, [ctx.org.id, memberId])
  if (!row) throw fail('not_found')
}
