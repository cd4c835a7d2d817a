import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { checkLastOwner, checkPower, readMember, view } from './members.ts'

/** What a higher feature ends when a member is disabled. */
export type LeavingHook = (ctx: MemberCtx, memberId: string) => Promise<void>

/**
 * Ends what a member may open here: the next request is refused, streams close, phones are told to erase, invitations he made are void.
 * Where he works in no other organisation his sessions and reset links end too. What he owns stays his until it is handed over.
 * Throws not_found, not_allowed (oneself, an owner), last_owner.
 */
export async function disableMember(ctx: MemberCtx, id: string, leaving: LeavingHook[]) {
  const member = await readMember(ctx, id, true)
  checkPower(ctx, member.role)
  if (id === ctx.actor.memberId) throw fail('not_allowed', 'Nobody disables himself; another administrator does that')
  if (member.disabled_at !== null) return view(ctx, member)
  if (member.role === 'owner') await checkLastOwner(ctx)
  const at = ctx.now.toISOString()
  const person = await ctx.db.one<{ user_id: string | null }>('select auth.user_of_member($1) as user_id', [id])
  await ctx.db.rows('update app.members set disabled_at = $3, disabled_by = $4, version = version + 1, updated_at = $3 where org_id = $1 and id = $2', [ctx.org.id, id, at, ctx.actor.memberId])
  await ctx.db.rows('select auth.end_membership($1)', [id])
  await revokeInvitations(ctx, id, at)
  for (const hook of leaving) await hook(ctx, id)
  ctx.changes.push({ kind: 'member.disabled', object: 'member', recordId: id, aboutMember: id, fields: [{ field: 'disabledAt', from: null, to: at }] })
  if (person?.user_id) await ctx.host.signIn.endAccess(person.user_id, ctx.org.id)
  return view(ctx, await readMember(ctx, id, false))
}

/** Lets a member sign in again as what he was; phones and links that ended stay ended. Throws not_found, not_allowed. */
export async function enableMember(ctx: MemberCtx, id: string) {
  const member = await readMember(ctx, id, true)
  checkPower(ctx, member.role)
  if (member.disabled_at === null) return view(ctx, member)
  await ctx.db.rows('update app.members set disabled_at = null, disabled_by = null, version = version + 1, updated_at = $3 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString()])
  await ctx.db.rows('select auth.renew_membership($1)', [id])
  ctx.changes.push({ kind: 'member.enabled', object: 'member', recordId: id, aboutMember: id, fields: [{ field: 'disabledAt', from: member.disabled_at, to: null }] })
  return view(ctx, await readMember(ctx, id, false))
}

/** Somebody who leaves must not come back by a link he made before. */
async function revokeInvitations(ctx: MemberCtx, madeBy: string, at: string): Promise<void> {
  const rows = await ctx.db.rows<{ id: string }>(
    'update app.invitations set revoked_at = $3, revoked_by = $4 where org_id = $1 and created_by = $2 and accepted_at is null and revoked_at is null returning id', [ctx.org.id, madeBy, at, ctx.actor.memberId])
  for (const row of rows) ctx.changes.push({ kind: 'invitation.revoked', object: 'invitation', recordId: row.id })
}
