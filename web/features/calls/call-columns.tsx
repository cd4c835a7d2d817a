import { Link } from '@tanstack/react-router'
import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatDuration, formatFull, formatTime } from '../../lib/format.ts'
import type { Column } from '../../records/RecordTable.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { clientTitle } from './calls.ts'
import { KindMark } from './KindMark.tsx'
import { OutcomeCell } from './OutcomeCell.tsx'

/** The columns of the calls list. */
export function useCallColumns(): Column<Call>[] {
  const t = useT()
  const zone = useZone()
  return [
    { key: 'kind', header: t('Kind'), width: '112px', cell: (call) => <KindMark kind={call.kind} /> },
    { key: 'client', header: t('Client'), width: 'minmax(180px, 2fr)', cell: (call) => <ClientCell call={call} /> },
    { key: 'number', header: t('Number'), width: '136px', cell: (call) => <span className="text-n10">{call.client ? call.number?.display : ''}</span> },
    {
      key: 'by',
      header: t('By'),
      width: 'minmax(96px, 1fr)',
      cell: (call) => (
        <span className="flex items-center gap-2">
          <Avatar id={call.member.id} name={call.member.name} />
          <span className="truncate">{firstName(call.member.name)}</span>
        </span>
      ),
    },
    {
      key: 'time',
      header: t('Time'),
      width: '64px',
      align: 'end',
      sort: 'startedAt',
      cell: (call) =>
        call.startedAt && (
          <time dateTime={call.startedAt} title={formatFull(call.startedAt, zone)} className="text-n10">
            {formatTime(call.startedAt, zone)}
          </time>
        ),
    },
    { key: 'talk', header: t('Talk'), width: '112px', align: 'end', cell: (call) => <span className="pr-2">{talk(call)}</span> },
    { key: 'outcome', header: t('Outcome'), width: 'minmax(128px, 1fr)', cell: (call) => <OutcomeCell call={call} /> },
  ]
}

function ClientCell({ call }: { call: Call }) {
  const t = useT()
  const slug = useSlug()
  const { client } = call
  if (client && !client.minimal) {
    return (
      <Link
        to="/o/$slug/people/$id"
        params={{ slug, id: client.id }}
        onClick={(event) => event.stopPropagation()}
        className="rounded-sm font-semibold hover:underline"
        tabIndex={-1}>
        {clientTitle(call)}
      </Link>
    )
  }
  if (client)
    return (
      <>
        <span className="font-semibold">{clientTitle(call)}</span>
        {client.owner && <span className="text-n9"> · {t('with {owner}', { owner: client.owner.name })}</span>}
      </>
    )
  if (!call.number) return <span className="font-semibold">{t('Withheld number')}</span>
  return (
    <>
      <span className="font-semibold">{call.number.display}</span>
      <span className="text-n9"> · {t('Not a contact yet')}</span>
    </>
  )
}

function talk(call: Call) {
  return call.kind === 'incoming' || call.kind === 'outgoing' ? formatDuration(call.talkSeconds) : <span className="text-n9">–</span>
}

function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name
}
