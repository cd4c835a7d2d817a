import pg from 'pg'
import type { Connection } from './pools.ts'

type RoleRow = { rolname: string; rolsuper: boolean; rolbypassrls: boolean; owns: boolean; powerful: string[] | null }

/** Refuses to start while a role that serves requests could go round the wall. Throws one sentence that names the role and the remedy. */
export async function checkRoles(owner: Connection): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query(
      `select r.rolname, r.rolsuper, r.rolbypassrls,
         exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('app', 'auth') and c.relowner = r.oid) as owns,
         (select array_agg(p.rolname::text) from pg_roles p where p.oid <> r.oid and pg_has_role(r.oid, p.oid, 'member') and
           (p.rolsuper or p.rolbypassrls or exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('app', 'auth') and c.relowner = p.oid))) as powerful
       from pg_roles r where r.rolname in ('crm_app', 'crm_auth', 'crm_jobs')`)
    for (const row of rows as RoleRow[]) checkRole(row)
  } finally {
    await client.end()
  }
}

function checkRole(row: RoleRow): void {
  const refuse = (why: string, remedy: string): never => { throw new Error(`The database role ${row.rolname} ${why}; one organisation could then read another's data. Run: ${remedy}`) }
  if (row.rolsuper) refuse('is a superuser', `alter role ${row.rolname} nosuperuser`)
  if (row.rolbypassrls) refuse('may bypass row security', `alter role ${row.rolname} nobypassrls`)
  if (row.owns) refuse('owns tables', `reassign owned by ${row.rolname} to the owner of the database`)
  const [other] = row.powerful ?? []
  if (other) refuse(`may become ${other}`, `revoke ${other} from ${row.rolname}`)
}
