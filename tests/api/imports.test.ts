import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile, runOver, sendFile } from '../support/files.ts'
import { hashOf } from '../support/snapshots.ts'
import { startWorld, type Answer, type Org, type Person, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Imports')
}, 60_000)
afterAll(() => world.close())

const at = (who: Person, method: string, path: string, body?: unknown): Promise<Answer> => who.call(method, `/api/v1/${org.slug}${path}`, body)
const found = async (name: string): Promise<any[]> => (await at(org.owner, 'POST', '/contacts/query', { filter: { and: [{ field: 'name', op: 'prefix', value: name }] }, limit: 100 })).body.items
const one = async (name: string): Promise<any> => (await at(org.owner, 'GET', `/contacts/${(await found(name))[0]?.id}`)).body

describe('columns', () => {
  test('go where their headers say, in English, Hindi and Indian habits, else where their contents do', async () => {
    const file = await sendFile(world, org, org.owner, 'Customer Name,Mob No.,WhatsApp,Email Id,Firm,Handled by,Gaon,PIN Code,Remarks,Sr.,नाम,x\nA,98220 1,,a@b.example,F,Asha,Akola,444001,Hi,1,,98765 43210\nB,,,,,,,,,2,,+91 98765 43211')
    expect(file.body.columns.map((column: any) => column.target)).toEqual(['name', 'phones', 'phones', 'emails', 'companyId', '', 'address.city', 'address.postcode', 'about', '', '', 'phones'])
    expect(file.body).toMatchObject({ format: 'csv', rows: 2 })
  })

  test('semicolons, tabs, Windows-1252, UTF-16 and byte order marks are read', async () => {
    for (const bytes of [Buffer.from('Name;Phone\nJosé;98220 00001'), Buffer.from('Name\tPhone\nJosé\t98220 00001'), Buffer.from('Name,Phone\nJos\xe9,98220 00001', 'latin1'), Buffer.from('\ufeffName,Phone\nJosé,98220 00001', 'utf16le'), Buffer.from('\ufeffName,Phone\nJosé,98220 00001')]) {
      const { body } = await sendFile(world, org, org.owner, bytes)
      expect(body.columns.map((column: any) => [column.target, column.samples[0]])).toEqual([['name', 'José'], ['phones', '98220 00001']])
    }
  })
})

