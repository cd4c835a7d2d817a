import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Line } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { dayOf, formatDay } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Checkbox, Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { HolderSelect } from './HolderSelect.tsx'
import { lineName } from './lines.ts'

/** Gives a line to a member, or to nobody, from a day on. A day before today rewrites who held it, and asks first. */
export function HoldDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useT()
  const today = dayOf(new Date().toISOString(), useZone())
  const [memberId, setMemberId] = useState<string | null>(line.holder?.id ?? null)
  const [fromOn, setFromOn] = useState(today)
  const [meant, setMeant] = useState(false)
  const hold = useHold(line, onClose)
  const past = fromOn !== '' && fromOn < today
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Hand over {name}', { name: lineName(line) })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form="hold" busy={hold.isPending} disabled={past && !meant}>
            {past ? t('Correct') : t('Hand over')}
          </Button>
        </>
      }>
      <Form id="hold" className="flex flex-col gap-4" onSubmit={() => (!past || meant) && hold.mutate({ memberId, fromOn, ...(past && { correction: true }) })}>
        <HolderSelect value={memberId} onChange={setMemberId} />
        <Field label={t('From the day')} hint={past ? undefined : t('What was planned after this day is replaced.')}>
          {(ids) => (
            <Input
              {...ids}
              type="date"
              value={fromOn}
              min="2000-01-01"
              required
              onChange={(event) => {
                setFromOn(event.target.value)
                setMeant(false)
              }}
            />
          )}
        </Field>
        {past && (
          <div className="rounded-md bg-caution-tint px-3 py-2.5">
            <p className="mb-2 text-caution text-pretty">{t('This day is over. From {date} on, who held the line is written anew.', { date: formatDay(fromOn) })}</p>
            <Checkbox checked={meant} onChange={setMeant}>
              {t('Yes, I am correcting what was entered wrongly')}
            </Checkbox>
          </div>
        )}
        <FormError error={hold.error} />
      </Form>
    </Dialog>
  )
}

function useHold(line: Line, onDone: () => void) {
  const t = useT()
  const slug = useSlug()
  return useMutation({
    mutationFn: (body: { memberId: string | null; fromOn: string; correction?: boolean }) => ok(api.PUT('/api/v1/{slug}/lines/{id}/holder', { params: { path: { slug, id: line.id } }, body })),
    onSuccess: (saved, { memberId, fromOn }) => {
      const name = saved.holders.find((one) => one.member.id === memberId)?.member.name
      say(name ? t('{line}: {name} from {date}', { line: lineName(line), name, date: formatDay(fromOn) }) : t('{line}: nobody from {date}', { line: lineName(line), date: formatDay(fromOn) }))
      objectChanged(slug, 'line')
      onDone()
    },
  })
}
