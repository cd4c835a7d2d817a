import { reachOf, within } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { uuidv7 } from '../platform/crypto/ids.ts'
import { sealText } from '../platform/crypto/seal.ts'
import { fail } from '../platform/errors.ts'
import type { Change } from '../platform/history.ts'
import { customFieldsOf, customPrefix, isPersonal, mayWrite, readableFields, type CustomField } from './custom.ts'
import { keptOf, parts, unite, type PartKept } from './merge-parts.ts'
import { joinPeople, joinedChain, readParts, writeCustomKeys, writePart } from './merge-store.ts'
import type { Raw } from './page.ts'
import { complete, readRaw, type Row } from './query.ts'
import { columnOf, scalarFields, type RecordType } from './record-type.ts'
import { columnValues } from './write.ts'

export type Side = 'this' | 'other'
/** A field that differs, and whose value stands in the end unless another is chosen. */
export type Differing = { field: string; kept: Side }
export type Preview = { this: Row; other: Row; fields: Differing[]; sums: Record<string, number> }
export type MergeRequest = { otherId: string; choose: Record<string, Side>; versions: { this: number; other: number } }
type Pair = { raw: Raw; other: Raw; row: Row; otherRow: Row }
type Was = { before: unknown; after: unknown }

/** All that an undo needs; kept sealed. */
export type Kept = { fields: Record<string, Was>; custom: Record<string, Was>; keys: { field_id: string; key: string }[]; parts: Record<string, PartKept>; people: string[]; chain: string[] }

const label = 'merges.sealed'
export { label as mergeLabel }

/** Both records side by side, the fields that differ, and how many numbers, e-mails and so on the one has in the end. Throws not_found, not_allowed, merged. */
export async function previewMerge(ctx: MemberCtx, type: RecordType, id: string, otherId: string): Promise<Preview> {
  const pair = await readPair(ctx, type, id, otherId)
  const [standing, others] = [await readParts(ctx, pair.raw.id), await readParts(ctx, pair.other.id)]
  const sums = Object.fromEntries(parts.filter((part) => part.field in type.compounds).map((part) => [
    part.field, unite(part, standing.get(part.table) ?? [], others.get(part.table) ?? [], pair.raw.id, () => undefined).filter((row) => (row['to_on'] ?? null) === null).length,
  ]))
  return { this: pair.row, other: pair.otherRow, fields: await differing(ctx, type, pair), sums }
}

/**
 * Makes two records one: the first takes over what it lacks and what was chosen of the other, which leads to it from then on. Calls, notes and
 * history stay where they are and are read together. Throws not_found, not_allowed, merged, invalid, stale_version, rule.
 */
