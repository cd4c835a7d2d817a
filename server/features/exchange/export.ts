import type { FastifyReply } from 'fastify'
import type { Filter } from '../../../shared/contract/filter.ts'
import { countCap } from '../../../shared/contract/paging.ts'
import type { AddressRow, EmailRow, Field, Named, PhoneRow, TagRow } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { standsAsBefore } from '../../platform/standing.ts'
import { customPrefix, describe, readableFields } from '../../records/custom.ts'
import { listRecords, type Row } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { answerFile, type FileFormat } from './file-answer.ts'

export type ExportAsked = { filter: Filter; sort?: string; columns?: string[]; format: FileFormat }
type Shown = { name: string; field: Field; header: string }

/** Below an owner an export ends here: a header, the file's name and the audit say so, not a row that an import would take for a record. */
const mostBelowOwner = countCap
const endsAt = 'export-ends-at'
const perPage = 100
const brokenOff = { en: 'Stopped here: your rights changed while this file was written', hi: 'यहीं रोका गया: फ़ाइल लिखते समय आपके अधिकार बदल गए' }

/**
 * Writes a list as a file while it is read, page by page: the columns on screen, numbers masked as on screen, every cell harmless to a
 * spreadsheet and understood by the import. Rights are looked at again before each further page: where they changed, the file ends with a line
 * that says so. Audited with its count of rows.
 */
export async function exportList(ctx: MemberCtx, type: RecordType, asked: ExportAsked, reply: FastifyReply): Promise<FastifyReply> {
  const columns = await columnsOf(ctx, type, asked.columns)
  const look = { action: 'records.exported', object: type.object.name, details: { format: asked.format, rows: 0, columns: columns.map((column) => column.name), capped: false } }
  ctx.looks.push(look)
  const most = ctx.actor.role === 'owner' ? Infinity : mostBelowOwner
  // The first page is read before anything is sent, so that a bad filter is still answered as one.
  let page = await listRecords(ctx, type, { filter: asked.filter, limit: perPage, count: most !== Infinity, ...(asked.sort && { sort: asked.sort }) })
  look.details.capped = page.count?.capped ?? false
  if (look.details.capped) reply.header(endsAt, String(most))
  const phones = new Set(columns.flatMap(({ field }, at) => (field.kind === 'phones' || field.kind === 'phone' ? [at] : [])))
  const out = answerFile(reply, `${type.table}${look.details.capped ? `-first-${most}` : ''}`, asked.format, phones)
  await out.rows([columns.map((column) => column.header)])
  for (;;) {
    const rows = page.items.slice(0, most - look.details.rows)
    await out.rows(rows.map((row) => columns.map((column) => textOf(row, column, ctx.org.language))))
    look.details.rows += rows.length
    if (page.next === null || look.details.rows >= most) break
    if (!await standsAsBefore(ctx, ctx.db)) { await out.rows([[brokenOff[ctx.org.language]]]); break }
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
