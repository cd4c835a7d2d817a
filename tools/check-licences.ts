import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Lock = { packages: Record<string, { dev?: boolean; optional?: boolean; license?: string; version?: string }> }

const root = join(import.meta.dirname, '..')
const allowed = /^\(?((MIT|MIT-0|Apache-2\.0|BSD|BSD-2-Clause|BSD-3-Clause|0BSD|ISC|PostgreSQL|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|CC-BY-4\.0)( (OR|AND) )?)+\)?$/
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
const wrong: string[] = []

/** What ships has a licence on the list; packages for other machines, not installed here, are read from the lock file. */
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.dev) continue
  const file = join(root, path, 'package.json')
  const read = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { license?: string | { type: string } }).license : entry.license
  const licence = typeof read === 'object' ? read.type : read
  if (!licence || !allowed.test(licence)) wrong.push(`${path.replace('node_modules/', '')} ${entry.version ?? ''}: ${licence ?? 'no licence named'}`)
}
for (const line of wrong) process.stdout.write(`${line}\n`)
process.exit(wrong.length > 0 ? 1 : 0)
