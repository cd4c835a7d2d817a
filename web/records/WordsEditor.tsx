import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { TagRow } from '../../shared/objects/define.ts'
import { api, ok } from '../api/client.ts'
import { keys } from '../api/query.ts'
import { inLanguage, useT } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { cx } from '../ui/cx.ts'
import { inputClass } from '../ui/Field.tsx'
import { X } from 'lucide-react'
import type { EditorProps } from './FieldEditor.tsx'
import { valueOf } from './fields.ts'
import { draftKey, drafts } from './saving.ts'

/** Several words: tags (new ones are made by typing them) or options of a multi-select. Enter adds, Backspace takes the last away. */
export function WordsEditor({ row, shown, onSave, onDone }: EditorProps) {
  const t = useT()
  const list = useId()
  const tags = useTags(shown.field.kind === 'tags')
  const { field } = shown
  const options = field.kind === 'multiSelect' ? field.options.map((one) => ({ value: one.value, label: inLanguage(one.label) })) : tags.map((tag) => ({ value: tag.id, label: tag.name }))
  const value = valueOf(row, shown)
  const standing: string[] = field.kind === 'tags' ? ((value as TagRow[] | undefined) ?? []).map((tag) => tag.name) : ((value as string[] | undefined) ?? []).map((one) => options.find((option) => option.value === one)?.label ?? one)
  const kept = drafts.get(draftKey(row, shown)) as ({ name: string } | string)[] | undefined
  const [words, setWords] = useState(kept?.map((one) => (typeof one === 'string' ? (options.find((option) => option.value === one)?.label ?? one) : one.name)) ?? standing)
  const [draft, setDraft] = useState('')
  const box = useRef<HTMLSpanElement>(null)
  const left = useRef(false)
  const add = (from: string[]): string[] => {
    const word = draft.trim().replace(/,$/, '')
    const known = options.find((option) => option.label.toLowerCase() === word.toLowerCase())?.label
    const fits = field.kind === 'tags' ? (known ?? word) : known
    return word !== '' && fits && !from.includes(fits) ? [...from, fits] : from
  }
  const leave = (save: boolean, move?: 1 | -1) => {
    if (left.current) return
    left.current = true
    if (!save) drafts.delete(draftKey(row, shown))
    const next = add(words)
    if (save && next.join('\n') !== standing.join('\n')) {
      if (field.kind === 'tags') onSave(next.map((name) => ({ name })), { tags: next.map((name) => ({ id: name, name })) })
      else {
        const chosen = next.map((label) => options.find((option) => option.label === label)?.value ?? label)
        onSave(chosen, { custom: { ...row.custom, [shown.key ?? '']: chosen } })
      }
    }
    onDone(move)
  }
  return (
    <span
      ref={box}
      className={cx(inputClass, 'flex min-h-7 flex-wrap items-center gap-1 px-1 py-0.5 focus-within:border-accent')}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) leave(true)
      }}>
      {words.map((word) => (
        <span key={word} className="inline-flex h-5 items-center rounded-sm bg-n3 pl-1.5 text-xs font-medium text-n11 touch:h-8">
          {word}
          <button type="button" aria-label={t('Remove {value}', { value: word })} onClick={() => setWords(words.filter((one) => one !== word))} className="inline-flex size-5 items-center justify-center hover:text-n12 touch:size-8">
            <X className="size-3" />
          </button>
        </span>
      ))}
      <input
        autoFocus
        list={list}
        aria-label={shown.label}
        value={draft}
        maxLength={60}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            leave(false)
          } else if (event.key === 'Tab') {
            event.preventDefault()
            leave(true, event.shiftKey ? -1 : 1)
          } else if ((event.key === 'Enter' || event.key === ',') && draft.trim() !== '') {
            event.preventDefault()
            event.stopPropagation()
            setWords(add(words))
            setDraft('')
          } else if (event.key === 'Enter') {
            event.stopPropagation()
            leave(true)
          } else if (event.key === 'Backspace' && draft === '') setWords(words.slice(0, -1))
        }}
        className="h-5 min-w-16 flex-1 bg-transparent px-1 outline-none touch:h-8"
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option.value} value={option.label} />
        ))}
      </datalist>
    </span>
  )
}

/** The organisation's tags. */
export function useTags(on = true): TagRow[] {
  const slug = useSlug()
  const query = useQuery({ queryKey: keys.tags(slug), enabled: on, staleTime: 60_000, queryFn: () => ok(api.GET('/api/v1/{slug}/tags', { params: { path: { slug } } })) })
  return query.data?.items ?? []
}
