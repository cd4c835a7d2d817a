/** A word as screens show it, in each language of the product. */
export type Words = { en: string; hi: string }

type Base = {
  label: Words
  /** Personal data: masked or refused where a role says so, kept out of addresses and logs. */
  pii?: 'personal'
  required?: true
  /** May stand in a filter. */
  filter?: true
  /** May sort a list. */
  sort?: true
  /** Stands in a list by default. */
  list?: true
  /** Header names an import recognises. */
  aliases?: readonly string[]
  /** Who may write it beside the object's own right: `assign` needs that right, `never` is the server's. */
  write?: 'assign' | 'never'
}
export type Option = { value: string; label: Words }
export type TextField = Base & { kind: 'text'; max: number }
export type SelectField = Base & { kind: 'select'; options: readonly Option[] }
export type RefField = Base & { kind: 'ref'; object: string }
export type InstantField = Base & { kind: 'instant' }
export type PhonesField = Base & { kind: 'phones'; max: number }
export type EmailsField = Base & { kind: 'emails'; max: number }
export type Field = TextField | SelectField | RefField | InstantField | PhonesField | EmailsField

/** One object of the product, as data: types, validation, filters, columns, forms, masking and import read it. */
export type ObjectDescriptor<F extends Record<string, Field> = Record<string, Field>> = {
  name: string
  label: { one: Words; many: Words }
  /** The field that names a record. */
  title: string
  /** The order of a list when none is asked for. */
  order: string
  fields: F
}

/** Fixes the literal types of an object's fields. */
export function defineObject<const F extends Record<string, Field>>(object: ObjectDescriptor<F>): ObjectDescriptor<F> {
  return object
}

export type PhoneInput = { number?: string; numberId?: string; label?: string }
export type PhoneRow = {
  id: string; numberId: string; number: string; national: string; label: string; shared: boolean; masked: boolean
  others?: { id: string | null; name: string | null; owner: string | null }[]
}
export type EmailInput = { email: string; label?: string }
export type EmailRow = { id: string; email: string; label: string }

type RowValue<F extends Field> =
  F extends PhonesField ? PhoneRow[]
  : F extends EmailsField ? EmailRow[]
  : F extends TextField ? string
  : F extends InstantField ? string
  : string | null
type InputValue<F extends Field> =
  F extends PhonesField ? PhoneInput[]
  : F extends EmailsField ? EmailInput[]
  : F extends TextField ? string
  : string | null

/** A record as the API answers it. */
export type RowOf<O extends ObjectDescriptor> =
  { id: string; version: number; can: string[] } & { [K in keyof O['fields']]: RowValue<O['fields'][K]> }

type Writable<F extends Record<string, Field>> = { [K in keyof F as F[K] extends { write: 'never' } ? never : K]: F[K] }

/** What a create or an update may send. */
export type InputOf<O extends ObjectDescriptor> = { [K in keyof Writable<O['fields']>]?: InputValue<O['fields'][K]> }
