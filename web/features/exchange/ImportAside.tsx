import { useMutation, useQuery } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import { useDeferredValue, useEffect } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged, queryClient } from '../../api/query.ts'
import type { ImportFile, Run } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useMay, useSlug } from '../../app/me.ts'
import { formatNumber } from '../../lib/format.ts'
import { objects, type ObjectName } from '../../records/objects.ts'
import { isOpen } from '../../records/runs.ts'
import { PanelPart } from '../../records/SidePanel.tsx'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Select } from '../../ui/Field.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { FormError } from '../identity/FormError.tsx'
import { useMembers } from '../members/members.ts'
import { startImport, stopCheck, type ImportChoices, type Rule } from './imports.ts'

type Props = {
  object: ObjectName
  file: { name: string; table: ImportFile }
  mapping: string[]
  choices: ImportChoices
  onChoose: (choices: ImportChoices) => void
  onStarted: (run: Run) => void
  onOther: () => void
}

/** What would happen to the rows, how known records are met, who owns the rest; and the button that does it. */
export function ImportAside({ object, file, mapping, choices, onChoose, onStarted, onOther }: Props) {
  const t = useT()
  const slug = useSlug()
  const mayAssign = useMay(objects[object].plural, 'assign')
  const check = useCheck(file.table.id, useDeferredValue(JSON.stringify({ mapping, choices })))
  const start = useMutation({
    mutationFn: () => startImport(slug, file.table.id, mapping, choices, false),
    onSuccess: (run) => {
      objectChanged(slug, 'run')
      onStarted(run)
    },
  })
  const plan = check.run
  const count = (name: string): number => Number(plan?.summary[name] ?? 0)
  const ready = plan?.state === 'done'
  const writes = count('created') + count('updated')
  const rules: Record<Rule, string> = { skip: t('Skip'), fill: t('Fill empty fields'), overwrite: t('Overwrite'), create: t('Make a second one') }
  return (
    <aside aria-label={t('What will happen')} className="w-84 shrink-0 overflow-y-auto border-l border-n4 touch:w-full touch:border-0 touch:pb-28">
      <PanelPart heading={t('What will happen')} aside={<span className="truncate text-xs text-n9">{file.name}</span>}>
        {mapping.every((target) => target === '') && <p className="text-caution">{t('Say for at least one column where it goes.')}</p>}
        {check.error && <FormError error={check.error} />}
        {!check.error && !ready && (
          <div aria-busy="true" role="status">
            <p className="mb-2 text-n9">{t('Checking {done} of {total} rows', { done: formatNumber(plan?.done ?? 0), total: formatNumber(file.table.rows) })}</p>
            <Skeleton className="h-4 w-2/3" />
          </div>
        )}
        {ready && (
          <dl>
            <Count name={object === 'contact' ? t('New people') : t('New companies')} value={count('created')} />
            <Count name={t('Already here, will be updated')} value={count('updated')} />
            <Count name={t('Already here, left alone')} value={count('skipped')} />
            <Count name={t('Rows that cannot be taken')} value={plan.failed} tone={plan.failed > 0 ? 'caution' : undefined} />
          </dl>
        )}
        {ready && plan.failed > 0 && (
          <a href={`/api/v1/${slug}/imports/runs/${plan.id}/mending`} download className="mt-1 inline-block text-ink hover:underline">
            {t('Download these rows, with the reason beside each')}
          </a>
        )}
        {ready && plan.failed > 0 && <FirstFailures run={plan} />}
      </PanelPart>
      <PanelPart heading={t('When somebody is already here')}>
        <div role="group" aria-label={t('When somebody is already here')} className="flex flex-wrap gap-1.5">
          {(['skip', 'fill', 'overwrite', 'create'] as const).map((rule) => (
            <button
              key={rule}
              type="button"
              aria-pressed={choices.rule === rule}
              onClick={() => onChoose({ ...choices, rule })}
              className={cx('h-7 rounded-md border px-2.5 touch:h-10', choices.rule === rule ? 'border-tint-line bg-tint text-ink' : 'border-n6 text-n10 hover:bg-n2')}>
              {rules[rule]}
            </button>
          ))}
        </div>
        <p className="mt-2 text-xs text-n9">{object === 'contact' ? t('People are known again by number and e-mail. A number marked as shared recognises nobody.') : t('Companies are known again by GSTIN, number, e-mail and name.')}</p>
      </PanelPart>
      {mayAssign && (
        <PanelPart heading={t('Owner of rows without one')}>
          <OwnerSelect choices={choices} onChoose={onChoose} />
        </PanelPart>
      )}
      <div className="px-4 py-4">
        <p className="mb-3 flex gap-2 text-n10">
          <Undo2 aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {t('The whole import can be undone for 90 days, updates too.')}
        </p>
        <Button look="primary" size="lg" className="w-full" busy={start.isPending} disabled={!ready || writes === 0} onClick={() => start.mutate()}>
          {object === 'contact' ? t('Import {n} people', { n: formatNumber(writes) }) : t('Import {n} companies', { n: formatNumber(writes) })}
        </Button>
        <Button look="quiet" className="mt-2 w-full" onClick={onOther}>
          {t('Another file')}
        </Button>
        <FormError error={start.error} />
      </div>
    </aside>
  )
}

