import { once } from 'node:events'
import type { FastifyReply } from 'fastify'
import type { Filter } from '../../../shared/contract/filter.ts'
import type { AddressRow, EmailRow, Field, Named, PhoneRow, TagRow } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { customPrefix, describe, readableFields } from '../../records/custom.ts'
import { listRecords, type Row } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { toCsv } from './safe-csv.ts'
import { SheetWriter } from './sheet-writer.ts'

export type ExportAsked = { filter: Filter; sort?: string; columns?: string[]; format: 'csv' | 'xlsx' }
type Shown = { name: string; field: Field; header: string }

/** Below an owner an export ends here; the last row says so. */
const mostBelowOwner = 10_000
const perPage = 100

/**
 * Writes a list as a file while it is read, page by page: the columns on screen, numbers masked as on screen, every cell harmless to a
 * spreadsheet and understood by the import. Audited with its count of rows.
 */
export async function exportList(ctx: MemberCtx, type: RecordType, asked: ExportAsked, reply: FastifyReply): Promise<FastifyReply> {
  const columns = await columnsOf(ctx, type, asked.columns)
  const look = { action: 'records.exported', object: type.object.name, details: { format: asked.format, rows: 0, columns: columns.map((column) => column.name) } }
  ctx.looks.push(look)
  // The first page is read before anything is sent, so that a bad filter is still answered as one.
  let page = await listRecords(ctx, type, { filter: asked.filter, limit: perPage, ...(asked.sort && { sort: asked.sort }) })
  const out = open(reply, type.object.name, asked.format)
  await out.rows([columns.map((column) => column.header)])
  const most = ctx.actor.role === 'owner' ? Infinity : mostBelowOwner
  for (;;) {
    const rows = page.items.slice(0, most - look.details.rows)
    await out.rows(rows.map((row) => columns.map((column) => textOf(row, column, ctx.org.language))))
    look.details.rows += rows.length
    if (page.next === null || look.details.rows >= most) break
    page = await listRecords(ctx, type, { filter: asked.filter, limit: perPage, cursor: page.next, ...(asked.sort && { sort: asked.sort }) })
  }
  out.end()
  return reply
}

async function columnsOf(ctx: MemberCtx, type: RecordType, names: string[] | undefined): Promise<Shown[]> {
  const all = new Map<string, Field>([
    ...Object.entries(type.object.fields),
    ...(await readableFields(ctx, type.object.name)).map((custom): [string, Field] => [`${customPrefix}${custom.key}`, describe(custom)]),
  ])
  const wanted = names ?? [...all].filter(([, field]) => field.list).map(([name]) => name)
  return wanted.map((name) => {
    const field = all.get(name)
    if (!field || field.kind === 'longText' || field.kind === 'addresses') throw fail('invalid', { errors: [{ pointer: '/columns', detail: `${name.slice(0, 60)} is no column of this list` }] })
    return { name, field, header: field.label[ctx.org.language] }
  })
}

function textOf(row: Row, { name, field }: Shown, language: 'en' | 'hi'): string {
  const value = name.startsWith(customPrefix) ? (row['custom'] as Record<string, unknown>)[name.slice(customPrefix.length)] : row[name]
  if (value === null || value === undefined || value === false) return ''
  const option = (one: unknown): string => ('options' in field ? field.options.find((known) => known.value === one)?.label[language] : undefined) ?? String(one)
  if (field.kind === 'phones') return (value as PhoneRow[]).map((one) => one.national).join(' / ')
  if (field.kind === 'emails') return (value as EmailRow[]).map((one) => one.email).join('; ')
  if (field.kind === 'tags') return (value as TagRow[]).map((one) => one.name).join('; ')
  if (field.kind === 'addresses') return (value as AddressRow[]).map((one) => one.city).join('; ')
  if (field.kind === 'ref') return (row[name.slice(0, -2)] as Named | null | undefined)?.name ?? String(value)
  if (field.kind === 'money') return ((value as { minor: number }).minor / 100).toFixed(2)
  if (field.kind === 'check') return language === 'hi' ? 'हाँ' : 'yes'
  if (Array.isArray(value)) return value.map(option).join('; ')
  return option(value)
}

type Out = { rows: (rows: string[][]) => Promise<void>; end: () => void }

function open(reply: FastifyReply, name: string, format: 'csv' | 'xlsx'): Out {
  const { raw } = reply
  for (const [header, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(header, value)
  raw.writeHead(200, {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}s.${format}"`, 'cache-control': 'no-store',
  })
  reply.hijack()
  let full = false
  const send = (bytes: Uint8Array | string): void => { if (!raw.write(bytes)) full = true }
  const drained = async (): Promise<void> => {
    if (raw.destroyed) throw fail('gone', 'The reader went away')
    if (full) await once(raw, 'drain')
    full = false
  }
  if (format === 'csv') {
    let first = true
    return {
      rows: async (rows) => {
        const text = toCsv(rows)
        send(first ? text : text.slice(1))
        first = false
        await drained()
      },
      end: () => { raw.end() },
    }
  }
  const sheet = new SheetWriter(send)
  return {
    rows: async (rows) => {
      sheet.rows(rows)
      await drained()
    },
    end: () => {
      sheet.end()
      raw.end()
    },
  }
}
