import type { MyRecord } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { formatNumber } from '../../lib/format.ts'

/** How many calls of one's own were not kept, by reason. */
export function NotKept({ notKept }: { notKept: MyRecord['notKept'] }) {
  const t = useT()
  return (
    <>
      <p className="mb-4 text-n10 text-pretty">
        {t('These calls reached the server and were not kept, not even sealed. What the phone kept to itself is not counted here.')}
      </p>
      {notKept.reasons.length === 0 && <p className="text-n10">{t('None in the last {n} days.', { n: notKept.days })}</p>}
      <dl className="hairline-t">
        {notKept.reasons.map(({ reason, count }) => (
          <div key={reason} className="flex justify-between gap-4 hairline-b py-2.5">
            <dt>{reasonName(reason, t)}</dt>
            <dd className="font-medium">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Why a call was not kept, in words. */
function reasonName(reason: string, t: Translate): string {
  const names: Record<string, string> = {
    before_consent: t('before you agreed'),
    withdrawn: t('while your agreement was withdrawn'),
    out_of_hours: t('outside the hours or on a holiday'),
    sim_none: t('of a personal SIM'),
    excluded: t('with a number the organisation does not record'),
    suppressed: t('removed before, and not to come back'),
    other_member: t('of somebody who had the phone or number before'),
    not_known: t('with a number that is no client'),
  }
  return names[reason] ?? t('the phone’s entry could not be used')
}
