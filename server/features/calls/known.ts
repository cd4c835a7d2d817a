import { createSecretKey } from 'node:crypto'
import { foldNumber, numberValue } from '../../../shared/contract/fold.ts'
import type { Ctx, DeviceCtx } from '../../platform/context.ts'
import { sha256 } from '../../platform/crypto/hash.ts'
import { int8Array, uuidArray } from '../../platform/db/binary.ts'
import { fail } from '../../platform/errors.ts'
import { openNumber } from '../people/index.ts'
import { encodeValues, knownValue } from './known-set.ts'

type Known = { etag: string; set: Buffer }
const held = new Map<string, Known>()
const rebuildMs = 600_000

/** The tag of the set last built; empty while no phone asked for one. */
export async function knownEtag(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db.prepared<{ etag: string }>('known-etag', 'select etag from app.known_sets where org_id = $1', [ctx.org.id])
  return row?.etag ?? ''
}

/** The known set for a phone that has a SIM of class `known`; rebuilt at most every ten minutes. Throws not_found for other phones. */
export async function readKnownSet(ctx: DeviceCtx): Promise<Known> {
  const row = await ctx.db.one<{ wants: boolean }>(
    `select exists (select 1 from app.device_sims s join lateral (
       select c.class from app.sim_classes c where c.org_id = $1 and c.sim_id = s.id order by c.from_at desc limit 1) k on k.class = 'known'
     where s.org_id = $1 and s.device_id = $2) as wants`, [ctx.org.id, ctx.actor.deviceId])
  if (!row?.wants) throw fail('not_found', 'No SIM of this phone keeps known numbers only')
  return (await readFresh(ctx, false)) ?? rebuild(ctx)
}

/** The set as it stands, when it is younger than ten minutes. */
async function readFresh(ctx: Ctx, locked: boolean): Promise<Known | null> {
  const row = await ctx.db.one<{ etag: string; built_at: string }>(`select etag, built_at from app.known_sets where org_id = $1${locked ? ' for update' : ''}`, [ctx.org.id])
  if (!row || row.etag === '' || ctx.now.getTime() - Date.parse(row.built_at) >= rebuildMs) return null
  const known = held.get(ctx.org.id)
  if (known?.etag === row.etag) return known
  const stored = await ctx.db.one<{ bytes: Buffer }>('select bytes from app.known_sets where org_id = $1 and etag = $2', [ctx.org.id, row.etag])
  return stored ? hold(ctx, { etag: row.etag, set: stored.bytes }) : null
}

/** Builds the set anew. Phones that ask at the same time wait for the first of them. */
async function rebuild(ctx: Ctx): Promise<Known> {
  await ctx.db.rows(`insert into app.known_sets (org_id, built_at, etag, bytes) values ($1, $2, '', '') on conflict (org_id) do nothing`, [ctx.org.id, ctx.now.toISOString()])
  const meanwhile = await readFresh(ctx, true)
  if (meanwhile) return meanwhile
  await learnValues(ctx)
  const set = encodeValues(ctx.keys.knownSalt, await readValues(ctx))
  const etag = sha256(set).toString('base64url').slice(0, 22)
  await ctx.db.rows('update app.known_sets set built_at = $2, etag = $3, bytes = $4 where org_id = $1', [ctx.org.id, ctx.now.toISOString(), etag, set])
  return hold(ctx, { etag, set })
}

// Numbers of contacts and companies that are not in the bin, of leads, members and lines, today.
const linkedSql = `
  select distinct l.number_id from app.number_links l
  left join app.contacts c on l.object = 'contact' and c.org_id = $1 and c.id = l.record_id
  left join app.companies f on l.object = 'company' and f.org_id = $1 and f.id = l.record_id
  where l.org_id = $1 and (l.from_on is null or l.from_on <= $2::date) and (l.to_on is null or l.to_on > $2::date) and c.deleted_at is null and f.deleted_at is null`

/** Makes the values of linked numbers that have none yet, and lets go those of numbers that are nobody's any more. */
async function learnValues(ctx: Ctx): Promise<void> {
  const today = localDay(ctx)
  const fresh = await ctx.db.rows<{ id: string; sealed: Buffer }>(
    `select n.id, n.sealed from (${linkedSql}) l join app.numbers n on n.org_id = $1 and n.id = l.number_id
     left join app.known_values k on k.org_id = $1 and k.number_id = l.number_id where k.number_id is null`, [ctx.org.id, today])
  const key = createSecretKey(ctx.keys.knownSalt)
  const made: { id: string; value: number }[] = []
  for (const row of fresh) {
    const value = numberValue(foldNumber(openNumber(ctx, row.id, row.sealed)))
    if (value !== null) made.push({ id: row.id, value: knownValue(key, value) })
  }
  if (made.length > 0) {
    await ctx.db.rows(
      `insert into app.known_values (org_id, number_id, value) select $1, t.id, t.value from unnest($2::uuid[], $3::int8[]) as t(id, value) on conflict (org_id, number_id) do nothing`,
      [ctx.org.id, uuidArray(made.map((one) => one.id)), int8Array(made.map((one) => one.value))])
  }
  await ctx.db.rows(`delete from app.known_values k where k.org_id = $1 and not exists (select 1 from (${linkedSql}) l where l.number_id = k.number_id)`, [ctx.org.id, today])
}

/** The distinct values in rising order: eight bytes each, in one piece. */
async function readValues(ctx: Ctx): Promise<number[]> {
  const [row] = await ctx.db.rows<{ packed: Buffer | null }>(
    `select string_agg(int8send(value), ''::bytea order by value) as packed from (select distinct value from app.known_values where org_id = $1) v`, [ctx.org.id])
  const packed = row?.packed ?? Buffer.alloc(0)
  return Array.from({ length: packed.length / 8 }, (_, i) => packed.readUIntBE(i * 8 + 2, 6))
}

function hold(ctx: Ctx, known: Known): Known {
  if (held.size > 1_000) held.clear()
  held.set(ctx.org.id, known)
  return known
}

function localDay(ctx: Ctx): string {
  return Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(ctx.org.zone).toPlainDate().toString()
}
