import { foldNumber, numberValue } from '../../../shared/contract/fold.ts'
import type { Ctx, DeviceCtx } from '../../platform/context.ts'
import { sha256 } from '../../platform/crypto/hash.ts'
import { fail } from '../../platform/errors.ts'
import { openNumber } from '../people/index.ts'
import { encodeKnownSet } from './known-set.ts'

type Held = { etag: string; set: Buffer; builtAt: number }
const held = new Map<string, Held>()
const rebuildMs = 600_000

/** The tag of the set last built here; empty while none was asked for. */
export function knownEtag(orgId: string): string {
  return held.get(orgId)?.etag ?? ''
}

/** The known set for a phone that has a SIM of class `known`; rebuilt at most every ten minutes. Throws not_found for other phones. */
export async function readKnownSet(ctx: DeviceCtx): Promise<{ etag: string; set: Buffer }> {
  const row = await ctx.db.one<{ wants: boolean }>(
    `select exists (select 1 from app.device_sims s join lateral (
       select c.class from app.sim_classes c where c.org_id = $1 and c.sim_id = s.id order by c.from_at desc limit 1) k on k.class = 'known'
     where s.org_id = $1 and s.device_id = $2) as wants`, [ctx.org.id, ctx.actor.deviceId])
  if (!row?.wants) throw fail('not_found', 'No SIM of this phone keeps known numbers only')
  const known = held.get(ctx.org.id)
  if (known && ctx.now.getTime() - known.builtAt < rebuildMs) return known
  const built = await build(ctx)
  if (held.size > 1_000) held.clear()
  held.set(ctx.org.id, built)
  return built
}

async function build(ctx: Ctx): Promise<Held> {
  const rows = await ctx.db.rows<{ id: string; sealed: Buffer }>(
    `select n.id, n.sealed from app.numbers n where n.org_id = $1 and exists (
       select 1 from app.number_links l left join app.contacts c on l.object = 'contact' and c.org_id = $1 and c.id = l.record_id
         left join app.companies f on l.object = 'company' and f.org_id = $1 and f.id = l.record_id
       where l.org_id = $1 and l.number_id = n.id and l.to_on is null and c.deleted_at is null and f.deleted_at is null)`, [ctx.org.id])
  const values = rows.flatMap((row) => numberValue(foldNumber(openNumber(ctx, row.id, row.sealed))) ?? [])
  const set = encodeKnownSet(ctx.keys.knownSalt, values)
  return { set, etag: sha256(set).toString('base64url').slice(0, 22), builtAt: ctx.now.getTime() }
}
