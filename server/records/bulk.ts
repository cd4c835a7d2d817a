import { sortKey } from '../../shared/lib/text.ts'
import { reachOf, within } from '../platform/access.ts'
import { scopeOf } from '../../shared/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { openText } from '../platform/crypto/seal.ts'
import { fail } from '../platform/errors.ts'
import type { Change } from '../platform/history.ts'
import { checkCustom, customPrefix, isPersonal, keysOf, mayWrite, readableFields, type CustomField } from './custom.ts'
import { countMatching, matchingIds, type Selection } from './matching.ts'
import { columnOf, hasSortKey, type RecordType } from './record-type.ts'
import { keptOf, type RunKind, type RunRow, type Step } from './runs.ts'
import { isUuid, tidy } from './values.ts'

/** What a bulk change does to each record. */
export type BulkAct = { kind: 'set'; field: string; value: unknown } | { kind: 'tag' | 'untag'; tagId: string } | { kind: 'delete' }
export type BulkRequest = { selection: Selection; act: BulkAct }
type Row = { id: string; version: number; owner_id: string | null; value: unknown }
type Before = { value: unknown; after: unknown }
type KeptRow = Awaited<ReturnType<typeof keptOf>>[number]

const perStep = 1_000

export const rightOf = (act: BulkAct): string => (act.kind === 'delete' ? 'delete' : act.kind === 'set' && act.field === 'ownerId' ? 'assign' : 'update')

/** Checks a bulk change before it begins and says how many records it is about. Throws invalid, not_allowed. */
export async function planBulk(ctx: MemberCtx, type: RecordType, request: BulkRequest): Promise<number> {
  const action = rightOf(request.act)
  if (scopeOf(ctx.actor.role, type.access, action) === 'none') throw fail('not_allowed')
  if (request.act.kind === 'set') await checkedValue(ctx, type, request.act)
  if (request.act.kind === 'tag' || request.act.kind === 'untag') await checkTag(ctx, request.act.tagId)
  return countMatching(ctx, type, request.selection, action)
}

/** Bulk changes of one kind of record as runs: a thousand records a step, set by set. */
export function bulkKinds(types: Record<string, RecordType>): RunKind[] {
  const typeOf = (run: RunRow): RecordType => {
    const type = types[run.object]
    if (!type) throw fail('not_found')
    return type
  }
  return [
    { kind: 'bulk', right: (run) => ({ object: typeOf(run).access, action: 'update' }), step: (ctx, run, request) => bulkStep(ctx, typeOf(run), request as BulkRequest, run.cursor) },
    { kind: 'bulk.undo', right: (run) => ({ object: typeOf(run).access, action: 'update' }), step: (ctx, run) => undoStep(ctx, typeOf(run), run) },
  ]
}

/** One step of a bulk change: the next thousand records after `cursor`. Throws not_allowed. */
export async function bulkStep(ctx: MemberCtx, type: RecordType, { selection, act }: BulkRequest, cursor: string | null): Promise<Step> {
  const action = rightOf(act)
  if (scopeOf(ctx.actor.role, type.access, action) === 'none') throw fail('not_allowed', 'The right to do this was taken away meanwhile')
  const ids = await matchingIds(ctx, type, selection, action, cursor, perStep)
  const target = await targetOf(ctx, type, act, true)
  const rows = await target.read(ids)
  const changed = rows.filter((row) => !target.same(row.value))
  await target.write(changed.map((row) => row.id))
  for (const row of changed) ctx.changes.push(changeOf(type, row, target, target.after(row.value)))
  return {
    done: ids.length, changed: changed.length, failures: [], cursor: ids.length < perStep ? null : (ids.at(-1) ?? null),
    kept: changed.map((row) => ({ recordId: row.id, before: { value: row.value, after: target.after(row.value) } satisfies Before })),
  }
}

