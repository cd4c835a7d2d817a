import type { Figure } from '../bench/harness.ts'

/** What both long runs take: `--only NAME[,NAME]` (again and again) and `--quick`. */
export function readOptions(words: string[]): { only: string[]; quick: boolean } {
  const only = words.flatMap((word, i) => (words[i - 1] === '--only' ? word.split(',') : word.startsWith('--only=') ? word.slice(7).split(',') : []))
  return { only, quick: words.includes('--quick') }
}

/** The readable table, then one JSON line per figure. */
export function printFigures(figures: Figure[]): void {
  const cell = (value: number | null): string => (value === null ? '' : String(value))
  const rows = figures.map((one) => [one.ok ? '✓' : '✗', one.name, cell(one.value), one.unit, cell(one.owed), cell(one.aim), cell(one.baseline), cell(one.ratio)])
  const head = ['', 'figure', 'value', 'unit', 'owed', 'aim', 'baseline', 'ratio']
  const widths = head.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  for (const row of [head, ...rows]) process.stdout.write(`${row.map((text, i) => (i >= 2 && i !== 3 ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0))).join('  ').trimEnd()}\n`)
  process.stdout.write('\n')
  for (const one of figures) process.stdout.write(`${JSON.stringify(one)}\n`)
}
