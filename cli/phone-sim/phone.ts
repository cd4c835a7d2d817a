import { randomUUID } from 'node:crypto'
import type { CallItem, ItemAnswer, Quarter } from '../../shared/contract/device.ts'
import { Capture, type PolicyDocument } from './capture.ts'
import { AnswerLost, PhoneLink, type SavedLink } from './link.ts'
import { ordinals, type LogRow } from './log-rows.ts'

export type Counts = Record<string, number>
export type SyncOptions = {
  /** Rows of one envelope, at most 500. */
  batch?: number
  /** Seed of the order rows leave in; without it, by _id. */
  shuffle?: number
  /** Every row stands this many times in the outbox. */
  times?: number
  /** The member lets go what waits in the tray. */
  release?: boolean
  /** Told after each envelope: answered rows, rows to go. */
  onProgress?: (done: number, left: number) => void
  /** Told when the server has answered an envelope and the phone has not yet read it. */
  onUnread?: () => void
}
/** What a phone keeps between two runs. */
export type SavedPhone = { link: SavedLink; deviceId: string; logGeneration: string; boot: string; sims: Phone['sims'] }
type Entry = { ref: string; item: CallItem }

/** A phone as the contract wants it: it pairs, its member agrees, it sends its log and empties its outbox only by final answers. */
export class Phone {
  readonly link: PhoneLink
  readonly sims: { key: string; slot: number; carrier: string; label: string }[]
  logGeneration: string = randomUUID()
  boot: string = randomUUID()
  readonly #startedAt = Date.now() - 3_600_000
  deviceId = ''
  /** How far the wall clock is off, ms; changed, it jumps. */
  clockShift = 0
  notice: { version: number } | null = null
  #capture: Capture | undefined

  constructor(server: string, simKeys: string[] = ['1'], installId?: string, saved?: SavedLink) {
    this.link = new PhoneLink(server, installId, saved)
    this.link.now = () => this.now()
    this.sims = simKeys.map((key, slot) => ({ key, slot, carrier: 'Airtel', label: `SIM ${slot + 1}` }))
  }

  /** What the phone's wall clock shows, ms. */
  now(): number {
    return Date.now() + this.clockShift
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

  /** Reads the policy document, and the known set where a SIM asks for it: from now on the log is held against them. */
  async policy(): Promise<PolicyDocument> {
    const { status, body } = await this.#insist(() => this.link.send('GET', '/policy?since=0'))
    if (status !== 200) throw new Error(`The policy was refused: ${String(body['detail'] ?? body['title'] ?? status)}`)
    const document = body as unknown as PolicyDocument
    const known = Capture.asksForKnown(document) ? await this.#insist(() => this.link.send('GET', '/known')) : null
    this.#capture = new Capture(document, known?.bytes ?? null)
    return document
  }

  save(): SavedPhone {
    return { link: this.link.save(), deviceId: this.deviceId, logGeneration: this.logGeneration, boot: this.boot, sims: this.sims }
  }

  /** The phone as it was saved, still paired. */
  static restore(saved: SavedPhone): Phone {
    const phone = new Phone(saved.link.server, saved.sims.map((sim) => sim.key), saved.link.installId, saved.link)
    Object.assign(phone, { deviceId: saved.deviceId, logGeneration: saved.logGeneration, boot: saved.boot })
    return phone
  }

  /** App data cleared or the log restored: new keys of the log and new row numbers, the same calls. */
  reinstall(): void {
    this.logGeneration = randomUUID()
    this.boot = randomUUID()
  }

  /**
   * Holds a whole log against the policy and sends what may leave; answers how many rows ended how. Rows the phone keeps to itself are
   * counted as kept(why), rows the server holds as held(why).
   */
  async sync(rows: LogRow[], options: SyncOptions = {}): Promise<Counts> {
    const document = await this.policy()
    if (this.sims.some((sim) => !(sim.key in document.sims))) await this.#insist(() => this.sendItems([]))
    const counts: Counts = {}
    const outbox = this.#outbox(rows, options, counts)
    const held: Entry[] = []
    const total = outbox.length
    while (outbox.length > 0) {
      const batch = outbox.slice(0, options.batch ?? 500)
      const answers = await this.#deliver(batch, options)
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

  /** A heartbeat of a phone that may do everything and has nothing waiting; `change` says otherwise. */
  async beat(change: Record<string, unknown> = {}): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.link.send('POST', '/heartbeat', {
      ...this.#envelope(), permissions: { call_log: true, phone_state: true, contacts: true }, battery_exempt: true, queue: 0, tray: 0, unclassed: {}, ...change,
    })
  }

  /** What the phone counts per quarter hour. */
  async tell(quarters: Quarter[], change: Record<string, unknown> = {}): Promise<{ status: number; body: Record<string, unknown> }> {
    return this.link.send('POST', '/manifests', { ...this.#envelope(), quarters, ...change })
  }

  #outbox(rows: LogRow[], options: SyncOptions, counts: Counts): Entry[] {
    const k = ordinals(rows)
    const now = Date.now()
    const entries = rows.flatMap((row) => {
      const verdict = this.#capture?.verdict(row, now) ?? { sends: 'sim' as const }
      const isReleased = 'keeps' in verdict && verdict.keeps === 'tray' && options.release === true
      if ('keeps' in verdict && !isReleased) {
        counts[`kept(${verdict.keeps})`] = (counts[`kept(${verdict.keeps})`] ?? 0) + 1
        return []
      }
      const letIn = 'sends' in verdict ? verdict.sends : 'released'
      return Array.from({ length: options.times ?? 1 }, (_, copy): Entry => {
        const ref = `${row.id}.${copy}`
        return { ref, item: this.#item(ref, row, k.get(row) ?? 0, letIn) }
      })
    })
    return options.shuffle === undefined ? entries : shuffled(entries, options.shuffle)
  }

  #item(ref: string, row: LogRow, k: number, letIn: 'sim' | 'known' | 'released'): CallItem {
    return {
      ref, number: row.number, date: row.date, duration: row.duration, type: row.type, sim: row.sim, k, observed_at: Math.max(row.date, this.#startedAt), let_in: letIn,
      ...(row.presentation !== null && { presentation: row.presentation }), ...(row.name && { name: row.name }), ...(this.#capture && { policy: this.#capture.newest }),
    }
  }

  /** Asks until an answer arrives. */
  async #insist<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask()
      } catch (error) {
        if (!(error instanceof AnswerLost)) throw error
      }
    }
  }

  async #deliver(batch: Entry[], { onUnread }: SyncOptions): Promise<ItemAnswer[] | null> {
    try {
      const { status, body } = await this.link.send('POST', '/calls', { ...this.#envelope(), items: batch.map((entry) => entry.item) }, { gzip: true })
      onUnread?.()
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
      contract: 1, app: 'phone-sim 1', sent_at: this.now(), elapsed: Date.now() - this.#startedAt, boot: this.boot, zone: 'Asia/Kolkata', offset_min: 330,
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
