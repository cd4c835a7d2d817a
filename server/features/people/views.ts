import { readFilter } from '../../../shared/contract/filter.ts'
import { within, reachOf } from '../../platform/access.ts'
import { scopeOf } from '../../../shared/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { SystemCtx } from '../../platform/jobs.ts'

/** What a saved list remembers. */
export type ViewState = { filter?: unknown; sort?: string; group?: string; columns?: string[]; density?: string }
export type ViewInput = { name?: string; shared?: boolean; isDefault?: boolean; state?: ViewState }
type Row = { id: string; object: string; name: string; member_id: string; member_name: string; shared: boolean; is_default: boolean; draft: boolean; state: ViewState; version: number }

const mostViews = 200
const draftDays = 30
const columns = 'v.id, v.object, v.name, v.member_id, m.name as member_name, v.shared, v.is_default, v.draft, v.state, v.version'

/** One's own views and those shared with everybody, by name. */
export async function listViews(ctx: MemberCtx, object: string | undefined) {
  const rows = await ctx.db.prepared<Row>('views-list',
    `select ${columns} from app.views v join app.members m on m.org_id = $1 and m.id = v.member_id
     where v.org_id = $1 and ($2::text is null or v.object = $2) and v.deleted_at is null and not v.draft and (v.shared or v.member_id = $3) order by lower(v.name), v.id limit ${mostViews}`, [ctx.org.id, object ?? null, ctx.actor.memberId])
  return { items: rows.map((row) => view(ctx, row)) }
}

/** One view: one's own, a shared one, or a draft, which whoever has its address may open. Throws not_found. */
export async function getView(ctx: MemberCtx, id: string) {
  const row = await readView(ctx, id)
  if (!row.shared && !row.draft && row.member_id !== ctx.actor.memberId) throw fail('not_found')
  return view(ctx, row)
}

/** Saves a list; a draft only keeps a filter that must not stand in an address. Throws bad_filter, not_allowed (sharing). */
export async function createView(ctx: MemberCtx, input: { object: string; name?: string; shared?: boolean; isDefault?: boolean; draft?: boolean; state: ViewState }) {
  checkState(input.state)
  if (!input.draft && (input.name ?? '').trim() === '') throw fail('invalid', { errors: [{ pointer: '/name', detail: 'a view needs a name' }] })
  if (input.shared) checkSharing(ctx)
  const id = uuidv7()
  if (input.isDefault) await clearDefault(ctx, input.object, input.shared ?? false)
  await ctx.db.rows('insert into app.views (org_id, id, object, name, member_id, shared, is_default, draft, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [ctx.org.id, id, input.object, (input.name ?? '').trim(), ctx.actor.memberId, input.shared ?? false, input.isDefault ?? false, input.draft ?? false, JSON.stringify(input.state)])
  if (!input.draft) ctx.changes.push({ kind: 'view.created', object: 'view', recordId: id, ownerId: input.shared ? null : ctx.actor.memberId })
  return getView(ctx, id)
}

/** Changes a view. Throws not_found, not_allowed, bad_filter. */
export async function updateView(ctx: MemberCtx, id: string, input: ViewInput) {
  const before = await writable(ctx, id)
  if (input.state) checkState(input.state)
  const shared = input.shared ?? before.shared
  if (shared && !before.shared) checkSharing(ctx)
  if (input.isDefault) await clearDefault(ctx, before.object, shared)
  await ctx.db.rows('update app.views set name = $3, shared = $4, is_default = $5, state = $6, version = version + 1, updated_at = $7 where org_id = $1 and id = $2',
    [ctx.org.id, id, input.name?.trim() ?? before.name, shared, input.isDefault ?? before.is_default, JSON.stringify(input.state ?? before.state), ctx.now.toISOString()])
  if (!before.draft) ctx.changes.push({ kind: 'view.updated', object: 'view', recordId: id, ownerId: shared || before.shared ? null : before.member_id })
  return getView(ctx, id)
}

/** Takes a view away. Throws not_found, not_allowed. */
export async function deleteView(ctx: MemberCtx, id: string): Promise<void> {
  const before = await writable(ctx, id)
  await ctx.db.rows('update app.views set deleted_at = $3 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'view.deleted', object: 'view', recordId: id, ownerId: before.shared ? null : before.member_id })
}

/** Drafts nobody touched for 30 days. */
export async function pruneDrafts(ctx: SystemCtx): Promise<void> {
  await ctx.db.rows('delete from app.views where org_id = $1 and draft and updated_at < $2', [ctx.org.id, new Date(ctx.now.getTime() - draftDays * 86_400_000).toISOString()])
}

async function readView(ctx: MemberCtx, id: string, lock = false): Promise<Row> {
  const row = await ctx.db.one<Row>(`select ${columns} from app.views v join app.members m on m.org_id = $1 and m.id = v.member_id where v.org_id = $1 and v.id = $2 and v.deleted_at is null ${lock ? 'for update of v' : ''}`, [ctx.org.id, id])
  if (!row) throw fail('not_found')
  return row
}

async function writable(ctx: MemberCtx, id: string): Promise<Row> {
  const row = await readView(ctx, id, true)
  if (row.member_id === ctx.actor.memberId) return row
  if (!row.shared) throw fail('not_found')
  if (!within(reachOf(ctx, 'view', 'update'), row.member_id)) throw fail('not_allowed')
  return row
}

function checkSharing(ctx: MemberCtx): void {
  if (scopeOf(ctx.actor.role, 'view', 'share') === 'none') throw fail('not_allowed', 'Your role does not share views')
}

function checkState(state: ViewState): void {
  if (state.filter !== undefined && !readFilter(state.filter)) throw fail('bad_filter')
}

/** One default per member, and one for everybody. */
async function clearDefault(ctx: MemberCtx, object: string, shared: boolean): Promise<void> {
  await ctx.db.rows('update app.views set is_default = false where org_id = $1 and object = $2 and is_default and shared = $3 and (shared or member_id = $4)', [ctx.org.id, object, shared, ctx.actor.memberId])
}

function view(ctx: MemberCtx, row: Row) {
  const mine = row.member_id === ctx.actor.memberId
  const may = mine || (row.shared && within(reachOf(ctx, 'view', 'update'), row.member_id))
  return {
    id: row.id, object: row.object, name: row.name, member: { id: row.member_id, name: row.member_name }, shared: row.shared, isDefault: row.is_default, draft: row.draft,
    state: row.state, version: row.version, can: may ? ['update', 'delete'] : [],
  }
}
