import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { seeded, type Phone } from '../cli/phone-sim/phone.ts'
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
      const baseline = await copyRate(stage)
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

/** Calls per second when PostgreSQL takes the same final rows of all tables by binary COPY, as owner, into the same indexes. */
async function copyRate(stage: Stage): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-copy-'))
  const client = new pg.Client(stage.owner)
  await client.connect()
  try {
    await client.query('create schema if not exists bench')
    for (const table of tables) {
      await client.query(`create table bench.${nameOf(table)} (like ${table} including all)`)
      await pipeline(client.query(copyTo(`copy (${columnsQuery(await columnsOf(client, table), table)}) to stdout (format binary)`)), createWriteStream(join(folder, nameOf(table))))
    }
    const rows = await callCount(stage)
    await client.query('checkpoint')
    const began = performance.now()
    for (const table of tables) {
      const columns = await columnsOf(client, table)
      await pipeline(createReadStream(join(folder, nameOf(table)), { highWaterMark: 1 << 20 }), client.query(copyFrom(`copy bench.${nameOf(table)} (${columns.join(', ')}) from stdin (format binary)`)))
    }
    return rows / ((performance.now() - began) / 1_000)
  } finally {
    await client.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query(`select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`, [table])
  return (rows as { attname: string }[]).map((row) => row.attname)
}

const nameOf = (table: string): string => table.split('.')[1] ?? table
const columnsQuery = (columns: string[], table: string): string => `select ${columns.join(', ')} from ${table}`
