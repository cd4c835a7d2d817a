import { create } from '../bench/create.ts'
import type { Bench, Figure } from '../bench/harness.ts'
import { imports } from '../bench/import.ts'
import { ingest } from '../bench/ingest.ts'
import { lists } from '../bench/lists.ts'
import { million } from '../bench/million.ts'
import { scroll } from '../bench/scroll.ts'
import { search } from '../bench/search.ts'
import { firstStart, laterStart, pageJs } from '../bench/start.ts'
import { printFigures, readOptions } from './figures.ts'
import { buildSite } from './site.ts'

const benches: Bench[] = [ingest, lists, create, search, million, scroll, imports, firstStart, laterStart, pageJs]

/** `npm run bench`: each bench on a product of its own, one after the other. */
const { only, quick } = readOptions(process.argv.slice(2))
const unknown = only.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  process.stderr.write(`There is no bench called ${unknown.join(', ')}. There are: ${benches.map((bench) => bench.name).join(', ')}.\n`)
  process.exit(2)
}
buildSite()
const figures: Figure[] = []
for (const bench of benches) {
  if (only.length > 0 && !only.includes(bench.name)) continue
  process.stdout.write(`… ${bench.name}\n`)
  figures.push(...await bench.run(quick))
}
printFigures(figures)
