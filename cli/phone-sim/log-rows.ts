import Papa from 'papaparse'
import { foldNumber, numkey } from '../../shared/contract/fold.ts'

/** One row as Android's call log holds it; times in ms, duration in s. */
export type LogRow = { id: number; number: string | null; type: number; date: number; duration: number; sim: string | null; presentation: number | null; name: string | null; user: string }

/** Reads a call-log CSV by its column names (Android's, with or without `device_user`); columns it does not know are left out. Throws a sentence naming the line. */
export function readLogCsv(text: string): LogRow[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  const first = errors.find((one) => one.type !== 'FieldMismatch' && one.type !== 'Delimiter')
  if (first) throw new Error(`Line ${(first.row ?? 0) + 2}: ${first.message}`)
  return data.map((row, index) => {
    const date = Number(row['date'])
    const type = Number(row['type'])
    if (!Number.isSafeInteger(date) || !Number.isSafeInteger(type)) throw new Error(`Line ${index + 2} has no whole numbers in "date" and "type": it is no row of a call log.`)
    return {
      id: Number(row['_id'] ?? index + 1), number: row['number'] || null, type, date, duration: Number(row['duration'] || 0),
      sim: row['subscription_id'] || null, presentation: row['presentation'] ? Number(row['presentation']) : null, name: row['name'] || null, user: row['device_user'] ?? '',
    }
  })
}

/** The ordinal `k` of each row: its place among rows of the whole log with equal number key and date, by type, duration and _id. */
export function ordinals(rows: LogRow[]): Map<LogRow, number> {
  const groups = Map.groupBy(rows, (row) => `${numkey(foldNumber(row.number))} ${row.date}`)
  const result = new Map<LogRow, number>()
  for (const group of groups.values()) {
    group.sort((a, b) => a.type - b.type || a.duration - b.duration || a.id - b.id).forEach((row, k) => result.set(row, k))
  }
  return result
}