async function undoStep(ctx: MemberCtx, type: RecordType, run: RunRow): Promise<Step> {
  const { kept, request, cursor } = await keptForUndo<BulkRequest>(ctx, run)
  return { ...await putBack(ctx, type, request.act, kept), done: kept.length, cursor }
}

/** What the next step of undoing a run goes over, what the run was asked for, and where the step after it begins. */
export async function keptForUndo<Asked>(ctx: MemberCtx, run: RunRow): Promise<{ kept: KeptRow[]; request: Asked; cursor: string | null }> {
  const of = await ctx.db.one<{ request: Buffer }>('select request from app.runs where org_id = $1 and id = $2', [ctx.org.id, run.of_run])
  if (!of || run.of_run === null) throw fail('not_found')
  const kept = await keptOf(ctx, run.of_run, run.cursor === null ? null : Number(run.cursor), perStep)
  return { kept, request: JSON.parse(openText(ctx.keys, 'runs.request', run.of_run, of.request)) as Asked, cursor: kept.length < perStep ? null : String(kept.at(-1)?.n ?? 0) }
}

/** Puts back what a bulk change of one kind of record replaced; a record that was changed again since stays as it is and is listed. Throws not_allowed. */
export async function putBack(ctx: MemberCtx, type: RecordType, act: BulkAct, kept: KeptRow[]): Promise<Pick<Step, 'changed' | 'kept' | 'failures'>> {
  const action = rightOf(act)
  if (scopeOf(ctx.actor.role, type.access, action) === 'none') throw fail('not_allowed', 'The right to do this was taken away meanwhile')
  const reach = reachOf(ctx, type.access, action)
  const target = await targetOf(ctx, type, act, false)
  const rows = new Map((await target.read(kept.map((one) => one.recordId), true)).map((row) => [row.id, row]))
  const back = kept.filter((one) => {
    const row = rows.get(one.recordId)
    return row !== undefined && within(reach, row.owner_id) && JSON.stringify(row.value) === JSON.stringify((one.before as Before).after)
  })
  for (const [value, group] of Map.groupBy(back, (one) => JSON.stringify((one.before as Before).value))) {
    await target.restore(group.map((one) => one.recordId), JSON.parse(value))
    for (const one of group) {
      const row = rows.get(one.recordId)
      if (row) ctx.changes.push(changeOf(type, row, target, JSON.parse(value)))
    }
  }
  const left = kept.filter((one) => !back.includes(one))
  return {
    changed: back.length, kept: back.map((one) => ({ recordId: one.recordId })),
    failures: left.map((one) => ({ recordId: one.recordId, reason: rows.has(one.recordId) ? 'changed_since' : 'gone' })),
  }
}

type Target = {
  field: string; personal: boolean; event: string
  read: (ids: string[], withDeleted?: boolean) => Promise<Row[]>
  same: (value: unknown) => boolean
  after: (value: unknown) => unknown
  write: (ids: string[]) => Promise<void>
  restore: (ids: string[], value: unknown) => Promise<void>
}

/** What an act changes; `checking`: its value must still be one that may be given, which taking it back does not need. */
async function targetOf(ctx: MemberCtx, type: RecordType, act: BulkAct, checking: boolean): Promise<Target> {
  if (act.kind === 'delete') return deletion(ctx, type)
  if (act.kind !== 'set') return tagging(ctx, type, act.kind === 'tag', act.tagId)
  if (!checking && !act.field.startsWith(customPrefix)) return columnTarget(ctx, type, act.field, act.value)
  const checked = await checkedValue(ctx, type, act)
  return checked.custom ? customTarget(ctx, type, checked.custom, checked.value) : columnTarget(ctx, type, act.field, checked.value)
}

async function checkTag(ctx: MemberCtx, id: string): Promise<void> {
  if (!await ctx.db.one('select 1 from app.tags where org_id = $1 and id = $2', [ctx.org.id, id])) throw fail('invalid', { errors: [{ pointer: '/act/tagId', detail: 'there is no such tag' }] })
}

