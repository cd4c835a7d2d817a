import type { Condition, FlatFilter } from '../../../shared/contract/filter.ts'
import { contact } from '../../../shared/objects/contact.ts'
import { inLanguage, useT } from '../../app/i18n.ts'
import { useMe } from '../../app/me.ts'
import { addDays, dayOf, startOfDay } from '../../lib/format.ts'
import type { FilterField } from '../../records/FilterBar.tsx'
import { useMembers } from '../members/members.ts'

type Search = Record<string, string | undefined>

/** What the address of the people page asks for, and what was typed beside it. */
export function useContactFilters(search: Search, sought: string) {
  const t = useT()
  const { member, organisation } = useMe()
  const members = useMembers()
  const { fields: object } = contact
  const fields: FilterField[] = [
    {
      key: 'owner',
      label: inLanguage(object.ownerId.label),
      options: [...members.map((one) => ({ value: one.id, label: one.name })), { value: 'nobody', label: t('nobody') }],
    },
    { key: 'source', label: inLanguage(object.source.label), options: sourceOptions() },
    {
      key: 'added',
      label: inLanguage(object.createdAt.label),
      options: [
        { value: '0', label: t('today') },
        { value: '6', label: t('last 7 days') },
        { value: '29', label: t('last 30 days') },
      ],
    },
  ]
  const values = { owner: search['owner'], source: search['source'], added: search['added'] }
  const and: Condition[] = []
  if (search['view'] === 'mine') and.push({ field: 'ownerId', op: 'eq', value: member.id })
  if (search['owner'] === 'nobody') and.push({ field: 'ownerId', op: 'empty' })
  else if (search['owner']) and.push({ field: 'ownerId', op: 'eq', value: search['owner'] })
  if (search['source']) and.push({ field: 'source', op: 'eq', value: search['source'] })
  if (search['added'])
    and.push({
      field: 'createdAt',
      op: 'gte',
      value: startOfDay(addDays(dayOf(new Date().toISOString(), organisation.zone), -Number(search['added'])), organisation.zone),
    })
  if (sought !== '') and.push(soughtCondition(sought))
  const filter: FlatFilter = { and }
  return { fields, values, filter }
}

/** The sources of a contact, in the language on screen. */
export function sourceOptions(): { value: string; label: string }[] {
  return contact.fields.source.options.map((option) => ({ value: option.value, label: inLanguage(option.label) }))
}

function soughtCondition(sought: string): Condition {
  const digits = sought.replaceAll(/[\s()+.-]/g, '')
  if (/^\p{Nd}{5,}$/u.test(digits)) return { field: 'phones', op: 'eq', value: sought }
  return sought.includes('@') ? { field: 'emails', op: 'eq', value: sought } : { field: 'name', op: 'prefix', value: sought }
}
