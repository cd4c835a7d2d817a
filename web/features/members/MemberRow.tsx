import { useMutation } from '@tanstack/react-query'
import { ArrowRightLeft, Ellipsis, KeyRound, LogOut, Network, UserCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { roles } from '../../../shared/access.ts'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Member, Role } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useMe, useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { roleName } from '../../lib/words.ts'
import { InlineChoice } from '../../records/InlineChoice.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { MoveDialog } from '../teams/MoveDialog.tsx'
import { DisableDialog } from './DisableDialog.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { ShareLink } from './ShareLink.tsx'

/** One member: name, home team of today, role (changed in place), and what an administrator may do. */
export function MemberRow({ member, team }: { member: Member; team: string | undefined }) {
  const t = useT()
  const me = useMe()
  const setRole = useSetRole(member)
  const [open, setOpen] = useState<'reset' | 'move' | 'disable' | 'handOver' | null>(null)
  const own = member.id === me.member.id
  const isIn = member.disabledAt === null
  const may = (action: string) => member.can.includes(action) && !own
  const mayReset = may('reset') && isIn
  const maySignOut = may('signOut') && isIn
  const mayMove = useMay('teams', 'assign')
  const signOut = useSignOutMember(member)
  const enable = useEnableMember(member)
  return (
    <li className="flex min-h-11 items-center gap-3 hairline-b px-5 touch:min-h-16 touch:px-4">
      <Avatar id={member.id} name={member.name} size="md" />
      <div className="min-w-0 flex-1 md:flex md:items-center md:gap-3">
        <p className="truncate font-semibold">
          {member.name}
          {own && <span className="font-normal text-n9"> · {t('you')}</span>}
        </p>
        {(member.identifierHint || team) && <p className="truncate text-n9">{[team, member.identifierHint].filter(Boolean).join(' · ')}</p>}
      </div>
      {member.disabledAt && <Badge>{t('disabled')}</Badge>}
      <span className="w-36 shrink-0 touch:w-auto">
        <InlineChoice
          label={t('Role of {name}', { name: member.name })}
          value={member.role}
          options={roles.map((role) => ({ value: role, label: roleName(role, t) }))}
          onSave={(role) => setRole(role as Role)}
          editable={member.can.includes('update')}
        />
      </span>
      <span className="w-7 touch:w-11">
        {(mayMove || mayReset || maySignOut || may('disable') || may('handOver')) && (
          <Menu
            align="end"
            trigger={
              <IconButton label={t('Actions for {name}', { name: member.name })}>
                <Ellipsis />
              </IconButton>
            }>
            {mayMove && (
              <MenuItem icon={<Network />} onSelect={() => setOpen('move')}>
                {t('Change the team')}
              </MenuItem>
            )}
            {mayReset && (
              <MenuItem icon={<KeyRound />} onSelect={() => setOpen('reset')}>
                {t('Make a password link')}
              </MenuItem>
            )}
            {maySignOut && (
              <MenuItem icon={<LogOut />} onSelect={signOut}>
                {t('Sign out everywhere')}
              </MenuItem>
            )}
            {may('handOver') && (
              <MenuItem icon={<ArrowRightLeft />} onSelect={() => setOpen('handOver')}>
                {t('Hand over what is owned …')}
              </MenuItem>
            )}
            {may('disable') && isIn && (
              <MenuItem icon={<UserX />} onSelect={() => setOpen('disable')}>
                {t('Disable …')}
              </MenuItem>
            )}
            {may('disable') && !isIn && (
              <MenuItem icon={<UserCheck />} onSelect={enable}>
                {t('Enable again')}
              </MenuItem>
            )}
          </Menu>
        )}
      </span>
      {open === 'reset' && <ResetLinkDialog member={member} onClose={() => setOpen(null)} />}
      {open === 'disable' && <DisableDialog member={member} onClose={() => setOpen(null)} onDisabled={() => setOpen(may('handOver') ? 'handOver' : null)} />}
      {open === 'handOver' && <HandOverDialog member={member} onClose={() => setOpen(null)} />}
      {open === 'move' && <MoveDialog member={member} teamId={member.teamId} onClose={() => setOpen(null)} />}
    </li>
  )
}

function useSetRole(member: Member): (role: Role) => void {
  const t = useT()
  const slug = useSlug()
  const change = useMutation({
    mutationFn: (role: Role) => ok(api.PATCH('/api/v1/{slug}/members/{id}', { params: { path: { slug, id: member.id } }, body: { role } })),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'member'),
  })
  return (role) =>
    change.mutate(role, {
      onSuccess: () =>
        say(t('{name} is now: {role}', { name: member.name, role: roleName(role, t) }), {
          action: { label: t('Undo'), run: () => change.mutate(member.role) },
        }),
    })
}

function useSignOutMember(member: Member): () => void {
  const t = useT()
  const slug = useSlug()
  const end = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/{slug}/members/{id}/sessions', { params: { path: { slug, id: member.id } } })),
    onSuccess: () => say(t('{name} is signed out everywhere', { name: member.name })),
    onError: sayError,
  })
  return () => end.mutate()
}

function useEnableMember(member: Member): () => void {
  const t = useT()
  const slug = useSlug()
  const enable = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/{slug}/members/{id}/disablement', { params: { path: { slug, id: member.id } } })),
    onSuccess: () => say(t('{name} may sign in again; phones are paired anew', { name: member.name })),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'member'),
  })
  return () => enable.mutate()
}

function ResetLinkDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const make = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/{slug}/members/{id}/resets', { params: { path: { slug, id: member.id } } })),
    onError: (error) => {
      sayError(error)
      onClose()
    },
  })
  const { mutate } = make
  const [asked, setAsked] = useState(false)
  if (!asked) {
    setAsked(true)
    queueMicrotask(() => mutate())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('A new password for {name}', { name: member.name })}
      description={t('Give this link only to {name}: whoever opens it chooses the password. It works once.', { name: member.name })}>
      {make.data ? <ShareLink link={make.data.link} expiresAt={make.data.expiresAt} /> : <Skeleton className="h-10" />}
    </Dialog>
  )
}
