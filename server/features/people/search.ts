import { isOneApart, termsOfQuery, variantsOf } from '../../../shared/lib/terms.ts'
import { emailKey } from '../../../shared/lib/text.ts'
import type { Named, PhoneRow } from '../../../shared/objects/define.ts'
import { reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { phones } from './phones.ts'
import { numbersLike } from './search-numbers.ts'
import { recordTypes } from './types.ts'

export type Found = { object: string; id: string; name: string; number: string | null; company: Named | null; owner: Named | null; by: 'name' | 'number' | 'email' | 'company' }
export type Hits = { items: Found[]; /** More numbers than can be looked through begin or end so. */ tooMany: boolean }
type Row = { object: string; id: string; name: string; owner_id: string | null; owner_name: string | null; company_id: string | null; company_name: string | null; at: string; mine: boolean }
type Range = { from: string; to: string }
type Bind = (value: unknown) => string

const shown = 20
const ownRecent = 300
const candidates = 200
const fewHits = 3
const named = 'select q.*, m.name as owner_name, f.name as company_name from'
const joined = 'left join app.members m on m.org_id = $1 and m.id = q.owner_id left join app.companies f on f.org_id = $1 and f.id = q.company_id'

/**
 * Records in reach by the beginning of any word of the name (Latin or Devanagari, one letter off), by e-mail, by a whole number, its first
 * five or last four digits; one's own and those changed last come first. Searches for numbers by those who see them masked are audited.
 */
export async function search(ctx: MemberCtx, text: string): Promise<Hits> {
  const asked = text.trim()
  const digits = asked.replaceAll(/[\s()+./-]/g, '')
  if (/^\p{Nd}{4,}$/u.test(digits)) {
    if (ctx.actor.role === 'employee') ctx.looks.push({ action: 'numbers.searched', object: 'contact', details: { digits: digits.length } })
    const { records, tooMany } = await numbersLike(ctx, asked)
    return { items: await finish(ctx, await byIds(ctx, records), 'number'), tooMany }
  }
  if (asked.includes('@')) return { items: await finish(ctx, await byEmail(ctx, emailKey(asked)), 'email'), tooMany: false }
  const words = termsOfQuery(asked)
  if (words.length === 0) return { items: [], tooMany: false }
  const rows = await byWords(ctx, words.map((forms) => forms.map((form) => ({ from: form, to: `${form}\u{10ffff}` }))))
  const more = rows.length < fewHits ? await byMistyped(ctx, words) : []
  const ids = new Set(rows.map((row) => row.id))
  const found = await finish(ctx, [...rows, ...more.filter((row) => !ids.has(row.id))], 'name')
  return { items: [...found, ...await ofCompanies(ctx, found)].slice(0, shown), tooMany: false }
}

/** Who works at the companies found, below them. */
async function ofCompanies(ctx: MemberCtx, found: Found[]): Promise<Found[]> {
  const ids = found.filter((one) => one.object === 'company').slice(0, 3).map((one) => one.id)
  if (ids.length === 0 || found.length >= shown) return []
  const there = new Set(found.map((one) => one.id))
  const values: unknown[] = [ctx.org.id]
  const bind: Bind = (value) => `$${values.push(value)}`
  const rows = await ctx.db.rows<Row>(`${named} (${select('contact')} ${reachSql(ctx, 'contact', bind)} and c.company_key = any(${bind(ids)}::uuid[]) order by c.name_sort, c.id limit 10) q ${joined}`, values)
  return (await finish(ctx, rows, 'company')).filter((one) => !there.has(one.id))
}

async function byEmail(ctx: MemberCtx, key: string): Promise<Row[]> {
  return union(ctx, (object, bind) =>
    `${select(object)} join app.record_emails e on e.org_id = $1 and e.record_id = c.id and e.object = '${object}' ${reachSql(ctx, object, bind)}
     and e.email_key >= ${bind(key)} and e.email_key < ${bind(`${key}\u{10ffff}`)} limit ${shown}`)
}

async function byIds(ctx: MemberCtx, ids: string[]): Promise<Row[]> {
  if (ids.length === 0) return []
  return union(ctx, (object, bind) => `${select(object)} ${reachSql(ctx, object, bind)} and c.id = any(${bind(ids)}::uuid[]) limit ${candidates}`)
}

/** Every word must begin a term: the longest one is looked up, the others are checked on what it found. */
async function byWords(ctx: MemberCtx, words: Range[][]): Promise<Row[]> {
  const order = [...words].sort((a, b) => (b[0]?.from.length ?? 0) - (a[0]?.from.length ?? 0))
  const [first = [], ...others] = order
  return union(ctx, (object, bind) => {
    const has = (ranges: Range[]): string => `exists (select 1 from app.search_terms x where x.org_id = $1 and x.record_id = c.id and (${ranges.map((range) => within('x', range, bind)).join(' or ')}))`
    const rest = others.map((ranges) => ` and ${has(ranges)}`).join('')
    const reach = reachSql(ctx, object, bind)
    const legs = first.map((range) => `(${select(object)} join app.search_terms t on t.org_id = $1 and t.object = '${object}' and t.record_id = c.id ${reach} and ${within('t', range, bind)}${rest} limit ${candidates})`)
    const mine = bind(ctx.actor.memberId)
    const own = `(select * from (${select(object)} where c.org_id = $1 and c.deleted_at is null and c.owner_key = ${mine}::uuid order by c.updated_at desc, c.id desc limit ${ownRecent}) c where ${has(first)}${rest})`
    return [own, ...legs].join(' union all ')
  })
}

async function byMistyped(ctx: MemberCtx, words: string[][]): Promise<Row[]> {
  const forms = words.flat().filter((form) => variantsOf(form).length > 0)
  if (forms.length === 0) return []
  const rows = await ctx.db.prepared<{ term: string }>('typos-find', 'select distinct term from app.search_typos where org_id = $1 and variant = any($2::text[]) limit 200',
    [ctx.org.id, [...new Set(forms.flatMap(variantsOf))]])
  const meant = words.map((own) => {
    const near = rows.map((row) => row.term).filter((term) => own.some((form) => isOneApart(form, term))).slice(0, 10)
    return [...near.map((term) => ({ from: term, to: `${term}\u0001` })), ...own.map((form) => ({ from: form, to: `${form}\u{10ffff}` }))]
  })
  return byWords(ctx, meant)
}

function within(alias: string, range: Range, bind: Bind): string {
  return `(${alias}.term >= ${bind(range.from)} and ${alias}.term < ${bind(range.to)})`
}

/** The same question to contacts and companies, own and recent first. */
async function union(ctx: MemberCtx, ask: (object: string, bind: Bind) => string): Promise<Row[]> {
  const values: unknown[] = [ctx.org.id]
  const bind: Bind = (value) => `$${values.push(value)}`
  const legs = Object.keys(recordTypes).map((object) => `select * from (${ask(object, bind)}) ${object}s`)
  const mine = bind(ctx.actor.memberId)
  const text = `${named} (
      select distinct on (r.mine, r.updated_at, r.id) r.* from (select u.*, (u.owner_id = ${mine}::uuid) is true as mine from (${legs.join(' union all ')}) u) r
      order by r.mine desc, r.updated_at desc, r.id desc limit ${shown}) q ${joined}
    order by q.mine desc, q.updated_at desc, q.id desc`
  return ctx.db.rows<Row>(text, values)
}

function select(object: string): string {
  const company = object === 'contact' ? 'c.company_id' : 'null::uuid as company_id'
  return `select '${object}' as object, c.id, c.name, c.owner_id, ${company}, c.updated_at from app.${recordTypes[object]?.table ?? ''} c`
}

function reachSql(ctx: MemberCtx, object: string, bind: Bind): string {
  const type = recordTypes[object]
  const reach = type ? reachOf(ctx, type.access, 'read') : []
  const all = `where c.org_id = $1 and c.deleted_at is null`
  if (reach === 'all') return all
  return `${all} and (c.owner_key = any(${bind(reach)}::uuid[]) or c.id = any(array(
    select s.record_id from app.record_shares s where s.org_id = $1 and s.member_id = ${bind(ctx.actor.memberId)}::uuid and s.object = '${object}')))`
}

async function finish(ctx: MemberCtx, rows: Row[], by: Found['by']): Promise<Found[]> {
  const top = rows.slice(0, shown)
  const numbers = top.length === 0 ? new Map<string, unknown[]>() : await phones.read(ctx, '', top.map((row) => ({ id: row.id, ownerId: row.owner_id })), false)
  return top.map((row) => ({
    object: row.object, id: row.id, name: row.name, by,
    number: (numbers.get(row.id) as PhoneRow[] | undefined)?.[0]?.national ?? null,
    company: row.company_id === null || row.company_name === null ? null : { id: row.company_id, name: row.company_name },
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
  }))
}
