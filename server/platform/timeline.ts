import type { MemberCtx } from './context.ts'

/** One line of a record's timeline. `key` is the instant as PostgreSQL writes it (microseconds), for the order of pages. */
export type TimelineItem = {
  id: string
  kind: 'call' | 'note' | 'change'
  key: string
  at: string
  by: { id: string; name: string } | null
  recordId: string
  [part: string]: unknown
}

/** What a feature adds to timelines: its lines of the records given before a point, newest first, at most `limit`. */
export type TimelineSource = {
  kind: TimelineItem['kind']
  read: (ctx: MemberCtx, recordIds: string[], before: { key: string; id: string } | null, limit: number) => Promise<TimelineItem[]>
}
