import { ChevronDown, Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { Menu, MenuChoice, SubMenu } from '../ui/Menu.tsx'

export type FilterField = { key: string; label: string; options: { value: string; label: string }[] }
type Props = {
  fields: FilterField[]
  /** Chosen values by field key. */
  values: Record<string, string | undefined>
  onChange: (key: string, value: string | undefined) => void
  lead?: ReactNode
  trail?: ReactNode
}

/** Filters as chips: what is chosen can be changed or taken away, the rest is behind "+ Filter". */
export function FilterBar({ fields, values, onChange, lead, trail }: Props) {
  const t = useT()
  const chosen = fields.filter((field) => values[field.key] !== undefined)
  const open = fields.filter((field) => values[field.key] === undefined && field.options.length > 0)
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 hairline-b px-5 py-1.5 touch:px-4 touch:py-2">
      {lead}
      {chosen.map((field) => (
        <Chip key={field.key} field={field} value={values[field.key] ?? ''} onChange={(value) => onChange(field.key, value)} />
      ))}
      {open.length > 0 && (
        <Menu
          trigger={
            <button
              type="button"
              className="inline-flex h-7 items-center gap-1.5 rounded-md border border-dashed border-n6 px-2 text-n10 hover:bg-n2 hover:text-n12 touch:h-9 touch:px-3">
              <Plus className="size-3.5" />
              {t('Filter')}
            </button>
          }>
          {open.map((field) => (
            <SubMenu key={field.key} label={field.label}>
              {field.options.map((option) => (
                <MenuChoice key={option.value} checked={false} onSelect={() => onChange(field.key, option.value)}>
                  {option.label}
                </MenuChoice>
              ))}
            </SubMenu>
          ))}
        </Menu>
      )}
      <div className="flex-1" />
      {trail}
    </div>
  )
}

function Chip({ field, value, onChange }: { field: FilterField; value: string; onChange: (value: string | undefined) => void }) {
  const t = useT()
  const label = field.options.find((option) => option.value === value)?.label ?? '…'
  return (
    <span className="inline-flex h-7 items-center rounded-md border border-n6 touch:h-9">
      <Menu
        trigger={
          <button type="button" className="inline-flex h-full items-center gap-1 rounded-l-md pl-2.5 pr-1.5 hover:bg-n2">
            <span className="text-n10">{t('{field} is', { field: field.label })}</span>
            <span className="font-medium">{label}</span>
            <ChevronDown className="size-3.5 text-n9" />
          </button>
        }>
        {field.options.map((option) => (
          <MenuChoice key={option.value} checked={option.value === value} onSelect={() => onChange(option.value)}>
            {option.label}
          </MenuChoice>
        ))}
      </Menu>
      <button
        type="button"
        aria-label={t('Remove the filter {field}', { field: field.label })}
        onClick={() => onChange(undefined)}
        className="inline-flex h-full w-6 items-center justify-center rounded-r-md text-n9 hover:bg-n2 hover:text-n12 touch:w-9">
        <X className="size-3.5" />
      </button>
    </span>
  )
}
