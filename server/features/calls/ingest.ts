import { foldNumber, numkey, withheld } from '../../../shared/contract/fold.ts'
import { callKind, talkSeconds, type CallKind } from '../../../shared/contract/call-kind.ts'
import type { CallAnswer, ItemAnswer } from '../../../shared/contract/device.ts'
import type { DeviceCtx } from '../../platform/context.ts'
import { callId } from '../../platform/crypto/call-id.ts'
import { uuidBytes } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { resolveNumbers } from '../people/index.ts'
import { offsetFor, readClock, type ClockReading } from './clock.ts'
import { readEnvelope, readItem, refOf, type Envelope, type Item } from './envelope.ts'
import { isImpossible, judge, type Sim } from './judge.ts'
import { loadMeasure, type LoadedMeasure } from './measure.ts'
import { noteMoments, type Moment } from './moments.ts'
import { judgeNumbers } from './number-gate.ts'
import { keepNames } from './names.ts'
import { rowHash } from './row-hash.ts'
import { noteResent } from './proof-store.ts'
import { keepRefused, countDrops } from './unkept.ts'
import { settle } from './settle.ts'
import { insertRows } from './store.ts'
import { writeDeviceState } from './device-state.ts'

/** A row that passed consent, policy and SIM, on its way into the table. `index`: its place in the batch. */
export type CallRow = {
  index: number
  id: string
  kind: CallKind
  talk: number
  startedAt: number | null
  numkey: string
  numberId: string | null
  formId: string | null
  sim: Sim | null
  policy: number
  suspect: boolean
  unsure: boolean
  offset: number
  hash: bigint
  needsKnown: boolean
  names: boolean
  item: Item
}

export type Batch = { ctx: DeviceCtx; envelope: Envelope; measure: LoadedMeasure; answers: ItemAnswer[]; arrivedAt: number; moments: Omit<Moment, 'member'>[] }

/**
 * Takes an envelope of calls from a phone (device contract, "Sending"): each item is judged alone and answered;
 * what is stored is stored with this transaction. Throws invalid or too_large for the envelope, not_consented.
 */
export async function ingestCalls(ctx: DeviceCtx, body: unknown): Promise<CallAnswer> {
  const envelope = readEnvelope(body)
  const arrivedAt = ctx.now.getTime()
  const measure = await loadMeasure(ctx, envelope, arrivedAt)
  if (!measure.consented) throw fail('not_consented')
  const clock = readClock(measure.clock, envelope, arrivedAt)
  const answers: ItemAnswer[] = envelope.items.map((raw) => ({ ref: refOf(raw), status: 'held' }))
  const batch: Batch = { ctx, envelope, measure, answers, arrivedAt, moments: [] }
  const refused: { raw: unknown; reason: string }[] = []
  const judged = judgeItems(batch, clock, refused)
  const passing = await judgeNumbers(batch, judged)
  await storeRows(batch, passing)
  await Promise.all([
    refused.length > 0 ? keepRefused(batch, refused) : undefined,
    countDrops(batch),
    writeDeviceState(ctx, envelope, clock, answers.some((answer) => answer.status === 'stored' || answer.status === 'corrected')),
    measure.asked > 0 ? noteResent(ctx, envelope.items) : undefined,
    noteMoments(ctx, ctx.actor.memberId, batch.moments),
  ])
  noteBatch(batch)
  return {
    items: answers, policy: measure.policies.at(-1)?.version ?? 0, known: measure.knownEtag, server_time: arrivedAt,
    ...(envelope.ignored.size > 0 && { ignored: [...envelope.ignored].slice(0, 50) }),
  }
}

function judgeItems(batch: Batch, clock: ClockReading, refused: { raw: unknown; reason: string }[]): CallRow[] {
  const { envelope, measure, answers, ctx } = batch
  const member = uuidBytes(ctx.actor.memberId)
  const rows: CallRow[] = []
  envelope.items.forEach((raw, index) => {
    const item = readItem(raw, envelope)
    const answer = answers[index]
    if (!answer) return
    if (typeof item === 'string') {
      Object.assign(answer, { status: 'refused', reason: item })
      refused.push({ raw, reason: item })
      return
    }
    const verdict = judge(item, measure)
    if (!verdict.pass) {
      Object.assign(answer, { status: verdict.status, reason: verdict.reason })
      return
    }
    rows.push(rowOf(batch, clock, item, index, verdict, member))
  })
  return rows
}

function rowOf(
  batch: Batch, clock: ClockReading, item: Item, index: number,
  verdict: { policy: number; sim: Sim | null; needsKnown: boolean; names: boolean }, member: Buffer,
): CallRow {
  const key = numkey(foldNumber(item.number))
  const kind = callKind(item.type)
  const suspect = isImpossible(item.date, batch.arrivedAt)
  const offset = offsetFor(clock, item)
  return {
    index, item, kind, numkey: key, suspect, id: callId(batch.ctx.keys.callId, member, item.date, item.k, key),
    talk: talkSeconds(kind, item.duration), startedAt: suspect ? null : item.date + (offset ?? 0), unsure: offset === null, offset: offset ?? 0,
    numberId: null, formId: null, sim: verdict.sim, policy: verdict.policy, names: verdict.names, needsKnown: verdict.needsKnown,
    hash: rowHash(item.date, item.type, item.duration, key),
  }
}

async function storeRows(batch: Batch, rows: CallRow[]): Promise<void> {
  if (rows.length === 0) return
  const numbered = rows.flatMap((row) => (row.numkey === withheld || row.item.number === null ? [] : [row.item.number]))
  const resolved = await resolveNumbers(batch.ctx, numbered)
  for (const row of rows) {
    const found = row.item.number === null || row.numkey === withheld ? undefined : resolved.get(row.item.number)
    row.numberId = found?.numberId ?? null
    row.formId = found?.formId ?? null
  }
  const { first, later } = firstOfEach(rows)
  const stored = await insertRows(batch, first)
  const standing = [...first.filter((row) => !stored.has(row.id)), ...later]
  for (const row of first) {
    if (!stored.has(row.id)) continue
    Object.assign(batch.answers[row.index] ?? {}, { status: 'stored', id: row.id })
    batch.moments.push({ raw: row.item.date, start: row.startedAt, talk: row.talk })
  }
  if (standing.length > 0) await settle(batch, standing)
  await keepNames(batch, rows)
}

/**
 * Rows of one batch that are the same call: the first is inserted, the others meet it in the table.
 * A withheld row beside a numbered one of the same moment and kind waits too, so that the two become one.
 */
function firstOfEach(rows: CallRow[]): { first: CallRow[]; later: CallRow[] } {
  const seen = new Set<string>()
  const moments = new Set<string>()
  const first: CallRow[] = []
  const later: CallRow[] = []
  for (const row of rows) if (row.numberId !== null) moments.add(`${row.item.date} ${row.kind}`)
  for (const row of rows) {
    const twin = row.numberId === null && moments.has(`${row.item.date} ${row.kind}`)
    const target = seen.has(row.id) || twin ? later : first
    seen.add(row.id)
    target.push(row)
  }
  return { first, later }
}

function noteBatch(batch: Batch): void {
  const count = (status: string): number => batch.answers.filter((answer) => answer.status === status).length
  const [stored, corrected] = [count('stored'), count('corrected')]
  if (stored + corrected === 0) return
  batch.ctx.changes.push({
    kind: 'calls.stored', object: 'call', ownerId: batch.ctx.actor.memberId, aboutMember: batch.ctx.actor.memberId,
    fields: [{ field: 'stored', from: null, to: stored }, { field: 'corrected', from: null, to: corrected }],
  })
}
