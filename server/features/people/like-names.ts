import { likenessOf } from '../../../shared/lib/likeness.ts'
import { termsOfQuery } from '../../../shared/lib/terms.ts'
import type { MemberCtx } from '../../platform/context.ts'

export type LikeNamed = { key: string; id: string; name: string; owner_id: string | null; owner_name: string | null }

const words = 3
const perTerm = 150
const shown = 5

/**
 * Contacts whose name may be another spelling of this one, of the same company or where one of the two has none; at most five. Looked up among
 * the first 150 under each of its three longest words and their sounds: a hint, which names made of common words only may miss.
 */
export async function contactsLikeNamed(ctx: MemberCtx, name: string, companyId: string | null): Promise<LikeNamed[]> {
  const asked = termsOfQuery(name)
  if (asked.length < 2) return []
  const terms = asked.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0)).slice(0, words).flat()
  const rows = await ctx.db.prepared<LikeNamed>('duplicates-name',
    `select $4::text as key, c.id, c.name, c.owner_id, m.name as owner_name
     from (select distinct x.record_id from unnest($2::text[]) as w(term) cross join lateral (
       select t.record_id from app.search_terms t where t.org_id = $1 and t.object = 'contact' and t.term = w.term limit ${perTerm}) x) f
     join app.contacts c on c.org_id = $1 and c.id = f.record_id and c.deleted_at is null and ($3::uuid is null or c.company_id is null or c.company_id = $3)
     left join app.members m on m.org_id = $1 and m.id = c.owner_id order by c.created_at, c.id`, [ctx.org.id, terms, companyId, name])
  return rows.filter((row) => likenessOf(name, row.name) !== null).slice(0, shown)
}