async function checkedValue(ctx: MemberCtx, type: RecordType, act: { field: string; value: unknown }): Promise<{ value: unknown; custom: CustomField | null }> {
  const wrong = (detail: string) => fail('invalid', { errors: [{ pointer: '/act/value', detail }] })
  if (act.field.startsWith(customPrefix)) {
    const custom = (await readableFields(ctx, type.object.name)).find((one) => `${customPrefix}${one.key}` === act.field)
    if (!custom || custom.kind === 'phone') throw fail('invalid', { errors: [{ pointer: '/act/field', detail: 'is no field that can be set for many records' }] })
    if (!mayWrite(ctx, custom)) throw fail('not_allowed', 'Your role may not change this field')
    const checked = checkCustom(custom, act.value, ctx.org.currency)
    if ('wrong' in checked) throw wrong(checked.wrong)
    return { value: checked.value, custom }
  }
  const field = Object.hasOwn(type.object.fields, act.field) ? type.object.fields[act.field] : undefined
  if (!field || act.field in type.compounds || field.write === 'never' || act.field === type.object.title) throw fail('invalid', { errors: [{ pointer: '/act/field', detail: 'is no field that can be set for many records' }] })
  const { value } = act
  if (field.kind === 'ref') {
    if (value !== null && !isUuid(value)) throw wrong('is no id')
    if (act.field === 'ownerId' && value !== null && !within(reachOf(ctx, type.access, 'assign'), value as string)) throw fail('not_allowed', 'This member is not in your teams')
    const table = field.object === 'member' ? 'members' : 'companies'
    const standing = value === null || await ctx.db.one(`select 1 from app.${table} where org_id = $1 and id = $2 and ${table === 'members' ? 'disabled_at' : 'deleted_at'} is null`, [ctx.org.id, value])
    if (!standing) throw wrong('there is no such record')
    return { value, custom: null }
  }
  if (field.kind === 'select') {
    if (value !== null && !field.options.some((option) => option.value === value)) throw wrong('is none of the options')
    return { value, custom: null }
  }
  if (typeof value !== 'string' || ('max' in field && value.length > field.max)) throw wrong('is no text of this length')
  const tidied = tidy(field, value)
  if ('wrong' in tidied) throw wrong(tidied.wrong)
  return { value: tidied.value, custom: null }
}

async function readColumn(ctx: MemberCtx, type: RecordType, expression: string, ids: string[], withDeleted = false): Promise<Row[]> {
  return ctx.db.rows<Row>(`select c.id, c.version, c.owner_id, ${expression} as value from app.${type.table} c where c.org_id = $1 and c.id = any($2::uuid[]) ${withDeleted ? 'and c.merged_into is null' : 'and c.deleted_at is null'} order by c.id for update of c`, [ctx.org.id, ids])
}

function columnTarget(ctx: MemberCtx, type: RecordType, name: string, value: unknown): Target {
  const field = type.object.fields[name]
  const column = columnOf(name)
  const set = (ids: string[], next: unknown): Promise<unknown> => {
    const key = field && hasSortKey(field) ? `, ${column}_sort = $5` : ''
    return ctx.db.rows(`update app.${type.table} set ${column} = $4, version = version + 1, updated_at = $3${key} where org_id = $1 and id = any($2::uuid[])`,
      [ctx.org.id, ids, ctx.now.toISOString(), next, ...(key ? [sortKey(String(next))] : [])])
  }
  return {
    field: name, personal: field?.pii !== undefined, event: `${type.object.name}.updated`,
    read: (ids, withDeleted) => readColumn(ctx, type, `c.${column}`, ids, withDeleted), same: (before) => before === value, after: () => value,
    write: async (ids) => { await set(ids, value) }, restore: async (ids, before) => { await set(ids, before) },
  }
}

