import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { KeyObject } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { buildApp, type App } from '../server/app.ts'
import { loadConfig } from '../server/platform/config.ts'
import { derive } from '../server/platform/crypto/keys.ts'
import { readMasterKey } from '../server/platform/crypto/master-key.ts'
import type { Connection } from '../server/platform/db/pools.ts'
import { roleConnection } from '../server/platform/db/roles.ts'
import { Product } from '../tests/support/product.ts'

/** One measured figure. `ok`: the value or, where there is one, the ratio to the baseline meets what is owed; null owed = told only. */
export type Figure = { name: string; value: number; unit: string; baseline: number | null; ratio: number | null; owed: number | null; aim: number | null; ok: boolean }
export type Bench = { name: string; run: (quick: boolean) => Promise<Figure[]> }
export type Goal = { owed?: number; aim?: number; ratioOwed?: number; baseline?: number; lowerIsBetter?: boolean }

/** Judges a value by what is owed; a throughput also by its ratio to the baseline of the same run. */
export function figure(name: string, value: number, unit: string, { owed, aim, ratioOwed, baseline, lowerIsBetter }: Goal = {}): Figure {
  const ratio = baseline ? value / baseline : null
  const meets = owed === undefined || (lowerIsBetter ? value <= owed : value >= owed)
  const ratioMeets = ratioOwed !== undefined && ratio !== null && ratio >= ratioOwed
  return { name, value: rounded(value), unit, baseline: baseline === undefined ? null : rounded(baseline), ratio: ratio === null ? null : rounded(ratio), owed: owed ?? null, aim: aim ?? null, ok: meets || ratioMeets }
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: number[]): number => percentile(values, 0.5)

/** The running product in a process of its own, with a second hand on its database for making data and for baselines. */
export type Stage = { product: Product; owner: Connection; appRole: Connection; inside: App; insideUrl: () => Promise<string>; close: () => Promise<void> }

export async function openStage(env: Record<string, string> = {}): Promise<Stage> {
  const product = await Product.make(env)
  await product.start()
  const master: KeyObject = readMasterKey(join(product.home, 'master.key'), false).key
  const owner: Connection = { host: join(product.dataDir, 'socket'), port: 5432, user: 'crm_owner', password: derive(master, 'db-owner').toString('base64url'), database: 'crm' }
  const config = loadConfig({ PORT: '0', DATA_DIR: product.dataDir, MASTER_KEY_FILE: join(product.home, 'master.key'), POOL_SIZE: '4' })
  const inside = await buildApp({ config, masterKey: master, owner, log: pino({ level: 'silent' }) })
  let listening: Promise<string> | undefined
  return {
    product, owner, inside, insideUrl: () => { listening ??= inside.listen(); return listening },
    appRole: { ...roleConnection(owner, 'crm_app', master) },
    close: async () => {
      await inside.close()
      await product.remove()
    },
  }
}

/** CPU seconds of the server process, and of PostgreSQL with the backends it has now. Linux only; 0 elsewhere. */
export function cpuSeconds(product: Product): { node: number; database: number } {
  const postmaster = product.databasePid
  const backends = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => parentOf(pid) === postmaster)
  return { node: cpuOf(product.pid), database: [postmaster, ...backends].reduce((sum, pid) => sum + cpuOf(pid), 0) }
}

/** Runs `workers` loops of `once` for the time given; answers how often it ran per second, and how long each took. */
export async function hammer(workers: number, seconds: number, once: (worker: number, turn: number) => Promise<void>): Promise<{ perSecond: number; times: number[] }> {
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1_000
  await Promise.all(Array.from({ length: workers }, async (_, worker) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const start = performance.now()
      await once(worker, turn)
      times.push(performance.now() - start)
    }
  }))
  return { perSecond: times.length / ((performance.now() - began) / 1_000), times }
}

/** Connections as crm_app with an organisation entered, for baselines. */
export async function appClients(stage: Stage, count: number, orgId: string): Promise<pg.Client[]> {
  return Promise.all(Array.from({ length: count }, async () => {
    const client = new pg.Client(stage.appRole)
    await client.connect()
    await client.query(`set app.org_id = '${orgId}'; set search_path = app, pg_catalog; set jit = off`)
    return client
  }))
}

function parentOf(pid: number): number {
  return Number(stat(pid)[1] ?? 0)
}

function cpuOf(pid: number): number {
  const fields = stat(pid)
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
}

/** The fields of /proc/PID/stat after the name: state, parent, … user and system ticks (1/100 s) at 11 and 12. */
function stat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
