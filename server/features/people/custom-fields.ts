import { sortKey } from '../../../shared/lib/text.ts'
import { spell } from '../../../shared/lib/terms.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { SystemCtx } from '../../platform/jobs.ts'
import { mayWrite, readableFields, type CustomField, type CustomKind, type Seniority } from '../../records/custom.ts'
import { recordTypes } from './types.ts'

export type FieldInput = {
  label?: string; labelHi?: string; options?: { value?: string; label: string; labelHi?: string }[]; pii?: boolean; inList?: boolean
  readFrom?: Seniority; writeFrom?: Seniority; position?: number
}
export type NewField = FieldInput & { object: string; kind: CustomKind; label: string }
type Row = CustomField & { deletedAt: string | null }

const mostFields = 100
const keptDays = 30
const columns = `id, object, key, label, label_hi as "labelHi", kind, options, pii, in_list as "inList", read_from as "readFrom", write_from as "writeFrom", position, version, deleted_at as "deletedAt"`

/** The custom fields of all objects that the member may see; with `deleted` those that can still be brought back, for who may make fields. */
export async function listFields(ctx: MemberCtx, deleted: boolean) {
  if (deleted) {
    const rows = await ctx.db.rows<Row>(`select ${columns} from app.custom_fields where org_id = $1 and deleted_at is not null order by deleted_at desc, id limit 200`, [ctx.org.id])
    return { items: rows.map((row) => view(ctx, row)) }
  }
  const fields = await Promise.all(Object.keys(recordTypes).map((object) => readableFields(ctx, object)))
  return { items: fields.flat().map((field) => view(ctx, { ...field, deletedAt: null })) }
}

