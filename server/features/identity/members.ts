import { rightsOf, type Role } from '../../../shared/access.ts'
import { sortKey } from '../../../shared/lib/text.ts'
import { todayIn } from '../../platform/clock.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'

type MemberRow = {
  id: string; name: string; role: Role; language: 'en' | 'hi'; theme: string; identifier_hint: string; disabled_at: string | null; team_id: string | null; version: number
}

/** Members by name, at most 1,000. Lower roles see names and roles only. */
export async function listMembers(ctx: MemberCtx) {
  const rows = await ctx.db.prepared<MemberRow>('members-list',
    `select m.id, m.name, m.role, m.language, m.theme, m.identifier_hint, m.disabled_at, m.version, t.team_id
     from app.members m left join app.team_members t on t.org_id = $1 and t.member_id = m.id and t.from_on <= $2 and (t.to_on is null or t.to_on > $2)
     where m.org_id = $1 order by m.name_sort, m.id limit 1000`, [ctx.org.id, todayIn(ctx.org.zone, ctx.now)])
  return { items: rows.map((row) => view(ctx, row)), next: null, count: null }
}

/** Changes a member's name or role; a lower role holds from the next request on. Throws not_found, not_allowed, last_owner. */
export async function updateMember(ctx: MemberCtx, id: string, input: { name?: string; role?: Role }) {
  const before = await readMember(ctx, id, true)
  checkPower(ctx, before.role, input.role)
  if (before.role === 'owner' && input.role && input.role !== 'owner') await checkLastOwner(ctx)
  const next = { name: input.name?.trim() ?? before.name, role: input.role ?? before.role }
  const fields = next.role === before.role ? [] : [{ field: 'role', from: before.role, to: next.role }]
  const personal = next.name === before.name ? [] : [{ field: 'name', from: before.name, to: next.name }]
  if (fields.length + personal.length > 0) {
    await ctx.db.rows('update app.members set name = $3, name_sort = $4, role = $5, version = version + 1, updated_at = $6 where org_id = $1 and id = $2',
      [ctx.org.id, id, next.name, sortKey(next.name), next.role, ctx.now.toISOString()])
    ctx.changes.push({ kind: 'member.updated', object: 'member', recordId: id, aboutMember: id, fields, personal })
  }
  return view(ctx, await readMember(ctx, id, false))
}

/**
 * A reset link for a member who has no mail: shown once to the owner who made it. Not for one who also works elsewhere: an owner here
 * would open the other organisation with it. Throws not_found, not_allowed.
 */
export async function makeMemberReset(ctx: MemberCtx, id: string): Promise<{ link: string; expiresAt: string }> {
  await readMember(ctx, id, false)
  const found = await ctx.host.signIn.userOf(await userOfMember(ctx, id))
  if (found && found.organisations.length > 1) throw fail('not_allowed', 'A link can be made only for people who sign in here alone; others ask for one by mail on the sign-in page')
  const reset = found ? await ctx.host.signIn.makeReset(found.user) : null
  if (!reset) throw fail('not_found')
  ctx.changes.push({ kind: 'member.reset_made', object: 'member', recordId: id, aboutMember: id })
  return { link: `${ctx.host.config.publicUrl}/reset#${reset.token}`, expiresAt: reset.expiresAt.toISOString() }
}

/** Signs a member out everywhere, from the next request on. Throws not_found, not_allowed. */
export async function endMemberSessions(ctx: MemberCtx, id: string): Promise<void> {
  const member = await readMember(ctx, id, false)
  checkPower(ctx, member.role)
  await ctx.host.signIn.endSessions(await userOfMember(ctx, id), null)
  ctx.changes.push({ kind: 'member.signed_out', object: 'member', recordId: id, aboutMember: id })
}

/** What the signed-in member sees of himself and of what he may do. */
export async function readMe(ctx: MemberCtx) {
  const row = await ctx.db.one<MemberRow & { org_name: string; legal_name: string; paired: number }>(
    `select m.id, m.name, m.role, m.language, m.theme, m.identifier_hint, m.disabled_at, m.version, null as team_id, o.name as org_name, o.legal_name,
       (select count(*)::int from (select 1 from app.devices d where d.org_id = $1 and d.revoked_at is null limit 1000) p) as paired
     from app.members m join app.organisations o on o.org_id = $1 where m.org_id = $1 and m.id = $2`, [ctx.org.id, ctx.actor.memberId])
  if (!row) throw fail('not_found')
  const { org } = ctx
  return {
    member: { id: row.id, name: row.name, role: row.role, language: row.language, theme: row.theme },
    organisation: { id: org.id, slug: org.slug, name: row.org_name, legalName: row.legal_name, zone: org.zone, region: org.region, language: org.language, currency: org.currency },
    can: plurals(rightsOf(row.role)), devices: { paired: row.paired },
  }
}

