import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CopyCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { DuplicatePair } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { sayError } from '../../lib/explain.ts'
import { formatAgo } from '../../lib/format.ts'
import { useListKeys } from '../../records/list-keys.ts'
import { MergeDialog } from '../../records/MergeDialog.tsx'
import { objects, titleOf, type AnyRow, type ObjectName } from '../../records/objects.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { MergeList } from './MergeList.tsx'

const enough = 20

/** Records that may be one, pair by pair, the surest first: j and k move, Enter merges, n says that they are two. */
export function DuplicatesPage() {
  const t = useT()
  const [shown, setShown] = useState<ObjectName | 'merges'>('contact')
  const tabs = [['contact', objects.contact.title(t)], ['company', objects.company.title(t)], ['merges', t('Merged')]] as const
  return (
    <Page title={t('Duplicates')} back="/o/$slug/people">
      <PageBody className="max-w-4xl">
        <div role="group" aria-label={t('Duplicates')} className="mb-3 flex gap-1.5">
          {tabs.map(([one, label]) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === shown}
              onClick={() => setShown(one)}
              className={cx('h-7 rounded-md border px-2.5 touch:h-9 touch:px-3', one === shown ? 'border-tint-line bg-tint text-ink' : 'border-n6 text-n10 hover:bg-n2')}>
              {label}
            </button>
          ))}
        </div>
        {shown === 'merges' ? <MergeList /> : <Pairs key={shown} object={shown} />}
      </PageBody>
    </Page>
  )
}

function Pairs({ object }: { object: ObjectName }) {
  const t = useT()
  const { pairs, error, refetch, searching } = usePairs(object)
  const [open, setOpen] = useState<string>()
  const apart = useTellApart(object)
  const rows = pairs.map((pair) => ({ ...pair, id: `${pair.a.id} ${pair.b.id}` }))
  const { active, setActive } = useListKeys({
    rows, openId: undefined, onOpen: setOpen, rowKeys: { n: apart },
    scrollTo: (row) => document.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' }),
  })
  const merging = rows.find((row) => row.id === open)
  if (error && pairs.length === 0) return <ErrorState error={error} retry={refetch} />
  return (
    <>
      <p className="mb-4 text-n10 text-pretty">{t('Pairs that share a number, an e-mail or a GSTIN, or have the same name in whatever spelling. Merging keeps everything of both and can be undone for 90 days.')}</p>
      {!searching && rows.length === 0 && (
        <EmptyState icon={<CopyCheck />} title={t('Nothing looks double')}>
          {t('New pairs appear here by themselves.')}
        </EmptyState>
      )}
      <ul className="flex flex-col gap-3">
        {rows.map((row, at) => (
          <li key={row.id} data-row={at} tabIndex={at === active ? 0 : -1} onFocus={() => setActive(at)} aria-label={`${titleOf(row.a, t)} · ${titleOf(row.b, t)}`} className="rounded-lg border border-n5 outline-offset-2">
            <div className="grid grid-cols-2 gap-px touch:grid-cols-1">
              <Side object={object} row={row.a} />
              <Side object={object} row={row.b} />
            </div>
            <div className="flex flex-wrap items-center gap-2 border-t border-n4 px-3.5 py-2">
              <span className="min-w-0 flex-1 text-n10">{reasons(row.why, t)}</span>
              <Button size="sm" onClick={() => apart(row)}>{t('Not the same')}</Button>
              <Button size="sm" look="primary" onClick={() => setOpen(row.id)}>{t('Merge')}</Button>
            </div>
          </li>
        ))}
      </ul>
      {searching && <Skeleton className="mt-3 h-24" />}
      {merging && <MergeDialog object={object} id={merging.a.id} otherId={merging.b.id} onClose={() => setOpen(undefined)} onMerged={() => setOpen(undefined)} />}
    </>
  )
}

/** Pairs so far; goes on asking until there are some to show, since a page may be empty. */
function usePairs(object: ObjectName) {
  const slug = useSlug()
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage, isPending } = useInfiniteQuery({
    queryKey: keys.records(slug, object, 'pairs'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(api.GET(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/duplicates`, { params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} } })),
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const pairs = data?.pages.flatMap((page) => page.items) ?? []
  const wanting = hasNextPage && pairs.length < enough && !error
  useEffect(() => {
    if (wanting && !isFetching) void fetchNextPage()
  }, [wanting, isFetching, fetchNextPage])
  return { pairs, error, refetch: () => void refetch(), searching: isPending || wanting }
}

function useTellApart(object: ObjectName) {
  const t = useT()
  const slug = useSlug()
  const set = async (pair: DuplicatePair, apart: boolean): Promise<void> => {
    const path = `/api/v1/{slug}/${objects[object].plural as 'contacts'}/{id}/distinctions/{otherId}` as const
    const params = { params: { path: { slug, id: pair.a.id, otherId: pair.b.id } } }
    await ok(apart ? api.PUT(path, params) : api.DELETE(path, params))
    objectChanged(slug, object)
  }
  return (pair: DuplicatePair) =>
    void set(pair, true).then(() => say(t('Kept as two'), { action: { label: t('Undo'), run: () => void set(pair, false).catch(sayError) } }), sayError)
}

function Side({ object, row }: { object: ObjectName; row: AnyRow }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const company = row.company as { name: string } | null | undefined
  const facts = [...row.phones.map((one) => one.national), ...row.emails.map((one) => one.email), company?.name, row.gstin].filter(Boolean)
  return (
    <div className="min-w-0 px-3.5 py-2.5">
      <Link to={objects[object].page} params={{ slug, id: row.id }} className="block truncate font-semibold hover:underline">
        {titleOf(row, t)}
      </Link>
      {facts.map((fact) => (
        <p key={String(fact)} className="truncate text-n11">
          {String(fact)}
        </p>
      ))}
      <p className="truncate text-xs text-n10">{t('added {when}', { when: formatAgo(String(row.createdAt), zone) })}{row.owner ? ` · ${row.owner.name}` : ''}</p>
    </div>
  )
}

function reasons(why: string[], t: Translate): string {
  const words: Record<string, string> = { phone: t('same number'), email: t('same e-mail'), gstin: t('same GSTIN'), name: t('same name') }
  return why.map((one) => words[one] ?? one).join(' · ')
}