/** Makes a field; it stands at once in forms, lists, filters and the API. Its key is made of the label and never changes. Throws invalid, rule. */
export async function createField(ctx: MemberCtx, input: NewField) {
  await raiseVersion(ctx)
  const standing = await ctx.db.rows<{ key: string; position: number; gone: boolean }>('select key, position, deleted_at is not null as gone from app.custom_fields where org_id = $1 and object = $2', [ctx.org.id, input.object])
  if (standing.filter((row) => !row.gone).length >= mostFields) throw fail('rule', `An object has ${mostFields} fields at most; delete one that nobody uses`)
  const builtin = Object.keys(recordTypes[input.object]?.object.fields ?? {})
  const id = uuidv7()
  const options = optionsOf(input.kind, input.options ?? [], [])
  await ctx.db.rows(
    `insert into app.custom_fields (org_id, id, object, key, label, label_hi, kind, options, pii, in_list, read_from, write_from, position, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [ctx.org.id, id, input.object, keyFor(input.label, [...builtin, ...standing.map((row) => row.key)]), input.label.trim(), (input.labelHi ?? '').trim(), input.kind, JSON.stringify(options),
      input.pii ?? false, input.inList ?? false, input.readFrom ?? 'employee', input.writeFrom ?? 'employee', input.position ?? Math.max(0, ...standing.map((row) => row.position + 1)), ctx.actor.memberId])
  ctx.changes.push({ kind: 'field.created', object: 'field', recordId: id, fields: [{ field: 'label', from: null, to: input.label.trim() }, { field: 'kind', from: null, to: input.kind }] })
  return view(ctx, await readField(ctx, id))
}

/** Changes a field's words, options or rights; its kind and key stay. An option taken away stays on the records that have it. Throws not_found. */
export async function updateField(ctx: MemberCtx, id: string, input: FieldInput) {
  const before = await readField(ctx, id, true)
  if (before.deletedAt) throw fail('not_found')
  await raiseVersion(ctx)
  const next = { ...before, ...input, label: input.label?.trim() ?? before.label, options: input.options ? optionsOf(before.kind, input.options, before.options) : before.options }
  await ctx.db.rows(
    `update app.custom_fields set label = $3, label_hi = $4, options = $5, pii = $6, in_list = $7, read_from = $8, write_from = $9, position = $10, version = version + 1, updated_at = $11 where org_id = $1 and id = $2`,
    [ctx.org.id, id, next.label, next.labelHi.trim(), JSON.stringify(next.options), next.pii, next.inList, next.readFrom, next.writeFrom, next.position, ctx.now.toISOString()])
  const names = ['label', 'labelHi', 'options', 'pii', 'inList', 'readFrom', 'writeFrom', 'position'] as const
  const fields = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(next[name])).map((name) => ({ field: name, from: before[name], to: next[name] }))
  if (fields.length > 0) ctx.changes.push({ kind: 'field.updated', object: 'field', recordId: id, fields })
  return view(ctx, await readField(ctx, id))
}

/** Takes a field away everywhere; its values are kept for 30 days. Throws not_found. */
export async function deleteField(ctx: MemberCtx, id: string): Promise<void> {
  const before = await readField(ctx, id, true)
  if (before.deletedAt) throw fail('not_found')
  await raiseVersion(ctx)
  await ctx.db.rows('update app.custom_fields set deleted_at = $3, deleted_by = $4 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString(), ctx.actor.memberId])
  ctx.changes.push({ kind: 'field.deleted', object: 'field', recordId: id, fields: [{ field: 'label', from: before.label, to: null }] })
}

/** Brings a deleted field back with its values. Throws not_found. */
export async function restoreField(ctx: MemberCtx, id: string) {
  const before = await readField(ctx, id, true)
  if (!before.deletedAt) throw fail('not_found')
  await raiseVersion(ctx)
  await ctx.db.rows('update app.custom_fields set deleted_at = null, deleted_by = null where org_id = $1 and id = $2', [ctx.org.id, id])
  ctx.changes.push({ kind: 'field.restored', object: 'field', recordId: id, fields: [{ field: 'label', from: null, to: before.label }] })
  return view(ctx, await readField(ctx, id))
}

/** Fields deleted 30 days ago go for good, with their values; a few thousand records at a time. */
export async function purgeFields(ctx: SystemCtx): Promise<void> {
  const before = new Date(ctx.now.getTime() - keptDays * 86_400_000).toISOString()
  const rows = await ctx.db.rows<{ id: string; object: string; label: string }>('select id, object, label from app.custom_fields where org_id = $1 and deleted_at < $2 limit 5', [ctx.org.id, before])
  for (const row of rows) {
    const table = recordTypes[row.object]?.table ?? 'contacts'
    const gone = await ctx.db.rows<{ record_id: string }>(
      `delete from app.custom_values v where v.org_id = $1 and v.field_id = $2 and v.record_id = any(array(
         select record_id from app.custom_values where org_id = $1 and field_id = $2 limit 5000)) returning v.record_id`, [ctx.org.id, row.id])
    await ctx.db.rows(`update app.${table} set custom = custom - $3::text where org_id = $1 and id = any($2::uuid[])`, [ctx.org.id, gone.map((one) => one.record_id), row.id])
    await ctx.db.rows('delete from app.number_links where org_id = $1 and field_id = $2 and record_id = any($3::uuid[])', [ctx.org.id, row.id, gone.map((one) => one.record_id)])
    if (gone.length > 0) continue
    await ctx.db.rows('delete from app.custom_fields where org_id = $1 and id = $2', [ctx.org.id, row.id])
    ctx.changes.push({ kind: 'field.purged', object: 'field', recordId: row.id, fields: [{ field: 'label', from: row.label, to: null }] })
  }
}

/** Every process reads the fields anew from its next request on. */
async function raiseVersion(ctx: MemberCtx): Promise<void> {
  const row = await ctx.db.one<{ version: number }>('update app.organisations set fields_version = fields_version + 1 where org_id = $1 returning fields_version as version', [ctx.org.id])
  ctx.org.fieldsVersion = row?.version ?? ctx.org.fieldsVersion
}

async function readField(ctx: MemberCtx, id: string, lock = false): Promise<Row> {
  const row = await ctx.db.one<Row>(`select ${columns} from app.custom_fields where org_id = $1 and id = $2 ${lock ? 'for update' : ''}`, [ctx.org.id, id])
  if (!row) throw fail('not_found')
  return row
}

function view(ctx: MemberCtx, { version: _version, ...row }: Row) {
  return { ...row, writable: mayWrite(ctx, { ...row, version: 0 }) }
}

/** A key of small letters, digits and dashes underneath, that no field of the object has or had. */
function keyFor(label: string, taken: string[]): string {
  const latin = label.split(/\s+/).map((word) => (/[ऀ-ॿ]/.test(word) ? (spell(word)[0] ?? '') : word)).join('_')
  const base = sortKey(latin).replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^_+|_+$/g, '').slice(0, 40) || 'field'
  let key = base
  for (let n = 2; taken.includes(key); n++) key = `${base}_${n}`
  return key
}

function optionsOf(kind: CustomKind, given: NonNullable<FieldInput['options']>, standing: CustomField['options']): CustomField['options'] {
  if (kind !== 'select' && kind !== 'multiSelect') return []
  const taken = new Set(standing.map((option) => option.value))
  const options = given.map((option) => {
    if (option.value !== undefined && taken.has(option.value)) return { value: option.value, label: option.label.trim(), labelHi: (option.labelHi ?? '').trim() }
    const value = keyFor(option.label, [...taken])
    taken.add(value)
    return { value, label: option.label.trim(), labelHi: (option.labelHi ?? '').trim() }
  })
  if (options.length === 0) throw fail('invalid', { errors: [{ pointer: '/options', detail: 'a choice needs at least one option' }] })
  return options
}
