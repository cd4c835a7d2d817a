import { allowed, reachOf, within } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import { openText } from '../platform/crypto/seal.ts'
import { fail } from '../platform/errors.ts'
import type { SystemCtx } from '../platform/jobs.ts'
import { customFieldsOf, customPrefix } from './custom.ts'
import { parts, undo } from './merge-parts.ts'
import { joinedChain, joinPeople, readParts, writePart } from './merge-store.ts'
import { changeOf, finished, mergeLabel, writeFields, type Kept } from './merges.ts'
import type { Raw } from './page.ts'
import { complete, readRaw, type Row } from './query.ts'
import { columnOf, refsOf, type RecordType } from './record-type.ts'

type MergeRow = { id: string; object: string; into_id: string; from_id: string; at: string; sealed: Buffer | null; undone_at: string | null; into_merged: boolean; newest: string | null }

const keptDays = 90
const perPage = 50
const mostPurged = 500

/**
 * Makes two of one again: the merged-away record stands as it was, and the survivor loses what it took over. What was edited since stays with
 * the survivor and is named in `stayed`. Throws not_found, not_allowed, conflict (with the reason).
 */
export async function undoMerge(ctx: MemberCtx, types: Record<string, RecordType>, id: string): Promise<{ row: Row; other: Row; stayed: string[] }> {
  const merge = await ctx.db.one<MergeRow>('select id, object, into_id, from_id, at, sealed, undone_at from app.merges where org_id = $1 and id = $2 for update', [ctx.org.id, id])
  const type = merge && types[merge.object]
  if (!merge || !type) throw fail('not_found')
  const raw = await survivorOf(ctx, type, merge)
  const kept = JSON.parse(openText(ctx.keys, mergeLabel, merge.id, merge.sealed ?? Buffer.alloc(0))) as Kept
  const [before] = await complete(ctx, type, [raw], true)
  await ctx.db.rows(`update app.${type.table} set deleted_at = null, deleted_by = null, merged_into = null, version = version + 1, updated_at = $3 where org_id = $1 and id = $2`, [ctx.org.id, merge.from_id, ctx.now.toISOString()])
  await joinedChain(ctx, type, merge.into_id, merge.from_id, kept.chain)
  if (merge.object === 'company') await joinPeople(ctx, merge.into_id, merge.from_id, kept.people)
  const stayed = await putBack(ctx, type, raw, kept)
  await ctx.db.rows('update app.merges set undone_at = $3, undone_by = $4, sealed = null where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString(), ctx.actor.memberId])
  const [row, other] = [await finished(ctx, type, merge.into_id), await finished(ctx, type, merge.from_id)]
  ctx.changes.push(
    changeOf(type, 'unmerged', before ?? row, row, await customFieldsOf(ctx, type.object.name), [{ field: 'mergedFrom', from: other['name'], to: null }]),
    { kind: `${type.object.name}.returned`, object: type.object.name, recordId: other.id, ownerId: other.ownerId, fields: [{ field: 'mergedInto', from: row.id, to: null }, { field: 'version', from: other.version - 1, to: other.version }] })
  return { row, other, stayed }
}

/** The survivor, locked, if this merge may be undone now. */
async function survivorOf(ctx: MemberCtx, type: RecordType, merge: MergeRow): Promise<Raw> {
  const rows = await ctx.db.rows<{ id: string; owner_id: string | null; deleted_at: string | null; merged_into: string | null }>(
    `select id, owner_id, deleted_at, merged_into from app.${type.table} where org_id = $1 and id = any($2::uuid[]) order by id for update`, [ctx.org.id, [merge.into_id, merge.from_id]])
  const reach = reachOf(ctx, type.access, 'update')
  if (rows.length < 2 || !rows.every((row) => within(reach, row.owner_id))) throw fail('not_found')
  const into = rows.find((row) => row.id === merge.into_id)
  if (merge.undone_at !== null) throw fail('conflict', 'This merge was undone before')
  if (merge.sealed === null) throw fail('conflict', `This merge is older than ${keptDays} days; what stood before is no longer kept`)
  if (into?.merged_into) throw fail('conflict', 'The record itself was merged into another since: undo that merge first')
  if (into?.deleted_at) throw fail('conflict', 'The record lies in the bin: take it out first')
  const newest = await ctx.db.one<{ id: string }>('select id from app.merges where org_id = $1 and into_id = $2 and undone_at is null order by id desc limit 1', [ctx.org.id, merge.into_id])
  if (newest?.id !== merge.id) throw fail('conflict', 'Another record was merged into this one later: undo that merge first')
  return readRaw(ctx, type, merge.into_id, true)
}

/** Puts back what still stands as the merge left it. Answers the names of the fields that stay. */
async function putBack(ctx: MemberCtx, type: RecordType, raw: Raw, kept: Kept): Promise<string[]> {
  const stayed: string[] = []
  const input: Record<string, unknown> = {}
  const custom: Record<string, unknown> = {}
  for (const [name, { before, after }] of Object.entries(kept.fields)) {
    const value = await standing(ctx, type, name, before)
    if (JSON.stringify(raw[columnOf(name)]) === JSON.stringify(after) && value !== undefined) input[name] = value
    else stayed.push(name)
  }
  const fields = await customFieldsOf(ctx, type.object.name)
  for (const [id, { before, after }] of Object.entries(kept.custom)) {
    const field = fields.find((one) => one.id === id)
    if (JSON.stringify(raw.custom[id] ?? null) === JSON.stringify(after)) custom[id] = before
    else if (field) stayed.push(`${customPrefix}${field.key}`)
  }
  await writeFields(ctx, type, raw.id, input, custom, kept.keys)
  const now = await readParts(ctx, raw.id)
  for (const part of parts) {
    const change = kept.parts[part.table]
    if (!change) continue
    const undone = undo(part, change, now.get(part.table) ?? [])
    await writePart(ctx, part, raw.id, undone.rows)
    if (undone.stayed) stayed.push(part.field)
  }
  return stayed
}

/** The value a field goes back to; a company that was merged since is the one it became, one that is gone for good is undefined. */
async function standing(ctx: MemberCtx, type: RecordType, name: string, before: unknown): Promise<unknown> {
  const ref = refsOf(type).find((one) => one.field === name)
  if (ref?.table !== 'companies' || typeof before !== 'string') return before
  const row = await ctx.db.one<{ id: string }>('select coalesce(merged_into, id) as id from app.companies where org_id = $1 and id = $2', [ctx.org.id, before])
  return row?.id
}

type Listed = { id: string; object: string; into_id: string; from_id: string; at: string; by_id: string; by_name: string; into_name: string; into_owner: string | null; from_name: string; from_owner: string | null; kept: boolean; blocked: boolean }

/** Merges of the members in reach that stand, newest first; `can` says whether one can be undone now. Throws bad_cursor. */
export async function listMerges(ctx: MemberCtx, cursor: string | undefined) {
  const reach = reachOf(ctx, 'merge', 'read')
  const after = cursor === undefined ? null : openCursor(ctx, cursor)
  if (after && (after[0] !== 'merges' || typeof after[1] !== 'string' || typeof after[2] !== 'string')) throw fail('bad_cursor')
  const rows = await ctx.db.rows<Listed & { key: string }>(
    `select g.id, g.object, g.into_id, g.from_id, g.at, g.at::text as key, m.id as by_id, m.name as by_name, g.sealed is not null as kept,
       coalesce(a.name, x.name) as into_name, coalesce(a.owner_id, x.owner_id) as into_owner, coalesce(b.name, y.name) as from_name, coalesce(b.owner_id, y.owner_id) as from_owner,
       coalesce(a.deleted_at, x.deleted_at) is not null or exists (select 1 from app.merges l where l.org_id = $1 and l.into_id = g.into_id and l.id > g.id and l.undone_at is null) as blocked
     from app.merges g join app.members m on m.org_id = $1 and m.id = g.by_member
     left join app.contacts a on a.org_id = $1 and a.id = g.into_id left join app.contacts b on b.org_id = $1 and b.id = g.from_id
     left join app.companies x on x.org_id = $1 and x.id = g.into_id left join app.companies y on y.org_id = $1 and y.id = g.from_id
     where g.org_id = $1 and g.undone_at is null and ($2::uuid[] is null or g.by_member = any($2::uuid[])) and ($3::text is null or (g.at, g.id) < ($3::timestamptz, $4::uuid))
     order by g.at desc, g.id desc limit ${perPage + 1}`, [ctx.org.id, reach === 'all' ? null : reach, after?.[1] ?? null, after?.[2] ?? null])
  const page = rows.slice(0, perPage)
  const last = page.at(-1)
  return { items: page.map((row) => listed(ctx, row)), next: rows.length > perPage && last ? sealCursor(ctx, ['merges', last.key, last.id]) : null }
}

function listed(ctx: MemberCtx, row: Listed) {
  const access = row.object === 'company' ? 'company' : 'contact'
  const shown = (id: string, name: string, owner: string | null) => (allowed(ctx, access, 'read', owner) ? { id, name } : null)
  const mine = allowed(ctx, access, 'update', row.into_owner) && allowed(ctx, access, 'update', row.from_owner)
  return {
    id: row.id, object: row.object, at: row.at, by: { id: row.by_id, name: row.by_name }, into: shown(row.into_id, row.into_name, row.into_owner), from: shown(row.from_id, row.from_name, row.from_owner),
    until: new Date(Date.parse(row.at) + keptDays * 86_400_000).toISOString(), can: row.kept && !row.blocked && mine ? ['undo'] : [],
  }
}

/** After 90 days a merge is for good: what stood before goes, and the merged-away record keeps only its name and the way to its survivor. */
export async function settleMerges(ctx: SystemCtx): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptDays * 86_400_000).toISOString()
  const rows = await ctx.db.rows<{ id: string; from_id: string }>(`select id, from_id from app.merges where org_id = $1 and at < $2 and sealed is not null order by at limit ${mostPurged} for update`, [ctx.org.id, before])
  if (rows.length === 0) return
  for (const table of [...parts.map((part) => part.table), 'custom_values', 'search_terms']) {
    await ctx.db.rows(`delete from app.${table} where org_id = $1 and record_id = any($2::uuid[])`, [ctx.org.id, rows.map((row) => row.from_id)])
  }
  await ctx.db.rows('update app.merges set sealed = null where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, rows.map((row) => row.id)])
}
