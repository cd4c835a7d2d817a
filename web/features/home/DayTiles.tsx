import type { ReactNode } from 'react'
import type { CallKind, HomeDay } from '../../api/types.ts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { formatDuration, formatNumber } from '../../lib/format.ts'
import { KindIcon } from '../calls/KindMark.tsx'
import { kindName } from '../../lib/words.ts'

const kinds = ['incoming', 'outgoing', 'missed', 'rejected'] as const satisfies readonly CallKind[]

/** Today's calls by kind, those that connected, and the time talked; each number opens its rows. */
export function DayTiles({ counts }: { counts: HomeDay['counts'] }) {
  const t = useT()
  const slug = useSlug()
  return (
    <dl className="mt-4 grid grid-cols-6 overflow-hidden rounded-lg border border-n5 touch:grid-cols-3">
      {kinds.map((kind) => (
        <Tile
          key={kind}
          name={
            <>
              <KindIcon kind={kind} className="size-3.5" />
              <span>{kindName(kind, t)}</span>
            </>
          }>
          <Link to="/o/$slug/calls" params={{ slug }} search={{ kind, when: 'today' }} className="rounded-sm after:absolute after:inset-0 hover:underline">
            {formatNumber(counts[kind])}
          </Link>
        </Tile>
      ))}
      <Tile name={t('Connected')}>{formatNumber(counts.connected)}</Tile>
      <Tile name={t('Talk time')}>{formatDuration(counts.talkSeconds)}</Tile>
    </dl>
  )
}

function Tile({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="relative flex flex-col-reverse justify-end gap-0.5 border-n5 px-4 py-3.5 not-first:border-l touch:px-3.5 touch:nth-[n+4]:border-t touch:nth-[3n+1]:border-l-0">
      <dd className="text-xl font-semibold tracking-tight touch:text-lg">{children}</dd>
      <dt className="flex items-center gap-1.5 text-xs font-medium text-n10 touch:text-sm">{name}</dt>
    </div>
  )
}
