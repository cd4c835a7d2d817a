import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../db/pools.ts'
import { postgresFolder, privateFolder, reachableByOthers, runAs, type RunAs } from './binaries.ts'
import { isAlive, lockFolder } from './lock.ts'

export type Embedded = { connection: Connection; stop(): Promise<void>; pid(): number | undefined }
export type EmbeddedOptions = {
  dataDir: string
  /** Password of the owner role. */
  password: string
  /** Told when the server died and is started again. */
  onRestart?: (why: string) => void
  /** Further settings of postgres, e.g. for tests. */
  settings?: Record<string, string>
}

const database = 'crm'
const owner = 'crm_owner'

/**
 * Starts the embedded PostgreSQL on a data directory, making it at the first start: data checksums, fsync on, passwords for all,
 * a private socket and no port. A server left behind by a killed process is stopped first; one that dies is started again.
 * Throws a sentence when the directory is in use or cannot be used.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const who = runAs()
  mkdirSync(options.dataDir, { recursive: true })
  if (who && !reachableByOthers(options.dataDir)) {
    throw new Error(`PostgreSQL runs as an unprivileged user, which cannot reach ${options.dataDir}. Set DATA_DIR to a folder that others may pass through, such as /var/lib/crm-weblink.`)
  }
  const unlock = lockFolder(join(options.dataDir, 'in-use.lock'))
  const cluster = join(options.dataDir, 'postgres')
  const programs = postgresFolder(options.dataDir, who)
  await stopLeftBehind(cluster)
  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(programs, cluster, options.password, who)
  const socket = socketFolder(options.dataDir, who)
  const connection: Connection = { host: socket, port: 5432, user: owner, password: options.password, database }
  const server = new Supervised(programs, cluster, socket, who, options)
  await startPatiently(server, connection)
  await ensureDatabase(connection)
  return {
    connection, pid: () => server.pid(),
    stop: async () => {
      await server.stop()
      rmSync(socket, { recursive: true, force: true })
      unlock()
    },
  }
}

/** Backends of a server that was killed may still hold its memory for a moment: a first start that fails is tried again. */
async function startPatiently(server: Supervised, connection: Connection): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await server.start(connection)
    } catch (error) {
      if (attempt === 5) throw error
      await wait(250 * 2 ** attempt)
    }
  }
}

class Supervised {
  #child: ChildProcess | undefined
  #stopping = false
  #deaths = 0
  readonly #launch: () => ChildProcess
  readonly #options: EmbeddedOptions

  constructor(programs: string, cluster: string, socket: string, who: RunAs, options: EmbeddedOptions) {
    this.#options = options
    this.#launch = () => {
      const log = openSync(join(options.dataDir, 'postgres.log'), 'a', 0o600)
      const settings = { ...usual, ...options.settings, unix_socket_directories: socket, listen_addresses: '' }
      const child = spawn(join(programs, 'bin/postgres'), ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
        { stdio: ['ignore', log, log], detached: true, cwd: cluster, env: { PATH: process.env['PATH'] ?? '', LANG: 'C', TZ: 'UTC' }, ...(who ?? {}) })
      closeSync(log)
      return child
    }
  }

  pid(): number | undefined { return this.#child?.pid }

  async start(connection: Connection): Promise<void> {
    const child = this.#launch()
    this.#child = child
    let ended = false
    let ready = false
    child.once('exit', () => {
      ended = true
      if (ready) void this.#died(connection)
    })
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      if (ended) throw new Error(`PostgreSQL ended while starting. Its own words are at the end of ${join(this.#options.dataDir, 'postgres.log')}.`)
      ready = await answers(connection)
      if (ready) return
      await wait(25)
    }
    throw new Error(`PostgreSQL did not answer within 60 s. Its own words are at the end of ${join(this.#options.dataDir, 'postgres.log')}.`)
  }

  async stop(): Promise<void> {
    this.#stopping = true
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
    child.kill('SIGINT')
    await Promise.race([ended, wait(20_000, undefined, { ref: false })])
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGQUIT')
  }

  async #died(connection: Connection): Promise<void> {
    if (this.#stopping) return
    this.#deaths++
    this.#options.onRestart?.(`PostgreSQL ended by itself; starting it again (${this.#deaths})`)
    // Backends of the dead server may still hold its memory for a moment: a start that fails is tried again.
    for (let attempt = this.#deaths; !this.#stopping; attempt++) {
      await wait(Math.min(100 * 2 ** Math.min(attempt, 6), 5_000), undefined, { ref: false })
      if (this.#stopping) return
      try {
        return await this.start(connection)
      } catch (error) {
        this.#options.onRestart?.(error instanceof Error ? error.message : 'PostgreSQL could not be started')
      }
    }
  }
}

const usual = {
  shared_buffers: '192MB', max_connections: '60', wal_compression: 'on', max_wal_size: '2GB', checkpoint_timeout: '15min', checkpoint_completion_target: '0.9',
  random_page_cost: '1.1', effective_cache_size: '1GB', work_mem: '8MB', maintenance_work_mem: '128MB', log_min_messages: 'warning', log_min_error_statement: 'panic',
  log_error_verbosity: 'terse', log_parameter_max_length_on_error: '0', log_line_prefix: '%m [%p] ', autovacuum_naptime: '20s', timezone: 'UTC', log_timezone: 'UTC',
}

function initialise(programs: string, cluster: string, password: string, who: RunAs): void {
  rmSync(cluster, { recursive: true, force: true })
  privateFolder(cluster, who, chownSync)
  const secret = join(cluster, '../owner-password')
  writeFileSync(secret, password, { mode: 0o600 })
  if (who) chownSync(secret, who.uid, who.gid)
  const result = spawnSync(join(programs, 'bin/initdb'),
    ['-D', cluster, '-U', owner, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--data-checksums'],
    { encoding: 'utf8', cwd: cluster, env: { PATH: process.env['PATH'] ?? '', LANG: 'C', TZ: 'UTC' }, ...(who ?? {}) })
  rmSync(secret, { force: true })
  if (result.status === 0) return
  rmSync(cluster, { recursive: true, force: true })
  throw new Error(`The database could not be made: ${(result.stderr || result.error?.message || 'initdb failed').trim().split('\n').at(-1)}`)
}

/** A postmaster whose supervisor was killed still holds the cluster: it is asked to stop, cleanly, before a new one starts. */
async function stopLeftBehind(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const [first, folder] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(first)
  if (!Number.isInteger(pid) || pid <= 1 || folder !== cluster || !isAlive(pid) || !isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (const until = Date.now() + 20_000; Date.now() < until && isAlive(pid);) await wait(20)
  if (isAlive(pid)) throw new Error(`An earlier PostgreSQL (process ${pid}) still holds the data and does not stop. End it, then start again.`)
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return process.platform !== 'linux'
  }
}

/** A folder for the socket that only we and PostgreSQL enter; paths of sockets may be at most about 100 characters long. */
function socketFolder(dataDir: string, who: RunAs): string {
  const beside = join(dataDir, 'socket')
  const folder = beside.length < 80 ? beside : mkdtempSync(join(tmpdir(), 'crm-'))
  privateFolder(folder, who, chownSync)
  return folder
}

async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') throw new Error('The database does not take this master key’s password: the key belongs to other data. Put the right master key back.')
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database} template template0 encoding 'UTF8' locale 'C'`)
  } finally {
    await client.end()
  }
}
