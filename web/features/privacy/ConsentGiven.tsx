import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Consent } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { formatFull } from '../../lib/format.ts'
import { Fact } from '../../records/SidePanel.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/toast.ts'
import { hoursInWords, usePolicy } from './policy.ts'

/** The standing agreement, and the way out of it: as short as the way in. */
export function ConsentGiven({ consent }: { consent: Consent }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const policy = usePolicy().data?.current
  const [asking, setAsking] = useState(false)
  return (
    <section aria-labelledby="consent-title" className="rounded-lg border border-n5 p-5 touch:p-4">
      <h2 id="consent-title" className="flex items-center gap-2.5 text-md font-semibold">
        <span aria-hidden="true" className="size-2 rounded-full bg-good" />
        {t('Your work calls are recorded')}
      </h2>
      <p className="mt-1 text-n10">{t('Calls of personal SIMs and outside the hours never leave your phone.')}</p>
      <dl className="mt-4">
        {consent.givenAt && <Fact name={t('Agreed')}>{formatFull(consent.givenAt, zone)}</Fact>}
        {policy && <Fact name={t('Hours')}>{hoursInWords(policy.hours, t).join('; ')}</Fact>}
        <Fact name={t('Names')}>{consent.names ? t('yes, only of numbers that are clients') : t('no')}</Fact>
        <Fact name={t('Earlier calls')}>
          {consent.backfillDays === 0 ? t('none') : t('{n, plural, one {# day} other {# days}}', { n: consent.backfillDays })}
        </Fact>
      </dl>
      <div className="mt-5 flex gap-2 touch:[&>*]:flex-1">
        <Link to="/o/$slug/phones/notices" params={{ slug }} search={{ kind: 'calls' }} className={buttonClass('plain')}>
          {t('Read the rules')}
        </Link>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('Withdraw')}
        </Button>
      </div>
      {asking && <WithdrawDialog onClose={() => setAsking(false)} />}
    </section>
  )
}

function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const withdraw = useMutation({
    mutationFn: (mode: 'keep' | 'erase') => ok(api.DELETE('/api/v1/{slug}/consent', { params: { path: { slug } }, body: { mode } })),
    onSuccess: () => {
      objectChanged(slug, 'consent')
      objectChanged(slug, 'call')
      onClose()
      say(t('Withdrawn. Your phones send nothing more.'))
    },
    onError: sayError,
  })
  const row = 'flex w-full flex-col rounded-lg border border-n5 px-4 py-3 text-left hover:bg-n2 disabled:opacity-60'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Withdraw your agreement')}
      description={t('It stops at once on all your phones. What about the calls already here?')}>
      <div className="flex flex-col gap-2.5">
        <button type="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate('keep')} className={row}>
          <span className="font-semibold">{t('Withdraw and keep them')}</span>
          <span className="text-n10">{t('They stay on the timelines of your clients.')}</span>
        </button>
        <button type="button" disabled={withdraw.isPending} onClick={() => withdraw.mutate('erase')} className={row}>
          <span className="font-semibold text-bad">{t('Withdraw and erase them')}</span>
          <span className="text-n10">{t('All your calls are removed for everybody. This cannot be undone.')}</span>
        </button>
      </div>
    </Dialog>
  )
}
