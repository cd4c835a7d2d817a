import { seeded, type Phone } from '../cli/phone-sim/phone.ts'
import { copyRate } from './copy.ts'
import { makeContacts, makeMembers, makeOffice, makePhone, mobile, sql } from './data.ts'
import { cpuSeconds, figure, hammer, openStage, percentile, type Bench, type Figure, type Stage } from './harness.ts'

const phonesAtWork = 16
const batchSize = 500
const distinct = 20_000
// What an ingested call leaves behind.
const tables = ['app.numbers', 'app.number_forms', 'app.calls', 'app.event', 'app.audit']

/** Calls per second through HTTP: batches of 500 from 16 phones, half of the calls from contacts' numbers, one in ten a replay. */
export const ingest: Bench = {
  name: 'ingest',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Ingest')
      const members = await makeMembers(stage, office, phonesAtWork)
      await makeContacts(stage, office, quick ? 10_000 : 100_000, members)
      const phones: Phone[] = []
      for (const member of members) phones.push(await makePhone(stage, office, member))
      const random = seeded(3)
      const histories = phones.map(() => [] as Record<string, unknown>[])
      const began = Date.now()
      const before = { ...cpuSeconds(stage.product), rows: await callCount(stage) }
      let answered = 0
      const { perSecond, times } = await hammer(phonesAtWork, quick ? 8 : 30, async (worker, turn) => {
        const history = histories[worker] ?? []
        const items = Array.from({ length: batchSize }, (_, i) => {
          const replayed = random() < 0.1 ? history[Math.floor(random() * history.length)] : undefined
          if (replayed) return { ...replayed, ref: i }
          const item = itemOf(began, turn * batchSize + i, random)
          if (i % 10 === 0) history.push(item)
          return { ...item, ref: i }
        })
        const { status, items: answers } = await phones[worker]?.sendItems(items) ?? { status: 0, items: [] }
        if (status !== 200 || answers.some((answer) => answer.status !== 'stored' && answer.status !== 'duplicate')) throw new Error(`a batch was answered ${status} ${JSON.stringify(answers[0])}`)
        answered += answers.length
      })
      const after = cpuSeconds(stage.product)
      const stored = await callCount(stage) - before.rows
      const baseline = await copyRate(stage, tables.map((table) => ({ table })), await callCount(stage))
      const each = (seconds: number): number => (seconds / answered) * 1e6
      return [
        figure('ingest', perSecond * batchSize, 'calls/s', { owed: 8_000, aim: 15_000, baseline, ratioOwed: 0.13 }),
        figure('ingest_node_us', each(after.node - before.node), 'µs CPU/call'),
        figure('ingest_pg_us', each(after.database - before.database), 'µs CPU/call'),
        figure('ingest_batch_p50', percentile(times, 0.5), 'ms'),
        figure('ingest_batch_p99', percentile(times, 0.99), 'ms'),
        figure('ingest_rows_stored', stored, 'rows'),
      ] satisfies Figure[]
    } finally {
      await stage.close()
    }
  },
}

function itemOf(began: number, n: number, random: () => number): Record<string, unknown> {
  // Few numbers call often, many seldom; the even ones are contacts'.
  const rank = Math.floor(distinct * random() ** 3)
  const number = rank % 2 === 0 ? mobile(rank / 2) : mobile(5_000_000 + rank)
  const type = 1 + (n % 3)
  return { number, date: began - n * 37_000 - Math.floor(random() * 30_000), type, duration: type === 3 ? 0 : Math.floor(random() * 300), sim: '1', observed_at: began, policy: 1 }
}

async function callCount(stage: Stage): Promise<number> {
  return Number((await sql<{ n: string }>(stage, 'select count(*) as n from app.calls'))[0]?.n ?? 0)
}
