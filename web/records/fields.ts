import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CustomValues, Field } from '../../shared/objects/define.ts'
import { api, ok } from '../api/client.ts'
import { keys } from '../api/query.ts'
import type { CustomField } from '../api/types.ts'
import { currentLanguage, inLanguage, useT } from '../app/i18n.ts'
import { useMay, useSlug } from '../app/me.ts'
import { objects, type AnyRow, type ObjectName } from './objects.ts'

/** A builtin or custom field as forms, lists and filters show it. `name` is its name in filters: `custom.…` for custom ones. */
export type ShownField = { name: string; key: string | null; label: string; field: Field; writable: boolean; id: string | null }

/** The fields of an object in order, the organisation's own after the builtin ones. */
export function useFields(object: ObjectName): ShownField[] {
  useT()
  const language = currentLanguage()
  const mayAssign = useMay(objects[object].plural, 'assign')
  const customs = useCustomFields()
  // Labels are in the language of the moment.
  return useMemo(() => fieldsOf(object, customs, mayAssign), [object, customs, mayAssign, language])
}

function fieldsOf(object: ObjectName, customs: CustomField[], mayAssign: boolean): ShownField[] {
  const builtin = Object.entries(objects[object].descriptor.fields).map(
    ([name, field]): ShownField => ({
      name,
      key: null,
      id: null,
      label: inLanguage(field.label),
      field,
      writable: field.write === undefined || (field.write === 'assign' && mayAssign),
    }),
  )
  const own = customs.filter((one) => one.object === object).map((one) => shownCustom(one))
  return [...builtin, ...own]
}

const noFields: CustomField[] = []

export function useCustomFields(): CustomField[] {
  const slug = useSlug()
  const query = useQuery({ queryKey: keys.fields(slug), staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/{slug}/fields', { params: { path: { slug } } })) })
  return query.data?.items ?? noFields
}

// As on the server: kinds whose values sort as people would, and kinds of few values, which can head groups.
const sortable: ReadonlySet<string> = new Set(['text', 'number', 'money', 'date', 'instant', 'email', 'link'])
const groupable: ReadonlySet<string> = new Set(['select', 'check', 'member'])

/** Whether a list may be sorted or grouped by a field only alone: the organisation's own ones. */
export const isOwn = (name: string | undefined): boolean => /^-?custom\./.test(name ?? '')

function shownCustom(custom: CustomField): ShownField {
  const label = { en: custom.label, hi: custom.labelHi || custom.label }
  const options = custom.options.map((one) => ({ value: one.value, label: { en: one.label, hi: one.labelHi || one.label } }))
  const base = { label, filter: true as const, ...(custom.pii && { pii: 'personal' as const }), ...(custom.inList && { list: true as const }), ...(sortable.has(custom.kind) && { sort: true as const }), ...(groupable.has(custom.kind) && { group: true as const }) }
  const field: Field =
    custom.kind === 'text'
      ? { ...base, kind: 'text', max: 500 }
      : custom.kind === 'longText'
        ? { ...base, kind: 'longText', max: 10_000 }
        : custom.kind === 'select' || custom.kind === 'multiSelect'
          ? { ...base, kind: custom.kind, options }
          : custom.kind === 'member'
            ? { ...base, kind: 'ref', object: 'member' }
            : { ...base, kind: custom.kind }
  if (custom.kind === 'phone' || custom.kind === 'email') field.pii = 'personal'
  return { name: `custom.${custom.key}`, key: custom.key, id: custom.id, label: inLanguage(label), field, writable: custom.writable }
}

/** A field's value on a record. */
export function valueOf(row: AnyRow, shown: ShownField): unknown {
  return shown.key === null ? row[shown.name] : row.custom[shown.key]
}

/** What a write sends to give a field this value. */
export function inputFor(shown: ShownField, value: unknown): Record<string, unknown> {
  return shown.key === null ? { [shown.name]: value } : { custom: { [shown.key]: value } as CustomValues }
}

/** The value as a write would send it again: what an Undo puts back. */
export function asInput(shown: ShownField, value: unknown): unknown {
  const { kind } = shown.field
  if (kind === 'phones' && Array.isArray(value)) return value.map((one: { numberId: string; label: string }) => ({ numberId: one.numberId, label: one.label }))
  if (kind === 'emails' && Array.isArray(value)) return value.map((one: { email: string; label: string }) => ({ email: one.email, label: one.label }))
  if (kind === 'tags' && Array.isArray(value)) return value.map((one: { id: string }) => ({ id: one.id }))
  if (kind === 'addresses' && Array.isArray(value)) return value.map(({ id: _id, ...rest }: { id: string }) => rest)
  if (value === undefined) return kind === 'longText' || kind === 'text' ? (shown.key === null ? '' : null) : null
  return value
}
