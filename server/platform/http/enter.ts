import type { FastifyRequest } from 'fastify'
import { scopeOf, type Role } from '../../../shared/access.ts'
import type { Host, MemberActor, MemberCtx, Organisation } from '../context.ts'
import { inOrganisation, type OrgDb } from '../db/org-db.ts'
import { fail, isRetryable, toAppError } from '../errors.ts'
import { writeAudit, writeHistory } from '../history.ts'
import type { MemberAccess } from './route.ts'

const slugs = new Map<string, { orgId: string; slug: string }>()

/** The organisation behind a slug. A slug never moves to another organisation, so the answer may be kept. */
export async function organisationOf(host: Host, slug: string): Promise<{ orgId: string; slug: string }> {
  const known = slugs.get(slug)
  if (known) return known
  const { rows } = await host.pools.app.query('select org_id, slug from auth.find_organisation($1)', [slug])
  const row = rows[0] as { org_id: string; slug: string } | undefined
  if (!row) throw fail('not_found')
  const found = { orgId: row.org_id, slug: row.slug }
  if (slugs.size > 10_000) slugs.clear()
  slugs.set(slug, found)
  return found
}

/**
 * Runs `work` as the signed-in member inside the organisation: session, membership, notices and the role's right are checked in
 * the same transaction; changes are written as history before the commit. Runs again once when PostgreSQL asks for it.
 * Throws sign_in, not_found (not a member), notices_pending, not_allowed.
 */
export async function asMember<T>(
  host: Host, request: FastifyRequest, slug: string,
  options: { access: MemberAccess; beforeNotices?: boolean | undefined }, work: (ctx: MemberCtx) => Promise<T>,
): Promise<T> {
  const tokenHash = host.signIn.sessionHash(request)
  if (!tokenHash) throw fail('sign_in')
  const org = await organisationOf(host, slug)
  for (let attempt = 0; ; attempt++) {
    let ctx: MemberCtx | undefined
    try {
      const result = await inOrganisation(host.pools.app, org.orgId, async (db) => {
        ctx = await memberContext(host, request, db, org.slug, tokenHash, options.beforeNotices === true)
        checkRight(ctx.actor.role, options.access)
        const value = await work(ctx)
        await writeHistory(ctx)
        return value
      })
      if (ctx && ctx.looks.length > 0) await writeLooks(host, ctx)
      return result
    } catch (error) {
      if (attempt === 0 && isRetryable(error)) continue
      if (ctx && toAppError(error).code === 'not_allowed') await writeRefusal(host, ctx, request)
      // Who looked is recorded also when the answer broke off in the middle, and who was stopped when it was refused for its rate.
      if (ctx && ctx.looks.length > 0 && (request.raw.destroyed || toAppError(error).code === 'slow_down')) await writeLooks(host, ctx)
      throw error
    }
  }
}

function checkRight(role: Role, access: MemberAccess): void {
  if (access === 'member') return
  if (scopeOf(role, access.object, access.action) === 'none') throw fail('not_allowed')
}

type MemberRow = {
  session_id: string; user_id: string; member_id: string | null; stale: boolean; name: string; role: Role; disabled_at: string | null
  zone: string; region: string; language: 'en' | 'hi'; employees_read: Organisation['employeesRead']
  currency: string; week_start: number; financial_year_month: number; fields_version: number; reach: string[] | null; notices_pending: boolean
}

// The latest version of each blocking notice must be accepted; the reach of a manager is his teams and everything below, today.
const memberSql = `
  select s.session_id, s.user_id, s.member_id, s.stale, m.name, m.role, m.disabled_at,
    o.zone, o.region, o.language, o.employees_read, o.currency, o.week_start, o.financial_year_month, o.fields_version,
    case when m.role = 'manager' or (m.role = 'employee' and o.employees_read = 'team') then app.reach(m.id, m.role, (now() at time zone o.zone)::date) end as reach,
    exists (
      select 1 from app.notices n
      where n.org_id = $2 and n.kind in ('privacy', 'terms')
        and n.version = (select max(l.version) from app.notices l where l.org_id = $2 and l.kind = n.kind)
        and not exists (select 1 from app.acceptances a where a.org_id = $2 and a.notice_id = n.id and a.member_id = m.id)) as notices_pending
  from auth.open_session($1) s
  left join app.members m on m.org_id = $2 and m.id = s.member_id
  left join app.organisations o on o.org_id = $2`

async function memberContext(host: Host, request: FastifyRequest, db: OrgDb, slug: string, tokenHash: string, beforeNotices: boolean): Promise<MemberCtx> {
  const [[row], keys] = await Promise.all([
    db.prepared<MemberRow>('member-context', memberSql, [tokenHash, db.orgId]),
    host.keyring.of(db),
  ])
  if (!row) throw fail('sign_in')
  if (!row.member_id || row.disabled_at) throw fail('not_found')
  if (row.notices_pending && !beforeNotices) throw fail('notices_pending')
  if (row.stale) host.signIn.seen(row.session_id)
  const actor: MemberActor = {
    kind: 'member', memberId: row.member_id, userId: row.user_id, sessionId: row.session_id, name: row.name, role: row.role,
    reach: row.reach ? [...new Set([row.member_id, ...row.reach])] : [row.member_id],
  }
  return {
    host, actor, db, keys, changes: [], looks: [], requestId: request.id, via: 'web', now: host.clock.now(),
    org: { id: db.orgId, slug, zone: row.zone, region: row.region, language: row.language, employeesRead: row.employees_read,
      currency: row.currency, weekStart: row.week_start, yearMonth: row.financial_year_month, fieldsVersion: row.fields_version },
  }
}

async function writeLooks(host: Host, ctx: MemberCtx): Promise<void> {
  await inOrganisation(host.pools.app, ctx.org.id, (db) => writeAudit({ ...ctx, db }, ctx.looks))
}

async function writeRefusal(host: Host, ctx: MemberCtx, request: FastifyRequest): Promise<void> {
  const details = { method: request.method, route: request.routeOptions.url ?? '' }
  await inOrganisation(host.pools.app, ctx.org.id, (db) => writeAudit({ ...ctx, db }, [{ action: 'refused', object: 'route', details }]))
}
