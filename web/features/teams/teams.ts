import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Team } from '../../api/types.ts'
import { useSlug } from '../../app/me.ts'

/** The teams of the organisation, by name. */
export function useTeams() {
  const slug = useSlug()
  return useQuery({ queryKey: keys.teams(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/teams', { params: { path: { slug } } })), staleTime: 60_000 })
}

/** Whether a member manages a team today, itself or one it stands under. */
export function manages(teams: Team[], memberId: string, team: Team): boolean {
  const above = teams.find((one) => one.id === team.parentId)
  return team.managers.some((one) => one.id === memberId) || (above !== undefined && manages(teams, memberId, above))
}

export type Placed = { team: Team; depth: number }

/** Teams in the order of the tree, each below its parent, with how deep it stands. Without `except` and what is below it, where given. */
export function inOrder(teams: Team[], except?: string): Placed[] {
  const below = (parentId: string | null, depth: number): Placed[] =>
    teams.filter((team) => team.parentId === parentId && team.id !== except).flatMap((team) => [{ team, depth }, ...below(team.id, depth + 1)])
  return below(null, 0)
}
