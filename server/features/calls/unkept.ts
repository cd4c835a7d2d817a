import { uuidv7 } from '../../platform/crypto/ids.ts'
import { sealText } from '../../platform/crypto/seal.ts'
import { byteaArray, int4Array, textArray, uuidArray } from '../../platform/db/binary.ts'
import type { Upkeep } from '../../platform/jobs.ts'
import type { Batch } from './ingest.ts'
import { judge } from './judge.ts'

const quarantineDays = 30

/** Seals unusable items for 30 days where consent and a SIM class of all calls at their observation (else at receipt) allow; others are only counted. */
export async function keepRefused(batch: Batch, refused: { raw: unknown; reason: string }[]): Promise<void> {
  const { ctx } = batch
  const rows = refused.filter(({ raw }) => mayKeep(batch, raw)).map(({ raw, reason }) => {
    const id = uuidv7()
    return { id, reason, sealed: sealText(ctx.keys, 'quarantine.sealed', id, JSON.stringify(raw).slice(0, 4_000)) }
  })
  if (rows.length === 0) return
  await ctx.db.rows(
    `insert into app.quarantine (org_id, id, member_id, device_id, reason, sealed, received_at)
     select $1, t.id, $2, $3, t.reason, t.sealed, $4 from unnest($5::uuid[], $6::text[], $7::bytea[]) as t(id, reason, sealed)`,
    [ctx.org.id, ctx.actor.memberId, ctx.actor.deviceId, ctx.now.toISOString(), uuidArray(rows.map((r) => r.id)), textArray(rows.map((r) => r.reason)), byteaArray(rows.map((r) => r.sealed))])
}

/** Counts what was dropped or refused, by reason: never what it was. */
export async function countDrops({ ctx, answers }: Batch): Promise<void> {
  const counts = new Map<string, number>()
  for (const answer of answers) {
    if (answer.status === 'dropped' || answer.status === 'refused') counts.set(`${answer.status}:${answer.reason ?? ''}`, (counts.get(`${answer.status}:${answer.reason ?? ''}`) ?? 0) + 1)
  }
  if (counts.size === 0) return
  await ctx.db.rows(
    `insert into app.call_drops (org_id, id, member_id, device_id, reason, count, at)
     select $1, t.id, $2, $3, t.reason, t.count, $4 from unnest($5::uuid[], $6::text[], $7::int4[]) as t(id, reason, count)`,
    [ctx.org.id, ctx.actor.memberId, ctx.actor.deviceId, ctx.now.toISOString(), uuidArray([...counts].map(() => uuidv7())), textArray([...counts.keys()]), int4Array([...counts.values()])])
}

/** Unusable items go after thirty days. */
export const pruneQuarantine: Upkeep = async (ctx) => {
  await ctx.db.rows('delete from app.quarantine where org_id = $1 and received_at < $2', [ctx.org.id, new Date(ctx.now.getTime() - quarantineDays * 86_400_000).toISOString()])
}

function mayKeep(batch: Batch, raw: unknown): boolean {
  const seen = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  const observed = Number.isSafeInteger(seen['observed_at']) ? Number(seen['observed_at']) : batch.arrivedAt
  const sim = typeof seen['sim'] === 'string' ? seen['sim'] : null
  const verdict = judge({
    ref: null, number: null, presentation: null, date: observed, duration: 0, type: 0, sim, k: 0, observedAt: observed, policy: null, letIn: 'sim', boot: '', name: null,
  }, batch.measure)
  return verdict.pass ? !verdict.needsKnown : verdict.status === 'dropped' && verdict.reason === 'out_of_hours'
}
