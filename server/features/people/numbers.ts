import type { Ctx } from '../../platform/context.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { byteaArray, textArray, uuidArray } from '../../platform/db/binary.ts'
import { openText, sealText } from '../../platform/crypto/seal.ts'
import { Lru } from '../../platform/lru.ts'
import { matchKey, type MatchKey } from '../../platform/phone/match-key.ts'

/** A notation as stored: the number it means and the form it was written in. */
export type Resolved = { numberId: string; formId: string }
export const matchVersion = 1

type Wanted = { raw: string; match: MatchKey; bidx: Buffer; rawBidx: Buffer }
type FormRow = { raw_bidx: Buffer; id: string; number_id: string }

// By organisation, region and raw notation; only rows known to be committed.
const forms = new Lru<string, Resolved>(200_000)
const inserting = new WeakSet<object>()
const opened = new Lru<string, string>(100_000)
const indexes = new Lru<string, Buffer>(20_000)

/**
 * The numbers and forms behind raw notations, made where they are new. Withheld notations have no entry in the answer.
 * Three statements at most, whatever the count; new numbers go in by index order, so that two batches never wait for each other crosswise.
 */
export async function resolveNumbers(ctx: Ctx, raws: Iterable<string>, region = ctx.org.region): Promise<Map<string, Resolved>> {
  const found = new Map<string, Resolved>()
  const wanted = new Map<string, Wanted>()
  for (const raw of raws) {
    if (found.has(raw) || wanted.has(raw)) continue
    const held = forms.get(cacheKey(ctx, region, raw))
    if (held) found.set(raw, held)
    else prepare(ctx, wanted, raw, region)
  }
  if (wanted.size === 0) return found
  const known = await readForms(ctx, [...wanted.values()].map((one) => one.rawBidx))
  for (const one of wanted.values()) {
    const row = known.get(one.rawBidx.toString('latin1'))
    if (!row) continue
    found.set(one.raw, row)
    if (!inserting.has(ctx.db)) forms.set(cacheKey(ctx, region, one.raw), row)
    wanted.delete(one.raw)
  }
  if (wanted.size > 0) for (const [raw, row] of await insertNew(ctx, [...wanted.values()])) found.set(raw, row)
  return found
}

/** Opens a sealed number (E.164, or the folded string of what is no full number). */
export function openNumber(ctx: Ctx, id: string, sealed: Buffer): string {
  const held = opened.get(id)
  if (held !== undefined) return held
  const number = openText(ctx.keys, 'numbers.sealed', id, sealed)
  opened.set(id, number)
  return number
}

/** The numbers of ids of this organisation; those seen lately are not read again. */
export async function openNumbers(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const unseen: string[] = []
  for (const id of ids) {
    const held = opened.get(id)
    if (held === undefined) unseen.push(id)
    else found.set(id, held)
  }
  if (unseen.length === 0) return found
  for (const row of await ctx.db.prepared<{ id: string; sealed: Buffer }>('numbers-open', 'select id, sealed from app.numbers where org_id = $1 and id = any($2::uuid[])', [ctx.org.id, uuidArray(unseen)])) found.set(row.id, openNumber(ctx, row.id, row.sealed))
  return found
}

/** The blind index a number is found by; a number is asked for several times on its way in. */
export function numberIndex(ctx: Ctx, key: string): Buffer {
  const id = `${ctx.org.id}${ctx.keys.bidxVersion} ${key}`
  const held = indexes.get(id)
  if (held) return held
  const made = blindIndex(ctx.keys.bidx, 'number', key)
  indexes.set(id, made)
  return made
}

function prepare(ctx: Ctx, wanted: Map<string, Wanted>, raw: string, region: string): void {
  const match = matchKey(raw, region)
  if (!match) return
  wanted.set(raw, {
    raw, match, bidx: numberIndex(ctx, match.key), rawBidx: blindIndex(ctx.keys.bidx, 'form', `${region}\n${raw}`),
  })
}

async function readForms(ctx: Ctx, indexes: Buffer[]): Promise<Map<string, Resolved>> {
  const rows = await ctx.db.prepared<FormRow>('number-forms',
    'select raw_bidx, id, number_id from app.number_forms where org_id = $1 and raw_bidx = any($2::bytea[])', [ctx.org.id, byteaArray(indexes)])
  return byForm(rows)
}

function byForm(rows: FormRow[]): Map<string, Resolved> {
  return new Map(rows.map((row) => [row.raw_bidx.toString('latin1'), { formId: row.id, numberId: row.number_id }]))
}

async function insertNew(ctx: Ctx, wanted: Wanted[]): Promise<Map<string, Resolved>> {
  inserting.add(ctx.db)
  const numbers = new Map(wanted.map((one) => [one.bidx.toString('latin1'), one]))
  const sorted = [...numbers.values()].sort((a, b) => Buffer.compare(a.bidx, b.bidx))
  const ids = sorted.map(() => uuidv7())
  await ctx.db.prepared('number-insert',
    `insert into app.numbers (org_id, id, match_bidx, bidx_version, sealed, kind, region)
     select $1, t.id, t.bidx, $2, t.sealed, t.kind, t.region
     from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::text[], $7::text[]) as t(id, bidx, sealed, kind, region)
     on conflict (org_id, match_bidx) do nothing`,
    [ctx.org.id, ctx.keys.bidxVersion, uuidArray(ids), byteaArray(sorted.map((one) => one.bidx)),
      byteaArray(sorted.map((one, i) => sealText(ctx.keys, 'numbers.sealed', ids[i] ?? '', one.match.key))),
      textArray(sorted.map((one) => one.match.type)), textArray(sorted.map((one) => one.match.region))])
  const forms = [...wanted].sort((a, b) => Buffer.compare(a.rawBidx, b.rawBidx))
  const formIds = forms.map(() => uuidv7())
  const fresh = await ctx.db.prepared<FormRow>('form-insert',
    `insert into app.number_forms (org_id, id, number_id, raw_bidx, sealed_raw, match_version)
     select $1, t.id, coalesce(n.same_as, n.id), t.raw_bidx, t.sealed, $2
     from unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[]) as t(id, bidx, raw_bidx, sealed)
     join app.numbers n on n.org_id = $1 and n.match_bidx = t.bidx
     on conflict (org_id, raw_bidx) do nothing returning raw_bidx, id, number_id`,
    [ctx.org.id, matchVersion, uuidArray(formIds), byteaArray(forms.map((one) => one.bidx)), byteaArray(forms.map((one) => one.rawBidx)),
      byteaArray(forms.map((one, i) => sealText(ctx.keys, 'number_forms.sealed_raw', formIds[i] ?? '', one.raw)))])
  const rows = byForm(fresh)
  // What another batch wrote in between is read from there.
  const met = wanted.filter((one) => !rows.has(one.rawBidx.toString('latin1')))
  if (met.length > 0) for (const [form, row] of await readForms(ctx, met.map((one) => one.rawBidx))) rows.set(form, row)
  const made = new Map<string, Resolved>()
  for (const one of wanted) {
    const row = rows.get(one.rawBidx.toString('latin1'))
    if (!row) continue
    made.set(one.raw, row)
    if (numbers.get(one.bidx.toString('latin1')) === one) opened.set(row.numberId, one.match.key)
  }
  return made
}

function cacheKey(ctx: Ctx, region: string, raw: string): string {
  return `${ctx.org.id}${region}${raw}`
}
