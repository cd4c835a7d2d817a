import type { ReactNode } from 'react'
import { useT } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'

type List<T> = { rows: T[] | undefined; error: unknown; hasMore: boolean; loadMore: () => void; refetch: () => void }

/** A list read page by page with a button for more. */
export function MoreRows<T>({ list, empty, children }: { list: List<T>; empty: string; children: (row: T) => ReactNode }) {
  const t = useT()
  if (list.error) return <ErrorState error={list.error} retry={list.refetch} />
  if (!list.rows)
    return (
      <div aria-busy="true" className="flex flex-col gap-4">
        {[1, 2, 3, 4, 5, 6].map((line) => (
          <Skeleton key={line} className="h-9" />
        ))}
      </div>
    )
  if (list.rows.length === 0) return <p className="text-n10">{empty}</p>
  return (
    <>
      <ol className="hairline-t">{list.rows.map(children)}</ol>
      {list.hasMore && (
        <Button onClick={list.loadMore} className="mt-4">
          {t('Show more')}
        </Button>
      )}
    </>
  )
}
