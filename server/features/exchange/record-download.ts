import { once } from 'node:events'
import type { FastifyReply } from 'fastify'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { listLooks, listRecordedCalls, readRecord } from '../calls/index.ts'
import { readAcceptances, readConsent } from '../privacy/index.ts'
import { toCsv } from './safe-csv.ts'

type Line = Record<string, unknown>
type Section = { name: string; pages: AsyncIterable<Line[]> | Iterable<Line[]> }

/** The columns of the table, over all sections; times and words as the API gives them. */
const columns = ['at', 'kind', 'number', 'talkSeconds', 'source', 'letIn', 'rules', 'sim', 'device', 'receivedAt', 'member', 'act', 'version', 'language', 'place', 'names', 'backfillDays', 'mode', 'reason', 'count', 'zone', 'hours', 'holidays', 'app', 'endedAt']
const perPage = 100

/**
 * Writes everything recorded about the signed-in member as JSON (one object, a list per section) or CSV (one table, the section in the first column)
 * while it is read, page by page. Audited with its count of rows.
 */
export async function downloadRecord(ctx: MemberCtx, format: 'json' | 'csv', reply: FastifyReply): Promise<FastifyReply> {
  const look = { action: 'record.downloaded', object: 'member', recordId: ctx.actor.memberId, aboutMember: ctx.actor.memberId, details: { format, rows: 0 } }
  ctx.looks.push(look)
  const sections = await sectionsOf(ctx)
  const write = open(reply, format)
  await write(format === 'json' ? `{"member":${JSON.stringify({ id: ctx.actor.memberId, name: ctx.actor.name, role: ctx.actor.role })},"at":"${ctx.now.toISOString()}"` : toCsv([['section', ...columns]]))
  for (const section of sections) {
    let first = true
    if (format === 'json') await write(`,"${section.name}":[`)
    for await (const lines of section.pages) {
      look.details.rows += lines.length
      if (lines.length === 0) continue
      await write(format === 'json' ? `${first ? '' : ','}${lines.map((line) => JSON.stringify(line)).join(',')}` : toCsv(lines.map((line) => [section.name, ...columns.map((column) => cell(line[column]))])).slice(1))
      first = false
    }
    if (format === 'json') await write(']')
  }
  reply.raw.end(format === 'json' ? '}\n' : '')
  return reply
}

async function sectionsOf(ctx: MemberCtx): Promise<Section[]> {
  const [record, consent, acceptances] = [await readRecord(ctx), await readConsent(ctx), await readAcceptances(ctx)]
  return [
    { name: 'calls', pages: pagesOf((cursor) => listRecordedCalls(ctx, { limit: perPage, ...(cursor && { cursor }) }), ({ startedAt, ...call }) => ({ at: startedAt, ...call })) },
    { name: 'looks', pages: pagesOf((cursor) => listLooks(ctx, { limit: perPage, ...(cursor && { cursor }) }), ({ at, member }) => ({ at, member: member.name })) },
    { name: 'notKept', pages: [record.notKept.reasons] },
    { name: 'consents', pages: [consent.acts.map(({ noticeVersion, ...act }) => ({ version: noticeVersion, ...act }))] },
    { name: 'acceptances', pages: [acceptances] },
    { name: 'rules', pages: [consent.rules.map(({ fromAt, ...rules }) => ({ at: fromAt, ...rules }))] },
    { name: 'devices', pages: [record.devices.map((device) => ({ at: device.pairedAt, device: device.name, endedAt: device.revokedAt }))] },
  ]
}

async function* pagesOf<T>(read: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>, line: (item: T) => Line): AsyncGenerator<Line[]> {
  for (let cursor: string | null = null; ;) {
    const page: { items: T[]; next: string | null } = await read(cursor)
    yield page.items.map(line)
    if (page.next === null) return
    cursor = page.next
  }
}

function open(reply: FastifyReply, format: 'json' | 'csv'): (text: string) => Promise<void> {
  const { raw } = reply
  for (const [header, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(header, value)
  raw.writeHead(200, {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="about-me.${format}"`, 'cache-control': 'no-store',
  })
  reply.hijack()
  return async (text) => {
    if (raw.destroyed) throw fail('gone', 'The reader went away')
    if (!raw.write(text)) await once(raw, 'drain')
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
