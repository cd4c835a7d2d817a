import { readFileSync } from 'node:fs'
import { caller } from '../tests/support/world.ts'
import { copyRate } from './copy.ts'
import { makeContacts, makeMembers, makeOffice, mobile, type Office } from './data.ts'
import { cpuSeconds, figure, openStage, type Bench, type Stage } from './harness.ts'

/**
 * Importing contacts with a number, an e-mail, a company and a tag each (plan against duplicates, history and undo record included), 10,000
 * and (not quick) 200,000 rows, with the server's memory before and at its highest; and one change of many records, told for 50,000.
 */
export const imports: Bench = {
  name: 'import',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Import')
      await makeContacts(stage, office, quick ? 5_000 : 60_000, await makeMembers(stage, office, 20))
      await runImport(stage, office, rowsOf(2_000_000, 500))
      const cpu = cpuSeconds(stage.product)
      const small = await runImport(stage, office, rowsOf(3_000_000, 10_000))
      const after = cpuSeconds(stage.product)
      const perRow = (from: number, to: number): number => ((to - from) / 10_000) * 1e6
      const baseline = await copyRate(stage, touched(small.id), 10_000)
      const figures = [
        figure('import_10k', small.seconds, 's', { owed: 3, aim: 1.5, lowerIsBetter: true }),
        figure('import_rate', 10_000 / small.seconds, 'rows/s', { baseline, ratioOwed: 0.2, owed: 3_333 }),
        figure('import_node_cpu', perRow(cpu.node, after.node), 'us/row'), figure('import_database_cpu', perRow(cpu.database, after.database), 'us/row'),
      ]
      if (!quick) {
        const before = memoryOf(stage.product.pid)
        const large = await runImport(stage, office, rowsOf(4_000_000, 200_000))
        figures.push(figure('import_200k', large.seconds, 's'), figure('import_200k_memory', large.memory - before, 'MB'))
      }
      const bulk = await runBulk(office, stage)
      figures.push(figure('bulk_50k', (bulk.seconds / bulk.count) * 50_000, 's', { owed: 10, aim: 5, lowerIsBetter: true }))
      return figures
    } finally {
      await stage.close()
    }
  },
}

/** What an imported row leaves behind, of one run. */
function touched(run: string): { table: string; where: string }[] {
  const records = `select record_id from app.run_changes where run_id = '${run}'`
  const numbers = `select number_id from app.number_links where record_id in (${records})`
  const events = `select id from app.event where record_id in (${records})`
  return [
    { table: 'app.contacts', where: `id in (${records})` }, { table: 'app.numbers', where: `id in (${numbers})` },
    ...['app.number_forms', 'app.number_fragments'].map((table) => ({ table, where: `number_id in (${numbers})` })),
    ...['app.number_links', 'app.record_emails', 'app.record_tags', 'app.search_terms', 'app.event', 'app.audit'].map((table) => ({ table, where: `record_id in (${records})` })),
    { table: 'app.change_values', where: `event_id in (${events})` }, { table: 'app.run_changes', where: `run_id = '${run}'` },
  ]
}

function rowsOf(from: number, count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `Imported Person ${from + i},${mobile(from + i)},p${from + i}@import.example,Firm ${i % 300},${i % 2 ? 'VIP' : 'Kharif'}`)
  return `Name,Mobile,Email,Company,Tags\n${rows.join('\n')}`
}

async function runImport(stage: Stage, office: Office, csv: string): Promise<{ id: string; seconds: number; memory: number }> {
  const sent = await fetch(`${stage.product.url}/api/v1/${office.slug}/imports`, { method: 'POST', headers: { cookie: office.ownerCookie, 'content-type': 'application/octet-stream' }, body: csv })
  const { id, columns } = await sent.json() as { id: string; columns: { target: string }[] }
  const began = performance.now()
  const started = await office.owner('POST', `/api/v1/${office.slug}/imports/${id}/runs`, { mapping: columns.map((column) => column.target), rule: 'fill', owner: { kind: 'me' } })
  if (started.status !== 202) throw new Error(`the import answered ${started.status} ${started.text}`)
  return { id: String(started.body.id), ...await over(stage, office, String(started.body.id)), seconds: (performance.now() - began) / 1_000 }
}

async function runBulk(office: Office, stage: Stage): Promise<{ count: number; seconds: number }> {
  const owner = caller(stage.product.url, office.ownerCookie)
  const began = performance.now()
  const started = await owner('POST', `/api/v1/${office.slug}/contacts/bulk`, { filter: { and: [{ field: 'source', op: 'empty' }] }, act: { kind: 'set', field: 'source', value: 'exhibition' } })
  await over(stage, office, String(started.body.run.id))
  return { count: Number(started.body.count), seconds: (performance.now() - began) / 1_000 }
}

async function over(stage: Stage, office: Office, id: string): Promise<{ memory: number }> {
  let memory = 0
  for (;;) {
    const { body } = await office.owner('GET', `/api/v1/${office.slug}/runs/${id}`)
    memory = Math.max(memory, memoryOf(stage.product.pid))
    if (body.state === 'done') return { memory }
    if (body.state !== 'waiting' && body.state !== 'running') throw new Error(`the run ended ${body.state}`)
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
}
