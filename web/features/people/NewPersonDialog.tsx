import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, TriangleAlert, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { contact as contactObject } from '../../../shared/objects/contact.ts'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Duplicate } from '../../api/types.ts'
import { inLanguage, useT } from '../../app/i18n.ts'
import { useMay, useMe, useSlug } from '../../app/me.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { useMembers } from '../members/members.ts'
import { sourceOptions } from './contact-filters.ts'

const formId = 'new-person'

/** A new person; while a number or e-mail is typed, it says who has it already. */
export function NewPersonDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const t = useT()
  const { member } = useMe()
  const mayAssign = useMay('contacts', 'assign')
  const members = useMembers()
  const [name, setName] = useState('')
  const [phones, setPhones] = useState([''])
  const [emails, setEmails] = useState([''])
  const [source, setSource] = useState('')
  const [ownerId, setOwnerId] = useState(member.id)
  const duplicates = useDuplicates(phones, emails)
  const create = useCreatePerson(onMade)
  const save = () =>
    create.mutate({
      name: name.trim(),
      phones: filled(phones).map((number) => ({ number })),
      emails: filled(emails).map((email) => ({ email })),
      source: source || null,
      ...(mayAssign && { ownerId: ownerId || null }),
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('New person')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={create.isPending}>
            {t('Save the person')}
          </Button>
        </>
      }>
      <Form id={formId} className="flex flex-col gap-4" onSubmit={() => save()}>
        <Field label={inLanguage(contactObject.fields.name.label)}>
          {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} maxLength={200} autoComplete="off" autoFocus />}
        </Field>
        <Several label={t('Number')} add={t('Another number')} type="tel" values={phones} onChange={setPhones} duplicates={duplicates} />
        <Several label={t('E-mail')} add={t('Another e-mail')} type="email" values={emails} onChange={setEmails} duplicates={duplicates} />
        <div className="grid grid-cols-2 gap-3">
          <Choice label={inLanguage(contactObject.fields.source.label)} value={source} onChange={setSource} options={sourceOptions()} none={t('not known')} />
          {mayAssign && (
            <Choice
              label={inLanguage(contactObject.fields.ownerId.label)}
              value={ownerId}
              onChange={setOwnerId}
              options={members.map((one) => ({ value: one.id, label: one.name }))}
              none={t('nobody')}
            />
          )}
        </div>
        <FormError error={create.error} />
      </Form>
    </Dialog>
  )
}

type ChoiceProps = { label: string; value: string; onChange: (value: string) => void; options: { value: string; label: string }[]; none: string }
function Choice({ label, value, onChange, options, none }: ChoiceProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

type SeveralProps = { label: string; add: string; type: 'tel' | 'email'; values: string[]; onChange: (values: string[]) => void; duplicates: Duplicate[] }
function Several({ label, add, type, values, onChange, duplicates }: SeveralProps) {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-col gap-2">
        {values.map((value, at) => (
          <div key={at} className="flex items-center gap-1">
            <Input
              type={type}
              aria-label={values.length > 1 ? `${label} ${at + 1}` : label}
              value={value}
              maxLength={254}
              autoComplete="off"
              onChange={(event) => onChange(values.with(at, event.target.value))}
            />
            {values.length > 1 && (
              <IconButton label={t('Remove {value}', { value: value || label })} onClick={() => onChange(values.filter((_, index) => index !== at))}>
                <X />
              </IconButton>
            )}
          </div>
        ))}
      </div>
      <div role="status">
        {duplicates
          .filter((one) => one.by === (type === 'tel' ? 'phone' : 'email'))
          .map((one) => (
            <Already key={`${one.value} ${one.contact?.id ?? one.owner?.id ?? ''}`} duplicate={one} />
          ))}
      </div>
      {(values.at(-1) ?? '') !== '' && (
        <button
          type="button"
          onClick={() => onChange([...values, ''])}
          className="mt-1.5 inline-flex items-center gap-1.5 rounded-sm text-ink hover:underline touch:py-2">
          <Plus className="size-3.5" />
          {add}
        </button>
      )}
    </fieldset>
  )
}

function Already({ duplicate: { value, contact, owner } }: { duplicate: Duplicate }) {
  const t = useT()
  const slug = useSlug()
  return (
    <p className="mt-2 flex items-start gap-2 rounded-md bg-caution-tint px-2.5 py-1.5 text-caution">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" />
      <span>
        {contact && (
          <>
            {t('{value} is already here:', { value })}{' '}
            <Link to="/o/$slug/people/$id" params={{ slug, id: contact.id }} className="font-semibold underline">
              {contact.name || t('Unnamed contact')}
            </Link>
            {owner ? ` · ${owner.name}` : ''}
          </>
        )}
        {!contact && (owner ? t('{value} is already with {owner}', { value, owner: owner.name }) : t('{value} is already with somebody', { value }))}
      </span>
    </p>
  )
}

function useDuplicates(phones: string[], emails: string[]): Duplicate[] {
  const slug = useSlug()
  const asked = useDeferredValue(
    JSON.stringify({
      phones: filled(phones).filter((one) => one.replaceAll(/\D/g, '').length >= 7),
      emails: filled(emails).filter((one) => one.includes('@')),
    }),
  )
  const body = JSON.parse(asked) as { phones: string[]; emails: string[] }
  const found = useQuery({
    queryKey: [slug, 'duplicates', asked],
    enabled: body.phones.length + body.emails.length > 0,
    staleTime: 10_000,
    queryFn: () => ok(api.POST('/api/v1/{slug}/contacts/duplicates', { params: { path: { slug } }, body })),
  })
  return found.data?.matches ?? []
}

function useCreatePerson(onMade: (id: string) => void) {
  const t = useT()
  const slug = useSlug()
  return useMutation({
    mutationFn: (body: { name: string; phones: { number: string }[]; emails: { email: string }[]; source: string | null; ownerId?: string | null }) =>
      ok(api.POST('/api/v1/{slug}/contacts', { params: { path: { slug } }, headers: { 'Idempotency-Key': crypto.randomUUID() }, body })),
    onSuccess: ({ id }) => {
      objectChanged(slug, 'contact')
      say(t('Saved'))
      onMade(id)
    },
  })
}

function filled(values: string[]): string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '')
}
