import { reachOf, within } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import { fail } from '../platform/errors.ts'
import type { SystemCtx } from '../platform/jobs.ts'
import { likeKey } from '../../shared/lib/likeness.ts'
import type { Raw } from './page.ts'
import { complete, readRaw, readRaws, type Row } from './query.ts'
import type { RecordType } from './record-type.ts'

/** Signs that two records are one, the surest first. */
const signs = ['phone', 'email', 'gstin', 'name'] as const
export type Sign = (typeof signs)[number]
export type DuplicatePair = { why: string[]; a: Row; b: Row }
type Group = { key: string; ids: string[] }
type Candidate = { a: Raw; b: Raw; key: string }

const perWalk = 10_000
const perPage = 30
const perGroup = 8
const mostGroups = 40
const nobodyYet = '00000000-0000-0000-0000-000000000000'

/**
 * Pairs of records in reach that may be one: by a number that is not marked as shared, then by e-mail, GSTIN, and by name (whatever its spelling) with
 * the company. Each request walks ten thousand keys of a sign at most; a page may hold little or nothing and still have a next. Throws bad_cursor.
 */
export async function listPairs(ctx: MemberCtx, type: RecordType, cursor: string | undefined): Promise<{ items: DuplicatePair[]; next: string | null }> {
  const place = cursor === undefined ? [`pairs ${type.table}`, 0, null] : openCursor(ctx, cursor)
  const [of, at, from] = place
  if (of !== `pairs ${type.table}` || typeof at !== 'number' || (from !== null && typeof from !== 'string')) throw fail('bad_cursor')
  const sign = signs[at]
  if (!sign) throw fail('bad_cursor')
  const walk = await walkKeys(ctx, type, sign, from ?? (sign === 'phone' ? nobodyYet : ''))
  const { pairs, last } = await pairsOf(ctx, type, sign, walk.groups)
  const next = last ?? walk.next
  const items = await shown(ctx, type, sign, pairs)
  const following = next !== null ? [of, at, next] : at + 1 < signs.length ? [of, at + 1, null] : null
  return { items, next: following && sealCursor(ctx, following) }
}

function walkSql(type: RecordType, sign: Sign): string {
  const object = type.object.name
  if (sign === 'phone') return `select l.number_id::text collate "C" as key, l.record_id from app.number_links l where l.org_id = $1 and l.number_id > $2::uuid and l.object = '${object}' and l.to_on is null order by l.number_id limit ${perWalk}`
  if (sign === 'email') return `select e.email_key as key, e.record_id from app.record_emails e where e.org_id = $1 and e.email_key > $2 and e.object = '${object}' order by e.email_key limit ${perWalk}`
  if (sign === 'gstin') return `select c.gstin as key, c.id as record_id from app.${type.table} c where c.org_id = $1 and c.gstin > $2 and c.gstin <> '' order by c.gstin limit ${perWalk}`
  return `select c.name_like as key, c.id as record_id from app.${type.table} c where c.org_id = $1 and c.name_like > $2 and c.name_like <> '' and c.deleted_at is null order by c.name_like limit ${perWalk}`
}

/** Keys that several records have, in order, and where to go on; null at the end. The last key of a full walk may be cut and is left to the next. */
async function walkKeys(ctx: MemberCtx, type: RecordType, sign: Sign, from: string): Promise<{ groups: Group[]; next: string | null }> {
  const [row] = await ctx.db.prepared<{ walked: number; last: string | null; before: string | null; groups: Group[] }>(`pairs-${type.table}-${sign}`,
    `with walked as materialized (${walkSql(type, sign)}), ends as (select count(*)::int as n, max(key) as last from walked)
     select e.n as walked, e.last, (select max(key) from walked where key < e.last) as before,
       coalesce((select jsonb_agg(jsonb_build_object('key', g.key, 'ids', g.ids) order by g.key) from (
         select key, (array_agg(distinct record_id))[1:50] as ids from walked group by key having count(distinct record_id) > 1) g), '[]') as groups
     from ends e`, [ctx.org.id, from])
  if (!row || row.walked < perWalk) return { groups: row?.groups ?? [], next: null }
  const groups = row.groups.filter((group) => group.key !== row.last || row.before === null)
  return { groups, next: row.before ?? row.last }
}

/** The pairs of the first groups, as many as a page holds; `last`: the key after which more groups wait. */
async function pairsOf(ctx: MemberCtx, type: RecordType, sign: Sign, groups: Group[]): Promise<{ pairs: Candidate[]; last: string | null }> {
  const taken = groups.slice(0, mostGroups)
  const rows = new Map((await readRaws(ctx, type, [...new Set(taken.flatMap((group) => group.ids))])).map((raw) => [raw.id, raw]))
  const reach = reachOf(ctx, type.access, 'update')
  const shared = sign === 'phone' ? await sharedNumbers(ctx, taken.map((group) => group.key)) : new Set<string>()
  const apart = await toldApart(ctx, [...rows.keys()])
  const pairs: Candidate[] = []
  for (const [index, group] of taken.entries()) {
    if (shared.has(group.key) || (sign === 'name' && type.object.name === 'contact' && !group.key.includes(' '))) continue
    const found = group.ids.flatMap((id) => rows.get(id) ?? []).filter((raw) => within(reach, raw.owner_id))
    for (const [i, a] of found.slice(0, perGroup).entries()) {
      for (const b of found.slice(i + 1)) if (!apart.has(pairKey(a.id, b.id)) && (sign !== 'name' || sameFirm(type, a, b))) pairs.push({ a, b, key: group.key })
    }
    if (pairs.length >= perPage && index < groups.length - 1) return { pairs, last: group.key }
  }
  return { pairs, last: taken.length < groups.length ? (taken.at(-1)?.key ?? null) : null }
}

