import { judgeWaiting } from '../../server/features/calls/judge-moments.ts'
import type { World } from './world.ts'

/** One hash per table over the rows of an organisation: what changed between two looks. Audit rows of refusals are not a change; calls that wait to be judged are judged first. */
export async function hashOf(world: World, orgId: string): Promise<Record<string, string>> {
  await judgeWaiting(world.app.host, orgId)
  const tables = await world.sql<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and c.relkind = 'r' and c.relname not in ('audit') order by 1`)
  const hashes = await Promise.all(tables.map(async ({ name }) => {
    const [row] = await world.sql<{ hash: string | null }>(`select md5(string_agg(t::text, '|' order by t::text)) as hash from app.${name} t where org_id = $1`, [orgId])
    return [name, row?.hash ?? ''] as const
  }))
  return Object.fromEntries(hashes)
}
