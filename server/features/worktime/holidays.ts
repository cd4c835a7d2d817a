import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { lockPlace } from './reach.ts'

export type HolidayInput = { on: string; name: string; yearly?: boolean }
type Row = { id: string; teamId: string | null; name: string; fromOn: string; toOn: string | null; yearly: string | null }

const most = 2000
const nationalDays = [['01-26', 'Republic Day', 'गणतंत्र दिवस'], ['08-15', 'Independence Day', 'स्वतंत्रता दिवस'], ['10-02', 'Gandhi Jayanti', 'गांधी जयंती']] as const

/** Holidays of the organisation (teamId null) and of teams, by day, at most 2,000. */
export async function listHolidays(ctx: MemberCtx) {
  const items = await ctx.db.rows<Row>(
    `select id, team_id as "teamId", name, from_on as "fromOn", to_on as "toOn", yearly from app.holidays where org_id = $1 order by from_on, id limit ${most}`, [ctx.org.id])
  return { items }
}

/** Adds holidays of the organisation or a team; a day that is one already stays as it is. Answers how many are new. Throws invalid, not_found, not_allowed, rule. */
export async function addHolidays(ctx: MemberCtx, { teamId, items }: { teamId: string | null; items: HolidayInput[] }): Promise<{ added: number }> {
  await lockPlace(ctx, teamId)
  const { n } = (await ctx.db.one<{ n: number }>('select count(*)::int as n from app.holidays where org_id = $1', [ctx.org.id])) ?? { n: 0 }
  if (n + items.length > most) throw fail('rule', 'An organisation has at most 2,000 holidays; take away old ones first')
  const added = await writeHolidays(ctx, teamId, items)
  return { added }
}

/** Takes a holiday away. Throws not_found, not_allowed. */
export async function removeHoliday(ctx: MemberCtx, id: string): Promise<void> {
  const row = await ctx.db.one<Row>('select id, team_id as "teamId", name, from_on as "fromOn", to_on as "toOn", yearly from app.holidays where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!row) throw fail('not_found')
  await lockPlace(ctx, row.teamId)
  const gone = await ctx.db.one('delete from app.holidays where org_id = $1 and id = $2 returning id', [ctx.org.id, id])
  if (!gone) throw fail('not_found')
  ctx.changes.push({ kind: 'holiday.removed', object: 'worktime', recordId: id, fields: [{ field: 'name', from: row.name, to: null }, { field: 'fromOn', from: row.fromOn, to: null }] })
}

/** What a new organisation in India starts with: the three national days of each year. */
export async function firstHolidays(ctx: MemberCtx): Promise<void> {
  if (ctx.org.region !== 'IN') return
  await writeHolidays(ctx, null, nationalDays.map(([day, en, hi]) => ({ on: `1970-${day}`, name: ctx.org.language === 'hi' ? hi : en, yearly: true })))
}

async function writeHolidays(ctx: MemberCtx, teamId: string | null, items: HolidayInput[]): Promise<number> {
  const rows = await ctx.db.rows<Row>(
    `insert into app.holidays (org_id, id, team_id, name, from_on, to_on, yearly)
     select $1, i.id, $2, i.name, i.day, case when i.yearly then null else i.day + 1 end, case when i.yearly then to_char(i.day, 'MM-DD') end
     from unnest($3::uuid[], $4::text[], $5::date[], $6::boolean[]) as i(id, name, day, yearly)
     on conflict do nothing returning id, name, from_on as "fromOn", yearly`,
    [ctx.org.id, teamId, items.map(() => uuidv7()), items.map((one) => one.name.trim()), items.map((one) => one.on), items.map((one) => one.yearly === true)])
  for (const row of rows) ctx.changes.push({ kind: 'holiday.added', object: 'worktime', recordId: row.id, fields: [{ field: 'name', from: null, to: row.name }, { field: 'fromOn', from: null, to: row.fromOn }, { field: 'yearly', from: null, to: row.yearly }] })
  return rows.length
}