function customTarget(ctx: MemberCtx, type: RecordType, field: CustomField, value: unknown): Target {
  const set = async (ids: string[], next: unknown): Promise<void> => {
    await ctx.db.rows(`update app.${type.table} set custom = jsonb_strip_nulls(custom || $4::jsonb), version = version + 1, updated_at = $3 where org_id = $1 and id = any($2::uuid[])`, [ctx.org.id, ids, ctx.now.toISOString(), JSON.stringify({ [field.id]: next })])
    await ctx.db.rows('delete from app.custom_values where org_id = $1 and field_id = $2 and record_id = any($3::uuid[])', [ctx.org.id, field.id, ids])
    await ctx.db.rows('insert into app.custom_values (org_id, field_id, record_id, key) select $1, $2, r, k from unnest($3::uuid[]) as r, unnest($4::text[]) as k', [ctx.org.id, field.id, ids, keysOf(field, next)])
  }
  return {
    field: `${customPrefix}${field.key}`, personal: isPersonal(field), event: `${type.object.name}.updated`,
    read: (ids, withDeleted) => readColumn(ctx, type, `c.custom -> '${field.id}'`, ids, withDeleted),
    same: (before) => JSON.stringify(before ?? null) === JSON.stringify(value), after: () => value, write: (ids) => set(ids, value), restore: set,
  }
}

function tagging(ctx: MemberCtx, type: RecordType, on: boolean, tagId: string): Target {
  const set = async (ids: string[], wanted: unknown): Promise<void> => {
    if (wanted) await ctx.db.rows('insert into app.record_tags (org_id, tag_id, record_id, object) select $1, $2, r, $4 from unnest($3::uuid[]) as r on conflict do nothing', [ctx.org.id, tagId, ids, type.object.name])
    else await ctx.db.rows('delete from app.record_tags where org_id = $1 and tag_id = $2 and record_id = any($3::uuid[])', [ctx.org.id, tagId, ids])
    await ctx.db.rows(`update app.${type.table} set version = version + 1, updated_at = $3 where org_id = $1 and id = any($2::uuid[])`, [ctx.org.id, ids, ctx.now.toISOString()])
  }
  return {
    field: 'tags', personal: false, event: `${type.object.name}.updated`,
    read: (ids, withDeleted) => readColumn(ctx, type, `exists (select 1 from app.record_tags g where g.org_id = $1 and g.tag_id = '${tagId}'::uuid and g.record_id = c.id)`, ids, withDeleted),
    same: (before) => before === on, after: () => on, write: (ids) => set(ids, on), restore: set,
  }
}

function deletion(ctx: MemberCtx, type: RecordType): Target {
  const set = async (ids: string[], gone: unknown): Promise<void> => {
    await ctx.db.rows(`update app.${type.table} set deleted_at = $3, deleted_by = $4 where org_id = $1 and id = any($2::uuid[])`, [ctx.org.id, ids, gone ? ctx.now.toISOString() : null, gone ? ctx.actor.memberId : null])
  }
  return {
    field: 'deleted', personal: false, event: `${type.object.name}.deleted`, read: (ids, withDeleted) => readColumn(ctx, type, 'c.deleted_at is not null', ids, withDeleted),
    same: (before) => before === true, after: () => true, write: (ids) => set(ids, true), restore: set,
  }
}

function changeOf(type: RecordType, row: Row, target: Target, to: unknown): Change {
  const isDeletion = target.field === 'deleted'
  const change = { field: target.field, from: row.value ?? null, to }
  const version = { field: 'version', from: row.version, to: row.version + 1 }
  const ownerId = target.field === 'ownerId' ? (to as string | null) : row.owner_id
  if (isDeletion) return { kind: to === true ? target.event : `${type.object.name}.restored`, object: type.object.name, recordId: row.id, ownerId }
  return { kind: target.event, object: type.object.name, recordId: row.id, ownerId, fields: target.personal ? [version] : [change, version], ...(target.personal && { personal: [change] }) }
}
