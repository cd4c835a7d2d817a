import { expect, test } from 'vitest'
import { Product } from '../support/product.ts'
import { caller, cookieOf } from '../support/world.ts'

test('an import cut off by kill -9 goes on at the next start: every row once, none twice', async () => {
  const product = await Product.make()
  try {
    await product.start()
    const setup = await caller(product.url, '')('POST', '/api/v1/setup', {
      token: product.setupToken, name: 'Owner', identifier: 'owner@kill.example', password: 'copper umbrella 41 tide', language: 'en', accept: true,
      organisation: { name: 'Kill', legalName: 'Kill', zone: 'Asia/Kolkata', region: 'IN', language: 'en', grievanceName: 'Meera', grievanceContact: '54220 70001' },
    })
    const cookie = cookieOf(setup)
    const call = caller(product.url, cookie)
    const rows = Array.from({ length: 12_000 }, (_, i) => `Person ${i},90${String(10_000_000 + i)},Firm ${i % 50}`)
    const file = await fetch(`${product.url}/api/v1/kill/imports`, { method: 'POST', headers: { cookie, 'content-type': 'application/octet-stream' }, body: `Name,Phone,Company\n${rows.join('\n')}` })
    const { id, columns } = await file.json() as { id: string; columns: { target: string }[] }
    const run = (await call('POST', `/api/v1/kill/imports/${id}/runs`, { mapping: columns.map((column) => column.target), rule: 'skip', owner: { kind: 'me' } })).body
    const look = async (): Promise<any> => (await call('GET', `/api/v1/kill/runs/${run.id}`)).body
    let kills = 0
    for (let before = 0; kills < 3;) {
      const now = await look()
      if (now.state === 'done') break
      if (now.done <= before) { await new Promise((resolve) => { setTimeout(resolve, 20) }); continue }
      before = now.done
      await product.end('SIGKILL')
      kills++
      await product.start()
    }
    expect(kills).toBeGreaterThan(0)
    let state = await look()
    for (let i = 0; i < 600 && state.state !== 'done'; i++) {
      await new Promise((resolve) => { setTimeout(resolve, 50) })
      state = await look()
    }
    expect(state).toMatchObject({ state: 'done', done: 12_000, failed: 0, summary: { created: 12_000, skipped: 0, companies: 50 } })
    const dry = await call('POST', '/api/v1/kill/contacts/bulk', { filter: { and: [] }, act: { kind: 'delete' }, dryRun: true })
    expect(dry.body.count).toBe(12_000)
  } finally {
    await product.remove()
  }
}, 120_000)
