import { useRef, useState, type KeyboardEvent } from 'react'
import { useT } from '../app/i18n.ts'
import { cx } from '../ui/cx.ts'
import { inputClass } from '../ui/Field.tsx'

type Props = {
  label: string
  value: string
  onSave: (value: string) => void
  editable: boolean
  placeholder?: string
  type?: 'text' | 'tel' | 'email'
  className?: string
  maxLength?: number
  startOpen?: boolean
  onDone?: () => void
}

/** A value that becomes a field when it is pressed; Enter or leaving saves, Esc does not. */
export function InlineText({ label, value, onSave, editable, placeholder, type = 'text', className, maxLength = 200, startOpen = false, onDone }: Props) {
  const t = useT()
  const [draft, setDraft] = useState<string | null>(startOpen ? value : null)
  // Taking the field away blurs it, which would save what Esc just gave up.
  const left = useRef(false)
  const close = () => {
    left.current = true
    setDraft(null)
    onDone?.()
  }
  const save = () => {
    if (left.current) return
    if (draft !== null && draft.trim() !== value) onSave(draft.trim())
    close()
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      save()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
  }
  if (draft !== null) {
    return (
      <input
        autoFocus
        type={type}
        aria-label={label}
        value={draft}
        maxLength={maxLength}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={save}
        onKeyDown={keyed}
        className={cx(inputClass, '-mx-1.5 h-7 w-[calc(100%+12px)] px-1.5 touch:h-10 touch:text-[16px]', className)}
      />
    )
  }
  if (!editable) return <span className={cx('break-words', className, !value && 'text-n9')}>{value || '–'}</span>
  return (
    <button
      type="button"
      onClick={() => {
        left.current = false
        setDraft(value)
      }}
      title={t('Change')}
      aria-label={value ? t('{field}: {value}, change', { field: label, value }) : t('Add: {field}', { field: label })}
      className={cx('-mx-1.5 inline-block max-w-[calc(100%+12px)] truncate rounded-md px-1.5 py-0.5 text-left hover:bg-n3', className, !value && 'text-n9')}>
      {value || placeholder || t('Add')}
    </button>
  )
}
