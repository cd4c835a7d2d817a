import canonicalize from 'canonicalize'
import type { MemberCtx } from './context.ts'
import { uuidv7 } from './crypto/ids.ts'

/** A value that holds on the days from `from` up to, not with, `to`; null: without end. Dates as YYYY-MM-DD. */
export type Period<V> = { from: string; to: string | null; value: V }

/** The change of a value over some days; null takes the value away there. */
export type PeriodChange<V> = { from: string; to: string | null; value: V | null }

/**
 * Lays a change over periods that do not overlap: exactly its days read the new value, every other day what it read before.
 * The answer is in order of time, without overlaps; neighbours of equal value are one period.
 */
export function overlay<V>(periods: readonly Period<V>[], change: PeriodChange<V>): Period<V>[] {
  const parts: Period<V>[] = []
  for (const period of periods) {
    if (period.from < change.from) parts.push({ ...period, to: earlier(period.to, change.from) })
    if (change.to !== null && (period.to === null || period.to > change.to)) parts.push({ ...period, from: period.from > change.to ? period.from : change.to })
  }
  if (change.value !== null) parts.push({ from: change.from, to: change.to, value: change.value })
  const joined: Period<V>[] = []
  for (const part of parts.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && last.to === part.from && isSame(last.value, part.value)) last.to = part.to
    else joined.push({ ...part })
  }
  return joined
}

/** What reads on a day; undefined where nothing does. */
export function valueOn<V>(periods: readonly Period<V>[], day: string): V | undefined {
  return periods.find(({ from, to }) => from <= day && (to === null || day < to))?.value
}

/** A table of periods: its columns that name whose they are, and the one that holds the value. */
export type PeriodTable = { table: string; of: Record<string, string | null>; value: string | null }

/**
 * Lays a change over the periods of one owner in a table. The caller holds the lock on the owner's row.
 * Without a value column a period itself is the value, true. A row that goes on holding its value from the same day stays the same row,
 * since `created_at` says from when on it was known. Answers the periods before and after.
 */
export async function changePeriods<V>(ctx: MemberCtx, where: PeriodTable, change: PeriodChange<V>): Promise<{ before: Period<V>[]; after: Period<V>[] }> {
  const columns = Object.keys(where.of)
  const known = columns.filter((column) => where.of[column] !== null)
  const match = columns.map((column) => (known.includes(column) ? `${column} = $${known.indexOf(column) + 2}` : `${column} is null`)).join(' and ')
  const rows = await ctx.db.rows<Period<V> & { id: string }>(
    `select id, from_on as "from", to_on as "to", ${where.value ?? 'true'} as value from app.${where.table} where org_id = $1 and ${match} order by from_on`, [ctx.org.id, ...known.map((column) => where.of[column])])
  const before = rows.map(({ from, to, value }) => ({ from, to, value }))
  const after = overlay(before, change)
  const gone = rows.filter((row) => !after.some((period) => begins(row, period)))
  const kept = rows.flatMap((row) => after.filter((period) => begins(row, period) && row.to !== period.to).map(({ to }) => ({ id: row.id, to })))
  const fresh = after.filter((period) => !before.some((row) => begins(row, period)))
  if (gone.length > 0) await ctx.db.rows(`delete from app.${where.table} where org_id = $1 and id = any($2)`, [ctx.org.id, gone.map((row) => row.id)])
  for (const { id, to } of kept) await ctx.db.rows(`update app.${where.table} set to_on = $3 where org_id = $1 and id = $2`, [ctx.org.id, id, to])
  for (const { from, to, value } of fresh) {
    const names = [...columns, ...(where.value ? [where.value] : [])]
    const values = [...Object.values(where.of), ...(where.value ? [typeof value === 'object' ? JSON.stringify(value) : value] : [])]
    await ctx.db.rows(`insert into app.${where.table} (org_id, id, from_on, to_on, ${names.join(', ')}) values ($1, $2, $3, $4, ${names.map((_, i) => `$${i + 5}`).join(', ')})`,
      [ctx.org.id, uuidv7(), from, to, ...values])
  }
  return { before, after }
}

function begins<V>(a: Period<V>, b: Period<V>): boolean {
  return a.from === b.from && isSame(a.value, b.value)
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b)
}

function earlier(a: string | null, b: string): string {
  return a !== null && a < b ? a : b
}
