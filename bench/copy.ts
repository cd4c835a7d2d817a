import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Stage } from './harness.ts'

/** Things per second when PostgreSQL takes the same final rows of all tables by binary COPY, as owner, into the same indexes. `where` picks the rows that `things` left. */
export async function copyRate(stage: Stage, tables: { table: string; where?: string }[], things: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-copy-'))
  const client = new pg.Client(stage.owner)
  await client.connect()
  try {
    await client.query('create schema if not exists bench')
    for (const { table, where = 'true' } of tables) {
      await client.query(`create table bench.${nameOf(table)} (like ${table} including all)`)
      await pipeline(client.query(copyTo(`copy (select ${(await columnsOf(client, table)).join(', ')} from ${table} where ${where}) to stdout (format binary)`)), createWriteStream(join(folder, nameOf(table))))
    }
    await client.query('checkpoint')
    const began = performance.now()
    for (const { table } of tables) {
      const columns = await columnsOf(client, table)
      await pipeline(createReadStream(join(folder, nameOf(table)), { highWaterMark: 1 << 20 }), client.query(copyFrom(`copy bench.${nameOf(table)} (${columns.join(', ')}) from stdin (format binary)`)))
    }
    return things / ((performance.now() - began) / 1_000)
  } finally {
    await client.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function columnsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query(`select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`, [table])
  return (rows as { attname: string }[]).map((row) => row.attname)
}

const nameOf = (table: string): string => table.split('.')[1] ?? table
