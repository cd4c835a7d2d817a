import type { Ctx, MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { sealText } from '../../platform/crypto/seal.ts'
import { fail } from '../../platform/errors.ts'
import { composeNotice, type NoticeContent, type NoticeFacts, type NoticeKind } from './notice-texts.ts'
import { readPolicies } from './policy.ts'

type NoticeRow = { id: string; kind: NoticeKind; version: number; content: NoticeContent; published_at: string; latest: boolean }

/** Every version of every notice, newest first. */
export async function listNotices(ctx: MemberCtx) {
  return { items: (await readAll(ctx)).map(({ content, ...row }) => ({ ...inForce(row), title: { en: content.en.title, hi: content.hi.title } })) }
}

/** One version, whole. Throws not_found. */
export async function getNotice(ctx: MemberCtx, id: string) {
  const row = (await readAll(ctx)).find((one) => one.id === id)
  if (!row) throw fail('not_found')
  return { ...inForce(row), title: { en: row.content.en.title, hi: row.content.hi.title }, content: row.content }
}

/** The version of a kind that is in force. */
export async function latestNotice(ctx: Ctx, kind: NoticeKind): Promise<{ id: string; version: number; content: NoticeContent } | null> {
  return (await ctx.db.one<NoticeRow>('select id, version, content from app.notices where org_id = $1 and kind = $2 order by version desc limit 1', [ctx.org.id, kind])) ?? null
}

/** Publishes a new version made from settings and policy as they are now; everybody is asked again. Throws settings_incomplete. */
export async function publishNotice(ctx: MemberCtx, kind: NoticeKind): Promise<string> {
  const facts = await readFacts(ctx)
  const before = await latestNotice(ctx, kind)
  const [id, version] = [uuidv7(), (before?.version ?? 0) + 1]
  await ctx.db.rows('insert into app.notices (org_id, id, kind, version, content, published_at, published_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [ctx.org.id, id, kind, version, JSON.stringify(composeNotice(kind, facts)), ctx.now.toISOString(), ctx.actor.memberId])
  ctx.changes.push({ kind: 'notice.published', object: 'notice', recordId: id, fields: [{ field: 'kind', from: null, to: kind }, { field: 'version', from: before?.version ?? null, to: version }] })
  return id
}

/** Stores that a member accepted a version, in which language, with what and from where (sealed). A second time changes nothing. */
export async function acceptNotice(ctx: MemberCtx, id: string, entrance: { language: 'en' | 'hi'; app: string; address: string }): Promise<void> {
  const rowId = uuidv7()
  const written = await ctx.db.one(
    `insert into app.acceptances (org_id, id, notice_id, member_id, language, at, app, address_sealed)
     select $1, $2, n.id, $4, $5, $6, $7, $8 from app.notices n where n.org_id = $1 and n.id = $3
     on conflict (org_id, notice_id, member_id) do nothing returning id`,
    [ctx.org.id, rowId, id, ctx.actor.memberId, entrance.language, ctx.now.toISOString(), entrance.app, sealText(ctx.keys, 'acceptances.address_sealed', rowId, entrance.address)])
  if (written) {
    ctx.changes.push({ kind: 'notice.accepted', object: 'notice', recordId: id, aboutMember: ctx.actor.memberId, fields: [{ field: 'language', from: null, to: entrance.language }] })
    return
  }
  const there = await ctx.db.one('select 1 from app.notices where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!there) throw fail('not_found')
}

/** Who accepted a version, when, in what language and on what; those who have not come last. At most 1,000 members. Throws not_found. */
export async function listAcceptances(ctx: MemberCtx, id: string) {
  const there = await ctx.db.one('select 1 from app.notices where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!there) throw fail('not_found')
  return {
    items: await ctx.db.rows(
      `select jsonb_build_object('id', m.id, 'name', m.name) as member, a.at, a.language, a.place, a.app from app.members m
       left join app.acceptances a on a.org_id = $1 and a.notice_id = $2 and a.member_id = m.id
       where m.org_id = $1 and (m.disabled_at is null or a.id is not null) order by a.at is null, m.name_sort, m.id limit 1000`, [ctx.org.id, id]),
  }
}

/** What the signed-in member accepted, newest first: notice, version, when, in what language and on what. */
export async function readAcceptances(ctx: MemberCtx) {
  return ctx.db.rows<{ at: string; kind: NoticeKind; version: number; language: 'en' | 'hi'; place: string; app: string }>(
    `select a.at, n.kind, n.version, a.language, a.place, a.app from app.notices n join app.acceptances a on a.org_id = $1 and a.notice_id = n.id and a.member_id = $2
     where n.org_id = $1 order by a.at desc limit 500`, [ctx.org.id, ctx.actor.memberId])
}

/** The privacy notice and terms in force that the member has not accepted yet. */
export async function pendingNotices(ctx: MemberCtx) {
  const rows = await ctx.db.prepared<NoticeRow>('notices-pending',
    `select n.id, n.kind, n.version, n.content from (
       select distinct on (kind) id, kind, version, content from app.notices where org_id = $1 and kind in ('privacy', 'terms') order by kind, version desc) n
     where not exists (select 1 from app.acceptances a where a.org_id = $1 and a.notice_id = n.id and a.member_id = $2) order by n.kind`, [ctx.org.id, ctx.actor.memberId])
  return rows.map(({ id, kind, version, content }) => ({ id, kind, version, title: { en: content.en.title, hi: content.hi.title } }))
}

async function readAll(ctx: MemberCtx): Promise<NoticeRow[]> {
  return ctx.db.rows<NoticeRow>(
    `select id, kind, version, content, published_at, version = max(version) over (partition by kind) as latest from app.notices where org_id = $1 order by published_at desc, kind, version desc limit 500`, [ctx.org.id])
}

function inForce(row: Omit<NoticeRow, 'content'>) {
  return { id: row.id, kind: row.kind, version: row.version, publishedAt: row.published_at, inForce: row.latest }
}

async function readFacts(ctx: MemberCtx): Promise<NoticeFacts> {
  const row = await ctx.db.one<Record<string, string> & { retention_months: number }>(
    'select name, legal_name, zone, language, grievance_name, grievance_contact, retention_months from app.organisations where org_id = $1', [ctx.org.id])
  if (!row) throw fail('not_found')
  const names: Record<string, string> = { name: 'name', legal_name: 'legalName', zone: 'zone', language: 'language', grievance_name: 'grievanceName', grievance_contact: 'grievanceContact' }
  const missing = Object.keys(names).filter((column) => !row[column]?.trim())
  if (missing.length > 0) throw fail('settings_incomplete', { errors: missing.map((column) => ({ pointer: `/${names[column]}`, detail: 'is empty' })) })
  const policy = (await readPolicies(ctx)).at(-1)
  return {
    name: row['name'] ?? '', legalName: row['legal_name'] ?? '', grievanceName: row['grievance_name'] ?? '', grievanceContact: row['grievance_contact'] ?? '',
    retentionMonths: row.retention_months, hours: policy?.hours ?? null, backfillMaxDays: policy?.backfillMaxDays ?? 0, namesAllowed: policy?.names ?? false,
  }
}
