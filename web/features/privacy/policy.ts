import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Hours, PolicyInput, Weekday } from '../../api/types.ts'
import type { Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { formatMinutes } from '../../lib/format.ts'
import { weekdayName, weekdays } from '../../lib/words.ts'

/** Whose policy: the organisation's (null) or one team's. */
export type PolicyOf = { teamId: string | null }

export function usePolicy(teamId: string | null = null) {
  const slug = useSlug()
  return useQuery({
    queryKey: [...keys.policy(slug), teamId],
    staleTime: 120_000,
    queryFn: () =>
      ok(
        teamId === null
          ? api.GET('/api/v1/{slug}/policy', { params: { path: { slug } } })
          : api.GET('/api/v1/{slug}/teams/{id}/policy', { params: { path: { slug, id: teamId } } }),
      ),
  })
}

/** The parts of a policy as they are sent: every weekday named, days without hours as an empty list. */
export function wholeRules({ hours, holidays, backfillMaxDays, names, scanDays }: PolicyInput) {
  const day = (name: Weekday): [number, number][] => spansOf(hours ?? {}, name)
  const week = hours && { mon: day('mon'), tue: day('tue'), wed: day('wed'), thu: day('thu'), fri: day('fri'), sat: day('sat'), sun: day('sun') }
  return { hours: week, holidays, backfillMaxDays, names, scanDays }
}

/** The spans of one weekday, as pairs of minutes of the local day. */
export function spansOf(hours: Hours, day: Weekday): [number, number][] {
  return (hours[day] ?? []).map(([from, to]) => [from ?? 0, to ?? 0])
}

/** Hours in words, equal neighbouring days joined: "Monday to Saturday, 10:00–19:00". */
export function hoursInWords(hours: Hours | null, t: Translate): string[] {
  if (!hours) return [t('at any time')]
  const runs: { from: Weekday; to: Weekday; text: string }[] = []
  for (const day of weekdays) {
    const text = spansOf(hours, day)
      .map(([from, to]) => `${formatMinutes(from)}–${formatMinutes(to)}`)
      .join(', ')
    const last = runs.at(-1)
    if (last && last.text === text && weekdays.indexOf(day) === weekdays.indexOf(last.to) + 1) last.to = day
    else runs.push({ from: day, to: day, text })
  }
  const open = runs.filter((run) => run.text !== '')
  if (open.length === 0) return [t('never')]
  return open.map(
    (run) =>
      `${run.from === run.to ? weekdayName(run.from, t) : t('{from} to {to}', { from: weekdayName(run.from, t), to: weekdayName(run.to, t) })}, ${run.text}`,
  )
}
