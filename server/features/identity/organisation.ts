import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { checkPlace } from './founding.ts'

type Row = {
  name: string; legal_name: string; zone: string; region: string; language: string; grievance_name: string; grievance_contact: string
  employees_read: string; duplicate_owner_shown: boolean; retention_months: number; week_start: number; financial_year_month: number; version: number
}
const columns = {
  name: 'name', legalName: 'legal_name', zone: 'zone', region: 'region', language: 'language', grievanceName: 'grievance_name', grievanceContact: 'grievance_contact',
  employeesRead: 'employees_read', duplicateOwnerShown: 'duplicate_owner_shown', retentionMonths: 'retention_months', weekStart: 'week_start', financialYearMonth: 'financial_year_month',
} as const
type Key = keyof typeof columns
export type Settings = Record<Key, string | number | boolean> & { version: number }

/** The organisation's settings. */
export async function readOrganisation(ctx: MemberCtx, lock = false): Promise<Settings> {
  const row = await ctx.db.one<Row>(
    `select name, legal_name, zone, region, language, grievance_name, grievance_contact, employees_read, duplicate_owner_shown, retention_months, week_start, financial_year_month, version
     from app.organisations where org_id = $1 ${lock ? 'for update' : ''}`, [ctx.org.id])
  if (!row) throw fail('not_found')
  const settings = Object.fromEntries((Object.keys(columns) as Key[]).map((key) => [key, row[columns[key]]])) as Record<Key, string | number | boolean>
  return { ...settings, version: row.version }
}

/** Changes settings; a new time zone holds from now on, history keeps the old one. Throws invalid, stale_version. */
export async function updateOrganisation(ctx: MemberCtx, input: Partial<Record<Key, string | number | boolean>>, ifMatch?: number): Promise<Settings> {
  const before = await readOrganisation(ctx, true)
  if (ifMatch !== undefined && ifMatch !== before.version) throw fail('stale_version')
  const changed = (Object.keys(input) as Key[]).filter((key) => input[key] !== undefined && input[key] !== before[key])
  if (changed.length === 0) return before
  checkPlace(String(input.zone ?? before.zone), String(input.region ?? before.region))
  const sets = changed.map((key, i) => `${columns[key]} = $${i + 3}`).join(', ')
  await ctx.db.rows(`update app.organisations set ${sets}, version = version + 1, updated_at = $2 where org_id = $1`,
    [ctx.org.id, ctx.now.toISOString(), ...changed.map((key) => (typeof input[key] === 'string' ? input[key].trim() : input[key]))])
  if (changed.includes('zone')) {
    await ctx.db.rows('insert into app.organisation_zones (org_id, from_at, zone) values ($1, $2, $3)', [ctx.org.id, ctx.now.toISOString(), input.zone])
  }
  ctx.changes.push({ kind: 'organisation.updated', object: 'organisation', recordId: ctx.org.id, fields: changed.map((key) => ({ field: key, from: before[key], to: input[key] })) })
  return readOrganisation(ctx)
}
