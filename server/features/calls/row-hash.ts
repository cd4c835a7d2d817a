import { createHash } from 'node:crypto'
import type { Quarter } from '../../../shared/contract/device.ts'

/** The first 8 bytes (big endian, signed as PostgreSQL keeps them) of SHA-256("date|type|duration|numkey"). */
export function rowHash(date: number, type: number, duration: number, numkey: string): bigint {
  return createHash('sha256').update(`${date}|${type}|${duration}|${numkey}`, 'utf8').digest().readBigInt64BE(0)
}

/** Per UTC quarter hour the count of rows and the sum of their hashes mod 2⁶⁴ as 16 hex digits, in order of time. */
export function manifestOf(rows: Iterable<{ date: number; hash: bigint }>): Quarter[] {
  const sums = new Map<number, { count: number; sum: bigint }>()
  for (const { date, hash } of rows) {
    const quarter = Math.floor(date / 900_000)
    const entry = sums.get(quarter) ?? { count: 0, sum: 0n }
    sums.set(quarter, { count: entry.count + 1, sum: BigInt.asUintN(64, entry.sum + hash) })
  }
  return [...sums].sort(([a], [b]) => a - b).map(([quarter, { count, sum }]) => ({ quarter, count, sum: sum.toString(16).padStart(16, '0') }))
}
