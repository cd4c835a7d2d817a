import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { objects, type ObjectName } from '../../records/objects.ts'
import { Button } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { Key } from '../../ui/Menu.tsx'

/** Writes a note onto a record's timeline; Ctrl+Enter saves. */
export function NoteComposer({ object, recordId }: { object: ObjectName; recordId: string }) {
  const t = useT()
  const slug = useSlug()
  const [body, setBody] = useState('')
  const save = useMutation({
    mutationFn: () =>
      ok(
        api.POST(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/{id}/notes`, {
          params: { path: { slug, id: recordId } },
          headers: { 'Idempotency-Key': crypto.randomUUID() },
          body: { body: body.trim() },
        }),
      ),
    onSuccess: () => {
      setBody('')
      objectChanged(slug, 'note')
    },
    onError: sayError,
  })
  const submit = () => {
    if (body.trim() !== '' && !save.isPending) save.mutate()
  }
  return (
    <Form onSubmit={() => submit()} className="rounded-lg border border-n5 focus-within:border-accent focus-within:ring-3 focus-within:ring-tint">
      <textarea
        value={body}
        onChange={(event) => setBody(event.target.value)}
        aria-label={t('Write a note')}
        placeholder={t('Write a note')}
        maxLength={10_000}
        rows={1}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            submit()
          }
        }}
        className="block max-h-72 w-full resize-none bg-transparent px-3 pt-2.5 pb-1 outline-none field-sizing-content touch:text-[16px]"
      />
      <div className="flex justify-end p-1.5">
        <Button size="sm" type="submit" busy={save.isPending} disabled={body.trim() === ''}>
          {t('Save')}
          <Key>Ctrl ↵</Key>
        </Button>
      </div>
    </Form>
  )
}
