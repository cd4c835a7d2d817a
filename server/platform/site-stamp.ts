import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the built web is missing, or older than what it is built from. Costs some milliseconds. */
export function isSiteStale(root: string): boolean {
  const stamp = join(root, 'dist/.stamp')
  return !existsSync(join(root, 'dist/index.html')) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== stampOf(root)
}

/** Remembers what the web was built from. */
export function stampSite(root: string): void {
  writeFileSync(join(root, 'dist/.stamp'), stampOf(root))
}

function stampOf(root: string): string {
  const files = globSync(['web/**/*', 'shared/**/*', 'index.html', 'vite.config.ts', 'tools/split-words.ts', 'package-lock.json'], { cwd: root }).sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const stat = statSync(join(root, file))
    if (stat.isFile()) hash.update(`${file} ${stat.size} ${Math.round(stat.mtimeMs)}\n`)
  }
  return hash.digest('hex')
}
