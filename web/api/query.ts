import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './client.ts'

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => lookWhoIsIn(error, queryKey) }),
  mutationCache: new MutationCache({ onError: (error) => lookWhoIsIn(error, []) }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503),
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
})

/** Keys begin with the organisation and the object, so that an event of the stream can name what it makes stale. */
export const keys = {
  me: (slug: string) => [slug, 'me'] as const,
  home: (slug: string) => [slug, 'home'] as const,
  // Apart from the lists: what a merge shows beforehand is not asked again when the merge itself is heard of.
  merge: (slug: string, object: string, pair: readonly string[]) => [slug, 'merge', object, ...pair] as const,
  records: (slug: string, object: string, ...rest: unknown[]) => [slug, object, 'list', ...rest] as const,
  record: (slug: string, object: string, id: string) => [slug, object, id] as const,
  fields: (slug: string) => [slug, 'field'] as const,
  views: (slug: string, ...rest: string[]) => [slug, 'view', ...rest] as const,
  runs: (slug: string) => [slug, 'run'] as const,
  tags: (slug: string) => [slug, 'tag'] as const,
  timeline: (slug: string, id: string, kinds: string) => [slug, 'timeline', id, kinds] as const,
  calls: (slug: string, ...rest: unknown[]) => [slug, 'call', 'list', ...rest] as const,
  call: (slug: string, id: string) => [slug, 'call', id] as const,
  lines: (slug: string) => [slug, 'line'] as const,
  outcomes: (slug: string) => [slug, 'outcome'] as const,
  members: (slug: string) => [slug, 'member'] as const,
  memberTeams: (slug: string, id: string) => [slug, 'team', 'member', id] as const,
  worktime: (slug: string, part: 'hours' | 'holidays') => [slug, 'worktime', part] as const,
  teams: (slug: string) => [slug, 'team'] as const,
  invitations: (slug: string) => [slug, 'invitation'] as const,
  organisation: (slug: string) => [slug, 'organisation'] as const,
  devices: (slug: string) => [slug, 'device'] as const,
  consent: (slug: string) => [slug, 'consent'] as const,
  policy: (slug: string) => [slug, 'policy'] as const,
  aboutMe: (slug: string, ...rest: string[]) => [slug, 'aboutMe', ...rest] as const,
  notices: (slug: string) => [slug, 'notice'] as const,
  notice: (slug: string, id: string) => [slug, 'notice', id] as const,
}

/** What a change of one object makes stale beside the object itself. */
const readers: Record<string, string[]> = {
  contact: ['contact', 'timeline', 'call', 'home', 'tag'],
  company: ['company', 'contact', 'timeline', 'call', 'tag'],
  field: ['field', 'contact', 'company'],
  tag: ['tag', 'contact', 'company'],
  note: ['timeline'],
  call: ['call', 'home', 'timeline', 'aboutMe'],
  number: ['call', 'contact', 'timeline', 'home'],
  outcome: ['outcome', 'call', 'home'],
  line: ['line', 'device'],
  member: ['member', 'me', 'team', 'line'],
  team: ['team', 'member'],
  invitation: ['invitation', 'member'],
  organisation: ['organisation', 'me', 'home'],
  device: ['device', 'me', 'home'],
  consent: ['consent', 'me', 'device', 'aboutMe'],
  policy: ['policy', 'consent', 'me'],
  notice: ['notice', 'me', 'consent'],
}

/** Marks everything that shows an object of this kind as stale, and refetches what is on screen. */
export function objectChanged(slug: string, object: string): void {
  for (const reader of readers[object] ?? [object]) void queryClient.invalidateQueries({ queryKey: [slug, reader] })
}

/** Takes what was read of an organisation out of the browser's memory, and which organisations there are; not who one was there. */
export function forgetRead(slug: string): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => (queryKey[0] === slug && queryKey[1] !== 'me') || queryKey[0] === 'session' })
}

/** After a gap in the stream: whatever is on screen may be old. */
export function everythingChanged(slug: string): void {
  void queryClient.invalidateQueries({ queryKey: [slug] })
}

/** A session that ended, or a notice to accept first, is seen by whichever request meets it; the shell then shows the right page. */
function lookWhoIsIn(error: Error, queryKey: readonly unknown[]): void {
  if (!(error instanceof ApiError) || (error.code !== 'sign_in' && error.code !== 'notices_pending') || queryKey[1] === 'me') return
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[1] === 'me' })
}
