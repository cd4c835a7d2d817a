import { caller } from '../tests/support/world.ts'
import { joinOffice, makeContacts, makeMembers, makeOffice, mobile, type Office } from './data.ts'
import { figure, hammer, openStage, percentile, type Bench, type Figure, type Stage } from './harness.ts'

const sorts = ['name', '-name', 'createdAt', '-createdAt', 'updatedAt', '-updatedAt']
const sources = [null, 'import', 'referral', 'website', 'walk_in']

/** Lists and number search over a million contacts, one request after the other: the time nineteen in twenty stay under. */
export const million: Bench = {
  name: 'million',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Million')
      const employee = await joinOffice(stage, office, 'employee')
      const manager = await joinOffice(stage, office, 'manager')
      const size = quick ? 100_000 : 1_000_000
      await makeContacts(stage, office, size, [employee.memberId, manager.memberId, ...await makeMembers(stage, office, 98)])
      const seconds = quick ? 4 : 10
      const figures: Figure[] = []
      for (const [role, cookie] of [['employee', employee.cookie], ['manager', manager.cookie], ['owner', office.ownerCookie]] as const) {
        const asked = sorts.flatMap((sort) => sources.map((source) => ({ sort, limit: 50, filter: { and: source === null ? [] : [{ field: 'source', op: 'eq', value: source }] } })))
        figures.push(figure(`list_1m_${role}_p95`, await p95(stage, office, cookie, 'contacts/query', asked, seconds), 'ms', { owed: 50, lowerIsBetter: true }))
      }
      const numbers = Array.from({ length: 200 }, (_, i) => mobile((i * 4_999) % size).slice(3))
      const asked = (queries: string[]): object[] => queries.map((query) => ({ query }))
      figures.push(
        figure('search_1m_whole_p95', await p95(stage, office, office.ownerCookie, 'search', asked(numbers), seconds), 'ms', { owed: 20, lowerIsBetter: true }),
        // The beginnings shared by many answer "type more digits"; the ends name few.
        figure('search_1m_suffix_p95', await p95(stage, office, office.ownerCookie, 'search', asked(numbers.map((one) => one.slice(-6))), seconds), 'ms', { owed: 60, lowerIsBetter: true }),
        figure('search_1m_last4_p95', await p95(stage, office, office.ownerCookie, 'search', asked(numbers.map((one) => one.slice(-4))), seconds), 'ms', { owed: 60, lowerIsBetter: true }),
        figure('search_1m_prefix_p95', await p95(stage, office, office.ownerCookie, 'search', asked(numbers.map((one) => one.slice(0, 8))), seconds), 'ms', { owed: 60, lowerIsBetter: true }),
      )
      return figures
    } finally {
      await stage.close()
    }
  },
}

async function p95(stage: Stage, office: Office, cookie: string, path: string, bodies: object[], seconds: number): Promise<number> {
  const ask = caller(stage.product.url, cookie)
  const once = async (turn: number): Promise<void> => {
    const answer = await ask('POST', `/api/v1/${office.slug}/${path}`, bodies[turn % bodies.length])
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} ${answer.text}`)
  }
  for (let turn = 0; turn < 20; turn++) await once(turn)
  const { times } = await hammer(1, seconds, (_, turn) => once(turn))
  return percentile(times, 0.95)
}