/** Changes one's own name, language or theme. */
export async function updateMe(ctx: MemberCtx, input: { name?: string; language?: 'en' | 'hi'; theme?: string }): Promise<void> {
  const before = await readMember(ctx, ctx.actor.memberId, true)
  const next = { name: input.name?.trim() ?? before.name, language: input.language ?? before.language, theme: input.theme ?? before.theme }
  const fields = (['language', 'theme'] as const).filter((key) => next[key] !== before[key]).map((key) => ({ field: key, from: before[key], to: next[key] }))
  const personal = next.name === before.name ? [] : [{ field: 'name', from: before.name, to: next.name }]
  if (fields.length + personal.length === 0) return
  await ctx.db.rows('update app.members set name = $3, name_sort = $4, language = $5, theme = $6, version = version + 1, updated_at = $7 where org_id = $1 and id = $2',
    [ctx.org.id, before.id, next.name, sortKey(next.name), next.language, next.theme, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'member.updated', object: 'member', recordId: before.id, aboutMember: before.id, fields, personal })
}

/** One member, locked for a change if so asked. Throws not_found. */
export async function readMember(ctx: MemberCtx, id: string, lock: boolean): Promise<MemberRow> {
  const row = await ctx.db.one<MemberRow>(
    `select m.id, m.name, m.role, m.language, m.theme, m.identifier_hint, m.disabled_at, m.version,
       (select t.team_id from app.team_members t where t.org_id = $1 and t.member_id = m.id and t.from_on <= $3 and (t.to_on is null or t.to_on > $3) limit 1) as team_id
     from app.members m where m.org_id = $1 and m.id = $2 ${lock ? 'for update of m' : ''}`, [ctx.org.id, id, todayIn(ctx.org.zone, ctx.now)])
  if (!row) throw fail('not_found')
  return row
}

/** Nobody but an owner touches an owner or makes one. Throws not_allowed. */
export function checkPower(ctx: MemberCtx, role: Role, next?: Role): void {
  if (ctx.actor.role !== 'owner' && (role === 'owner' || next === 'owner')) throw fail('not_allowed', 'Only an owner does that')
}

/** Throws last_owner when one owner is left. */
export async function checkLastOwner(ctx: MemberCtx): Promise<void> {
  const owners = await ctx.db.rows(`select id from app.members where org_id = $1 and role = 'owner' and disabled_at is null for update`, [ctx.org.id])
  if (owners.length < 2) throw fail('last_owner')
}

async function userOfMember(ctx: MemberCtx, id: string): Promise<string> {
  const row = await ctx.db.one<{ user_id: string | null }>('select auth.user_of_member($1) as user_id', [id])
  if (!row?.user_id) throw fail('not_found')
  return row.user_id
}

/** A member as the API answers him. */
export function view(ctx: MemberCtx, row: MemberRow) {
  const rights: readonly string[] = rightsOf(ctx.actor.role).member
  const over = ctx.actor.role === 'owner' || row.role !== 'owner'
  const full = rights.includes('update')
  return {
    id: row.id, name: row.name, role: row.role, teamId: row.team_id, language: row.language, disabledAt: row.disabled_at,
    identifierHint: full ? row.identifier_hint : null, can: rights.filter((action) => action !== 'read' && over && (action !== 'disable' || row.id !== ctx.actor.memberId)),
  }
}

/** Screens ask by the name of the list: `contacts`, not `contact`. */
function plurals(rights: Record<string, string[]>): Record<string, string[]> {
  const same = new Set(['policy', 'organisation', 'consent', 'audit', 'worktime'])
  return Object.fromEntries(Object.entries(rights).map(([object, actions]) => [same.has(object) ? object : object.endsWith('y') ? `${object.slice(0, -1)}ies` : `${object}s`, actions]))
}
