import { likeKey } from '../../shared/lib/likeness.ts'
import { sortKey } from '../../shared/lib/text.ts'
import type { CustomValues } from '../../shared/objects/define.ts'
import { reachOf, within } from '../platform/access.ts'
import { scopeOf } from '../../shared/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { uuidv7 } from '../platform/crypto/ids.ts'
import { fail } from '../platform/errors.ts'
import { isPersonal, customPrefix } from './custom.ts'
import { writeCustom, type CustomChange } from './custom-write.ts'
import type { Raw } from './page.ts'
import { checkMay, complete, getRecord, readRaw, type Row } from './query.ts'
import { columnOf, hasSortKey, refsOf, type RecordType } from './record-type.ts'
import { tidy } from './values.ts'

type Input = Record<string, unknown>
type FieldChange = { field: string; from: unknown; to: unknown }
type Written = { fields: FieldChange[]; personal: FieldChange[] }

/**
 * Creates a record with its compound and custom fields, inside the request's transaction.
 * `ownerId` is the member himself when left out; giving it to another needs the right to assign.
 */
export async function createRecord(ctx: MemberCtx, type: RecordType, given: Input): Promise<Row> {
  const input = tidied(type, given)
  const ownerId = input['ownerId'] === undefined ? ctx.actor.memberId : input['ownerId']
  await checkOwner(ctx, type, ownerId, ctx.actor.memberId)
  await checkRefs(ctx, type, input)
  const id = uuidv7()
  const columns = columnValues(type, { [type.object.title]: '', ...input, ownerId })
  const names = ['org_id', 'id', 'created_by', ...columns.keys()]
  const values = [ctx.org.id, id, ctx.actor.memberId, ...columns.values()]
  await ctx.db.rows(
    `insert into app.${type.table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`, values)
  const written: Written = { fields: [], personal: [] }
  for (const [field, value] of Object.entries({ ...input, ownerId })) {
    if (field === 'custom') continue
    const compound = type.compounds[field]
    const change = compound ? await compound.write(ctx, type.object.name, id, value as unknown[], true) : value === null || value === '' ? null : { from: null, to: value }
    if (change) note(type, written, field, change)
  }
  if (input['custom'] !== undefined) noteCustom(written, await writeCustom(ctx, type, id, input['custom'] as CustomValues, {}))
  await type.indexed.write(ctx, id, input, true)
  ctx.changes.push({ kind: `${type.object.name}.created`, object: type.object.name, recordId: id, ownerId: asId(ownerId), ...written })
  return getRecord(ctx, type, id)
}

/**
 * Changes the fields sent. `ifMatch` is the version the caller read: stale_version only when a field sent was changed since.
 * Sending what already stands changes nothing and leaves no event. Throws not_found, not_allowed, stale_version.
 */
export async function updateRecord(ctx: MemberCtx, type: RecordType, id: string, given: Input, ifMatch?: number): Promise<Row> {
  const input = tidied(type, given)
  const raw = await readRaw(ctx, type, id, true)
  checkMay(ctx, type, 'update', raw)
  if (ifMatch !== undefined && ifMatch < raw.version) await checkStale(ctx, id, ifMatch, namesOf(input))
  if ('ownerId' in input && input['ownerId'] !== raw.owner_id) await checkOwner(ctx, type, input['ownerId'], raw.owner_id)
  await checkRefs(ctx, type, input)
  const written = await writeFields(ctx, type, raw, input)
  if (written.fields.length + written.personal.length > 0) {
    written.fields.push({ field: 'version', from: raw.version, to: raw.version + 1 })
    const ownerId = 'ownerId' in input ? asId(input['ownerId']) : raw.owner_id
    ctx.changes.push({ kind: `${type.object.name}.updated`, object: type.object.name, recordId: id, ownerId, ...written })
  }
  const [row] = await complete(ctx, type, [await readRaw(ctx, type, id, false)], true)
  if (!row) throw fail('not_found')
  return row
}

/** Puts a record into the bin. Throws not_found, not_allowed. */
export async function deleteRecord(ctx: MemberCtx, type: RecordType, id: string): Promise<void> {
  const raw = await readRaw(ctx, type, id, true)
  checkMay(ctx, type, 'delete', raw)
  await ctx.db.rows(`update app.${type.table} set deleted_at = $3, deleted_by = $4 where org_id = $1 and id = $2`,
    [ctx.org.id, id, ctx.now.toISOString(), ctx.actor.memberId])
  ctx.changes.push({ kind: `${type.object.name}.deleted`, object: type.object.name, recordId: id, ownerId: raw.owner_id })
}

/** Takes a record out of the bin again. Throws not_found, not_allowed. */
export async function restoreRecord(ctx: MemberCtx, type: RecordType, id: string): Promise<Row> {
  const raw = await readRaw(ctx, type, id, true, true)
  checkMay(ctx, type, 'delete', raw)
  await ctx.db.rows(`update app.${type.table} set deleted_at = null, deleted_by = null where org_id = $1 and id = $2`, [ctx.org.id, id])
  ctx.changes.push({ kind: `${type.object.name}.restored`, object: type.object.name, recordId: id, ownerId: raw.owner_id })
  return getRecord(ctx, type, id)
}

