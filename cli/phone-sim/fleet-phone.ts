import { foldNumber, numkey } from '../../shared/contract/fold.ts'
import type { CallItem, ItemAnswer, Quarter } from '../../shared/contract/device.ts'
import { manifestOf, rowHash } from '../../server/features/calls/row-hash.ts'
import { Capture } from './capture.ts'
import { AnswerLost } from './link.ts'
import { ordinals, type LogRow } from './log-rows.ts'
import { Phone } from './phone.ts'

export type ClassOf = (simKey: string) => 'all' | 'known' | 'none'
/** What a fleet needs of the people in the office; each answers when it is done. */
export type Office = {
  /** A new secret to pair a phone of this member. */
  pair: (memberId: string) => Promise<string>
  /** Says what is captured of those SIMs of a phone that have no class yet. */
  classify: (deviceId: string, classOf: ClassOf) => Promise<void>
}
/** Which contract a phone's app speaks: this one's bare minimum, this one, or one with fields nobody here knows. */
export type Speech = 'old' | 'now' | 'later'

const logRows = 500
const batchRows = 100

/** A phone that lives: its log changes, its app dies, its network fails, and what it has sent it remembers by row. */
export class FleetPhone {
  readonly phone: Phone
  readonly speech: Speech
  log: LogRow[] = []
  readonly #random: () => number
  readonly #answered = new Map<LogRow, { hash: bigint; kept: boolean }>()
  readonly #seenAt = new Map<LogRow, number>()
  readonly #decided = new Map<LogRow, 'released' | 'discarded'>()
  readonly #strangers = new Set<LogRow>()

  /** `patience`: ms after which it gives up a request. */
  constructor(url: string, simKeys: string[], random: () => number, patience: number, speech: Speech = 'now') {
    this.phone = new Phone(url, simKeys)
    this.phone.link.network = { patience }
    this.speech = speech
    this.#random = random
  }

  /** Pairs and lets the member agree. An answer that gets lost costs the secret: the office makes another. */
  async begin(memberId: string, office: Office, classOf: ClassOf): Promise<void> {
    await insist(async () => this.phone.pair({ secret: await office.pair(memberId) }))
    await insist(() => this.phone.agree({ backfillDays: 365 }))
    await this.learnSims(office, classOf)
  }

  /** Shows the server its SIMs, whose classes the office then says. */
  async learnSims(office: Office, classOf: ClassOf): Promise<void> {
    await insist(() => this.phone.sendItems([]))
    await office.classify(this.phone.deviceId, classOf)
  }

  /** The log keeps the newest 500 rows of each SIM. */
  add(rows: LogRow[]): void {
    this.log.push(...rows)
    const bySim = Map.groupBy(this.log.toSorted((a, b) => b.date - a.date), (row) => row.sim)
    this.log = [...bySim.values()].flatMap((all) => all.slice(0, logRows))
  }

  /** The app is new, or the log came from elsewhere: it remembers nothing of what it has sent, and rows have new ids. */
  forget(): void {
    this.phone.reinstall()
    this.#answered.clear()
    this.log = this.log.map((row, index) => ({ ...row, id: index + 1 }))
  }

