import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screenSizes } from '../tools/site.ts'
import { Product } from '../tests/support/product.ts'
import { figure, median, type Bench } from './harness.ts'

const root = join(import.meta.dirname, '..')

/** From a fresh clone with nothing installed to the sign-in page, by `npm start`, with what npm has in its cache. Seconds, median. */
export const firstStart: Bench = {
  name: 'start_first',
  run: async (quick) => {
    const seconds: number[] = []
    for (let i = 0; i < (quick ? 1 : 3); i++) seconds.push(await cloneAndStart())
    return [figure('start_first', median(seconds), 's', { owed: 60, aim: 30, lowerIsBetter: true })]
  },
}

/** Later starts on data that is there, from exec to 200 of /readyz, and what the process then holds in memory. */
export const laterStart: Bench = {
  name: 'start_later',
  run: async (quick) => {
    const product = await Product.make()
    try {
      await product.start()
      const starts: number[] = []
      for (let i = 0; i < (quick ? 3 : 5); i++) {
        await product.end('SIGTERM')
        starts.push(await product.start() / 1_000)
      }
      await pause(quick ? 10_000 : 30_000)
      const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8')) ?? []
      return [
        figure('start_later', median(starts), 's', { owed: 2, aim: 1, lowerIsBetter: true }),
        figure('rss', Number(kilobytes) / 1024, 'MB', { owed: 200, aim: 150, lowerIsBetter: true }),
      ]
    } finally {
      await product.remove()
    }
  },
}

/** JavaScript of the first page after signing in, gzip. */
export const pageJs: Bench = {
  name: 'page_js',
  run: async () => (['en', 'hi'] as const).map((language) => {
    const home = screenSizes(language).find((one) => one.screen === 'Home')
    return figure(`page_js_${language}`, (home?.total ?? Infinity) / 1_000, 'kB', { owed: 150, aim: 130, lowerIsBetter: true })
  }),
}

async function cloneAndStart(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'crm-clone-'))
  chmodSync(home, 0o711)
  const clone = join(home, 'clone')
  const began = performance.now()
  spawnSync('git', ['clone', '--quiet', root, clone])
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child = spawn('npm', ['start'], {
    cwd: clone, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA_DIR: join(home, 'data'), MASTER_KEY_FILE: join(home, 'master.key') },
  })
  let output = ''
  child.stdout.on('data', (chunk) => { output += String(chunk) })
  child.stderr.on('data', (chunk) => { output += String(chunk) })
  try {
    for (;;) {
      const page = await fetch(`http://localhost:${port}/sign-in`).then((answer) => (answer.ok ? answer.text() : ''), () => '')
      if (page.includes('<script')) return (performance.now() - began) / 1_000
      if (child.exitCode !== null || performance.now() - began > 300_000) throw new Error(`the clone did not start: ${output.slice(-2_000)}`)
      await pause(100)
    }
  } finally {
    const ended = new Promise((resolve) => { child.once('exit', resolve) })
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await Promise.race([ended, pause(10_000)])
    rmSync(home, { recursive: true, force: true })
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })
