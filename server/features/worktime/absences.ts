import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { changePeriods } from '../../platform/periods.ts'
import { lockMember } from './reach.ts'
import type { Half } from './resolver.ts'

/** A member's leave and when he does not count in reports, the newest first, at most 500 each; `toOn` is the first day after. Throws not_found. */
export async function listAbsences(ctx: MemberCtx, memberId: string) {
  await lockMember(ctx, memberId, 'read')
  const [items, untracked] = await Promise.all([
    ctx.db.rows<{ id: string; fromOn: string; toOn: string | null; half: Half | null }>(
      'select id, from_on as "fromOn", to_on as "toOn", half from app.absences where org_id = $1 and member_id = $2 order by from_on desc limit 500', [ctx.org.id, memberId]),
    ctx.db.rows<{ fromOn: string; toOn: string | null }>(
      'select from_on as "fromOn", to_on as "toOn" from app.untracked_members where org_id = $1 and member_id = $2 order by from_on desc limit 500', [ctx.org.id, memberId]),
  ])
  return { items, untracked }
}

/** Writes down leave: from a day up to, not with, another (none: until further notice), or half of one day. Throws not_found, invalid, conflict (a day twice). */
export async function addAbsence(ctx: MemberCtx, memberId: string, input: { fromOn: string; toOn?: string | null; half?: Half }) {
  await lockMember(ctx, memberId, 'update')
  const half = input.half ?? null
  const toOn = half ? Temporal.PlainDate.from(input.fromOn).add({ days: 1 }).toString() : (input.toOn ?? null)
  if (toOn !== null && toOn <= input.fromOn) throw fail('invalid', { errors: [{ pointer: '/toOn', detail: 'is the first day back, after the first day of the leave' }] })
  const taken = await ctx.db.one(
    'select 1 from app.absences where org_id = $1 and member_id = $2 and ($4::date is null or from_on < $4) and (to_on is null or to_on > $3) limit 1', [ctx.org.id, memberId, input.fromOn, toOn])
  if (taken) throw fail('conflict', 'Leave is written down for one of these days already; take it away first')
  const id = uuidv7()
  await ctx.db.rows('insert into app.absences (org_id, id, member_id, from_on, to_on, half) values ($1, $2, $3, $4, $5, $6)', [ctx.org.id, id, memberId, input.fromOn, toOn, half])
  ctx.changes.push({ kind: 'absence.added', object: 'absence', recordId: id, ownerId: memberId, aboutMember: memberId, fields: [{ field: 'fromOn', from: null, to: input.fromOn }, { field: 'toOn', from: null, to: toOn }, { field: 'half', from: null, to: half }] })
  return { id, fromOn: input.fromOn, toOn, half }
}

/** Takes leave away. Throws not_found. */
export async function removeAbsence(ctx: MemberCtx, memberId: string, id: string): Promise<void> {
  await lockMember(ctx, memberId, 'update')
  const gone = await ctx.db.one<{ fromOn: string; toOn: string | null }>('delete from app.absences where org_id = $1 and member_id = $2 and id = $3 returning from_on as "fromOn", to_on as "toOn"', [ctx.org.id, memberId, id])
  if (!gone) throw fail('not_found')
  ctx.changes.push({ kind: 'absence.removed', object: 'absence', recordId: id, ownerId: memberId, aboutMember: memberId, fields: [{ field: 'fromOn', from: gone.fromOn, to: null }, { field: 'toOn', from: gone.toOn, to: null }] })
}

/** Whether a member counts in reports, from a day on. Throws not_found. */
export async function setTracked(ctx: MemberCtx, memberId: string, { tracked, fromOn }: { tracked: boolean; fromOn: string }) {
  await lockMember(ctx, memberId, 'update')
  const { before, after } = await changePeriods<boolean>(ctx, { table: 'untracked_members', of: { member_id: memberId }, value: null }, { from: fromOn, to: null, value: tracked ? null : true })
  if (JSON.stringify(before) !== JSON.stringify(after)) {
    ctx.changes.push({ kind: 'member.tracking_set', object: 'member', recordId: memberId, aboutMember: memberId, fields: [{ field: 'tracked', from: !tracked, to: tracked }, { field: 'fromOn', from: null, to: fromOn }] })
  }
  return listAbsences(ctx, memberId)
}
