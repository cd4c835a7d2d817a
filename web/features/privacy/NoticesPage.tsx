import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Language, NoticeKind, NoticeRow } from '../../api/types.ts'
import { currentLanguage, useT } from '../../app/i18n.ts'
import { useMay, useSlug, useZone } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { formatDate } from '../../lib/format.ts'
import { noticeName } from '../../lib/words.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { NoticeText } from './NoticeText.tsx'
import { PrivacyTabs } from './PrivacyTabs.tsx'

const route = getRouteApi('/o/$slug/phones/notices')
const kinds: readonly NoticeKind[] = ['privacy', 'terms', 'calls']

/** Every version of every notice, readable in both languages; administrators publish new ones. */
export function NoticesPage() {
  const t = useT()
  const slug = useSlug()
  const search = route.useSearch()
  const mayPublish = useMay('notices', 'create')
  const [publishing, setPublishing] = useState(false)
  const notices = useQuery({ queryKey: keys.notices(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/notices', { params: { path: { slug } } })) })
  const items = notices.data?.items
  const shown = items?.find((one) => one.id === search['id']) ?? items?.find((one) => one.inForce && one.kind === (search['kind'] ?? 'privacy')) ?? items?.[0]
  return (
    <Page
      title={t('Phones and consent')}
      tabs={<PrivacyTabs />}
      actions={mayPublish && <Button onClick={() => setPublishing(true)}>{t('Publish a new version')}</Button>}>
      {notices.error && !items && <ErrorState error={notices.error} retry={() => void notices.refetch()} />}
      {!notices.error && !items && (
        <div aria-busy="true" className="flex flex-col gap-4 p-5">
          {[1, 2, 3, 4].map((line) => (
            <Skeleton key={line} className="h-5 w-64" />
          ))}
        </div>
      )}
      {items?.length === 0 && (
        <EmptyState icon={<FileText />} title={t('No notice yet')}>
          {t('Notices are made from the settings and the capture policy.')}
        </EmptyState>
      )}
      {items && shown && (
        <div className="flex min-h-0 flex-1 touch:block touch:overflow-y-auto">
          <nav aria-label={t('Versions')} className="w-72 shrink-0 overflow-y-auto border-r border-n4 p-3 touch:w-full touch:border-0">
            {kinds.map((kind) => (
              <Versions key={kind} kind={kind} items={items.filter((one) => one.kind === kind)} shownId={shown.id} />
            ))}
          </nav>
          <div className="min-w-0 flex-1 overflow-y-auto touch:hairline-t">
            <Reader key={shown.id} notice={shown} />
          </div>
        </div>
      )}
      {publishing && <PublishDialog onClose={() => setPublishing(false)} />}
    </Page>
  )
}

function Versions({ kind, items, shownId }: { kind: NoticeKind; items: NoticeRow[]; shownId: string }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  if (items.length === 0) return null
  return (
    <>
      <h2 className="px-2 pt-3 pb-1 text-xs font-medium text-n9 first:pt-0 touch:text-sm">{noticeName(kind, t)}</h2>
      <ul>
        {items
          .toSorted((a, b) => b.version - a.version)
          .map((one) => (
            <li key={one.id}>
              <Link
                to="/o/$slug/phones/notices"
                params={{ slug }}
                search={{ id: one.id }}
                aria-current={one.id === shownId ? 'true' : undefined}
                className={cx('flex h-8 items-center gap-2 rounded-md px-2 touch:h-11', one.id === shownId ? 'bg-n4 font-medium' : 'hover:bg-n3')}>
                <span className="flex-1">{t('Version {n}', { n: one.version })}</span>
                {one.inForce ? <Badge tone="good">{t('in force')}</Badge> : <span className="text-xs text-n9">{formatDate(one.publishedAt, zone)}</span>}
              </Link>
            </li>
          ))}
      </ul>
    </>
  )
}

function Reader({ notice }: { notice: NoticeRow }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const [language, setLanguage] = useState<Language>(currentLanguage())
  const text = useQuery({
    queryKey: keys.notice(slug, notice.id),
    staleTime: Infinity,
    queryFn: () => ok(api.GET('/api/v1/{slug}/notices/{id}', { params: { path: { slug, id: notice.id } } })),
  })
  if (text.error) return <ErrorState error={text.error} retry={() => void text.refetch()} />
  return (
    <div className="mx-auto max-w-2xl px-6 py-6 touch:px-4">
      <div className="flex items-center justify-between gap-3 text-n9">
        <p>{t('Version {n}, published {date}', { n: notice.version, date: formatDate(notice.publishedAt, zone) })}</p>
        <div role="group" aria-label={t('Language')} className="flex gap-1">
          {(['en', 'hi'] as const).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => setLanguage(one)}
              className={cx('rounded-md px-2 py-0.5 touch:px-3 touch:py-2', one === language ? 'bg-n4 font-medium text-n12' : 'hover:bg-n3')}>
              {one === 'hi' ? 'हिन्दी' : 'English'}
            </button>
          ))}
        </div>
      </div>
      <h2 lang={language} className="mt-3 mb-5 text-2xl font-semibold tracking-tight">
        {notice.title[language]}
      </h2>
      {text.data ? (
        <NoticeText text={text.data.content[language]} lang={language} />
      ) : (
        <div aria-busy="true" className="flex flex-col gap-3">
          <Skeleton className="h-4" />
          <Skeleton className="h-4" />
          <Skeleton className="h-4 w-2/3" />
        </div>
      )}
    </div>
  )
}

function PublishDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const [kind, setKind] = useState<NoticeKind>('privacy')
  const navigate = route.useNavigate()
  const publish = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/{slug}/notices', { params: { path: { slug } }, body: { kind } })),
    onSuccess: (made) => {
      objectChanged(slug, 'notice')
      say(t('Published'))
      onClose()
      void navigate({ search: { id: made.id } })
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Publish a new version')}
      description={t('The text is made from the settings and the capture policy as they stand now. Everybody is asked to read it again.')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" busy={publish.isPending} onClick={() => publish.mutate()}>
            {t('Publish')}
          </Button>
        </>
      }>
      <fieldset className="flex flex-col gap-3">
        <legend className="sr-only">{t('Which notice')}</legend>
        {kinds.map((one) => (
          <label key={one} className="flex items-center gap-2.5">
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} className="size-4" />
            {noticeName(one, t)}
          </label>
        ))}
      </fieldset>
      <div className="mt-4">
        <FormError error={publish.error} />
      </div>
    </Dialog>
  )
}
