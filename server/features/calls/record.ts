import { countCap, pageSize, type Page } from '../../../shared/contract/paging.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { openCursor, sealCursor } from '../../platform/cursor.ts'
import { fail } from '../../platform/errors.ts'
import { national } from '../../platform/phone/national.ts'
import { openNumber } from '../people/index.ts'

type CallRow = {
  id: string; key: string; kind: string; started_at: string | null; talk_seconds: number; source: string; let_in: string; policy: number | null; received_at: string
  number_id: string | null; sealed: Buffer | null; sim: string | null; device: string | null
}
export type RecordedCall = ReturnType<typeof callView>
export type Look = { id: string; at: string; member: { id: string; name: string } }
type Asked = { limit?: number; cursor?: string }

const unkeptDays = 90
const lookDays = 30

/** What is recorded about the signed-in member, in short: calls and since when, what was not kept and why, who looked lately, his phones. */
export async function readRecord(ctx: MemberCtx) {
  const me = [ctx.org.id, ctx.actor.memberId]
  const since = (days: number): string => new Date(ctx.now.getTime() - days * 86_400_000).toISOString()
  const [[calls], notKept, lookers, devices] = await Promise.all([
    ctx.db.prepared<{ n: number; first: string | null }>('record-calls',
      `select (select count(*)::int from (select 1 from app.calls c where c.org_id = $1 and c.member_id = $2 limit ${countCap + 1}) t) as n,
         (select c.started_at from app.calls c where c.org_id = $1 and c.member_id = $2 and c.started_at is not null order by c.started_at limit 1) as first`, me),
    ctx.db.prepared<{ reason: string; count: number }>('record-drops',
      `select split_part(reason, ':', 2) as reason, sum(count)::int as count from app.call_drops where org_id = $1 and member_id = $2 and at > $3 group by 1 order by 2 desc, 1`, [...me, since(unkeptDays)]),
    ctx.db.prepared<{ id: string; name: string; times: number; last: string }>('record-lookers',
      `select m.id, m.name, count(*)::int as times, max(a.at) as last from app.audit a join app.members m on m.org_id = $1 and m.id = a.actor_id
       where a.org_id = $1 and a.about_member = $2 and a.action = 'calls.read' and a.at > $3 group by m.id, m.name order by 4 desc limit 50`, [...me, since(lookDays)]),
    ctx.db.prepared<{ id: string; name: string; pairedAt: string; lastSeenAt: string | null; revokedAt: string | null }>('record-devices',
      `select d.id, coalesce(nullif(d.name, ''), nullif(d.model, ''), d.maker) as name, d.paired_at as "pairedAt", s.last_seen_at as "lastSeenAt", d.revoked_at as "revokedAt"
       from app.devices d left join app.device_states s on s.org_id = $1 and s.device_id = d.id where d.org_id = $1 and d.member_id = $2 order by d.paired_at desc limit 100`, me),
  ])
  const n = calls?.n ?? 0
  return {
    calls: { count: { value: Math.min(n, countCap), capped: n > countCap }, since: calls?.first ?? null }, notKept: { days: unkeptDays, reasons: notKept },
    lookers: { days: lookDays, members: lookers.map(({ id, name, times, last }) => ({ member: { id, name }, times, last })) }, devices,
  }
}

