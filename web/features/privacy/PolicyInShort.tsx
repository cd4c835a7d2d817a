import { useT } from '../../app/i18n.ts'
import { Skeleton } from '../../ui/states.tsx'
import { hoursInWords, usePolicy } from './policy.ts'

/** What is captured, in five plain lines. */
export function PolicyInShort() {
  const t = useT()
  const policy = usePolicy()
  const current = policy.data?.current
  if (policy.error) return null
  if (!current) return <Skeleton className="h-40 rounded-lg" />
  const lines: [string, string][] = [
    [t('Work SIMs'), `${t('all calls')}, ${hoursInWords(current.hours, t).join('; ')}`],
    [t('Shared SIMs'), t('only numbers of clients')],
    [t('Personal SIMs'), t('nothing; decided on the phone')],
    [t('Names'), current.names ? t('only where the member agreed') : t('never')],
    [
      t('Earlier calls'),
      current.backfillMaxDays === 0
        ? t('none')
        : t('{n, plural, one {up to # day, if the member chooses} other {up to # days, if the member chooses}}', { n: current.backfillMaxDays }),
    ],
  ]
  return (
    <section aria-labelledby="captured" className="rounded-lg border border-n5 p-5 touch:p-4">
      <h2 id="captured" className="mb-2 font-semibold">
        {t('What is captured')}
      </h2>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name} className="flex gap-3 py-[3px] touch:py-1.5">
            <dt className="w-28 shrink-0 text-n9">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
