import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { TimelineItem } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { dayOf, formatDayHeading } from '../../lib/format.ts'
import { objects, type ObjectName } from '../../records/objects.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { NoteComposer } from './NoteComposer.tsx'
import { TimelineLine } from './TimelineLine.tsx'

type Kinds = 'all' | 'call' | 'note' | 'change'

/** Everything that happened with a record, newest first, grouped by day, with the place to write a note. */
export function Timeline({ object, recordId, narrow = false }: { object: ObjectName; recordId: string; narrow?: boolean }) {
  const t = useT()
  const zone = useZone()
  const [kinds, setKinds] = useState<Kinds>('all')
  const timeline = useTimeline(object, recordId, kinds)
  const items = timeline.data?.pages.flatMap((page) => page.items)
  const days = items && Map.groupBy(items, (item) => dayOf(item.at, zone))
  return (
    <div>
      <NoteComposer object={object} recordId={recordId} />
      <KindFilter value={kinds} onChange={setKinds} narrow={narrow} />
      {timeline.error && !items && <ErrorState error={timeline.error} retry={() => void timeline.refetch()} className="py-8" />}
      {!timeline.error && !days && (
        <div aria-busy="true" className="mt-6 flex flex-col gap-5">
          {[1, 2, 3, 4].map((line) => (
            <div key={line} className="flex items-center gap-3">
              <Skeleton className="size-7 rounded-full" />
              <Skeleton className="h-4 w-2/3" />
            </div>
          ))}
        </div>
      )}
      {days?.size === 0 && (
        <p className="mt-8 text-center text-n9">
          {kinds === 'all' ? t('Nothing has happened yet. Calls appear here by themselves.') : t('Nothing of this kind yet.')}
        </p>
      )}
      {days &&
        [...days].map(([day, lines]) => (
          <section key={day} className="mt-5">
            <h3 className="mb-2 text-xs font-medium text-n9 touch:text-sm">{formatDayHeading(day, zone)}</h3>
            <ol>
              {lines.map((item: TimelineItem) => (
                <TimelineLine key={item.id} object={object} item={item} />
              ))}
            </ol>
          </section>
        ))}
      {timeline.hasNextPage && (
        <div className="mt-4 text-center">
          <Button size="sm" busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            {t('Show earlier')}
          </Button>
        </div>
      )}
    </div>
  )
}

function useTimeline(object: ObjectName, id: string, kinds: Kinds) {
  const slug = useSlug()
  return useInfiniteQuery({
    queryKey: keys.timeline(slug, id, kinds),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      ok(
        api.GET(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/{id}/timeline`, {
          params: { path: { slug, id }, query: { ...(kinds !== 'all' && { kinds }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

function KindFilter({ value, onChange, narrow }: { value: Kinds; onChange: (kinds: Kinds) => void; narrow: boolean }) {
  const t = useT()
  const names: Record<Kinds, string> = { all: t('All'), call: t('Calls'), note: t('Notes'), change: t('Changes') }
  return (
    <div role="group" aria-label={t('Show')} className="mt-3 flex items-center gap-1.5">
      {(['all', 'call', 'note', 'change'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === value}
          onClick={() => onChange(kind)}
          className={cx(
            'h-7 rounded-md border px-2.5 touch:h-9 touch:px-3',
            kind === value ? 'border-tint-line bg-tint text-ink' : 'border-n6 text-n10 hover:bg-n2',
          )}>
          {names[kind]}
        </button>
      ))}
      <span className="flex-1" />
      {!narrow && <span className="text-n9 touch:hidden">{t('Newest first')}</span>}
    </div>
  )
}