export async function mergeRecords(ctx: MemberCtx, type: RecordType, id: string, request: MergeRequest): Promise<{ id: string; row: Row }> {
  const pair = await readPair(ctx, type, id, request.otherId)
  const { raw, other } = pair
  if (raw.version !== request.versions.this || other.version !== request.versions.other) throw fail('stale_version', 'One of the two was changed after you read it: look at both again')
  const fields = await chosen(ctx, type, pair, request.choose)
  const kept = await writeSurvivor(ctx, type, pair, fields)
  await ctx.db.rows(`update app.${type.table} set deleted_at = $4, deleted_by = $5, merged_into = $3, version = version + 1, updated_at = $4 where org_id = $1 and id = $2`,
    [ctx.org.id, other.id, raw.id, ctx.now.toISOString(), ctx.actor.memberId])
  kept.chain = await joinedChain(ctx, type, other.id, raw.id)
  kept.people = type.object.name === 'company' ? await joinPeople(ctx, other.id, raw.id) : []
  const mergeId = uuidv7()
  await ctx.db.rows('insert into app.merges (org_id, id, object, into_id, from_id, at, by_member, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [ctx.org.id, mergeId, type.object.name, raw.id, other.id, ctx.now.toISOString(), ctx.actor.memberId, sealText(ctx.keys, label, mergeId, JSON.stringify(kept))])
  const row = await finished(ctx, type, raw.id)
  ctx.changes.push(
    { ...changeOf(type, 'merged', pair.row, row, await customFieldsOf(ctx, type.object.name), [{ field: 'mergedFrom', from: null, to: other['name'] }]), ownerId: row.ownerId },
    { kind: `${type.object.name}.mergedAway`, object: type.object.name, recordId: other.id, ownerId: other.owner_id, fields: [{ field: 'mergedInto', from: null, to: raw.id }] })
  return { id: mergeId, row }
}

/** Both records, locked in one order for all, both within the reach to change by their owner. */
async function readPair(ctx: MemberCtx, type: RecordType, id: string, otherId: string): Promise<Pair> {
  if (id === otherId) throw fail('invalid', { errors: [{ pointer: '/otherId', detail: 'is the same record' }] })
  const found = new Map<string, Raw>()
  for (const one of [id, otherId].sort()) {
    const raw = await readRaw(ctx, type, one, true)
    if (!within(reachOf(ctx, type.access, 'update'), raw.owner_id)) throw fail('not_allowed', 'Both must be records that you may change by their owner')
    found.set(one, raw)
  }
  const [raw, other] = [found.get(id), found.get(otherId)]
  const [row, otherRow] = raw && other ? await complete(ctx, type, [raw, other], true) : []
  if (!raw || !other || !row || !otherRow) throw fail('not_found')
  return { raw, other, row, otherRow }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''
const differ = (a: unknown, b: unknown): boolean => (isEmpty(a) ? !isEmpty(b) : JSON.stringify(a) !== JSON.stringify(b))

/** Fields of both with another value, as the member may see them. */
async function differing(ctx: MemberCtx, type: RecordType, pair: Pair): Promise<Differing[]> {
  const customs = await readableFields(ctx, type.object.name)
  return [...defaults(type, pair, customs)].map(([field, kept]) => ({ field, kept }))
}

function defaults(type: RecordType, { raw, other }: Pair, customs: CustomField[]): Map<string, Side> {
  const scalars = scalarFields(type, true).filter((name) => type.object.fields[name]?.write !== 'never').map((name) => ({ field: name, a: raw[columnOf(name)], b: other[columnOf(name)] }))
  const own = customs.map((field) => ({ field: `${customPrefix}${field.key}`, a: raw.custom[field.id], b: other.custom[field.id] }))
  return new Map([...scalars, ...own].filter(({ a, b }) => differ(a, b)).map(({ field, a }) => [field, isEmpty(a) ? 'other' : 'this']))
}

/** The side of every field that differs: as chosen, else the survivor's own where it has one. Throws invalid, not_allowed. */
async function chosen(ctx: MemberCtx, type: RecordType, pair: Pair, choose: Record<string, Side>): Promise<Map<string, Side>> {
  const customs = await customFieldsOf(ctx, type.object.name)
  const sides = defaults(type, pair, customs)
  const open = new Set((await differing(ctx, type, pair)).map((one) => one.field))
  for (const [field, side] of Object.entries(choose)) {
    if (!open.has(field)) throw fail('invalid', { errors: [{ pointer: '/choose', detail: 'names a field that does not differ' }] })
    const custom = customs.find((one) => `${customPrefix}${one.key}` === field)
    if (custom && !mayWrite(ctx, custom) && sides.get(field) !== side) throw fail('not_allowed', 'Your role may not change this field')
    sides.set(field, side)
  }
  return sides
}

async function writeSurvivor(ctx: MemberCtx, type: RecordType, { raw, other }: Pair, sides: Map<string, Side>): Promise<Kept> {
  const kept: Kept = { fields: {}, custom: {}, keys: [], parts: {}, people: [], chain: [] }
  const input: Record<string, unknown> = {}
  for (const [name, side] of sides) {
    if (side === 'this' || name.startsWith(customPrefix)) continue
    input[name] = other[columnOf(name)]
    kept.fields[name] = { before: raw[columnOf(name)], after: input[name] }
  }
  for (const field of await customFieldsOf(ctx, type.object.name)) {
    if (sides.get(`${customPrefix}${field.key}`) === 'other') kept.custom[field.id] = { before: raw.custom[field.id] ?? null, after: other.custom[field.id] ?? null }
  }
  kept.keys = await writeFields(ctx, type, raw.id, input, Object.fromEntries(Object.entries(kept.custom).map(([id, was]) => [id, was.after])), other.id)
  const custom = { ...raw.custom, ...Object.fromEntries(Object.entries(kept.custom).map(([id, was]) => [id, was.after])) }
  const [mine, theirs] = [await readParts(ctx, raw.id), await readParts(ctx, other.id)]
  for (const part of parts) {
    const before = mine.get(part.table) ?? []
    const after = unite(part, before, theirs.get(part.table) ?? [], raw.id, (fieldId) => numberOf(custom[fieldId]))
    checkRoom(type, part.field, after.filter((row) => (row['to_on'] ?? null) === null).length)
    const change = keptOf(part, before, after)
    if (change.before.length + change.after.length === 0) continue
    kept.parts[part.table] = change
    await writePart(ctx, part, raw.id, after)
  }
  return kept
}

function numberOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'numberId' in value ? String(value.numberId) : undefined
}

/** Together they must be no more than a record may have, or it could never be saved again. */
function checkRoom(type: RecordType, field: string, count: number): void {
  const max = type.object.fields[field]
  if (max && 'max' in max && count > max.max) throw fail('rule', `Together they have ${count} of “${max.label.en}”, and a record has at most ${max.max}: take some away first`)
}

/** Writes scalar and custom values of a record; the keys of custom values come from those of `keysFrom`. Answers the keys that stood before. */
export async function writeFields(ctx: MemberCtx, type: RecordType, id: string, input: Record<string, unknown>, custom: Record<string, unknown>, keysFrom: string | { field_id: string; key: string }[]): Promise<Kept['keys']> {
  const columns = columnValues(type, input)
  const sets = [...columns.keys()].map((column, i) => `, ${column} = $${i + 5}`).join('')
  await ctx.db.rows(`update app.${type.table} set version = version + 1, updated_at = $3, custom = jsonb_strip_nulls(custom || $4::jsonb)${sets} where org_id = $1 and id = $2`,
    [ctx.org.id, id, ctx.now.toISOString(), JSON.stringify(custom), ...columns.values()])
  if (type.indexed.fields.some((field) => field in input)) await type.indexed.write(ctx, id, input, false)
  return Object.keys(custom).length === 0 ? [] : writeCustomKeys(ctx, id, Object.keys(custom), keysFrom)
}

/** A record as it is now, with everything its page shows. */
export async function finished(ctx: MemberCtx, type: RecordType, id: string): Promise<Row> {
  const [row] = await complete(ctx, type, [await readRaw(ctx, type, id, false)], true)
  if (!row) throw fail('not_found')
  return row
}

/** What a merge or its undoing changed of the survivor, as its history keeps it. */
export function changeOf(type: RecordType, verb: string, before: Row, after: Row, customs: CustomField[], more: NonNullable<Change['personal']>): Change {
  const fields: NonNullable<Change['fields']> = [{ field: 'version', from: before.version, to: after.version }]
  const personal: NonNullable<Change['personal']> = [...more]
  for (const [name, field] of Object.entries(type.object.fields)) {
    const [from, to] = [inHistory(before[name]), inHistory(after[name])]
    if (field.write !== 'never' && JSON.stringify(from) !== JSON.stringify(to)) (field.pii ? personal : fields).push({ field: name, from, to })
  }
  const [old, now] = [before['custom'] as Record<string, unknown>, after['custom'] as Record<string, unknown>]
  for (const field of customs) {
    const [from, to] = [old[field.key] ?? null, now[field.key] ?? null]
    if (JSON.stringify(from) !== JSON.stringify(to)) (isPersonal(field) ? personal : fields).push({ field: `${customPrefix}${field.key}`, from, to })
  }
  return { kind: `${type.object.name}.${verb}`, object: type.object.name, recordId: after.id, ownerId: after.ownerId, fields, personal }
}

/** Values of compound fields as other changes write them: numbers by id, e-mails and tags as texts, addresses on one line. */
function inHistory(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null
  return value.map((one: Record<string, unknown>) => {
    if ('numberId' in one) return { numberId: one['numberId'], label: one['label'] }
    if ('email' in one) return one['email']
    return 'lines' in one ? ['lines', 'city', 'state', 'postcode', 'country'].map((name) => one[name]).filter(Boolean).join(', ') : one['name']
  })
}
