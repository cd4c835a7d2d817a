import { termsOf, variantsOf } from '../../../shared/lib/terms.ts'
import type { Ctx } from '../../platform/context.ts'
import { Lru } from '../../platform/lru.ts'

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
  const fresh = [...new Set(terms)].filter((term) => variantsOf(term).length > 0 && !known.get(`${ctx.org.id}${term}`))
  if (fresh.length === 0) return
  const standing = await ctx.db.prepared<{ term: string }>('typos-known', 'select term from app.search_typos where org_id = $1 and variant = any($2::text[]) and term = variant', [ctx.org.id, fresh])
  const there = new Set(standing.map((row) => row.term))
  for (const term of there) known.set(`${ctx.org.id}${term}`, true)
  const pairs = fresh.filter((term) => !there.has(term)).sort().flatMap((term) => variantsOf(term).sort().map((variant) => ({ variant, term })))
  if (pairs.length === 0) return
  await ctx.db.prepared('typos-insert', 'insert into app.search_typos (org_id, variant, term) select $1, t.variant, t.term from unnest($2::text[], $3::text[]) as t(variant, term) on conflict do nothing',
    [ctx.org.id, pairs.map((pair) => pair.variant), pairs.map((pair) => pair.term)])
}
