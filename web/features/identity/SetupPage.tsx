import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import type { Language } from '../../api/types.ts'
import { currentLanguage, useT } from '../../app/i18n.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Checkbox, Field, Input, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { EntryPage } from './EntryPage.tsx'
import { FormError } from './FormError.tsx'
import { tokenOfLink } from './fragment.ts'
import { NewPassword } from './NewPassword.tsx'
import { ZoneSelect } from './ZoneSelect.tsx'

/** The first run: the one-time link of the console opens it; it makes the organisation and its first owner. */
export function SetupPage() {
  const t = useT()
  const [token] = useState(tokenOfLink)
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => ok(api.GET('/api/v1/setup')) })
  if (setup.data && !setup.data.needed) {
    return (
      <EntryPage title={t('Already set up')} subtitle={t('This server has its organisation. Sign in to go on.')}>
        <Link to="/sign-in" search={{}} className={buttonClass('primary', 'lg')}>
          {t('To the sign-in')}
        </Link>
      </EntryPage>
    )
  }
  if (!token)
    return (
      <EntryPage
        title={t('Almost there')}
        subtitle={t('This server is new. Open the one-time link it printed when it started; it begins with this address and ends with a long code.')}>
        {null}
      </EntryPage>
    )
  return (
    <EntryPage wide title={t('Set up your CRM')} subtitle={t('Two minutes. You can change all of it later in Settings.')}>
      <SetupForm token={token} />
    </EntryPage>
  )
}

const emptyForm = {
  name: '',
  identifier: '',
  password: '',
  organisation: '',
  legalName: '',
  zone: ownZone(),
  language: 'en' as Language,
  grievanceName: '',
  grievanceContact: '',
}

function SetupForm({ token }: { token: string }) {
  const t = useT()
  const [form, setForm] = useState({ ...emptyForm, language: currentLanguage() })
  const [accepted, setAccepted] = useState(false)
  const create = useCreate(token, form)
  const set = (field: keyof typeof emptyForm) => (value: string) => setForm({ ...form, [field]: value })
  return (
    <Form className="flex flex-col gap-8" onSubmit={() => create.mutate()}>
      <Part title={t('You')}>
        <Line label={t('Your name')} value={form.name} onChange={set('name')} autoComplete="name" autoFocus />
        <Line
          label={t('E-mail or mobile number')}
          hint={t('You sign in with it.')}
          value={form.identifier}
          onChange={set('identifier')}
          autoComplete="username"
        />
        <div className="md:col-span-2">
          <NewPassword value={form.password} onChange={set('password')} label={t('Password')} />
        </div>
      </Part>
      <Part title={t('Your company')}>
        <Line label={t('Name')} hint={t('As people call it.')} value={form.organisation} onChange={set('organisation')} autoComplete="organization" />
        <Line label={t('Legal name')} hint={t('Stands in the notices.')} value={form.legalName} onChange={set('legalName')} />
        <Field label={t('Time zone')}>{(ids) => <ZoneSelect {...ids} value={form.zone} onChange={set('zone')} />}</Field>
        <Field label={t('Language of the organisation')}>
          {(ids) => (
            <Select {...ids} value={form.language} onChange={(event) => set('language')(event.target.value)}>
              <option value="en">English</option>
              <option value="hi">हिन्दी</option>
            </Select>
          )}
        </Field>
        <Line label={t('Who answers complaints')} hint={t('A person; the law asks for one.')} value={form.grievanceName} onChange={set('grievanceName')} />
        <Line label={t('Their e-mail or phone')} value={form.grievanceContact} onChange={set('grievanceContact')} />
      </Part>
      <Checkbox checked={accepted} onChange={setAccepted}>
        {t('I accept the privacy notice and the terms for this organisation. They are made from what stands here and stay readable under Phones and consent.')}
      </Checkbox>
      <FormError error={create.error} />
      <Button type="submit" look="primary" size="lg" busy={create.isPending} disabled={!accepted} className="self-start touch:self-stretch">
        {t('Create the organisation')}
      </Button>
    </Form>
  )
}

function useCreate(token: string, form: typeof emptyForm) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const { name, identifier, password, language, organisation, legalName, zone, grievanceName, grievanceContact } = form
  return useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/setup', {
          body: {
            token,
            name,
            identifier,
            password,
            language: currentLanguage(),
            accept: true,
            organisation: { name: organisation, legalName, zone, region: regionOf(zone), language, grievanceName, grievanceContact },
          },
        }),
      ),
    onSuccess: async ({ slug }) => {
      client.clear()
      await navigate({ to: '/o/$slug', params: { slug } })
    },
  })
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-4 text-md font-semibold">{title}</legend>
      <div className="grid gap-4 md:grid-cols-2">{children}</div>
    </fieldset>
  )
}

type LineProps = { label: string; hint?: string; value: string; onChange: (value: string) => void; autoComplete?: string; autoFocus?: boolean }
function Line({ label, hint, value, onChange, autoComplete, autoFocus }: LineProps) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Input
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          maxLength={200}
          required
        />
      )}
    </Field>
  )
}

function ownZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return zone === 'Asia/Calcutta' || zone === 'UTC' ? 'Asia/Kolkata' : zone
}

/** The country whose number notation is meant when none is written; India first, else the browser's own. */
function regionOf(zone: string): string {
  return zone === 'Asia/Kolkata' ? 'IN' : (new Intl.Locale(navigator.language).region ?? 'IN')
}
