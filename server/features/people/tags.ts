import { Type } from 'typebox'
import { sortKey } from '../../../shared/lib/text.ts'
import type { TagInput, TagRow } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { Compound, Holder } from '../../records/record-type.ts'
import { isUuid } from '../../records/values.ts'

const mostTags = 2_000

/** The tags of a record by name. A name nobody used before becomes a tag of the organisation. */
export const tags: Compound = {
  row: Type.Object({ id: Type.String(), name: Type.String() }),
  input: Type.Object({ id: Type.Optional(Type.String({ format: 'uuid' })), name: Type.Optional(Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })) }),
  read: readTags,
  write: writeTags,
  holds: (_ctx, value, bind) => (isUuid(value) ? `(exists (select 1 from app.record_tags g where g.org_id = $1 and g.tag_id = ${bind(value)}::uuid and g.record_id = c.id))` : 'false'),
  holdsAny: '(exists (select 1 from app.record_tags g where g.org_id = $1 and g.record_id = c.id))',
}

/** Every tag of the organisation by name, at most 2,000. */
export async function listTags(ctx: MemberCtx): Promise<{ items: TagRow[] }> {
  return { items: await ctx.db.rows<TagRow>(`select id, name from app.tags where org_id = $1 order by name_key, id limit ${mostTags}`, [ctx.org.id]) }
}

/** Gives a tag another name, on every record that has it. Throws not_found, conflict (the name is another tag's). */
export async function renameTag(ctx: MemberCtx, id: string, name: string): Promise<TagRow> {
  const before = await ctx.db.one<{ name: string }>('select name from app.tags where org_id = $1 and id = $2 for update', [ctx.org.id, id])
  if (!before) throw fail('not_found')
  await ctx.db.rows('update app.tags set name = $3, name_key = $4 where org_id = $1 and id = $2', [ctx.org.id, id, name.trim(), sortKey(name)])
  ctx.changes.push({ kind: 'tag.updated', object: 'tag', recordId: id, fields: [{ field: 'name', from: before.name, to: name.trim() }] })
  return { id, name: name.trim() }
}

/** Takes a tag away from every record and out of the organisation. Throws not_found. */
export async function deleteTag(ctx: MemberCtx, id: string): Promise<void> {
  const before = await ctx.db.one<{ name: string }>('select name from app.tags where org_id = $1 and id = $2 for update', [ctx.org.id, id])
  if (!before) throw fail('not_found')
  await ctx.db.rows('delete from app.record_tags where org_id = $1 and tag_id = $2', [ctx.org.id, id])
  await ctx.db.rows('delete from app.tags where org_id = $1 and id = $2', [ctx.org.id, id])
  ctx.changes.push({ kind: 'tag.deleted', object: 'tag', recordId: id, fields: [{ field: 'name', from: before.name, to: null }] })
}

/** The ids of tags by name, made where they are new; two writers of the same new name meet in one tag. */
export async function tagsNamed(ctx: MemberCtx, names: string[]): Promise<Map<string, TagRow>> {
  const wanted = new Map(names.map((name) => [sortKey(name), name.trim()]))
  const keys = [...wanted.keys()].sort()
  if (keys.length === 0) return new Map()
  await ctx.db.rows(
    `insert into app.tags (org_id, id, name, name_key, created_by) select $1, t.id, t.name, t.key, $2 from unnest($3::uuid[], $4::text[], $5::text[]) as t(id, name, key) on conflict (org_id, name_key) do nothing`,
    [ctx.org.id, ctx.actor.memberId, keys.map(() => uuidv7()), keys.map((key) => wanted.get(key)), keys])
  const rows = await ctx.db.rows<TagRow & { name_key: string }>('select id, name, name_key from app.tags where org_id = $1 and name_key = any($2::text[])', [ctx.org.id, keys])
  return new Map(rows.map((row) => [row.name_key, { id: row.id, name: row.name }]))
}

async function readTags(ctx: MemberCtx, _object: string, holders: Holder[]): Promise<Map<string, TagRow[]>> {
  const rows = await ctx.db.prepared<TagRow & { record_id: string }>('tags-read',
    `select g.record_id, t.id, t.name from app.record_tags g join app.tags t on t.org_id = $1 and t.id = g.tag_id
     where g.org_id = $1 and g.record_id = any($2::uuid[]) order by g.record_id, t.name_key`, [ctx.org.id, holders.map((holder) => holder.id)])
  const byRecord = new Map<string, TagRow[]>()
  for (const { record_id: id, ...tag } of rows) byRecord.set(id, [...(byRecord.get(id) ?? []), tag])
  return byRecord
}

async function writeTags(ctx: MemberCtx, object: string, recordId: string, values: unknown[], isNew: boolean): Promise<{ from: unknown; to: unknown } | null> {
  const wanted = await resolve(ctx, values as TagInput[])
  const standing = isNew ? [] : (await readTags(ctx, object, [{ id: recordId, ownerId: null }])).get(recordId) ?? []
  const [now, before] = [new Set(wanted.keys()), new Set(standing.map((tag) => tag.id))]
  const gone = [...before].filter((id) => !now.has(id))
  const fresh = [...now].filter((id) => !before.has(id))
  if (gone.length + fresh.length === 0) return null
  if (gone.length > 0) await ctx.db.rows('delete from app.record_tags where org_id = $1 and record_id = $2 and tag_id = any($3::uuid[])', [ctx.org.id, recordId, gone])
  if (fresh.length > 0) {
    await ctx.db.rows('insert into app.record_tags (org_id, tag_id, record_id, object) select $1, t, $2, $3 from unnest($4::uuid[]) as t on conflict do nothing', [ctx.org.id, recordId, object, fresh])
  }
  return { from: standing.map((tag) => tag.name), to: [...wanted.values()].sort() }
}

async function resolve(ctx: MemberCtx, inputs: TagInput[]): Promise<Map<string, string>> {
  const ids = inputs.flatMap((input) => (input.id === undefined ? [] : [input.id]))
  const named = await tagsNamed(ctx, inputs.flatMap((input) => (input.id === undefined && input.name !== undefined ? [input.name] : [])))
  const known = ids.length === 0 ? [] : await ctx.db.rows<TagRow>('select id, name from app.tags where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, ids])
  inputs.forEach((input, at) => {
    if (input.id === undefined ? input.name === undefined : !known.some((tag) => tag.id === input.id)) {
      throw fail('invalid', { errors: [{ pointer: `/tags/${at}`, detail: 'is no tag: send the id of one, or a name' }] })
    }
  })
  return new Map([...known, ...named.values()].map((tag) => [tag.id, tag.name]))
}
