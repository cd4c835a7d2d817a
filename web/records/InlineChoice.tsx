import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { Menu, MenuChoice } from '../ui/Menu.tsx'

type Props = {
  label: string
  value: string | null
  options: { value: string; label: string }[]
  onSave: (value: string | null) => void
  editable: boolean
  show?: ReactNode
  /** The word for "none of them"; without it one must be chosen. */
  none?: string
}

/** A value out of a list, changed in place. */
export function InlineChoice({ label, value, options, onSave, editable, show, none }: Props) {
  const t = useT()
  const chosen = options.find((option) => option.value === value)
  const shown = show ?? chosen?.label
  if (!editable) return <span className={shown ? '' : 'text-n9'}>{shown ?? none}</span>
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={chosen ? t('{field}: {value}, change', { field: label, value: chosen.label }) : t('Add: {field}', { field: label })}
          className="group -mx-1.5 inline-flex max-w-[calc(100%+12px)] items-center gap-1 rounded-md px-1.5 py-0.5 hover:bg-n3">
          <span className={shown ? 'truncate' : 'text-n9'}>{shown ?? t('Add')}</span>
          <ChevronDown className="size-3.5 text-n9 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100" />
        </button>
      }>
      {options.map((option) => (
        <MenuChoice key={option.value} checked={option.value === value} onSelect={() => onSave(option.value)}>
          {option.label}
        </MenuChoice>
      ))}
      {none !== undefined && (
        <MenuChoice checked={value === null} onSelect={() => onSave(null)}>
          {none}
        </MenuChoice>
      )}
    </Menu>
  )
}
