import { sortKey } from '../../../shared/lib/text.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { companies, createMany } from '../people/index.ts'

/** Which names companies already have, by key; the others with their first spelling. */
export async function knownCompanies(ctx: MemberCtx, names: string[]): Promise<{ ids: Map<string, string>; unknown: { key: string; name: string }[] }> {
  const wanted = new Map(names.toReversed().map((name) => [sortKey(name), name]))
  if (wanted.size === 0) return { ids: new Map(), unknown: [] }
  const rows = await ctx.db.rows<{ id: string; name_sort: string }>('select id, name_sort from app.companies where org_id = $1 and name_sort = any($2::text[]) and deleted_at is null order by created_at desc', [ctx.org.id, [...wanted.keys()]])
  const ids = new Map(rows.map((row) => [row.name_sort, row.id]))
  return { ids, unknown: [...wanted].filter(([key]) => !ids.has(key)).map(([key, name]) => ({ key, name })) }
}

/** Companies by name, made where nobody is called so yet; the ids of those that were made stand apart. */
export async function companiesNamed(ctx: MemberCtx, names: string[]): Promise<{ ids: Map<string, string>; created: string[] }> {
  const { ids, unknown } = await knownCompanies(ctx, names)
  const fresh = unknown.map(({ key, name }) => ({ key, id: uuidv7(), name }))
  await createMany(ctx, companies, fresh.map(({ id, name }) => ({ id, scalars: { name }, ownerId: ctx.actor.memberId, phones: [], emails: [], tags: [], address: null, customs: [] })), ctx.org.region)
  for (const one of fresh) ids.set(one.key, one.id)
  return { ids, created: fresh.map((one) => one.id) }
}
