import { Phone, seeded } from '../../cli/phone-sim/phone.ts'
import { Product } from './product.ts'
import { caller, cookieOf, type Caller } from './world.ts'

export type KillReport = {
  cycles: number
  killed: { server: number; database: number }
  /** Distinct calls that phones meant to send, and contacts that a member meant to make. */
  calls: number
  contacts: number
  /** Calls acknowledged and not there afterwards, or there under another id. */
  lost: number
  /** Rows there beyond what was meant. */
  doubled: number
  startsMs: number[]
}
export type KillOptions = { cycles: number; seed: number; onCycle?: (done: number) => void }

const phonesAtWork = 3
const batchSize = 25

/**
 * Phones send calls and a member makes contacts while the server, or its database, is killed with -9 at random moments; one answer in ten
 * is lost on the way. Whoever got no answer tries again with the same refs or key. Afterwards everything acknowledged must be there once.
 */
export async function killCycles({ cycles, seed, onCycle }: KillOptions): Promise<KillReport> {
  const random = seeded(seed)
  const product = await Product.make()
  const startsMs = [await product.start()]
  try {
    const { owner, slug } = await found(product)
    const phones = await Promise.all(Array.from({ length: phonesAtWork }, () => readyPhone(product, owner, slug)))
    for (const phone of phones) phone.link.network = { losesAnswer: () => random() < 0.1 }
    const work = { stopping: false }
    const fleets = phones.map((phone, n) => sendCalls(phone, n, work))
    const maker = makeContacts(owner, slug, work)
    const killed = { server: 0, database: 0 }
    for (let cycle = 0; cycle < cycles; cycle++) {
      await pause(300 + random() * 700)
      if (cycle % 2 === 0) {
        killed.server++
        await product.end('SIGKILL')
        startsMs.push(await product.start())
      } else {
        killed.database++
        process.kill(product.databasePid, 'SIGKILL')
        await until(() => fetch(`${product.url}/readyz`).then((answer) => answer.ok, () => false), () => product.output)
      }
      onCycle?.(cycle + 1)
    }
    await pause(300)
    work.stopping = true
    const [sent, contacts] = [await Promise.all(fleets), await maker]
    for (const phone of phones) phone.link.network = {}
    return { cycles, killed, startsMs, calls: sent.reduce((sum, one) => sum + one.size, 0), contacts, ...await compare(owner, slug, phones, sent, contacts) }
  } finally {
    await product.remove()
  }
}

async function found(product: Product): Promise<{ owner: Caller; slug: string }> {
  const answer = await caller(product.url, '')('POST', '/api/v1/setup', {
    token: product.setupToken, name: 'Asha', identifier: 'asha@kills.example', password: 'copper umbrella 41 tide', language: 'en', accept: true,
    organisation: { name: 'Kills', legalName: 'Kills Pvt Ltd', zone: 'Asia/Kolkata', region: 'IN', language: 'en', grievanceName: 'Meera', grievanceContact: '54220 70001' },
  })
  const owner = caller(product.url, cookieOf(answer))
  const slug = String(answer.body.slug)
  const [version] = ((await owner('GET', `/api/v1/${slug}/policy`)).body.versions ?? []) as Record<string, unknown>[]
  const open = await owner('POST', `/api/v1/${slug}/policy`, { hours: null, holidays: [], backfillMaxDays: 1, names: false, scanDays: Number(version?.['scanDays'] ?? 30) })
  if (open.status !== 201) throw new Error(`opening the policy answered ${open.status} ${open.text}`)
  return { owner, slug }
}

