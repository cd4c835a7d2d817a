import { expect, test } from 'vitest'
import { killCycles } from '../support/kill-cycles.ts'

test('server and database killed with -9 under work, answers lost: nothing acknowledged is lost, nothing is doubled', async () => {
  const report = await killCycles({ cycles: 5, seed: 11 })
  expect(report).toMatchObject({ cycles: 5, killed: { server: 3, database: 2 }, lost: 0, doubled: 0 })
  expect(report.calls).toBeGreaterThan(100)
  expect(report.contacts).toBeGreaterThan(5)
}, 120_000)
