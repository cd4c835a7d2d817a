import { Link, getRouteApi } from '@tanstack/react-router'
import { Phone, SearchX } from 'lucide-react'
import type { FlatFilter } from '../../../shared/contract/filter.ts'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useMe, useSlug, useZone } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { TabRow, tabClass } from '../../app/shell/Tabs.tsx'
import { dayOf, formatCount, formatDayHeading } from '../../lib/format.ts'
import { FilterBar } from '../../records/FilterBar.tsx'
import { usePaged } from '../../records/paged.ts'
import { RecordTable } from '../../records/RecordTable.tsx'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Key } from '../../ui/Menu.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { CallPanel } from './CallPanel.tsx'
import { useCallColumns } from './call-columns.tsx'
import { CallPhoneRow } from './CallPhoneRow.tsx'
import { useCallFilters, type CallView } from './call-filters.ts'
import { NewCallsSaid } from './NewCallsSaid.tsx'

const route = getRouteApi('/o/$slug/calls')
const views: readonly CallView[] = ['all', 'mine', 'missed', 'unlabelled']

export function CallsPage() {
  const t = useT()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { filter, fields, values, narrowed } = useCallFilters(search)
  const sort = search['sort'] ?? '-startedAt'
  const list = useCalls(filter, sort)
  const open = (id: string | undefined) => void navigate({ search: (old) => ({ ...old, open: id }), replace: true, resetScroll: false })
  const columns = useCallColumns()
  const groupOf = useDayGroups()
  const empty = list.rows?.length === 0
  return (
    <Page
      title={t('Calls')}
      tabs={<Views view={(search['view'] ?? 'all') as CallView} />}
      bar={
        !(empty && !narrowed) && (
          <FilterBar
            fields={fields}
            values={values}
            onChange={(key, value) => void navigate({ search: (old) => ({ ...old, [key]: value }), replace: true })}
            trail={list.count && !empty && <Counted count={list.count} />}
          />
        )
      }>
      <NewCallsSaid rows={list.rows} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {list.error && <ErrorState error={list.error} retry={list.refetch} />}
          {!list.error && empty && <NoCalls narrowed={narrowed} clear={() => void navigate({ search: {}, replace: true })} />}
          {!list.error && !empty && (
            <RecordTable
              label={t('Calls')}
              columns={columns}
              rows={list.rows}
              phoneRow={(call) => <CallPhoneRow call={call} />}
              groupOf={groupOf}
              openId={search['open']}
              onOpen={open}
              sort={sort}
              onSort={(next) => void navigate({ search: (old) => ({ ...old, sort: next === '-startedAt' ? undefined : next }), replace: true })}
              hasMore={list.hasMore}
              loadMore={list.loadMore}
              rowKeys={{ o: (call) => open(call.id) }}
            />
          )}
          {list.rows && !empty && <Foot />}
        </div>
        {search['open'] && <CallPanel key={search['open']} id={search['open']} onClose={() => open(undefined)} />}
      </div>
    </Page>
  )
}

function Counted({ count }: { count: { value: number; capped: boolean } }) {
  const t = useT()
  return <span className="text-n10">{t('{count, plural, one {{n} call} other {{n} calls}}', { count: count.value, n: formatCount(count) })}</span>
}

function useCalls(filter: FlatFilter, sort: string) {
  const slug = useSlug()
  const encoded = filter.and.length > 0 ? JSON.stringify(filter) : undefined
  return usePaged<Call>(keys.calls(slug, encoded, sort), (cursor) =>
    ok(
      api.GET('/api/v1/{slug}/calls', {
        params: { path: { slug }, query: { sort, ...(encoded && { filter: encoded }), ...(cursor ? { cursor } : { count: true }) } },
      }),
    ),
  )
}

function useDayGroups() {
  const t = useT()
  const zone = useZone()
  return (call: Call) => {
    const day = call.startedAt && dayOf(call.startedAt, zone)
    return day ? { key: day, heading: formatDayHeading(day, zone) } : { key: '', heading: t('Without a date') }
  }
}

function Views({ view }: { view: CallView }) {
  const t = useT()
  const names: Record<CallView, string> = { all: t('All'), mine: t('Mine'), missed: t('Missed'), unlabelled: t('Not labelled') }
  return (
    <TabRow label={t('Views')}>
      {views.map((one) => (
        <Link
          key={one}
          from="/o/$slug/calls"
          to="/o/$slug/calls"
          search={one === 'all' ? {} : { view: one }}
          aria-current={one === view ? 'page' : undefined}
          className={`${tabClass.base} ${one === view ? tabClass.active : ''}`}>
          {names[one]}
        </Link>
      ))}
    </TabRow>
  )
}

function NoCalls({ narrowed, clear }: { narrowed: boolean; clear: () => void }) {
  const t = useT()
  const me = useMe()
  const mayPair = useMay('devices', 'pair')
  if (narrowed) {
    return (
      <EmptyState icon={<SearchX />} title={t('No call fits')} action={<Button onClick={clear}>{t('Show all calls')}</Button>}>
        {t('No call in your reach fits these filters.')}
      </EmptyState>
    )
  }
  const paired = me.devices.paired > 0
  return (
    <EmptyState
      icon={<Phone />}
      title={t('No calls yet')}
      action={
        mayPair &&
        !paired && (
          <Link to="/o/$slug/phones" params={{ slug: me.organisation.slug }} className={buttonClass('primary')}>
            {t('Pair a phone')}
          </Link>
        )
      }>
      {paired
        ? t('Calls of the paired phones appear here by themselves, seconds after they end.')
        : t('Calls come by themselves from paired phones, once the member has agreed on the phone.')}
    </EmptyState>
  )
}

function Foot() {
  const t = useT()
  return (
    <footer aria-hidden="true" className="flex h-8 shrink-0 items-center justify-end gap-4 hairline-t px-5 text-xs text-n9 touch:hidden">
      <span className="inline-flex items-center gap-1.5">
        <Key>j</Key>
        <Key>k</Key>
        {t('move')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <Key>Enter</Key>
        {t('open')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <Key>o</Key>
        {t('outcome')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <Key>Esc</Key>
        {t('close')}
      </span>
    </footer>
  )
}