/** Every call recorded of the signed-in member with how it came in, newest first, those without a date last. Throws bad_cursor. */
export async function listRecordedCalls(ctx: MemberCtx, asked: Asked): Promise<Page<RecordedCall>> {
  const limit = Math.min(asked.limit ?? pageSize.usual, pageSize.most)
  const [place, key, id] = asked.cursor === undefined ? ['started_at', null, null] : openCursor(ctx, asked.cursor)
  if ((place !== 'started_at' && place !== 'received_at') || (key !== null && (typeof key !== 'string' || typeof id !== 'string'))) throw fail('bad_cursor')
  const rows = await readCalls(ctx, place, key, typeof id === 'string' ? id : null, limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last ? sealCursor(ctx, [place, last.key, last.id]) : null
  const next = more ?? (place === 'started_at' ? await undatedFrom(ctx) : null)
  return { items: page.map((row) => callView(ctx, row)), next, count: null }
}

/** Who looked at the calls of the signed-in member, newest first; reads of one person within ten minutes are one look. Throws bad_cursor. */
export async function listLooks(ctx: MemberCtx, asked: Asked): Promise<Page<Look>> {
  const limit = Math.min(asked.limit ?? pageSize.usual, pageSize.most)
  const [key, id] = asked.cursor === undefined ? [null, null] : openCursor(ctx, asked.cursor)
  if (key !== null && (typeof key !== 'string' || typeof id !== 'string')) throw fail('bad_cursor')
  const rows = await ctx.db.rows<{ id: string; key: string; at: string; actor_id: string; name: string }>(
    `select a.id, a.at::text as key, a.at, m.id as actor_id, m.name from app.audit a join app.members m on m.org_id = $1 and m.id = a.actor_id
     where a.org_id = $1 and a.about_member = $2 and a.action = 'calls.read' ${key === null ? '' : 'and (a.at, a.id) < ($4::timestamptz, $5::uuid)'}
     order by a.at desc, a.id desc limit $3`, [ctx.org.id, ctx.actor.memberId, limit + 1, ...(key === null ? [] : [key, id])])
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({ id: row.id, at: row.at, member: { id: row.actor_id, name: row.name } })),
    next: rows.length > limit && last ? sealCursor(ctx, [last.key, last.id]) : null, count: null,
  }
}

async function readCalls(ctx: MemberCtx, place: 'started_at' | 'received_at', key: string | null, id: string | null, limit: number): Promise<CallRow[]> {
  const dated = place === 'started_at' ? 'c.started_at is not null' : 'c.started_at is null'
  const after = key === null ? '' : `and (c.${place}, c.id) < ($4::timestamptz, $5::uuid)`
  return ctx.db.rows<CallRow>(
    `select p.*, n.sealed, coalesce(nullif(s.label, ''), nullif(s.carrier, ''), s.key) as sim, coalesce(nullif(d.name, ''), nullif(d.model, '')) as device
     from (select c.id, c.${place}::text as key, c.${place} as place, c.kind, c.started_at, c.talk_seconds, c.source, c.let_in, c.policy, c.received_at, c.number_id, c.sim_id, c.source_id
           from app.calls c where c.org_id = $1 and c.member_id = $2 and ${dated} ${after} order by c.${place} desc, c.id desc limit $3) p
     left join app.numbers n on n.org_id = $1 and n.id = p.number_id left join app.device_sims s on s.org_id = $1 and s.id = p.sim_id
     left join app.devices d on d.org_id = $1 and d.id = p.source_id order by p.place desc, p.id desc`,
    [ctx.org.id, ctx.actor.memberId, limit, ...(key === null ? [] : [key, id])])
}

/** The cursor of the calls without a date, if there are any. */
async function undatedFrom(ctx: MemberCtx): Promise<string | null> {
  const any = await ctx.db.one('select 1 from app.calls c where c.org_id = $1 and c.member_id = $2 and c.started_at is null limit 1', [ctx.org.id, ctx.actor.memberId])
  return any ? sealCursor(ctx, ['received_at', null, null]) : null
}

function callView(ctx: MemberCtx, row: CallRow) {
  const number = row.number_id !== null && row.sealed !== null ? national(openNumber(ctx, row.number_id, row.sealed), ctx.org.region) : null
  return {
    id: row.id, kind: row.kind, startedAt: row.started_at, talkSeconds: row.talk_seconds, number, source: row.source, letIn: row.let_in, rules: row.policy, sim: row.sim, device: row.device,
    receivedAt: row.received_at,
  }
}
