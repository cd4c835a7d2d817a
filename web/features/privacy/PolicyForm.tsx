import { useMutation } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Policy, PolicyInput } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { formatDate } from '../../lib/format.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Checkbox, Field, Input, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'
import { HoursEditor } from './HoursEditor.tsx'
import { wholeRules, type PolicyOf } from './policy.ts'
import { PolicyPreview } from './PolicyPreview.tsx'

const backfills = [0, 1, 3, 7, 14, 30, 90, 180, 365]
const scans = [7, 14, 30, 60, 90, 180, 365]

/** Changes the capture policy: a new version from now on; what widens holds for each member from his agreement. */
export function PolicyForm({ of, start, onDone }: { of: PolicyOf; start: Policy; onDone: () => void }) {
  const t = useT()
  const slug = useSlug()
  const [policy, setPolicy] = useState<PolicyInput>({
    hours: start.hours,
    holidays: start.holidays,
    backfillMaxDays: start.backfillMaxDays,
    names: start.names,
    scanDays: start.scanDays,
  })
  const publish = useMutation({
    mutationFn: () =>
      ok(
        of.teamId === null
          ? api.POST('/api/v1/{slug}/policy', { params: { path: { slug } }, body: wholeRules(policy) })
          : api.POST('/api/v1/{slug}/teams/{id}/policy', { params: { path: { slug, id: of.teamId } }, body: wholeRules(policy) }),
      ),
    onSuccess: () => {
      objectChanged(slug, 'policy')
      say(t('The new policy holds from now'))
      onDone()
    },
  })
  const change = (part: Partial<PolicyInput>) => setPolicy({ ...policy, ...part })
  return (
    <Form className="flex flex-col gap-7" onSubmit={() => publish.mutate()}>
      <div>
        <h2 className="text-xl font-semibold tracking-tight">{t('Change the capture policy')}</h2>
        <p className="mt-1 text-n10 text-pretty">
          {t('It becomes a new version from now on. Every member is told; what widens it holds only from each member’s agreement.')}
        </p>
      </div>
      <HoursEditor hours={policy.hours} onChange={(hours) => change({ hours })} />
      <Holidays days={policy.holidays} onChange={(holidays) => change({ holidays })} />
      <div className="grid gap-4 md:grid-cols-2">
        <DaysSelect
          label={t('Earlier calls, at most')}
          hint={t('The member chooses; none is the default.')}
          values={withValue(backfills, start.backfillMaxDays)}
          value={policy.backfillMaxDays}
          onChange={(backfillMaxDays) => change({ backfillMaxDays })}
        />
        <DaysSelect
          label={t('Look again')}
          hint={t('How far back a phone checks for calls it missed.')}
          values={withValue(scans, start.scanDays)}
          value={policy.scanDays}
          onChange={(scanDays) => change({ scanDays })}
        />
      </div>
      <Checkbox checked={policy.names} onChange={(names) => change({ names })}>
        {t('Members may agree to send the names their phone shows, of numbers that are clients.')}
      </Checkbox>
      <PolicyPreview of={of} before={start} draft={policy} />
      <FormError error={publish.error} />
      <div className="flex gap-2">
        <Button look="primary" type="submit" busy={publish.isPending}>
          {t('Publish the new version')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('Cancel')}
        </Button>
      </div>
    </Form>
  )
}

type DaysProps = { label: string; hint: string; values: number[]; value: number; onChange: (days: number) => void }
function DaysSelect({ label, hint, values, value, onChange }: DaysProps) {
  const t = useT()
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {values.map((n) => (
            <option key={n} value={n}>
              {n === 0 ? t('none') : t('{n, plural, one {# day} other {# days}}', { n })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function Holidays({ days, onChange }: { days: string[]; onChange: (days: string[]) => void }) {
  const t = useT()
  const [day, setDay] = useState('')
  const add = () => {
    if (day !== '') {
      onChange([...new Set([...days, day])].toSorted())
      setDay('')
    }
  }
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('Holidays')}</legend>
      <p className="mb-2 text-n9">{t('On these days no call leaves a phone.')}</p>
      <div className="flex flex-wrap gap-2">
        {days.map((one) => (
          <span key={one} className="inline-flex h-8 items-center gap-1 rounded-md bg-n3 pl-2.5 touch:h-11">
            {formatDate(`${one}T12:00:00Z`, 'UTC')}
            <IconButton label={t('Remove {value}', { value: one })} onClick={() => onChange(days.filter((other) => other !== one))}>
              <X />
            </IconButton>
          </span>
        ))}
        <span className="flex gap-1">
          <Input type="date" aria-label={t('Holiday')} value={day} onChange={(event) => setDay(event.target.value)} className="w-40" />
          <Button onClick={add} disabled={day === ''} className="h-9">
            {t('Add')}
          </Button>
        </span>
      </div>
    </fieldset>
  )
}

function withValue(values: number[], value: number): number[] {
  return [...new Set([...values, value])].toSorted((a, b) => a - b)
}
