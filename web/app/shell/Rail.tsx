import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import { useT } from '../i18n.ts'
import { useSlug } from '../me.ts'
import { OrganisationMenu } from './OrganisationMenu.tsx'
import { PhoneStatus } from './PhoneStatus.tsx'
import { organisationPlaces, workPlaces, type Place } from './places.ts'

/** The left rail of wide screens. */
export function Rail() {
  const t = useT()
  return (
    <nav aria-label={t('Main')} className="flex w-53 shrink-0 flex-col border-r border-n4 bg-n2 touch:hidden dark:bg-[#0c0c10]">
      <OrganisationMenu />
      <ul className="flex flex-col gap-px px-2 pt-1">
        {workPlaces.map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
      </ul>
      <h2 className="px-4 pt-5 pb-1.5 text-xs font-medium text-n9">{t('Organisation')}</h2>
      <ul className="flex flex-col gap-px px-2">
        {organisationPlaces.map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
      </ul>
      <div className="flex-1" />
      <PhoneStatus />
    </nav>
  )
}

function RailLink({ place }: { place: Place }) {
  const t = useT()
  const slug = useSlug()
  const Icon: LucideIcon = place.icon
  return (
    <li>
      <Link
        to={place.to}
        params={{ slug }}
        activeOptions={{ exact: place.to === '/o/$slug', includeSearch: false }}
        className="flex h-[30px] items-center gap-2.5 rounded-md px-2 font-medium transition-colors duration-100"
        activeProps={{ className: 'bg-n4 text-n12', 'aria-current': 'page' }}
        inactiveProps={{ className: 'text-n11 hover:bg-n3 hover:text-n12' }}>
        <Icon className="size-4 text-n10" strokeWidth={1.8} />
        {place.name(t)}
      </Link>
    </li>
  )
}
