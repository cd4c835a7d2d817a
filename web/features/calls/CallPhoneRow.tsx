import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatDuration, formatTime } from '../../lib/format.ts'
import { clientTitle } from './calls.ts'
import { KindIcon } from './KindMark.tsx'
import { OutcomeBadge } from './OutcomeCell.tsx'

/** A call on a phone: who and when on the first line, how it went on the second. */
export function CallPhoneRow({ call }: { call: Call }) {
  const t = useT()
  const zone = useZone()
  const connected = call.talkSeconds > 0
  const second = call.client || !call.number ? call.member.name : t('Not a contact yet')
  return (
    <span className="flex w-full items-center gap-4">
      <KindIcon kind={call.kind} className="size-5" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-3">
          <span className="flex-1 truncate text-md font-semibold">{clientTitle(call)}</span>
          <span className="text-sm text-n10">{call.startedAt && formatTime(call.startedAt, zone)}</span>
        </span>
        <span className="flex items-center gap-3">
          <span className="flex-1 truncate text-sm text-n10">
            {second}
            {connected ? ` · ${formatDuration(call.talkSeconds)}` : call.kind === 'outgoing' ? ` · ${t('not picked up')}` : ''}
          </span>
          {call.outcome && <OutcomeBadge outcome={call.outcome} />}
        </span>
      </span>
    </span>
  )
}
