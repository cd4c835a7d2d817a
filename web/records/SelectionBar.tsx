import { X } from 'lucide-react'
import type { Filter } from '../../shared/contract/filter.ts'
import { useT } from '../app/i18n.ts'
import { formatCount, formatNumber } from '../lib/format.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import type { AnyRow, ObjectName } from './objects.ts'
import type { Selected } from './selection.ts'

type Props = {
  object: ObjectName
  filter: Filter
  selected: Selected
  rows: AnyRow[]
  count: { value: number; capped: boolean } | null
  clear: () => void
  selectEverything: () => void
}

/** What can be done with the rows that are selected. */
export function SelectionBar({ selected, rows, count, clear, selectEverything }: Props) {
  const t = useT()
  if (selected.ids.length === 0) return null
  const all = selected.ids.length >= rows.length && count !== null && count.value > selected.ids.length && !selected.everything
  return (
    <div role="region" aria-label={t('Selection')} className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 hairline-t bg-n1 px-5 py-2 touch:px-4 touch:pb-20">
      <span className="font-medium">
        {selected.everything && count ? t('All {n} are selected', { n: formatCount(count) }) : t('{n} selected', { n: formatNumber(selected.ids.length) })}
      </span>
      {all && (
        <Button size="sm" look="quiet" onClick={selectEverything}>
          {t('Select all {n}', { n: formatCount(count) })}
        </Button>
      )}
      <div className="flex-1" />
      <IconButton label={t('Clear the selection')} onClick={clear}>
        <X />
      </IconButton>
    </div>
  )
}
