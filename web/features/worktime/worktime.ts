import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Team } from '../../api/types.ts'
import { useMay, useMe, useSlug } from '../../app/me.ts'
import { manages } from '../teams/teams.ts'

/** Hours of the organisation and of teams, over time. */
export function useHours() {
  const slug = useSlug()
  return useQuery({ queryKey: keys.worktime(slug, 'hours'), queryFn: () => ok(api.GET('/api/v1/{slug}/working-hours', { params: { path: { slug } } })) })
}

/** Holidays of the organisation and of teams. */
export function useHolidays() {
  const slug = useSlug()
  return useQuery({ queryKey: keys.worktime(slug, 'holidays'), queryFn: () => ok(api.GET('/api/v1/{slug}/holidays', { params: { path: { slug } } })) })
}

/** What the hours and holidays of a team are kept under: the top team is the organisation itself. */
export function placeOf(team: Team): string | null {
  return team.parentId === null ? null : team.id
}

/** Whether the signed-in member may change hours and holidays of a team: administrators all, managers their own teams and those below. */
export function useMayChange(teams: Team[], team: Team | undefined): boolean {
  const { member } = useMe()
  const may = useMay('worktime', 'update')
  if (!may || !team || member.role !== 'manager') return may
  if (team.parentId === null) return false
  return manages(teams, member.id, team)
}