describe('an import', () => {
  const csv = [
    'Name,Phone,Email,Company,Owner,Acres,City', 'Kavita Nair,54470 92013 / 0484 235 5510,kavita@farm.example,Green Valley Farms,,6.5,Kochi', 'Rohit Deshmukh,98220 41877,,green valley farms,,,Pune',
    'Kavita again,+91 54470 92013,,,,7,', 'No Number,,,,,,', ',,,,,,', 'Wrong Mail,,not-a-mail,,,,', 'Stranger,98220 41999,,,Suresh ji,,', 'Wrong Acres,98220 42000,,,,many,',
  ].join('\n')

  test('checks first and then does exactly that; every row is placed or explained; undone whole', async () => {
    await at(org.owner, 'POST', '/fields', { object: 'contact', kind: 'number', label: 'Acres' })
    const before = await hashOf(world, org.id)
    const check = await importFile(world, org, org.owner, csv, { checkOnly: true })
    const after = await hashOf(world, org.id)
    expect(Object.keys(after).filter((table) => after[table] !== before[table]).sort()).toEqual(['event', 'import_chunks', 'import_files', 'run_failures', 'runs'])
    const run = await importFile(world, org, org.owner, csv)
    expect(run.summary).toMatchObject({ created: 3, updated: 1, skipped: 0 })
    expect(check.summary).toEqual(run.summary)
    expect(run.summary.companies).toBe(1)
    expect([run.state, run.done, run.failed, check.failed]).toEqual(['done', 7, 4 - 1, 4 - 1])
    const kavita = await one('Kavita Nair')
    expect(kavita).toMatchObject({ company: { name: 'Green Valley Farms' }, custom: { acres: 6.5 }, emails: [{ email: 'kavita@farm.example' }], addresses: [{ city: 'Kochi' }], ownerId: org.owner.memberId })
    expect(kavita.phones.map((phone: any) => phone.number)).toEqual(['+915447092013', '+914842355510'])
    expect((await at(org.owner, 'POST', '/search', { query: 'kavitha' })).body.items[0]?.name).toBe('Kavita Nair')
    expect((await at(org.owner, 'POST', '/search', { query: '2013' })).body.items[0]?.name).toBe('Kavita Nair')
    const mending = await org.owner.call('GET', `/api/v1/${org.slug}/imports/runs/${run.id}/mending`)
    expect(mending.text).toMatch(/bad_email: not-a-mail,Wrong Mail/)
    expect(mending.text).toMatch(/unknown_owner: Suresh ji,Stranger/)
    const again = await importFile(world, org, org.owner, csv, { rule: 'skip' })
    expect(again.summary).toMatchObject({ created: 1, skipped: 3 })
    const undone = await runOver(org, org.owner, (await at(org.owner, 'POST', `/runs/${run.id}/undo`)).body.id)
    expect(undone).toMatchObject({ state: 'done', failed: 0 })
    expect(await found('Kavita')).toEqual([])
  })

  test('fills what is empty or overwrites, and undo puts back what nobody touched since', async () => {
    const made = await at(org.owner, 'POST', '/contacts', { name: 'Farida', phones: [{ number: '98330 00001' }], jobTitle: 'Buyer' })
    const other = await at(org.owner, 'POST', '/contacts', { name: 'Geeta', phones: [{ number: '98330 00002' }] })
    const rows = 'Name,Phone,Title,Email\nFarida Khan,98330 00001,Owner,f@k.example\nGeeta Menon,98330 00002,Head,g@m.example'
    const filled = await importFile(world, org, org.owner, rows, { rule: 'fill' })
    expect(filled.summary).toMatchObject({ created: 0, updated: 2 })
    expect(await one('Farida')).toMatchObject({ name: 'Farida', jobTitle: 'Buyer', emails: [{ email: 'f@k.example' }] })
    const over = await importFile(world, org, org.owner, rows, { rule: 'overwrite' })
    expect(await one('Farida')).toMatchObject({ name: 'Farida Khan', jobTitle: 'Owner' })
    await at(org.owner, 'PATCH', `/contacts/${other.body.id}`, { name: 'Geeta New' })
    const undone = await runOver(org, org.owner, (await at(org.owner, 'POST', `/runs/${over.id}/undo`)).body.id)
    expect([undone.changed, undone.failed]).toEqual([1, 1])
    expect((await at(org.owner, 'GET', `/contacts/${made.body.id}`)).body).toMatchObject({ name: 'Farida', jobTitle: 'Buyer' })
    expect((await at(org.owner, 'GET', `/contacts/${other.body.id}`)).body).toMatchObject({ name: 'Geeta New', jobTitle: 'Head' })
  })

  test('what a file only says again is not written again: no version, no history', async () => {
    const rows = 'Name,Phone,Email,City,Tags,Acres\nHarish Once,98331 00001,h@o.example,Nashik,VIP,4\nIla Once,98331 00002,,,VIP;Kharif,'
    await importFile(world, org, org.owner, rows)
    const seen = async (): Promise<unknown[]> => [await one('Harish Once'), await one('Ila Once')]
    const before = await seen()
    for (const rule of ['fill', 'overwrite']) expect(await importFile(world, org, org.owner, rows, { rule })).toMatchObject({ state: 'done', changed: 0, failed: 0, summary: { updated: 2 } })
    expect(await seen()).toEqual(before)
    const twice = await importFile(world, org, org.owner, 'Name,Phone,Title\nHarish Once,98331 00001,First\nHarish Once,98331 00001,Second', { rule: 'overwrite' })
    expect([twice.changed, (await one('Harish Once')).jobTitle]).toEqual([2, 'Second'])
    await runOver(org, org.owner, (await at(org.owner, 'POST', `/runs/${twice.id}/undo`)).body.id)
    expect((await one('Harish Once')).jobTitle).toBe('')
  })

  test('a check remembers rows of many steps, and keeps nothing when it is over', async () => {
    const far = Array.from({ length: 2_600 }, (_, i) => `Far ${i},96${String(10_000_000 + (i % 2_500))},Far Firm ${i % 1_300}`)
    const csv = `Name,Phone,Company\n${far.join('\n')}`
    const check = await importFile(world, org, org.owner, csv, { checkOnly: true, rule: 'skip' })
    expect(check.summary).toMatchObject({ created: 2_500, skipped: 100, companies: 1_300 })
    expect((await importFile(world, org, org.owner, csv, { rule: 'skip' })).summary).toEqual(check.summary)
    const kept = (): Promise<unknown[]> => world.sql('select 1 from app.import_keys where org_id = $1', [org.id])
    expect(await kept()).toEqual([])
  }, 60_000)

  test('a row that meets two records, or one out of reach, is an error that says so; a shared number recognises nobody', async () => {
    const asha = await org.join('employee', 'Asha')
    const ravi = await org.join('employee', 'Ravi Shetty')
    await at(ravi, 'POST', '/contacts', { name: 'Of Ravi', phones: [{ number: '98440 00001' }] })
    const desk = await at(asha, 'POST', '/contacts', { name: 'First', phones: [{ number: '98440 00002' }] })
    await at(asha, 'POST', '/contacts', { name: 'Second', emails: [{ email: 'second@x.example' }] })
    const run = await importFile(world, org, asha, 'Name,Phone,Email\nX,98440 00001,\nY,98440 00002,second@x.example\nZ,98440 00003,')
    expect(run.summary).toMatchObject({ created: 1, updated: 0 })
    const failures = (await at(asha, 'GET', `/runs/${run.id}/failures`)).body.items
    expect(failures.map((failure: any) => [failure.reason, failure.detail.value])).toEqual([['already_with', 'Ravi Shetty'], ['matches_two', '']])
    await at(asha, 'PUT', `/numbers/${desk.body.phones[0].numberId}/sharing`, { shared: true })
    expect((await importFile(world, org, asha, 'Name,Phone\nW,98440 00002')).summary).toMatchObject({ created: 1 })
    expect((await at(asha, 'POST', `/imports/${run.id}/runs`, { mapping: ['name'], rule: 'skip', owner: { kind: 'none' } })).status).toBe(404)
  })

  test('the file to mend holds every row that was not taken, also beyond the first thousand', async () => {
    const rows = Array.from({ length: 2_300 }, (_, i) => `Bad ${i},"=cmd ${i}",+1 415 555 ${String(i).padStart(4, '0')}`)
    const run = await importFile(world, org, org.owner, `Name,Email,Phone\n${rows.join('\n')}`, { checkOnly: true })
    expect(run.failed).toBe(2_300)
    const { text } = await org.owner.call('GET', `/api/v1/${org.slug}/imports/runs/${run.id}/mending`)
    const lines = text.replace('\ufeff', '').trim().split('\r\n')
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([2_301, 'Reason,Name,Email,Phone', "bad_email: =cmd,Bad 2299,'=cmd 2299,+1 415 555 2299"])
  })

  test('companies are known again by GSTIN and name', async () => {
    const rows = 'Company,GST No,City\nKaveri Seeds,27AAPFU0939F1ZV,Pune\nKAVERI SEEDS,,\nWrong,27AAPFU0939F1ZX,'
    const run = await importFile(world, org, org.owner, rows, { object: 'company' })
    expect([run.summary.created, run.summary.updated, run.failed]).toEqual([1, 1, 1])
  })

  test('vCards and Excel sheets come in too; of an import only the starter sees anything', async () => {
    const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Nair;Meera;;;\r\nitem1.TEL;TYPE=CELL:+91 98550 00001\r\nTEL:0484 2355511\r\nEMAIL:meera@x.example\r\nORG:Nair Agro;Sales\r\nNOTE:Line one\\nline\r\n  two\r\nEND:VCARD\r\n'
    const run = await importFile(world, org, org.owner, card)
    expect(run.summary).toMatchObject({ created: 1, companies: 1 })
    expect(await one('Meera Nair')).toMatchObject({ company: { name: 'Nair Agro' }, about: 'Line one\nline two' })
    const sheet = await importFile(world, org, org.owner, workbook([['Name', 'Mobile'], ['Excel One', '9855000002'], ['Excel Two', 9855000003]]))
    expect(sheet.summary).toMatchObject({ created: 2 })
    expect((await one('Excel Two')).phones[0].number).toBe('+919855000003')
    const other = await org.join('admin', 'Other')
    expect((await at(other, 'GET', `/runs/${run.id}`)).status).toBe(404)
    expect((await at(other, 'GET', `/imports/runs/${run.id}/mending`)).status).toBe(404)
  })
})

