import { figure } from '../bench/harness.ts'
import { killCycles } from '../tests/support/kill-cycles.ts'
import { printFigures, readOptions } from './figures.ts'
import { buildSite } from './site.ts'

const names = ['kill']

/** `npm run soak`: the fault tests at length; with --quick shorter. */
const { only, quick } = readOptions(process.argv.slice(2))
const unknown = only.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`There is no soak called ${unknown.join(', ')}. There are: ${names.join(', ')}.\n`)
  process.exit(2)
}
buildSite()
const cycles = quick ? 10 : 50
const report = await killCycles({ cycles, seed: Math.floor(Math.random() * 1e6), onCycle: (done) => { process.stdout.write(`\r… kill ${done}/${cycles} `) } })
process.stdout.write('\n')
printFigures([
  figure('kill_cycles', report.cycles, 'cycles', { owed: cycles }),
  figure('kill_calls', report.calls, 'calls'),
  figure('kill_contacts', report.contacts, 'contacts'),
  figure('kill_lost', report.lost, 'rows', { owed: 0, lowerIsBetter: true }),
  figure('kill_doubled', report.doubled, 'rows', { owed: 0, lowerIsBetter: true }),
])
process.exit(report.lost + report.doubled > 0 ? 1 : 0)
