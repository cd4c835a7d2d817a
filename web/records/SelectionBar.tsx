import { Tag, Trash2, UserPen, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Filter } from '../../shared/contract/filter.ts'
import { useT, withWords } from '../app/i18n.ts'
import { useMay } from '../app/me.ts'
import { formatCount, formatNumber } from '../lib/format.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import type { BulkKind } from './BulkDialog.tsx'
import type { ShownField } from './fields.ts'
import { objects, type AnyRow, type ObjectName } from './objects.ts'
import type { Selected } from './selection.ts'

const BulkDialog = lazy(() => withWords(() => import('./BulkDialog.tsx'))().then((file) => ({ default: file.BulkDialog })))
type Props = {
  object: ObjectName
  fields: ShownField[]
  filter: Filter
  selected: Selected
  rows: AnyRow[]
  count: { value: number; capped: boolean } | null
  clear: () => void
  selectEverything: () => void
}

/** What can be done with the rows that are selected, one by one or all that match. */
export function SelectionBar({ object, fields, filter, selected, rows, count, clear, selectEverything }: Props) {
  const t = useT()
  const [dialog, setDialog] = useState<BulkKind | null>(null)
  const mayAssign = useMay(objects[object].plural, 'assign')
  const mayDelete = useMay(objects[object].plural, 'delete')
  if (selected.ids.length === 0) return null
  const more = selected.ids.length >= rows.length && count !== null && (count.capped || count.value > selected.ids.length) && !selected.everything
  return (
    <div role="region" aria-label={t('Selection')} className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 hairline-t bg-n1 px-5 py-2 touch:px-4 touch:pb-20">
      <span className="font-medium">{selected.everything && count ? t('All {n} are selected', { n: formatCount(count) }) : t('{n} selected', { n: formatNumber(selected.ids.length) })}</span>
      {more && (
        <Button size="sm" look="quiet" onClick={selectEverything}>
          {t('Select all {n}', { n: formatCount(count) })}
        </Button>
      )}
      <div className="flex-1" />
      {mayAssign && (
        <Button size="sm" onClick={() => setDialog('owner')}>
          <UserPen className="size-3.5" />
          {t('Owner')}
        </Button>
      )}
      <Menu
        trigger={
          <Button size="sm">
            <Tag className="size-3.5" />
            {t('Tag')}
          </Button>
        }>
        <MenuItem onSelect={() => setDialog('tag')}>{t('Add a tag')}</MenuItem>
        <MenuItem onSelect={() => setDialog('untag')}>{t('Take a tag away')}</MenuItem>
      </Menu>
      <Button size="sm" onClick={() => setDialog('set')}>
        {t('Set a field')}
      </Button>
      {mayDelete && (
        <Button size="sm" look="danger" onClick={() => setDialog('delete')}>
          <Trash2 className="size-3.5" />
          {t('Remove')}
        </Button>
      )}
      <IconButton label={t('Clear the selection')} onClick={clear}>
        <X />
      </IconButton>
      {dialog && (
        <Suspense fallback={null}>
          <BulkDialog
            object={object}
            kind={dialog}
            fields={fields}
            selection={selected.everything ? { filter } : { ids: selected.ids }}
            onClose={() => setDialog(null)}
            onStarted={() => {
              setDialog(null)
              clear()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
