import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { HomeDay } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMe, useSlug } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { Banners } from './Banners.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { MissedCalls } from './MissedCalls.tsx'
import { DayTiles } from './DayTiles.tsx'
import { ToLabel } from './ToLabel.tsx'

export function HomePage() {
  const t = useT()
  const slug = useSlug()
  const home = useQuery({ queryKey: keys.home(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/home', { params: { path: { slug } } })) })
  return (
    <Page title={t('Home')}>
      {home.error && !home.data && <ErrorState error={home.error} retry={() => void home.refetch()} />}
      {!home.error && !home.data && <HomeSkeleton />}
      {home.data &&
        (isNew(home.data) ? (
          <PageBody className="max-w-2xl">
            <Banners />
            <FirstSteps steps={home.data.steps} />
          </PageBody>
        ) : (
          <Day home={home.data} />
        ))}
    </Page>
  )
}

function Day({ home }: { home: HomeDay }) {
  const t = useT()
  const { member } = useMe()
  const stepsLeft = !home.steps.phone || !home.steps.contacts
  return (
    <PageBody className="max-w-4xl">
      <Banners />
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-xl font-semibold tracking-tight">{t('Hello, {name}', { name: member.name.split(/\s+/)[0] })}</h2>
        <p className="text-n10">{home.mine ? t('Your day') : t('Everyone’s day, as far as you may see')}</p>
      </div>
      <DayTiles counts={home.counts} />
      <ToLabel calls={home.unlabelled} />
      <MissedCalls calls={home.missed} />
      {stepsLeft && (
        <div className="mt-10">
          <FirstSteps steps={home.steps} />
        </div>
      )}
    </PageBody>
  )
}

/** Before anything came in, the page shows what to do first. */
function isNew({ steps, counts, missed, unlabelled }: HomeDay): boolean {
  const calls = counts.incoming + counts.outgoing + counts.missed + counts.rejected + missed.length + unlabelled.length
  return calls === 0 && (!steps.phone || !steps.contacts)
}

function HomeSkeleton() {
  return (
    <PageBody className="max-w-4xl">
      <div aria-busy="true">
        <Skeleton className="h-6 w-44" />
        <Skeleton className="mt-4 h-[84px] rounded-lg" />
        <Skeleton className="mt-8 h-4 w-32" />
        {[1, 2, 3, 4].map((line) => (
          <Skeleton key={line} className="mt-5 h-9" />
        ))}
      </div>
    </PageBody>
  )
}
