import { useMutation, useQuery } from '@tanstack/react-query'
import { Archive, ArrowDown, ArrowUp, Tag } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Outcome, Tone } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useMay, useSlug } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { sayError } from '../../lib/explain.ts'
import { InlineChoice } from '../../records/InlineChoice.tsx'
import { InlineText } from '../../records/InlineText.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Input, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'
import { SettingsTabs } from './SettingsTabs.tsx'

const tones: readonly Tone[] = ['good', 'caution', 'bad', 'neutral']

/** The words a call may be labelled with: their order is the order of the keys 1 to 9. */
export function OutcomesPage() {
  const t = useT()
  const slug = useSlug()
  const mayEdit = useMay('outcomes', 'update')
  const outcomes = useQuery({ queryKey: keys.outcomes(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/outcomes', { params: { path: { slug } } })) })
  const items = outcomes.data?.items.filter((one) => one.archivedAt === null).toSorted((a, b) => a.position - b.position)
  return (
    <Page title={t('Settings')} tabs={<SettingsTabs />}>
      {outcomes.error && !items && <ErrorState error={outcomes.error} retry={() => void outcomes.refetch()} />}
      <PageBody className="max-w-2xl">
        <p className="mb-4 text-n10 text-pretty">{t('How a call went, in one tap. The first nine have the keys 1 to 9.')}</p>
        {!outcomes.error && !items && (
          <div aria-busy="true">
            {[1, 2, 3, 4, 5].map((line) => (
              <Skeleton key={line} className="mb-4 h-6" />
            ))}
          </div>
        )}
        {items?.length === 0 && (
          <EmptyState icon={<Tag />} title={t('No outcomes yet')}>
            {t('Add the first one below, for example “Interested”.')}
          </EmptyState>
        )}
        {items && (
          <ol>
            {items.map((outcome, at) => (
              <OutcomeRow key={outcome.id} outcome={outcome} before={items[at - 1]} after={items[at + 1]} editable={mayEdit} />
            ))}
          </ol>
        )}
        {items && mayEdit && <AddOutcome position={(items.at(-1)?.position ?? 0) + 1} />}
      </PageBody>
    </Page>
  )
}

function OutcomeRow({ outcome, before, after, editable }: { outcome: Outcome; before: Outcome | undefined; after: Outcome | undefined; editable: boolean }) {
  const t = useT()
  const { change, swap, archive } = useOutcomeChanges(outcome)
  return (
    <li className="flex min-h-11 items-center gap-3 hairline-b touch:min-h-14">
      <span className="min-w-0 flex-1">
        <InlineText
          label={t('Outcome')}
          value={outcome.label}
          maxLength={40}
          editable={editable}
          onSave={(label) => {
            if (label) change.mutate({ label })
          }}
          className="font-medium"
        />
      </span>
      <span className="w-28">
        <InlineChoice
          label={t('Colour of {label}', { label: outcome.label })}
          value={outcome.tone}
          options={tones.map((tone) => ({ value: tone, label: toneName(tone, t) }))}
          editable={editable}
          onSave={(tone) => {
            if (tone) change.mutate({ tone: tone as Tone })
          }}
          show={<Badge tone={outcome.tone}>{toneName(outcome.tone, t)}</Badge>}
        />
      </span>
      {editable && (
        <span className="flex">
          <IconButton
            label={t('Move {label} up', { label: outcome.label })}
            disabled={!before}
            onClick={() => {
              if (before) swap.mutate(before)
            }}>
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t('Move {label} down', { label: outcome.label })}
            disabled={!after}
            onClick={() => {
              if (after) swap.mutate(after)
            }}>
            <ArrowDown />
          </IconButton>
          <IconButton label={t('Archive {label}', { label: outcome.label })} onClick={archive}>
            <Archive />
          </IconButton>
        </span>
      )}
    </li>
  )
}

function useOutcomeChanges(outcome: Outcome) {
  const t = useT()
  const slug = useSlug()
  const patch = (id: string, body: { label?: string; tone?: Tone; position?: number }) =>
    ok(api.PATCH('/api/v1/{slug}/outcomes/{id}', { params: { path: { slug, id } }, body }))
  const settle = { onError: sayError, onSettled: () => objectChanged(slug, 'outcome') }
  const change = useMutation({ mutationFn: (body: { label?: string; tone?: Tone }) => patch(outcome.id, body), ...settle })
  const swap = useMutation({
    mutationFn: async (other: Outcome) => {
      await patch(outcome.id, { position: other.position })
      await patch(other.id, { position: outcome.position })
    },
    ...settle,
  })
  const remove = () =>
    void ok(api.DELETE('/api/v1/{slug}/outcomes/{id}', { params: { path: { slug, id: outcome.id } }, keepalive: true })).then(
      () => objectChanged(slug, 'outcome'),
      sayError,
    )
  const archive = () =>
    say(t('{label} is archived; calls keep it', { label: outcome.label }), { action: { label: t('Undo'), run: () => undefined }, done: remove })
  return { change, swap, archive }
}

function AddOutcome({ position }: { position: number }) {
  const t = useT()
  const slug = useSlug()
  const [label, setLabel] = useState('')
  const [tone, setTone] = useState<Tone>('neutral')
  const add = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/{slug}/outcomes', { params: { path: { slug } }, body: { label: label.trim(), tone, position } })),
    onSuccess: () => setLabel(''),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'outcome'),
  })
  return (
    <Form className="mt-4 flex gap-2 touch:flex-wrap" onSubmit={() => add.mutate()}>
      <Input
        aria-label={t('New outcome')}
        placeholder={t('New outcome')}
        value={label}
        maxLength={40}
        required
        onChange={(event) => setLabel(event.target.value)}
      />
      <Select aria-label={t('Colour')} className="w-36 shrink-0" value={tone} onChange={(event) => setTone(event.target.value as Tone)}>
        {tones.map((one) => (
          <option key={one} value={one}>
            {toneName(one, t)}
          </option>
        ))}
      </Select>
      <Button type="submit" busy={add.isPending} className="h-9 touch:flex-1">
        {t('Add')}
      </Button>
    </Form>
  )
}

function toneName(tone: Tone, t: Translate): string {
  const names: Record<Tone, string> = { good: t('good'), caution: t('pending'), bad: t('bad'), neutral: t('neutral') }
  return names[tone]
}
