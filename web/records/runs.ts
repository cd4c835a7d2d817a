import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../api/client.ts'
import { keys, objectChanged } from '../api/query.ts'
import type { Run } from '../api/types.ts'
import { useSlug } from '../app/me.ts'
import { sayError } from '../lib/explain.ts'

/** One's own long work, newest first; looked at again while something is going on. */
export function useRuns(on = true): Run[] {
  const slug = useSlug()
  const query = useQuery({
    queryKey: keys.runs(slug),
    enabled: on,
    staleTime: 2_000,
    refetchInterval: (state) => (state.state.data?.items.some((run) => isOpen(run)) ? 700 : false),
    queryFn: () => ok(api.GET('/api/v1/{slug}/runs', { params: { path: { slug } } })),
  })
  return query.data?.items ?? []
}

export function isOpen(run: Run): boolean {
  return run.state === 'waiting' || run.state === 'running'
}

export function useRunActs(): { cancel: (id: string) => void; undo: (id: string) => void } {
  const slug = useSlug()
  const fresh = () => objectChanged(slug, 'run')
  return {
    cancel: (id) => void ok(api.DELETE('/api/v1/{slug}/runs/{id}', { params: { path: { slug, id } } })).then(fresh, sayError),
    undo: (id) => void ok(api.POST('/api/v1/{slug}/runs/{id}/undo', { params: { path: { slug, id } } })).then(fresh, sayError),
  }
}
