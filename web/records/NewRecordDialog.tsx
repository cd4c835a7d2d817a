import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, TriangleAlert, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { api, ok } from '../api/client.ts'
import { objectChanged } from '../api/query.ts'
import type { Duplicate, Named } from '../api/types.ts'
import { inLanguage, useT } from '../app/i18n.ts'
import { useMe, useSlug } from '../app/me.ts'
import { FormError } from '../features/identity/FormError.tsx'
import { useMembers } from '../features/members/members.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field, Input, Select, TextArea } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import { say } from '../ui/toast.ts'
import type { ShownField } from './fields.ts'
import { createRecord, objects, type AnyInput, type AnyRow, type ObjectName } from './objects.ts'
import { RecordPicker } from './RecordPicker.tsx'
import { valueFromText } from './value-text.ts'

const formId = 'new-record'
type Draft = { name: string; phones: string[]; emails: string[]; company: Named | null; texts: Record<string, string> }
type Props = { object: ObjectName; fields: ShownField[]; onClose: () => void; onMade: (id: string) => void; start?: Partial<Draft> }

/** A new record; while a number or e-mail is typed, it says who has it already. The organisation's own fields are behind "More fields". */
export function NewRecordDialog({ object, fields, onClose, onMade, start }: Props) {
  const t = useT()
  const { member, organisation } = useMe()
  const [draft, setDraft] = useState<Draft>({ name: '', phones: [''], emails: [''], company: null, texts: { ownerId: member.id }, ...start })
  const [more, setMore] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const duplicates = useDuplicates(object === 'contact' ? draft.phones : [], object === 'contact' ? draft.emails : [], object === 'contact' ? draft.name : '', draft.company?.id)
  const create = useCreate(object, onMade)
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const simple = fields.filter((shown) => shown.writable && isSimple(shown))
  const shownFirst = simple.filter(({ name }) => name === 'source' || name === 'ownerId')
  const rest = simple.filter((shown) => !shownFirst.includes(shown))
  const submit = () => {
    const read = inputOf(draft, simple, organisation)
    if ('wrong' in read) return setWrong(read.wrong)
    setWrong(null)
    create.mutate(read.input)
  }
  const text = (shown: ShownField) => <TextField key={shown.name} shown={shown} wrong={wrong === shown.name} value={draft.texts[shown.name] ?? ''} onChange={(value) => set({ texts: { ...draft.texts, [shown.name]: value } })} />
  return (
    <Dialog
      open
      onClose={onClose}
      title={object === 'contact' ? t('New person') : t('New company')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={create.isPending}>
            {object === 'contact' ? t('Save the person') : t('Save the company')}
          </Button>
        </>
      }>
      <Form id={formId} className="flex flex-col gap-4" onSubmit={submit}>
        <Field label={t('Name')}>{(ids) => <Input {...ids} value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={200} autoComplete="off" autoFocus />}</Field>
        <div role="status" className="-mt-2 empty:hidden">
          {duplicates.filter((one) => one.by === 'name').map((one) => <Already key={one.contact?.id ?? one.owner?.id ?? ''} duplicate={one} />)}
        </div>
        <Several label={t('Number')} add={t('Another number')} type="tel" values={draft.phones} onChange={(phones) => set({ phones })} duplicates={duplicates} />
        <Several label={t('E-mail')} add={t('Another e-mail')} type="email" values={draft.emails} onChange={(emails) => set({ emails })} duplicates={duplicates} />
        {object === 'contact' && (
          <Field label={inLanguage(objects.company.descriptor.label.one)}>
            {(ids) => <RecordPicker object="company" label={t('Company')} id={ids.id} autoFocus={false} standing={draft.company} onPick={(company) => set({ company })} />}
          </Field>
        )}
        <div className="grid grid-cols-2 gap-3">{shownFirst.map(text)}</div>
        {rest.length > 0 && !more && (
          <button type="button" onClick={() => setMore(true)} className="inline-flex items-center gap-1.5 self-start rounded-sm text-ink hover:underline touch:py-2">
            <Plus className="size-3.5" />
            {t('More fields')}
          </button>
        )}
        {more && <div className="grid grid-cols-2 gap-3 touch:grid-cols-1">{rest.map(text)}</div>}
        <FormError error={create.error} />
      </Form>
    </Dialog>
  )
}

function isSimple({ name, field }: ShownField): boolean {
  return name !== 'name' && !['phones', 'emails', 'addresses'].includes(field.kind) && !(field.kind === 'ref' && field.object === 'company')
}

function inputOf(draft: Draft, simple: ShownField[], place: { zone: string; currency: string }): { input: AnyInput } | { wrong: string } {
  const custom: AnyInput = {}
  const input: AnyInput = {
    name: draft.name.trim(),
    phones: filled(draft.phones).map((number) => ({ number })),
    emails: filled(draft.emails).map((email) => ({ email })),
    ...(draft.company && { companyId: draft.company.id }),
  }
  for (const shown of simple) {
    const text = (draft.texts[shown.name] ?? '').trim()
    if (text === '' && shown.name !== 'ownerId') continue
    const value = valueOf(shown, text, place)
    if (value === undefined) return { wrong: shown.name }
    if (shown.key === null) input[shown.name] = value
    else custom[shown.key] = value
  }
  return { input: Object.keys(custom).length > 0 ? { ...input, custom } : input }
}

