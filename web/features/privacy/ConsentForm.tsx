import { useMutation } from '@tanstack/react-query'
import { CalendarX2, CircleDot, Clock, Eye, History, type LucideIcon, Phone, SquareUser } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Consent, ConsentItem } from '../../api/types.ts'
import { currentLanguage, inLanguage, showLanguage, useT } from '../../app/i18n.ts'
import { useMe } from '../../app/me.ts'
import { Button } from '../../ui/Button.tsx'
import { Select, Switch } from '../../ui/Field.tsx'
import { FormError } from '../identity/FormError.tsx'

type Props = { consent: Consent; notice: NonNullable<Consent['notice']> }
type Choices = { names: boolean; backfillDays: number }

const icons: [RegExp, LucideIcon][] = [
  [/call/, Phone],
  [/name/, SquareUser],
  [/backfill|earlier/, History],
  [/hour|when|time/, Clock],
  [/who|see/, Eye],
  [/kept|retention|keep/, CalendarX2],
]

/** The notice item by item; names and earlier calls are choices of their own, and off until chosen. */
export function ConsentForm({ consent, notice }: Props) {
  const t = useT()
  const { organisation } = useMe()
  const slug = organisation.slug
  const [choices, setChoices] = useState<Choices>({ names: false, backfillDays: 0 })
  const give = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/{slug}/consent', {
          params: { path: { slug } },
          body: { noticeId: notice.id, language: currentLanguage(), callLog: true, ...choices },
        }),
      ),
    onSuccess: () => objectChanged(slug, 'consent'),
  })
  const other = currentLanguage() === 'hi' ? 'en' : 'hi'
  return (
    <section aria-labelledby="consent-title">
      <div className="flex items-baseline justify-between gap-3 text-n10">
        <p>
          {organisation.legalName || organisation.name} · {t('version {n}', { n: notice.version })}
        </p>
        <button type="button" lang={other} onClick={() => void showLanguage(other)} className="rounded-sm text-ink hover:underline touch:py-2">
          {other === 'hi' ? 'हिन्दी' : 'English'}
        </button>
      </div>
      <h2 id="consent-title" className="mt-2 text-2xl font-semibold tracking-tight text-balance">
        {t('Your work calls, recorded with your agreement')}
      </h2>
      <p className="mt-1.5 text-md text-n10 text-pretty">{t('You can say no and still use the CRM. You can withdraw any time, in two taps.')}</p>
      <ul className="mt-5">
        {notice.items.map((item) => (
          <Item key={item.key} item={item}>
            <Choice item={item} max={consent.backfillMaxDays} choices={choices} onChange={setChoices} />
          </Item>
        ))}
      </ul>
      <div className="mt-6 flex flex-col gap-2.5">
        <FormError error={give.error} />
        <Button look="primary" size="lg" busy={give.isPending} onClick={() => give.mutate()}>
          {t('I agree')}
        </Button>
        <p className="text-center text-n9">{t('Not now? Just leave this page. The CRM works without calls.')}</p>
      </div>
    </section>
  )
}

function Item({ item, children }: { item: ConsentItem; children?: ReactNode }) {
  const Icon = icons.find(([pattern]) => pattern.test(item.key))?.[1] ?? CircleDot
  return (
    <li className="flex items-start gap-3.5 hairline-b py-3.5">
      <Icon aria-hidden="true" className="mt-0.5 size-[18px] shrink-0 text-n10" strokeWidth={1.7} />
      <div className="min-w-0 flex-1">
        <h3 className="text-base font-semibold touch:text-md">{inLanguage(item.title)}</h3>
        <p className="text-base text-n10 text-pretty">{inLanguage(item.detail)}</p>
      </div>
      {children}
    </li>
  )
}

function Choice({ item, max, choices, onChange }: { item: ConsentItem; max: number; choices: Choices; onChange: (choices: Choices) => void }) {
  const t = useT()
  if (!item.choice) return null
  const title = inLanguage(item.title)
  if (/name/.test(item.key)) return <Switch label={title} checked={choices.names} onChange={(names) => onChange({ ...choices, names })} />
  if (!/backfill|earlier/.test(item.key) || max === 0) return null
  const days = [0, 1, 3, 7, 14, 30, 90, 180, 365].filter((one) => one < max)
  return (
    <Select
      aria-label={title}
      className="w-32 shrink-0"
      value={String(choices.backfillDays)}
      onChange={(event) => onChange({ ...choices, backfillDays: Number(event.target.value) })}>
      {[...days, max].map((one) => (
        <option key={one} value={one}>
          {one === 0 ? t('none') : t('{n, plural, one {# day} other {# days}}', { n: one })}
        </option>
      ))}
    </Select>
  )
}
