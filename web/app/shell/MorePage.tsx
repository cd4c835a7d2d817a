import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleUser, FileUser, LogOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../i18n.ts'
import { useMe } from '../me.ts'
import { useSignOut } from './MemberMenu.tsx'
import { OrganisationMenu } from './OrganisationMenu.tsx'
import { Page } from './Page.tsx'
import { organisationPlaces, workPlaces } from './places.ts'

const row = 'flex h-14 w-full items-center gap-4 hairline-b px-4 text-left text-md font-medium'

/** What does not fit into the bottom bar of a phone. */
export function MorePage() {
  const t = useT()
  const me = useMe()
  const signOut = useSignOut()
  const params = { slug: me.organisation.slug }
  return (
    <Page title={t('More')}>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <OrganisationMenu />
        <ul className="hairline-t">
          {[...workPlaces.filter((place) => place.to === '/o/$slug/companies'), ...organisationPlaces].map((place) => (
            <li key={place.to}>
              <Link to={place.to} params={params} className={row}>
                <Icon>
                  <place.icon />
                </Icon>
                <span className="flex-1">{place.name(t)}</span>
                <ChevronRight className="size-5 text-n9" />
              </Link>
            </li>
          ))}
          <li>
            <Link to="/o/$slug/about-me" params={params} className={row}>
              <Icon>
                <FileUser />
              </Icon>
              <span className="flex-1">{t('About me')}</span>
              <ChevronRight className="size-5 text-n9" />
            </Link>
          </li>
          <li>
            <Link to="/o/$slug/settings/you" params={params} className={row}>
              <Icon>
                <CircleUser />
              </Icon>
              <span className="flex-1">{t('You: password and sessions')}</span>
              <ChevronRight className="size-5 text-n9" />
            </Link>
          </li>
          <li>
            <button type="button" onClick={signOut} className={row}>
              <Icon>
                <LogOut />
              </Icon>
              <span className="flex-1">{t('Sign out')}</span>
            </button>
          </li>
        </ul>
      </div>
    </Page>
  )
}

function Icon({ children }: { children: ReactNode }) {
  return (
    <span aria-hidden="true" className="text-n10 [&_svg]:size-5">
      {children}
    </span>
  )
}
