import type { Hours } from '../../../shared/contract/policy.ts'
import type { Ctx } from '../../platform/context.ts'
import type { Period } from '../../platform/periods.ts'
import { workDays, type Absence, type Facts, type Half, type Holiday, type WorkDay } from './resolver.ts'

/** Days from and to, the last one excluded, as YYYY-MM-DD. */
export type Range = { from: string; to: string }

/**
 * The working windows of members, day by day, in six statements whatever their number. For at most 1,000 members; the days asked for are the
 * caller's to bound. A member the organisation does not know has no team on any day.
 */
export async function workingWindows(ctx: Ctx, memberIds: string[], range: Range): Promise<Map<string, WorkDay[]>> {
  const facts = await readFacts(ctx, memberIds, range)
  return new Map(memberIds.map((id) => [id, workDays(facts, id, range)]))
}

type OfMember<T> = T & { memberId: string }

async function readFacts(ctx: Ctx, members: string[], { from, to }: Range): Promise<Facts> {
  const [org, days] = [ctx.org.id, [from, to]]
  const overlaps = 'from_on < $3 and (to_on is null or to_on > $2)'
  const [zones, teams, homes, hours, holidays, away] = await Promise.all([
    ctx.db.rows<{ from: string; zone: string }>('select from_at as "from", zone from app.organisation_zones where org_id = $1 order by from_at', [org]),
    ctx.db.rows<{ id: string; parentId: string | null }>('select id, parent_id as "parentId" from app.teams where org_id = $1', [org]),
    ctx.db.rows<OfMember<Period<string>>>(`select member_id as "memberId", from_on as "from", to_on as "to", team_id as value from app.team_members where org_id = $1 and ${overlaps} and member_id = any($4)`, [org, ...days, members]),
    ctx.db.rows<Period<Hours> & { teamId: string | null }>(`select team_id as "teamId", from_on as "from", to_on as "to", hours as value from app.working_hours where org_id = $1 and ${overlaps}`, [org, ...days]),
    ctx.db.rows<Holiday>(`select team_id as "teamId", from_on as "from", to_on as "to", yearly from app.holidays where org_id = $1 and ${overlaps}`, [org, ...days]),
    ctx.db.rows<OfMember<{ from: string; to: string | null; half: Half | null; tracked: boolean }>>(
      `select member_id as "memberId", from_on as "from", to_on as "to", half, true as tracked from app.absences where org_id = $1 and ${overlaps} and member_id = any($4)
       union all select member_id, from_on, to_on, null, false from app.untracked_members where org_id = $1 and ${overlaps} and member_id = any($4)`, [org, ...days, members]),
  ])
  return {
    zones: zones.map((one) => ({ from: Date.parse(one.from), zone: one.zone })), parents: new Map(teams.map((one) => [one.id, one.parentId])), holidays,
    homes: Map.groupBy(homes, (one) => one.memberId), hours: Map.groupBy(hours, (one) => one.teamId),
    absences: Map.groupBy<string, OfMember<Absence>>(away.filter((one) => one.tracked), (one) => one.memberId),
    untracked: Map.groupBy(away.filter((one) => !one.tracked).map(({ memberId, from: first, to: last }) => ({ memberId, from: first, to: last, value: true as const })), (one) => one.memberId),
  }
}
