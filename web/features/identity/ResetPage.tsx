import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useT } from '../../app/i18n.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Form } from '../../ui/Form.tsx'
import { EntryPage } from './EntryPage.tsx'
import { FormError } from './FormError.tsx'
import { tokenOfLink } from './fragment.ts'
import { NewPassword } from './NewPassword.tsx'

/** Where a reset link leads: choose a new password. */
export function ResetPage() {
  const t = useT()
  const [token] = useState(tokenOfLink)
  const [password, setPassword] = useState('')
  const save = useMutation({ mutationFn: () => ok(api.POST('/api/v1/auth/resets/redemptions', { body: { token: token ?? '', password } })) })
  if (save.isSuccess) {
    return (
      <EntryPage title={t('Your password is changed')} subtitle={t('You were signed out everywhere. Sign in with the new one.')}>
        <Link to="/sign-in" search={{}} className={buttonClass('primary', 'lg')}>
          {t('Sign in')}
        </Link>
      </EntryPage>
    )
  }
  if (!token) return <CutLink />
  return (
    <EntryPage title={t('Choose a new password')} subtitle={t('It ends every other session of yours.')}>
      <Form className="flex flex-col gap-4" onSubmit={() => save.mutate()}>
        <NewPassword value={password} onChange={setPassword} autoFocus />
        <FormError error={save.error} />
        <Button type="submit" look="primary" size="lg" busy={save.isPending}>
          {t('Change the password')}
        </Button>
      </Form>
    </EntryPage>
  )
}

/** A link without its secret part. */
export function CutLink() {
  const t = useT()
  return (
    <EntryPage
      title={t('This link is not complete')}
      subtitle={t('Its last part is missing. Copy the whole link, to the last character, or ask for a new one.')}>
      <Link to="/sign-in" search={{}} className={buttonClass('plain', 'lg')}>
        {t('To the sign-in')}
      </Link>
    </EntryPage>
  )
}
