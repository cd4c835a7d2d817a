import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Terminal')
}, 60_000)
afterAll(() => world.close())

async function crm(...words: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['cli/crm.ts', ...words, '--server', world.url], { cwd: join(import.meta.dirname, '../..'), env: { PATH: process.env['PATH'] ?? '', CRM_PASSWORD: org.owner.password }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk) => { said += String(chunk) })
  child.stderr.on('data', (chunk) => { said += String(chunk) })
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve) })
  return { code, said }
}

test('an import from the terminal: checked, done, the rest to mend in a file; mistakes are told in a sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-import-'))
  const [file, mend] = [join(folder, 'clients.csv'), join(folder, 'mend.csv')]
  writeFileSync(file, 'Client Name,Mob No.\nKavita,98220 12345\nWrong,12\n')
  const check = await crm('import', 'contacts', file, '--as', org.owner.identifier, '--check')
  expect(check).toMatchObject({ code: 0, said: expect.stringContaining('Would be: 1 created') })
  const done = await crm('import', 'contacts', file, '--as', org.owner.identifier, '--mend', mend)
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Done: 1 created') })
  expect(readFileSync(mend, 'utf8')).toContain('bad_phone: 12,Wrong,12')
  expect((await org.owner.call('GET', `/api/v1/${org.slug}/contacts`)).body.items.map((row: any) => row.name)).toEqual(['Kavita'])
  expect(await crm('import', 'contacts', file, '--as', 'nobody@x.example')).toMatchObject({ code: 1, said: expect.stringContaining('do not fit together') })
  expect(await crm('import', 'dogs', file, '--as', org.owner.identifier)).toMatchObject({ code: 1, said: expect.stringContaining('Say what to import') })
}, 30_000)
