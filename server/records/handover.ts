import type { MemberCtx } from '../platform/context.ts'
import { fail } from '../platform/errors.ts'
import { bulkStep, keptForUndo, planBulk, putBack, type BulkRequest } from './bulk.ts'
import type { RecordType } from './record-type.ts'
import type { RunKind, RunRow, Step } from './runs.ts'

export type HandoverRequest = { fromId: string; toId: string }
type Types = Record<string, RecordType>

const right = { object: 'member', action: 'handOver' } as const

/**
 * How many records of each kind are handed over from one member to another (null: not chosen yet). What lies in the bin stays.
 * Throws not_found, invalid (to himself, to nobody who stands).
 */
export async function planHandover(ctx: MemberCtx, types: Types, fromId: string, toId: string | null): Promise<{ object: string; count: number }[]> {
  if (!await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2', [ctx.org.id, fromId])) throw fail('not_found')
  if (toId !== null && (toId === fromId || !await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2 and disabled_at is null', [ctx.org.id, toId]))) {
    throw fail('invalid', { errors: [{ pointer: '/toMemberId', detail: 'is nobody else who works here' }] })
  }
  const counts: { object: string; count: number }[] = []
  for (const type of Object.values(types)) counts.push({ object: type.object.name, count: await planBulk(ctx, type, ownersOf({ fromId, toId })) })
  return counts
}

/** Handing over as a run: the bulk change of the owner, one kind of record after the other, so that a new kind joins by being one. */
export function handoverKinds(types: Types): RunKind[] {
  return [
    { kind: 'handover', right: () => right, step: (ctx, run, request) => step(ctx, types, run, request as HandoverRequest) },
    { kind: 'handover.undo', right: () => right, step: (ctx, run) => undoStep(ctx, types, run) },
  ]
}

function ownersOf({ fromId, toId }: { fromId: string; toId: string | null }): BulkRequest {
  return { selection: { filter: { and: [{ field: 'ownerId', op: 'eq', value: fromId }] } }, act: { kind: 'set', field: 'ownerId', value: toId } }
}

// The cursor is the place of the kind of record, and the last record of it that was gone over.
async function step(ctx: MemberCtx, types: Types, run: RunRow, request: HandoverRequest): Promise<Step> {
  const [place = '0', after] = (run.cursor ?? '0').split(' ')
  const [name, type] = Object.entries(types)[Number(place)] ?? []
  if (name === undefined || type === undefined) throw fail('not_found')
  const did = await bulkStep(ctx, type, ownersOf(request), after ?? null)
  const next = Number(place) + 1
  const then = next < Object.keys(types).length ? String(next) : null
  return { ...did, kept: did.kept.map((one) => ({ ...one, before: { ...one.before as object, object: name } })), cursor: did.cursor === null ? then : `${place} ${did.cursor}` }
}

async function undoStep(ctx: MemberCtx, types: Types, run: RunRow): Promise<Step> {
  const { kept, request, cursor } = await keptForUndo<HandoverRequest>(ctx, run)
  const whole: Step = { done: kept.length, changed: 0, kept: [], failures: [], cursor }
  for (const [name, rows] of Map.groupBy(kept, (one) => (one.before as { object: string }).object)) {
    const type = types[name]
    if (!type) throw fail('not_found')
    const did = await putBack(ctx, type, ownersOf(request).act, rows)
    whole.changed += did.changed
    whole.kept.push(...did.kept)
    whole.failures.push(...did.failures)
  }
  return whole
}
