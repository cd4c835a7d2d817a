import { Link } from '@tanstack/react-router'
import { DoorClosed } from 'lucide-react'
import { buttonClass } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useT } from '../i18n.ts'

/** An organisation one does not belong to, or no longer: nothing of it stays on screen. */
export function Ended() {
  const t = useT()
  return (
    <div role="alert">
      <EmptyState
        icon={<DoorClosed />}
        title={t('You have no access to this organisation')}
        className="pt-[20vh]"
        action={
          <Link to="/" className={buttonClass('primary')}>
            {t('Go to Home')}
          </Link>
        }>
        {t('The address may be wrong, or your access ended. An administrator of the organisation can give it back.')}
      </EmptyState>
    </div>
  )
}