  /** Sends what may leave until nothing waits; answers the rows the phone let go, as the policy has it. */
  async sync(): Promise<LogRow[]> {
    const document = await insist(() => this.phone.policy())
    const known = Capture.asksForKnown(document) ? (await insist(() => this.phone.link.send('GET', '/known'))).bytes : null
    const capture = new Capture(document, known)
    const sent = new Set<LogRow>()
    for (let round = 0; round < 2_000; round++) {
      const batch = this.#outbox(capture).slice(0, batchRows)
      if (batch.length === 0) return [...sent]
      const answers = await this.#deliver(batch)
      // Killed before it wrote down what it heard: the same rows go again.
      if (!answers || this.#random() < 0.05) continue
      for (const answer of answers) {
        const entry = batch[Number(answer.ref)]
        if (!entry) throw new Error(`the server answered a row nobody sent: ${JSON.stringify(answer)}`)
        if (answer.status === 'held') throw new Error(`a row was held: ${answer.reason ?? ''}`)
        if (answer.reason === 'not_known') this.#strangers.add(entry.row)
        this.#answered.set(entry.row, { hash: hashOf(entry.row), kept: ['stored', 'corrected', 'duplicate'].includes(answer.status) })
        sent.add(entry.row)
      }
    }
    throw new Error('a phone did not get rid of its rows in 2,000 envelopes')
  }

  /** Tells its manifests and sends again what it is asked for, until both sides agree; answers how many quarters it was asked for. */
  async prove(): Promise<number> {
    let asked = 0
    for (let round = 0; round < 6; round++) {
      const logFrom = this.log.length === 0 ? null : Math.min(...this.log.map((row) => row.date))
      const { status, body } = await insist(() => this.phone.tell(this.#manifest(), { log_from: logFrom }))
      if (status !== 200) throw new Error(`manifests were refused: ${status} ${JSON.stringify(body)}`)
      const again = new Set(body['again'] as number[])
      if (again.size === 0) return asked
      asked += again.size
      for (const row of this.log) if (again.has(Math.floor(row.date / 900_000))) this.#answered.delete(row)
      await this.sync()
    }
    throw new Error('manifests did not come to agree in six rounds')
  }

  /** The member looks through his tray: some he lets go, some he throws away, the others stay. */
  decideTray(): void {
    for (const row of this.log) {
      if (this.#decided.has(row)) continue
      const chance = this.#random()
      if (chance < 0.3) this.#decided.set(row, 'released')
      else if (chance < 0.6) this.#decided.set(row, 'discarded')
    }
  }

  isReleased(row: LogRow): boolean {
    return this.#decided.get(row) === 'released'
  }

  #outbox(capture: Capture): { row: LogRow; item: CallItem }[] {
    const k = ordinals(this.log)
    return this.log.toSorted((a, b) => b.date - a.date).flatMap((row) => {
      const before = this.#answered.get(row)
      if (before?.hash === hashOf(row) && !(this.#strangers.has(row) && this.isReleased(row) && !before.kept)) return []
      const verdict = capture.verdict(row, Date.now())
      const inTray = ('keeps' in verdict && verdict.keeps === 'tray') || this.#strangers.has(row)
      if ('keeps' in verdict && !(inTray && this.isReleased(row))) return []
      if (inTray && !this.isReleased(row)) return []
      return [{ row, item: this.#item(row, k.get(row) ?? 0, inTray ? 'released' : 'sends' in verdict ? verdict.sends : 'sim', capture) }]
    })
  }

  #item(row: LogRow, k: number, letIn: 'sim' | 'known' | 'released', capture: Capture): CallItem {
    const before = this.#answered.get(row)
    const seenAt = before && before.hash === hashOf(row) ? this.#seenAt.get(row) ?? this.phone.now() : this.phone.now()
    this.#seenAt.set(row, seenAt)
    const bare = { ref: 0, number: row.number, date: row.date, duration: row.duration, type: row.type, sim: row.sim, let_in: letIn }
    if (this.speech === 'old') return bare
    const item = { ...bare, k, observed_at: seenAt, policy: capture.newest, presentation: row.presentation ?? 1 }
    return this.speech === 'later' ? { ...item, mood: 'good', ring_ms: 4_000 } as CallItem : item
  }

  async #deliver(batch: { item: CallItem }[]): Promise<ItemAnswer[] | null> {
    try {
      const items = batch.map(({ item }, ref) => ({ ...item, ref }))
      const { status, body, items: answers } = await this.phone.sendItems(items, this.speech === 'later' ? { orbit: 3 } : {})
      if (status === 429 || status === 503) return null
      if (status !== 200) throw new Error(`calls were refused: ${status} ${JSON.stringify(body)}`)
      if (this.speech === 'later' && !(body['ignored'] as string[]).includes('orbit')) throw new Error('an unknown field was not named')
      return answers
    } catch (error) {
      if (error instanceof AnswerLost) return null
      throw error
    }
  }

  #manifest(): Quarter[] {
    const told = manifestOf(this.log.flatMap((row) => (this.#answered.get(row)?.kept ? [{ date: row.date, hash: hashOf(row) }] : [])))
    const quarters = new Set(told.map((one) => one.quarter))
    const empty = [...new Set(this.log.map((row) => Math.floor(row.date / 900_000)))].filter((quarter) => !quarters.has(quarter))
    return [...told, ...empty.map((quarter) => ({ quarter, count: 0, sum: '0'.repeat(16) }))]
  }
}

/** The hash of a row as the contract has it. */
export function hashOf(row: LogRow): bigint {
  return rowHash(row.date, row.type, row.duration, numkey(foldNumber(row.number)))
}

/** Asks until an answer arrives. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof AnswerLost) || tries > 200) throw error
    }
  }
}
