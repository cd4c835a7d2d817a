import { maskNumber } from '../../../shared/lib/mask.ts'
import type { Ctx, MemberCtx } from '../../platform/context.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { byteaArray, uuidArray } from '../../platform/db/binary.ts'
import { fail } from '../../platform/errors.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import { national } from '../../platform/phone/national.ts'
import type { NumberDoor } from '../../records/record-type.ts'
import { fragmentsOf } from './fragments.ts'
import { openNumber, openNumbers, resolveNumbers } from './numbers.ts'

/** Numbers in custom fields: numbers of the record under the field's name, so that their calls land on its timeline too. */
export const numberDoor: NumberDoor = { put: putNumber, keyOf, show: showNumbers }

async function putNumber(ctx: MemberCtx, object: string, recordId: string, fieldId: string, number: string | null) {
  await ctx.db.rows('delete from app.number_links where org_id = $1 and record_id = $2 and field_id = $3', [ctx.org.id, recordId, fieldId])
  if (number === null) return null
  const found = (await resolveNumbers(ctx, [number])).get(number)
  const key = keyOf(ctx, number)
  if (!found || key === null) throw fail('invalid', { errors: [{ pointer: '/custom', detail: 'is not a phone number' }] })
  const standing = await ctx.db.one('select 1 from app.number_links where org_id = $1 and record_id = $2 and number_id = $3 and to_on is null', [ctx.org.id, recordId, found.numberId])
  if (!standing) {
    await ctx.db.rows(
      `insert into app.number_links (org_id, id, number_id, form_id, object, record_id, field_id, position, from_on)
       select $1, $2, $3, $4, $5, $6, $7, 0, (select max(o.to_on) from app.number_links o where o.org_id = $1 and o.record_id = $6 and o.number_id = $3)`,
      [ctx.org.id, uuidv7(), found.numberId, found.formId, object, recordId, fieldId])
  }
  await addFragments(ctx, [found.numberId])
  return { numberId: found.numberId, key }
}

/** Makes numbers of records findable by their parts. */
export async function addFragments(ctx: Ctx, numberIds: string[]): Promise<void> {
  const numbers = await openNumbers(ctx, numberIds)
  const pairs = [...numbers].flatMap(([id, number]) => fragmentsOf(ctx, number).map((bidx) => ({ id, bidx })))
  if (pairs.length === 0) return
  await ctx.db.prepared('fragments-insert', 'insert into app.number_fragments (org_id, bidx, number_id) select $1, t.bidx, t.id from unnest($2::bytea[], $3::uuid[]) as t(bidx, id) on conflict do nothing',
    [ctx.org.id, byteaArray(pairs.map((pair) => pair.bidx)), uuidArray(pairs.map((pair) => pair.id))])
}

function keyOf(ctx: MemberCtx, number: string): string | null {
  const match = matchKey(number, ctx.org.region)
  return match && blindIndex(ctx.keys.bidx, 'number', match.key).toString('hex')
}

async function showNumbers(ctx: MemberCtx, asked: { numberId: string; ownerId: string | null }[]): Promise<Map<string, string>> {
  const rows = await ctx.db.rows<{ id: string; sealed: Buffer; called: boolean }>(
    `select n.id, n.sealed, exists (select 1 from app.calls k where k.org_id = $1 and k.number_id = n.id and k.member_id = $3) as called
     from app.numbers n where n.org_id = $1 and n.id = any($2::uuid[])`, [ctx.org.id, [...new Set(asked.map((one) => one.numberId))], ctx.actor.memberId])
  const opened = new Map(rows.map((row) => [row.id, { number: openNumber(ctx, row.id, row.sealed), called: row.called }]))
  return new Map(asked.flatMap(({ numberId, ownerId }): [string, string][] => {
    const found = opened.get(numberId)
    if (!found) return []
    return [[`${numberId}${ownerId ?? ''}`, isMasked(ctx, ownerId, found.called) ? maskNumber(found.number) : national(found.number, ctx.org.region)]]
  }))
}

/** Employees see the full number of what they own or have called; the others' is masked. */
export function isMasked(ctx: MemberCtx, ownerId: string | null, called: boolean): boolean {
  return ctx.actor.role === 'employee' && ownerId !== ctx.actor.memberId && !called
}
