import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Hours, Team } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { dayOf } from '../../lib/format.ts'
import { weekdays } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Checkbox, Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormError } from '../identity/FormError.tsx'
import { WeekHours } from '../privacy/HoursEditor.tsx'
import { placeOf } from './worktime.ts'

type Props = { team: Team; hours: Hours; own: boolean; onClose: () => void }

/** Sets the hours of the organisation or a team from a day on; a team may follow the one above instead. */
export function HoursDialog({ team, hours, own, onClose }: Props) {
  const t = useT()
  const slug = useSlug()
  const today = dayOf(new Date().toISOString(), useZone())
  const teamId = placeOf(team)
  const [week, setWeek] = useState(hours)
  const [follows, setFollows] = useState(teamId !== null && !own)
  const [fromOn, setFromOn] = useState(today)
  const save = useMutation({
    mutationFn: () => ok(api.PUT('/api/v1/{slug}/working-hours', { params: { path: { slug } }, body: { teamId, fromOn, hours: follows ? null : whole(week) } })),
    onSuccess: () => {
      objectChanged(slug, 'worktime')
      onClose()
    },
  })
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('Working hours of {team}', { team: team.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="hours" busy={save.isPending}>
            {t('Save the hours')}
          </Button>
        </>
      }>
      <Form id="hours" className="flex flex-col gap-4" onSubmit={() => save.mutate()}>
        <Field label={t('From')} hint={fromOn < today ? t('A day in the past changes history: what is shown of those days follows.') : t('What was planned after this day is replaced.')}>
          {(ids) => <Input {...ids} type="date" value={fromOn} min="2000-01-01" required className="md:w-44" onChange={(event) => setFromOn(event.target.value)} />}
        </Field>
        {teamId !== null && (
          <Checkbox checked={follows} onChange={setFollows}>
            {t('As the team above')}
          </Checkbox>
        )}
        {!follows && <WeekHours hours={week} onChange={setWeek} />}
        <FormError error={save.error} />
      </Form>
    </Dialog>
  )
}

function whole(hours: Hours): Hours {
  return Object.fromEntries(weekdays.map((day) => [day, hours[day] ?? []]))
}
