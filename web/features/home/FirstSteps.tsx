import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HomeDay } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useMe } from '../../app/me.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'

/** What brings the first call onto a timeline, in order; done steps stay, ticked. */
export function FirstSteps({ steps }: { steps: HomeDay['steps'] }) {
  const t = useT()
  const { organisation } = useMe()
  const mayInvite = useMay('invitations', 'create')
  const params = { slug: organisation.slug }
  const next = !steps.contacts ? 'contacts' : !steps.phone ? 'phone' : 'team'
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps" className="text-2xl font-semibold tracking-tight touch:text-xl">
        {t('Three steps to the first call on a timeline')}
      </h2>
      <p className="mt-1 text-md text-n10">{t('About ten minutes. You can leave and come back.')}</p>
      <ol className="mt-6 flex flex-col gap-2.5">
        <Step
          done={steps.organisation}
          title={t('Your company')}
          text={`${organisation.legalName || organisation.name} · ${organisation.zone.replaceAll('_', ' ')}`}
        />
        <Step
          number={2}
          done={steps.contacts}
          next={next === 'contacts'}
          title={t('Your first client')}
          text={t('A name and a number are enough. Calls of this number then stand on the person’s timeline.')}
          action={
            <Link to="/o/$slug/people" params={params} search={{ new: '1' }} className={buttonClass(next === 'contacts' ? 'primary' : 'plain')}>
              {t('Add a person')}
            </Link>
          }
        />
        <Step
          number={3}
          done={steps.phone}
          next={next === 'phone'}
          title={t('Pair the first phone')}
          text={t('The employee sees the rules in Hindi or English and agrees; only then do calls come in.')}
          action={
            <Link to="/o/$slug/phones" params={params} search={{ pair: '1' }} className={buttonClass(next === 'phone' ? 'primary' : 'plain')}>
              {t('Show the code')}
            </Link>
          }
        />
      </ol>
      {mayInvite && !steps.team && (
        <div className="mt-6 flex items-center gap-4 rounded-lg bg-n2 px-5 py-4 touch:flex-col touch:items-stretch">
          <div className="flex-1">
            <h3 className="font-semibold">{t('Invite your team')}</h3>
            <p className="text-n10">{t('A link to paste into WhatsApp. It works once, for seven days.')}</p>
          </div>
          <Link to="/o/$slug/members" params={params} search={{ invite: '1' }} className={buttonClass('plain')}>
            {t('Make a link')}
          </Link>
        </div>
      )}
    </section>
  )
}

type StepProps = { number?: number; done: boolean; next?: boolean; title: string; text: string; action?: ReactNode }
function Step({ number, done, next, title, text, action }: StepProps) {
  const t = useT()
  return (
    <li className={cx('flex items-center gap-4 rounded-lg border px-5 py-4 touch:flex-wrap touch:px-4', next && !done ? 'border-tint-line' : 'border-n5')}>
      <span
        aria-hidden="true"
        className={cx(
          'flex size-7 shrink-0 items-center justify-center rounded-full text-xs font-semibold',
          done ? 'bg-good-tint text-good' : 'bg-n4 text-n11',
        )}>
        {done ? <Check className="size-4" /> : number}
      </span>
      <div className="min-w-0 flex-1 basis-52">
        <h3 className="text-base font-semibold">{title}</h3>
        <p className="text-n10 text-pretty">{text}</p>
      </div>
      {done ? <span className="text-n9">{t('done')}</span> : <span className="touch:ml-11">{action}</span>}
    </li>
  )
}
