import { byteaArray, uuidArray } from '../../platform/db/binary.ts'
import { sealText } from '../../platform/crypto/seal.ts'
import { Lru } from '../../platform/lru.ts'
import type { Batch, CallRow } from './ingest.ts'

const kept = new Lru<string, string>(50_000)

/** Keeps names seen on the phone, sealed, of rows where consent and policy allow names; only of numbers that are stored. */
export async function keepNames({ ctx }: Batch, rows: CallRow[]): Promise<void> {
  const names = new Map<string, string>()
  for (const row of rows) if (row.names && row.item.name !== null && row.numberId !== null) names.set(row.numberId, row.item.name)
  const fresh = [...names].filter(([id, name]) => kept.get(`${ctx.actor.memberId}${id}`) !== name).sort(([a], [b]) => (a < b ? -1 : 1))
  if (fresh.length === 0) return
  await ctx.db.rows(
    `insert into app.number_names (org_id, number_id, member_id, sealed, seen_at)
     select $1, t.number_id, $2, t.sealed, $3 from unnest($4::uuid[], $5::bytea[]) as t(number_id, sealed)
     on conflict (org_id, number_id, member_id) do update set sealed = excluded.sealed, seen_at = excluded.seen_at`,
    [ctx.org.id, ctx.actor.memberId, ctx.now.toISOString(), uuidArray(fresh.map(([id]) => id)),
      byteaArray(fresh.map(([id, name]) => sealText(ctx.keys, 'number_names.sealed', id, name)))])
  for (const [id, name] of fresh) kept.set(`${ctx.actor.memberId}${id}`, name)
}
