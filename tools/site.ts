import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { isSiteStale, stampSite } from '../server/platform/site-stamp.ts'

const root = join(import.meta.dirname, '..')
type Chunk = { file: string; isEntry?: boolean; imports?: string[] }
export type ScreenSize = { screen: string; total: number; own: number }

/** Builds the web when it is older than its sources. Throws what the build said. */
export function buildSite(): void {
  if (!isSiteStale(root)) return
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' },
  })
  if (status !== 0) throw new Error(`the web could not be built: ${stderr || stdout}`)
  stampSite(root)
}

const withFirstWords = new Set(['Home', 'SignIn', 'Join', 'Reset', 'Setup'])

/** Bytes of JavaScript (gzip) that opening each screen first loads: the entry, the words of one language, the screen; `own` is the screen's share alone. */
export function screenSizes(language: 'en' | 'hi'): ScreenSize[] {
  const manifest = JSON.parse(readFileSync(join(root, 'dist/.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const first = [...Object.keys(manifest).filter((key) => manifest[key]?.isEntry), `web/app/locales/${language}.ts?first`]
  const shared = closure(manifest, first)
  return Object.keys(manifest).filter((key) => key.endsWith('Page.tsx')).sort().map((key) => {
    const screen = key.split('/').at(-1)?.replace('Page.tsx', '') ?? key
    const all = closure(manifest, [...first, key, ...(withFirstWords.has(screen) ? [] : [`web/app/locales/${language}.ts?more`])])
    const total = bytes(manifest, all)
    return { screen, total, own: total - bytes(manifest, shared) }
  })
}

function closure(manifest: Record<string, Chunk>, keys: string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue
    seen.add(key)
    closure(manifest, manifest[key]?.imports ?? [], seen)
  }
  return seen
}

const sizes = new Map<string, number>()

function bytes(manifest: Record<string, Chunk>, keys: Set<string>): number {
  let sum = 0
  for (const key of keys) {
    const file = manifest[key]?.file
    if (!file?.endsWith('.js')) continue
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(root, 'dist', file))).length
    sizes.set(file, size)
    sum += size
  }
  return sum
}
