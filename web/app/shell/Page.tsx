import { Link } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { cx } from '../../ui/cx.ts'
import { useT } from '../i18n.ts'
import { useMe } from '../me.ts'
import { SearchButton } from '../palette/CommandKeys.tsx'
import { MemberMenu } from './MemberMenu.tsx'

type BackTo = '/o/$slug/people' | '/o/$slug/companies' | '/o/$slug/more' | '/o/$slug'
type Props = { title: string; tabs?: ReactNode; actions?: ReactNode; back?: BackTo; children: ReactNode; bar?: ReactNode; plainOnPhone?: boolean }

/** The frame of a page: title, views and actions on top; on phones the views stand below the title and the action in thumb reach. */
export function Page({ title, tabs, actions, back, bar, children, plainOnPhone = false }: Props) {
  const t = useT()
  const me = useMe()
  useEffect(() => {
    document.title = `${title} · ${me.organisation.name}`
  }, [title, me.organisation.name])
  return (
    <>
      <header className="flex h-12 shrink-0 items-center gap-3 hairline-b px-5 touch:h-14 touch:border-0 touch:px-4">
        {back && (
          <Link
            to={back}
            params={{ slug: me.organisation.slug }}
            aria-label={t('Back')}
            className="-ml-2 inline-flex size-8 items-center justify-center rounded-md text-n10 hover:bg-n3 touch:size-11">
            <ChevronLeft className="size-5" />
          </Link>
        )}
        <h1
          className={cx(
            'truncate text-md font-semibold touch:text-[22px] touch:tracking-tight',
            tabs ? 'mr-1 shrink-0 touch:shrink' : 'min-w-0',
            plainOnPhone && 'touch:sr-only',
          )}>
          {title}
        </h1>
        {tabs && <div className="min-w-0 touch:hidden">{tabs}</div>}
        <div className="flex-1" />
        <SearchButton />
        {actions && (
          <div className="flex gap-2 touch:fixed touch:right-4 touch:bottom-[calc(72px+env(safe-area-inset-bottom))] touch:z-20 touch:[&>*]:shadow-float">
            {actions}
          </div>
        )}
        <MemberMenu />
      </header>
      {tabs && <div className="hairline-b px-4 pb-2.5 md:hidden">{tabs}</div>}
      {bar}
      {children}
    </>
  )
}

/** A scrolling body for pages that are not lists. */
export function PageBody({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className={cx('mx-auto w-full px-5 py-6 touch:px-4 touch:pt-4 touch:pb-28', className ?? 'max-w-3xl')}>{children}</div>
    </div>
  )
}
