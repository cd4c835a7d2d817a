import type { Line } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { addDays, dayOf, formatDay } from '../../lib/format.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { lineName } from './lines.ts'

/** Who held a line, holds it and will, the latest first. */
export function HoldersDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useT()
  const today = dayOf(new Date().toISOString(), useZone())
  const text = ({ fromOn, toOn }: Line['holders'][number]): string =>
    toOn ? t('{from} to {to}', { from: formatDay(fromOn), to: formatDay(addDays(toOn, -1)) }) : t('from {date}', { date: formatDay(fromOn) })
  return (
    <Dialog open onClose={onClose} title={t('Who held {name}', { name: lineName(line) })}>
      {line.holders.length === 0 && <p className="text-n10">{t('Nobody held this line yet.')}</p>}
      <ul>
        {line.holders.map((one) => (
          <li key={one.fromOn} className="flex min-h-9 flex-wrap items-center gap-x-3 py-1.5 hairline-b">
            <span className="min-w-0 flex-1 truncate">{one.member.name}</span>
            <span className="text-n9 tabular-nums">
              {text(one)}
              {one.fromOn > today && ` · ${t('planned')}`}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
