import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Team } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormError } from '../identity/FormError.tsx'
import { TeamSelect } from './TeamSelect.tsx'

type Props = { teams: Team[]; team: Team | null; parentId: string; onClose: () => void }

/** Adds a team, or renames one and moves it in the tree. The top team only has a name. */
export function TeamDialog({ teams, team, parentId, onClose }: Props) {
  const t = useT()
  const [name, setName] = useState(team?.name ?? '')
  const [under, setUnder] = useState(team?.parentId ?? parentId)
  const isTop = team?.parentId === null
  const save = useSave(team, onClose)
  return (
    <Dialog
      open
      onClose={onClose}
      title={team ? t('Change {field}', { field: team.name }) : t('New team')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="team" busy={save.isPending}>
            {t('Save the team')}
          </Button>
        </>
      }>
      <Form id="team" className="flex flex-col gap-4" onSubmit={() => save.mutate({ name: name.trim(), ...(!isTop && { parentId: under }) })}>
        <Field label={t('Name')}>{(ids) => <Input {...ids} value={name} maxLength={80} required autoFocus autoComplete="off" onChange={(event) => setName(event.target.value)} />}</Field>
        {!isTop && <TeamSelect label={t('Stands under')} teams={teams} value={under} onChange={setUnder} except={team?.id} />}
        <FormError error={save.error} />
      </Form>
    </Dialog>
  )
}

function useSave(team: Team | null, onDone: () => void) {
  const slug = useSlug()
  return useMutation({
    mutationFn: ({ name, parentId = '' }: { name: string; parentId?: string }) =>
      team
        ? ok(api.PATCH('/api/v1/{slug}/teams/{id}', { params: { path: { slug, id: team.id } }, body: { name, ...(parentId && { parentId }) } }))
        : ok(api.POST('/api/v1/{slug}/teams', { params: { path: { slug } }, body: { name, parentId } })),
    onSuccess: () => {
      objectChanged(slug, 'team')
      onDone()
    },
  })
}
