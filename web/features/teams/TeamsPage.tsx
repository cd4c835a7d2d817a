import { useMutation } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Team } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { sayError } from '../../lib/explain.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { ManagersDialog } from './ManagersDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { TeamDialog } from './TeamDialog.tsx'
import { TeamRow, type TeamAct } from './TeamRow.tsx'
import { inOrder, useTeams } from './teams.ts'

/** The teams of the organisation as a tree: who is in them and who manages them today. */
export function TeamsPage() {
  const t = useT()
  const teams = useTeams()
  const mayAdd = useMay('teams', 'create')
  const [act, setAct] = useState<TeamAct | null>(null)
  const archive = useArchive()
  const items = teams.data?.items
  const top = items?.find((team) => team.parentId === null)
  return (
    <Page
      title={t('Settings')}
      tabs={<SettingsTabs />}
      actions={
        mayAdd &&
        top && (
          <Button look="primary" onClick={() => setAct({ kind: 'add', team: top })}>
            <Plus className="size-4" />
            {t('Team')}
          </Button>
        )
      }>
      {teams.error && !items && <ErrorState error={teams.error} retry={() => void teams.refetch()} />}
      <PageBody>
        <p className="mb-4 text-n10 text-pretty">{t('A manager sees his teams and everything below them. Members have one team at a time; moves keep their history.')}</p>
        {!teams.error && !items && (
          <div aria-busy="true">
            {[1, 2, 3, 4].map((line) => (
              <Skeleton key={line} className="mb-5 h-6" />
            ))}
          </div>
        )}
        {items && (
          <ul aria-label={t('Teams')}>
            {inOrder(items).map(({ team, depth }) => (
              <TeamRow key={team.id} team={team} depth={depth} onAct={(next) => (next.kind === 'archive' ? archive.mutate(next.team) : setAct(next))} />
            ))}
          </ul>
        )}
      </PageBody>
      {act && items && <ActDialog act={act} teams={items} onClose={() => setAct(null)} />}
    </Page>
  )
}

function ActDialog({ act, teams, onClose }: { act: TeamAct; teams: Team[]; onClose: () => void }) {
  const team = teams.find((one) => one.id === act.team.id) ?? act.team
  if (act.kind === 'move') return <MoveDialog member={act.member} teamId={team.id} onClose={onClose} />
  if (act.kind === 'managers') return <ManagersDialog team={team} onClose={onClose} />
  return <TeamDialog teams={teams} team={act.kind === 'change' ? team : null} parentId={team.id} onClose={onClose} />
}

function useArchive() {
  const t = useT()
  const slug = useSlug()
  return useMutation({
    mutationFn: (team: Team) => ok(api.DELETE('/api/v1/{slug}/teams/{id}', { params: { path: { slug, id: team.id } } })),
    onSuccess: (_, team) => say(t('{label} is archived; its history stays', { label: team.name })),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'team'),
  })
}
