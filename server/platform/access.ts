import { scopeOf, type AccessObject, type Scope } from '../../shared/access.ts'
import type { MemberCtx } from './context.ts'
import { fail } from './errors.ts'

/** The owner key of a record that nobody owns. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Whose records a member may do an action on: everybody's, or these owners' (`nobody` = without owner). */
export type Reach = 'all' | string[]

/**
 * The one translation of the matrix into owners: used as a predicate for lists and for single records alike.
 * Records without an owner are readable by all members; writing to them needs the same reach as one's own.
 */
export function reachOf(ctx: MemberCtx, object: AccessObject, action: string): Reach {
  const scope = widened(ctx, object, action, scopeOf(ctx.actor.role, object, action))
  if (scope === 'none') throw fail('not_allowed')
  if (scope === 'all') return 'all'
  const members = scope === 'own' ? [ctx.actor.memberId] : ctx.actor.reach
  return action === 'read' || action === 'update' ? [...members, nobody] : members
}

/** True when the reach covers a record of this owner. */
export function within(reach: Reach, ownerId: string | null): boolean {
  return reach === 'all' || reach.includes(ownerId ?? nobody)
}

/** Whether the action may be done on this owner's record, without throwing: for `can: […]`. */
export function allowed(ctx: MemberCtx, object: AccessObject, action: string, ownerId: string | null): boolean {
  if (scopeOf(ctx.actor.role, object, action) === 'none') return false
  return within(reachOf(ctx, object, action), ownerId)
}

/** An organisation may let employees read further than their own contacts and companies. */
function widened(ctx: MemberCtx, object: AccessObject, action: string, scope: Scope): Scope {
  if ((object !== 'contact' && object !== 'company') || action !== 'read' || ctx.actor.role !== 'employee') return scope
  return ctx.org.employeesRead
}
