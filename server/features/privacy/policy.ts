import { weekDays, type Hours, type PolicyVersion } from '../../../shared/contract/policy.ts'
import { heldBy, narrowAll } from '../../../shared/contract/narrow.ts'
import { todayIn } from '../../platform/clock.ts'
import type { Ctx, MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { ConsentAct } from './consent-intervals.ts'

export type PolicyInput = { hours: Hours | null; holidays: string[]; backfillMaxDays: number; names: boolean; scanDays: number }
type PolicyRow = { team_id: string | null; version: number; from_at: string; hours: Hours | null; holidays: string[]; backfill_max_days: number; names: boolean; scan_days: number }

const day: [number, number][] = [[540, 1140]]
const nationalDays = ['01-26', '08-15', '10-02']

/** The organisation's versions, oldest first, in the zone the organisation has. */
export async function readPolicies(ctx: Ctx): Promise<PolicyVersion[]> {
  return (await readRows(ctx, null)).map((row) => version(ctx, row))
}

/** The versions as they hold for one member: narrowed by his home team, a widening one only from his agreement. Also the newest version there is. */
export async function policiesFor(ctx: Ctx, memberId: string, acts: ConsentAct[]): Promise<{ policies: PolicyVersion[]; newest: number }> {
  const rows = await readRows(ctx, memberId)
  const organisation = rows.filter((row) => row.team_id === null).map((row) => version(ctx, row))
  const team = rows.filter((row) => row.team_id !== null).map((row) => version(ctx, row))
  const all = team.length > 0 ? narrowAll(organisation, team) : organisation
  const agreements = acts.flatMap((act) => (act.act === 'give' && act.policyVersion !== null ? [{ version: act.policyVersion, at: act.at }] : []))
  return { policies: heldBy(all, agreements), newest: all.at(-1)?.version ?? 0 }
}

/** Publishes a new version from now on. Throws invalid. */
export async function publishPolicy(ctx: MemberCtx, input: PolicyInput): Promise<PolicyVersion> {
  checkInput(input)
  await ctx.db.rows('select 1 from app.organisations where org_id = $1 for update', [ctx.org.id])
  const before = (await readPolicies(ctx)).at(-1)
  const next = (before?.version ?? 0) + 1
  await ctx.db.rows(
    `insert into app.capture_policies (org_id, id, version, from_at, hours, holidays, backfill_max_days, names, scan_days, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ctx.org.id, uuidv7(), next, ctx.now.toISOString(), JSON.stringify(input.hours), JSON.stringify([...input.holidays].sort()), input.backfillMaxDays, input.names, input.scanDays, ctx.actor.memberId])
  ctx.changes.push({ kind: 'policy.published', object: 'policy', recordId: ctx.org.id, fields: [{ field: 'version', from: before?.version ?? null, to: next }] })
  const made = (await readPolicies(ctx)).at(-1)
  if (!made) throw fail('internal')
  return made
}

/** What a new organisation starts with: working days nine to seven, the national days free, a week of earlier calls at most. */
export function firstPolicy(ctx: MemberCtx): PolicyInput {
  const year = ctx.now.getUTCFullYear()
  return {
    hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: [] },
    holidays: ctx.org.region === 'IN' ? [year, year + 1].flatMap((one) => nationalDays.map((date) => `${one}-${date}`)) : [],
    backfillMaxDays: 7, names: true, scanDays: 30,
  }
}

async function readRows(ctx: Ctx, memberId: string | null): Promise<PolicyRow[]> {
  return ctx.db.prepared<PolicyRow>('policies',
    `select p.team_id, p.version, p.from_at, p.hours, p.holidays, p.backfill_max_days, p.names, p.scan_days from app.capture_policies p
     where p.org_id = $1 and (p.team_id is null or p.team_id in (
       select t.team_id from app.team_members t where t.org_id = $1 and t.member_id = $2 and t.from_on <= $3 and (t.to_on is null or t.to_on > $3)))
     order by p.version`, [ctx.org.id, memberId, todayIn(ctx.org.zone, ctx.now)])
}

function version(ctx: Ctx, row: PolicyRow): PolicyVersion {
  return {
    version: row.version, fromAt: Date.parse(row.from_at), zone: ctx.org.zone, hours: row.hours, holidays: row.holidays, backfillMaxDays: row.backfill_max_days,
    names: row.names, scanDays: row.scan_days,
  }
}

function checkInput({ hours, holidays }: PolicyInput): void {
  for (const date of holidays) if (!isDate(date)) throw fail('invalid', { errors: [{ pointer: '/holidays', detail: `${date.slice(0, 20)} is no date` }] })
  if (hours === null) return
  for (const name of weekDays) {
    const windows = hours[name]
    const fits = windows.every(([from, to], i) => Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= 1440 && from < to && (i === 0 || from >= (windows[i - 1]?.[1] ?? 0)))
    if (!fits) throw fail('invalid', { errors: [{ pointer: `/hours/${name}`, detail: 'holds windows of minutes, in order, within the day' }] })
  }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
