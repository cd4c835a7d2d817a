import type { TSchema } from 'typebox'
import type { AccessObject } from '../../shared/access.ts'
import type { ObjectDescriptor, Field } from '../../shared/objects/define.ts'
import type { MemberCtx } from '../platform/context.ts'

/** The record a compound's rows belong to, as far as reading and masking need it. */
export type Holder = { id: string; ownerId: string | null }

export type Bind = (value: unknown) => string

/** A field whose values live in a link table (phones, e-mails): one reader and one writer each. */
export type Compound = {
  row: TSchema
  input: TSchema
  /** Values of all holders in one statement. `detail` adds what only a single record shows. */
  read: (ctx: MemberCtx, object: string, holders: Holder[], detail: boolean) => Promise<Map<string, unknown[]>>
  /** Replaces a record's values; says what changed, or null when nothing did. `isNew`: nothing stands there yet. */
  write: (ctx: MemberCtx, object: string, recordId: string, values: unknown[], isNew: boolean) => Promise<{ from: unknown; to: unknown } | null>
  /** That record `c` holds a value, as SQL over `$n` given by `bind`. */
  holds: (ctx: MemberCtx, value: string, bind: Bind) => string
  /** That record `c` holds any value at all. */
  holdsAny: string
}

/** How a custom field's phone number is kept: sealed, as a number of the record. */
export type NumberDoor = {
  /** Makes `number` the record's number of this field (null: none); answers its id and the key it is found by. Throws invalid. */
  put: (ctx: MemberCtx, object: string, recordId: string, fieldId: string, number: string | null) => Promise<{ numberId: string; key: string } | null>
  /** The key a notation is found by, null where it is no number. */
  keyOf: (ctx: MemberCtx, number: string) => string | null
  /** Numbers as their readers may see them. */
  show: (ctx: MemberCtx, asked: { numberId: string; ownerId: string | null }[]) => Promise<Map<string, string>>
}

/** A descriptor bound to its table, its compound fields and the doors the library needs. */
export type RecordType<O extends ObjectDescriptor = ObjectDescriptor> = {
  object: O
  access: AccessObject
  table: string
  compounds: Record<string, Compound>
  numbers: NumberDoor
  /** What a record is found by in the search: its words, in one statement. Called after each change of the fields named. */
  indexed: { fields: readonly string[]; write: (ctx: MemberCtx, recordId: string, row: Record<string, unknown>, isNew: boolean) => Promise<void> }
}

/** The column of a scalar field: ownerId → owner_id. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** Texts that can be sorted or filtered have a key column beside them. */
export function hasSortKey(field: Field): boolean {
  return field.kind === 'text' && (field.sort === true || field.filter === true)
}

/** The column a field is sorted or grouped by: never null, so that pages by keyset can end anywhere. */
export function sortColumnOf(type: RecordType, name: string): string {
  const field = type.object.fields[name]
  if (field?.kind === 'text') return `${columnOf(name)}_sort`
  if (field?.kind === 'select') return `${columnOf(name)}_key`
  return field?.kind === 'ref' ? `${columnOf(name).slice(0, -3)}_key` : columnOf(name)
}

/** Names of the fields that are columns of the table. */
export function scalarFields(type: RecordType, detail: boolean): string[] {
  return Object.entries(type.object.fields).filter(([name, field]) => !(name in type.compounds) && (detail || field.kind !== 'longText')).map(([name]) => name)
}

/** Fields that name another record, by the name of what they lead to: companyId → company. */
export function refsOf(type: RecordType): { field: string; name: string; table: string }[] {
  return Object.entries(type.object.fields).flatMap(([field, { kind, ...rest }]) =>
    kind === 'ref' && 'object' in rest ? [{ field, name: field.slice(0, -2), table: rest.object === 'member' ? 'members' : 'companies' }] : [])
}
