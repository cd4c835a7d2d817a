import { useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Pencil, Plus, RotateCcw, TextCursorInput, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { CustomField } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug, useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { sayError } from '../../lib/explain.ts'
import { formatDate } from '../../lib/format.ts'
import { objects, type ObjectName } from '../../records/objects.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { FieldDialog, kindName } from './FieldDialog.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

/** The fields an organisation makes itself, by object; a deleted one can be brought back for 30 days. */
export function FieldsPage() {
  const t = useT()
  const [object, setObject] = useState<ObjectName>('contact')
  const mayMake = useMay('fields', 'create')
  const fields = useFieldList(false)
  const [dialog, setDialog] = useState<CustomField | 'new' | null>(null)
  const items = fields.data?.items.filter((one) => one.object === object)
  const add = mayMake && (
    <Button look="primary" onClick={() => setDialog('new')}>
      <Plus className="size-4" />
      {t('Field')}
    </Button>
  )
  return (
    <Page title={t('Settings')} tabs={<SettingsTabs />} actions={add}>
      {fields.error && !items && <ErrorState error={fields.error} retry={() => void fields.refetch()} />}
      <PageBody className="max-w-2xl">
        <p className="mb-4 text-n10 text-pretty">{t('What your business notes about clients beside the usual. A new field stands at once in forms, lists, filters and the API.')}</p>
        <div role="group" aria-label={t('Fields of')} className="mb-3 flex gap-1.5">
          {(['contact', 'company'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === object}
              onClick={() => setObject(one)}
              className={cx('h-7 rounded-md border px-2.5 touch:h-9 touch:px-3', one === object ? 'border-tint-line bg-tint text-ink' : 'border-n6 text-n10 hover:bg-n2')}>
              {objects[one].title(t)}
            </button>
          ))}
        </div>
        {!fields.error && !items && (
          <div aria-busy="true">
            {[1, 2, 3].map((line) => (
              <Skeleton key={line} className="mb-4 h-6" />
            ))}
          </div>
        )}
        {items?.length === 0 && (
          <EmptyState icon={<TextCursorInput />} title={t('No fields of your own yet')}>
            {t('For example acres, crop, credit days or birthday.')}
          </EmptyState>
        )}
        {items && items.length > 0 && (
          <ol className="hairline-t">
            {items.map((field, at) => (
              <FieldRow key={field.id} field={field} before={items[at - 1]} after={items[at + 1]} editable={mayMake} onEdit={() => setDialog(field)} />
            ))}
          </ol>
        )}
        {mayMake && <Deleted object={object} />}
      </PageBody>
      {dialog !== null && <FieldDialog object={object} field={dialog === 'new' ? null : dialog} onClose={() => setDialog(null)} />}
    </Page>
  )
}

function useFieldList(deleted: boolean, on = true) {
  const slug = useSlug()
  return useQuery({
    queryKey: [...keys.fields(slug), ...(deleted ? ['deleted'] : [])],
    enabled: on,
    queryFn: () => ok(api.GET('/api/v1/{slug}/fields', { params: { path: { slug }, query: deleted ? { deleted } : {} } })),
  })
}

function FieldRow({ field, before, after, editable, onEdit }: { field: CustomField; before: CustomField | undefined; after: CustomField | undefined; editable: boolean; onEdit: () => void }) {
  const t = useT()
  const slug = useSlug()
  const fresh = () => objectChanged(slug, 'field')
  const place = (id: string, position: number) => ok(api.PATCH('/api/v1/{slug}/fields/{id}', { params: { path: { slug, id } }, body: { position } }))
  const swap = (other: CustomField) => void Promise.all([place(field.id, other.position), place(other.id, field.position)]).then(fresh, sayError)
  const restore = () => void ok(api.PUT('/api/v1/{slug}/fields/{id}/restoration', { params: { path: { slug, id: field.id } } })).then(fresh, sayError)
  const remove = () =>
    void ok(api.DELETE('/api/v1/{slug}/fields/{id}', { params: { path: { slug, id: field.id } } })).then(() => {
      fresh()
      say(t('{field} is gone; its values are kept for 30 days', { field: field.label }), { action: { label: t('Undo'), run: restore } })
    }, sayError)
  return (
    <li className="flex min-h-11 items-center gap-3 hairline-b touch:min-h-14">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{field.label}</span>
        <span className="block truncate text-xs text-n9">
          {kindName(field.kind, t)} · {field.key}
        </span>
      </span>
      {field.pii && <Badge>{t('personal')}</Badge>}
      {field.inList && <Badge tone="accent">{t('in lists')}</Badge>}
      {editable && (
        <span className="flex">
          <IconButton label={t('Move {field} up', { field: field.label })} disabled={!before} onClick={() => before && swap(before)}>
            <ArrowUp />
          </IconButton>
          <IconButton label={t('Move {field} down', { field: field.label })} disabled={!after} onClick={() => after && swap(after)}>
            <ArrowDown />
          </IconButton>
          <IconButton label={t('Change {field}', { field: field.label })} onClick={onEdit}>
            <Pencil />
          </IconButton>
          <IconButton label={t('Delete {field}', { field: field.label })} onClick={remove}>
            <Trash2 />
          </IconButton>
        </span>
      )}
    </li>
  )
}

function Deleted({ object }: { object: ObjectName }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const gone = useFieldList(true).data?.items.filter((one) => one.object === object) ?? []
  if (gone.length === 0) return null
  const restore = (id: string) => void ok(api.PUT('/api/v1/{slug}/fields/{id}/restoration', { params: { path: { slug, id } } })).then(() => objectChanged(slug, 'field'), sayError)
  return (
    <section className="mt-8">
      <h2 className="mb-1 text-xs font-medium text-n9 touch:text-sm">{t('Deleted, kept for 30 days')}</h2>
      <ul>
        {gone.map((field) => (
          <li key={field.id} className="flex min-h-11 items-center gap-3 hairline-b">
            <span className="min-w-0 flex-1 truncate">{field.label}</span>
            <span className="text-n9">{field.deletedAt && formatDate(field.deletedAt, zone)}</span>
            <Button size="sm" onClick={() => restore(field.id)}>
              <RotateCcw className="size-3.5" />
              {t('Bring back')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
