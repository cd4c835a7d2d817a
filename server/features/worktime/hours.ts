import { weekDays, type Hours } from '../../../shared/contract/policy.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { changePeriods } from '../../platform/periods.ts'
import { lockPlace } from './reach.ts'

const nine: [number, number][] = [[540, 1140]]
const firstHours: Hours = { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine, sat: nine, sun: [] }

/** The hours of the organisation (teamId null) and of teams over time, the newest first, at most 2,000. A team without hours follows the one above. */
export async function listHours(ctx: MemberCtx) {
  const items = await ctx.db.rows<{ teamId: string | null; fromOn: string; toOn: string | null; hours: Hours }>(
    'select team_id as "teamId", from_on as "fromOn", to_on as "toOn", hours from app.working_hours where org_id = $1 order by team_id nulls first, from_on desc limit 2000', [ctx.org.id])
  return { items }
}

/**
 * Sets the hours of the organisation or a team from a day on, in place of what was planned after it; null lets a team follow the one above.
 * Throws invalid, not_found, not_allowed.
 */
export async function setHours(ctx: MemberCtx, { teamId, fromOn, hours }: { teamId: string | null; fromOn: string; hours: Hours | null }) {
  if (hours) checkHours(hours)
  if (hours === null && teamId === null) throw fail('invalid', { errors: [{ pointer: '/hours', detail: 'are needed for the organisation: teams follow them' }] })
  await lockPlace(ctx, teamId)
  await writeHours(ctx, teamId, fromOn, hours)
  return listHours(ctx)
}

/** What a new organisation starts with: Monday to Saturday, nine to seven, from ever. */
export async function firstWorkingHours(ctx: MemberCtx): Promise<void> {
  await writeHours(ctx, null, '1970-01-01', firstHours)
}

async function writeHours(ctx: MemberCtx, teamId: string | null, fromOn: string, hours: Hours | null): Promise<void> {
  const { before, after } = await changePeriods<Hours>(ctx, { table: 'working_hours', of: { team_id: teamId }, value: 'hours' }, { from: fromOn, to: null, value: hours })
  if (JSON.stringify(before) === JSON.stringify(after)) return
  ctx.changes.push({ kind: 'worktime.hours_set', object: 'worktime', recordId: teamId ?? ctx.org.id, fields: [{ field: 'hours', from: null, to: hours }, { field: 'fromOn', from: null, to: fromOn }] })
}

function checkHours(hours: Hours): void {
  for (const name of weekDays) {
    const fits = hours[name].every(([from, to], i) => from < to && from >= (hours[name][i - 1]?.[1] ?? 0))
    if (!fits) throw fail('invalid', { errors: [{ pointer: `/hours/${name}`, detail: 'holds windows of minutes, in order, within the day' }] })
  }
}
