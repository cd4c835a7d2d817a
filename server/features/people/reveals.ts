import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import type { Upkeep } from '../../platform/jobs.ts'
import { national } from '../../platform/phone/national.ts'
import { readRaw } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { openNumber } from './numbers.ts'

/** Shows one masked number of a record in reach in full; the look is audited. Throws not_found, slow_down beyond the quota. */
export async function revealPhone(ctx: MemberCtx, type: RecordType, recordId: string, phoneId: string): Promise<{ number: string; national: string }> {
  const holder = await readRaw(ctx, type, recordId, false)
  const row = await ctx.db.one<{ number_id: string; sealed: Buffer }>(
    `select l.number_id, n.sealed from app.number_links l join app.numbers n on n.org_id = $1 and n.id = l.number_id
     where l.org_id = $1 and l.id = $2 and l.record_id = $3 and l.to_on is null`, [ctx.org.id, phoneId, holder.id])
  if (!row) throw fail('not_found')
  const number = openNumber(ctx, row.number_id, row.sealed)
  await countReveal(ctx)
  ctx.looks.push({ action: 'phone.revealed', object: type.object.name, recordId: holder.id })
  return { number, national: national(number, ctx.org.region) }
}

const quotas = { hour: { ms: 3_600_000, most: 100 }, day: { ms: 86_400_000, most: 500 } } as const
const spans = ['hour', 'day'] as const

/** One more number shown in full; beyond 100 in an hour or 500 in a day it is refused, and the refusal stands in the audit and before the owner. */
async function countReveal(ctx: MemberCtx): Promise<void> {
  const now = ctx.now.getTime()
  const starts = spans.map((span) => Math.floor(now / quotas[span].ms) * quotas[span].ms)
  const counts = await ctx.db.rows<{ span: 'hour' | 'day'; count: number }>(
    `insert into app.reveal_counts (org_id, member_id, span, from_at, count) select $1, $2, t.span, t.from_at, 1 from unnest($3::text[], $4::timestamptz[]) as t(span, from_at)
     on conflict (org_id, member_id, span, from_at) do update set count = reveal_counts.count + 1 returning span, count`,
    [ctx.org.id, ctx.actor.memberId, spans, starts.map((at) => new Date(at).toISOString())])
  const full = counts.find((one) => one.count > quotas[one.span].most)
  if (!full) return
  const { ms, most } = quotas[full.span]
  ctx.looks.push({ action: 'reveals.stopped', object: 'member', recordId: ctx.actor.memberId, aboutMember: ctx.actor.memberId, details: { span: full.span, most }, within: ms })
  throw fail('slow_down', {
    why: `You have seen ${most} numbers in full within ${full.span === 'hour' ? 'this hour' : 'one day'}, which is the limit; the owner is told. Go on later, or ask for an export`,
    retryAfter: Math.ceil((Math.floor(now / ms) * ms + ms - now) / 1_000),
  })
}

/** Members who were stopped at the quota within a day: what owners and administrators are shown. */
export async function alertsFor(ctx: MemberCtx): Promise<{ alerts: { kind: 'reveals'; member: { id: string; name: string }; at: string }[] }> {
  if (ctx.actor.role !== 'owner' && ctx.actor.role !== 'admin') return { alerts: [] }
  const rows = await ctx.db.prepared<{ id: string; name: string; at: string }>('alerts',
    `select distinct on (m.id) m.id, m.name, a.at from app.audit a join app.members m on m.org_id = $1 and m.id = a.about_member
     where a.org_id = $1 and a.action = 'reveals.stopped' and a.at > $2 order by m.id, a.at desc limit 20`, [ctx.org.id, new Date(ctx.now.getTime() - 86_400_000).toISOString()])
  return { alerts: rows.map(({ at, ...member }) => ({ kind: 'reveals', member, at })) }
}

/** Counts of days gone by. */
export const pruneReveals: Upkeep = async (ctx) => {
  await ctx.db.rows('delete from app.reveal_counts where org_id = $1 and from_at < $2', [ctx.org.id, new Date(ctx.now.getTime() - 2 * 86_400_000).toISOString()])
}
