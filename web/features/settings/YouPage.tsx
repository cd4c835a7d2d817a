import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Language, Theme } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMe } from '../../app/me.ts'
import { usePreferenceChanges } from '../../app/shell/MemberMenu.tsx'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { sayError } from '../../lib/explain.ts'
import { roleName } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, Input, PasswordInput, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { NewPassword } from '../identity/NewPassword.tsx'
import { Sessions } from './Sessions.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

/** What belongs to the member alone: name, language, theme, password, sessions. */
export function YouPage() {
  const t = useT()
  return (
    <Page title={t('Settings')} tabs={<SettingsTabs />}>
      <PageBody className="max-w-2xl">
        <Part title={t('You')}>
          <Yourself />
        </Part>
        <Part title={t('Password')}>
          <ChangePassword />
        </Part>
        <Part title={t('Where you are signed in')}>
          <Sessions />
        </Part>
      </PageBody>
    </Page>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-10 last:mb-0">
      <h2 className="mb-4 text-md font-semibold">{title}</h2>
      {children}
    </section>
  )
}

function Yourself() {
  const t = useT()
  const me = useMe()
  const slug = me.organisation.slug
  const client = useQueryClient()
  const [name, setName] = useState(me.member.name)
  const { setTheme, setLanguage } = usePreferenceChanges()
  const save = useMutation({
    mutationFn: () => ok(api.PATCH('/api/v1/{slug}/me', { params: { path: { slug } }, body: { name: name.trim() } })),
    onSuccess: () => {
      say(t('Saved'))
      void client.invalidateQueries({ queryKey: keys.me(slug) })
      void client.invalidateQueries({ queryKey: keys.members(slug) })
    },
    onError: sayError,
  })
  return (
    <Form className="grid gap-4 md:grid-cols-2" onSubmit={() => save.mutate()}>
      <Field label={t('Your name')} hint={t('Your role: {role}', { role: roleName(me.member.role, t) })}>
        {(ids) => (
          <span className="flex gap-2">
            <Input {...ids} value={name} maxLength={120} required autoComplete="name" onChange={(event) => setName(event.target.value)} />
            {name.trim() !== me.member.name && (
              <Button type="submit" busy={save.isPending} className="h-9">
                {t('Save')}
              </Button>
            )}
          </span>
        )}
      </Field>
      <span className="touch:hidden" />
      <Field label={t('Language')}>
        {(ids) => (
          <Select {...ids} value={me.member.language} onChange={(event) => setLanguage(event.target.value as Language)}>
            <option value="en">English</option>
            <option value="hi">हिन्दी</option>
          </Select>
        )}
      </Field>
      <Field label={t('Theme')}>
        {(ids) => (
          <Select {...ids} value={me.member.theme} onChange={(event) => setTheme(event.target.value as Theme)}>
            <option value="system">{t('As the system')}</option>
            <option value="light">{t('Light')}</option>
            <option value="dark">{t('Dark')}</option>
          </Select>
        )}
      </Field>
    </Form>
  )
}

function ChangePassword() {
  const t = useT()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: () => ok(api.PUT('/api/v1/auth/password', { body: { current, password } })),
    onSuccess: () => {
      setCurrent('')
      setPassword('')
      say(t('Your password is changed; every other session is ended'))
      void client.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
  return (
    <Form className="flex flex-col gap-4" onSubmit={() => change.mutate()}>
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t('Present password')}>
          {(ids) => <PasswordInput {...ids} value={current} onChange={(event) => setCurrent(event.target.value)} autoComplete="current-password" required />}
        </Field>
        <NewPassword value={password} onChange={setPassword} />
      </div>
      <FormError error={change.error} />
      <Button type="submit" busy={change.isPending} disabled={current === '' || password === ''} className="self-start">
        {t('Change the password')}
      </Button>
    </Form>
  )
}
