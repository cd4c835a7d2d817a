import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { changeable, readCall } from './calls.ts'
import { judgeMoments, lockJudging } from './judge-moments.ts'
import { callView, type CallView } from './rows.ts'

/**
 * A person decides about a call that is, or may be, a double: counted once with the call it was found beside, or both are real. The decision
 * stands before the rules and can be turned round later. Throws not_found, not_allowed, invalid (a call that stands alone).
 */
export async function settleCall(ctx: MemberCtx, id: string, as: 'once' | 'both'): Promise<CallView> {
  await lockJudging(ctx)
  const raw = await changeable(ctx, id, 'settle')
  const beside = raw.double_of ?? raw.suspect_of ?? raw.settled_with
  if (beside === null) throw fail('invalid', 'This call stands alone: there is no other call it could be counted with')
  if (raw.settled_as !== as) {
    await ctx.db.rows('update app.calls set settled_as = $3, settled_with = $4, settled_by = $5, settled_at = $6, version = version + 1 where org_id = $1 and id = $2',
      [ctx.org.id, id, as, beside, ctx.actor.memberId, ctx.now.toISOString()])
    ctx.changes.push({ kind: 'call.settled', object: 'call', recordId: id, ownerId: raw.member_id, aboutMember: raw.member_id, fields: [{ field: 'settledAs', from: raw.settled_as, to: as }] })
    await judgeMoments(ctx, [{ member: raw.member_id, raw: raw.date_raw, start: raw.started_at === null ? null : Date.parse(raw.started_at), talk: raw.talk_seconds }])
  }
  return callView(ctx, await readCall(ctx, id))
}
