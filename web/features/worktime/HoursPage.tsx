import { useState } from 'react'
import type { Hours, HoursPeriod, Team } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { dayOf, formatDay } from '../../lib/format.ts'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { hoursInWords } from '../privacy/policy.ts'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { TeamSelect } from '../teams/TeamSelect.tsx'
import { useTeams } from '../teams/teams.ts'
import { HolidayList } from './HolidayList.tsx'
import { HoursDialog } from './HoursDialog.tsx'
import { placeOf, useHolidays, useHours, useMayChange } from './worktime.ts'

/** When the organisation and its teams work, from which day, and their holidays. */
export function HoursPage() {
  const t = useT()
  const [chosen, setChosen] = useState('')
  const [teams, hours, holidays] = [useTeams(), useHours(), useHolidays()]
  const items = teams.data?.items ?? []
  const team = items.find((one) => one.id === chosen) ?? items.find((one) => one.parentId === null)
  const editable = useMayChange(items, team)
  const error = teams.error ?? hours.error ?? holidays.error
  const ready = team && hours.data && holidays.data
  const place = team && placeOf(team)
  return (
    <Page title={t('Settings')} tabs={<SettingsTabs />}>
      {error && !ready && <ErrorState error={error} retry={() => void Promise.all([teams.refetch(), hours.refetch(), holidays.refetch()])} />}
      <PageBody className="max-w-2xl">
        {!error && !ready && (
          <div aria-busy="true">
            {[1, 2, 3, 4].map((line) => (
              <Skeleton key={line} className="mb-5 h-6" />
            ))}
          </div>
        )}
        {ready && (
          <>
            <p className="mb-4 text-n10 text-pretty">{t('Working time is what performance is measured against. A team without hours of its own works as the team above.')}</p>
            {items.length > 1 && <TeamSelect label={t('Team')} teams={items} value={team.id} onChange={setChosen} />}
            <HoursPart key={team.id} team={team} teams={items} periods={hours.data.items} editable={editable} />
            <HolidayList teamId={place ?? null} holidays={holidays.data.items.filter((one) => one.teamId === place)} editable={editable} />
          </>
        )}
      </PageBody>
    </Page>
  )
}

function HoursPart({ team, teams, periods, editable }: { team: Team; teams: Team[]; periods: HoursPeriod[]; editable: boolean }) {
  const t = useT()
  const today = dayOf(new Date().toISOString(), useZone())
  const [changing, setChanging] = useState(false)
  const own = periods.filter((one) => one.teamId === placeOf(team))
  const isNow = (one: HoursPeriod): boolean => one.fromOn <= today && (one.toOn === null || today < one.toOn)
  const from = holding(team, teams, periods.filter(isNow))
  return (
    <section aria-labelledby="hours-title" className="pt-6">
      <div className="flex items-center hairline-b pb-2">
        <h2 id="hours-title" className="flex-1 font-semibold">
          {t('Hours')}
        </h2>
        {editable && (
          <Button size="sm" look="quiet" onClick={() => setChanging(true)}>
            {t('Change')}
          </Button>
        )}
      </div>
      {from.team !== team && <p className="py-2 text-n10">{t('As {team}:', { team: from.team.name })}</p>}
      <ul className="py-2">
        {hoursInWords(from.hours, t).map((line) => (
          <li key={line} className="py-1 font-medium">
            {line}
          </li>
        ))}
      </ul>
      {own.filter((one) => !isNow(one)).map((one) => (
        <p key={one.fromOn} className="py-1 text-n9">
          {one.fromOn > today ? t('from {date}', { date: formatDay(one.fromOn) }) : t('until {date}', { date: formatDay(one.toOn ?? today) })}: {hoursInWords(one.hours, t).join(' · ')}
        </p>
      ))}
      {changing && <HoursDialog team={team} hours={from.hours} own={from.team === team} onClose={() => setChanging(false)} />}
    </section>
  )
}

/** Whose hours a team has today: its own, or those of the nearest team above that has some. */
function holding(team: Team, teams: Team[], periods: HoursPeriod[]): { team: Team; hours: Hours } {
  const own = periods.find((one) => one.teamId === placeOf(team))
  const above = teams.find((one) => one.id === team.parentId)
  if (own || !above) return { team, hours: own?.hours ?? {} }
  return holding(above, teams, periods)
}
