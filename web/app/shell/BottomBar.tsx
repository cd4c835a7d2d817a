import { Link } from '@tanstack/react-router'
import { House, type LucideIcon, Menu as MenuIcon, Phone, SquareUser } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../i18n.ts'
import { useSlug } from '../me.ts'

type Target = '/o/$slug' | '/o/$slug/calls' | '/o/$slug/people' | '/o/$slug/more'

/** The bar at the foot of a phone's screen. */
export function BottomBar() {
  const t = useT()
  return (
    <nav aria-label={t('Main')} className="fixed inset-x-0 bottom-0 z-30 flex border-t border-n4 bg-n0 pb-[env(safe-area-inset-bottom)] md:hidden">
      <Tab to="/o/$slug" icon={House}>
        {t('Home')}
      </Tab>
      <Tab to="/o/$slug/calls" icon={Phone}>
        {t('Calls')}
      </Tab>
      <Tab to="/o/$slug/people" icon={SquareUser}>
        {t('People')}
      </Tab>
      <Tab to="/o/$slug/more" icon={MenuIcon}>
        {t('More')}
      </Tab>
    </nav>
  )
}

function Tab({ to, icon: Icon, children }: { to: Target; icon: LucideIcon; children: ReactNode }) {
  const slug = useSlug()
  return (
    <Link
      to={to}
      params={{ slug }}
      activeOptions={{ exact: to === '/o/$slug', includeSearch: false }}
      className="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs"
      activeProps={{ className: 'font-semibold text-ink', 'aria-current': 'page' }}
      inactiveProps={{ className: 'text-n10' }}>
      <Icon className="size-[22px]" strokeWidth={1.7} />
      {children}
    </Link>
  )
}