function Count({ name, value, tone }: { name: string; value: number; tone?: 'caution' | undefined }) {
  return (
    <div className="flex items-baseline justify-between gap-3 py-1">
      <dt>{name}</dt>
      <dd className={cx('font-semibold', tone === 'caution' && 'text-caution')}>{formatNumber(value)}</dd>
    </div>
  )
}

function OwnerSelect({ choices, onChoose }: { choices: ImportChoices; onChoose: (choices: ImportChoices) => void }) {
  const t = useT()
  const members = useMembers()
  const value = choices.owner.kind === 'member' ? (choices.owner.memberId ?? '') : choices.owner.kind
  const choose = (chosen: string) => onChoose({ ...choices, owner: chosen === 'me' || chosen === 'none' ? { kind: chosen } : { kind: 'member', memberId: chosen } })
  return (
    <Select aria-label={t('Owner of rows without one')} value={value} onChange={(event) => choose(event.target.value)}>
      <option value="me">{t('You')}</option>
      <option value="none">{t('Nobody, all members may read')}</option>
      {members
        .filter((one) => !one.disabledAt)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
    </Select>
  )
}

/** A check of the present choices: a run of its own that writes nothing. */
function useCheck(fileId: string, asked: string): { run: Run | undefined; error: Error | null } {
  const slug = useSlug()
  const { mapping, choices } = JSON.parse(asked) as { mapping: string[]; choices: ImportChoices }
  const started = useQuery({
    queryKey: [slug, 'import', fileId, asked],
    enabled: mapping.some((target) => target !== ''),
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => {
      const begun = await startImport(slug, fileId, mapping, choices, true)
      // The choices changed while it was put in line: nobody waits for it any more.
      if (signal.aborted) void stopCheck(slug, begun.id)
      return begun
    },
  })
  const id = started.data?.id
  const run = useQuery({
    queryKey: [slug, 'import', 'run', id],
    enabled: id !== undefined,
    refetchInterval: (state) => (!state.state.data || isOpen(state.state.data) ? 250 : false),
    queryFn: () => ok(api.GET('/api/v1/{slug}/runs/{id}', { params: { path: { slug, id: id ?? '' } } })),
  })
  useEffect(() => {
    if (id === undefined) return
    return () => {
      const last = queryClient.getQueryData<Run>([slug, 'import', 'run', id])
      if (last && !isOpen(last)) return
      queryClient.removeQueries({ queryKey: [slug, 'import', fileId, asked] })
      void stopCheck(slug, id)
    }
  }, [id, slug, fileId, asked])
  return { run: run.data, error: started.error ?? run.error }
}

type Detail = { line: number; field: string; value: string }

function FirstFailures({ run }: { run: Run }) {
  const t = useT()
  const slug = useSlug()
  const failures = useQuery({ queryKey: [slug, 'import', 'failures', run.id], queryFn: () => ok(api.GET('/api/v1/{slug}/runs/{id}/failures', { params: { path: { slug, id: run.id } } })) })
  return (
    <ul className="mt-2 flex flex-col gap-1 text-xs text-n10">
      {failures.data?.items.slice(0, 5).map((failure) => {
        const { line, value } = failure.detail as Detail
        return (
          <li key={failure.n} className="break-words">
            {t('Row {line}', { line })}: {reasonName(failure.reason, t)}
            {value && <span className="text-n9"> · {value}</span>}
          </li>
        )
      })}
    </ul>
  )
}

function reasonName(reason: string, t: Translate): string {
  const names: Record<string, string> = {
    empty: t('no name, number or e-mail'),
    bad_phone: t('is no phone number'),
    bad_email: t('is no e-mail address'),
    bad_value: t('does not fit the field'),
    unknown_owner: t('is no member'),
    too_many_cells: t('has more cells than the header'),
    matches_two: t('meets two records'),
    already_with: t('is already with a colleague'),
    not_allowed: t('may not be given to others by your role'),
  }
  return names[reason] ?? reason
}