async function readyPhone(product: Product, owner: Caller, slug: string): Promise<Phone> {
  const me = await owner('GET', `/api/v1/${slug}/me`)
  const pairing = await owner('POST', `/api/v1/${slug}/pairings`, { memberId: me.body.member.id })
  const phone = new Phone(product.url)
  await phone.pair({ secret: String(pairing.body.secret) })
  await phone.agree({ backfillDays: 0 })
  await phone.sendItems([])
  const devices = await owner('GET', `/api/v1/${slug}/devices`)
  const mine = (devices.body.items as { id: string; sims: { id: string }[] }[]).find((one) => one.id === phone.deviceId)
  const answer = await owner('PUT', `/api/v1/${slug}/devices/${phone.deviceId}/sims/${mine?.sims[0]?.id}/class`, { class: 'all' })
  if (answer.status !== 204) throw new Error(`classing a SIM answered ${answer.status} ${answer.text}`)
  return phone
}

type Sent = Map<string, { item: Record<string, unknown>; id: string }>

/** Sends batch after batch, each until it is answered; answers what was acknowledged. */
async function sendCalls(phone: Phone, phoneNumber: number, work: { stopping: boolean }): Promise<Sent> {
  const sent: Sent = new Map()
  for (let batch = 0; !work.stopping; batch++) {
    const now = Date.now()
    const items = Array.from({ length: batchSize }, (_, i) => ({
      ref: `${batch}.${i}`, number: `9${String(800_000_000 + phoneNumber * 1_000_000 + batch * batchSize + i)}`, date: now - i, type: 1, duration: 5, sim: '1', observed_at: now,
    }))
    const answers = await untilAnswered(() => phone.sendItems(items).then(({ status, items: answered }) => (status === 200 ? answered : null)))
    for (const [i, answer] of answers.entries()) {
      const item = items[i]
      if (item && answer.id && (answer.status === 'stored' || answer.status === 'duplicate' || answer.status === 'corrected')) sent.set(item.ref, { item, id: answer.id })
      else throw new Error(`a call was answered ${answer.status} ${answer.reason ?? ''}`)
    }
  }
  return sent
}

async function makeContacts(owner: Caller, slug: string, work: { stopping: boolean }): Promise<number> {
  let made = 0
  while (!work.stopping) {
    const key = `contact ${made}`
    await untilAnswered(() => owner('POST', `/api/v1/${slug}/contacts`, { name: key, phones: [{ number: `97${String(10_000_000 + made)}` }] }, { 'idempotency-key': key })
      .then(({ status }) => (status === 201 ? true : null)))
    made++
  }
  return made
}

/** Every acknowledged call is sent once more: it must be known, by the same id; and there must be no more than was meant. */
async function compare(owner: Caller, slug: string, phones: Phone[], sent: Sent[], contacts: number): Promise<{ lost: number; doubled: number }> {
  let lost = 0
  for (const [n, phone] of phones.entries()) {
    const all = [...(sent[n] ?? new Map()).values()]
    for (let from = 0; from < all.length; from += 500) {
      const part = all.slice(from, from + 500)
      const { items } = await phone.sendItems(part.map((one) => one.item))
      lost += items.filter((answer, i) => answer.status !== 'duplicate' || answer.id !== part[i]?.id).length
    }
  }
  const meant = sent.reduce((sum, one) => sum + one.size, 0)
  const rows = await countAll(owner, `/api/v1/${slug}/calls/query`)
  const people = await countAll(owner, `/api/v1/${slug}/contacts/query`)
  return { lost: lost + Math.max(0, contacts - people), doubled: Math.max(0, rows - meant) + Math.max(0, people - contacts) }
}

async function countAll(owner: Caller, path: string): Promise<number> {
  let [count, cursor] = [0, undefined as string | undefined]
  do {
    const page = await owner('POST', path, { limit: 100, ...(cursor && { cursor }) })
    count += page.body.items.length
    cursor = page.body.next ?? undefined
  } while (cursor)
  return count
}

async function untilAnswered<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    await pause(50)
  }
}

async function until(holds: () => Promise<boolean>, said: () => string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (await holds()) return
    await pause(50)
  }
  throw new Error(`the product did not come back in 30 s: ${said()}`)
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })
