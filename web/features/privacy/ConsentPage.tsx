import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Consent } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { formatFull } from '../../lib/format.ts'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { ConsentGiven } from './ConsentGiven.tsx'
import { WiderRules } from './WiderRules.tsx'
import { PrivacyTabs } from './PrivacyTabs.tsx'

/** The member's own agreement to the call log: give it, see it, take it back. */
export function ConsentPage() {
  const t = useT()
  const slug = useSlug()
  const consent = useQuery({ queryKey: keys.consent(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/consent', { params: { path: { slug } } })) })
  return (
    <Page title={t('Phones and consent')} tabs={<PrivacyTabs />}>
      {consent.error && !consent.data && <ErrorState error={consent.error} retry={() => void consent.refetch()} />}
      {!consent.error && !consent.data && (
        <PageBody className="max-w-xl">
          <div aria-busy="true" className="flex flex-col gap-6">
            <Skeleton className="h-7 w-3/4" />
            {[1, 2, 3, 4, 5].map((line) => (
              <Skeleton key={line} className="h-10" />
            ))}
          </div>
        </PageBody>
      )}
      {consent.data && (
        <PageBody className="max-w-xl">
          <Body consent={consent.data} />
        </PageBody>
      )}
    </Page>
  )
}

function Body({ consent }: { consent: Consent }) {
  const t = useT()
  if (consent.state === 'given')
    return (
      <>
        {consent.waiting && consent.notice && <WiderRules consent={consent} waiting={consent.waiting} noticeId={consent.notice.id} />}
        <ConsentGiven consent={consent} />
        <Acts consent={consent} />
      </>
    )
  if (!consent.notice)
    return (
      <EmptyState icon={<ShieldCheck />} title={t('Nothing to agree to yet')}>
        {t('Your organisation has not published its call log notice. Until then no call is recorded.')}
      </EmptyState>
    )
  return (
    <>
      <ConsentForm consent={consent} notice={consent.notice} />
      <Acts consent={consent} />
    </>
  )
}

/** Every act of consent, newest first. */
export function Acts({ consent }: { consent: Consent }) {
  const t = useT()
  const zone = useZone()
  if (consent.acts.length === 0) return null
  return (
    <section aria-labelledby="acts" className="mt-10">
      <h2 id="acts" className="mb-1 text-xs font-medium text-n9 touch:text-sm">
        {t('What you decided so far')}
      </h2>
      <ol>
        {consent.acts.map((act) => (
          <li key={act.at} className="flex justify-between gap-4 hairline-b py-2.5">
            <span>
              {act.act === 'give' ? t('Agreed') : act.mode === 'erase' ? t('Withdrawn, calls erased') : t('Withdrawn, calls kept')}
              <span className="text-n9">
                {' '}
                · {act.place === 'phone' ? t('on the phone') : t('in the browser')}
                {act.noticeVersion ? ` · ${t('version {n}', { n: act.noticeVersion })}` : ''}
              </span>
            </span>
            <time dateTime={act.at} className="shrink-0 text-n9">
              {formatFull(act.at, zone)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