async function writeFields(ctx: MemberCtx, type: RecordType, raw: Raw, input: Input): Promise<Written> {
  const written: Written = { fields: [], personal: [] }
  const changed: Input = {}
  for (const [field, value] of Object.entries(input)) {
    const compound = type.compounds[field]
    if (field === 'custom') continue
    if (compound) {
      const change = await compound.write(ctx, type.object.name, raw.id, value as unknown[], false)
      if (change) note(type, written, field, change)
    } else if (raw[columnOf(field)] !== value) {
      changed[field] = value
      note(type, written, field, { from: raw[columnOf(field)], to: value })
    }
  }
  if (input['custom'] !== undefined) noteCustom(written, await writeCustom(ctx, type, raw.id, input['custom'] as CustomValues, raw.custom))
  if (written.fields.length + written.personal.length === 0) return written
  const columns = columnValues(type, changed)
  const sets = [...columns.keys()].map((column, i) => `, ${column} = $${i + 4}`).join('')
  await ctx.db.rows(`update app.${type.table} set version = version + 1, updated_at = $3${sets} where org_id = $1 and id = $2`,
    [ctx.org.id, raw.id, ctx.now.toISOString(), ...columns.values()])
  if (type.indexed.fields.some((field) => field in changed)) await type.indexed.write(ctx, raw.id, changed, false)
  return written
}

/** Values as they are stored. Throws invalid where one does not fit its kind. */
function tidied(type: RecordType, input: Input): Input {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => {
    const field = type.object.fields[name]
    const result = field ? tidy(field, value) : { value }
    if ('wrong' in result) throw fail('invalid', { errors: [{ pointer: `/${name}`, detail: result.wrong }] })
    return [name, result.value]
  }))
}

/** The names of what is written, custom fields by theirs. */
function namesOf(input: Input): string[] {
  const { custom, ...fields } = input
  return [...Object.keys(fields), ...Object.keys(custom ?? {}).map((key) => `${customPrefix}${key}`)]
}

/** The table's columns for scalar input, with the sort key beside each text that has one and the key that spellings of a name share. */
export function columnValues(type: RecordType, input: Input): Map<string, unknown> {
  const columns = new Map<string, unknown>()
  for (const [name, field] of Object.entries(type.object.fields)) {
    const value = input[name]
    if (name in type.compounds || value === undefined) continue
    columns.set(columnOf(name), value)
    if (hasSortKey(field)) columns.set(`${columnOf(name)}_sort`, sortKey(String(value)))
    if (name === type.object.title) columns.set(`${columnOf(name)}_like`, likeKey(String(value)))
  }
  return columns
}

function noteCustom(written: Written, changes: CustomChange[]): void {
  for (const { field, from, to } of changes) (isPersonal(field) ? written.personal : written.fields).push({ field: `${customPrefix}${field.key}`, from, to })
}

/** A record may name only what exists and is not in the bin. Throws invalid. */
async function checkRefs(ctx: MemberCtx, type: RecordType, input: Input): Promise<void> {
  for (const { field, table } of refsOf(type)) {
    const id = input[field]
    if (table === 'members' || typeof id !== 'string') continue
    const found = await ctx.db.one(`select 1 from app.${table} where org_id = $1 and id = $2 and deleted_at is null`, [ctx.org.id, id])
    if (!found) throw fail('invalid', { errors: [{ pointer: `/${field}`, detail: 'there is no such record' }] })
  }
}

function note(type: RecordType, written: Written, field: string, change: { from: unknown; to: unknown }): void {
  const list = type.object.fields[field]?.pii ? written.personal : written.fields
  list.push({ field, ...change })
}

/** Who may be made the owner: oneself always, others by the right to assign and within its reach. */
async function checkOwner(ctx: MemberCtx, type: RecordType, ownerId: unknown, before: string | null): Promise<void> {
  if (ownerId !== ctx.actor.memberId || (before !== null && before !== ctx.actor.memberId)) {
    if (scopeOf(ctx.actor.role, type.access, 'assign') === 'none') throw fail('not_allowed', 'Your role does not allow giving records to others')
    const reach = reachOf(ctx, type.access, 'assign')
    if (typeof ownerId === 'string' && !within(reach, ownerId)) throw fail('not_allowed', 'This member is not in your teams')
  }
  if (typeof ownerId !== 'string' || ownerId === ctx.actor.memberId) return
  const member = await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2 and disabled_at is null', [ctx.org.id, ownerId])
  if (!member) throw fail('invalid', { errors: [{ pointer: '/ownerId', detail: 'there is no such member' }] })
}

async function checkStale(ctx: MemberCtx, id: string, ifMatch: number, sent: string[]): Promise<void> {
  const rows = await ctx.db.rows<{ changes: { field: string; to?: unknown }[] }>(
    'select changes from app.event where org_id = $1 and record_id = $2 order by at desc, id desc limit 100', [ctx.org.id, id])
  const since = rows.filter((row) => row.changes.some((change) => change.field === 'version' && Number(change.to) > ifMatch))
  const touched = new Set(since.flatMap((row) => row.changes.map((change) => change.field)))
  const met = sent.filter((field) => touched.has(field))
  if (met.length > 0) throw fail('stale_version', { errors: met.map((field) => ({ pointer: `/${field}`, detail: 'was changed by somebody else' })) })
}

function asId(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
