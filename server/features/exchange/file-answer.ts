import { once } from 'node:events'
import type { FastifyReply } from 'fastify'
import { fail } from '../../platform/errors.ts'
import { toCsv } from './safe-csv.ts'
import { SheetWriter } from './sheet-writer.ts'

export type FileFormat = 'csv' | 'xlsx'
/** Rows on their way to the reader; `rows` waits while he is slower than the database. Throws gone when he left. */
export type FileAnswer = { rows: (rows: string[][]) => Promise<void>; end: () => void }

/** Begins an answer that is a file of rows, named `name`; the route's own answer is over with it. `phones`: columns of phone numbers. */
export function answerFile(reply: FastifyReply, name: string, format: FileFormat, phones: ReadonlySet<number>): FileAnswer {
  const { raw } = reply
  for (const [header, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(header, value)
  raw.writeHead(200, {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}.${format}"`, 'cache-control': 'no-store',
  })
  reply.hijack()
  let full = false
  const send = (bytes: Uint8Array | string): void => { if (!raw.write(bytes)) full = true }
  const drained = async (): Promise<void> => {
    if (raw.destroyed) throw fail('gone', 'The reader went away')
    if (full) await once(raw, 'drain')
    full = false
  }
  const write = format === 'csv' ? csv(send, phones) : sheet(send)
  return {
    rows: async (rows) => {
      write.rows(rows)
      await drained()
    },
    end: () => {
      write.end()
      raw.end()
    },
  }
}

type Writer = { rows: (rows: string[][]) => void; end: () => void }

function csv(send: (text: string) => void, phones: ReadonlySet<number>): Writer {
  let first = true
  return {
    rows: (rows) => {
      if (rows.length === 0) return
      const text = toCsv(rows, phones)
      send(first ? text : text.slice(1))
      first = false
    },
    end: () => undefined,
  }
}

function sheet(send: (bytes: Uint8Array) => void): Writer {
  const writer = new SheetWriter(send)
  return { rows: (rows) => { writer.rows(rows) }, end: () => { writer.end() } }
}
