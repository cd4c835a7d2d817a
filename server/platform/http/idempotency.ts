import type { FastifyRequest } from 'fastify'
import type { MemberCtx } from '../context.ts'
import { sha256 } from '../crypto/hash.ts'
import { fail } from '../errors.ts'
import type { Upkeep } from '../jobs.ts'
import { Answer, type OrgRoute } from './route.ts'

const keptDays = 2
type Kept = { body_hash: Buffer; status: number; record_id: string | null }

/**
 * One effect per Idempotency-Key, caller and address: the key is stored in the transaction of the effect, so only committed outcomes
 * are kept. The same request again reads the record through the gate once more; another body is key_reused, one still running in_flight.
 */
export async function once(ctx: MemberCtx, request: FastifyRequest, route: OrgRoute, work: () => Promise<unknown>): Promise<unknown> {
  const key = request.headers['idempotency-key']
  if (key === undefined || !route.reread || typeof key !== 'string') return work()
  if (key.length === 0 || key.length > 255) throw fail('invalid', 'An Idempotency-Key has 1 to 255 characters')
  const keyHash = sha256(`${ctx.actor.memberId}\n${request.method} ${request.url}\n${key}`)
  const bodyHash = sha256(JSON.stringify(request.body ?? null))
  const [lock] = await ctx.db.rows<{ free: boolean }>('select pg_try_advisory_xact_lock($1) as free', [keyHash.readBigInt64BE(0).toString()])
  if (!lock?.free) throw fail('in_flight', { retryAfter: 1 })
  const kept = await ctx.db.one<Kept>(
    'select body_hash, status, record_id from app.idempotency_keys where org_id = $1 and key_hash = $2', [ctx.org.id, keyHash])
  if (kept) {
    if (!kept.body_hash.equals(bodyHash)) throw fail('key_reused')
    return new Answer(kept.status, kept.record_id ? await route.reread(ctx, kept.record_id) : undefined)
  }
  const result = await work()
  const status = result instanceof Answer ? result.status : Number(Object.keys(route.responses)[0])
  await ctx.db.rows('insert into app.idempotency_keys (org_id, key_hash, body_hash, status, record_id) values ($1, $2, $3, $4, $5)',
    [ctx.org.id, keyHash, bodyHash, status, idOf(result instanceof Answer ? result.body : result)])
  return result
}

/** Keys are remembered for two days, longer than any client tries again. */
export const pruneKeys: Upkeep = async (ctx) => {
  await ctx.db.rows('delete from app.idempotency_keys where org_id = $1 and created_at < $2', [ctx.org.id, new Date(ctx.now.getTime() - keptDays * 86_400_000).toISOString()])
}

function idOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : null
}
