import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classifyAll, openPolicy } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let org: Org
let folder: string
const crm = join(import.meta.dirname, '../../cli/crm.ts')
beforeAll(async () => {
  world = await startWorld()
  org = await world.newOrg('Simulated')
  await openPolicy(world, org)
  folder = mkdtempSync(join(tmpdir(), 'crm-sim-'))
}, 60_000)
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function phoneSim(...words: string[]): Promise<{ code: number | null; signal: string | null; said: string }> {
  const child = spawn(process.execPath, [crm, 'phone-sim', '--server', world.url, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += String(chunk) })
  const [code, signal] = await once(child, 'close') as [number | null, string | null]
  return { code, signal, said }
}

async function pairingCode(): Promise<string> {
  const who = await org.join('employee')
  return String((await org.owner.call('POST', `/api/v1/${org.slug}/pairings`, { memberId: who.memberId })).body.code)
}

function log(name: string, rows: [number: string, type: number, minutesAgo: number, duration: number, sim: string][]): string {
  const file = join(folder, `${name}.csv`)
  writeFileSync(file, ['_id,number,type,date,duration,subscription_id', ...rows.map(([number, type, ago, duration, sim], i) => `${i + 1},${number},${type},${Date.now() - ago * 60_000},${duration},${sim}`)].join('\n'))
  return file
}
const deviceOf = (said: string): string => /Paired as (\S+)/.exec(said)?.[1] ?? ''
const count = async (): Promise<number> => Number((await world.sql<{ n: string }>('select count(*) as n from app.calls where org_id = $1', [org.id]))[0]?.n)

describe('crm phone-sim', () => {
  test('pairs by code, keeps an unclassed SIM to itself, goes on as the same phone, and sends nothing twice', async () => {
    const file = log('first', [['+91 98765 43210', 1, 30, 64, '1'], ['', 3, 20, 0, '1'], ['139', 2, 10, 8, '1']])
    const kept = join(folder, 'first.json')
    const first = await phoneSim('--code', await pairingCode(), '--phone', kept, '--backfill', '1', file)
    expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/3 {2}kept\(sim_unclassed\)/) })
    expect(statSync(kept).mode & 0o077).toBe(0)
    expect(await count()).toBe(0)
    await classifyAll(world, org, deviceOf(first.said), 'all')
    expect((await phoneSim('--phone', kept, file)).said).toMatch(/3 {2}stored/)
    expect((await phoneSim('--phone', kept, '--twice', '--shuffle', '5', '--lose', '0.3', '--reinstall', file)).said).toMatch(/6 {2}duplicate/)
    expect(await count()).toBe(3)
  })

  test('killed between the server’s answer and its own note of it, it sends again and no call is doubled', async () => {
    const before = await count()
    const file = log('killed', Array.from({ length: 700 }, (_, i) => [`98${String(10_000_000 + i)}`, 1 + (i % 3), i + 1, 5, '1'] as [string, number, number, number, string]))
    const kept = join(folder, 'killed.json')
    const paired = await phoneSim('--code', await pairingCode(), '--phone', kept, '--backfill', '2', file)
    await classifyAll(world, org, deviceOf(paired.said), 'all')
    expect(await phoneSim('--phone', kept, '--kill-after', '1', file)).toMatchObject({ signal: 'SIGKILL' })
    expect(await count()).toBe(before + 500)
    const again = await phoneSim('--phone', kept, file)
    expect(again.said).toMatch(/500 {2}duplicate/)
    expect(again.said).toMatch(/200 {2}stored/)
    expect(await count()).toBe(before + 700)
  })

  test('a SIM of class none sends nothing; one for known numbers sends clients, keeps strangers in the tray until released', async () => {
    await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Known', phones: [{ number: '97000 11111' }] })
    const file = log('tray', [['97000 11111', 1, 30, 64, '1'], ['97000 99999', 1, 20, 12, '1'], ['', 3, 10, 0, '1']])
    const kept = join(folder, 'tray.json')
    const paired = await phoneSim('--code', await pairingCode(), '--phone', kept, '--backfill', '1', file)
    const before = await count()
    await classifyAll(world, org, deviceOf(paired.said), 'none')
    expect((await phoneSim('--phone', kept, file)).said).toMatch(/3 {2}kept\(sim_none\)/)
    await world.sql(`update app.sim_classes set class = 'known' where org_id = $1 and sim_id in (select id from app.device_sims where device_id = $2)`, [org.id, deviceOf(paired.said)])
    const known = await phoneSim('--phone', kept, file)
    expect(known.said).toMatch(/1 {2}stored/)
    expect(known.said).toMatch(/2 {2}kept\(tray\)/)
    expect(await count()).toBe(before + 1)
    expect((await phoneSim('--phone', kept, '--release', file)).said).toMatch(/2 {2}stored/)
  })

  test.each<[string[], RegExp]>([
    [['nothing.csv'], /pairing code/], [['--code', 'AAAAAAAAAA', 'nothing.csv'], /nothing\.csv/], [['--phone', '/nowhere/phone.json', 'package.json'], /no whole numbers|There is no phone/], [['--unheard'], /--unheard/],
  ])('%j is refused with a sentence', async (words, sentence) => {
    const { code, said } = await phoneSim(...words)
    expect(code).toBe(1)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/\n\s+at /)
  })
})
