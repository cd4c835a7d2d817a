import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useT } from '../../app/i18n.ts'
import { openedLast } from '../../app/last-organisation.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, Input, PasswordInput } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { EntryPage } from './EntryPage.tsx'
import { ForgottenDialog } from './ForgottenDialog.tsx'
import { FormError } from './FormError.tsx'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const t = useT()
  const [identifier, setIdentifier] = useState('')
  const [password, setPassword] = useState('')
  const [forgotten, setForgotten] = useState(false)
  const enter = useEnter()
  return (
    <EntryPage title={t('Sign in')} subtitle={t('Your clients and calls, in one place.')}>
      <Form className="flex flex-col gap-4" onSubmit={() => enter.mutate({ identifier, password })}>
        <Field label={t('E-mail or mobile number')}>
          {(ids) => (
            <Input
              {...ids}
              value={identifier}
              onChange={(event) => setIdentifier(event.target.value)}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              autoFocus
            />
          )}
        </Field>
        <Field
          label={t('Password')}
          aside={
            <button type="button" onClick={() => setForgotten(true)} className="rounded-sm text-ink hover:underline">
              {t('Forgotten')}
            </button>
          }>
          {(ids) => <PasswordInput {...ids} value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" required />}
        </Field>
        <FormError error={enter.error} />
        <Button type="submit" look="primary" size="lg" busy={enter.isPending} className="mt-1 w-full">
          {t('Sign in')}
        </Button>
        <p className="flex items-center gap-2.5 text-sm text-n9">
          <ShieldCheck className="size-4 shrink-0" />
          {t('Calls are recorded only with each employee’s agreement.')}
        </p>
      </Form>
      <ForgottenDialog open={forgotten} onClose={() => setForgotten(false)} start={identifier} />
    </EntryPage>
  )
}

function useEnter() {
  const { next } = route.useSearch()
  const navigate = useNavigate()
  const router = useRouter()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { identifier: string; password: string }) => ok(api.POST('/api/v1/auth/sign-in', { body })),
    onSuccess: async ({ organisations }) => {
      client.clear()
      if (next?.startsWith('/o/')) return router.history.push(next)
      const target = organisations.find((one) => one.slug === openedLast()) ?? organisations[0]
      if (target) await navigate({ to: '/o/$slug', params: { slug: target.slug } })
      else await navigate({ to: '/' })
    },
  })
}
