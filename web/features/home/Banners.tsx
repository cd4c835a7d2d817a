import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../app/i18n.ts'
import { useMe, useZone } from '../../app/me.ts'
import { formatFull } from '../../lib/format.ts'
import { buttonClass } from '../../ui/Button.tsx'

/** What must be seen before the day's work: wider rules that wait for the member, and members stopped at the quota of numbers. */
export function Banners() {
  const t = useT()
  const zone = useZone()
  const { consent, alerts, organisation } = useMe()
  const params = { slug: organisation.slug }
  return (
    <>
      {consent?.waiting && (
        <Banner>
          <p className="flex-1">{t('The capture rules changed on {when}. They record more; until you agree, nothing changes for you.', { when: formatFull(consent.waiting, zone) })}</p>
          <Link to="/o/$slug/phones/consent" params={params} className={buttonClass('plain')}>
            {t('Read')}
          </Link>
        </Banner>
      )}
      {alerts.map((one) => (
        <Banner key={one.member.id}>
          <p>{t('{name} was stopped on {when} after showing many phone numbers in full.', { name: one.member.name, when: formatFull(one.at, zone) })}</p>
        </Banner>
      ))}
    </>
  )
}

function Banner({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="mb-4 flex items-center gap-4 rounded-lg bg-tint px-4 py-3 text-n12 touch:flex-col touch:items-start">
      {children}
    </div>
  )
}
