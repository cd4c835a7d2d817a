import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { buttonClass } from '../ui/Button.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { useT } from './i18n.ts'

/** An address that leads nowhere. */
export function NothingHere() {
  const t = useT()
  return (
    <EmptyState
      icon={<Compass />}
      title={t('There is no page at this address')}
      className="pt-[20vh]"
      action={
        <Link to="/" className={buttonClass('primary')}>
          {t('Go to Home')}
        </Link>
      }>
      {t('The link may be old or cut short.')}
    </EmptyState>
  )
}

/** A page that broke while it was shown, or whose parts could not be loaded. */
export function PageFailed({ error, reset }: { error: unknown; reset?: () => void }) {
  const retry = () => {
    if (isOldVersion(error)) location.reload()
    else reset?.()
  }
  return <ErrorState error={error} retry={retry} className="pt-[20vh]" />
}

/** After an update of the server, parts of the old version are gone; loading the page again brings the new one. */
function isOldVersion(error: unknown): boolean {
  return error instanceof TypeError && error.message.includes('dynamically imported module')
}
