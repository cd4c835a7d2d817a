import { Link } from '@tanstack/react-router'
import { ArrowLeftRight, NotebookPen } from 'lucide-react'
import type { ReactNode } from 'react'
import type { TimelineItem } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatDuration, formatFull, formatTime } from '../../lib/format.ts'
import { kindName } from '../../lib/words.ts'
import type { ObjectName } from '../../records/objects.ts'
import { RecordLink } from '../../records/RecordLink.tsx'
import { KindDot } from '../calls/KindMark.tsx'
import { OutcomeBadge } from '../calls/OutcomeCell.tsx'
import { ChangeText } from './ChangeText.tsx'
import { NoteBody } from './NoteBody.tsx'

/** One line of a timeline: a call, a note or a change. */
export function TimelineLine({ object, item }: { object: ObjectName; item: TimelineItem }) {
  const t = useT()
  const zone = useZone()
  return (
    <li className="group/line relative flex gap-3 pb-4 last:pb-1 not-last:before:absolute not-last:before:top-8 not-last:before:bottom-0 not-last:before:left-3.5 not-last:before:w-px not-last:before:bg-n5">
      <Dot item={item} />
      <div className="min-w-0 flex-1 pt-1">
        <Body object={object} item={item} />
        {item.about && (
          <p className="text-n9">
            {t('with')} <RecordLink object="contact" id={item.about.id} name={item.about.name} />
          </p>
        )}
      </div>
      <time dateTime={item.at} title={formatFull(item.at, zone)} className="pt-1 text-n9">
        {formatTime(item.at, zone)}
      </time>
    </li>
  )
}

function Dot({ item }: { item: TimelineItem }) {
  if (item.call) return <KindDot kind={item.call.kind} />
  return (
    <span aria-hidden="true" className="flex size-7 shrink-0 items-center justify-center rounded-full bg-n3 text-n10 [&_svg]:size-3.5">
      {item.note ? <NotebookPen /> : <ArrowLeftRight />}
    </span>
  )
}

function Body({ object, item }: { object: ObjectName; item: TimelineItem }) {
  const t = useT()
  const by = item.by?.name ?? t('somebody')
  if (item.call) return <CallLine call={item.call} by={by} />
  if (item.note)
    return (
      <>
        <p className="font-semibold">{by}</p>
        <NoteBody note={item.note} />
      </>
    )
  return <ChangeText object={item.about ? 'contact' : object} change={item.change} by={item.by?.name ?? null} />
}

function CallLine({ call, by }: { call: NonNullable<TimelineItem['call']>; by: string }) {
  const t = useT()
  const slug = useSlug()
  const name = <span className="font-semibold">{kindName(call.kind, t)}</span>
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-1.5">
        {call.mine ? (
          <Link to="/o/$slug/calls" params={{ slug }} search={{ open: call.id }} className="rounded-sm hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
        <span>
          · {call.talkSeconds > 0 ? `${formatDuration(call.talkSeconds)} · ` : ''}
          {t('by {name}', { name: by })}
        </span>
        {call.outcome && <OutcomeBadge outcome={call.outcome} />}
      </p>
      {call.note && <Bubble>{call.note}</Bubble>}
    </>
  )
}

export function Bubble({ children }: { children: ReactNode }) {
  return <p className="mt-1.5 rounded-md bg-n2 px-3 py-2 whitespace-pre-wrap text-n11">{children}</p>
}
