import { useMutation } from '@tanstack/react-query'
import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { TimelineItem } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { LineButton } from './PhoneLines.tsx'

type Note = NonNullable<TimelineItem['note']>

/** A note's text; its author may change it, or remove it with a way back. */
export function NoteBody({ note }: { note: Note }) {
  const t = useT()
  const slug = useSlug()
  const [draft, setDraft] = useState<string | null>(null)
  const [removed, setRemoved] = useState(false)
  const path = { slug, id: note.id }
  const save = useMutation({
    mutationFn: (body: string) => ok(api.PATCH('/api/v1/{slug}/notes/{id}', { params: { path }, headers: ifMatch(note.version), body: { body } })),
    onSuccess: () => setDraft(null),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'note'),
  })
  const remove = () => {
    setRemoved(true)
    say(t('Note removed'), {
      action: { label: t('Undo'), run: () => setRemoved(false) },
      done: () => void ok(api.DELETE('/api/v1/{slug}/notes/{id}', { params: { path }, keepalive: true })).then(() => objectChanged(slug, 'note'), sayError),
    })
  }
  if (removed) return <p className="text-n9 italic">{t('Removed')}</p>
  if (draft !== null) {
    return <NoteForm draft={draft} onDraft={setDraft} busy={save.isPending} onSave={() => save.mutate(draft.trim())} />
  }
  return (
    <div className="group mt-1.5 flex items-start gap-1 rounded-md bg-n2 py-1 pr-1 pl-3">
      <p className="min-w-0 flex-1 py-1 break-words whitespace-pre-wrap text-n11">{note.body}</p>
      {note.can.includes('update') && (
        <LineButton hidden label={t('Change the note')} onClick={() => setDraft(note.body)}>
          <Pencil />
        </LineButton>
      )}
      {note.can.includes('delete') && (
        <LineButton hidden label={t('Remove the note')} onClick={remove}>
          <Trash2 />
        </LineButton>
      )}
    </div>
  )
}

type FormProps = { draft: string; onDraft: (draft: string | null) => void; busy: boolean; onSave: () => void }
function NoteForm({ draft, onDraft, busy, onSave }: FormProps) {
  const t = useT()
  const empty = draft.trim() === ''
  return (
    <Form className="mt-1.5" onSubmit={onSave}>
      <TextArea
        autoFocus
        aria-label={t('Note')}
        rows={3}
        maxLength={20_000}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onDraft(null)
          }
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !empty) onSave()
        }}
      />
      <div className="mt-2 flex justify-end gap-2">
        <Button size="sm" look="quiet" onClick={() => onDraft(null)}>
          {t('Cancel')}
        </Button>
        <Button size="sm" type="submit" busy={busy} disabled={empty}>
          {t('Save')}
        </Button>
      </div>
    </Form>
  )
}
