import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const began = performance.now()

/** `npm test`: the list of checks, then every test. Ends with the first failure's code. */
const steps: [string, string[]][] = [
  ['Checks', ['tools/check.ts']],
  ['Tests', ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)]],
]
for (const [name, words] of steps) {
  process.stdout.write(`\n── ${name}\n`)
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    process.stderr.write(`\n${name} failed.\n`)
    process.exit(status ?? 1)
  }
}
process.stdout.write(`\nAll of it in ${((performance.now() - began) / 60_000).toFixed(1)} min\n`)