describe('a hostile file', () => {
  const bomb = zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': Buffer.alloc(40_000_000, 32) }, { level: 9 })
  test.each<[string, () => Buffer | string]>([
    ['an archive that unpacks to far more', () => Buffer.from(bomb)],
    ['an archive in an archive', () => Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('x'), 'a.zip': Buffer.from(bomb) }))],
    ['an archive that is no sheet', () => Buffer.from(zipSync({ 'hello.txt': Buffer.from('hi') }))],
    ['a broken archive', () => Buffer.from('PK\u0003\u0004nonsense')],
    ['a sheet with 16,384 columns', () => workbook([['Name'], ['x']], ' r="XFD1"')],
    ['a sheet with entities', () => workbook([['Name'], ['x']], '', '<!DOCTYPE x [<!ENTITY a "b">]>')],
    ['a million columns', () => `${'a,'.repeat(1_000_000)}\n1`],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['an old Excel file', () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')],
    ['nothing', () => ''],
    ['a header alone', () => 'Name,Phone\n'],
    ['an endless cell', () => `Name\n"${'x'.repeat(30_000)}"`],
  ])('%s is refused with a sentence, and nothing is written', async (_, make) => {
    const before = await hashOf(world, org.id)
    const began = performance.now()
    const answer = await sendFile(world, org, org.owner, make())
    expect([answer.status, answer.body.code], answer.text).toEqual([422, 'file_refused'])
    expect(answer.body.detail).toMatch(/\.$/)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(await hashOf(world, org.id)).toEqual(before)
  })

  test('headers like __proto__ are only words', async () => {
    const run = await importFile(world, org, org.owner, '__proto__,constructor,Name\npolluted,x,Proto Person')
    expect(run.summary).toMatchObject({ created: 1 })
    expect(({} as any).polluted).toBeUndefined()
  })

  test('somebody who is not signed in sends no file', async () => {
    const answer = await fetch(`${world.url}/api/v1/${org.slug}/imports`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: 'Name\nX' })
    expect(answer.status).toBe(401)
  })
})

