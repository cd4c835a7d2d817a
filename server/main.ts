import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { KeyObject } from 'node:crypto'
import pg from 'pg'
import { buildApp, type App } from './app.ts'
import { ConfigError, describeConfig, loadConfig, type Config } from './platform/config.ts'
import { derive } from './platform/crypto/keys.ts'
import { opensSentinel, readMasterKey, sealSentinel } from './platform/crypto/master-key.ts'
import { checkRoles } from './platform/db/boot-checks.ts'
import { migrate } from './platform/db/migrate.ts'
import type { Connection } from './platform/db/pools.ts'
import { openLog } from './platform/log.ts'
import { startEmbedded, type Embedded } from './platform/postgres/embedded.ts'
import { isSiteStale, stampSite } from './platform/site-stamp.ts'

const say = (line: string): void => { process.stdout.write(`${line}\n`) }

await start()

async function start(): Promise<void> {
  const config = await step('Configuration', () => loadConfig())
  for (const line of describeConfig(config)) say(`    ${line}`)
  const log = openLog(config.logLevel)
  const master = await step('Master key', () => openKey(config))
  let embedded: Embedded | undefined
  let app: App | undefined
  try {
    const owner = config.databaseUrl ? fromUrl(config.databaseUrl) : await step('PostgreSQL', async () => {
      embedded = await startEmbedded({ dataDir: config.dataDir, password: derive(master, 'db-owner').toString('base64url'), onRestart: (why) => log.warn(why) })
      return embedded.connection
    })
    await step('Database', () => prepare(owner, master, config))
    await step('Web', () => buildSite(config))
    app = await step('Server', () => buildApp({ config, masterKey: master, owner, log }))
    await app.listen()
  } catch (error) {
    await app?.close().catch(() => undefined)
    await embedded?.stop().catch(() => undefined)
    return refuse(error)
  }
  drainOnSignal(app, embedded)
  welcome(config, await app.setupLink())
}

/** Runs a step and says how long it took; a step that fails ends the start with its sentence. */
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    const result = await work()
    say(`  ✓ ${name.padEnd(14)} ${((performance.now() - began) / 1000).toFixed(2)} s`)
    return result
  } catch (error) {
    say(`  ✗ ${name}`)
    if (name === 'Configuration' || name === 'Master key') return refuse(error)
    throw error
  }
}

function refuse(error: unknown): never {
  const sentence = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\nThe product did not start. ${sentence}\n`)
  if (!(error instanceof ConfigError) && error instanceof Error && process.env['LOG_LEVEL'] === 'debug') process.stderr.write(`${error.stack ?? ''}\n`)
  process.exit(1)
}

function openKey(config: Config): KeyObject {
  const sentinel = join(config.dataDir, 'master-key.sentinel')
  const hasData = !config.databaseUrl && existsSync(join(config.dataDir, 'postgres/PG_VERSION'))
  const { key, made } = readMasterKey(config.masterKeyFile, !hasData)
  if (hasData && existsSync(sentinel) && !opensSentinel(key, readFileSync(sentinel, 'utf8').trim())) {
    throw new Error(`The master key in ${config.masterKeyFile} is not the one this data was made with. Put the right file back; nothing was changed.`)
  }
  if (made) {
    say(`    A master key was made: ${config.masterKeyFile}`)
    say('    Keep a copy of it somewhere safe, apart from backups: without it, phone numbers and names in the data are lost.')
  }
  return key
}

async function prepare(owner: Connection, master: KeyObject, config: Config): Promise<void> {
  await checkSentinel(owner, master, false)
  const applied = await migrate(owner, master, join(config.root, 'db/migrations'))
  await checkSentinel(owner, master, true)
  if (!config.databaseUrl) {
    const file = join(config.dataDir, 'master-key.sentinel')
    if (!existsSync(file)) writeFileSync(file, `${sealSentinel(master)}\n`, { mode: 0o600 })
  }
  await checkRoles(owner)
  if (applied.length > 0) say(`    ${applied.length} migration(s) applied`)
}

async function checkSentinel(owner: Connection, master: KeyObject, write: boolean): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows: tables } = await client.query(`select to_regclass('auth.host_settings') is not null as there`)
    if (!(tables[0] as { there: boolean }).there) return
    const { rows } = await client.query(`select value from auth.host_settings where name = 'master_key_sentinel'`)
    const sealed = (rows[0] as { value: string } | undefined)?.value
    if (sealed !== undefined && !opensSentinel(master, sealed)) throw new Error('The master key is not the one this database was made with. Put the right file back; nothing was changed.')
    if (sealed === undefined && write) await client.query(`insert into auth.host_settings (name, value) values ('master_key_sentinel', $1) on conflict do nothing`, [sealSentinel(master)])
  } finally {
    await client.end()
  }
}

function buildSite(config: Config): void {
  if (!isSiteStale(config.root)) return
  const result = spawnSync(process.execPath, [join(config.root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: config.root, encoding: 'utf8' })
  if (result.status !== 0) throw new Error(`The web could not be built: ${(result.stderr || result.stdout).trim().split('\n').slice(-3).join(' ')}`)
  stampSite(config.root)
}

function fromUrl(url: string): Connection {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const ssl = searchParams.get('sslmode')
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname), port: Number(port || 5432), user: decodeURIComponent(username), password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)), ...(ssl && ssl !== 'disable' && { ssl: { rejectUnauthorized: ssl !== 'require' } }),
  }
}

function welcome(config: Config, setupLink: string | null): void {
  say(`\nCRM@Weblink is running: ${config.publicUrl}`)
  if (setupLink) say(`\nMake the first owner and organisation with this link (once, within 24 hours):\n  ${setupLink}`)
  if (!config.publicUrlIsDefault || config.tls) return
  const address = Object.values(networkInterfaces()).flat().find((one) => one && !one.internal && one.family === 'IPv4')?.address
  say('\nColleagues reach it over HTTPS only, through one of these:')
  say('  · certificate files:  HOST=0.0.0.0 TLS_CERT_FILE=… TLS_KEY_FILE=… PUBLIC_URL=https://crm.example.in')
  say(`  · an HTTPS proxy:     PUBLIC_URL=https://crm.example.in PROXY_HOPS=1${address ? `  (this machine is ${address})` : ''}`)
}

function drainOnSignal(app: App, embedded: Embedded | undefined): void {
  let draining = false
  const drain = (signal: string): void => {
    if (draining) process.exit(1)
    draining = true
    say(`\n${signal}: finishing what is under way …`)
    setTimeout(() => process.exit(1), 28_000).unref()
    app.close().then(() => embedded?.stop()).then(() => process.exit(0), () => process.exit(1))
  }
  process.on('SIGTERM', () => drain('SIGTERM'))
  process.on('SIGINT', () => drain('SIGINT'))
}
