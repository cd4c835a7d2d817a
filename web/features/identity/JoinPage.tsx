import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { currentLanguage, useT } from '../../app/i18n.ts'
import type { Notice, NoticeKind } from '../../api/types.ts'
import { noticeName, roleName } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { NoticeText } from '../privacy/NoticeText.tsx'
import { EntryPage } from './EntryPage.tsx'
import { FormError } from './FormError.tsx'
import { tokenOfLink } from './fragment.ts'
import { NewPassword } from './NewPassword.tsx'
import { CutLink } from './ResetPage.tsx'

/** Where an invitation leads. */
export function JoinPage() {
  const t = useT()
  const [token] = useState(tokenOfLink)
  const invitation = useQuery({
    queryKey: ['invitation', token?.slice(0, 12)],
    enabled: token !== null,
    retry: false,
    staleTime: Infinity,
    queryFn: () => ok(api.POST('/api/v1/auth/invitations/lookups', { body: { token: token ?? '' } })),
  })
  if (!token) return <CutLink />
  if (invitation.error) {
    return (
      <EntryPage title={t('Invitation')}>
        <ErrorState error={invitation.error} retry={() => void invitation.refetch()} className="py-4" />
      </EntryPage>
    )
  }
  if (!invitation.data) {
    return (
      <EntryPage title={t('Invitation')}>
        <div className="flex flex-col gap-5">
          <Skeleton className="h-5 w-3/4" />
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
        </div>
      </EntryPage>
    )
  }
  const { organisation, name, role, identifierHint, notices } = invitation.data
  return (
    <EntryPage title={t('Join {organisation}', { organisation: organisation.name })} subtitle={t('You are invited as: {role}.', { role: roleName(role, t) })}>
      <JoinForm token={token} name={name} identifierHint={identifierHint} notices={notices} />
    </EntryPage>
  )
}

type Notices = { id: string; kind: NoticeKind; version: number; content: Notice['content'] }[]

function JoinForm({ token, name: invitedName, identifierHint, notices }: { token: string; name: string; identifierHint: string | null; notices: Notices }) {
  const t = useT()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [name, setName] = useState(invitedName)
  const [identifier, setIdentifier] = useState('')
  const [password, setPassword] = useState('')
  const [accepted, setAccepted] = useState(false)
  const join = useMutation({
    mutationFn: () =>
      ok(api.POST('/api/v1/auth/invitations/acceptances', { body: { token, name, identifier, password, language: currentLanguage(), accept: true } })),
    onSuccess: async ({ slug }) => {
      client.clear()
      await navigate({ to: '/o/$slug', params: { slug } })
    },
  })
  return (
    <Form className="flex flex-col gap-4" onSubmit={() => join.mutate()}>
      <Field label={t('Your name')}>
        {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" maxLength={120} required />}
      </Field>
      <Field
        label={t('E-mail or mobile number')}
        hint={identifierHint ? t('The invitation was sent to {hint}.', { hint: identifierHint }) : t('You sign in with it. A mobile number is enough.')}>
        {(ids) => (
          <Input {...ids} value={identifier} onChange={(event) => setIdentifier(event.target.value)} autoComplete="username" autoCapitalize="none" required />
        )}
      </Field>
      <NewPassword
        value={password}
        onChange={setPassword}
        label={t('Password')}
        hint={t('At least 12 characters. If you already sign in here, use that password.')}
      />
      {notices.map((notice) => (
        <FoldedNotice key={notice.id} notice={notice} />
      ))}
      <Checkbox checked={accepted} onChange={setAccepted}>
        {t('I have read and accept the privacy notice and the terms.')}
      </Checkbox>
      <FormError error={join.error} />
      <Button type="submit" look="primary" size="lg" busy={join.isPending} disabled={!accepted}>
        {t('Join')}
      </Button>
    </Form>
  )
}

function FoldedNotice({ notice }: { notice: Notices[number] }) {
  const t = useT()
  return (
    <details className="rounded-md border border-n5">
      <summary className="cursor-default px-3 py-2 touch:py-3">
        <h2 className="inline font-medium">
          {noticeName(notice.kind, t)}, {t('version {n}', { n: notice.version })}
        </h2>
      </summary>
      <div className="max-h-80 overflow-y-auto px-3 pb-3" tabIndex={0}>
        <NoticeText text={notice.content[currentLanguage()]} lang={currentLanguage()} />
      </div>
    </details>
  )
}
