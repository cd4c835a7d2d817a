import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Named } from '../../shared/objects/define.ts'
import { keys } from '../api/query.ts'
import { useT } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { sayError } from '../lib/explain.ts'
import { cx } from '../ui/cx.ts'
import { inputClass } from '../ui/Field.tsx'
import { createRecord, fetchList, type ObjectName } from './objects.ts'

type Props = { object: ObjectName; label: string; standing: Named | null; onPick: (record: Named | null) => void; onDone?: (move?: 1 | -1) => void; id?: string; autoFocus?: boolean; without?: string }
type Choice = { key: string; text: string; record: Named | null }

/** Chooses a record by the beginning of its name; a name that nobody has yet becomes a new one. `without` leaves one out, and none is made. */
export function RecordPicker({ object, label, standing, onPick, onDone, id, autoFocus = true, without }: Props) {
  const t = useT()
  const slug = useSlug()
  const listId = useId()
  const [draft, setDraft] = useState(standing?.name ?? '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const left = useRef(false)
  const found = useFound(object, useDeferredValue(draft.trim()), open).filter((one) => one.id !== without)
  const done = (move?: 1 | -1) => {
    if (left.current) return
    left.current = onDone !== undefined
    setOpen(false)
    onDone?.(move)
  }
  const make = () =>
    createRecord(object, slug, { name: draft.trim() }, crypto.randomUUID()).then((row) => {
      onPick({ id: row.id, name: row.name })
      setDraft(row.name)
      done()
    }, sayError)
  const choices: Choice[] = [
    ...(standing ? [{ key: 'none', text: t('none'), record: null }] : []),
    ...found.map((one) => ({ key: one.id, text: one.name || t('Unnamed contact'), record: one })),
    ...(without === undefined && draft.trim() !== '' && !found.some((one) => one.name.toLowerCase() === draft.trim().toLowerCase()) ? [{ key: 'new', text: t('New: “{name}”', { name: draft.trim() }), record: null }] : []),
  ]
  const pick = (choice: Choice | undefined) => {
    if (!choice) return
    if (choice.key === 'new') return void make()
    onPick(choice.record)
    setDraft(choice.record?.name ?? '')
    done()
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      setActive((active + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % Math.max(1, choices.length))
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      event.stopPropagation()
      pick(choices[active])
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      done()
    } else if (event.key === 'Tab' && onDone) {
      event.preventDefault()
      done(event.shiftKey ? -1 : 1)
    }
  }
  return (
    <span className="relative block" onClick={(event) => event.stopPropagation()}>
      <input
        {...(id && { id })}
        autoFocus={autoFocus}
        role="combobox"
        aria-label={label}
        aria-expanded={open && choices.length > 0}
        aria-controls={listId}
        aria-activedescendant={open && choices[active] ? `${listId}-${choices[active].key}` : undefined}
        autoComplete="off"
        value={draft}
        maxLength={200}
        onChange={(event) => {
          setDraft(event.target.value)
          setOpen(true)
          setActive(0)
        }}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTimeout(() => done(), 150)}
        onKeyDown={keyed}
        className={cx(inputClass, 'h-7 px-1.5 touch:h-10 touch:text-[16px]', id && 'h-9 px-2.5 touch:h-12')}
      />
      {open && choices.length > 0 && (
        <span id={listId} role="listbox" aria-label={label} className="absolute inset-x-0 top-full z-30 mt-1 block max-h-64 min-w-52 overflow-y-auto rounded-lg border border-n5 bg-n0 p-1 shadow-float dark:bg-n2">
          {choices.map((choice, at) => (
            <span
              key={choice.key}
              id={`${listId}-${choice.key}`}
              role="option"
              aria-selected={at === active}
              onPointerDown={(event) => {
                event.preventDefault()
                pick(choice)
              }}
              className={cx('flex h-8 cursor-default items-center truncate rounded-md px-2 touch:h-11', at === active ? 'bg-n3' : 'hover:bg-n3', choice.key === 'none' && 'text-n9', choice.key === 'new' && 'text-ink')}>
              {choice.text}
            </span>
          ))}
        </span>
      )}
    </span>
  )
}

function useFound(object: ObjectName, name: string, on: boolean): Named[] {
  const slug = useSlug()
  const query = useQuery({
    queryKey: keys.records(slug, object, 'pick', name),
    enabled: on,
    placeholderData: (before) => before,
    queryFn: () => fetchList(object, slug, { limit: 8, ...(name !== '' && { filter: { and: [{ field: 'name', op: 'words', value: name }] } }) }),
  })
  return query.data?.items.map((row) => ({ id: row.id, name: row.name })) ?? []
}
