import { Archive, ArrowRightLeft, Ellipsis, History, Pencil } from 'lucide-react'
import type { Line } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { dayOf, formatDay } from '../../lib/format.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { heldOn, lineName, plannedAfter, type LineAct } from './lines.ts'

const head = 'h-8 px-2 text-left text-xs font-medium text-n9 first:pl-0 last:pr-0'
const cell = 'md:h-9 md:px-2 md:py-1 md:first:pl-0 md:last:pr-0'

type Acting = { onAct: (act: LineAct) => void }

/** Every line in reach: its number, its name, who holds it and since when. */
export function LineTable({ lines, onAct }: { lines: Line[] } & Acting) {
  const t = useT()
  return (
    <table className="w-full touch:block">
      <thead className="touch:sr-only">
        <tr className="hairline-b">
          {[t('Number'), t('Name'), t('Held by'), t('Since')].map((name) => (
            <th key={name} scope="col" className={head}>
              {name}
            </th>
          ))}
          <th scope="col" className={head}>
            <span className="sr-only">{t('Actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody className="touch:block">
        {lines.map((line) => (
          <LineRow key={line.id} line={line} onAct={onAct} />
        ))}
      </tbody>
    </table>
  )
}

function LineRow({ line, onAct }: { line: Line } & Acting) {
  const t = useT()
  const zone = useZone()
  const today = dayOf(new Date().toISOString(), zone)
  const held = heldOn(line, today)
  const next = plannedAfter(line, today)
  const since = line.archivedAt ? dayOf(line.archivedAt, zone) : held?.fromOn
  return (
    <tr className="hairline-b touch:relative touch:block touch:py-3 touch:pr-12">
      <td className={`${cell} touch:block`}>
        <span className="font-medium whitespace-nowrap tabular-nums touch:text-md">{line.number}</span>
        {line.alsoContact && <span className="block text-xs text-caution text-pretty md:min-w-52 touch:text-sm">{t('This number is also a client’s. Check whose it is.')}</span>}
      </td>
      <td className={`${cell} text-n11 touch:block`}>
        <span className="break-words">{line.label}</span>
      </td>
      <td className={`${cell} touch:mt-1.5 touch:block`}>
        {line.archivedAt && <Badge>{t('archived')}</Badge>}
        {!line.archivedAt && !held && <span className="text-n9">{t('nobody')}</span>}
        {held && (
          <span className="inline-flex items-center gap-2">
            <Avatar id={held.member.id} name={held.member.name} />
            {held.member.name}
          </span>
        )}
      </td>
      <td className={`${cell} text-n10 tabular-nums touch:block`}>
        {since && <span className="whitespace-nowrap touch:hidden">{formatDay(since)}</span>}
        {since && <span className="md:hidden">{t('from {date}', { date: formatDay(since) })}</span>}
        {next && <span className="block text-xs text-n9 touch:text-sm">{t('{name} from {date}', { name: next.member.name, date: formatDay(next.fromOn) })}</span>}
      </td>
      <td className={`${cell} text-right touch:absolute touch:top-1 touch:right-0`}>
        <LineMenu line={line} onAct={onAct} />
      </td>
    </tr>
  )
}

function LineMenu({ line, onAct }: { line: Line } & Acting) {
  const t = useT()
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={t('Actions for {name}', { name: lineName(line) })}>
          <Ellipsis />
        </IconButton>
      }>
      {line.can.includes('hold') && (
        <MenuItem icon={<ArrowRightLeft />} onSelect={() => onAct({ kind: 'hold', line })}>
          {t('Hand over')}
        </MenuItem>
      )}
      {line.can.includes('update') && (
        <MenuItem icon={<Pencil />} onSelect={() => onAct({ kind: 'rename', line })}>
          {t('Rename')}
        </MenuItem>
      )}
      <MenuItem icon={<History />} onSelect={() => onAct({ kind: 'holders', line })}>
        {t('Holders over time')}
      </MenuItem>
      {line.can.includes('archive') && (
        <MenuItem icon={<Archive />} tone="bad" onSelect={() => onAct({ kind: 'archive', line })}>
          {t('Archive')}
        </MenuItem>
      )}
    </Menu>
  )
}
