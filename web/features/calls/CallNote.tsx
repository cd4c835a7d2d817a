import { useState } from 'react'
import { useT } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { Key } from '../../ui/Menu.tsx'
import { useSetNote } from './calls.ts'

/** The note of a call; Ctrl+Enter saves. */
export function CallNote({ id, note, editable }: { id: string; note: string; editable: boolean }) {
  const t = useT()
  const [draft, setDraft] = useState(note)
  const save = useSetNote(id)
  const changed = draft.trim() !== note
  if (!editable) return <p className={note ? 'whitespace-pre-wrap' : 'text-n9'}>{note || t('No note')}</p>
  return (
    <Form onSubmit={() => save(draft.trim())}>
      <TextArea
        aria-label={t('Note')}
        rows={2}
        maxLength={4000}
        value={draft}
        placeholder={t('What was said, what comes next')}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            if (changed) save(draft.trim())
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            event.currentTarget.blur()
          }
        }}
      />
      {changed && (
        <div className="mt-2 flex justify-end gap-2">
          <Button size="sm" look="quiet" onClick={() => setDraft(note)}>
            {t('Discard')}
          </Button>
          <Button size="sm" type="submit">
            {t('Save')}
            <Key>Ctrl ↵</Key>
          </Button>
        </div>
      )}
    </Form>
  )
}
