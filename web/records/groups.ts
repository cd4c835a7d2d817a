import { inLanguage, useT } from '../app/i18n.ts'
import { useMembers } from '../features/members/members.ts'
import { optionLabel } from './FieldValue.tsx'
import { valueOf, type ShownField } from './fields.ts'
import type { AnyRow } from './objects.ts'

/** The heading under which a row stands in a grouped list. */
export function useGroups(fields: ShownField[], group: string | undefined): ((row: AnyRow) => { key: string; heading: string }) | undefined {
  const t = useT()
  const members = useMembers()
  const shown = fields.find((field) => field.name === group)
  if (!shown) return undefined
  const label = inLanguage(shown.field.label)
  const headed = (row: AnyRow, value: unknown): string | undefined => {
    if (value === true) return t('{field}: yes', { field: label })
    if (typeof value !== 'string') return undefined
    if (shown.field.kind !== 'ref') return optionLabel(shown, value)
    const named = shown.key === null ? (row[shown.name.slice(0, -2)] as { name: string } | null) : members.find((one) => one.id === value)
    return named?.name ?? label
  }
  return (row) => {
    const value = valueOf(row, shown)
    return { key: typeof value === 'string' || value === true ? String(value) : '', heading: headed(row, value) ?? (shown.field.kind === 'check' ? t('{field}: no', { field: label }) : t('{field}: none', { field: label })) }
  }
}
