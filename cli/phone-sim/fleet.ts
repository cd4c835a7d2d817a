import { foldNumber, numberValue } from '../../shared/contract/fold.ts'
import { FleetPhone, hashOf, insist, type ClassOf, type Office } from './fleet-phone.ts'
import type { LogRow } from './log-rows.ts'
import { seeded } from './phone.ts'

export type FleetOptions = {
  url: string
  office: Office
  /** Whose phones they are; each member lives one of the stories. */
  members: string[]
  /** Numbers of clients: on SIMs for known numbers they alone leave by themselves. */
  clients: string[]
  weeks: number
  callsPerWeek: number
  seed: number
  /** ms after which a phone gives up a request. */
  patience: number
}
/** What must be in the store afterwards: by member the row hashes of his calls, in order. */
export type FleetResult = { expected: Map<string, bigint[]>; rows: number; asked: number; stories: Record<string, number> }

const dayMs = 86_400_000
const allOf: ClassOf = () => 'all'

/** One member's phones over some weeks, and what must be known of him in the end. */
class Life {
  readonly random: () => number
  readonly options: FleetOptions
  readonly memberId: string
  readonly expected = new Map<number, bigint>()
  asked = 0
  readonly #dates = new Set<number>()

  constructor(options: FleetOptions, memberId: string, index: number) {
    this.options = options
    this.memberId = memberId
    this.random = seeded(options.seed * 10_007 + index)
  }

  async phone(simKeys: string[], classOf: ClassOf = allOf, speech: FleetPhone['speech'] = 'now'): Promise<FleetPhone> {
    const phone = new FleetPhone(this.options.url, simKeys, this.random, this.options.patience, speech)
    await phone.begin(this.memberId, this.options.office, classOf)
    return phone
  }

