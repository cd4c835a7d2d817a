import { spawn } from 'node:child_process'
import { join } from 'node:path'

type Check = { name: string; words: string[] }

const root = join(import.meta.dirname, '..')
const checks: Check[] = [
  { name: 'Types', words: ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'Lint', words: ['node_modules/oxlint/bin/oxlint', '--deny-warnings'] },
  { name: 'Boundaries', words: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'shared', 'server', 'web'] },
  { name: 'Dead code', words: ['node_modules/knip/bin/knip.js'] },
  { name: 'Docs', words: ['tools/check-docs.ts'] },
  { name: 'Licences', words: ['tools/check-licences.ts'] },
  { name: 'Generated', words: ['tools/gen.ts', '--check'] },
  { name: 'Bundle', words: ['tools/check-bundle.ts'] },
]

/** `npm run check`: every check, two at a time; each says how long it took, a failed one shows its words. */
let failed = 0
const waiting = [...checks]
await Promise.all([worker(), worker()])
process.exit(failed > 0 ? 1 : 0)

async function worker(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) await runCheck(check)
}

async function runCheck({ name, words }: Check): Promise<void> {
  const began = performance.now()
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => { text += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { text += chunk.toString() })
    child.on('close', (status) => resolve({ code: status ?? 1, output: text }))
  })
  const took = `${((performance.now() - began) / 1000).toFixed(1)} s`
  process.stdout.write(`  ${code === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${took}\n`)
  if (code === 0) return
  failed++
  process.stdout.write(`${output.trim().split('\n').slice(-60).join('\n')}\n`)
}
