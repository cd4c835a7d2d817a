import type { MemberCtx } from '../../platform/context.ts'
import type { Row } from '../../records/query.ts'
import { createRecord, updateRecord } from '../../records/write.ts'
import { fail } from '../../platform/errors.ts'
import { companies } from './types.ts'

type Input = Record<string, unknown>

/** Creates a company. Throws invalid without a name. */
export async function createCompany(ctx: MemberCtx, input: Input): Promise<Row> {
  if (typeof input['name'] !== 'string' || input['name'].trim() === '') throw fail('invalid', { errors: [{ pointer: '/name', detail: 'a company needs a name' }] })
  return createRecord(ctx, companies, input)
}

/** Changes a company. */
export async function updateCompany(ctx: MemberCtx, id: string, input: Input, ifMatch?: number): Promise<Row> {
  return updateRecord(ctx, companies, id, input, ifMatch)
}

/** Ids of a company's people in the member's reach, for its timeline; at most 200. */
export async function peopleOf(ctx: MemberCtx, companyId: string, owners: string[] | null): Promise<string[]> {
  const rows = await ctx.db.prepared<{ id: string }>('company-people',
    `select id from app.contacts where org_id = $1 and company_key = $2 and deleted_at is null and ($3::uuid[] is null or owner_key = any($3::uuid[])) order by name_sort, id limit 200`,
    [ctx.org.id, companyId, owners])
  return rows.map((row) => row.id)
}
