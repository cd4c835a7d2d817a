import type { MemberCtx } from '../../platform/context.ts'
import type { TimelineItem, TimelineSource } from '../../platform/timeline.ts'

type LineRow = {
  id: string; record_id: string; key: string; at: string; kind: string; talk_seconds: number; member_id: string; member_name: string
  outcome_id: string | null; label: string | null; tone: string | null; note: string | null
}

/** Calls as lines of a contact's timeline: kind, length, by whom; whoever may read the contact sees them all. */
export const callSource: TimelineSource = { kind: 'call', read: readLines }

// Two walks by index, one by the contact's numbers and one by links made by hand, merged; both already in the order wanted. Numbers of a
// record merged away are those of its survivor.
const linesSql = `
  with mine as (
    select l.record_id, l.number_id, l.from_on, l.to_on from app.number_links l
    left join app.contacts x on x.org_id = $1 and x.id = l.record_id left join app.companies y on y.org_id = $1 and y.id = l.record_id
    where l.org_id = $1 and l.record_id = any($3::uuid[]) and x.merged_into is null and y.merged_into is null),
  found as (
    (select k.*, l.record_id from mine l cross join lateral (
      select c.* from app.calls c
      where c.org_id = $1 and c.number_id = l.number_id and c.link_record_id is null and c.double_of is null
        and (l.from_on is null or c.started_at >= l.from_on::timestamp at time zone $2) and (l.to_on is null or c.started_at < l.to_on::timestamp at time zone $2)
        and ($4::text is null or (c.started_at, c.id) < ($4::timestamptz, $5::uuid)) and c.started_at is not null
      order by c.started_at desc, c.id desc limit $6) k)
    union all
    (select c.*, r.id as record_id from unnest($3::uuid[]) as r(id) cross join lateral (select c.* from app.calls c
     where c.org_id = $1 and c.link_record_id = r.id and c.double_of is null and ($4::text is null or (c.started_at, c.id) < ($4::timestamptz, $5::uuid)) and c.started_at is not null
     order by c.started_at desc, c.id desc limit $6) c))
  select distinct on (f.started_at, f.id) f.id, f.record_id, f.started_at::text as key, f.started_at as at, f.kind, f.talk_seconds, f.member_id, m.name as member_name, f.outcome_id, o.label, o.tone, t.body as note
  from found f join app.members m on m.org_id = $1 and m.id = f.member_id
  left join app.outcomes o on o.org_id = $1 and o.id = f.outcome_id left join app.notes t on t.org_id = $1 and t.id = f.note_id and t.deleted_at is null
  order by f.started_at desc, f.id desc limit $6`

async function readLines(ctx: MemberCtx, recordIds: string[], before: { key: string; id: string } | null, limit: number): Promise<TimelineItem[]> {
  const rows = await ctx.db.prepared<LineRow>('timeline-calls', linesSql, [ctx.org.id, ctx.org.zone, recordIds, before?.key ?? null, before?.id ?? null, limit])
  return rows.map((row) => ({
    id: row.id, kind: 'call', key: row.key, at: row.at, by: { id: row.member_id, name: row.member_name }, recordId: row.record_id,
    call: {
      id: row.id, kind: row.kind, talkSeconds: row.talk_seconds, mine: row.member_id === ctx.actor.memberId, note: row.note,
      outcome: row.outcome_id && row.label !== null ? { id: row.outcome_id, label: row.label, tone: row.tone ?? 'neutral' } : null,
    },
  }))
}
