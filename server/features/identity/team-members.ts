import { todayIn } from '../../platform/clock.ts'
import { reachOf, within } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { changePeriods, valueOn } from '../../platform/periods.ts'
import { readTeam } from './teams.ts'

const firstDay = '2000-01-01'

/**
 * Makes a team a member's home from a day on (YYYY-MM-DD), in place of whatever was planned after it. A day in the past changes history:
 * what is read of those days follows. Throws not_found, invalid.
 */
export async function moveMember(ctx: MemberCtx, memberId: string, { teamId, fromOn }: { teamId: string; fromOn: string }) {
  if (fromOn < firstDay) throw fail('invalid', { errors: [{ pointer: '/fromOn', detail: `is before ${firstDay}` }] })
  await lockMember(ctx, memberId)
  const team = await readTeam(ctx, teamId)
  const { before, after } = await changePeriods<string>(ctx, { table: 'team_members', of: { member_id: memberId }, value: 'team_id' }, { from: fromOn, to: null, value: teamId })
  const was = valueOn(before, fromOn) ?? null
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    ctx.changes.push({ kind: 'member.moved', object: 'member', recordId: memberId, aboutMember: memberId, fields: [{ field: 'teamId', from: was, to: team.id }, { field: 'fromOn', from: null, to: fromOn }] })
  }
  return listMemberTeams(ctx, memberId)
}

/** A member's home teams, the newest first, planned ones too; at most 200. Throws not_found (also out of reach). */
export async function listMemberTeams(ctx: MemberCtx, memberId: string) {
  if (!within(reachOf(ctx, 'team', 'history'), memberId)) throw fail('not_found')
  const member = await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2', [ctx.org.id, memberId])
  if (!member) throw fail('not_found')
  const items = await ctx.db.rows<{ teamId: string; name: string; fromOn: string; toOn: string | null }>(
    `select p.team_id as "teamId", t.name, p.from_on as "fromOn", p.to_on as "toOn" from app.team_members p join app.teams t on t.org_id = $1 and t.id = p.team_id
     where p.org_id = $1 and p.member_id = $2 order by p.from_on desc limit 200`, [ctx.org.id, memberId])
  return { items }
}

/** Lets a member manage a team and everything below it, from today. Throws not_found, rule (an employee). */
export async function addManager(ctx: MemberCtx, teamId: string, memberId: string): Promise<void> {
  const member = await lockMember(ctx, memberId)
  await readTeam(ctx, teamId)
  if (member.role === 'employee') throw fail('rule', 'An employee manages no team; make the member a manager first')
  await setManager(ctx, teamId, memberId, true)
}

/** Ends a member's management of a team, from today. Throws not_found. */
export async function removeManager(ctx: MemberCtx, teamId: string, memberId: string): Promise<void> {
  await lockMember(ctx, memberId)
  await readTeam(ctx, teamId)
  if (!(await setManager(ctx, teamId, memberId, false))) throw fail('not_found')
}

async function setManager(ctx: MemberCtx, teamId: string, memberId: string, manages: boolean): Promise<boolean> {
  const today = todayIn(ctx.org.zone, ctx.now)
  const { before, after } = await changePeriods<boolean>(ctx, { table: 'team_managers', of: { team_id: teamId, member_id: memberId }, value: null }, { from: today, to: null, value: manages || null })
  if (JSON.stringify(before) === JSON.stringify(after)) return false
  ctx.changes.push({ kind: manages ? 'team.manager_added' : 'team.manager_removed', object: 'team', recordId: teamId, aboutMember: memberId, fields: [{ field: 'managerId', from: manages ? null : memberId, to: manages ? memberId : null }] })
  return true
}

async function lockMember(ctx: MemberCtx, id: string): Promise<{ role: string }> {
  const row = await ctx.db.one<{ role: string }>('select role from app.members where org_id = $1 and id = $2 for update', [ctx.org.id, id])
  if (!row) throw fail('not_found')
  return row
}
