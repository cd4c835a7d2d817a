import type { ProofAnswer } from '../../../shared/contract/device.ts'
import type { DeviceCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { headFields, isObject, readHead, wrongField, type Head } from './envelope.ts'
import { dateIn } from './heartbeat.ts'
import { openProof, proofAnswer } from './proof.ts'
import { quarterMs, readKept, readOurs, writeCompared, writeTold, type Compared, type Kept, type Sums } from './proof-store.ts'

const mostQuarters = 2_000
const none: Sums = { count: 0, sum: 0n }
const fields = [...headFields, 'quarters', 'log_from', 'oldest_waiting']
type Manifests = { head: Head; quarters: Map<number, Sums>; logFrom: number | null; oldestWaiting: number | null }
type BeatRow = { log_from_ms: number | null; log_cut_ms: number | null }

/**
 * Compares a phone's manifests with the calls it showed last (device contract, "Manifest and heartbeat") and answers the quarters to send again.
 * Throws invalid, too_large (more than 2,000 quarters), not_consented.
 */
export async function takeManifests(ctx: DeviceCtx, body: unknown): Promise<ProofAnswer> {
  const sent = readManifests(body)
  const { measure, clock } = await openProof(ctx, sent.head)
  const [beat] = await ctx.db.prepared<BeatRow>('proof-log',
    'select log_from_ms, log_cut_ms from app.device_beats where org_id = $1 and device_id = $2 and log_generation = $3', [ctx.org.id, ctx.actor.deviceId, sent.head.logGeneration])
  const logFrom = sent.logFrom ?? beat?.log_from_ms ?? null
  // A quarter of which rows still wait is told of too early: it is compared when they are in.
  const ready = [...sent.quarters.keys()].filter((quarter) => sent.oldestWaiting === null || (quarter + 1) * quarterMs <= sent.oldestWaiting)
  if (ready.length > 0) {
    const kept = await readKept(ctx, sent.head.logGeneration, ready)
    const ours = await readOurs(ctx, sent.head.logGeneration, ready, logFrom)
    const compared = ready.map((quarter) => compare(quarter, sent.quarters.get(quarter) ?? none, ours.get(quarter) ?? none, kept.get(quarter)))
    await writeCompared(ctx, sent.head.logGeneration, compared.filter((one) => one.theirs.count > 0 || one.ours.count > 0 || kept.has(one.quarter)))
    const shift = Math.round(clock.offset / quarterMs)
    const cut = beat?.log_cut_ms ?? -Infinity
    await writeTold(ctx, compared.filter((one) => one.quarter * quarterMs >= cut).map((one) => ({ quarter: one.quarter + shift, proven: one.verdict !== 'ask' })))
    await countAsked(ctx)
  }
  return proofAnswer(ctx, sent.head, measure, logFrom)
}

/** A quarter is equal, or to be sent again; one that was sent again with nothing new is settled, and stays so until a side changes. */
function compare(quarter: number, theirs: Sums, ours: Sums, kept: Kept | undefined): Compared {
  if (isSame(theirs, ours)) return { quarter, theirs, ours, verdict: 'equal' }
  const nothingNew = kept !== undefined && isSame(theirs, kept.theirs) && isSame(ours, kept.ours)
  const sentAgain = kept !== undefined && kept.asked && kept.resent >= theirs.count
  return { quarter, theirs, ours, verdict: nothingNew && (kept.settled || sentAgain) ? 'settled' : 'ask' }
}

function isSame(a: Sums, b: Sums): boolean {
  return a.count === b.count && a.sum === b.sum
}

function readManifests(body: unknown): Manifests {
  const { fields: sent, head } = readHead(body, fields)
  const list = sent['quarters']
  if (!Array.isArray(list)) throw wrongField('quarters', 'is a list')
  if (list.length > mostQuarters) throw fail('too_large', `A message holds at most ${mostQuarters} quarters`)
  const quarters = new Map<number, Sums>()
  list.forEach((raw: unknown, index) => {
    if (!isObject(raw) || !Number.isSafeInteger(raw['quarter']) || !Number.isInteger(raw['count']) || Number(raw['count']) < 0 || Number(raw['count']) > 2_147_483_647 || !/^[0-9a-f]{16}$/.test(String(raw['sum']))) {
      throw wrongField(`quarters/${index}`, 'has quarter, count and sum (16 hex digits)')
    }
    quarters.set(Number(raw['quarter']), { count: Number(raw['count']), sum: BigInt.asIntN(64, BigInt(`0x${String(raw['sum'])}`)) })
  })
  return { head, quarters, logFrom: dateIn(sent, 'log_from'), oldestWaiting: dateIn(sent, 'oldest_waiting') }
}

async function countAsked(ctx: DeviceCtx): Promise<void> {
  await ctx.db.prepared('proof-asked',
    `update app.device_states set asked = (select count(*) from app.device_quarters where org_id = $1 and device_id = $2 and asked_at is not null and settled_at is null)
     where org_id = $1 and device_id = $2`, [ctx.org.id, ctx.actor.deviceId])
}
