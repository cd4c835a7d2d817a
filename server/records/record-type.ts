import type { TSchema } from 'typebox'
import type { AccessObject } from '../../shared/access.ts'
import type { ObjectDescriptor } from '../../shared/objects/define.ts'
import type { MemberCtx } from '../platform/context.ts'

/** The record a compound's rows belong to, as far as reading and masking need it. */
export type Holder = { id: string; ownerId: string | null }

/** A field whose values live in a link table (phones, e-mails): one reader and one writer each. */
export type Compound = {
  row: TSchema
  input: TSchema
  /** Values of all holders in one statement. `detail` adds what only a single record shows. */
  read: (ctx: MemberCtx, object: string, holders: Holder[], detail: boolean) => Promise<Map<string, unknown[]>>
  /** Replaces a record's values; says what changed, or null when nothing did. `isNew`: nothing stands there yet. */
  write: (ctx: MemberCtx, object: string, recordId: string, values: unknown[], isNew: boolean) => Promise<{ from: unknown; to: unknown } | null>
  /** Ids of records that hold a value, as SQL over `$n` given by `bind`. */
  holders: (ctx: MemberCtx, value: string, bind: (value: unknown) => string) => string
}

/** A descriptor bound to its table and its compound fields. */
export type RecordType<O extends ObjectDescriptor = ObjectDescriptor> = {
  object: O
  access: AccessObject
  table: string
  compounds: Record<string, Compound>
}

/** The column of a scalar field: ownerId → owner_id. */
export function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The column a text field is sorted by, others by themselves. */
export function sortColumnOf(type: RecordType, field: string): string {
  return type.object.fields[field]?.kind === 'text' ? `${columnOf(field)}_sort` : columnOf(field)
}

/** Names of the fields that are columns of the table. */
export function scalarFields(type: RecordType): string[] {
  return Object.keys(type.object.fields).filter((name) => !(name in type.compounds))
}