  /** Calls of the days given, counted back from now, each at a moment of its own. `shift`: how far the phone's clock is off, ms. */
  calls(count: number, [from, until]: [number, number], sim: string | null, shift = 0): LogRow[] {
    const now = Date.now()
    return Array.from({ length: count }, (_, index) => {
      let date = 0
      do date = Math.floor(now - dayMs * (until + this.random() * (from - until))) - 1_000 + shift
      while (this.#dates.has(date))
      this.#dates.add(date)
      const type = [1, 2, 3, 5, 2, 1][Math.floor(this.random() * 6)] ?? 1
      return { id: index + 1, number: this.#number(), type, date, duration: type < 3 ? Math.floor(this.random() * 600) : 0, sim, presentation: null, name: null, user: '' }
    })
  }

  /** Syncs a phone and notes what its log must have brought in: by its SIMs' classes, the clients and the tray, not by what the server answered. */
  async sync(phone: FleetPhone, classOf: ClassOf = allOf): Promise<void> {
    const clients = new Set(this.options.clients.map((number) => numberValue(foldNumber(number))))
    for (const row of phone.log) {
      const simClass = classOf(row.sim ?? '')
      const isKnown = clients.has(numberValue(foldNumber(row.number)))
      if (simClass === 'all' || (simClass === 'known' && (isKnown || phone.isReleased(row)))) this.expected.set(row.date, hashOf(row))
    }
    await phone.sync()
    this.asked += await phone.prove()
    await insist(() => phone.phone.beat({ log_from: phone.log.length === 0 ? null : Math.min(...phone.log.map((row) => row.date)) }))
  }

  #number(): string {
    const chance = this.random()
    if (chance < 0.04) return ''
    if (chance < 0.5) return this.options.clients[Math.floor(this.random() * this.options.clients.length)] ?? ''
    return `9${String(100_000_000 + Math.floor(this.random() * 800_000_000))}`
  }
}

type Story = (life: Life, weeks: number, perWeek: number) => Promise<void>

const stories: Record<string, Story> = {
  'weeks offline, then everything at once': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    phone.add(life.calls(weeks * perWeek, [weeks * 7, 0], '1'))
    await life.sync(phone)
  },
  'reinstalled twice': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    for (let week = weeks; week > 0; week--) {
      phone.add(life.calls(perWeek, [week * 7, week * 7 - 7], '1'))
      if (week < weeks) phone.forget()
      await life.sync(phone)
    }
  },
  'a new phone with the log of the old one': async (life, weeks, perWeek) => {
    const old = await life.phone(['1'])
    old.add(life.calls(perWeek * (weeks - 1), [weeks * 7, 7], '1'))
    await life.sync(old)
    const fresh = await life.phone(['1'])
    fresh.add([...old.log.map((row) => ({ ...row })), ...life.calls(perWeek, [7, 0], '1')])
    fresh.forget()
    await life.sync(fresh)
  },
  'two phones at once': async (life, weeks, perWeek) => {
    const [one, two] = [await life.phone(['1']), await life.phone(['7', '8'])]
    for (let week = weeks; week > 0; week--) {
      one.add(life.calls(perWeek, [week * 7, week * 7 - 7], '1'))
      two.add(life.calls(perWeek, [week * 7, week * 7 - 7], week % 2 === 0 ? '7' : '8'))
      await life.sync(two)
      await life.sync(one)
    }
  },
  'another SIM in the slot': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    phone.add(life.calls(perWeek, [weeks * 7, 7], '1'))
    await life.sync(phone)
    phone.phone.sims.splice(0, 1, { key: '9', slot: 0, carrier: 'Jio', label: 'SIM 1' })
    phone.add(life.calls(perWeek, [7, 0], '9'))
    await phone.learnSims(life.options.office, allOf)
    await life.sync(phone)
  },
  'a clock that is wrong and jumps': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    for (const shift of [-2 * dayMs, 11 * 60_000, 20 * dayMs, 0]) {
      phone.phone.clockShift = shift
      phone.add(life.calls(Math.ceil(perWeek / 2), [weeks, 0], '1', shift))
      await life.sync(phone)
    }
  },
  'a log full at 500 rows': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    phone.add(life.calls(470, [weeks * 7, 8], '1'))
    await life.sync(phone)
    phone.add(life.calls(Math.max(perWeek, 60), [7, 0], '1'))
    await life.sync(phone)
  },
  'rows deleted and edited': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    phone.add(life.calls(weeks * perWeek, [weeks * 7, 0], '1'))
    await life.sync(phone)
    phone.log = phone.log.filter(() => life.random() > 0.2)
    for (const row of phone.log) {
      if (row.number === '') row.number = '9812345678'
      else if (life.random() < 0.1) row.duration += 7
    }
    await life.sync(phone)
  },
  'the permission lost for a while': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'])
    phone.add(life.calls(perWeek, [weeks * 7, 7], '1'))
    await life.sync(phone)
    await insist(() => phone.phone.beat({ permissions: { call_log: false } }))
    phone.add(life.calls(perWeek, [7, 0], '1'))
    await life.sync(phone)
  },
  'a private SIM, a shared one and a tray': async (life, weeks, perWeek) => {
    const classOf: ClassOf = (key) => (key === '1' ? 'known' : 'none')
    const phone = await life.phone(['1', '2'], classOf)
    phone.add([...life.calls(perWeek, [weeks * 7, 0], '1'), ...life.calls(perWeek, [weeks * 7, 0], '2')])
    await life.sync(phone, classOf)
    phone.decideTray()
    await life.sync(phone, classOf)
  },
  'an app of half a year ago': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'], allOf, 'old')
    phone.add(life.calls(weeks * perWeek, [weeks * 7, 0], '1'))
    await life.sync(phone)
  },
  'an app newer than the server': async (life, weeks, perWeek) => {
    const phone = await life.phone(['1'], allOf, 'later')
    phone.add(life.calls(weeks * perWeek, [weeks * 7, 0], '1'))
    const { status, body } = await insist(() => phone.phone.sendItems([], { contract: 2 }))
    if (status !== 400 || !JSON.stringify(body).includes('contract 1')) throw new Error(`a later contract was answered ${status} ${JSON.stringify(body)}`)
    await life.sync(phone)
  },
}

/** Lets a fleet of phones live against a server, each member one story after his place; the same seed makes the same logs. Throws what went wrong, by story. */
export async function runFleet(options: FleetOptions): Promise<FleetResult> {
  const names = Object.keys(stories)
  const result: FleetResult = { expected: new Map(), rows: 0, asked: 0, stories: {} }
  await Promise.all(options.members.map(async (memberId, index) => {
    const name = names[index % names.length] ?? ''
    const life = new Life(options, memberId, index)
    await stories[name]?.(life, options.weeks, options.callsPerWeek).catch((error: Error) => { throw new Error(`"${name}" (member ${index}, seed ${options.seed}): ${error.message}`, { cause: error }) })
    result.expected.set(memberId, [...life.expected.values()].toSorted((a, b) => (a < b ? -1 : 1)))
    result.rows += life.expected.size
    result.asked += life.asked
    result.stories[name] = (result.stories[name] ?? 0) + 1
  }))
  return result
}
