import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useT } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormError } from './FormError.tsx'

/** Asks for a reset link. The answer is the same whether the person is known or not. */
export function ForgottenDialog({ open, onClose, start }: { open: boolean; onClose: () => void; start: string }) {
  const t = useT()
  const [typed, setTyped] = useState<string | null>(null)
  const identifier = typed ?? start
  const ask = useMutation({ mutationFn: () => ok(api.POST('/api/v1/auth/resets', { body: { identifier } })) })
  if (ask.isSuccess) {
    return (
      <Dialog
        open={open}
        onClose={onClose}
        title={t('Asked for a new password')}
        footer={
          <Button look="primary" onClick={onClose}>
            {t('Done')}
          </Button>
        }>
        <p className="text-n11">
          {t(
            'If we know this e-mail, a link is on its way; it works once. Without an e-mail, ask the owner of your organisation: they can make a link for you.',
          )}
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('Forgotten password')} description={t('We send you a link to choose a new one.')}>
      <Form className="flex flex-col gap-4" onSubmit={() => ask.mutate()}>
        <Field label={t('E-mail or mobile number')}>
          {(ids) => (
            <Input {...ids} value={identifier} onChange={(event) => setTyped(event.target.value)} autoComplete="username" autoCapitalize="none" required />
          )}
        </Field>
        <FormError error={ask.error} />
        <Button type="submit" look="primary" size="lg" busy={ask.isPending}>
          {t('Send the link')}
        </Button>
      </Form>
    </Dialog>
  )
}
