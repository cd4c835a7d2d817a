import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { conditionsOf, type Filter } from '../../shared/contract/filter.ts'
import { api, ok } from '../api/client.ts'
import { keys } from '../api/query.ts'
import type { Density, SavedView, ViewState } from '../api/types.ts'
import { translate as t } from '../app/i18n.ts'
import { useMe, useSlug } from '../app/me.ts'
import { sayError } from '../lib/explain.ts'
import { say } from '../ui/toast.ts'
import { isOwn, type ShownField } from './fields.ts'
import { filterFromText, filterToText } from './filter-text.ts'
import { objects, type ObjectName } from './objects.ts'

type Search = Record<string, string | undefined>
export type ListState = {
  filter: Filter
  sort: string
  group: string | undefined
  columns: string[] | undefined
  density: Density
  view: SavedView | undefined
  views: SavedView[]
  /** Whether the list differs from the view it began with. */
  changed: boolean
  search: Search
  /** Changes parts of the address; pushed, so that Back steps through them, unless told otherwise. */
  go: (part: Search, replace?: boolean) => void
  setFilter: (filter: Filter) => void
  set: (part: Partial<ViewState>) => void
}

const none: Filter = { and: [] }

/** What a list shows, read from the address: a view, and what was changed on it. A filter with personal values stays on the server as a draft. */
export function useListState(object: ObjectName, fields: ShownField[]): ListState {
  const slug = useSlug()
  const { member } = useMe()
  const search = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const views = useViews(object)
  const go = (part: Search, replace = false) => void navigate({ to: objects[object].list, params: { slug }, search: (old: Search) => clean({ ...old, ...part }), replace, resetScroll: false })
  const bare = ['view', 'filter', 'draft', 'sort', 'group', 'columns', 'density'].every((key) => search[key] === undefined)
  const standard = views.find((one) => one.isDefault && one.member.id === member.id && !one.shared) ?? views.find((one) => one.isDefault && one.shared)
  const view = search['view'] === undefined ? (bare ? standard : undefined) : views.find((one) => one.id === search['view'])
  const draft = useDraft(object, search['draft'])
  const text = search['filter']
  const parsed = text === undefined ? undefined : filterFromText(text)
  useNotice(text !== undefined && parsed === null)
  const base: Filter = search['view'] === 'mine' ? { and: [{ field: 'ownerId', op: 'eq', value: 'me' }] } : ((view?.state.filter as Filter | undefined) ?? none)
  const filter = draft.filter ?? parsed ?? base
  const setFilter = (next: Filter) => {
    const personal = conditionsOf(next).some((one) => fields.find((field) => field.name === one.field)?.field.pii === 'personal')
    if (personal) draft.keep(next, (id) => go({ draft: id, filter: undefined }))
    else go({ filter: filterToText(next), draft: undefined })
  }
  const usual = objects[object].descriptor.order
  const group = search['group'] === '' ? undefined : (search['group'] ?? view?.state.group)
  const asked = search['sort'] ?? view?.state.sort ?? usual
  const sort = group !== undefined && isOwn(asked) ? usual : asked
  return {
    filter, setFilter, search, go, view, views,
    sort,
    group,
    columns: search['columns']?.split(',') ?? view?.state.columns,
    density: densityOf(search['density'] ?? view?.state.density),
    changed: !bare && ['filter', 'draft', 'sort', 'group', 'columns', 'density'].some((key) => search[key] !== undefined),
    set: (wanted) => {
      const part = alone(wanted, sort, group, usual)
      go({ ...('sort' in part && { sort: part.sort }), ...('group' in part && { group: part.group ?? (view?.state.group ? '' : undefined) }), ...('columns' in part && { columns: part.columns?.join(',') }), ...('density' in part && { density: part.density }) })
    },
  }
}

export function useViews(object: ObjectName): SavedView[] {
  const slug = useSlug()
  const query = useQuery({ queryKey: keys.views(slug, object), staleTime: 60_000, queryFn: () => ok(api.GET('/api/v1/{slug}/views', { params: { path: { slug }, query: { object } } })) })
  return query.data?.items ?? []
}

/** A filter that is kept on the server; while it is being kept, the list already shows it. */
function useDraft(object: ObjectName, id: string | undefined) {
  const slug = useSlug()
  const [kept, setKept] = useState<{ id: string; filter: Filter } | null>(null)
  const mine = kept !== null && (kept.id === id || kept.id === 'new')
  const query = useQuery({ queryKey: keys.views(slug, 'draft', id ?? ''), enabled: id !== undefined && !mine, queryFn: () => ok(api.GET('/api/v1/{slug}/views/{id}', { params: { path: { slug, id: id ?? '' } } })) })
  const keep = (filter: Filter, shown: (id: string) => void) => {
    setKept({ id: 'new', filter })
    ok(api.POST('/api/v1/{slug}/views', { params: { path: { slug } }, body: { object, draft: true, state: { filter } } })).then((view) => {
      setKept({ id: view.id, filter })
      shown(view.id)
    }, sayError)
  }
  return { keep, filter: mine ? kept.filter : id === undefined ? undefined : (query.data?.state.filter as Filter | undefined) }
}

/** A field of the organisation's own sorts or groups a list alone: what is chosen last stays. */
function alone(part: Partial<ViewState>, sort: string, group: string | undefined, usual: string): Partial<ViewState> {
  if (part.group !== undefined && isOwn(sort)) return { ...part, sort: usual }
  if (part.sort !== undefined && group !== undefined && (isOwn(part.sort) || isOwn(group))) return { ...part, group: undefined } as Partial<ViewState>
  return part
}

/** An address with a filter that cannot be read shows the list without it, and says so once. */
function useNotice(broken: boolean): void {
  const said = useRef(false)
  useEffect(() => {
    if (broken && !said.current) say(t('The filter of this address cannot be read; the whole list is shown'))
    said.current = broken
  }, [broken])
}

function densityOf(text: string | undefined): Density {
  return text === 'compact' || text === 'comfortable' ? text : 'usual'
}

function clean(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined))
}
