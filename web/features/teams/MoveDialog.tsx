import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { MemberTeam, Named } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { addDays, dayOf, formatDay } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { TeamSelect } from './TeamSelect.tsx'
import { useTeams } from './teams.ts'

type Props = { member: Named; teamId: string | null; onClose: () => void }

/** Gives a member another home team from a day on, and shows where he was and will be. */
export function MoveDialog({ member, teamId, onClose }: Props) {
  const t = useT()
  const today = dayOf(new Date().toISOString(), useZone())
  const teams = useTeams().data?.items ?? []
  const [chosen, setChosen] = useState(teamId ?? '')
  const [fromOn, setFromOn] = useState(today)
  const move = useMove(member, onClose)
  const target = teams.find((team) => team.id === chosen) ?? teams[0]
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('The team of {name}', { name: member.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="move" busy={move.isPending} disabled={!target}>
            {t('Move')}
          </Button>
        </>
      }>
      <Form id="move" className="flex flex-col gap-4" onSubmit={() => target && move.mutate({ team: target, fromOn })}>
        <TeamSelect label={t('Team')} teams={teams} value={target?.id ?? ''} onChange={setChosen} />
        <Field label={t('From')} hint={fromOn < today ? t('A day in the past changes history: what is shown of those days follows.') : t('What was planned after this day is replaced.')}>
          {(ids) => <Input {...ids} type="date" value={fromOn} min="2000-01-01" required onChange={(event) => setFromOn(event.target.value)} />}
        </Field>
        <FormError error={move.error} />
      </Form>
      <History memberId={member.id} today={today} />
    </Dialog>
  )
}

function History({ memberId, today }: { memberId: string; today: string }) {
  const t = useT()
  const slug = useSlug()
  const history = useQuery({ queryKey: keys.memberTeams(slug, memberId), queryFn: () => ok(api.GET('/api/v1/{slug}/members/{id}/teams', { params: { path: { slug, id: memberId } } })) })
  const text = ({ fromOn, toOn }: MemberTeam): string =>
    toOn ? t('{from} to {to}', { from: formatDay(fromOn), to: formatDay(addDays(toOn, -1)) }) : t('from {date}', { date: formatDay(fromOn) })
  return (
    <section className="mt-6">
      <h3 className="hairline-b pb-2 text-xs font-medium text-n9 touch:text-sm">{t('Teams over time')}</h3>
      {!history.data && <Skeleton className="mt-3 h-5" />}
      <ul>
        {history.data?.items.map((one) => (
          <li key={one.fromOn} className="flex min-h-9 items-center gap-3 hairline-b">
            <span className="min-w-0 flex-1 truncate">{one.name}</span>
            <span className="text-n9 tabular-nums">
              {text(one)}
              {one.fromOn > today && ` · ${t('planned')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useMove(member: Named, onDone: () => void) {
  const t = useT()
  const slug = useSlug()
  return useMutation({
    mutationFn: ({ team, fromOn }: { team: Named; fromOn: string }) => ok(api.PUT('/api/v1/{slug}/members/{id}/team', { params: { path: { slug, id: member.id } }, body: { teamId: team.id, fromOn } })),
    onSuccess: (_, { team, fromOn }) => {
      say(t('{name}: {team} from {date}', { name: member.name, team: team.name, date: formatDay(fromOn) }))
      objectChanged(slug, 'team')
      onDone()
    },
  })
}