/** A workbook of one sheet, as small as Excel would open. */
function workbook(rows: (string | number)[][], oddCell = '', doctype = ''): Buffer {
  const cell = (value: string | number): string => (typeof value === 'number' ? `<c${oddCell}><v>${value}</v></c>` : `<c${oddCell} t="inlineStr"><is><t>${value}</t></is></c>`)
  const letters = 'ABCDEFGH'
  const placed = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value).replace('<c ', `<c r="${letters[c]}${r + 1}" `).replace('<c>', `<c r="${letters[c]}${r + 1}">`)).join('')}</row>`).join('')
  const files: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Pune" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?>${doctype}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${placed}</sheetData></worksheet>`,
  }
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]))))
}

describe('an export', () => {
  test('holds what the list shows, harmless to a spreadsheet, and comes back in as it went out', async () => {
    const inside = await world.newOrg('Exports')
    const call = (method: string, path: string, body?: unknown): Promise<Answer> => inside.owner.call(method, `/api/v1/${inside.slug}${path}`, body)
    const hostile = ['=1+2', '-1-1-1', '-(2)-(3)', '+91-1-1', '@SUM(A1)', "+cmd|' /C calc'!A0", '-2+3', "'quoted", 'a,"b"\nc', 'कविता', '‮right to left']
    for (const [i, name] of hostile.entries()) await call('POST', '/contacts', { name, phones: [{ number: i === 0 ? '+1 415 555 2671' : `98660 0000${i % 10}` }], tags: [{ name: 'VIP' }, { name: 'Kharif' }], source: 'referral' })
    for (const format of ['csv', 'xlsx'] as const) {
      const response = await fetch(`${world.url}/api/v1/${inside.slug}/contacts/export`, {
        method: 'POST', headers: { cookie: inside.owner.cookie, origin: new URL(world.url).origin, 'content-type': 'application/json' }, body: JSON.stringify({ format, columns: ['name', 'phones', 'tags', 'source'] }),
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      if (format === 'csv') expect(bytes.toString('utf8').split('\r\n').slice(1).filter((line) => /^"?[=@+-]/.test(line))).toEqual([])
      if (format === 'csv') expect(bytes.toString('utf8')).toContain("'=1+2,+1 415 555 2671,")
      const there = await world.newOrg(`Again ${format}`)
      const run = await importFile(world, there, there.owner, bytes)
      expect(run.summary).toMatchObject({ created: hostile.length })
      const back = (await there.owner.call('POST', `/api/v1/${there.slug}/contacts/query`, { limit: 100 })).body.items
      expect(back.map((row: any) => row.name).sort()).toEqual(hostile.toSorted())
      expect(back[0]).toMatchObject({ source: 'referral', tags: [{ name: 'Kharif' }, { name: 'VIP' }] })
    }
    const [look] = await world.sql<{ details: any }>(`select details from app.audit where org_id = $1 and action = 'records.exported' limit 1`, [inside.id])
    expect(look?.details).toMatchObject({ rows: hostile.length })
  })

  test('ends at 10,000 rows below an owner and says so: in a header, the name of the file and the audit', async () => {
    const inside = await world.newOrg('Long list')
    const admin = await inside.join('admin', 'Anil')
    await world.sql(`insert into app.contacts (org_id, id, name, name_sort, created_by) select $1, gen_random_uuid(), 'Person ' || n, 'person ' || n, $2 from generate_series(1, 10001) n`, [inside.id, inside.owner.memberId])
    const asked = (who: Person): Promise<Answer> => who.call('POST', `/api/v1/${inside.slug}/contacts/export`, { format: 'csv', columns: ['name'] })
    const [cut, whole] = [await asked(admin), await asked(inside.owner)]
    expect([cut, whole].map((one) => one.text.trim().split('\r\n').length)).toEqual([10_001, 10_002])
    expect([cut, whole].map((one) => one.headers.get('export-ends-at'))).toEqual(['10000', null])
    expect(cut.headers.get('content-disposition')).toContain('contacts-first-10000.csv')
    // Who looked is written when the file has gone out.
    const looks = async (): Promise<unknown[]> => (await world.sql<{ details: any }>(`select details from app.audit where org_id = $1 and action = 'records.exported' order by at, id`, [inside.id])).map((look) => [look.details.rows, look.details.capped])
    await expect.poll(looks, { timeout: 5_000 }).toEqual([[10_000, true], [10_001, false]])
  })

  test('is a right of its own: employees have none, managers the list they see', async () => {
    const [manager, employee] = [await org.join('manager', 'Mira'), await org.join('employee', 'Eknath')]
    expect((await at(employee, 'POST', '/contacts/export', { format: 'csv' })).status).toBe(403)
    const file = await at(manager, 'POST', '/contacts/export', { format: 'csv', filter: { and: [{ field: 'name', op: 'prefix', value: 'Farida' }] } })
    expect([file.status, file.text.trim().split('\r\n').length]).toEqual([200, 2])
    expect((await at(manager, 'POST', '/contacts/export', { format: 'csv', columns: ['about'] })).status).toBe(400)
  })
})
