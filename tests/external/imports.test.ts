import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '../../server/features/exchange/read-file.ts'
import { toCsv } from '../../server/features/exchange/safe-csv.ts'
import { importFile } from '../support/files.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const has = existsSync(data)
if (!has) process.stdout.write('skipped: address books of others are not beside the project\n')
const read = (path: string): Buffer => readFileSync(join(data, path))

const readTable = async (bytes: Buffer): Promise<{ headers: string[]; rows: string[][] }> => {
  const { headers, chunks } = await readFile(bytes)
  return { headers, rows: chunks.flatMap((chunk) => JSON.parse(Buffer.from(chunk).toString('utf8')) as string[][]) }
}

let world: World
let org: Org
beforeAll(async () => {
  if (!has) return
  world = await startWorld()
  org = await world.newOrg('Address books')
}, 60_000)
afterAll(async () => { if (has) await world.close() })

const total = (run: any): number => run.summary.created + run.summary.updated + run.summary.skipped + run.failed

describe.runIf(has)('real address books: every row is placed or explained', () => {
  test('59 customers of a music shop, from 24 countries', async () => {
    const run = await importFile(world, org, org.owner, read('chinook_contacts/Customer.csv'))
    expect([run.state, total(run), run.failed]).toEqual(['done', 59, 0])
    const [row] = await world.sql<{ n: number }>(`select count(*)::int as n from app.contacts where org_id = $1 and name like '%Gonçalves%'`, [org.id])
    expect(row?.n).toBe(1)
    const again = await importFile(world, org, org.owner, read('chinook_contacts/Customer.csv'), { rule: 'skip' })
    expect(again.summary).toMatchObject({ created: 0, skipped: 59 })
  })

  test('accounts exported by a data loader', async () => {
    const run = await importFile(world, org, org.owner, read('salesforce_dataloader/data/accountData.csv'), { object: 'company' })
    expect(run.state).toBe('done')
    expect(total(run)).toBe(run.total)
    expect(run.summary.created).toBeGreaterThan(5)
  })

  test.each(['John_Doe_ANDROID.vcf', 'John_Doe_GMAIL.vcf', 'John_Doe_MS_OUTLOOK.vcf', 'gmail-list.vcf', 'gmail-single.vcf', 'outlook-2003.vcf', 'rfc2426-example.vcf'])('cards: %s', async (file) => {
    const bytes = read(`ez_vcard/${file}`)
    const cards = bytes.toString('latin1').match(/BEGIN:VCARD/gi)?.length ?? 0
    const run = await importFile(world, org, org.owner, bytes, { rule: 'create' })
    expect([run.state, total(run)]).toEqual(['done', cards])
  })

  test('formulas go out as text and come back as they were', async () => {
    const cells = read('csv_injection/Intruder/csv-payload.txt').toString('utf8').split(/\r?\n/).filter(Boolean)
    const back = await readTable(Buffer.from(toCsv([['Name'], ...cells.map((cell) => [cell])])))
    for (const [at, cell] of cells.entries()) {
      const out = back.rows[at]?.[0] ?? ''
      expect(/^[=+\-@\t\r]/.test(out), out).toBe(false)
      expect(out.replace(/^'/, '').trim()).toBe(cell.trim())
    }
  })
})

describe.runIf(has)('acid tests for tables', () => {
  test.each(has ? readdirSync(join(data, 'csv_spectrum/csvs')) : [])('%s is read as its authors mean it', async (file) => {
    const meant = JSON.parse(read(`csv_spectrum/json/${file.replace('.csv', '.json')}`).toString('utf8')) as Record<string, string>[]
    const { headers, rows } = await readTable(read(`csv_spectrum/csvs/${file}`))
    expect(rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, (row[at] ?? '').replaceAll('\r\n', '\n')])))).toEqual(meant.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.replaceAll('\r\n', '\n')]))))
  })

  test.each(['test_utf8.csv', 'test_utf8_bom.csv', 'test_utf16_little.csv', 'test_utf16_big.csv', 'test_latin1.csv', 'dummy.xlsx', 'dummy.tsv', 'sheets.xlsx', 'test_skip_lines.csv', 'mac_newlines.csv', 'bad.csv', 'optional_quote_characters.csv'])('%s is read', async (file) => {
    const { rows } = await readTable(read(`csvkit_examples/examples/${file}`))
    expect(rows.length).toBeGreaterThan(0)
    if (/utf8|utf16|latin1/.test(file)) expect(JSON.stringify(rows)).toMatch(/[ʤ©]/)
  })
})
