import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')

/** An outside vector file as text; null, with a printed line, where the outside data is absent. */
export function outside(path: string): string | null {
  const file = join(folder, path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  console.info(`skipped: outside data ${path} is absent`)
  return null
}
