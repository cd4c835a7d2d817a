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
  /** A list may be grouped by it. */
  group?: true
  /** Header names an import recognises. */
  aliases?: readonly string[]
  /** Who may write it beside the object's own right: `assign` needs that right, `never` is the server's. */
  write?: 'assign' | 'never'
}
export type Option = { value: string; label: Words }
export type TextField = Base & { kind: 'text'; max: number }
/** Text of several lines: on the record's page, not in lists. */
export type LongTextField = Base & { kind: 'longText'; max: number }
/** A web address with http or https. */
export type LinkField = Base & { kind: 'link' }
/** An Indian GST number with its check character. */
export type GstinField = Base & { kind: 'gstin' }
/** Up to six decimals. */
export type NumberField = Base & { kind: 'number' }
/** An amount in the smallest unit of the organisation's currency. */
export type MoneyField = Base & { kind: 'money' }
export type DateField = Base & { kind: 'date' }
export type CheckField = Base & { kind: 'check' }
export type SelectField = Base & { kind: 'select'; options: readonly Option[] }
export type MultiSelectField = Base & { kind: 'multiSelect'; options: readonly Option[] }
export type RefField = Base & { kind: 'ref'; object: 'member' | 'company' }
export type InstantField = Base & { kind: 'instant' }
export type PhonesField = Base & { kind: 'phones'; max: number }
export type EmailsField = Base & { kind: 'emails'; max: number }
/** One phone number of the record, sealed and matched like its others. */
export type PhoneField = Base & { kind: 'phone' }
export type EmailField = Base & { kind: 'email' }
export type AddressesField = Base & { kind: 'addresses'; max: number }
export type TagsField = Base & { kind: 'tags'; max: number }
export type Field =
  | TextField | LongTextField | LinkField | GstinField | NumberField | MoneyField | DateField | CheckField | SelectField | MultiSelectField | RefField | InstantField
  | PhonesField | EmailsField | PhoneField | EmailField | AddressesField | TagsField
export type FieldKind = Field['kind']

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

export type Named = { id: string; name: string }
export type PhoneInput = { number?: string; numberId?: string; label?: string }
export type PhoneRow = {
  id: string; numberId: string; number: string; national: string; label: string; shared: boolean; masked: boolean
  others?: { object: string; id: string | null; name: string | null; owner: string | null }[]
}
export type EmailInput = { email: string; label?: string }
export type EmailRow = { id: string; email: string; label: string }
export type AddressInput = { label?: string; lines?: string; city?: string; state?: string; postcode?: string; country?: string }
export type AddressRow = Required<AddressInput> & { id: string }
export type TagInput = { id?: string; name?: string }
export type TagRow = Named
/** A value of a custom field: text, number, true or false, several options; money as `{ minor, currency }`. */
export type CustomValue = string | number | boolean | string[] | { minor: number; currency: string } | null
export type CustomValues = Record<string, CustomValue>

type RowValue<F extends Field> =
  F extends PhonesField ? PhoneRow[]
  : F extends EmailsField ? EmailRow[]
  : F extends AddressesField ? AddressRow[]
  : F extends TagsField ? TagRow[]
  : F extends TextField | InstantField | LinkField | GstinField ? string
  : string | null
type InputValue<F extends Field> =
  F extends PhonesField ? PhoneInput[]
  : F extends EmailsField ? EmailInput[]
  : F extends AddressesField ? AddressInput[]
  : F extends TagsField ? TagInput[]
  : F extends TextField | LongTextField | LinkField | GstinField ? string
  : string | null
type LongKeys<F extends Record<string, Field>> = { [K in keyof F]: F[K] extends LongTextField ? K : never }[keyof F]
type RefName<K> = K extends `${infer Name}Id` ? Name : never
type RefNames<F extends Record<string, Field>> = { [K in keyof F]: F[K] extends RefField ? RefName<K> : never }[keyof F]

/** A record as the API answers it. Long texts come with single records only. */
export type RowOf<O extends ObjectDescriptor> =
  { id: string; version: number; can: string[]; custom: CustomValues }
  & { [K in Exclude<keyof O['fields'], LongKeys<O['fields']>>]: RowValue<O['fields'][K]> }
  & { [K in LongKeys<O['fields']>]?: string }
  & { [K in RefNames<O['fields']>]: Named | null }

type Writable<F extends Record<string, Field>> = { [K in keyof F as F[K] extends { write: 'never' } ? never : K]: F[K] }

/** What a create or an update may send. */
export type InputOf<O extends ObjectDescriptor> = { [K in keyof Writable<O['fields']>]?: InputValue<O['fields'][K]> } & { custom?: CustomValues }
