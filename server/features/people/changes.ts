import type { MemberCtx } from '../../platform/context.ts'
import { openText } from '../../platform/crypto/seal.ts'
import type { TimelineItem, TimelineSource } from '../../platform/timeline.ts'
import { customPrefix, readableFields } from '../../records/custom.ts'
import { isUuid } from '../../records/values.ts'
import { openNumber } from './numbers.ts'
import { recordTypes } from './types.ts'

type EventRow = { id: string; object: string; record_id: string; key: string; at: string; kind: string; actor_id: string | null; actor_name: string | null; changes: FieldChange[]; sealed: Buffer | null }
type FieldChange = { field: string; from?: unknown; to?: unknown }

/** The changes of a record as lines of its timeline: what, from what, to what, by whom. */
export const changeSource: TimelineSource = { kind: 'change', read: readChanges }

async function readChanges(ctx: MemberCtx, recordIds: string[], before: { key: string; id: string } | null, limit: number): Promise<TimelineItem[]> {
  const rows = await ctx.db.prepared<EventRow>('timeline-changes',
    `select e.id, e.object, e.record_id, e.at::text as key, e.at, e.kind, e.actor_id, m.name as actor_name, e.changes, v.sealed
     from unnest($2::uuid[]) as r(id) cross join lateral (
       select e.* from app.event e where e.org_id = $1 and e.record_id = r.id and e.object in ('contact', 'company') and e.kind <> all('{contact.mergedAway,company.mergedAway}') and ($3::text is null or (e.at, e.id) < ($3::timestamptz, $4::uuid))
       order by e.at desc, e.id desc limit $5) e
     left join app.members m on m.org_id = $1 and e.actor_kind = 'member' and m.id = e.actor_id
     left join app.change_values v on v.org_id = $1 and v.event_id = e.id
     order by e.at desc, e.id desc limit $5`, [ctx.org.id, recordIds, before?.key ?? null, before?.id ?? null, limit])
  const opened = rows.map((row) => personal(ctx, row))
  const numbers = await numbersOf(ctx, opened.flat())
  const members = await namesOf(ctx, rows.flatMap((row) => row.changes))
  const readable = new Map(await Promise.all(Object.keys(recordTypes).map(async (object) => [object, (await readableFields(ctx, object)).map((field) => `${customPrefix}${field.key}`)] as const)))
  const mayRead = (object: string, field: string): boolean => !field.startsWith(customPrefix) || (readable.get(object)?.includes(field) ?? false)
  return rows.map((row, index) => ({
    id: row.id, kind: 'change', key: row.key, at: row.at, recordId: row.record_id, by: row.actor_id && row.actor_name !== null ? { id: row.actor_id, name: row.actor_name } : null,
    change: {
      event: row.kind,
      fields: [...row.changes.filter((change) => change.field !== 'version' && !isPersonal(row.object, change)), ...(opened[index] ?? [])].filter((change) => mayRead(row.object, change.field))
        .map((change) => ({ field: change.field, from: words(change.from, numbers, members), to: words(change.to, numbers, members) })),
    },
  }))
}

/** Personal values stand sealed beside the event, which only names their fields. */
function isPersonal(object: string, change: FieldChange): boolean {
  return recordTypes[object]?.object.fields[change.field]?.pii !== undefined || !('to' in change)
}

function personal(ctx: MemberCtx, row: EventRow): FieldChange[] {
  if (!row.sealed) return []
  return JSON.parse(openText(ctx.keys, 'change_values.sealed', row.id, row.sealed)) as FieldChange[]
}

/** A value as the timeline shows it: numbers by their national form, members by name, lists joined. */
function words(value: unknown, numbers: Map<string, string>, members: Map<string, string>): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map((item) => words(item, numbers, members)).filter(Boolean).join(', ') || null
  if (typeof value === 'object' && 'minor' in value && 'currency' in value) return `${String(value.currency)} ${(Number(value.minor) / 100).toFixed(2)}`
  if (typeof value === 'object') return 'numberId' in value ? (numbers.get(String(value.numberId)) ?? '') : null
  const text = String(value)
  return members.get(text) ?? text
}

async function numbersOf(ctx: MemberCtx, changes: FieldChange[]): Promise<Map<string, string>> {
  const ids = [...JSON.stringify(changes).matchAll(/"numberId":"([0-9a-f-]{36})"/g)].map((match) => match[1] ?? '')
  const rows = await ctx.db.prepared<{ id: string; sealed: Buffer }>('timeline-numbers', 'select id, sealed from app.numbers where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, ids])
  return new Map(rows.map((row) => [row.id, openNumber(ctx, row.id, row.sealed)]))
}

/** Members and companies that changes name by their ids. */
async function namesOf(ctx: MemberCtx, changes: FieldChange[]): Promise<Map<string, string>> {
  const ids = changes.flatMap((change) => [change.from, change.to]).filter(isUuid)
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.prepared<{ id: string; name: string }>('timeline-names',
    `select id, name from app.members where org_id = $1 and id = any($2::uuid[]) union all select id, name from app.companies where org_id = $1 and id = any($2::uuid[])`, [ctx.org.id, ids])
  return new Map(rows.map((row) => [row.id, row.name]))
}
