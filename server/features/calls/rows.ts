import { Type } from 'typebox'
import { maskNumber } from '../../../shared/lib/mask.ts'
import { allowed } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { national } from '../../platform/phone/national.ts'
import { nullable } from '../../records/schemas.ts'
import { openNumber } from '../people/index.ts'

/** A call's columns as lists and records read them, in the order `callColumns` names them. */
export type CallRaw = {
  id: string; key: string; kind: string; started_at: string | null; talk_seconds: number; member_id: string; member_name: string
  number_id: string | null; sealed: Buffer | null; number_kind: string | null; outcome_id: string | null; outcome_label: string | null; outcome_tone: string | null; note: string | null
  source: string; source_id: string | null; device_name: string | null; received_at: string; clock_suspect: boolean; double_of: string | null; suspect_of: string | null
  settled_as: 'once' | 'both' | null; settled_with: string | null; date_raw: number
  other_end: string | null; link_record_id: string | null; version: number
  client_object: string | null; client_id: string | null; client_name: string | null; client_owner: string | null; client_owner_name: string | null; clients: number
}

export const callColumns = `c.id, c.kind, c.started_at, c.talk_seconds, c.member_id, c.number_id, c.outcome_id, c.note_id, c.source, c.source_id, c.received_at,
  c.clock_suspect, c.double_of, c.suspect_of, c.settled_as, c.settled_with, c.date_raw, c.other_end, c.link_record_id, c.version`

/*
 * Who is meant: the record linked by hand on the call, else the record the number was linked to at the call's start. Where several have the
 * number, the one owned by the caller comes first, then the oldest link.
 */
export const callJoins = `
  join app.members m on m.org_id = $1 and m.id = p.member_id
  left join app.numbers n on n.org_id = $1 and n.id = p.number_id
  left join app.outcomes o on o.org_id = $1 and o.id = p.outcome_id
  left join app.notes t on t.org_id = $1 and t.id = p.note_id and t.deleted_at is null
  left join app.devices d on d.org_id = $1 and d.id = p.source_id
  left join lateral (
    select x.object, x.id, x.name, x.owner_id, w.name as owner_name, count(*) over () as clients
    from (select case when p.link_record_id is not null then array[p.link_record_id, (select g.merged_into from app.contacts g where g.org_id = $1 and g.id = p.link_record_id)] else array(
      select i.record_id from app.number_links i where i.org_id = $1 and i.number_id = p.number_id and i.object in ('contact', 'company')
        and (i.from_on is null or p.started_at is null or i.from_on <= (p.started_at at time zone $2)::date)
        and (i.to_on is null or p.started_at is null or i.to_on > (p.started_at at time zone $2)::date)) end as ids) h
    cross join lateral (
      select 'contact' as object, r.id, r.name, r.owner_id from app.contacts r where r.org_id = $1 and r.deleted_at is null and r.id = any(h.ids)
      union all
      select 'company', r.id, r.name, r.owner_id from app.companies r where r.org_id = $1 and r.deleted_at is null and r.id = any(h.ids)) x
    left join app.members w on w.org_id = $1 and w.id = x.owner_id
    left join app.number_links l on p.link_record_id is null and l.org_id = $1 and l.number_id = p.number_id and l.record_id = x.id
    order by (x.owner_id = p.member_id) desc nulls last, l.created_at nulls last, x.id limit 1) k on true`

export const joinedColumns = `p.*, m.name as member_name, n.sealed, n.kind as number_kind, o.label as outcome_label, o.tone as outcome_tone, t.body as note,
  coalesce(nullif(d.name, ''), nullif(d.model, '')) as device_name, k.object as client_object, k.id as client_id, k.name as client_name, k.owner_id as client_owner, k.owner_name as client_owner_name,
  coalesce(k.clients, 0)::int as clients`

const named = Type.Object({ id: Type.String(), name: Type.String() })
export const outcomeRef = Type.Object({ id: Type.String(), label: Type.String(), tone: Type.String() })

export const callSchema = Type.Object({
  id: Type.String(), kind: Type.String(), startedAt: nullable(Type.String()), talkSeconds: Type.Integer(), member: named,
  number: nullable(Type.Object({ id: Type.String(), display: Type.String(), masked: Type.Boolean(), dial: nullable(Type.String()), kind: Type.String() })),
  client: nullable(Type.Object({ object: Type.String(), id: Type.String(), name: Type.String(), owner: nullable(named), minimal: Type.Boolean() })),
  link: Type.Object({ reason: Type.String(), others: Type.Integer() }),
  outcome: nullable(outcomeRef), note: nullable(Type.String()), source: Type.String(), device: nullable(named), receivedAt: Type.String(),
  clockSuspect: Type.Boolean(), double: Type.Boolean(), suspect: Type.Boolean(), settledAs: nullable(Type.String()), otherEnd: Type.Boolean(), version: Type.Integer(), can: Type.Array(Type.String()),
})

export type CallView = ReturnType<typeof callView>

/** A call as the API answers it. A client out of the reader's reach is a minimal card; calls of one's own show their number in full. */
export function callView(ctx: MemberCtx, raw: CallRaw) {
  const mine = raw.member_id === ctx.actor.memberId
  const masked = ctx.actor.role === 'employee' && !mine
  return {
    id: raw.id, kind: raw.kind, startedAt: raw.started_at, talkSeconds: raw.talk_seconds, member: { id: raw.member_id, name: raw.member_name },
    number: numberView(ctx, raw, masked),
    client: raw.client_id === null ? null : {
      object: raw.client_object ?? 'contact', id: raw.client_id, name: raw.client_name ?? '', minimal: !allowed(ctx, raw.client_object === 'company' ? 'company' : 'contact', 'read', raw.client_owner),
      owner: raw.client_owner ? { id: raw.client_owner, name: raw.client_owner_name ?? '' } : null,
    },
    link: { reason: linkReason(raw), others: Math.max(0, raw.clients - 1) },
    outcome: raw.outcome_id && raw.outcome_label !== null ? { id: raw.outcome_id, label: raw.outcome_label, tone: raw.outcome_tone ?? 'neutral' } : null,
    note: raw.note, source: raw.source, device: raw.source_id && raw.source === 'device' ? { id: raw.source_id, name: raw.device_name ?? '' } : null,
    receivedAt: raw.received_at, clockSuspect: raw.clock_suspect, double: raw.double_of !== null, suspect: raw.suspect_of !== null, settledAs: raw.settled_as, otherEnd: raw.other_end !== null, version: raw.version,
    can: ['update', 'link', 'settle'].filter((action) => allowed(ctx, 'call', action, raw.member_id)),
  }
}

function numberView(ctx: MemberCtx, raw: CallRaw, masked: boolean) {
  if (raw.number_id === null || raw.sealed === null) return null
  const number = openNumber(ctx, raw.number_id, raw.sealed)
  return {
    id: raw.number_id, kind: raw.number_kind ?? 'short', masked, display: masked ? maskNumber(number) : national(number, ctx.org.region),
    dial: masked || !/^\+?[0-9*#]+$/.test(number) ? null : number,
  }
}

function linkReason(raw: CallRaw): 'number' | 'number_shared' | 'by_hand' | 'none' {
  if (raw.client_id === null) return 'none'
  if (raw.link_record_id !== null) return 'by_hand'
  return raw.clients > 1 ? 'number_shared' : 'number'
}
