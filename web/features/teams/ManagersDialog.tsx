import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Team } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { useMembers } from '../members/members.ts'

/** Who manages a team; each change holds at once, from today. */
export function ManagersDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useT()
  const [chosen, setChosen] = useState('')
  const { add, remove } = useChanges(team)
  const free = useMembers().filter((one) => one.role !== 'employee' && !one.disabledAt && !team.managers.some((manager) => manager.id === one.id))
  const next = free.find((one) => one.id === chosen) ?? free[0]
  return (
    <Dialog open onClose={onClose} title={t('Managers of {team}', { team: team.name })} description={t('They see the clients and calls of this team and of all teams below it, from today.')}>
      <ul>
        {team.managers.map((one) => (
          <li key={one.id} className="flex min-h-11 items-center gap-3 hairline-b">
            <Avatar id={one.id} name={one.name} />
            <span className="min-w-0 flex-1 truncate">{one.name}</span>
            <IconButton label={t('Remove {value}', { value: one.name })} disabled={remove.isPending} onClick={() => remove.mutate(one.id)}>
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      {team.managers.length === 0 && <p className="text-n9">{t('Nobody manages this team itself; managers of teams above it see it.')}</p>}
      {next && (
        <Form className="mt-4 flex gap-2" onSubmit={() => add.mutate(next.id)}>
          <Select aria-label={t('Another manager')} className="min-w-0 flex-1" value={next.id} onChange={(event) => setChosen(event.target.value)}>
            {free.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
          <Button type="submit" busy={add.isPending} className="h-9">
            {t('Add')}
          </Button>
        </Form>
      )}
      {!next && <p className="mt-4 text-n9">{t('Only members whose role is manager or higher can manage a team.')}</p>}
    </Dialog>
  )
}

function useChanges({ id }: Team) {
  const slug = useSlug()
  const settle = { onError: sayError, onSettled: () => objectChanged(slug, 'team') }
  const add = useMutation({ mutationFn: (memberId: string) => ok(api.POST('/api/v1/{slug}/teams/{id}/managers', { params: { path: { slug, id } }, body: { memberId } })), ...settle })
  const remove = useMutation({ mutationFn: (memberId: string) => ok(api.DELETE('/api/v1/{slug}/teams/{id}/managers/{memberId}', { params: { path: { slug, id, memberId } } })), ...settle })
  return { add, remove }
}
