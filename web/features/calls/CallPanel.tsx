import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Phone } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { CallDetail } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatAgo, formatDayHeading, dayOf, formatDuration, formatTime } from '../../lib/format.ts'
import { Fact, PanelPart, SidePanel } from '../../records/SidePanel.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { CallLink } from './CallLink.tsx'
import { CallNote } from './CallNote.tsx'
import { CallSettlement } from './CallSettlement.tsx'
import { clientTitle, shownAt } from './calls.ts'
import { KindMark } from './KindMark.tsx'
import { OutcomeChips } from './OutcomeChips.tsx'
import { RawFacts } from './RawFacts.tsx'

const dayMs = 86_400_000

/** One call beside the list: who, when, outcome, note, why it is linked, and the raw facts of the phone. */
export function CallPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const call = useQuery({ queryKey: keys.call(slug, id), queryFn: () => ok(api.GET('/api/v1/{slug}/calls/{id}', { params: { path: { slug, id } } })) })
  return (
    <SidePanel label={t('Call')} title={call.data ? <KindMark kind={call.data.kind} /> : <Skeleton className="h-4 w-24" />} onClose={onClose}>
      {call.error && !call.data && <ErrorState error={call.error} retry={() => void call.refetch()} />}
      {!call.error && !call.data && <PanelSkeleton />}
      {call.data && <CallBody call={call.data} />}
    </SidePanel>
  )
}

function CallBody({ call }: { call: CallDetail }) {
  const t = useT()
  return (
    <>
      <PanelPart>
        <ClientHead call={call} />
      </PanelPart>
      <PanelPart>
        <Facts call={call} />
        <CallSettlement call={call} />
      </PanelPart>
      {call.can.includes('update') && (
        <PanelPart heading={t('Outcome')}>
          <OutcomeChips call={call} />
        </PanelPart>
      )}
      <PanelPart heading={t('Note')}>
        <CallNote key={call.note ?? ''} id={call.id} note={call.note ?? ''} editable={call.can.includes('update')} />
      </PanelPart>
      {call.before.length > 0 && (
        <PanelPart heading={t('Before this')}>
          <Before calls={call.before} />
        </PanelPart>
      )}
      <PanelPart>
        <RawFacts call={call} />
      </PanelPart>
    </>
  )
}

function ClientHead({ call }: { call: CallDetail }) {
  const t = useT()
  const slug = useSlug()
  const title = clientTitle(call)
  const { client, number } = call
  return (
    <div className="flex items-center gap-3">
      <Avatar id={client?.id ?? number?.id ?? call.id} name={client?.name ?? ''} size="lg" />
      <div className="min-w-0 flex-1">
        {client && !client.minimal ? (
          <Link to="/o/$slug/people/$id" params={{ slug, id: client.id }} className="block truncate text-md font-semibold hover:underline">
            {title}
          </Link>
        ) : (
          <p className="truncate text-md font-semibold">{title}</p>
        )}
        <p className="truncate text-n10">{headLine(call, t)}</p>
      </div>
      {number?.dial && (
        <a href={`tel:${number.dial}`} className={buttonClass('primary')}>
          <Phone className="size-4" />
          {t('Call')}
        </a>
      )}
    </div>
  )
}

function headLine(call: CallDetail, t: (text: string, values?: Record<string, unknown>) => string): string {
  if (call.client?.owner) return t('Owner: {owner}', { owner: call.client.owner.name })
  if (call.client) return t('No owner')
  return !call.number ? t('The caller did not show the number') : t('Not a contact yet')
}

function Facts({ call }: { call: CallDetail }) {
  const t = useT()
  const zone = useZone()
  const number = call.number?.display ?? t('withheld')
  const out = call.kind === 'outgoing'
  const phone = `${call.member.name}${call.raw.sim ? ` · ${call.raw.sim}` : ''}`
  return (
    <dl>
      <Fact name={t('When')}>
        {call.startedAt ? (
          <>
            {formatDayHeading(dayOf(call.startedAt, zone), zone)}, {formatTime(call.startedAt, zone)}{' '}
            {Date.now() - Date.parse(call.startedAt) < dayMs && <span className="text-n9">· {formatAgo(call.startedAt, zone)}</span>}
          </>
        ) : (
          t('not known: the phone gave an impossible date')
        )}
      </Fact>
      <Fact name={t('Talk')}>{formatDuration(call.talkSeconds)}</Fact>
      <Fact name={t('From')}>{out ? phone : number}</Fact>
      <Fact name={t('To')}>{out ? number : phone}</Fact>
      <Fact name={t('Linked')}>
        <CallLink call={call} />
      </Fact>
      <Fact name={t('Source')}>{sourceText(call, t)}</Fact>
      {call.otherEnd && <Fact name={t('Other end')}>{t('found in the log of a colleague')}</Fact>}
      {(call.double || call.suspect || call.clockSuspect) && (
        <Fact name={t('Flags')}>
          <span className="flex flex-wrap gap-1">
            {call.double && <Badge tone="caution">{t('double, not counted')}</Badge>}
            {call.suspect && <Badge tone="caution">{t('may be a double')}</Badge>}
            {call.clockSuspect && <Badge tone="caution">{t('clock of the phone was wrong')}</Badge>}
          </span>
        </Fact>
      )}
    </dl>
  )
}

function sourceText(call: CallDetail, t: (text: string, values?: Record<string, unknown>) => string): string {
  if (call.source === 'import') return t('from an imported file')
  if (call.source === 'manual') return t('entered by hand')
  const seconds = Math.round((Date.parse(call.receivedAt) - Date.parse(shownAt(call))) / 1000) - call.talkSeconds
  const device = call.device?.name || t('phone of {name}', { name: call.member.name })
  return seconds >= 0 && seconds < 3600 ? t('{device}, in {time}', { device, time: formatDuration(seconds) }) : device
}

function Before({ calls }: { calls: CallDetail['before'] }) {
  const zone = useZone()
  return (
    <ul>
      {calls.map((call) => (
        <li key={call.id} className="flex min-h-[26px] items-center gap-2.5 touch:min-h-9">
          <KindMark kind={call.kind} />
          {call.talkSeconds > 0 && <span className="text-n10">{formatDuration(call.talkSeconds)}</span>}
          <span className="flex-1" />
          <span className="text-n9">
            {call.member.name} · {formatAgo(shownAt(call), zone)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function PanelSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4 p-4">
      <div className="flex items-center gap-3">
        <Skeleton className="size-10 rounded-full" />
        <div className="flex-1">
          <Skeleton className="mb-2 h-4 w-1/2" />
          <Skeleton className="h-3 w-1/3" />
        </div>
      </div>
      {[1, 2, 3, 4, 5].map((line) => (
        <Skeleton key={line} className="h-4 w-3/4" />
      ))}
    </div>
  )
}
