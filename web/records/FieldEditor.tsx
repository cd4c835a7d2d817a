import { useRef, useState, type KeyboardEvent } from 'react'

import { inLanguage, useT } from '../app/i18n.ts'
import { useMe } from '../app/me.ts'
import { useMembers } from '../features/members/members.ts'
import { cx } from '../ui/cx.ts'
import { inputClass } from '../ui/Field.tsx'
import { valueOf, type ShownField } from './fields.ts'
import type { AnyRow } from './objects.ts'
import { RecordPicker } from './RecordPicker.tsx'
import { draftKey, drafts } from './saving.ts'
import { textOf, valueFromText } from './value-text.ts'
import { WordsEditor } from './WordsEditor.tsx'

export type EditorProps = {
  row: AnyRow
  shown: ShownField
  /** Saves a value; `preview` is how the row looks until the server has answered. */
  onSave: (value: unknown, preview: Partial<AnyRow>) => void
  /** Leaves the field; `move` is Tab's way to the next one. */
  onDone: (move?: 1 | -1) => void
}

const small = cx(inputClass, 'h-7 px-1.5 touch:h-10 touch:text-[16px]')

/** The one editor of a field in place: Enter or leaving saves, Esc does not, Tab saves and goes on. */
export function FieldEditor(props: EditorProps) {
  const { kind } = props.shown.field
  if (kind === 'ref' && props.shown.field.object === 'company') return <CompanyEditor {...props} />
  if (kind === 'select' || kind === 'check' || kind === 'ref') return <ChoiceEditor {...props} />
  if (kind === 'tags' || kind === 'multiSelect') return <WordsEditor {...props} />
  return <TextEditor {...props} />
}

/** The fields that have an editor in place; addresses are edited on the record's page. */
export function isEditable(row: AnyRow, shown: ShownField): boolean {
  if (!shown.writable || shown.field.kind === 'addresses' || !row.can.includes(shown.name === 'ownerId' ? 'assign' : 'update')) return false
  if (shown.field.kind !== 'phones') return true
  return !(row.phones[0]?.masked ?? false)
}

function TextEditor({ row, shown, onSave, onDone }: EditorProps) {
  const { organisation } = useMe()
  const standing = textOf(row, shown, organisation.zone)
  const kept = drafts.get(draftKey(row, shown))
  const [draft, setDraft] = useState(kept === undefined ? standing : textOf({ ...row, ...withValue(row, shown, kept) }, shown, organisation.zone))
  const [wrong, setWrong] = useState(false)
  const left = useRef(false)
  const leave = (save: boolean, move?: 1 | -1) => {
    if (left.current) return
    if (save && draft.trim() !== standing) {
      const read = valueFromText(row, shown, draft.trim(), organisation)
      if (read === undefined) {
        setWrong(true)
        return
      }
      onSave(read.value, read.preview)
    }
    left.current = true
    if (!save) drafts.delete(draftKey(row, shown))
    onDone(move)
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      leave(false)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      leave(true, event.shiftKey ? -1 : 1)
    } else if (event.key === 'Enter' && (shown.field.kind !== 'longText' || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.stopPropagation()
      leave(true)
    }
  }
  const common = {
    autoFocus: true,
    'aria-label': shown.label,
    'aria-invalid': wrong || undefined,
    value: draft,
    onBlur: () => leave(true),
    onKeyDown: keyed,
    onClick: (event: { stopPropagation: () => void }) => event.stopPropagation(),
  }
  if (shown.field.kind === 'longText') {
    return <textarea {...common} rows={4} maxLength={10_000} onChange={(event) => setDraft(event.target.value)} className={cx(inputClass, 'px-1.5 py-1 field-sizing-content')} />
  }
  return <input {...common} type={typeFor(shown)} maxLength={2_000} step="any" onChange={(event) => setDraft(event.target.value)} className={small} />
}

function typeFor({ field }: ShownField): string {
  if (field.kind === 'date') return 'date'
  if (field.kind === 'instant') return 'datetime-local'
  if (field.kind === 'phones' || field.kind === 'phone') return 'tel'
  return 'text'
}

function ChoiceEditor({ row, shown, onSave, onDone }: EditorProps) {
  const t = useT()
  const members = useMembers()
  const { field } = shown
  const value = valueOf(row, shown)
  const options =
    field.kind === 'select'
      ? field.options.map((one) => ({ value: one.value, label: inLanguage(one.label) }))
      : field.kind === 'check'
        ? [{ value: 'yes', label: t('yes') }]
        : members.filter((one) => !one.disabledAt || one.id === value).map((one) => ({ value: one.id, label: one.name }))
  const now = field.kind === 'check' ? (value === true ? 'yes' : '') : typeof value === 'string' ? value : ''
  const none = field.kind === 'check' ? t('no') : field.kind === 'ref' ? t('nobody') : t('not known')
  const kept = drafts.get(draftKey(row, shown))
  const [chosen, setChosen] = useState(kept === undefined ? now : kept === true ? 'yes' : String(kept || ''))
  const left = useRef(false)
  // A choice made by pointer is made; arrow keys only pass over choices until Enter or Tab.
  const byPointer = useRef(false)
  const leave = (save: boolean, move?: 1 | -1, choice = chosen) => {
    if (left.current) return
    left.current = true
    if (!save) drafts.delete(draftKey(row, shown))
    if (save && choice !== now) {
      const next = field.kind === 'check' ? choice === 'yes' : choice || null
      const member = members.find((one) => one.id === choice)
      onSave(next, { ...withValue(row, shown, next), ...(shown.key === null && field.kind === 'ref' && { [shown.name.slice(0, -2)]: member ? { id: member.id, name: member.name } : null }) })
    }
    onDone(move)
  }
  return (
    <select
      autoFocus
      aria-label={shown.label}
      value={chosen}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={() => { byPointer.current = true }}
      onChange={(event) => {
        setChosen(event.target.value)
        if (byPointer.current) leave(true, undefined, event.target.value)
      }}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        byPointer.current = false
        if (event.key === 'Escape' || event.key === 'Enter') {
          event.preventDefault()
          event.stopPropagation()
          leave(event.key === 'Enter')
        }
        if (event.key === 'Tab') {
          event.preventDefault()
          leave(true, event.shiftKey ? -1 : 1)
        }
      }}
      className={small}>
      <option value="">{none}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

function CompanyEditor({ row, shown, onSave, onDone }: EditorProps) {
  return (
    <RecordPicker
      object="company"
      label={shown.label}
      standing={row.company as { id: string; name: string } | null}
      onPick={(company) => onSave(company?.id ?? null, { companyId: company?.id ?? null, company })}
      onDone={onDone}
    />
  )
}

/** How a row looks with a value that is not saved yet. */
function withValue(row: AnyRow, shown: ShownField, value: unknown): Partial<AnyRow> {
  return (shown.key === null ? { [shown.name]: value } : { custom: { ...row.custom, [shown.key]: value as AnyRow['custom'][string] } }) as Partial<AnyRow>
}
