import type { Condition, FlatFilter } from '../../../shared/contract/filter.ts'
import type { CallKind } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useMe } from '../../app/me.ts'
import { addDays, dayOf, startOfDay } from '../../lib/format.ts'
import { kindName } from '../../lib/words.ts'
import type { FilterField } from '../../records/FilterBar.tsx'
import { useMembers } from '../members/members.ts'
import { useOutcomes } from './calls.ts'

export type CallView = 'all' | 'mine' | 'missed' | 'unlabelled'
type Search = Record<string, string | undefined>
const kinds: readonly CallKind[] = ['incoming', 'outgoing', 'missed', 'rejected', 'blocked', 'answered_elsewhere', 'voicemail']
const chipKeys = ['when', 'kind', 'by', 'outcome', 'linked', 'counts'] as const

/** What the address of the calls page asks for: the filter for the server and the chips that show it. Nothing personal stands in it. */
export function useCallFilters(search: Search) {
  const t = useT()
  const { member, organisation } = useMe()
  const members = useMembers()
  const outcomes = useOutcomes()
  const fields: FilterField[] = [
    { key: 'when', label: t('Time'), options: periods(t) },
    { key: 'kind', label: t('Kind'), options: kinds.map((kind) => ({ value: kind, label: kindName(kind, t) })) },
    { key: 'by', label: t('Member'), options: members.map((one) => ({ value: one.id, label: one.name })) },
    { key: 'outcome', label: t('Outcome'), options: outcomes.map((one) => ({ value: one.id, label: one.label })) },
    {
      key: 'linked',
      label: t('Client'),
      options: [
        { value: 'true', label: t('a contact') },
        { value: 'false', label: t('not a contact yet') },
      ],
    },
    {
      key: 'counts',
      label: t('Doubles'),
      options: [
        { value: 'double', label: t('double, not counted') },
        { value: 'suspect', label: t('may be a double') },
      ],
    },
  ]
  const values = Object.fromEntries(chipKeys.map((key) => [key, search[key]]))
  const filter: FlatFilter = { and: [...viewConditions(search['view'], member.id), ...chipConditions(search, organisation.zone)] }
  return { fields, values, filter, narrowed: filter.and.length > 0 }
}

function periods(t: Translate): { value: string; label: string }[] {
  return [
    { value: 'today', label: t('today') },
    { value: 'yesterday', label: t('yesterday') },
    { value: '7d', label: t('last 7 days') },
    { value: '30d', label: t('last 30 days') },
    { value: 'undated', label: t('not known') },
  ]
}

function viewConditions(view: string | undefined, memberId: string): Condition[] {
  if (view === 'mine') return [{ field: 'memberId', op: 'eq', value: memberId }]
  if (view === 'missed') return [{ field: 'kind', op: 'eq', value: 'missed' }]
  if (view === 'unlabelled') return [{ field: 'outcomeId', op: 'empty' }]
  return []
}

function chipConditions(search: Search, zone: string): Condition[] {
  const conditions: Condition[] = []
  if (search['kind']) conditions.push({ field: 'kind', op: 'eq', value: search['kind'] })
  if (search['by']) conditions.push({ field: 'memberId', op: 'eq', value: search['by'] })
  if (search['outcome']) conditions.push({ field: 'outcomeId', op: 'eq', value: search['outcome'] })
  if (search['linked']) conditions.push({ field: 'linked', op: 'eq', value: search['linked'] === 'true' })
  if (search['counts']) conditions.push({ field: search['counts'] === 'double' ? 'double' : 'suspect', op: 'eq', value: true })
  return [...conditions, ...periodConditions(search['when'], zone)]
}

function periodConditions(when: string | undefined, zone: string): Condition[] {
  if (!when) return []
  if (when === 'undated') return [{ field: 'undated', op: 'eq', value: true }]
  const today = dayOf(new Date().toISOString(), zone)
  const back: Record<string, number> = { today: 0, yesterday: 1, '7d': 6, '30d': 29 }
  const from: Condition = { field: 'startedAt', op: 'gte', value: startOfDay(addDays(today, -(back[when] ?? 0)), zone) }
  return when === 'yesterday' ? [from, { field: 'startedAt', op: 'lt', value: startOfDay(today, zone) }] : [from]
}
