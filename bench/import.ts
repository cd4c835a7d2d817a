import { readFileSync } from 'node:fs'
import { caller } from '../tests/support/world.ts'
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
      const figures = [
        figure('import_10k', small.seconds, 's', { owed: 3, aim: 1.5, lowerIsBetter: true }),
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

function rowsOf(from: number, count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `Imported Person ${from + i},${mobile(from + i)},p${from + i}@import.example,Firm ${i % 300},${i % 2 ? 'VIP' : 'Kharif'}`)
  return `Name,Mobile,Email,Company,Tags\n${rows.join('\n')}`
}

async function runImport(stage: Stage, office: Office, csv: string): Promise<{ seconds: number; memory: number }> {
  const sent = await fetch(`${stage.product.url}/api/v1/${office.slug}/imports`, { method: 'POST', headers: { cookie: office.ownerCookie, 'content-type': 'application/octet-stream' }, body: csv })
  const { id, columns } = await sent.json() as { id: string; columns: { target: string }[] }
  const began = performance.now()
  const started = await office.owner('POST', `/api/v1/${office.slug}/imports/${id}/runs`, { mapping: columns.map((column) => column.target), rule: 'fill', owner: { kind: 'me' } })
  if (started.status !== 202) throw new Error(`the import answered ${started.status} ${started.text}`)
  return { ...await over(stage, office, String(started.body.id)), seconds: (performance.now() - began) / 1_000 }
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
