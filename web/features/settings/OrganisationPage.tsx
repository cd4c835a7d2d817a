import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Organisation } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { formatMonth } from '../../lib/format.ts'
import { weekdayName, weekdays } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, Field, Input, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { ZoneSelect } from '../identity/ZoneSelect.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

/** The organisation's own data and the rules of reading. */
export function OrganisationPage() {
  const t = useT()
  const slug = useSlug()
  const organisation = useQuery({
    queryKey: keys.organisation(slug),
    queryFn: () => ok(api.GET('/api/v1/{slug}/organisation', { params: { path: { slug } } })),
  })
  return (
    <Page title={t('Settings')} tabs={<SettingsTabs />}>
      {organisation.error && !organisation.data && <ErrorState error={organisation.error} retry={() => void organisation.refetch()} />}
      <PageBody className="max-w-2xl">
        {!organisation.error && !organisation.data && (
          <div aria-busy="true" className="grid gap-6 md:grid-cols-2">
            {[1, 2, 3, 4, 5, 6].map((line) => (
              <div key={line}>
                <Skeleton className="mb-2 h-4 w-24" />
                <Skeleton className="h-9" />
              </div>
            ))}
          </div>
        )}
        {organisation.data && <OrganisationForm key={organisation.data.version} start={organisation.data} />}
      </PageBody>
    </Page>
  )
}

function OrganisationForm({ start }: { start: Organisation }) {
  const t = useT()
  const mayEdit = useMay('organisation', 'update')
  const [form, setForm] = useState(start)
  const save = useSaveOrganisation(start)
  const set = (part: Partial<Organisation>) => setForm({ ...form, ...part })
  const changed = JSON.stringify(form) !== JSON.stringify(start)
  const text = (field: 'name' | 'legalName' | 'grievanceName' | 'grievanceContact', label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      {(ids) => <Input {...ids} value={form[field]} maxLength={200} onChange={(event) => set({ [field]: event.target.value })} />}
    </Field>
  )
  return (
    <Form onSubmit={() => save.mutate(changes(start, form))}>
      <fieldset disabled={!mayEdit} className="flex flex-col gap-8">
        {!mayEdit && <p className="rounded-md bg-n3 px-3 py-2 text-n10">{t('Only the owner and administrators change this.')}</p>}
        <section className="grid gap-4 md:grid-cols-2">
          {text('name', t('Name'))}
          {text('legalName', t('Legal name'), t('Stands in the notices.'))}
          <Field label={t('Time zone')}>{(ids) => <ZoneSelect {...ids} value={form.zone} onChange={(zone) => set({ zone })} />}</Field>
          <Field label={t('Language of the organisation')}>
            {(ids) => (
              <Select {...ids} value={form.language} onChange={(event) => set({ language: event.target.value === 'hi' ? 'hi' : 'en' })}>
                <option value="en">English</option>
                <option value="hi">हिन्दी</option>
              </Select>
            )}
          </Field>
          <Field label={t('The week begins on')}>
            {(ids) => (
              <Select {...ids} value={form.weekStart} onChange={(event) => set({ weekStart: Number(event.target.value) })}>
                {weekdays.map((day, at) => (
                  <option key={day} value={at + 1}>
                    {weekdayName(day, t)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('The financial year begins in')}>
            {(ids) => (
              <Select {...ids} value={form.financialYearMonth} onChange={(event) => set({ financialYearMonth: Number(event.target.value) })}>
                {Array.from({ length: 12 }, (_, at) => (
                  <option key={at} value={at + 1}>
                    {formatMonth(at + 1)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {text('grievanceName', t('Who answers complaints'))}
          {text('grievanceContact', t('Their e-mail or phone'))}
        </section>
        <ReadingRules form={form} set={set} disabled={!mayEdit} />
        <FormError error={save.error} />
        {mayEdit && (
          <div className="flex gap-2">
            <Button look="primary" type="submit" disabled={!changed} busy={save.isPending}>
              {t('Save')}
            </Button>
            {changed && (
              <Button look="quiet" onClick={() => setForm(start)}>
                {t('Discard')}
              </Button>
            )}
          </div>
        )}
      </fieldset>
    </Form>
  )
}

type RulesProps = { form: Organisation; set: (part: Partial<Organisation>) => void; disabled: boolean }
function ReadingRules({ form, set, disabled }: RulesProps) {
  const t = useT()
  return (
    <section className="grid gap-4 md:grid-cols-2">
      <Field label={t('What employees may read')}>
        {(ids) => (
          <Select {...ids} value={form.employeesRead} onChange={(event) => set({ employeesRead: event.target.value as Organisation['employeesRead'] })}>
            <option value="own">{t('only their own clients and calls')}</option>
            <option value="team">{t('those of their team')}</option>
            <option value="all">{t('everything of the organisation')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('Calls are kept, months')}>
        {(ids) => (
          <Input
            {...ids}
            type="number"
            min={12}
            max={120}
            value={form.retentionMonths}
            onChange={(event) => set({ retentionMonths: Number(event.target.value) })}
          />
        )}
      </Field>
      <div className="md:col-span-2">
        <Checkbox checked={form.duplicateOwnerShown} disabled={disabled} onChange={(duplicateOwnerShown) => set({ duplicateOwnerShown })}>
          {t('When a number is already with somebody, say with whom.')}
        </Checkbox>
      </div>
    </section>
  )
}

function useSaveOrganisation(start: Organisation) {
  const t = useT()
  const slug = useSlug()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Partial<Organisation>) =>
      ok(api.PATCH('/api/v1/{slug}/organisation', { params: { path: { slug } }, headers: ifMatch(start.version), body })),
    onSuccess: (saved) => {
      client.setQueryData(keys.organisation(slug), saved)
      objectChanged(slug, 'organisation')
      say(t('Saved'))
    },
  })
}

function changes(start: Organisation, form: Organisation): Partial<Organisation> {
  return Object.fromEntries(Object.entries(form).filter(([key, value]) => value !== start[key as keyof Organisation]))
}
