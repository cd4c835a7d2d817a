import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => { world = await startWorld() })
afterAll(() => world.close())

const inApp = `join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and c.relkind in ('r', 'p')`

describe('the wall between organisations, as the database sees it', () => {
  test('every table of schema app has forced row security and names its organisation', async () => {
    const open = await world.sql(`select c.relname from pg_class c ${inApp} and not (c.relrowsecurity and c.relforcerowsecurity)`)
    expect(open).toEqual([])
    const nameless = await world.sql(`select c.relname from pg_class c ${inApp} and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull)`)
    expect(nameless).toEqual([])
  })

  test('every table has the one identical policy, for reading and writing, for all commands', async () => {
    const policies = await world.sql<{ tablename: string; cmd: string; qual: string; with_check: string; permissive: string }>(`select tablename, cmd, qual, with_check, permissive from pg_policies where schemaname = 'app'`)
    const tables = await world.sql(`select c.relname from pg_class c ${inApp}`)
    expect(policies).toHaveLength(tables.length)
    for (const policy of policies) expect(policy).toMatchObject({ cmd: 'ALL', qual: '(org_id = app.org())', with_check: '(org_id = app.org())', permissive: 'PERMISSIVE' })
  })

  test('no role that serves requests can go round it', async () => {
    const roles = await world.sql(`select rolname from pg_roles where rolname in ('crm_app', 'crm_auth', 'crm_jobs') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`)
    expect(roles).toEqual([])
    const owned = await world.sql(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner where n.nspname in ('app', 'auth') and r.rolname like 'crm\\_%' and r.rolname <> 'crm_owner'`)
    expect(owned).toEqual([])
    const reach = await world.sql(`select table_name from information_schema.role_table_grants where grantee = 'crm_auth' and table_schema = 'app' union all select table_name from information_schema.role_table_grants where grantee = 'crm_app' and table_schema = 'auth'`)
    expect(reach).toEqual([])
  })

  test('keys lead with the organisation, references never cross it', async () => {
    const keys = await world.sql(
      `select c.relname, i.relname as index from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid ${inApp.replace('where', 'where x.indisunique and')}
         and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) <> 'org_id'`)
    expect(keys).toEqual([])
    const references = await world.sql(
      `select conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'app' and k.contype = 'f' and ((select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) <> 'org_id'
         or (select a.attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) <> 'org_id')`)
    expect(references).toEqual([])
  })

  test('definer functions are the few that are meant, with a fixed search path; nothing else works behind the back', async () => {
    const definers = await world.sql<{ name: string; fixed: boolean }>(
      `select n.nspname || '.' || p.proname as name, coalesce(p.proconfig::text like '%search_path=pg_catalog%', false) as fixed from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker') order by 1`)
    expect(definers.map((one) => one.name)).toEqual([
      'auth.add_pairing_code', 'auth.end_membership', 'auth.find_organisation', 'auth.find_pairing', 'auth.last_signal', 'auth.list_organisations', 'auth.my_membership', 'auth.open_session', 'auth.prune_signals',
      'auth.register_membership', 'auth.register_organisation', 'auth.renew_membership', 'auth.signal_event', 'auth.signals_after', 'auth.use_setup_token', 'auth.user_of_member', 'auth.was_member', 'jobs.add',
    ])
    expect(definers.filter((one) => !one.fixed)).toEqual([])
    expect(await world.sql(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and not t.tgisinternal`)).toEqual([])
    expect(await world.sql(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('app', 'auth') and c.relkind in ('v', 'm')`)).toEqual([])
  })

  test('history is append only for the product itself', async () => {
    const grants = await world.sql(
      `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'crm_app' and table_schema = 'app'
         and table_name in ('event', 'audit', 'acceptances', 'consent_acts', 'notices', 'capture_policies', 'sim_classes') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`)
    expect(grants).toEqual([])
    const truncates = await world.sql(`select table_name from information_schema.role_table_grants where grantee in ('crm_app', 'crm_auth', 'crm_jobs') and privilege_type = 'TRUNCATE' and table_schema in ('app', 'auth')`)
    expect(truncates).toEqual([])
  })
})

describe('without an organisation entered', () => {
  test('nothing is read and nothing is written, whatever the setting holds', async () => {
    await world.newOrg()
    const tables = await world.sql<{ name: string }>(`select c.relname as name from pg_class c ${inApp} order by 1`)
    for (const setting of ['', `set app.org_id = ''`, `set app.org_id = 'not an id'`]) {
      const client = await world.app.host.pools.app.connect()
      try {
        if (setting) await client.query(setting)
        for (const { name } of tables) {
          const read = await client.query(`select * from app.${name} limit 1`).then((result) => result.rowCount, () => 0)
          expect(read, `${name} after "${setting}"`).toBe(0)
          await expect(client.query(`insert into app.${name} (org_id) values ('00000000-0000-7000-8000-000000000001')`)).rejects.toThrow()
        }
      } finally {
        client.release(true)
      }
    }
  })
})
