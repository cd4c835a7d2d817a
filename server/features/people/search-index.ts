import { termsOf, variantsOf } from '../../../shared/lib/terms.ts'
import type { Ctx } from '../../platform/context.ts'
import { textArray } from '../../platform/db/binary.ts'
import type { SystemCtx } from '../../platform/jobs.ts'
import { Lru } from '../../platform/lru.ts'
import { addFragments } from './number-door.ts'

// Terms that were seen committed with their variants, by organisation.
const known = new Lru<string, true>(200_000)

/** Writes the words a record is found by; `isNew`: nothing stands there yet. */
export async function indexName(ctx: Ctx, object: string, recordId: string, name: string, isNew: boolean): Promise<void> {
  if (!isNew) await ctx.db.rows('delete from app.search_terms where org_id = $1 and record_id = $2', [ctx.org.id, recordId])
  const terms = termsOf(name)
  if (terms.length === 0) return
  await ctx.db.prepared('terms-insert', 'insert into app.search_terms (org_id, term, object, record_id) select $1, t, $2, $3 from unnest($4::text[]) as t', [ctx.org.id, object, recordId, terms])
  await learn(ctx, terms)
}

/** Makes sure that each term can be found when it is mistyped. */
export async function learn(ctx: Ctx, terms: Iterable<string>): Promise<void> {
  const fresh = [...new Set(terms)].filter((term) => !known.get(`${ctx.org.id}${term}`) && variantsOf(term).length > 0)
  if (fresh.length === 0) return
  const standing = await ctx.db.prepared<{ term: string }>('typos-known', 'select term from app.search_typos where org_id = $1 and variant = any($2::text[]) and term = variant', [ctx.org.id, textArray(fresh)])
  const there = new Set(standing.map((row) => row.term))
  for (const term of there) known.set(`${ctx.org.id}${term}`, true)
  const pairs = fresh.filter((term) => !there.has(term)).sort().flatMap((term) => variantsOf(term).sort().map((variant) => ({ variant, term })))
  if (pairs.length === 0) return
  await ctx.db.prepared('typos-insert', 'insert into app.search_typos (org_id, variant, term) select $1, t.variant, t.term from unnest($2::text[], $3::text[]) as t(variant, term) on conflict do nothing',
    [ctx.org.id, textArray(pairs.map((pair) => pair.variant)), textArray(pairs.map((pair) => pair.term))])
}

const perBatch = 1_000
const batches = 20

/** Makes contacts findable that were written before the search was: twenty thousand at a time, until none is left. */
export async function indexOlder(ctx: SystemCtx): Promise<void> {
  for (let batch = 0; batch < batches; batch++) {
    const [row] = await ctx.db.rows<{ from: string | null }>('select index_from as "from" from app.organisations where org_id = $1 for update', [ctx.org.id])
    if (!row?.from) return
    const contacts = await ctx.db.rows<{ id: string; name: string }>('select id, name from app.contacts where org_id = $1 and id > $2 order by id limit $3', [ctx.org.id, row.from, perBatch])
    const terms = contacts.flatMap((contact) => termsOf(contact.name).map((term) => ({ id: contact.id, term })))
    await ctx.db.rows(`insert into app.search_terms (org_id, term, object, record_id) select $1, t.term, 'contact', t.id from unnest($2::text[], $3::uuid[]) as t(term, id) on conflict do nothing`, [ctx.org.id, terms.map((one) => one.term), terms.map((one) => one.id)])
    await learn(ctx, terms.map((one) => one.term))
    const numbers = await ctx.db.rows<{ number_id: string }>('select distinct number_id from app.number_links where org_id = $1 and record_id = any($2::uuid[])', [ctx.org.id, contacts.map((contact) => contact.id)])
    await addFragments(ctx, numbers.map((one) => one.number_id))
    await ctx.db.rows('update app.organisations set index_from = $2 where org_id = $1', [ctx.org.id, contacts.length < perBatch ? null : (contacts.at(-1)?.id ?? null)])
  }
}
