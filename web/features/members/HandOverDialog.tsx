import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Member } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { formatNumber } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { FormError } from '../identity/FormError.tsx'
import { useMembers } from './members.ts'

const formId = 'hand-over'

/** Gives everything one member owns to another: counted first, then a run that can be cancelled and undone. */
export function HandOverDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const others = useMembers().filter((one) => one.id !== member.id && one.disabledAt === null)
  const [to, setTo] = useState('')
  const send = (toMemberId?: string) => ok(api.POST('/api/v1/{slug}/members/{id}/handovers', { params: { path: { slug, id: member.id } }, body: toMemberId ? { toMemberId } : {} }))
  const counted = useQuery({ queryKey: [slug, 'member', 'owned', member.id], queryFn: () => send(), staleTime: 0 })
  const start = useMutation({
    mutationFn: () => send(to),
    onSuccess: () => {
      objectChanged(slug, 'run')
      onClose()
    },
  })
  const counts = counted.data?.counts
  const total = counts?.reduce((sum, one) => sum + one.count, 0) ?? 0
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Hand over what {name} owns', { name: member.name })}
      footer={
        counts && total === 0 ? (
          <Button onClick={onClose}>{t('Close')}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('Not now')}</Button>
            <Button look="primary" type="submit" form={formId} busy={start.isPending} disabled={!to || total === 0}>
              {t('Hand over {n}', { n: formatNumber(total) })}
            </Button>
          </>
        )
      }>
      {counted.error && <ErrorState error={counted.error} retry={() => void counted.refetch()} />}
      {!counts && !counted.error && <Skeleton className="h-16" />}
      {counts && total === 0 && <p className="text-n10">{t('{name} owns nothing that could be handed over.', { name: member.name })}</p>}
      {counts && total > 0 && (
        <Form id={formId} className="flex flex-col gap-4" onSubmit={() => start.mutate()}>
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
            {counts.map((one) => (
              <div key={one.object} className="contents">
                <dt className="text-n10">{kindName(one.object, t)}</dt>
                <dd className="font-medium tabular-nums">{formatNumber(one.count)}</dd>
              </div>
            ))}
          </dl>
          <Field label={t('To')} hint={t('It can be cancelled and undone. Past calls and notes keep the name of {name}.', { name: member.name })}>
            {(ids) => (
              <Select {...ids} value={to} onChange={(event) => setTo(event.target.value)} required>
                <option value="">{t('Choose')}</option>
                {others.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <FormError error={start.error} />
        </Form>
      )}
    </Dialog>
  )
}

function kindName(object: string, t: Translate): string {
  if (object === 'contact') return t('People')
  return object === 'company' ? t('Companies') : object
}
