import { FileRefused, most } from './limits.ts'

/** What a column holds: how many cells, the first different ones, and the first of all to guess its kind by. */
type ColumnFacts = { filled: number; samples: string[]; first: string[] }
export type TableHead = { format: 'csv' | 'xlsx' | 'vcf'; headers: string[]; rows: number; columns: ColumnFacts[] }
/** A table and its rows in chunks, each the JSON of some hundred rows. */
export type PackedTable = TableHead & { chunks: Uint8Array<ArrayBuffer>[] }

const perChunk = 500

/** Takes a table row by row, and keeps of it only text. */
export class TablePacker {
  readonly #head: TableHead
  readonly #chunks: Uint8Array<ArrayBuffer>[] = []
  #rows: string[][] = []
  #size = 0

  constructor(format: TableHead['format'], headers: readonly string[]) {
    this.#head = { format, headers: [...headers], rows: 0, columns: headers.map(() => ({ filled: 0, samples: [], first: [] })) }
  }

  /** One more row. Throws FileRefused when the file has more than it may. */
  add(row: string[]): void {
    if (row.length > most.columns) throw new FileRefused('A row of this file has more cells than a file may have columns.')
    if (this.#head.rows === most.rows) throw new FileRefused(`A file may have ${most.rows} rows. Split it.`)
    for (const [at, cell] of row.entries()) {
      if (cell.length > most.cell) throw new FileRefused(`A cell may hold ${most.cell} characters. Perhaps a quotation mark is missing.`)
      const facts = this.#head.columns[at]
      if (facts) see(facts, cell.trim())
    }
    this.#head.rows++
    if (this.#rows.push(row) === perChunk) this.#pack()
  }

  /** The table. Throws FileRefused when there was no row. */
  end(): PackedTable {
    if (this.#head.rows === 0) throw new FileRefused('There is a header row and at least one row below it to import; this file has none.')
    if (this.#rows.length > 0) this.#pack()
    return { ...this.#head, chunks: this.#chunks }
  }

  #pack(): void {
    const chunk = new TextEncoder().encode(JSON.stringify(this.#rows))
    this.#rows = []
    this.#size += chunk.length
    if (this.#size > most.packed) throw new FileRefused('This file holds more cells than can be read at once. Delete empty columns, or split it.')
    this.#chunks.push(chunk)
  }
}

function see(facts: ColumnFacts, cell: string): void {
  if (cell === '') return
  facts.filled++
  const short = cell.slice(0, 80)
  if (facts.samples.length < 3 && !facts.samples.includes(short)) facts.samples.push(short)
  if (facts.first.length < 50) facts.first.push(short)
}
