import { Link } from '@tanstack/react-router'
import { Phone } from 'lucide-react'
import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatAgo, formatFull } from '../../lib/format.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { clientTitle, shownAt } from '../calls/calls.ts'

/** Today's newest missed calls, each with its call button. */
export function MissedCalls({ calls }: { calls: Call[] }) {
  const t = useT()
  const slug = useSlug()
  return (
    <section aria-labelledby="missed-calls" className="mt-8">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="missed-calls" className="text-md font-semibold">
          {t('Missed, newest first')}
        </h2>
        {calls.length > 0 && (
          <Link to="/o/$slug/calls" params={{ slug }} search={{ view: 'missed' }} className="rounded-sm text-ink hover:underline">
            {t('All missed calls')}
          </Link>
        )}
      </div>
      {calls.length === 0 && <p className="mt-2 text-n10">{t('Nobody waits. Missed calls stand here with a button to call back.')}</p>}
      <ul className="mt-1">
        {calls.map((call) => (
          <Row key={call.id} call={call} />
        ))}
      </ul>
    </section>
  )
}

function Row({ call }: { call: Call }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const title = clientTitle(call)
  const known = call.client !== null
  return (
    <li className="flex min-h-14 items-center gap-3.5 hairline-b py-2">
      <Avatar id={call.client?.id ?? call.number?.id ?? call.id} name={call.client?.name ?? ''} size="lg" className="size-9 text-base" />
      <div className="min-w-0 flex-1">
        <Link
          to="/o/$slug/calls"
          params={{ slug }}
          search={{ open: call.id }}
          className="block truncate rounded-sm font-semibold hover:underline touch:text-md">
          {title}
        </Link>
        <p className="truncate text-n10">
          <span className="text-missed" title={formatFull(shownAt(call), zone)}>
            {t('Missed {when}', { when: formatAgo(shownAt(call), zone) })}
          </span>{' '}
          · {call.member.name}
          {!known && call.number ? ` · ${t('Not a contact yet')}` : ''}
        </p>
      </div>
      {call.number?.dial && (
        <a
          href={`tel:${call.number.dial}`}
          aria-label={t('Call {name}', { name: title })}
          title={t('Call {name}', { name: title })}
          className="flex size-9 shrink-0 items-center justify-center rounded-full bg-tint text-ink hover:bg-accent hover:text-on-accent touch:size-11">
          <Phone className="size-4 touch:size-5" />
        </a>
      )}
    </li>
  )
}
