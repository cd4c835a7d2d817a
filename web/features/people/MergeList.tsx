import { useInfiniteQuery } from '@tanstack/react-query'
import { Merge, RotateCcw } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { MergeRow } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatAgo, formatDay, formatFull } from '../../lib/format.ts'
import { useUndoMerge } from '../../records/merging.ts'
import { RecordLink } from '../../records/RecordLink.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'

/** What was merged, newest first, and the way back while there is one. */
export function MergeList() {
  const t = useT()
  const slug = useSlug()
  const merges = useInfiniteQuery({
    queryKey: keys.records(slug, 'contact', 'merges'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/{slug}/merges', { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const items = merges.data?.pages.flatMap((page) => page.items)
  if (merges.error && !items) return <ErrorState error={merges.error} retry={() => void merges.refetch()} />
  if (!items) return <Skeleton className="h-24" />
  if (items.length === 0) return <EmptyState icon={<Merge />} title={t('Nothing was merged yet')}>{t('What you merge is listed here and can be undone for 90 days.')}</EmptyState>
  return (
    <>
      <ul>
        {items.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {merges.hasNextPage && (
        <Button className="mt-4" busy={merges.isFetchingNextPage} onClick={() => void merges.fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
    </>
  )
}

function Line({ row }: { row: MergeRow }) {
  const t = useT()
  const zone = useZone()
  const undo = useUndoMerge(row.object)
  const canUndo = row.can.includes('undo')
  return (
    <li className="flex min-h-11 items-center gap-3 hairline-b py-1.5 touch:min-h-14">
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {row.from?.name || t('Somebody else’s record')} → {row.into ? <RecordLink object={row.object} id={row.into.id} name={row.into.name || t('Unnamed contact')} /> : t('Somebody else’s record')}
        </span>
        <time dateTime={row.at} title={formatFull(row.at, zone)} className="block truncate text-xs text-n10">
          {t('merged {when} by {name}', { when: formatAgo(row.at, zone), name: row.by.name })}
          {canUndo && ` · ${t('can be undone until {day}', { day: formatDay(row.until.slice(0, 10)) })}`}
        </time>
      </span>
      {canUndo && (
        <Button size="sm" onClick={() => void undo(row.id)}>
          <RotateCcw className="size-3.5" />
          {t('Undo')}
        </Button>
      )}
    </li>
  )
}
