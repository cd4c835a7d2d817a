import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { pino } from 'pino'
import { buildApp } from '../server/app.ts'
import { loadConfig } from '../server/platform/config.ts'
import { migrate } from '../server/platform/db/migrate.ts'
import { startEmbedded, type Embedded } from '../server/platform/postgres/embedded.ts'
import { testMasterKey } from '../tests/support/master-key.ts'

const root = join(import.meta.dirname, '..')
const files = { tables: 'server/platform/db/schema.gen.ts', api: 'docs/openapi.gen.json', client: 'web/api/openapi.gen.ts' }

/** `npm run gen`: what is generated from the migrations and the routes; with --check only says what differs, and fails. */
const isCheck = process.argv.includes('--check')
const dataDir = mkdtempSync(join(tmpdir(), 'crm-gen-'))
chmodSync(dataDir, 0o711)
const embedded = await startEmbedded({ dataDir, password: 'gen', settings: { fsync: 'off' } })
try {
  await migrate(embedded.connection, testMasterKey, join(root, 'db/migrations'))
  const api = await describeApi(embedded)
  const made = { [files.tables]: tableTypes(embedded), [files.api]: `${JSON.stringify(api, null, 1)}\n`, [files.client]: await clientTypes(api) }
  const stale = Object.entries(made).filter(([file, text]) => textOf(file) !== text)
  for (const [file, text] of stale) {
    if (!isCheck) writeFileSync(join(root, file), text)
    process.stdout.write(`${isCheck ? 'is not what would be generated' : 'written'}: ${file}\n`)
  }
  if (isCheck && stale.length > 0) process.stdout.write('Run npm run gen and commit what it writes.\n')
  process.exitCode = isCheck && stale.length > 0 ? 1 : 0
} finally {
  await embedded.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function describeApi({ connection }: Embedded): Promise<object> {
  const app = await buildApp({ config: loadConfig({ PORT: '0' }), masterKey: testMasterKey, owner: connection, log: pino({ level: 'silent' }) })
  try {
    const url = await app.listen()
    return (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as object
  } finally {
    await app.close()
  }
}

function tableTypes({ connection }: Embedded): string {
  const out = join(dataDir, 'schema.gen.ts')
  const url = `postgres://${connection.user}:${connection.password}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), '--dialect', 'postgres', '--default-schema', 'app', '--url', url, '--exclude-pattern', 'graphile_worker.*', '--date-parser', 'string',
    '--type-mapping', '{"timestamptz":"string","int8":"number","bytea":"Buffer","date":"string"}', '--out-file', out], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`table types could not be generated: ${stderr}`)
  return readFileSync(out, 'utf8')
}

async function clientTypes(api: object): Promise<string> {
  const [{ paths }, text] = [api as { paths: object }, astToString(await openapiTS(JSON.stringify(api)))]
  return `// Generated from the routes by \`npm run gen\`: ${Object.keys(paths).length} addresses.\n${text}`
}

function textOf(file: string): string | null {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return null
  }
}