function valueOf(shown: ShownField, text: string, place: { zone: string; currency: string }): unknown {
  const { field } = shown
  if (field.kind === 'tags') return text.split(',').map((name) => name.trim()).filter(Boolean).map((name) => ({ name }))
  if (field.kind === 'multiSelect') return text.split('\n')
  if (field.kind === 'check') return text === 'yes'
  if (field.kind === 'select' || field.kind === 'ref') return text || null
  return valueFromText({ custom: {} } as AnyRow, shown, text, place)?.value
}

function TextField({ shown, value, onChange, wrong }: { shown: ShownField; value: string; onChange: (value: string) => void; wrong: boolean }) {
  const t = useT()
  const members = useMembers()
  const { field } = shown
  const options =
    field.kind === 'ref'
      ? members.filter((one) => !one.disabledAt).map((one) => ({ value: one.id, label: one.name }))
      : field.kind === 'check'
        ? [{ value: 'yes', label: t('yes') }]
        : 'options' in field
          ? field.options.map((one) => ({ value: one.value, label: inLanguage(one.label) }))
          : null
  if (field.kind === 'multiSelect') return <Choices label={shown.label} options={field.options.map((one) => ({ value: one.value, label: inLanguage(one.label) }))} chosen={value === '' ? [] : value.split('\n')} onChange={(chosen) => onChange(chosen.join('\n'))} />
  const type = field.kind === 'date' ? 'date' : field.kind === 'instant' ? 'datetime-local' : 'text'
  return (
    <Field
      label={shown.label}
      className={field.kind === 'longText' ? 'col-span-full' : undefined}
      error={wrong ? t('This does not fit the field') : undefined}
      hint={field.kind === 'tags' ? t('Part them by commas') : undefined}>
      {(ids) =>
        options ? (
          <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{field.kind === 'ref' ? t('nobody') : field.kind === 'check' ? t('no') : t('not known')}</option>
            {options.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </Select>
        ) : field.kind === 'longText' ? (
          <TextArea {...ids} value={value} rows={2} maxLength={10_000} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <Input {...ids} type={type} value={value} maxLength={500} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  )
}

type ChoicesProps = { label: string; options: { value: string; label: string }[]; chosen: string[]; onChange: (chosen: string[]) => void }
/** Several of some options, one tick each. */
function Choices({ label, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1.5">
        {options.map(({ value, label: name }) => (
          <label key={value} className="inline-flex min-w-0 items-center gap-2 touch:min-h-11">
            <input type="checkbox" className="size-4" checked={chosen.includes(value)} onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />
            <span className="min-w-0 break-words">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
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

function Already({ duplicate: { by, value, contact, owner } }: { duplicate: Duplicate }) {
  const t = useT()
  const slug = useSlug()
  return (
    <p className="mt-2 flex items-start gap-2 rounded-md bg-caution-tint px-2.5 py-1.5 text-caution">
      <TriangleAlert className="mt-0.5 size-4 shrink-0" />
      <span>
        {contact && (
          <>
            {by === 'name' ? t('Perhaps the same:') : t('{value} is already here:', { value })}{' '}
            <Link to="/o/$slug/people/$id" params={{ slug, id: contact.id }} className="font-semibold underline">
              {contact.name || t('Unnamed contact')}
            </Link>
            {owner ? ` · ${owner.name}` : ''}
          </>
        )}
        {!contact && by === 'name' && (owner ? t('Perhaps the same: with {owner}', { owner: owner.name }) : t('Perhaps the same is already here'))}
        {!contact && by !== 'name' && (owner ? t('{value} is already with {owner}', { value, owner: owner.name }) : t('{value} is already with somebody', { value }))}
      </span>
    </p>
  )
}

function useDuplicates(phones: string[], emails: string[], name: string, companyId?: string): Duplicate[] {
  const slug = useSlug()
  const asked = useDeferredValue(
    JSON.stringify({
      phones: filled(phones).filter((one) => one.replaceAll(/\D/g, '').length >= 7),
      emails: filled(emails).filter((one) => one.includes('@')),
      ...(/\S\s+\S/.test(name) && { name: name.trim(), ...(companyId && { companyId }) }),
    }),
  )
  const body = JSON.parse(asked) as { phones: string[]; emails: string[]; name?: string; companyId?: string }
  const found = useQuery({
    queryKey: [slug, 'duplicates', asked],
    enabled: body.phones.length + body.emails.length > 0 || body.name !== undefined,
    staleTime: 10_000,
    queryFn: () => ok(api.POST('/api/v1/{slug}/contacts/duplicates', { params: { path: { slug } }, body })),
  })
  return found.data?.matches ?? []
}

function useCreate(object: ObjectName, onMade: (id: string) => void) {
  const t = useT()
  const slug = useSlug()
  return useMutation({
    mutationFn: (body: AnyInput) => createRecord(object, slug, body, crypto.randomUUID()),
    onSuccess: ({ id }) => {
      objectChanged(slug, object)
      say(t('Saved'))
      onMade(id)
    },
  })
}

function filled(values: string[]): string[] {
  return values.map((value) => value.trim()).filter((value) => value !== '')
}
