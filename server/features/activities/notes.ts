import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { TimelineItem, TimelineSource } from '../../platform/timeline.ts'
import { readRaw } from '../../records/query.ts'
import { recordTypes } from '../people/index.ts'
import type { RecordType } from '../../records/record-type.ts'

export type Note = { id: string; body: string; version: number; at: string; by: { id: string; name: string }; can: string[] }
type NoteRow = { id: string; object: string; record_id: string; body: string; version: number; author_id: string; author_name: string; key: string; at: string; owner_id: string | null }

/** Notes as lines of a timeline. */
export const noteSource: TimelineSource = { kind: 'note', read: readNotes }

/** Writes a note on a record in reach. Throws not_found. */
export async function addNote(ctx: MemberCtx, type: RecordType, recordId: string, body: string): Promise<Note> {
  const holder = await readRaw(ctx, type, recordId, false)
  const id = uuidv7()
  await ctx.db.rows('insert into app.notes (org_id, id, object, record_id, body, author_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [ctx.org.id, id, type.object.name, holder.id, body, ctx.actor.memberId, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'note.created', object: 'note', recordId: holder.id, ownerId: holder.owner_id, personal: [{ field: 'body', from: null, to: body }] })
  return getNote(ctx, id)
}

/** Changes one's own note. Throws not_found, not_allowed. */
export async function updateNote(ctx: MemberCtx, id: string, body: string): Promise<Note> {
  const row = await ownNote(ctx, id)
  if (row.body !== body) {
    await ctx.db.rows('update app.notes set body = $3, version = version + 1, updated_at = $4 where org_id = $1 and id = $2', [ctx.org.id, id, body, ctx.now.toISOString()])
    ctx.changes.push({ kind: 'note.updated', object: 'note', recordId: row.record_id, ownerId: row.owner_id, personal: [{ field: 'body', from: row.body, to: body }] })
  }
  return getNote(ctx, id)
}

/** Takes one's own note off the timeline. Throws not_found, not_allowed. */
export async function deleteNote(ctx: MemberCtx, id: string): Promise<void> {
  const row = await ownNote(ctx, id)
  await ctx.db.rows('update app.notes set deleted_at = $3 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'note.deleted', object: 'note', recordId: row.record_id, ownerId: row.owner_id })
}

/** One note on a record in reach. Throws not_found. */
export async function getNote(ctx: MemberCtx, id: string): Promise<Note> {
  return shown(ctx, await readNote(ctx, id))
}

async function ownNote(ctx: MemberCtx, id: string): Promise<NoteRow> {
  const row = await readNote(ctx, id)
  if (row.author_id !== ctx.actor.memberId) throw fail('not_allowed', 'Only its author changes a note')
  return row
}

async function readNote(ctx: MemberCtx, id: string): Promise<NoteRow> {
  const row = await ctx.db.one<NoteRow>(
    `select n.id, n.object, n.record_id, n.body, n.version, n.author_id, m.name as author_name, n.created_at::text as key, n.created_at as at
     from app.notes n join app.members m on m.org_id = $1 and m.id = n.author_id
     where n.org_id = $1 and n.id = $2 and n.deleted_at is null`, [ctx.org.id, id])
  const type = row && recordTypes[row.object]
  if (!row || !type) throw fail('not_found')
  const holder = await readRaw(ctx, type, row.record_id, false)
  return { ...row, owner_id: holder.owner_id }
}

async function readNotes(ctx: MemberCtx, recordIds: string[], before: { key: string; id: string } | null, limit: number): Promise<TimelineItem[]> {
  const rows = await ctx.db.prepared<NoteRow>('timeline-notes',
    `select n.id, n.record_id, n.body, n.version, n.author_id, m.name as author_name, n.created_at::text as key, n.created_at as at
     from unnest($2::uuid[]) as r(id) cross join lateral (
       select n.* from app.notes n where n.org_id = $1 and n.record_id = r.id and n.deleted_at is null and ($3::text is null or (n.created_at, n.id) < ($3::timestamptz, $4::uuid))
       order by n.created_at desc, n.id desc limit $5) n
     join app.members m on m.org_id = $1 and m.id = n.author_id
     order by n.created_at desc, n.id desc limit $5`, [ctx.org.id, recordIds, before?.key ?? null, before?.id ?? null, limit])
  return rows.map((row) => {
    const { id, body, version, at, by, can } = shown(ctx, row)
    return { id, kind: 'note', key: row.key, at, by, recordId: row.record_id, note: { id, body, version, can } }
  })
}

function shown(ctx: MemberCtx, row: NoteRow): Note {
  const mine = row.author_id === ctx.actor.memberId
  return { id: row.id, body: row.body, version: row.version, at: row.at, by: { id: row.author_id, name: row.author_name }, can: mine ? ['update', 'delete'] : [] }
}
