import { useMutation } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Consent } from '../../api/types.ts'
import { currentLanguage, useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatDate, formatFull } from '../../lib/format.ts'
import { Fact } from '../../records/SidePanel.tsx'
import { Button } from '../../ui/Button.tsx'
import { FormError } from '../identity/FormError.tsx'
import { hoursInWords } from './policy.ts'

type Props = { consent: Consent; waiting: NonNullable<Consent['waiting']>; noticeId: string }

/** Rules that record more than those in force for the member: read, and agreed to or left. */
export function WiderRules({ consent, waiting, noticeId }: Props) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const { rules } = waiting
  const agree = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/{slug}/consent', {
          params: { path: { slug } },
          body: { noticeId, language: currentLanguage(), callLog: true, names: consent.names, backfillDays: Math.min(consent.backfillDays, rules.backfillMaxDays) },
        }),
      ),
    onSuccess: () => objectChanged(slug, 'consent'),
  })
  return (
    <section aria-labelledby="wider" className="mb-5 rounded-lg bg-tint p-5 touch:p-4">
      <h2 id="wider" className="text-md font-semibold">
        {t('New rules wait for your agreement')}
      </h2>
      <p className="mt-1 text-n11">{t('Published on {when}. They record more than now; until you agree, everything stays as it is.', { when: formatFull(waiting.since, zone) })}</p>
      <dl className="mt-4">
        <Fact name={t('Hours')}>{hoursInWords(rules.hours, t).join('; ')}</Fact>
        <Fact name={t('Holidays')}>{rules.holidays.length === 0 ? t('none') : rules.holidays.map((day) => formatDate(`${day}T12:00:00Z`, 'UTC')).join(', ')}</Fact>
        <Fact name={t('Names')}>{rules.names ? t('only where the member agreed') : t('never')}</Fact>
      </dl>
      <FormError error={agree.error} />
      <Button look="primary" busy={agree.isPending} onClick={() => agree.mutate()} className="mt-4">
        {t('I agree')}
      </Button>
    </section>
  )
}
