import { Archive, ArrowRightLeft, ChevronRight, Ellipsis, Pencil, Plus, UserCog } from 'lucide-react'
import { useState } from 'react'
import type { Named, Team } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { formatNumber } from '../../lib/format.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'

export type TeamAct = { kind: 'add' | 'change' | 'managers' | 'archive'; team: Team } | { kind: 'move'; team: Team; member: Named }
type Props = { team: Team; depth: number; onAct: (act: TeamAct) => void }

/** A team in the tree with its managers; it opens on its members. */
export function TeamRow({ team, depth, onAct }: Props) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const may = team.can.includes('update')
  const inset = { paddingInlineStart: `${Math.min(depth, 8) * 20}px` }
  const count = team.members.length
  return (
    <li>
      <div className="flex min-h-11 items-center gap-2 hairline-b touch:min-h-14" style={inset}>
        <button
          type="button"
          aria-expanded={open}
          aria-label={t('Members of {team}', { team: team.name })}
          disabled={count === 0}
          onClick={() => setOpen(!open)}
          className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-n9 hover:bg-n3 disabled:opacity-30 touch:size-11">
          <ChevronRight className={cx('size-4 transition-transform duration-100', open && 'rotate-90')} />
        </button>
        <div className="min-w-0 flex-1 md:flex md:items-baseline md:gap-3">
          <p className="truncate font-medium">{team.name}</p>
          {team.managers.length > 0 && <p className="truncate text-n9">{team.managers.map((one) => one.name).join(', ')}</p>}
        </div>
        {count > 0 && <span className="text-n9 tabular-nums">{count === 1 ? t('1 member') : t('{n} members', { n: formatNumber(count) })}</span>}
        {may && <TeamMenu team={team} onAct={onAct} />}
      </div>
      {open && (
        <ul aria-label={t('Members of {team}', { team: team.name })}>
          {team.members.map((member) => (
            <li key={member.id} className="flex min-h-9 items-center gap-2 hairline-b touch:min-h-12" style={inset}>
              <Avatar id={member.id} name={member.name} className="ml-8 touch:ml-13" />
              <span className="min-w-0 flex-1 truncate">{member.name}</span>
              {may && (
                <IconButton label={t('Move {name} to another team', { name: member.name })} onClick={() => onAct({ kind: 'move', team, member })}>
                  <ArrowRightLeft />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function TeamMenu({ team, onAct }: Pick<Props, 'team' | 'onAct'>) {
  const t = useT()
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={t('Actions for {name}', { name: team.name })}>
          <Ellipsis />
        </IconButton>
      }>
      <MenuItem icon={<Plus />} onSelect={() => onAct({ kind: 'add', team })}>
        {t('Add a team below')}
      </MenuItem>
      <MenuItem icon={<Pencil />} onSelect={() => onAct({ kind: 'change', team })}>
        {team.parentId === null ? t('Rename') : t('Rename or move')}
      </MenuItem>
      <MenuItem icon={<UserCog />} onSelect={() => onAct({ kind: 'managers', team })}>
        {t('Managers')}
      </MenuItem>
      {team.parentId !== null && (
        <MenuItem icon={<Archive />} onSelect={() => onAct({ kind: 'archive', team })}>
          {t('Archive')}
        </MenuItem>
      )}
    </Menu>
  )
}
