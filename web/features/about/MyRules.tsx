import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Policy } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatDate, formatFull } from '../../lib/format.ts'
import { noticeName } from '../../lib/words.ts'
import { Fact } from '../../records/SidePanel.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { Acts } from '../privacy/ConsentPage.tsx'
import { hoursInWords } from '../privacy/policy.ts'

/** The rules in force for oneself in plain words and how they came about; what one decided and accepted. */
export function MyRules() {
  const t = useT()
  const slug = useSlug()
  const consent = useQuery({ queryKey: keys.consent(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/consent', { params: { path: { slug } } })) })
  if (consent.error && !consent.data) return <ErrorState error={consent.error} retry={() => void consent.refetch()} />
  if (!consent.data) return <Skeleton className="h-40" />
  const [current, ...earlier] = consent.data.rules
  return (
    <>
      {current && <InForce rules={current} names={consent.data.names} />}
      {earlier.length > 0 && (
        <section aria-labelledby="earlier" className="mt-8">
          <h3 id="earlier" className="mb-1 font-semibold">
            {t('What held before')}
          </h3>
          <ol>
            {earlier.map((one) => (
              <Earlier key={one.version} rules={one} />
            ))}
          </ol>
        </section>
      )}
      <Acts consent={consent.data} />
      <Accepted />
    </>
  )
}

function InForce({ rules, names }: { rules: Policy; names: boolean }) {
  const t = useT()
  const zone = useZone()
  return (
    <section aria-labelledby="in-force">
      <h3 id="in-force" className="mb-1 font-semibold">
        {t('Rules {n}, in force for you since {when}', { n: rules.version, when: formatFull(rules.fromAt, zone) })}
      </h3>
      <dl className="[&_dt]:w-32">
        <Fact name={t('Work SIMs')}>{`${t('all calls')}, ${hoursInWords(rules.hours, t).join('; ')}`}</Fact>
        <Fact name={t('Shared SIMs')}>{t('only numbers of clients')}</Fact>
        <Fact name={t('Personal SIMs')}>{t('nothing; decided on the phone')}</Fact>
        <Fact name={t('Holidays')}>{rules.holidays.length === 0 ? t('none') : rules.holidays.map((day) => formatDate(`${day}T12:00:00Z`, 'UTC')).join(', ')}</Fact>
        <Fact name={t('Names')}>{names && rules.names ? t('yes, only of numbers that are clients') : t('no')}</Fact>
        <Fact name={t('Never')}>{t('what is said in a call, your address book, where you are')}</Fact>
      </dl>
    </section>
  )
}

function Earlier({ rules }: { rules: Policy }) {
  const t = useT()
  const zone = useZone()
  return (
    <li className="flex justify-between gap-4 hairline-b py-2.5">
      <span>
        {t('Rules {n}', { n: rules.version })} <span className="text-n10">· {hoursInWords(rules.hours, t).join('; ')}</span>
      </span>
      <time dateTime={rules.fromAt} className="shrink-0 text-n10">
        {formatFull(rules.fromAt, zone)}
      </time>
    </li>
  )
}

function Accepted() {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const accepted = useQuery({ queryKey: keys.aboutMe(slug, 'acceptances'), queryFn: () => ok(api.GET('/api/v1/{slug}/me/acceptances', { params: { path: { slug } } })) })
  if (!accepted.data || accepted.data.items.length === 0) return null
  return (
    <section aria-labelledby="accepted" className="mt-8">
      <h3 id="accepted" className="mb-1 font-semibold">
        {t('What you accepted')}
      </h3>
      <ol>
        {accepted.data.items.map((one) => (
          <li key={`${one.kind}${one.version}`} className="flex justify-between gap-4 hairline-b py-2.5">
            <span>
              {noticeName(one.kind, t)}
              <span className="text-n10">
                {' '}
                · {t('version {n}', { n: one.version })} · {one.language === 'hi' ? 'हिन्दी' : 'English'} · {one.place === 'phone' ? t('on the phone') : t('in the browser')}
              </span>
            </span>
            <time dateTime={one.at} className="shrink-0 text-n10">
              {formatFull(one.at, zone)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
