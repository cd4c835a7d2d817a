import { PhoneCall } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { currentLanguage, showLanguage, useT } from '../../app/i18n.ts'
import { cx } from '../../ui/cx.ts'

type Props = { title: string; subtitle?: ReactNode; children: ReactNode; wide?: boolean }

/** The frame of every page before the sign-in: one calm card, the language switch at the foot. */
export function EntryPage({ title, subtitle, children, wide }: Props) {
  useEffect(() => {
    document.title = `${title} · CRM@Weblink`
  }, [title])
  return (
    <div className="flex min-h-dvh flex-col bg-n2 touch:bg-n0">
      <main
        className={cx(
          'mx-auto flex w-full flex-1 flex-col px-4 py-10 touch:px-0 touch:py-0 touch:justify-start',
          wide ? 'max-w-160' : 'max-w-[424px] justify-center',
        )}>
        <div className="rounded-lg border border-n4 bg-n0 p-8 touch:rounded-none touch:border-0 touch:p-6">
          <div className="flex items-center gap-2.5">
            <span aria-hidden="true" className="flex size-7 items-center justify-center rounded-md bg-accent text-on-accent">
              <PhoneCall className="size-4" />
            </span>
            <span className="text-md font-semibold">CRM@Weblink</span>
          </div>
          <h1 className="mt-6 text-xl font-semibold tracking-tight">{title}</h1>
          {subtitle && <p className="mt-1 text-base text-n10 text-pretty">{subtitle}</p>}
          <div className="mt-6 text-base md:[&_input:not([type=checkbox])]:h-10 md:[&_input]:text-base md:[&_select]:h-10 md:[&_select]:text-base">
            {children}
          </div>
        </div>
      </main>
      <LanguageSwitch />
    </div>
  )
}

function LanguageSwitch() {
  const t = useT()
  const now = currentLanguage()
  return (
    <footer aria-label={t('Language')} className="flex justify-center gap-2 pb-8 text-n10">
      <button type="button" lang="en" aria-pressed={now === 'en'} onClick={() => void showLanguage('en')} className={linkClass(now === 'en')}>
        English
      </button>
      <button type="button" lang="hi" aria-pressed={now === 'hi'} onClick={() => void showLanguage('hi')} className={linkClass(now === 'hi')}>
        हिन्दी
      </button>
    </footer>
  )
}

function linkClass(on: boolean): string {
  return cx('rounded-md px-3 py-1 hover:bg-n3 touch:py-2.5', on && 'font-semibold text-n12')
}
