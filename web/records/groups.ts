import { useT } from '../app/i18n.ts'
import { inLanguage } from '../app/i18n.ts'
import { optionLabel } from './FieldValue.tsx'
import type { ShownField } from './fields.ts'
import type { AnyRow } from './objects.ts'

/** The heading under which a row stands in a grouped list. */
export function useGroups(fields: ShownField[], group: string | undefined): ((row: AnyRow) => { key: string; heading: string }) | undefined {
  const t = useT()
  const shown = fields.find((field) => field.name === group)
  if (!shown || group === undefined) return undefined
  const label = inLanguage(shown.field.label)
  return (row) => {
    const value = row[group]
    const named = shown.field.kind === 'ref' ? (row[group.slice(0, -2)] as { name: string } | null)?.name : undefined
    const text = named ?? (typeof value === 'string' ? optionLabel(shown, value) : undefined)
    return { key: typeof value === 'string' ? value : '', heading: text ?? t('{field}: none', { field: label }) }
  }
}
