import { weekDays, type Hours, type PolicyVersion } from '../../../shared/contract/policy.ts'
import { measureOf, type Parts, type RuleChange, type Rules } from '../../../shared/contract/narrow.ts'
import type { Ctx, MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { ConsentAct } from './consent-intervals.ts'

export type PolicyInput = { hours: Hours | null; holidays: string[]; backfillMaxDays: number; names: boolean; scanDays: number }
type PolicyRow = { team_id: string | null; version: number; from_at: string; hours: Hours | null; holidays: string[]; backfill_max_days: number; names: boolean; scan_days: number }
type PlaceRow = { team: string | null; zone: string | null; from: number; until: number | null }

const day: [number, number][] = [[540, 1140]]
const nationalDays = ['01-26', '08-15', '10-02']

/** The organisation's versions, oldest first, in the zone the organisation has. */
export async function readPolicies(ctx: Ctx): Promise<PolicyVersion[]> {
  return (await readRows(ctx, null)).map((row) => version(ctx, row))
}

/**
 * The versions as they hold for one member: narrowed by his home team of the time, a widening only from his agreement; and what is published for
 * him now, which an agreement would let hold. A home team counts from the start of its day, and never from before it was written down.
 */
export async function policiesFor(ctx: Ctx, memberId: string, acts: ConsentAct[]): Promise<{ policies: PolicyVersion[]; published: Rules | null; publishedAt: number }> {
  const [rows, places] = await Promise.all([readRows(ctx, memberId), readPlaces(ctx, memberId)])
  const changes: RuleChange[] = [
    ...places.filter((one) => one.zone !== null).map((one, i) => ({ at: i === 0 ? 0 : one.from, zone: one.zone ?? ctx.org.zone })),
    ...rows.filter((row) => row.team_id === null).map((row) => ({ at: Date.parse(row.from_at), organisation: parts(row) })),
    ...teamChanges(rows, places, ctx.now.getTime()),
    ...acts.filter((act) => act.act === 'give').map((act): RuleChange => ({ at: act.at, agreed: act.agreed ?? true })),
  ]
  const { held, published, publishedAt } = measureOf(changes)
  return { policies: held, published, publishedAt }
}

/** The home team's rules at each instant they change: by moving, or by a version of the team. */
function teamChanges(rows: PolicyRow[], places: PlaceRow[], now: number): RuleChange[] {
  const stays = places.filter((one) => one.team !== null)
  const instants = [...stays.flatMap((one) => [one.from, one.until ?? Infinity]), ...rows.filter((row) => row.team_id !== null).map((row) => Date.parse(row.from_at))]
  return [...new Set(instants)].filter((at) => at <= now).toSorted((a, b) => a - b).map((at) => {
    const home = stays.findLast((one) => one.from <= at && (one.until === null || at < one.until))
    const row = home && rows.findLast((one) => one.team_id === home.team && Date.parse(one.from_at) <= at)
    return { at, team: row ? parts(row) : null }
  })
}

/** The versions of one team, oldest first; they narrow the organisation's. Throws not_found. */
export async function readTeamPolicies(ctx: MemberCtx, teamId: string): Promise<PolicyVersion[]> {
  const rows = await ctx.db.rows<Partial<PolicyRow>>(
    `select p.team_id, p.version, p.from_at, p.hours, p.holidays, p.backfill_max_days, p.names, p.scan_days
     from app.teams t left join app.capture_policies p on p.org_id = $1 and p.team_id = t.id where t.org_id = $1 and t.id = $2 order by p.version`, [ctx.org.id, teamId])
  if (rows.length === 0) throw fail('not_found')
  return rows.flatMap((row) => (row.version === null ? [] : [version(ctx, row as PolicyRow)]))
}

/** What is published now: the organisation's parts, and those of each team that narrows them. Throws not_found for a team that is not there. */
export async function currentParts(ctx: MemberCtx, teamId: string | null): Promise<{ organisation: Parts | undefined; teams: Map<string, Parts> }> {
  if (teamId !== null) await readTeamPolicies(ctx, teamId)
  const rows = await ctx.db.rows<PolicyRow>(
    `select distinct on (p.team_id) p.team_id, p.version, p.from_at, p.hours, p.holidays, p.backfill_max_days, p.names, p.scan_days
     from app.capture_policies p where p.org_id = $1 order by p.team_id, p.version desc limit 1001`, [ctx.org.id])
  const organisation = rows.find((row) => row.team_id === null)
  return { organisation: organisation && parts(organisation), teams: new Map(rows.flatMap((row) => (row.team_id === null ? [] : [[row.team_id, parts(row)]]))) }
}

/** Publishes a new version from now on, of the organisation or of one team. Throws invalid, not_found. */
export async function publishPolicy(ctx: MemberCtx, input: PolicyInput, teamId: string | null = null): Promise<PolicyVersion> {
  checkInput(input)
  await ctx.db.rows('select 1 from app.organisations where org_id = $1 for update', [ctx.org.id])
  const standing = (): Promise<PolicyVersion[]> => (teamId === null ? readPolicies(ctx) : readTeamPolicies(ctx, teamId))
  const before = (await standing()).at(-1)
  const next = (before?.version ?? 0) + 1
  await ctx.db.rows(
    `insert into app.capture_policies (org_id, id, team_id, version, from_at, hours, holidays, backfill_max_days, names, scan_days, created_by)
     values ($1, $2, $11, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [ctx.org.id, uuidv7(), next, ctx.now.toISOString(), JSON.stringify(input.hours), JSON.stringify([...input.holidays].sort()), input.backfillMaxDays, input.names, input.scanDays, ctx.actor.memberId, teamId])
  ctx.changes.push({ kind: 'policy.published', object: 'policy', recordId: teamId ?? ctx.org.id, fields: [{ field: 'version', from: before?.version ?? null, to: next }] })
  const made = (await standing()).at(-1)
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
     where p.org_id = $1 and (p.team_id is null or p.team_id in (select t.team_id from app.team_members t where t.org_id = $1 and t.member_id = $2))
     order by p.version`, [ctx.org.id, memberId])
}

async function readPlaces(ctx: Ctx, memberId: string): Promise<PlaceRow[]> {
  return ctx.db.prepared<PlaceRow>('policy-places',
    `select t.team_id as team, null as zone,
       floor(extract(epoch from greatest(t.created_at, t.from_on::timestamp at time zone $3)) * 1000)::float8 as "from",
       floor(extract(epoch from t.to_on::timestamp at time zone $3) * 1000)::float8 as until
     from app.team_members t where t.org_id = $1 and t.member_id = $2
     union all
     select null, z.zone, floor(extract(epoch from z.from_at) * 1000)::float8, null from app.organisation_zones z where z.org_id = $1
     order by "from"`, [ctx.org.id, memberId, ctx.org.zone])
}

function parts(row: PolicyRow): Parts {
  return { hours: row.hours, holidays: row.holidays, backfillMaxDays: row.backfill_max_days, names: row.names, scanDays: row.scan_days }
}

function version(ctx: Ctx, row: PolicyRow): PolicyVersion {
  return { ...parts(row), version: row.version, fromAt: Date.parse(row.from_at), zone: ctx.org.zone }
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
