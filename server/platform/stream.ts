import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { inOrganisation } from './db/org-db.ts'

/** An event as open screens and other consumers hear of it: which record changed, never what is in it. */
export type Signal = { id: string; kind: string; object: string; recordId: string | null; ownerId: string | null }
export type Listener = { orgId: string; hears: (signal: Signal) => void }

const everyMs = 100
const overlapMs = 60_000

/**
 * Tails the event tables. Signals are numbered when a transaction writes them but seen when it commits, so a later number may be
 * seen first: the floor only rises over numbers without a gap, or over a gap older than the longest transaction (60 s).
 * Only organisations that are named are entered, and each event is handed on once per process.
 */
export class Stream {
  readonly #pool: Pool
  readonly #log: Logger
  readonly #listeners = new Set<Listener>()
  readonly #watchers = new Set<(orgId: string) => void>()
  readonly #handed = new Map<number, number>()
  #floor = -1
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(pool: Pool, log: Logger) {
    this.#pool = pool
    this.#log = log
  }

  start(): void { this.#schedule() }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  /** Hears every event of one organisation until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** Hears in which organisations something was written, whoever listens there, until the returned function is called. */
  watch(hears: (orgId: string) => void): () => void {
    this.#watchers.add(hears)
    return () => { this.#watchers.delete(hears) }
  }

  get listeners(): number { return this.#listeners.size }

  #schedule(): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#running = this.#look()
        .catch((error: Error) => this.#log.warn({ err: error.message }, 'the event tail failed and will try again'))
        .finally(() => this.#schedule())
    }, everyMs)
  }

  async #look(): Promise<void> {
    if (this.#floor < 0) {
      const { rows } = await this.#pool.query('select auth.last_signal() as id')
      this.#floor = Number((rows[0] as { id: number }).id)
      return
    }
    const { rows } = await this.#pool.query({ name: 'signals', text: 'select id, org_id, at from auth.signals_after($1)', values: [this.#floor] })
    const fresh = (rows as { id: number; org_id: string; at: string }[]).filter((row) => !this.#handed.has(row.id))
    const byOrganisation = Map.groupBy(fresh, (row) => row.org_id)
    for (const [orgId, signals] of byOrganisation) {
      if ([...this.#listeners].some((listener) => listener.orgId === orgId)) await this.#hand(orgId, [...new Set(signals.map((s) => s.at))])
    }
    for (const row of fresh) this.#handed.set(row.id, Date.now())
    for (const orgId of byOrganisation.keys()) for (const hears of this.#watchers) hears(orgId)
    this.#raiseFloor()
  }

  async #hand(orgId: string, instants: string[]): Promise<void> {
    const signals = await inOrganisation(this.#pool, orgId, (db) => db.prepared<Signal>('tail',
      `select id, kind, object, record_id as "recordId", owner_id as "ownerId"
       from app.event where org_id = $1 and at = any($2::timestamptz[]) order by id`, [orgId, instants]))
    for (const listener of this.#listeners) {
      if (listener.orgId === orgId) for (const signal of signals) listener.hears(signal)
    }
  }

  #raiseFloor(): void {
    while (this.#handed.delete(this.#floor + 1)) this.#floor++
    const oldest = this.#handed.keys().next().value
    if (oldest !== undefined && Date.now() - (this.#handed.get(oldest) ?? 0) > overlapMs) this.#floor = oldest - 1
  }
}
