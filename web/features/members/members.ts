import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Member } from '../../api/types.ts'
import { useSlug } from '../../app/me.ts'

/** The members of the organisation, for choosing one; empty while they load. */
export function useMembers(): Member[] {
  return useMemberList().data?.items ?? []
}

export function useMemberList() {
  const slug = useSlug()
  return useQuery({
    queryKey: keys.members(slug),
    queryFn: () => ok(api.GET('/api/v1/{slug}/members', { params: { path: { slug }, query: { limit: 100 } } })),
    staleTime: 120_000,
  })
}
