import { useMutation } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { CustomField, CustomKind, FieldInput, Seniority } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import type { ObjectName } from '../../records/objects.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormError } from '../identity/FormError.tsx'

const kinds: CustomKind[] = ['text', 'longText', 'number', 'money', 'date', 'instant', 'select', 'multiSelect', 'check', 'phone', 'email', 'link', 'member']

export function kindName(kind: CustomKind, t: Translate): string {
  const names: Record<CustomKind, string> = {
    text: t('Text'), longText: t('Long text'), number: t('Plain number'), money: t('Money'), date: t('Date'), instant: t('Date and time'), select: t('Choice'),
    multiSelect: t('Several choices'), check: t('Yes or no'), phone: t('Phone number'), email: t('E-mail address'), link: t('Web address'), member: t('Member'),
  }
  return names[kind]
}

/** Makes or changes a field. Its kind is fixed once it is made. */
export function FieldDialog({ object, field, onClose }: { object: ObjectName; field: CustomField | null; onClose: () => void }) {
  const t = useT()
  const [kind, setKind] = useState<CustomKind>(field?.kind ?? 'text')
  const [label, setLabel] = useState(field?.label ?? '')
  const [labelHi, setLabelHi] = useState(field?.labelHi ?? '')
  const [options, setOptions] = useState<NonNullable<FieldInput['options']>>(field?.options ?? [{ label: '' }])
  const [pii, setPii] = useState(field?.pii ?? false)
  const [inList, setInList] = useState(field?.inList ?? true)
  const [readFrom, setReadFrom] = useState<Seniority>(field?.readFrom ?? 'employee')
  const [writeFrom, setWriteFrom] = useState<Seniority>(field?.writeFrom ?? 'employee')
  const save = useSave(object, field, onClose)
  const choice = kind === 'select' || kind === 'multiSelect'
  const body: FieldInput = { labelHi, pii, inList, readFrom, writeFrom, ...(choice && { options: options.filter((one) => one.label.trim() !== '') }) }
  return (
    <Dialog
      open
      onClose={onClose}
      title={field ? t('Change {field}', { field: field.label }) : t('New field')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="field" busy={save.isPending}>
            {t('Save the field')}
          </Button>
        </>
      }>
      <Form id="field" className="flex flex-col gap-4" onSubmit={() => save.mutate({ kind, label, ...body })}>
        <Field label={t('Name')}>{(ids) => <Input {...ids} value={label} maxLength={80} required autoFocus onChange={(event) => setLabel(event.target.value)} />}</Field>
        <Field label={t('Name in Hindi')}>{(ids) => <Input {...ids} value={labelHi} maxLength={80} lang="hi" onChange={(event) => setLabelHi(event.target.value)} />}</Field>
        <Field label={t('Kind')} hint={field ? t('The kind of a field stays as it was made.') : undefined}>
          {(ids) => (
            <Select {...ids} value={kind} disabled={field !== null} onChange={(event) => setKind(event.target.value as CustomKind)}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {kindName(one, t)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {choice && <Options options={options} onChange={setOptions} />}
        <label className="flex items-center gap-2.5">
          <input type="checkbox" className="size-4" checked={inList} onChange={(event) => setInList(event.target.checked)} />
          {t('Stands in lists from the start')}
        </label>
        <label className="flex items-center gap-2.5">
          <input type="checkbox" className="size-4" checked={pii} onChange={(event) => setPii(event.target.checked)} />
          {t('Personal: kept out of addresses, its history is sealed')}
        </label>
        <div className="grid grid-cols-2 gap-3">
          <Who label={t('Who sees it')} value={readFrom} onChange={setReadFrom} />
          <Who label={t('Who changes it')} value={writeFrom} onChange={setWriteFrom} />
        </div>
        <FormError error={save.error} />
      </Form>
    </Dialog>
  )
}

function Who({ label, value, onChange }: { label: string; value: Seniority; onChange: (value: Seniority) => void }) {
  const t = useT()
  return (
    <Field label={label}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value as Seniority)}>
          <option value="employee">{t('everybody')}</option>
          <option value="manager">{t('managers and above')}</option>
          <option value="admin">{t('administrators')}</option>
        </Select>
      )}
    </Field>
  )
}

type Choices = NonNullable<FieldInput['options']>
function Options({ options, onChange }: { options: Choices; onChange: (options: Choices) => void }) {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('Choices')}</legend>
      <div className="flex flex-col gap-2">
        {options.map((option, at) => (
          <div key={at} className="flex items-center gap-1">
            <Input aria-label={t('Choice {n}', { n: at + 1 })} value={option.label} maxLength={80} onChange={(event) => onChange(options.with(at, { ...option, label: event.target.value }))} />
            <IconButton label={t('Remove {value}', { value: option.label || t('Choice {n}', { n: at + 1 }) })} disabled={options.length === 1} onClick={() => onChange(options.filter((_, index) => index !== at))}>
              <X />
            </IconButton>
          </div>
        ))}
      </div>
      <button type="button" onClick={() => onChange([...options, { label: '' }])} className="mt-1.5 inline-flex items-center gap-1.5 rounded-sm text-ink hover:underline touch:py-2">
        <Plus className="size-3.5" />
        {t('Another choice')}
      </button>
    </fieldset>
  )
}

function useSave(object: ObjectName, field: CustomField | null, onDone: () => void) {
  const slug = useSlug()
  return useMutation({
    mutationFn: ({ kind, label, ...body }: FieldInput & { kind: CustomKind; label: string }) =>
      field
        ? ok(api.PATCH('/api/v1/{slug}/fields/{id}', { params: { path: { slug, id: field.id } }, body: { label, ...body } }))
        : ok(api.POST('/api/v1/{slug}/fields', { params: { path: { slug } }, body: { object, kind, label, ...body } })),
    onSuccess: () => {
      objectChanged(slug, 'field')
      onDone()
    },
  })
}
