import { useInfiniteQuery } from '@tanstack/react-query'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { sayError } from '../../lib/explain.ts'
import { formatAgo, formatFull } from '../../lib/format.ts'
import { objects, restoreRecord, type ObjectName } from '../../records/objects.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'

/** What was removed in the last 30 days, and the way back. */
export function BinPage() {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const [object, setObject] = useState<ObjectName>('contact')
  const bin = useInfiniteQuery({
    queryKey: keys.records(slug, object, 'bin'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(api.GET(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/bin`, { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const items = bin.data?.pages.flatMap((page) => page.items)
  const restore = (id: string, name: string) =>
    void restoreRecord(object, slug, id).then(() => {
      objectChanged(slug, object)
      say(t('{name} is back', { name }))
    }, sayError)
  return (
    <Page title={t('Bin')} back="/o/$slug/people">
      <PageBody className="max-w-2xl">
        <p className="mb-4 text-n10 text-pretty">{t('What was removed stays here for 30 days, with its numbers, notes and history. Then it is gone for good.')}</p>
        <div role="group" aria-label={t('Removed')} className="mb-3 flex gap-1.5">
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
        {bin.error && !items && <ErrorState error={bin.error} retry={() => void bin.refetch()} />}
        {!bin.error && !items && <Skeleton className="h-6" />}
        {items?.length === 0 && (
          <EmptyState icon={<Trash2 />} title={t('The bin is empty')}>
            {t('Whatever you remove can be brought back from here.')}
          </EmptyState>
        )}
        <ul>
          {items?.map((row) => (
            <li key={row.id} className="flex min-h-11 items-center gap-3 hairline-b touch:min-h-14">
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{row.name || t('Unnamed contact')}</span>
                <time dateTime={row.deletedAt} title={formatFull(row.deletedAt, zone)} className="block truncate text-xs text-n9">
                  {t('removed {when} by {name}', { when: formatAgo(row.deletedAt, zone), name: row.deletedBy?.name ?? t('somebody') })}
                </time>
              </span>
              <Button size="sm" onClick={() => restore(row.id, row.name || t('Unnamed contact'))}>
                <RotateCcw className="size-3.5" />
                {t('Bring back')}
              </Button>
            </li>
          ))}
        </ul>
        {bin.hasNextPage && (
          <Button className="mt-4" busy={bin.isFetchingNextPage} onClick={() => void bin.fetchNextPage()}>
            {t('Show more')}
          </Button>
        )}
      </PageBody>
    </Page>
  )
}
