import autocannon from 'autocannon'
import { makeContacts, makeMembers, makeOffice, mobile } from './data.ts'
import { appClients, figure, hammer, openStage, type Bench } from './harness.ts'
import { statementsOf } from '../tests/support/statements.ts'
import { caller } from '../tests/support/world.ts'

const connections = 16
const names = ['sha', 'pat', 'ravi', 'kav', 'शर्मा', 'meera iy', 'lakshmi', 'imran kh', 'singh', 'gurpreet na', 'anil', 'bos', 'कवि', 'reddy', 'josh', 'fatima d']

/** Names (prefixes, Latin and Devanagari, top 20) and numbers, whole and in parts, among 100,000 contacts. Baseline: the same main statements alone, as crm_app. */
export const search: Bench = {
  name: 'search',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Search')
      const size = quick ? 20_000 : 100_000
      await makeContacts(stage, office, size, await makeMembers(stage, office, 50))
      const fire = async (queries: string[]): Promise<autocannon.Result> => {
        const result = await autocannon({
          url: stage.product.url, connections, duration: quick ? 4 : 10,
          requests: queries.map((query) => ({
            method: 'POST' as const, path: `/api/v1/${office.slug}/search`, body: JSON.stringify({ query }),
            headers: { cookie: office.ownerCookie, origin: stage.product.url, 'content-type': 'application/json' },
          })),
        })
        if (result.non2xx > 0 || result.errors > 0) throw new Error(`searching failed: ${result.non2xx} refused, ${result.errors} broken`)
        return result
      }
      const byName = await fire(names)
      const ask = caller((await stage.insideUrl()).replace('127.0.0.1', 'localhost'), office.ownerCookie)
      const statements = (await statementsOf(async () => {
        for (const query of names) await ask('POST', `/api/v1/${office.slug}/search`, { query }, { origin: stage.inside.host.config.publicUrl })
      })).filter((one) => one.text.includes('app.search_terms'))
      const clients = await appClients(stage, connections, office.id)
      const { perSecond: baseline } = await hammer(connections, quick ? 3 : 8, async (worker, turn) => {
        const n = (worker + turn) % statements.length
        const statement = statements[n]
        if (statement) await clients[worker]?.query({ name: `s${n}`, ...statement })
      })
      await Promise.all(clients.map((client) => client.end()))
      const whole = await fire(Array.from({ length: 50 }, (_, i) => mobile((i * 977) % size)))
      const parts = await fire(Array.from({ length: 50 }, (_, i) => mobile((i * 977) % size).slice(-4)))
      return [
        figure('search_names', byName['2xx'] / byName.duration, 'req/s', { owed: 300, aim: 500, baseline, ratioOwed: 0.19 }),
        figure('search_names_p99', byName.latency.p99, 'ms'),
        figure('search_number_p97', whole.latency.p97_5, 'ms'),
        figure('search_fragment_p97', parts.latency.p97_5, 'ms'),
      ]
    } finally {
      await stage.close()
    }
  },
}
