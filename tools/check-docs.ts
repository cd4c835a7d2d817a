import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const scripts = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts)
const top = '(?:server|shared|web|cli|db|tests|bench|tools|docs)'
const wrong: string[] = []

/** Paths and npm commands named in README and docs must exist. */
for (const file of ['README.md', ...globSync('docs/**/*.md', { cwd: root }), ...globSync('bench/*.md', { cwd: root })]) {
  if (!existsSync(join(root, file))) continue
  const text = readFileSync(join(root, file), 'utf8')
  for (const [, path] of text.matchAll(new RegExp(`\`(${top}/[\\w./-]+)\``, 'g'))) {
    if (path && !existsSync(join(root, path))) wrong.push(`${file} names ${path}, which does not exist`)
  }
  for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) {
    if (script && !scripts.includes(script)) wrong.push(`${file} names npm run ${script}, which does not exist`)
  }
}
for (const line of wrong) process.stdout.write(`${line}\n`)
process.exit(wrong.length > 0 ? 1 : 0)
