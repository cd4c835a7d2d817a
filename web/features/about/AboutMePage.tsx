import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Download, Eye, FileText, type LucideIcon, Phone, ShieldCheck, Smartphone } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { MyRecord } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useMe, useSlug, useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { formatAgo, formatCount, formatDate, formatNumber } from '../../lib/format.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { MyCalls } from './MyCalls.tsx'
import { MyDevices } from './MyDevices.tsx'
import { MyLooks } from './MyLooks.tsx'
import { MyRules } from './MyRules.tsx'
import { NotKept } from './NotKept.tsx'

const route = getRouteApi('/o/$slug/about-me')
const parts = ['calls', 'looks', 'notKept', 'rules', 'devices'] as const
type Part = (typeof parts)[number]

/** Everything recorded about the signed-in member, who looked, and the way to take it along. */
export function AboutMePage() {
  const t = useT()
  const slug = useSlug()
  const part = parts.find((one) => one === route.useSearch()['part'])
  const record = useQuery({ queryKey: keys.aboutMe(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/me/record', { params: { path: { slug } } })) })
  return (
    <Page title={t('About me')}>
      {record.error && !record.data && <ErrorState error={record.error} retry={() => void record.refetch()} />}
      <PageBody className="max-w-2xl">
        {!record.data && !record.error && (
          <div aria-busy="true" className="flex flex-col gap-6">
            {[1, 2, 3, 4, 5].map((line) => (
              <Skeleton key={line} className="h-10" />
            ))}
          </div>
        )}
        {record.data && (part ? <OnePart part={part} record={record.data} /> : <Overview record={record.data} />)}
      </PageBody>
    </Page>
  )
}

function Overview({ record }: { record: MyRecord }) {
  const t = useT()
  const slug = useSlug()
  const file = (format: 'json' | 'csv'): string => `/api/v1/${encodeURIComponent(slug)}/me/record/download?format=${format}`
  return (
    <>
      <p className="mb-5 text-n10">{t('Here is everything recorded about you, and who looked at it.')}</p>
      <Standing />
      <ul className="mt-4 hairline-t">
        {parts.map((part) => (
          <PartRow key={part} part={part} record={record} />
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap items-center gap-2">
        <p className="mr-auto text-n10">{t('Take all of it along as a file')}</p>
        {(['json', 'csv'] as const).map((format) => (
          <a key={format} href={file(format)} download={`about-me.${format}`} className={buttonClass('plain')}>
            <Download className="size-3.5" />
            {format.toUpperCase()}
          </a>
        ))}
      </div>
    </>
  )
}

/** Whether calls are recorded now, with the ways to the rules and out. */
function Standing() {
  const t = useT()
  const { consent, organisation } = useMe()
  const params = { slug: organisation.slug }
  const given = consent?.state === 'given'
  return (
    <section aria-labelledby="standing" className="rounded-lg border border-n5 p-5 touch:p-4">
      <h2 id="standing" className="flex items-center gap-2.5 text-md font-semibold">
        <span aria-hidden="true" className={given ? 'size-2 rounded-full bg-good' : 'size-2 rounded-full bg-n8'} />
        {given ? t('Your work calls are recorded') : t('Your calls are not recorded')}
      </h2>
      <p className="mt-1 text-n10">
        {given ? t('Calls of personal SIMs and outside the hours never leave your phone.') : t('Nothing of your phone comes in until you agree.')}
      </p>
      <div className="mt-4 flex gap-2 touch:[&>*]:flex-1">
        <Link to="/o/$slug/about-me" params={params} search={{ part: 'rules' }} className={buttonClass('plain')}>
          {t('Read the rules')}
        </Link>
        <Link to="/o/$slug/phones/consent" params={params} className={buttonClass(given ? 'danger' : 'plain')}>
          {given ? t('Withdraw') : t('Your consent')}
        </Link>
      </div>
    </section>
  )
}

function PartRow({ part, record }: { part: Part; record: MyRecord }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const Icon = icons[part]
  const [title, detail] = summary(part, record, zone, t)
  return (
    <li>
      <Link to="/o/$slug/about-me" params={{ slug }} search={{ part }} className="flex items-center gap-4 hairline-b px-1 py-3 hover:bg-n2">
        <Icon aria-hidden="true" className="size-[18px] shrink-0 text-n10" strokeWidth={1.7} />
        <span className="min-w-0 flex-1">
          <span className="block font-semibold touch:text-md">{title}</span>
          <span className="block text-n10">{detail}</span>
        </span>
        <ChevronRight aria-hidden="true" className="size-4 text-n9" />
      </Link>
    </li>
  )
}

const icons: Record<Part, LucideIcon> = { calls: Phone, looks: Eye, notKept: ShieldCheck, rules: FileText, devices: Smartphone }

function summary(part: Part, record: MyRecord, zone: string, t: Translate): [string, string] {
  if (part === 'calls') {
    const { count, since } = record.calls
    return [t('{n} calls recorded', { n: formatCount(count) }), since ? t('since {date} · number, time, length, and how each came in', { date: formatDate(since, zone) }) : t('none so far')]
  }
  if (part === 'looks') {
    const [last, ...others] = record.lookers.members
    if (!last) return [t('Nobody looked at your calls'), t('in the last {n} days', { n: record.lookers.days })]
    const who = `${last.member.name}, ${formatAgo(last.last, zone)}`
    return [t('{n, plural, one {# person looked at your calls} other {# people looked at your calls}}', { n: others.length + 1 }), t('in the last {n} days · last {who}', { n: record.lookers.days, who })]
  }
  if (part === 'notKept') {
    const n = record.notKept.reasons.reduce((sum, one) => sum + one.count, 0)
    return [t('{n} calls not kept', { n: formatNumber(n) }), t('in the last {n} days · only counted, by reason', { n: record.notKept.days })]
  }
  if (part === 'rules') return [t('Rules, consents and notices'), t('what holds for you, since when, and what you decided')]
  const paired = record.devices.filter((one) => one.revokedAt === null)
  return [t('{n, plural, one {# phone paired} other {# phones paired}}', { n: paired.length }), paired.map((one) => one.name).join(', ') || t('none')]
}

function OnePart({ part, record }: { part: Part; record: MyRecord }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  return (
    <>
      <Link to="/o/$slug/about-me" params={{ slug }} search={{}} className="mb-3 -ml-1 inline-flex h-8 items-center gap-1 rounded-md pr-2 text-n10 hover:text-n12 touch:h-11">
        <ChevronLeft aria-hidden="true" className="size-4" />
        {t('All about me')}
      </Link>
      <h2 className="mb-3 text-xl font-semibold tracking-tight">{summary(part, record, zone, t)[0]}</h2>
      {part === 'calls' && <MyCalls />}
      {part === 'looks' && <MyLooks />}
      {part === 'notKept' && <NotKept notKept={record.notKept} />}
      {part === 'rules' && <MyRules />}
      {part === 'devices' && <MyDevices devices={record.devices} />}
    </>
  )
}
