import { reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { openCursor, sealCursor } from '../../platform/cursor.ts'
import { fail } from '../../platform/errors.ts'
import type { TimelineItem, TimelineSource } from '../../platform/timeline.ts'
import { readRaw } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { companies, peopleOf } from '../people/index.ts'

export type Line = TimelineItem & { about: { id: string; name: string } | null }

/**
 * A record's whole timeline, newest first: the keyset merge of every source, with those of the records merged into it; a company's holds those of
 * its people in reach too. Who may
 * read the record reads all of it. `kinds` narrows it to some sources. Throws not_found, bad_cursor.
 */
export async function readTimeline(
  ctx: MemberCtx, sources: TimelineSource[], type: RecordType, id: string, request: { cursor?: string; kinds?: string; limit?: number },
): Promise<{ items: Line[]; next: string | null }> {
  const limit = request.limit ?? 50
  const before = request.cursor ? point(ctx, request.cursor, id) : null
  const kinds = request.kinds?.split(',')
  const asked = sources.filter((source) => !kinds || kinds.includes(source.kind))
  const { id: recordId } = await readRaw(ctx, type, id, false)
  const standing = type.object.name === companies.object.name ? [recordId, ...await people(ctx, recordId)] : [recordId]
  const records = [...standing, ...await mergedAway(ctx, standing)]
  const pages = await Promise.all(asked.map((source) => source.read(ctx, records, before, limit + 1)))
  const merged = pages.flat().sort(newestFirst)
  const shown = merged.slice(0, limit)
  const names = await namesOf(ctx, shown.filter((item) => item.recordId !== recordId).map((item) => item.recordId))
  const items = shown.map((item) => ({ ...item, about: names.get(item.recordId) ?? null }))
  const last = shown.at(-1)
  return { items, next: merged.length > limit && last ? sealCursor(ctx, [id, last.key, last.id]) : null }
}

async function people(ctx: MemberCtx, companyId: string): Promise<string[]> {
  const reach = reachOf(ctx, 'contact', 'read')
  return peopleOf(ctx, companyId, reach === 'all' ? null : reach)
}

async function namesOf(ctx: MemberCtx, ids: string[]): Promise<Map<string, { id: string; name: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.prepared<{ id: string; name: string }>('timeline-people', 'select id, name from app.contacts where org_id = $1 and id = any($2::uuid[]) union all select id, name from app.companies where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, [...new Set(ids)]])
  return new Map(rows.map((row) => [row.id, row]))
}

/** Records that became one of these, at most 1,000. */
async function mergedAway(ctx: MemberCtx, ids: string[]): Promise<string[]> {
  const rows = await ctx.db.prepared<{ id: string }>('timeline-merged',
    `(select id from app.contacts where org_id = $1 and merged_into = any($2::uuid[]) limit 1000) union all (select id from app.companies where org_id = $1 and merged_into = any($2::uuid[]) limit 1000)`, [ctx.org.id, ids])
  return rows.map((row) => row.id)
}

function newestFirst(a: TimelineItem, b: TimelineItem): number {
  if (a.key !== b.key) return a.key < b.key ? 1 : -1
  return a.id < b.id ? 1 : -1
}

function point(ctx: MemberCtx, cursor: string, recordId: string): { key: string; id: string } {
  const [of, key, id] = openCursor(ctx, cursor)
  if (of !== recordId || typeof key !== 'string' || typeof id !== 'string') throw fail('bad_cursor')
  return { key, id }
}
