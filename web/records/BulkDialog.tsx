import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../api/client.ts'
import { objectChanged } from '../api/query.ts'
import { inLanguage, useT } from '../app/i18n.ts'
import { useMe, useSlug } from '../app/me.ts'
import { FormError } from '../features/identity/FormError.tsx'
import { useMembers } from '../features/members/members.ts'
import { formatNumber } from '../lib/format.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field, Input, Select } from '../ui/Field.tsx'
import { Form } from '../ui/Form.tsx'
import type { ShownField } from './fields.ts'
import { objects, type AnyRow, type ObjectName } from './objects.ts'
import { RecordPicker } from './RecordPicker.tsx'
import { valueFromText } from './value-text.ts'
import { useTags } from './WordsEditor.tsx'

export type BulkKind = 'owner' | 'tag' | 'untag' | 'set' | 'delete'
type Act = { kind: 'set' | 'tag' | 'untag' | 'delete'; field?: string; value?: unknown; tagId?: string }
type Props = { object: ObjectName; kind: BulkKind; fields: ShownField[]; selection: { ids: string[] } | { filter: unknown }; onClose: () => void; onStarted: () => void }

/** One change for many records: what, to what, how many; then it runs by itself and can be undone. */
export function BulkDialog({ object, kind, fields, selection, onClose, onStarted }: Props) {
  const t = useT()
  const settable = fields.filter((shown) => shown.writable && isSettable(shown))
  const [field, setField] = useState(kind === 'owner' ? 'ownerId' : (settable[0]?.name ?? ''))
  const [value, setValue] = useState<unknown>(null)
  const [tagId, setTagId] = useState('')
  const act: Act | null = kind === 'delete' ? { kind } : kind === 'tag' || kind === 'untag' ? (tagId ? { kind, tagId } : null) : value === undefined ? null : { kind: 'set', field, value }
  const { count, start } = useBulk(object, selection, act, onStarted)
  const titles: Record<BulkKind, string> = { owner: t('Give to an owner'), tag: t('Add a tag'), untag: t('Take a tag away'), set: t('Set a field'), delete: t('Remove') }
  const shown = settable.find((one) => one.name === field) ?? fields.find((one) => one.name === field)
  return (
    <Dialog
      open
      onClose={onClose}
      title={titles[kind]}
      description={count === undefined ? t('Counting…') : object === 'contact' ? t('{n} people are changed. It can be undone.', { n: formatNumber(count) }) : t('{n} companies are changed. It can be undone.', { n: formatNumber(count) })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="bulk" busy={start.isPending} disabled={!act || !count}>
            {kind === 'delete' ? t('Remove {n}', { n: formatNumber(count ?? 0) }) : t('Change {n}', { n: formatNumber(count ?? 0) })}
          </Button>
        </>
      }>
      <Form id="bulk" className="flex flex-col gap-4" onSubmit={() => start.mutate()}>
        {kind === 'set' && (
          <Field label={t('Field')}>
            {(ids) => (
              <Select
                {...ids}
                value={field}
                onChange={(event) => {
                  setField(event.target.value)
                  setValue(null)
                }}>
                {settable.map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {(kind === 'set' || kind === 'owner') && shown && <ValueField key={field} shown={shown} onChange={setValue} />}
        {(kind === 'tag' || kind === 'untag') && <TagField value={tagId} onChange={setTagId} />}
        {kind === 'delete' && <p className="text-n10">{t('They go into the bin, from where they come back for 30 days.')}</p>}
        <FormError error={start.error} />
      </Form>
    </Dialog>
  )
}

function isSettable({ name, field }: ShownField): boolean {
  return name !== 'name' && !['phones', 'emails', 'addresses', 'tags', 'phone', 'multiSelect', 'instant'].includes(field.kind)
}

function useBulk(object: ObjectName, selection: Props['selection'], act: Act | null, onStarted: () => void) {
  const slug = useSlug()
  const path = `/api/v1/{slug}/${objects[object].plural as 'contacts'}/bulk` as const
  const send = (dryRun: boolean, what: Act) => ok(api.POST(path, { params: { path: { slug } }, body: { ...selection, act: what, dryRun } }))
  // The number is that of the records the role may change this way; the value does not matter for it.
  const counted: Act = act ?? { kind: 'set', field: 'source', value: null }
  const count = useQuery({ queryKey: [slug, 'bulk', object, JSON.stringify(selection), counted.kind, counted.field ?? '', act !== null], queryFn: () => send(true, counted), retry: false, staleTime: 5_000 })
  const start = useMutation({
    mutationFn: () => send(false, counted),
    onSuccess: () => {
      objectChanged(slug, 'run')
      onStarted()
    },
  })
  return { count: count.data?.count, start }
}

function TagField({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const t = useT()
  const tags = useTags()
  return (
    <Field label={t('Tag')} hint={tags.length === 0 ? t('Give a first record a tag; then it can be given to many.') : undefined}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('Choose')}</option>
          {tags.map((tag) => (
            <option key={tag.id} value={tag.id}>
              {tag.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function ValueField({ shown, onChange }: { shown: ShownField; onChange: (value: unknown) => void }) {
  const t = useT()
  const { organisation } = useMe()
  const members = useMembers()
  const [wrong, setWrong] = useState(false)
  const { field } = shown
  if (field.kind === 'ref' && field.object === 'company') {
    return <Field label={shown.label}>{(ids) => <RecordPicker object="company" label={shown.label} id={ids.id} autoFocus={false} standing={null} onPick={(company) => onChange(company?.id ?? null)} />}</Field>
  }
  const options =
    field.kind === 'ref'
      ? members.filter((one) => !one.disabledAt).map((one) => ({ value: one.id, label: one.name }))
      : 'options' in field
        ? field.options.map((one) => ({ value: one.value, label: inLanguage(one.label) }))
        : field.kind === 'check'
          ? [{ value: 'yes', label: t('yes') }]
          : null
  if (options) {
    return (
      <Field label={shown.label}>
        {(ids) => (
          <Select {...ids} defaultValue="" onChange={(event) => onChange(field.kind === 'check' ? event.target.value === 'yes' : event.target.value || null)}>
            <option value="">{field.kind === 'ref' ? t('nobody') : field.kind === 'check' ? t('no') : t('not known')}</option>
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
  const typed = (text: string) => {
    const read = valueFromText({ custom: {} } as AnyRow, shown, text.trim(), organisation)
    setWrong(read === undefined)
    onChange(read?.value)
  }
  return (
    <Field label={shown.label} hint={t('Left empty, the field is emptied.')} error={wrong ? t('This does not fit the field') : undefined}>
      {(ids) => <Input {...ids} type={field.kind === 'date' ? 'date' : 'text'} maxLength={500} onChange={(event) => typed(event.target.value)} />}
    </Field>
  )
}
