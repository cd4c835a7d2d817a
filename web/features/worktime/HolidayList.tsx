import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Holiday } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { formatDay, formatMonth } from '../../lib/format.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Checkbox, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { PasteDialog } from './PasteDialog.tsx'

type Props = { teamId: string | null; holidays: Holiday[]; editable: boolean }

/** Holidays of the organisation or of one team; a team has those above it too. */
export function HolidayList({ teamId, holidays, editable }: Props) {
  const t = useT()
  const slug = useSlug()
  const [pasting, setPasting] = useState(false)
  const remove = useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/{slug}/holidays/{id}', { params: { path: { slug, id } } })),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'worktime'),
  })
  return (
    <section aria-labelledby="holidays" className="pt-8">
      <div className="flex items-center hairline-b pb-2">
        <h2 id="holidays" className="flex-1 font-semibold">
          {t('Holidays')}
        </h2>
        {editable && (
          <Button size="sm" look="quiet" onClick={() => setPasting(true)}>
            {t('Paste a list')}
          </Button>
        )}
      </div>
      {holidays.length === 0 && <p className="py-3 text-n9">{teamId === null ? t('No holidays yet.') : t('No holidays of its own; those of the teams above count here too.')}</p>}
      <ul>
        {holidays.map((one) => (
          <li key={one.id} className="flex min-h-9 items-center gap-3 hairline-b touch:min-h-12">
            <span className="min-w-0 flex-1 truncate">{one.name}</span>
            <span className="text-n10 tabular-nums">{dayText(one, t)}</span>
            {editable && (
              <IconButton label={t('Remove {value}', { value: one.name })} disabled={remove.isPending} onClick={() => remove.mutate(one.id)}>
                <X />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {editable && <AddHoliday teamId={teamId} />}
      {pasting && <PasteDialog teamId={teamId} onClose={() => setPasting(false)} />}
    </section>
  )
}

function AddHoliday({ teamId }: { teamId: string | null }) {
  const t = useT()
  const slug = useSlug()
  const [on, setOn] = useState('')
  const [name, setName] = useState('')
  const [yearly, setYearly] = useState(false)
  const add = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/{slug}/holidays', { params: { path: { slug } }, body: { teamId, items: [{ on, name: name.trim(), yearly }] } })),
    onSuccess: () => setName(''),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'worktime'),
  })
  return (
    <Form className="mt-4 flex flex-wrap items-center gap-3" onSubmit={() => add.mutate()}>
      <span className="w-40">
        <Input type="date" aria-label={t('Holiday')} value={on} required onChange={(event) => setOn(event.target.value)} />
      </span>
      <Input aria-label={t('Name of the holiday')} placeholder={t('Name of the holiday')} value={name} maxLength={80} required className="min-w-40 flex-1 basis-40" onChange={(event) => setName(event.target.value)} />
      <Checkbox checked={yearly} onChange={setYearly}>
        {t('each year')}
      </Checkbox>
      <Button type="submit" busy={add.isPending} className="h-9">
        {t('Add')}
      </Button>
    </Form>
  )
}

function dayText({ fromOn, yearly }: Holiday, t: Translate): string {
  if (!yearly) return formatDay(fromOn)
  return t('each year, {day} {month}', { day: Number(yearly.slice(3)), month: formatMonth(Number(yearly.slice(0, 2))) })
}
