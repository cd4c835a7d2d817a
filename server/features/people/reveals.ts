import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { national } from '../../platform/phone/national.ts'
import { readRaw } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import { openNumber } from './numbers.ts'

/** Shows one masked number of a record in reach in full; the look is audited. Throws not_found. */
export async function revealPhone(ctx: MemberCtx, type: RecordType, recordId: string, phoneId: string): Promise<{ number: string; national: string }> {
  const holder = await readRaw(ctx, type, recordId, false)
  const row = await ctx.db.one<{ number_id: string; sealed: Buffer }>(
    `select l.number_id, n.sealed from app.number_links l join app.numbers n on n.org_id = $1 and n.id = l.number_id
     where l.org_id = $1 and l.id = $2 and l.record_id = $3 and l.to_on is null`, [ctx.org.id, phoneId, holder.id])
  if (!row) throw fail('not_found')
  const number = openNumber(ctx, row.number_id, row.sealed)
  ctx.looks.push({ action: 'phone.revealed', object: type.object.name, recordId: holder.id })
  return { number, national: national(number, ctx.org.region) }
}