/** People of one name are one where they have the same company, or where one of the two has none yet. */
function sameFirm(type: RecordType, a: Raw, b: Raw): boolean {
  if (type.object.name !== 'contact') return true
  const [one, other] = [a['company_id'], b['company_id']]
  return (one !== null || other !== null) && (one === null || other === null || one === other)
}

async function sharedNumbers(ctx: MemberCtx, ids: string[]): Promise<Set<string>> {
  const rows = await ctx.db.prepared<{ id: string }>('pairs-shared', 'select id from app.numbers where org_id = $1 and id = any($2::uuid[]) and shared_at is not null', [ctx.org.id, ids])
  return new Set(rows.map((row) => row.id))
}

async function toldApart(ctx: MemberCtx, ids: string[]): Promise<Set<string>> {
  const rows = await ctx.db.prepared<{ a: string; b: string }>('pairs-apart', 'select a_id as a, b_id as b from app.distinctions where org_id = $1 and a_id = any($2::uuid[])', [ctx.org.id, ids])
  return new Set(rows.map((row) => pairKey(row.a, row.b)))
}

const pairKey = (a: string, b: string): string => [a, b].sort().join(' ')

/** The pairs with every sign they have, once under the surest. */
async function shown(ctx: MemberCtx, type: RecordType, sign: Sign, pairs: Candidate[]): Promise<DuplicatePair[]> {
  const once = [...new Map(pairs.map((pair) => [pairKey(pair.a.id, pair.b.id), pair])).values()]
  const both = await ctx.db.prepared<{ phone: boolean; email: boolean }>('pairs-signs',
    `select exists (select 1 from app.number_links x join app.number_links y on y.org_id = $1 and y.number_id = x.number_id and y.record_id = p.b and y.to_on is null
         join app.numbers n on n.org_id = $1 and n.id = x.number_id and n.shared_at is null where x.org_id = $1 and x.record_id = p.a and x.to_on is null) as phone,
       exists (select 1 from app.record_emails x join app.record_emails y on y.org_id = $1 and y.record_id = p.b and y.email_key = x.email_key where x.org_id = $1 and x.record_id = p.a) as email
     from unnest($2::uuid[], $3::uuid[]) with ordinality as p(a, b, n) order by p.n`, [ctx.org.id, once.map((pair) => pair.a.id), once.map((pair) => pair.b.id)])
  const told = once.flatMap((pair, index) => {
    const why = signs.filter((one) => hasSign(type, one, pair, both[index]))
    return why[0] === sign ? [{ pair, why }] : []
  })
  const rows = new Map((await complete(ctx, type, [...new Map(told.flatMap(({ pair }) => [pair.a, pair.b]).map((raw) => [raw.id, raw])).values()], false)).map((row) => [row.id, row]))
  return told.flatMap(({ pair, why }) => {
    const [a, b] = [rows.get(pair.a.id), rows.get(pair.b.id)].toSorted((x, y) => String(x?.['createdAt']).localeCompare(String(y?.['createdAt'])))
    return a && b ? [{ why, a, b }] : []
  })
}

function hasSign(type: RecordType, sign: Sign, { a, b }: Candidate, both: { phone: boolean; email: boolean } | undefined): boolean {
  if (sign === 'phone' || sign === 'email') return both?.[sign] ?? false
  if (sign === 'gstin') return a['gstin'] !== '' && a['gstin'] === b['gstin']
  const key = likeKey(String(a[type.object.title]))
  return key !== '' && key === likeKey(String(b[type.object.title]))
}

/** Says that two records are not the same (`apart`), or takes that back. Throws not_found, not_allowed, invalid. */
export async function tellApart(ctx: MemberCtx, type: RecordType, id: string, otherId: string, apart: boolean): Promise<void> {
  if (id === otherId) throw fail('invalid', 'These are one record already')
  const [first = '', second = ''] = [id, otherId].sort()
  const [a, b] = [await readRaw(ctx, type, first, true), await readRaw(ctx, type, second, true)]
  const reach = reachOf(ctx, type.access, 'update')
  if (!within(reach, a.owner_id) || !within(reach, b.owner_id)) throw fail('not_allowed')
  const row = apart
    ? await ctx.db.one('insert into app.distinctions (org_id, a_id, b_id, object, at, by_member) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1', [ctx.org.id, first, second, type.object.name, ctx.now.toISOString(), ctx.actor.memberId])
    : await ctx.db.one('delete from app.distinctions where org_id = $1 and a_id = $2 and b_id = $3 returning 1', [ctx.org.id, first, second])
  if (row) ctx.changes.push({ kind: apart ? 'pair.toldApart' : 'pair.untold', object: 'pair', recordId: id, ownerId: a.owner_id, fields: [{ field: 'otherId', from: apart ? null : otherId, to: apart ? otherId : null }] })
}

const perBatch = 1_000
const batches = 20

/** Writes the key of names that were here before there was one: twenty thousand at a time, until none is left. */
export async function likeOlder(ctx: SystemCtx, type: RecordType): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    const rows = await ctx.db.rows<{ id: string; name: string }>(`select id, ${type.object.title} as name from app.${type.table} where org_id = $1 and name_like is null order by id limit ${perBatch}`, [ctx.org.id])
    await ctx.db.rows(`update app.${type.table} c set name_like = t.key from unnest($2::uuid[], $3::text[]) as t(id, key) where c.org_id = $1 and c.id = t.id`, [ctx.org.id, rows.map((row) => row.id), rows.map((row) => likeKey(row.name))])
    if (rows.length < perBatch) return
  }
}
