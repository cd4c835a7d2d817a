import { useMutation, useQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../api/client.ts'
import { keys } from '../api/query.ts'
import type { MergePreview, MergeSide } from '../api/types.ts'
import { useT } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { FormError } from '../features/identity/FormError.tsx'
import { Button } from '../ui/Button.tsx'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { FieldValue } from './FieldValue.tsx'
import { useFields, valueOf, type ShownField } from './fields.ts'
import { useMerge } from './merging.ts'
import { objects, titleOf, type AnyRow, type ObjectName } from './objects.ts'

const formId = 'merge'
type Props = { object: ObjectName; id: string; otherId: string; onClose: () => void; onMerged: (id: string) => void }

/** Two records before they become one: a choice for each field that differs, and what both keep. Enter merges. */
export function MergeDialog({ object, id, otherId, onClose, onMerged }: Props) {
  const t = useT()
  const slug = useSlug()
  const [pair, setPair] = useState([id, otherId] as const)
  const [choose, setChoose] = useState<Record<string, MergeSide>>({})
  const preview = useQuery({
    queryKey: keys.merge(slug, object, pair),
    gcTime: 0,
    queryFn: () => ok(api.POST(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/{id}/merges/preview`, { params: { path: { slug, id: pair[0] } }, body: { otherId: pair[1] } })),
  })
  const merge = useMerge(object, onMerged)
  const merging = useMutation({ mutationFn: (shown: MergePreview) => merge(shown, choose), onError: () => void preview.refetch() })
  const turn = () => {
    setPair([pair[1], pair[0]])
    setChoose({})
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('Merge into one')}
      description={t('Numbers, e-mails, tags, notes and calls of both are kept. You can undo this for 90 days.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={merging.isPending} disabled={!preview.data} autoFocus>
            {t('Merge')}
          </Button>
        </>
      }>
      {preview.error && !preview.data && <ErrorState error={preview.error} retry={() => void preview.refetch()} />}
      {preview.isPending && <Skeleton className="h-40" />}
      {preview.data && (
        <Form id={formId} onSubmit={() => merging.mutate(preview.data)}>
          <Choices object={object} preview={preview.data} choose={choose} onChoose={(field, side) => setChoose({ ...choose, [field]: side })} onTurn={turn} />
          <FormError error={merging.error} />
        </Form>
      )}
    </Dialog>
  )
}

type ChoicesProps = { object: ObjectName; preview: MergePreview; choose: Record<string, MergeSide>; onChoose: (field: string, side: MergeSide) => void; onTurn: () => void }
function Choices({ object, preview, choose, onChoose, onTurn }: ChoicesProps) {
  const t = useT()
  const fields = useFields(object)
  const differing = preview.fields.flatMap(({ field, kept }) => {
    const shown = fields.find((one) => one.name === field)
    return shown ? [{ shown, kept }] : []
  })
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center gap-3">
        <Named lead={t('Stays')} row={preview.this} />
        <button type="button" onClick={onTurn} aria-label={t('The other one stays')} title={t('The other one stays')} className="inline-flex size-8 shrink-0 items-center justify-center rounded-md border border-n6 text-n10 hover:bg-n2 touch:size-11">
          <ArrowLeftRight className="size-4" />
        </button>
        <Named lead={t('Goes into it')} row={preview.other} />
      </div>
      {differing.length === 0 && <p className="text-n10">{t('No field of theirs differs.')}</p>}
      {differing.map(({ shown, kept }) => (
        <fieldset key={shown.name}>
          <legend className="mb-1.5 text-xs font-medium text-n10">{shown.label}</legend>
          <div className="grid grid-cols-2 gap-3">
            {(['this', 'other'] as const).map((side) => (
              <Option key={side} shown={shown} row={preview[side]} name={shown.name} checked={(choose[shown.name] ?? kept) === side} onCheck={() => onChoose(shown.name, side)} />
            ))}
          </div>
        </fieldset>
      ))}
      <p className="text-n10">
        {t('Together: {phones, plural, one {# number} other {# numbers}}, {emails, plural, one {# e-mail} other {# e-mails}}, {tags, plural, one {# tag} other {# tags}}, {addresses, plural, one {# address} other {# addresses}}.', {
          phones: preview.sums['phones'] ?? 0,
          emails: preview.sums['emails'] ?? 0,
          tags: preview.sums['tags'] ?? 0,
          addresses: preview.sums['addresses'] ?? 0,
        })}
      </p>
    </div>
  )
}

function Named({ lead, row }: { lead: string; row: AnyRow }) {
  const t = useT()
  return (
    <div className="min-w-0 flex-1">
      <p className="text-xs font-medium text-n10">{lead}</p>
      <p className="truncate text-md font-semibold">{titleOf(row, t)}</p>
    </div>
  )
}

function Option({ shown, row, name, checked, onCheck }: { shown: ShownField; row: AnyRow; name: string; checked: boolean; onCheck: () => void }) {
  const t = useT()
  const value = valueOf(row, shown)
  const isBlank = value === null || value === undefined || value === ''
  return (
    <label className={cx('flex min-w-0 cursor-default items-start gap-2 rounded-md border px-2.5 py-2 touch:min-h-11', checked ? 'border-tint-line bg-tint' : 'border-n5 hover:bg-n2')}>
      <input type="radio" name={`merge ${name}`} checked={checked} onChange={onCheck} className="mt-0.5 shrink-0 accent-ink" />
      <span className="min-w-0 break-words">{isBlank ? <span className="text-n10">{t('nothing')}</span> : shown.field.kind === 'longText' ? <span className="line-clamp-4 whitespace-pre-wrap">{String(value)}</span> : <FieldValue row={row} shown={shown} />}</span>
    </label>
  )
}
