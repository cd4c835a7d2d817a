import autocannon from 'autocannon'
import { statementsOf, type Statement } from '../tests/support/statements.ts'
import { caller } from '../tests/support/world.ts'
import type { Role } from '../shared/access.ts'
import { joinOffice, makeContacts, makeMembers, makeOffice, sql, type Office } from './data.ts'
import { appClients, figure, hammer, openStage, type Bench, type Figure, type Stage } from './harness.ts'

const connections = 16
const sorts = ['name', 'createdAt', 'updatedAt']
// Half, a tenth, a hundredth and a thousandth of the contacts.
const sources = [null, 'import', 'referral', 'website', 'walk_in']
const readers = ['employee', 'manager', 'owner'] as const
type Asked = { filter: { and: object[] }; sort: string; cursor?: string; limit: number }

/**
 * The contacts list, 50 of 100,000 with twenty other organisations beside: no filter and one of 50, 10, 1 and 0.1 %, each sortable column,
 * first and last page, by role. Baseline: the same main statements alone, prepared, as crm_app behind the wall.
 */
export const lists: Bench = {
  name: 'list',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Lists')
      const people = await Promise.all((['employee', 'manager'] as const).map((role) => joinOffice(stage, office, role)))
      const members = await makeMembers(stage, office, 98)
      await makeContacts(stage, office, quick ? 20_000 : 100_000, [...people.map((one) => one.memberId), ...members])
      for (let i = 0; i < 20; i++) {
        const beside = await makeOffice(stage, `Beside ${i}`)
        await makeContacts(stage, beside, quick ? 500 : 5_000, [beside.ownerId])
      }
      await sql(stage, 'vacuum analyze')
      const figures: Figure[] = []
      for (const role of readers) {
        const cookie = role === 'owner' ? office.ownerCookie : people[role === 'employee' ? 0 : 1]?.cookie ?? ''
        figures.push(...await measure(stage, office, role, cookie, quick ? 4 : 10))
      }
      return figures
    } finally {
      await stage.close()
    }
  },
}

async function measure(stage: Stage, office: Office, role: Role, cookie: string, seconds: number): Promise<Figure[]> {
  const path = `/api/v1/${office.slug}/contacts/query`
  const ask = caller(stage.product.url, cookie)
  const asked: Asked[] = []
  for (const sort of sorts) {
    for (const source of sources) {
      const filter = { and: source === null ? [] : [{ field: 'source', op: 'eq', value: source }] }
      asked.push({ filter, sort, limit: 50 })
      const last = await lastPage(stage, office, cookie, { filter, sort, limit: 50 })
      if (last) asked.push({ filter, sort, limit: 50, cursor: last })
    }
  }
  for (const one of asked) {
    const answer = await ask('POST', path, one)
    if (answer.status !== 200) throw new Error(`a list answered ${answer.status} ${answer.text}`)
  }
  const result = await autocannon({
    url: stage.product.url, connections, duration: seconds,
    requests: asked.map((body) => ({ method: 'POST' as const, path, body: JSON.stringify(body), headers: { cookie, origin: stage.product.url, 'content-type': 'application/json' } })),
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`lists failed: ${result.non2xx} refused, ${result.errors} broken`)
  const perSecond = result['2xx'] / result.duration
  const baseline = await statementRate(stage, office, await mainStatements(stage, office, cookie, asked), seconds)
  return [
    figure(`list_${role}`, perSecond, 'req/s', { owed: 400, aim: 800, baseline, ratioOwed: 0.05 }),
    figure(`list_${role}_p99`, result.latency.p99, 'ms'),
  ]
}

/** The cursor of the last page: that of the reversed order's first page, asked the other way round inside the bench's own copy of the product. */
async function lastPage(stage: Stage, office: Office, cookie: string, asked: Asked): Promise<string | null> {
  const ask = caller(stage.product.url, cookie)
  const reversed = await ask('POST', `/api/v1/${office.slug}/contacts/query`, { ...asked, sort: `-${asked.sort}`, limit: 51 })
  const key = (reversed.body.items as { id: string }[])[50]
  if (!key) return null
  const { sealCursor } = await import('../server/platform/cursor.ts')
  const { asSystem } = await import('../server/platform/jobs.ts')
  const column = asked.sort === 'name' ? 'name_sort' : asked.sort === 'createdAt' ? 'created_at' : 'updated_at'
  const [row] = await sql<{ key: string }>(stage, `select ${column}::text as key from app.contacts where org_id = $1 and id = $2`, [office.id, key.id])
  return asSystem(stage.inside.host, office.id, 'bench', async (ctx) => sealCursor(ctx, [asked.sort, row?.key ?? '', key.id]))
}

/** The list statements as the product sends them, read off its own database driver while it answers each request once. */
async function mainStatements(stage: Stage, office: Office, cookie: string, asked: Asked[]): Promise<Statement[]> {
  const ask = caller((await stage.insideUrl()).replace('127.0.0.1', 'localhost'), cookie)
  const seen = await statementsOf(async () => {
    for (const one of asked) {
      const answer = await ask('POST', `/api/v1/${office.slug}/contacts/query`, one, { origin: stage.inside.host.config.publicUrl })
      if (answer.status !== 200) throw new Error(`the inner list answered ${answer.status} ${answer.text}`)
    }
  })
  return seen.filter((one) => one.text.includes('from app.contacts c'))
}

async function statementRate(stage: Stage, office: Office, statements: Statement[], seconds: number): Promise<number> {
  if (statements.length === 0) throw new Error('no list statement was seen')
  const clients = await appClients(stage, connections, office.id)
  try {
    const { perSecond } = await hammer(connections, seconds, async (worker, turn) => {
      const n = (worker + turn) % statements.length
      const statement = statements[n]
      if (statement) await clients[worker]?.query({ name: `s${n}`, ...statement })
    })
    return perSecond
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}
