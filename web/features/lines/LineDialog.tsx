import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Line } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { dayOf } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { HolderSelect } from './HolderSelect.tsx'
import { lineName } from './lines.ts'

type Draft = { number: string; label: string; memberId: string | null }

/** Adds a line with who holds it from today, or renames one. Its number stays as it was typed. */
export function LineDialog({ line, onClose }: { line: Line | null; onClose: () => void }) {
  const t = useT()
  const [number, setNumber] = useState('')
  const [label, setLabel] = useState(line?.label ?? '')
  const [memberId, setMemberId] = useState<string | null>(null)
  const save = useSave(line, onClose)
  const wrong = save.error instanceof ApiError && save.error.fields.some((field) => field.pointer === '/number')
  return (
    <Dialog
      open
      onClose={onClose}
      title={line ? t('Rename {name}', { name: lineName(line) }) : t('Add a line')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="line" busy={save.isPending}>
            {t('Save the line')}
          </Button>
        </>
      }>
      <Form id="line" className="flex flex-col gap-4" onSubmit={() => save.mutate({ number, label: label.trim(), memberId })}>
        {!line && (
          <Field label={t('Phone number')} error={wrong ? t('This is not a whole phone number. Type it as one dials it.') : undefined}>
            {(ids) => <Input {...ids} type="tel" autoComplete="off" value={number} maxLength={256} required autoFocus onChange={(event) => setNumber(event.target.value)} />}
          </Field>
        )}
        <Field label={t('Name of the line')} hint={t('For example “Sales Pune” or “Shop counter”.')}>
          {(ids) => <Input {...ids} autoComplete="off" value={label} maxLength={100} autoFocus={line !== null} onChange={(event) => setLabel(event.target.value)} />}
        </Field>
        {!line && <HolderSelect value={memberId} onChange={setMemberId} />}
        {!wrong && <FormError error={save.error} />}
      </Form>
    </Dialog>
  )
}

function useSave(line: Line | null, onDone: () => void) {
  const t = useT()
  const slug = useSlug()
  const fromOn = dayOf(new Date().toISOString(), useZone())
  const add = async ({ number, label, memberId }: Draft): Promise<Line> => {
    const made = await ok(api.POST('/api/v1/{slug}/lines', { params: { path: { slug } }, body: { number, label } }))
    // The line stands by now: a holder that was refused is said, and can be given from its row.
    if (memberId) await ok(api.PUT('/api/v1/{slug}/lines/{id}/holder', { params: { path: { slug, id: made.id } }, body: { memberId, fromOn } })).catch(sayError)
    return made
  }
  return useMutation({
    mutationFn: (input: Draft) => (line ? ok(api.PATCH('/api/v1/{slug}/lines/{id}', { params: { path: { slug, id: line.id } }, body: { label: input.label } })) : add(input)),
    onSuccess: (saved) => {
      if (!line) say(saved.alsoContact ? t('The line is added. Its number is also a client’s: check whose it is.') : t('The line is added'))
      objectChanged(slug, 'line')
      onDone()
    },
  })
}
