import { rightsOf } from '../../../shared/access.ts'
import { sortKey } from '../../../shared/lib/text.ts'
import { todayIn } from '../../platform/clock.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { changePeriods } from '../../platform/periods.ts'

const mostTeams = 1000
type TeamRow = { id: string; name: string; parent_id: string | null; version: number }

/** The tree of teams by name, with members and managers of today and what may be done with each. At most 1,000 teams and as many members. */
export async function listTeams(ctx: MemberCtx) {
  const today = todayIn(ctx.org.zone, ctx.now)
  const teams = await ctx.db.rows<TeamRow>('select id, name, parent_id, version from app.teams where org_id = $1 and archived_at is null order by name_sort, id limit 1000', [ctx.org.id])
  const [members, managers] = await Promise.all(['team_members', 'team_managers'].map((table) => ctx.db.rows<{ team_id: string; id: string; name: string }>(
    `select t.team_id, m.id, m.name from app.${table} t join app.members m on m.org_id = $1 and m.id = t.member_id
     where t.org_id = $1 and t.from_on <= $2 and (t.to_on is null or t.to_on > $2) order by m.name_sort, m.id limit 2000`, [ctx.org.id, today])))
  const can = rightsOf(ctx.actor.role).team.filter((action) => action === 'update' || action === 'delete')
  const of = (rows: typeof members, team: string) => (rows ?? []).filter((row) => row.team_id === team).map(({ id, name }) => ({ id, name }))
  return { items: teams.map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id, members: of(members, row.id), managers: of(managers, row.id), can })) }
}

/** Adds a team below another. Throws not_found, rule. */
export async function createTeam(ctx: MemberCtx, input: { name: string; parentId: string }) {
  await lockTree(ctx)
  await readTeam(ctx, input.parentId)
  const { n } = (await ctx.db.one<{ n: number }>('select count(*)::int as n from app.teams where org_id = $1 and archived_at is null', [ctx.org.id])) ?? { n: 0 }
  if (n >= mostTeams) throw fail('rule', 'An organisation has at most 1,000 teams; archive one that is no longer needed')
  const [id, name] = [uuidv7(), input.name.trim()]
  await ctx.db.rows('insert into app.teams (org_id, id, parent_id, name, name_sort, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $6)',
    [ctx.org.id, id, input.parentId, name, sortKey(name), ctx.now.toISOString()])
  ctx.changes.push({ kind: 'team.created', object: 'team', recordId: id, fields: [{ field: 'name', from: null, to: name }, { field: 'parentId', from: null, to: input.parentId }] })
  return { id, name, parentId: input.parentId }
}

/** Renames a team or moves it below another, from now on. Throws not_found, rule (the top team, a move below itself), stale_version. */
export async function updateTeam(ctx: MemberCtx, id: string, input: { name?: string; parentId?: string }) {
  await lockTree(ctx)
  const before = await readTeam(ctx, id)
  const next = { name: input.name?.trim() ?? before.name, parentId: input.parentId ?? before.parent_id }
  if (next.parentId !== before.parent_id) await checkMove(ctx, before, next.parentId)
  const fields = [
    ...(next.name === before.name ? [] : [{ field: 'name', from: before.name, to: next.name }]),
    ...(next.parentId === before.parent_id ? [] : [{ field: 'parentId', from: before.parent_id, to: next.parentId }]),
  ]
  if (fields.length > 0) {
    await ctx.db.rows('update app.teams set name = $3, name_sort = $4, parent_id = $5, version = version + 1, updated_at = $6 where org_id = $1 and id = $2',
      [ctx.org.id, id, next.name, sortKey(next.name), next.parentId, ctx.now.toISOString()])
    ctx.changes.push({ kind: 'team.updated', object: 'team', recordId: id, fields })
  }
  return { id, ...next }
}

/** Archives a team that nobody needs any more; its history stays. Throws not_found, rule. */
export async function archiveTeam(ctx: MemberCtx, id: string): Promise<void> {
  await lockTree(ctx)
  const team = await readTeam(ctx, id, true)
  if (team.parent_id === null) throw fail('rule', 'The top team is the organisation itself and stays')
  const today = todayIn(ctx.org.zone, ctx.now)
  const used = await ctx.db.one<{ below: boolean; members: boolean; invited: boolean }>(
    `select exists (select 1 from app.teams t where t.org_id = $1 and t.parent_id = $2 and t.archived_at is null) as below,
       exists (select 1 from app.team_members m where m.org_id = $1 and m.team_id = $2 and (m.to_on is null or m.to_on > $3)) as members,
       exists (select 1 from app.invitations i where i.org_id = $1 and i.team_id = $2 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $4) as invited`,
    [ctx.org.id, id, today, ctx.now.toISOString()])
  if (used?.below) throw fail('rule', 'There are teams below this one; move or archive them first')
  if (used?.members) throw fail('rule', 'This team has members, or will have some; move them to another team first')
  if (used?.invited) throw fail('rule', 'An invitation into this team still stands; take it back or wait until it has been used')
  const managers = await ctx.db.rows<{ member_id: string }>(
    'select member_id from app.team_managers where org_id = $1 and team_id = $2 and (to_on is null or to_on > $3) limit 1000', [ctx.org.id, id, today])
  for (const { member_id: memberId } of managers) await changePeriods<boolean>(ctx, { table: 'team_managers', of: { team_id: id, member_id: memberId }, value: null }, { from: today, to: null, value: null })
  await ctx.db.rows('update app.teams set archived_at = $3, version = version + 1, updated_at = $3 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'team.archived', object: 'team', recordId: id, fields: [{ field: 'archivedAt', from: null, to: ctx.now.toISOString() }] })
}

/** Reads a team that is not archived; `lock` keeps it so until the end of the transaction. Throws not_found. */
export async function readTeam(ctx: MemberCtx, id: string, lock = false): Promise<TeamRow> {
  const row = await ctx.db.one<TeamRow>(`select id, name, parent_id, version from app.teams where org_id = $1 and id = $2 and archived_at is null ${lock ? 'for update' : 'for share'}`, [ctx.org.id, id])
  if (!row) throw fail('not_found')
  return row
}

/** One at a time changes the tree, so that two moves never close a circle. */
async function lockTree(ctx: MemberCtx): Promise<void> {
  await ctx.db.rows('select id from app.teams where org_id = $1 and parent_id is null for update', [ctx.org.id])
}

async function checkMove(ctx: MemberCtx, team: TeamRow, parentId: string | null): Promise<void> {
  if (team.parent_id === null || parentId === null) throw fail('rule', 'The top team is the organisation itself and stays at the top')
  await readTeam(ctx, parentId)
  const inside = await ctx.db.one(
    `with recursive above as (
       select t.id, t.parent_id from app.teams t where t.org_id = $1 and t.id = $2
       union select t.id, t.parent_id from app.teams t join above a on t.org_id = $1 and t.id = a.parent_id)
     select 1 from above where id = $3`, [ctx.org.id, parentId, team.id])
  if (inside) throw fail('rule', 'A team cannot be moved below itself; choose another one')
}
