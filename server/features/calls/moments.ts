import { int4Array, int8Array } from '../../platform/db/binary.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import type { Ctx } from '../../platform/context.ts'

/** Where a call stands or stood: raw date and start in ms (start null where undated), talk in seconds. What is near it is judged again. */
export type Moment = { member: string; raw: number; start: number | null; talk: number }

/** Notes moments of one member with this transaction; they are judged after it, wherever a node first hears of it. */
export async function noteMoments(ctx: Ctx, memberId: string, moments: readonly Omit<Moment, 'member'>[]): Promise<void> {
  if (moments.length === 0) return
  await ctx.db.prepared('calls-moments', 'insert into app.call_moments (org_id, id, member_id, raws, starts, talks) values ($1, $2, $3, $4, $5, $6)',
    [ctx.org.id, uuidv7(), memberId, int8Array(moments.map((one) => one.raw)), int8Array(moments.map((one) => one.start)), int4Array(moments.map((one) => one.talk))])
}

/**
 * A part of a statement: notes the moments of the calls that `gone` deleted (it returns removedColumns), and of their other ends.
 * Its parameter $1 is the organisation.
 */
export const removedMoments = `
  moments as (
    insert into app.call_moments (org_id, id, member_id, raws, starts, talks)
    select $1, gen_random_uuid(), r.member_id, array_agg(r.date_raw), array_agg((extract(epoch from r.started_at) * 1000)::int8), array_agg(r.talk_seconds)
    from (select g.member_id, g.date_raw, g.started_at, g.talk_seconds from gone g
      union all select e.member_id, e.date_raw, e.started_at, e.talk_seconds from gone g join app.calls e on e.org_id = $1 and e.id = g.other_end) r
    group by r.member_id)`
export const removedColumns = 'c.id, c.member_id, c.date_raw, c.started_at, c.talk_seconds, c.other_end'

const most = 20

/** Takes moments that wait, of at most 20 batches, out of the line; empty when none waits. */
export async function takeMoments(ctx: Ctx): Promise<Moment[]> {
  const rows = await ctx.db.rows<{ member_id: string; raws: number[]; starts: (number | null)[]; talks: number[] }>(
    `delete from app.call_moments m using (select id from app.call_moments where org_id = $1 order by id limit ${most}) t where m.org_id = $1 and m.id = t.id
     returning m.member_id, m.raws::float8[] as raws, m.starts::float8[] as starts, m.talks`, [ctx.org.id])
  return rows.flatMap((row) => row.raws.map((raw, at) => ({ member: row.member_id, raw, start: row.starts[at] ?? null, talk: row.talks[at] ?? 0 })))
}
