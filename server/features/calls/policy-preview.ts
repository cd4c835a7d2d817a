import { narrow, type Parts } from '../../../shared/contract/narrow.ts'
import type { PolicyVersion } from '../../../shared/contract/policy.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { currentParts } from '../privacy/index.ts'
import { withinHours } from './judge.ts'

type Minute = { team: string | null; minute: number; calls: number }
export type Preview = { days: number; calls: number; notKept: number; capped: boolean }

const days = 7
const mostCalls = 100_000

/**
 * What a draft of the capture policy, of the organisation or of one team, would not keep of the calls of the last seven days: those outside its
 * hours and on its holidays, each judged by its start as the gate does. Counted by minute; beyond 100,000 calls the newest only. Throws not_found.
 */
export async function previewPolicy(ctx: MemberCtx, draft: Parts, teamId: string | null): Promise<Preview> {
  const standing = await currentParts(ctx, teamId)
  const from = new Date(ctx.now.getTime() - days * 86_400_000).toISOString()
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.org.zone).toPlainDate().toString()
  const minutes = await ctx.db.rows<Minute>(
    `select t.team_id as team, (floor(extract(epoch from c.started_at) / 60) * 60000)::float8 as minute, count(*)::int as calls
     from (select member_id, started_at from app.calls where org_id = $1 and started_at >= $2 and source <> 'manual' order by started_at desc limit ${mostCalls}) c
     left join app.team_members t on t.org_id = $1 and t.member_id = c.member_id and t.from_on <= $3 and (t.to_on is null or t.to_on > $3)
     where $4::uuid is null or t.team_id = $4 group by 1, 2`, [ctx.org.id, from, today, teamId])
  const rules = new Map<string | null, PolicyVersion>()
  const measureOf = (team: string | null): PolicyVersion => {
    const known = rules.get(team)
    if (known) return known
    const other = teamId === null ? (team === null ? undefined : standing.teams.get(team)) : standing.organisation
    const made = { ...(other ? narrow(draft, other) : draft), version: 0, fromAt: 0, zone: ctx.org.zone }
    rules.set(team, made)
    return made
  }
  const calls = minutes.reduce((sum, one) => sum + one.calls, 0)
  const notKept = minutes.reduce((sum, one) => sum + (withinHours(one.minute, measureOf(one.team)) ? 0 : one.calls), 0)
  return { days, calls, notKept, capped: calls >= mostCalls }
}
