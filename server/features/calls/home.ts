import { reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { listCalls } from './list.ts'

type Counts = { incoming: number; outgoing: number; missed: number; rejected: number; connected: number; talk: number }
type Steps = { contacts: boolean; phone: boolean; team: boolean }

/** The day so far of everybody in reach: calls by kind, the newest missed ones, the newest without an outcome, and what is still to set up. */
export async function readHome(ctx: MemberCtx) {
  const reach = reachOf(ctx, 'call', 'read')
  const today = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.org.zone).startOfDay()
  const from = today.toInstant().toString()
  const since = { field: 'startedAt', op: 'gte' as const, value: from }
  const counted = { field: 'double', op: 'eq' as const, value: false }
  const mine = { field: 'memberId', op: 'eq' as const, value: ctx.actor.memberId }
  const [[counts], missed, unlabelled, [steps]] = await Promise.all([
    ctx.db.prepared<Counts>('home-counts',
      `select count(*) filter (where kind = 'incoming')::int as incoming, count(*) filter (where kind = 'outgoing')::int as outgoing,
         count(*) filter (where kind = 'missed')::int as missed, count(*) filter (where kind = 'rejected')::int as rejected,
         count(*) filter (where talk_seconds > 0)::int as connected, coalesce(sum(talk_seconds), 0)::int as talk
       from app.calls c where c.org_id = $1 and c.started_at >= $2::timestamptz and c.double_of is null and ($3::uuid[] is null or c.member_id = any($3::uuid[]))`,
      [ctx.org.id, from, reach === 'all' ? null : reach]),
    listCalls(ctx, { filter: { and: [since, counted, { field: 'kind', op: 'eq', value: 'missed' }] }, limit: 10 }),
    listCalls(ctx, { filter: { and: [since, mine, counted, { field: 'outcomeId', op: 'empty' }, { field: 'kind', op: 'in', value: ['incoming', 'outgoing'] }] }, limit: 5 }),
    ctx.db.prepared<Steps>('home-steps',
      `select (select id from app.contacts where org_id = $1 and deleted_at is null order by id limit 1) is not null as contacts,
         exists (select 1 from app.devices where org_id = $1 and revoked_at is null) as phone,
         (select count(*) from (select 1 from app.members where org_id = $1 and disabled_at is null limit 2) m) > 1
           or exists (select 1 from app.invitations where org_id = $1 and revoked_at is null) as team`, [ctx.org.id]),
  ])
  const { talk, ...kinds } = counts ?? { incoming: 0, outgoing: 0, missed: 0, rejected: 0, connected: 0, talk: 0 }
  return {
    day: today.toPlainDate().toString(), mine: reach !== 'all' && reach.length <= 2, counts: { ...kinds, talkSeconds: talk },
    missed: missed.items, unlabelled: unlabelled.items,
    steps: { organisation: true, contacts: steps?.contacts ?? false, phone: steps?.phone ?? false, team: steps?.team ?? false },
  }
}
