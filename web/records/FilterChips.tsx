import { useQuery } from '@tanstack/react-query'
import { Plus, X } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { conditionsOf, isCondition, me, partsOf, type Condition, type Filter, type FilterNode, type Period } from '../../shared/contract/filter.ts'
import { keys } from '../api/query.ts'
import { inLanguage, useT, withWords } from '../app/i18n.ts'
import { useMe, useSlug } from '../app/me.ts'
import { useMembers } from '../features/members/members.ts'
import { Menu, MenuChoice, MenuItem, MenuLine, SubMenu } from '../ui/Menu.tsx'
import type { ShownField } from './fields.ts'
import { operatorsFor, periodName, withPart, without, wordsOf, type Names } from './filter-words.ts'
import { fetchRecord } from './objects.ts'
import { useTags } from './WordsEditor.tsx'

const FilterDialog = lazy(() => withWords(() => import('./FilterDialog.tsx'))().then((file) => ({ default: file.FilterDialog })))
type Props = { fields: ShownField[]; filter: Filter; onChange: (filter: Filter) => void }
const usualPeriods: Period[] = ['today', 'this_week', 'last_week', 'this_month', 'last_30_days', 'this_year']

/** The filter of a list as chips; a chip opens the whole filter, "+ Filter" adds the usual ones in two steps. */
export function FilterChips({ fields, filter, onChange }: Props) {
  const t = useT()
  const [open, setOpen] = useState<Filter | null>(null)
  const names = useNames(fields, filter)
  const filterable = fields.filter(({ field }) => field.filter)
  const parts = 'or' in filter ? [filter] : filter.and
  return (
    <>
      {parts.map((node, at) => (
        <Chip key={`${at} ${JSON.stringify(node)}`} {...wordsOf(node, fields, names, t)} onOpen={() => setOpen(filter)} onRemove={() => onChange('or' in filter ? { and: [] } : without(filter, at))} />
      ))}
      <Menu
        trigger={
          <button type="button" className="inline-flex h-7 items-center gap-1.5 rounded-md border border-dashed border-n6 px-2 text-n10 hover:bg-n2 hover:text-n12 touch:h-9 touch:px-3">
            <Plus className="size-3.5" />
            {t('Filter')}
          </button>
        }>
        {filterable.map((shown) => {
          const choices = choicesFor(shown, names, t)
          const first = operatorsFor(shown)[0] ?? 'eq'
          if (choices.length === 0) {
            return (
              <MenuItem key={shown.name} onSelect={() => setOpen(withPart(filter, { field: shown.name, op: first, value: '' }))}>
                {shown.label}
              </MenuItem>
            )
          }
          return (
            <SubMenu key={shown.name} label={shown.label}>
              {choices.map((choice) => (
                <MenuChoice key={choice.label} checked={false} onSelect={() => onChange(withPart(filter, choice.node))}>
                  {choice.label}
                </MenuChoice>
              ))}
              <MenuLine />
              <MenuItem onSelect={() => setOpen(withPart(filter, { field: shown.name, op: first, value: '' }))}>{t('More choices')}</MenuItem>
            </SubMenu>
          )
        })}
        <MenuLine />
        <MenuItem onSelect={() => setOpen(partsOf(filter).length > 0 ? filter : { and: [{ field: filterable[0]?.name ?? '', op: 'notEmpty' }] })}>{t('All filters, with and / or')}</MenuItem>
      </Menu>
      {open && (
        <Suspense fallback={null}>
          <FilterDialog
            fields={filterable}
            filter={open}
            names={names}
            onClose={() => setOpen(null)}
            onSave={(next) => {
              setOpen(null)
              onChange(next)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function Chip({ what, value, onOpen, onRemove }: { what: string; value: string; onOpen: () => void; onRemove: () => void }) {
  const t = useT()
  return (
    <span className="inline-flex h-7 max-w-72 items-center rounded-md border border-n6 touch:h-9">
      <button type="button" onClick={onOpen} className="inline-flex h-full min-w-0 items-center gap-1 rounded-l-md pr-1.5 pl-2.5 hover:bg-n2">
        <span className="shrink-0 text-n10">{what}</span>
        <span className="truncate font-medium">{value}</span>
      </button>
      <button type="button" aria-label={t('Remove the filter {field}', { field: what })} onClick={onRemove} className="inline-flex h-full w-6 shrink-0 items-center justify-center rounded-r-md text-n9 hover:bg-n2 hover:text-n12 touch:w-9">
        <X className="size-3.5" />
      </button>
    </span>
  )
}

/** The values offered at once for a field; none where a value must be typed. */
function choicesFor(shown: ShownField, names: Names, t: (message: string) => string): { label: string; node: FilterNode }[] {
  const { field, name } = shown
  const is = (value: unknown): Condition => ({ field: name, op: 'eq', value })
  if (field.kind === 'ref' && field.object === 'member') {
    return [{ label: t('me'), node: is(me) }, { label: t('nobody'), node: { field: name, op: 'empty' } }, ...names.members.filter((one) => !one.disabledAt).slice(0, 30).map((one) => ({ label: one.name, node: is(one.id) }))]
  }
  if ('options' in field) return [...field.options.map((option) => ({ label: inLanguage(option.label), node: is(option.value) })), { label: t('empty'), node: { field: name, op: 'empty' } }]
  if (field.kind === 'tags') return names.tags.slice(0, 30).map((tag) => ({ label: tag.name, node: is(tag.id) }))
  if (field.kind === 'instant' || field.kind === 'date') return usualPeriods.map((period) => ({ label: periodName(period, t), node: { field: name, op: 'period', value: period } }))
  if (field.kind === 'check') return [{ label: t('yes'), node: { field: name, op: 'notEmpty' } }, { label: t('no'), node: { field: name, op: 'empty' } }]
  return []
}

/** The names behind the ids a filter holds. */
function useNames(fields: ShownField[], filter: Filter): Names {
  const slug = useSlug()
  const { organisation } = useMe()
  const members = useMembers()
  const tags = useTags(fields.some(({ field }) => field.kind === 'tags'))
  const ids = conditionsOf(filter).filter((one) => isCondition(one) && one.field === 'companyId' && typeof one.value === 'string').map((one) => String(one.value)).sort()
  const companies = useQuery({
    queryKey: keys.records(slug, 'company', 'names', ids.join()),
    enabled: ids.length > 0,
    queryFn: () => Promise.all(ids.map((id) => fetchRecord('company', slug, id).then((row) => [id, row.name] as const, () => [id, '…'] as const))),
  })
  return { members, tags, companies: new Map(companies.data ?? []), currency: organisation.currency }
}
