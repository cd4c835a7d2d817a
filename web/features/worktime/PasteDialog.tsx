import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { HolidayLine } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { formatDay } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'

/** Takes a pasted list of holidays: reads it line by line, shows what it understood, then adds those. */
export function PasteDialog({ teamId, onClose }: { teamId: string | null; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const [text, setText] = useState('')
  const read = useMutation({ mutationFn: () => ok(api.POST('/api/v1/{slug}/holidays/preview', { params: { path: { slug } }, body: { text } })) })
  const lines = read.data?.items ?? []
  const good = lines.flatMap(({ on, name, error }) => (on && !error ? [{ on, name }] : []))
  const add = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/{slug}/holidays', { params: { path: { slug } }, body: { teamId, items: good } })),
    onSuccess: ({ added }) => {
      say(t('Holidays added: {n}', { n: added }))
      objectChanged(slug, 'worktime')
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Paste holidays')}
      description={t('One line each: the day, then the name. A day like 08/11/2026 is the 8th of November.')}
      footer={
        <>
          <Button type="submit" form="paste" busy={read.isPending} look={good.length === 0 ? 'primary' : 'plain'}>
            {t('Look through')}
          </Button>
          <Button look={good.length === 0 ? 'plain' : 'primary'} disabled={good.length === 0} busy={add.isPending} onClick={() => add.mutate()}>
            {t('Add {n}', { n: good.length })}
          </Button>
        </>
      }>
      <Form id="paste" className="flex flex-col gap-4" onSubmit={() => read.mutate()}>
        <Field label={t('Holidays')}>
          {(ids) => (
            <TextArea
              {...ids}
              rows={5}
              required
              autoFocus
              maxLength={20_000}
              placeholder={'2026-11-08 Diwali\n8 Nov 2026, Diwali\n08/11/2026 Diwali'}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                read.reset()
              }}
            />
          )}
        </Field>
        <FormError error={read.error ?? add.error} />
      </Form>
      <ul className="mt-2">
        {lines.map((one) => (
          <li key={one.line} className="flex min-h-9 items-center gap-3 hairline-b">
            <span className="w-8 text-n9 tabular-nums">{one.line}</span>
            <span className="min-w-0 flex-1 truncate">{one.name}</span>
            <span className={cx('tabular-nums', one.error ? 'text-bad' : 'text-n10')}>{one.error ? problem(one.error, t) : formatDay(one.on ?? '')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function problem(error: NonNullable<HolidayLine['error']>, t: Translate): string {
  const texts: Record<NonNullable<HolidayLine['error']>, string> = {
    no_date: t('begins with no day'),
    no_such_day: t('there is no such day'),
    no_name: t('has no name'),
    twice: t('this day is above already'),
  }
  return texts[error]
}
