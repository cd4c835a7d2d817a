import type { CustomValues } from '../../shared/objects/define.ts'
import type { MemberCtx } from '../platform/context.ts'
import { fail } from '../platform/errors.ts'
import { customChanges, type CustomField } from './custom.ts'
import type { RecordType } from './record-type.ts'

export type CustomChange = { field: CustomField; from: unknown; to: unknown }

/**
 * Writes the custom values sent into a record: the json that is shown, and the keys it is found by, in three statements at most beside
 * those of phones. Answers what changed. Throws invalid, not_allowed.
 */
export async function writeCustom(ctx: MemberCtx, type: RecordType, recordId: string, sent: CustomValues, standing: Record<string, unknown>): Promise<CustomChange[]> {
  const changes = await customChanges(ctx, type.object.name, sent, standing)
  const written: CustomChange[] = []
  const rows: { fieldId: string; key: string }[] = []
  for (const change of changes) {
    const { field } = change
    if (field.kind === 'member' && change.to !== null) await checkMember(ctx, field, String(change.to))
    const phone = field.kind === 'phone' ? await type.numbers.put(ctx, type.object.name, recordId, field.id, change.to === null ? null : String(change.to)) : null
    const to = field.kind === 'phone' ? phone && { numberId: phone.numberId } : change.to
    if (JSON.stringify(change.from) === JSON.stringify(to)) continue
    written.push({ field, from: change.from, to })
    for (const key of phone ? [phone.key] : change.keys) rows.push({ fieldId: field.id, key })
  }
  if (written.length === 0) return []
  const patch = Object.fromEntries(written.map(({ field, to }) => [field.id, to]))
  await ctx.db.rows(`update app.${type.table} set custom = jsonb_strip_nulls(custom || $3::jsonb) where org_id = $1 and id = $2`, [ctx.org.id, recordId, JSON.stringify(patch)])
  await ctx.db.rows('delete from app.custom_values where org_id = $1 and record_id = $2 and field_id = any($3::uuid[])', [ctx.org.id, recordId, written.map(({ field }) => field.id)])
  if (rows.length > 0) {
    await ctx.db.rows('insert into app.custom_values (org_id, record_id, field_id, key) select $1, $2, t.field_id, t.key from unnest($3::uuid[], $4::text[]) as t(field_id, key) on conflict do nothing',
      [ctx.org.id, recordId, rows.map((row) => row.fieldId), rows.map((row) => row.key)])
  }
  return written
}

async function checkMember(ctx: MemberCtx, field: CustomField, id: string): Promise<void> {
  const member = await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!member) throw fail('invalid', { errors: [{ pointer: `/custom/${field.key}`, detail: 'there is no such member' }] })
}
