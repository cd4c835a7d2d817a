import { randomUUID } from 'node:crypto'
import type { CallItem, ItemAnswer } from '../../shared/contract/device.ts'
import { AnswerLost, PhoneLink } from './link.ts'
import { ordinals, type LogRow } from './log-rows.ts'

export type Counts = Record<string, number>
export type SyncOptions = {
  /** Rows of one envelope, at most 500. */
  batch?: number
  /** Seed of the order rows leave in; without it, by _id. */
  shuffle?: number
  /** Every row stands this many times in the outbox. */
  times?: number
  /** Told after each envelope: answered rows, rows to go. */
  onProgress?: (done: number, left: number) => void
}
type Entry = { ref: string; item: CallItem }

/** A phone as the contract wants it: it pairs, its member agrees, it sends its log and empties its outbox only by final answers. */
export class Phone {
  readonly link: PhoneLink
  readonly sims: { key: string; slot: number; carrier: string; label: string }[]
  logGeneration: string = randomUUID()
  boot: string = randomUUID()
  readonly #startedAt = Date.now() - 3_600_000
  deviceId = ''
  notice: { version: number } | null = null
  #policy = 0

  constructor(server: string, simKeys: string[] = ['1'], installId?: string) {
    this.link = new PhoneLink(server, installId)
    this.sims = simKeys.map((key, slot) => ({ key, slot, carrier: 'Airtel', label: `SIM ${slot + 1}` }))
  }

  /** Pairs by code or secret. Throws the server's sentence. */
  async pair(by: { code: string } | { secret: string }): Promise<void> {
    const { status, body } = await this.link.send('POST', '/pairings', {
      ...by, public_key: this.link.publicKey, install_id: this.link.installId, app: 'phone-sim 1', device: { maker: 'Simulated', model: 'Phone', os: 'Android 15', name: 'phone-sim' },
    })
    if (status !== 200) throw new Error(`Pairing was refused: ${String(body['detail'] ?? body['title'] ?? status)}`)
    this.link.token = String(body['device_token'])
    this.deviceId = String(body['device_id'])
    this.notice = body['notice'] as { version: number } | null
  }

  /** The member agrees on the phone. */
  async agree(choices: { names?: boolean; backfillDays?: number; language?: 'en' | 'hi' } = {}): Promise<void> {
    const { status, body } = await this.link.send('POST', '/consents', {
      notice_version: this.notice?.version ?? 1, language: choices.language ?? 'en', call_log: true, names: choices.names ?? false, backfill_days: choices.backfillDays ?? 0,
    })
    if (status !== 201) throw new Error(`The agreement was refused: ${String(body['detail'] ?? body['title'] ?? status)}`)
  }

  async withdraw(mode: 'keep' | 'erase'): Promise<void> {
    const { status, body } = await this.link.send('DELETE', '/consents/current', { mode })
    if (status !== 204) throw new Error(`Withdrawing was refused: ${String(body['title'] ?? status)}`)
  }

  async policy(): Promise<Record<string, unknown>> {
    const { body } = await this.link.send('GET', '/policy?since=0')
    const versions = (body['versions'] ?? []) as { version: number }[]
    this.#policy = versions.at(-1)?.version ?? 0
    return body
  }

  /** App data cleared or the log restored: new keys of the log and new row numbers, the same calls. */
  reinstall(): void {
    this.logGeneration = randomUUID()
    this.boot = randomUUID()
  }

  /** Sends a whole log; answers how many rows ended with which answer. Rows held by the server stay and are counted as held. */
  async sync(rows: LogRow[], options: SyncOptions = {}): Promise<Counts> {
    const outbox = this.#outbox(rows, options)
    const counts: Counts = {}
    const held: Entry[] = []
    const total = outbox.length
    while (outbox.length > 0) {
      const batch = outbox.slice(0, options.batch ?? 500)
      const answers = await this.#deliver(batch)
      if (!answers) continue
      outbox.splice(0, batch.length)
      const byRef = new Map(batch.map((entry) => [entry.ref, entry]))
      for (const answer of answers) {
        const entry = byRef.get(String(answer.ref))
        if (answer.status === 'held' && entry) held.push(entry)
        const key = answer.reason ? `${answer.status}(${answer.reason})` : answer.status
        counts[key] = (counts[key] ?? 0) + 1
      }
      options.onProgress?.(total - outbox.length, outbox.length)
    }
    return counts
  }

  /** One envelope of items as they are; for tests of single answers. */
  async sendItems(items: unknown[], change: Record<string, unknown> = {}): Promise<{ status: number; body: Record<string, unknown>; items: ItemAnswer[] }> {
    const answer = await this.link.send('POST', '/calls', { ...this.#envelope(), items, ...change })
    return { ...answer, items: (answer.body['items'] ?? []) as ItemAnswer[] }
  }

  #outbox(rows: LogRow[], options: SyncOptions): Entry[] {
    const k = ordinals(rows)
    const entries = rows.flatMap((row) => Array.from({ length: options.times ?? 1 }, (_, copy): Entry => {
      const ref = `${row.id}.${copy}`
      return {
        ref, item: {
          ref, number: row.number, date: row.date, duration: row.duration, type: row.type, sim: row.sim, k: k.get(row) ?? 0, observed_at: Math.max(row.date, this.#startedAt),
          ...(row.presentation !== null && { presentation: row.presentation }), ...(row.name && { name: row.name }), ...(this.#policy && { policy: this.#policy }),
        },
      }
    }))
    return options.shuffle === undefined ? entries : shuffled(entries, options.shuffle)
  }

  async #deliver(batch: Entry[]): Promise<ItemAnswer[] | null> {
    try {
      const { status, body } = await this.link.send('POST', '/calls', { ...this.#envelope(), items: batch.map((entry) => entry.item) }, { gzip: true })
      if (status === 429 || status === 503) {
        await new Promise((resolve) => { setTimeout(resolve, 250) })
        return null
      }
      if (status !== 200) throw new Error(`Calls were refused: ${status} ${String(body['detail'] ?? body['title'] ?? '')}`)
      return body['items'] as ItemAnswer[]
    } catch (error) {
      // No answer: the outbox stays as it is and the same rows go again.
      if (error instanceof AnswerLost) return null
      throw error
    }
  }

  #envelope(): Record<string, unknown> {
    return {
      contract: 1, app: 'phone-sim 1', sent_at: Date.now(), elapsed: Date.now() - this.#startedAt, boot: this.boot, zone: 'Asia/Kolkata', offset_min: 330,
      log_generation: this.logGeneration, sims: this.sims,
    }
  }
}

/** A repeatable random number from 0 to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled<T>(list: T[], seed: number): T[] {
  const random = seeded(seed)
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [copy[i], copy[j]]
    if (a !== undefined && b !== undefined) { copy[i] = b; copy[j] = a }
  }
  return copy
}
