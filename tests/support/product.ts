import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const flags = JSON.parse(readFileSync(join(root, 'tools/server-flags.json'), 'utf8')) as string[]

/** The product as a host runs it: its own process, its own PostgreSQL with fsync on, in a folder of its own. */
export class Product {
  readonly home: string
  readonly port: number
  readonly url: string
  readonly env: Record<string, string>
  output = ''
  #child: ChildProcess | undefined

  constructor(home: string, port: number, env: Record<string, string> = {}) {
    this.home = home
    this.port = port
    this.url = `http://localhost:${port}`
    this.env = env
  }

  /** A product in a new folder on a free port, not started yet. */
  static async make(env: Record<string, string> = {}): Promise<Product> {
    const home = mkdtempSync(join(tmpdir(), 'crm-product-'))
    chmodSync(home, 0o711)
    return new Product(home, await freePort(), env)
  }

  get dataDir(): string { return join(this.home, 'data') }
  get pid(): number { return this.#child?.pid ?? 0 }
  get setupToken(): string { return /\/setup#(\S+)/.exec(this.output)?.[1] ?? '' }

  /** The process number of the database server, as it writes it itself. */
  get databasePid(): number { return Number(readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]) }

  /** Starts it and waits until it can serve; answers the milliseconds that took. Throws what it said when it ends instead. */
  async start(): Promise<number> {
    const began = performance.now()
    const child = this.launch()
    for (;;) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the product ended: ${this.output}`)
      if (await fetch(`${this.url}/readyz`).then((answer) => answer.ok, () => false)) {
        const took = performance.now() - began
        while (!this.output.includes('is running')) await new Promise((resolve) => { setTimeout(resolve, 5) })
        return took
      }
      if (performance.now() - began > 60_000) throw new Error(`the product was not ready after 60 s: ${this.output}`)
      await new Promise((resolve) => { setTimeout(resolve, 20) })
    }
  }

  /** Starts the process only; `output` gathers what it says. */
  launch(): ChildProcess {
    this.output = ''
    const child = spawn(process.execPath, [...flags, join(root, 'server/main.ts')], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', PORT: String(this.port), DATA_DIR: this.dataDir, MASTER_KEY_FILE: join(this.home, 'master.key'), LOG_LEVEL: 'warn', ...this.env },
    })
    child.stdout.on('data', (chunk) => { this.output += String(chunk) })
    child.stderr.on('data', (chunk) => { this.output += String(chunk) })
    this.#child = child
    return child
  }

  /** Ends it by a signal and waits until it is gone; answers its exit code. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = await ended as [number | null]
    return code
  }

  /** Stops it and removes its folder. */
  async remove(): Promise<void> {
    await this.end('SIGTERM')
    rmSync(this.home, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
