import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Pencil } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import type { Policy } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug, useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { formatDate, formatFull } from '../../lib/format.ts'
import { Fact } from '../../records/SidePanel.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field, Select } from '../../ui/Field.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { PolicyForm } from './PolicyForm.tsx'
import { hoursInWords, usePolicy } from './policy.ts'
import { PrivacyTabs } from './PrivacyTabs.tsx'

/** What phones may send and when, for the organisation and narrowed by teams; administrators change it, everybody reads it. */
export function PolicyPage() {
  const t = useT()
  const slug = useSlug()
  const [teamId, setTeamId] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const organisation = usePolicy()
  const policy = usePolicy(teamId)
  const mayEdit = useMay('policy', 'update')
  const teams = useQuery({ queryKey: [slug, 'team'], queryFn: () => ok(api.GET('/api/v1/{slug}/teams', { params: { path: { slug } } })) })
  const start = policy.data?.current ?? organisation.data?.current
  const edit = mayEdit && policy.data && start && !editing && (
    <Button onClick={() => setEditing(true)}>
      <Pencil className="size-3.5" />
      {teamId === null || policy.data.current ? t('Change') : t('Narrow for this team')}
    </Button>
  )
  return (
    <Page title={t('Phones and consent')} tabs={<PrivacyTabs />} actions={edit}>
      {policy.error && !policy.data && <ErrorState error={policy.error} retry={() => void policy.refetch()} />}
      <PageBody className="max-w-2xl">
        {teams.data && teams.data.items.length > 0 && !editing && (
          <Field label={t('For')} className="mb-6 max-w-xs">
            {(ids) => (
              <Select {...ids} value={teamId ?? ''} onChange={(event) => setTeamId(event.target.value || null)}>
                <option value="">{t('The whole organisation')}</option>
                {teams.data.items.map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {!policy.error && !policy.data && (
          <div aria-busy="true" className="flex flex-col gap-5">
            {[1, 2, 3, 4, 5].map((line) => (
              <Skeleton key={line} className="h-5 w-3/4" />
            ))}
          </div>
        )}
        {start && editing && <PolicyForm of={{ teamId }} start={start} onDone={() => setEditing(false)} />}
        {policy.data && !editing && (
          <>
            {teamId !== null && <p className="mb-4 text-n10">{t('A team only narrows: what the organisation does not record, no team records.')}</p>}
            {policy.data.current ? <Reading policy={policy.data.current} /> : <p>{t('Nothing is narrowed for this team; the organisation’s policy holds.')}</p>}
            {policy.data.current && <Versions versions={policy.data.versions} current={policy.data.current.version} />}
          </>
        )}
      </PageBody>
    </Page>
  )
}

function Reading({ policy }: { policy: Policy }) {
  const t = useT()
  const zone = useZone()
  const sims: [string, string][] = [
    [t('Work SIM'), t('All its calls within the hours come in.')],
    [t('Shared SIM'), t('Only calls with numbers that are clients. Others wait on the phone until the member lets them in or discards them.')],
    [t('Personal SIM'), t('Nothing leaves the phone, not even a count of its numbers.')],
  ]
  return (
    <>
      <h2 className="text-xl font-semibold tracking-tight">{t('What phones may send')}</h2>
      <p className="mt-1 text-n10">{t('Version {n}, since {when}', { n: policy.version, when: formatFull(policy.fromAt, zone) })}</p>
      <dl className="mt-6 [&_dt]:w-32">
        <Fact name={t('Hours')}>
          {hoursInWords(policy.hours, t).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="text-n9">{t('in the zone {zone}; other calls never leave the phone', { zone: policy.zone.replaceAll('_', ' ') })}</p>
        </Fact>
        <Fact name={t('Holidays')}>
          {policy.holidays.length === 0 ? t('none') : policy.holidays.map((day) => formatDate(`${day}T12:00:00Z`, 'UTC')).join(', ')}
        </Fact>
        <Fact name={t('Earlier calls')}>
          {policy.backfillMaxDays === 0
            ? t('none')
            : t('{n, plural, one {up to # day, if the member chooses} other {up to # days, if the member chooses}}', { n: policy.backfillMaxDays })}
        </Fact>
        <Fact name={t('Names')}>{policy.names ? t('only where the member agreed') : t('never')}</Fact>
        <Fact name={t('Look again')}>
          {t('{n, plural, one {the phone looks # day back for calls it missed} other {the phone looks # days back for calls it missed}}', {
            n: policy.scanDays,
          })}
        </Fact>
      </dl>
      <h3 className="mt-8 mb-2 font-semibold">{t('What each kind of SIM means')}</h3>
      <dl className="[&_dt]:w-32">
        {sims.map(([name, text]) => (
          <Fact key={name} name={name}>
            {text}
          </Fact>
        ))}
      </dl>
    </>
  )
}

function Versions({ versions, current }: { versions: Policy[]; current: number }) {
  const t = useT()
  const zone = useZone()
  const earlier = versions.filter((one) => one.version !== current).toSorted((a, b) => b.version - a.version)
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="versions" className="mt-10">
      <h3 id="versions" className="mb-1 text-xs font-medium text-n9 touch:text-sm">
        {t('Earlier versions')}
      </h3>
      <ol>
        {earlier.map((one) => (
          <li key={one.version} className="flex justify-between gap-4 hairline-b py-2">
            <span>
              {t('Version {n}', { n: one.version })} <span className="text-n9">· {hoursInWords(one.hours, t).join('; ')}</span>
            </span>
            <time dateTime={one.fromAt} className="shrink-0 text-n9">
              {formatFull(one.fromAt, zone)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
