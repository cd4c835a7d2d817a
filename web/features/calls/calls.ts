import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Call, Outcome, OutcomeMark, Page } from '../../api/types.ts'
import { translate as t } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { say } from '../../ui/toast.ts'

/** The outcomes a call may be labelled with, in the organisation's order. */
export function useOutcomes(): Outcome[] {
  const slug = useSlug()
  const { data } = useQuery({
    queryKey: keys.outcomes(slug),
    queryFn: () => ok(api.GET('/api/v1/{slug}/outcomes', { params: { path: { slug } } })),
    staleTime: 300_000,
  })
  return (data?.items ?? []).filter((one) => one.archivedAt === null).toSorted((a, b) => a.position - b.position)
}

type Labelled = { id: string; outcome: OutcomeMark | null }

/** Sets or clears a call's outcome: shown at once on every list, with a way back. */
export function useSetOutcome(): (call: Labelled, outcome: OutcomeMark | null) => void {
  const slug = useSlug()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: ({ id, outcome }: Labelled) =>
      ok(api.PATCH('/api/v1/{slug}/calls/{id}', { params: { path: { slug, id } }, body: { outcomeId: outcome?.id ?? null } })),
    onMutate: ({ id, outcome }) => {
      client.setQueriesData<{ pages: Page<Call>[] }>(
        { queryKey: keys.calls(slug) },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({ ...page, items: page.items.map((call) => (call.id === id ? { ...call, outcome } : call)) })),
          },
      )
      client.setQueryData<Call>(keys.call(slug, id), (call) => call && { ...call, outcome })
    },
    onError: sayError,
    onSettled: () => objectChanged(slug, 'call'),
  })
  return (call, outcome) => {
    const before = call.outcome
    change.mutate({ id: call.id, outcome })
    say(outcome ? t('Outcome: {label}', { label: outcome.label }) : t('Outcome removed'), {
      action: { label: t('Undo'), run: () => change.mutate({ id: call.id, outcome: before }) },
    })
  }
}

/** Saves a call's note. */
export function useSetNote(id: string): (note: string) => void {
  const slug = useSlug()
  const save = useMutation({
    mutationFn: (note: string) => ok(api.PATCH('/api/v1/{slug}/calls/{id}', { params: { path: { slug, id } }, body: { note: note === '' ? null : note } })),
    onSuccess: () => say(t('Note saved')),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'call'),
  })
  return (note) => save.mutate(note)
}

/** Who or what a call was with, in one line: the client's name, else the number, else that it was withheld. */
export function clientTitle(call: Pick<Call, 'client' | 'number'>): string {
  if (call.client) return call.client.name || call.number?.display || t('Unnamed contact')
  return call.number ? call.number.display : t('Withheld number')
}

/** Where a call stands in time: an undated one at its arrival. */
export function shownAt(call: Pick<Call, 'startedAt' | 'receivedAt'>): string {
  return call.startedAt ?? call.receivedAt
}
