import type { MemberCtx } from '../../platform/context.ts'
import { openCursor, sealCursor } from '../../platform/cursor.ts'
import { fail } from '../../platform/errors.ts'
import type { TimelineItem, TimelineSource } from '../../platform/timeline.ts'
import { readRaw } from '../../records/query.ts'
import { contacts } from '../people/index.ts'

/**
 * A contact's whole timeline, newest first: the keyset merge of every source. Who may read the contact reads all of it.
 * `kinds` narrows it to some sources. Throws not_found, bad_cursor.
 */
export async function readTimeline(
  ctx: MemberCtx, sources: TimelineSource[], contactId: string, request: { cursor?: string; kinds?: string; limit?: number },
): Promise<{ items: TimelineItem[]; next: string | null }> {
  const limit = request.limit ?? 50
  const before = request.cursor ? point(ctx, request.cursor, contactId) : null
  const kinds = request.kinds?.split(',')
  const asked = sources.filter((source) => !kinds || kinds.includes(source.kind))
  const [, ...pages] = await Promise.all([
    readRaw(ctx, contacts, contactId, false),
    ...asked.map((source) => source.read(ctx, contactId, before, limit + 1)),
  ])
  const merged = pages.flat().sort(newestFirst)
  const items = merged.slice(0, limit)
  const last = items.at(-1)
  return { items, next: merged.length > limit && last ? sealCursor(ctx, [contactId, last.key, last.id]) : null }
}

function newestFirst(a: TimelineItem, b: TimelineItem): number {
  if (a.key !== b.key) return a.key < b.key ? 1 : -1
  return a.id < b.id ? 1 : -1
}

function point(ctx: MemberCtx, cursor: string, contactId: string): { key: string; id: string } {
  const [of, key, id] = openCursor(ctx, cursor)
  if (of !== contactId || typeof key !== 'string' || typeof id !== 'string') throw fail('bad_cursor')
  return { key, id }
}
