import { getRouteApi } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useT } from '../../app/i18n.ts'
import { useMay } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { useTeams } from '../teams/teams.ts'
import { InviteDialog } from './InviteDialog.tsx'
import { Invitations } from './Invitations.tsx'
import { MemberRow } from './MemberRow.tsx'
import { useMemberList } from './members.ts'

const route = getRouteApi('/o/$slug/members')

/** Who belongs to the organisation, in which role, and who is invited. */
export function MembersPage() {
  const t = useT()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const members = useMemberList()
  const mayInvite = useMay('invitations', 'create')
  const seesInvitations = useMay('invitations', 'read')
  const items = members.data?.items
  const teams = useTeams().data?.items ?? []
  return (
    <Page
      title={t('Members')}
      actions={
        mayInvite && (
          <Button look="primary" onClick={() => void navigate({ search: { invite: '1' }, replace: true })}>
            <UserPlus className="size-4" />
            {t('Invite')}
          </Button>
        )
      }>
      <div className="min-h-0 flex-1 overflow-y-auto pb-10 touch:pb-28">
        {members.error && !items && <ErrorState error={members.error} retry={() => void members.refetch()} />}
        {!members.error && !items && (
          <div aria-busy="true">
            {[1, 2, 3, 4].map((line) => (
              <div key={line} className="flex h-11 items-center gap-4 hairline-b px-5 touch:h-16">
                <Skeleton className="size-7 rounded-full" />
                <Skeleton className="h-4 w-40" />
              </div>
            ))}
          </div>
        )}
        {items && (
          <ul aria-label={t('Members')}>
            {items.map((member) => (
              <MemberRow key={member.id} member={member} team={teams.find((team) => team.id === member.teamId)?.name} />
            ))}
          </ul>
        )}
        {items && seesInvitations && <Invitations />}
        {items?.length === 1 && mayInvite && (
          <p className="px-5 pt-6 text-n10 touch:px-4">{t('You are alone here. Invite your team: one link each, to paste into WhatsApp.')}</p>
        )}
      </div>
      {search['invite'] && mayInvite && <InviteDialog onClose={() => void navigate({ search: {}, replace: true })} />}
    </Page>
  )
}
