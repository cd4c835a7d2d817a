import { scopeOf, type AccessObject, type Role } from '../../shared/access.ts'
import type { Host, MemberCtx, Organisation } from './context.ts'
import { inOrganisation } from './db/org-db.ts'
import { fail } from './errors.ts'
import { writeHistory } from './history.ts'

type Row = Omit<Organisation, 'id' | 'slug'> & { name: string; role: Role; disabled: boolean; reach: string[] | null }

/**
 * Runs `work` for a member in a transaction of its own, with the rights he has at this moment: what a job that somebody started goes on with.
 * Throws not_allowed when he was disabled or lost the right.
 */
export async function asActing<T>(host: Host, orgId: string, memberId: string, right: { object: AccessObject; action: string }, job: string, work: (ctx: MemberCtx) => Promise<T>): Promise<T> {
  return inOrganisation(host.pools.app, orgId, async (db) => {
    const row = await db.one<Row>(
      `select m.name, m.role, m.disabled_at is not null as disabled, o.zone, o.region, o.language, o.employees_read as "employeesRead", o.currency, o.week_start as "weekStart",
         o.financial_year_month as "yearMonth", o.fields_version as "fieldsVersion", app.reach(m.id, m.role, (now() at time zone o.zone)::date) as reach
       from app.members m join app.organisations o on o.org_id = $1 where m.org_id = $1 and m.id = $2`, [orgId, memberId])
    if (!row || row.disabled || scopeOf(row.role, right.object, right.action) === 'none') throw fail('not_allowed', 'The member who started this no longer has the right')
    const { name, role, disabled: _disabled, reach, ...org } = row
    const widened = role === 'manager' || (role === 'employee' && org.employeesRead === 'team')
    const ctx: MemberCtx = {
      host, db, keys: await host.keyring.of(db), changes: [], looks: [], requestId: `job:${job}`, via: 'job', now: host.clock.now(), org: { ...org, id: orgId, slug: '' },
      actor: { kind: 'member', memberId, userId: '', sessionId: '', name, role, reach: widened ? [...new Set([memberId, ...(reach ?? [])])] : [memberId] },
    }
    const result = await work(ctx)
    await writeHistory(ctx)
    return result
  })
}
