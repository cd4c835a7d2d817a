import type { MemberCtx } from './context.ts'
import type { OrgDb } from './db/org-db.ts'

type Row = { role: string; employees_read: string; reach: string[] | null }

/** Whether a member is still who he was when his request began: not disabled, the same role, the same people in reach. For what goes on for longer than a moment. */
export async function standsAsBefore({ actor, org }: MemberCtx, db: OrgDb): Promise<boolean> {
  const [row] = await db.prepared<Row>('standing',
    `select m.role, o.employees_read, case when m.role = 'manager' or (m.role = 'employee' and o.employees_read = 'team') then app.reach(m.id, m.role, (now() at time zone o.zone)::date) end as reach
     from app.members m join app.organisations o on o.org_id = $1 where m.org_id = $1 and m.id = $2 and m.disabled_at is null`, [org.id, actor.memberId])
  if (row?.role !== actor.role || row.employees_read !== org.employeesRead) return false
  return new Set([actor.memberId, ...row.reach ?? []]).symmetricDifference(new Set(actor.reach)).size === 0
}
