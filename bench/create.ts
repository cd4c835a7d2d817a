import autocannon from 'autocannon'
import { uuidv7 } from '../server/platform/crypto/ids.ts'
import { makeContacts, makeMembers, makeOffice, mobile } from './data.ts'
import { appClients, figure, hammer, openStage, type Bench } from './harness.ts'

const connections = 16

/** Contacts made per second through the API: a name and a number each, with its history. Baseline: the contact's row alone, prepared, as crm_app. */
export const create: Bench = {
  name: 'create',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Create')
      await makeContacts(stage, office, quick ? 5_000 : 50_000, await makeMembers(stage, office, 20))
      let n = 6_000_000
      const result = await autocannon({
        url: stage.product.url, connections, duration: quick ? 4 : 10,
        requests: [{
          method: 'POST', path: `/api/v1/${office.slug}/contacts`,
          headers: { cookie: office.ownerCookie, origin: stage.product.url, 'content-type': 'application/json' },
          setupRequest: (request) => { n++; return { ...request, body: JSON.stringify({ name: `Made ${n}`, source: 'referral', phones: [{ number: mobile(n) }] }) } },
        }],
      })
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`creating failed: ${result.non2xx} refused, ${result.errors} broken`)
      const clients = await appClients(stage, connections, office.id)
      const { perSecond: baseline } = await hammer(connections, quick ? 3 : 8, async (worker) => {
        const id = uuidv7()
        await clients[worker]?.query({
          name: 'insert', text: 'insert into app.contacts (org_id, id, name, name_sort, source, owner_id) values ($1, $2, $3, $4, $5, $6)',
          values: [office.id, id, `Made ${id}`, `made ${id}`, 'referral', office.ownerId],
        })
      })
      await Promise.all(clients.map((client) => client.end()))
      return [
        figure('create', result['2xx'] / result.duration, 'req/s', { owed: 300, aim: 600, baseline, ratioOwed: 0.055 }),
        figure('create_p99', result.latency.p99, 'ms'),
      ]
    } finally {
      await stage.close()
    }
  },
}
