import { callKinds } from '../../../shared/contract/call-kind.ts'
import type { Condition, FlatFilter } from '../../../shared/contract/filter.ts'
import { countCap, pageSize, type Page } from '../../../shared/contract/paging.ts'
import { reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { openCursor, sealCursor } from '../../platform/cursor.ts'
import { fail } from '../../platform/errors.ts'
import { callColumns, callJoins, callView, joinedColumns, type CallRaw, type CallView } from './rows.ts'

export type CallListRequest = { filter: FlatFilter; limit?: number; cursor?: string; sort?: string; count?: boolean }
type Bind = (value: unknown) => string

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const mostLegs = 40

/**
 * Calls in reach, newest first (`-startedAt`) or oldest first (`startedAt`), filtered, by keyset; undated calls only with the filter `undated`.
 * Reads of another member's calls are noted for the audit. Throws bad_filter, bad_cursor.
 */
export async function listCalls(ctx: MemberCtx, request: CallListRequest): Promise<Page<CallView>> {
  const limit = Math.min(request.limit ?? pageSize.usual, pageSize.most)
  const down = (request.sort ?? '-startedAt') === '-startedAt'
  if (!down && request.sort !== 'startedAt') throw fail('invalid', 'Calls are sorted by startedAt or -startedAt')
  const values: unknown[] = [ctx.org.id, ctx.org.zone]
  const bind: Bind = (value) => `$${values.push(value)}`
  const undated = request.filter.and.some((one) => one.field === 'undated' && one.value === true)
  const place = undated ? 'received_at' : 'started_at'
  const where = ['c.org_id = $1', undated ? 'c.started_at is null' : 'c.started_at is not null', ...request.filter.and.map((one) => conditionSql(one, bind))]
  const members = membersIn(ctx, request.filter)
  const counting = request.count ? countCalls(ctx, where, [...values], members) : null
  if (request.cursor) where.push(afterCursor(ctx, request.cursor, place, down, bind))
  const contact = contactIn(request.filter)
  const source = { place, down, limit: bind(limit + 1), members }
  const text = contact === null ? pageSql(where, source, bind) : framed(contactLegs(where, source, bind(contact), bind), source)
  const [found, count] = await Promise.all([ctx.db.rows<CallRaw>(text, values), counting])
  const page = found.slice(0, limit)
  noteLooks(ctx, page)
  const last = page.at(-1)
  return { items: page.map((raw) => callView(ctx, raw)), next: found.length > limit && last ? sealCursor(ctx, [place, down, last.key, last.id]) : null, count }
}

/** Reads of other members' calls go to the audit, once per actor, member and ten minutes. */
export function noteLooks(ctx: MemberCtx, rows: { member_id: string }[]): void {
  for (const member of new Set(rows.map((row) => row.member_id))) {
    if (member === ctx.actor.memberId || ctx.looks.some((look) => look.action === 'calls.read' && look.aboutMember === member)) continue
    ctx.looks.push({ action: 'calls.read', object: 'call', aboutMember: member, within: 600_000 })
  }
}

function membersIn(ctx: MemberCtx, filter: FlatFilter): 'all' | string[] {
  const reach = reachOf(ctx, 'call', 'read')
  const asked = filter.and.find((one) => one.field === 'memberId' && one.op === 'eq')?.value
  if (typeof asked === 'string' && uuid.test(asked)) return reach === 'all' || reach.includes(asked) ? [asked] : []
  return reach
}

type Source = { place: string; down: boolean; limit: string; members: 'all' | string[] }

function pageSql(where: string[], source: Source, bind: Bind): string {
  const { members } = source
  const legs = members === 'all' ? walk(where, source)
    : members.length > mostLegs ? walk([...where, `c.member_id = any(${bind(members)}::uuid[])`], source)
    : `select l.* from unnest(${bind(members)}::uuid[]) as s(member_id) cross join lateral (${walk([...where, 'c.member_id = s.member_id'], source)}) l`
  return framed(legs, source)
}

/** One index walk per number the contact has or had, and one over the calls linked to it by hand: an OR would read every call. */
function contactLegs(where: string[], source: Source, contact: string, bind: Bind): string {
  const mine = source.members === 'all' ? where : [...where, `c.member_id = any(${bind(source.members)}::uuid[])`]
  const numbers = `select distinct number_id from app.number_links where org_id = $1 and record_id = ${contact}::uuid`
  return `(select l.* from (${numbers}) s cross join lateral (${walk([...mine, 'c.number_id = s.number_id'], source)}) l)
    union all (select l.* from (select ${contact}::uuid as id union all select m.id from app.contacts m where m.org_id = $1 and m.merged_into = ${contact}::uuid) s
      cross join lateral (${walk([...mine, 'c.link_record_id = s.id'], source)}) l)`
}

function walk(where: string[], { place, down, limit }: Source): string {
  const way = down ? 'desc' : 'asc'
  return `select ${callColumns}, c.${place}::text as key, c.${place} as place from app.calls c where ${where.join(' and ')} order by c.${place} ${way}, c.id ${way} limit ${limit}`
}

function framed(legs: string, { down, limit }: Source): string {
  const way = down ? 'desc' : 'asc'
  return `select ${joinedColumns} from (select * from (select distinct on (q.place, q.id) q.* from (${legs}) q order by q.place ${way}, q.id ${way}) r limit ${limit}) p ${callJoins} order by p.place ${way}, p.id ${way}`
}

function contactIn(filter: FlatFilter): string | null {
  const value = filter.and.find((one) => one.field === 'contactId')?.value
  return typeof value === 'string' && uuid.test(value) ? value : null
}

function conditionSql(condition: Condition, bind: Bind): string {
  const { field, op, value } = condition
  const bad = fail('bad_filter', `"${op}" with this value does not fit the field "${field.slice(0, 60)}"`)
  const id = typeof value === 'string' && uuid.test(value)
  if (field === 'undated' && op === 'eq' && typeof value === 'boolean') return 'true'
  if (field === 'kind') {
    const kinds = op === 'eq' ? [value] : op === 'in' && Array.isArray(value) ? value : []
    if (kinds.length === 0 || !kinds.every((kind) => callKinds.some((known) => known === kind))) throw bad
    return `c.kind = any(${bind(kinds)}::text[])`
  }
  if (field === 'memberId' && op === 'eq' && id) return `c.member_id = ${bind(value)}::uuid`
  if (field === 'numberId' && op === 'eq' && id) return `c.number_id = ${bind(value)}::uuid`
  if (field === 'outcomeId' && op === 'eq' && id) return `c.outcome_id = ${bind(value)}::uuid`
  if (field === 'outcomeId' && op === 'empty') return 'c.outcome_id is null'
  if (field === 'outcomeId' && op === 'notEmpty') return 'c.outcome_id is not null'
  if (field === 'contactId' && op === 'eq' && id) return contactSql(bind(value))
  if (field === 'linked' && op === 'eq' && typeof value === 'boolean') return linkedSql(value)
  if (field === 'double' && op === 'eq' && typeof value === 'boolean') return `c.double_of is ${value ? 'not null' : 'null'}`
  if (field === 'suspect' && op === 'eq' && typeof value === 'boolean') return `c.suspect_of is ${value ? 'not null' : 'null'}`
  if (field === 'startedAt' && (op === 'gte' || op === 'lt') && typeof value === 'string' && !Number.isNaN(Date.parse(value)) && /^\d{4}-\d\d-\d\d/.test(value)) {
    return `c.started_at ${op === 'gte' ? '>=' : '<'} ${bind(new Date(value).toISOString())}::timestamptz`
  }
  throw bad
}

/** Calls of a contact: linked by hand to it or to one merged into it, or by a number that was its own at the call's start and not linked elsewhere by hand. */
export function contactSql(contact: string): string {
  return `(c.link_record_id = ${contact}::uuid
    or (c.link_record_id is not null and exists (select 1 from app.contacts m where m.org_id = $1 and m.id = c.link_record_id and m.merged_into = ${contact}::uuid)) or (c.link_record_id is null and exists (
    select 1 from app.number_links l where l.org_id = $1 and l.record_id = ${contact}::uuid and l.number_id = c.number_id
      and (l.from_on is null or l.from_on <= (c.started_at at time zone $2)::date) and (l.to_on is null or l.to_on > (c.started_at at time zone $2)::date))))`
}

function linkedSql(linked: boolean): string {
  return `${linked ? '' : 'not '}(c.link_record_id is not null or exists (
    select 1 from app.number_links l
    left join app.contacts x on x.org_id = $1 and x.id = l.record_id and x.deleted_at is null
    left join app.companies y on y.org_id = $1 and y.id = l.record_id and y.deleted_at is null
    where (x.id is not null or y.id is not null) and l.org_id = $1 and l.number_id = c.number_id and (l.to_on is null or l.to_on > (c.started_at at time zone $2)::date)))`
}

async function countCalls(ctx: MemberCtx, where: string[], values: unknown[], members: 'all' | string[]): Promise<{ value: number; capped: boolean }> {
  const mine = members === 'all' ? '' : ` and c.member_id = any($${values.push(members)}::uuid[])`
  const [row] = await ctx.db.rows<{ n: number }>(`select count(*)::int as n from (select 1 from app.calls c where ($2::text is not null) and ${where.join(' and ')}${mine} limit ${countCap + 1}) t`, values)
  const n = row?.n ?? 0
  return { value: Math.min(n, countCap), capped: n > countCap }
}

function afterCursor(ctx: MemberCtx, cursor: string, place: string, down: boolean, bind: Bind): string {
  const [of, way, key, id] = openCursor(ctx, cursor)
  if (of !== place || way !== down || typeof key !== 'string' || typeof id !== 'string') throw fail('bad_cursor')
  return `(c.${place}, c.id) ${down ? '<' : '>'} (${bind(key)}::timestamptz, ${bind(id)}::uuid)`
}
