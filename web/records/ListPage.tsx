import { Link } from '@tanstack/react-router'
import { FileUp, Maximize2, Plus, Search, SearchX } from 'lucide-react'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { partsOf, type Condition, type Filter } from '../../shared/contract/filter.ts'
import { keys } from '../api/query.ts'
import { useT } from '../app/i18n.ts'
import { useMay, useSlug } from '../app/me.ts'
import { Page } from '../app/shell/Page.tsx'
import { formatCount } from '../lib/format.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Key } from '../ui/Menu.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { useColumns } from './columns.tsx'
import { DisplayMenu } from './DisplayMenu.tsx'
import { isOwn, useFields } from './fields.ts'
import { FilterChips } from './FilterChips.tsx'
import { withPart } from './filter-words.ts'
import { useGroups } from './groups.ts'
import { useListState } from './list-state.ts'
import { NewRecordDialog } from './NewRecordDialog.tsx'
import { fetchList, objects, titleOf, type AnyRow, type ObjectName } from './objects.ts'
import { usePaged } from './paged.ts'
import { RecordPanel } from './RecordPanel.tsx'
import { RecordTable } from './RecordTable.tsx'
import { useSelection } from './selection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { ViewTabs } from './ViewTabs.tsx'

/** The list of an object: views, filters, order, groups, rows edited in place, the record beside it. Everything is in the address. */
export function ListPage({ object, empty }: { object: ObjectName; empty: string }) {
  const t = useT()
  const fields = useFields(object)
  const list = useListState(object, fields)
  const [find, setFind] = useState('')
  const sought = useDeferredValue(find.trim())
  const filter = sought === '' ? list.filter : withPart(list.filter, soughtCondition(sought))
  const paged = useRows(object, filter, list.sort, list.group)
  const { selected, selection, selectEverything, clear } = useSelection(paged.rows ?? [])
  const { search, go } = list
  const openId = search['open']
  const columns = useColumns(object, fields, list.columns, openId !== undefined)
  const groupOf = useGroups(fields, list.group)
  const mayCreate = useMay(objects[object].plural, 'create')
  const mayImport = useMay('imports', 'create')
  const narrowed = partsOf(filter).length > 0
  const isEmpty = paged.rows?.length === 0
  const add = mayCreate && (
    <Button look="primary" onClick={() => go({ new: '1' }, true)}>
      <Plus className="size-4" />
      {objects[object].one(t)}
    </Button>
  )
  const open = (id: string | undefined) => go({ open: id }, true)
  return (
    <Page
      title={objects[object].title(t)}
      tabs={<ViewTabs object={object} list={list} />}
      actions={!(isEmpty && !narrowed) && add}
      bar={
        !(isEmpty && !narrowed) && (
          <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-2 hairline-b px-5 py-1.5 touch:px-4 touch:py-2">
            <FindField value={find} onChange={setFind} />
            <FilterChips fields={fields} filter={list.filter} onChange={list.setFilter} />
            <div className="flex-1" />
            {paged.count && !isEmpty && <Counted object={object} count={paged.count} />}
            {mayImport && <ImportLink object={object} />}
            <DisplayMenu object={object} fields={fields} list={list} />
          </div>
        )
      }>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {paged.error && <ErrorState error={paged.error} retry={paged.refetch} />}
          {!paged.error && isEmpty && <Nothing {...{ object, narrowed, add, empty }} clear={() => { setFind(''); list.setFilter({ and: [] }) }} />}
          {!paged.error && !isEmpty && (
            <RecordTable
              label={objects[object].title(t)}
              columns={columns}
              rows={paged.rows}
              phoneRow={(row) => <PhoneRow row={row} />}
              {...(groupOf && { groupOf })}
              openId={openId}
              onOpen={open}
              sort={isOwn(list.group) ? '' : (list.sort.split(',')[0] ?? '')}
              onSort={(sort) => list.set({ sort })}
              hasMore={paged.hasMore}
              loadMore={paged.loadMore}
              rowKeys={mayCreate ? { c: () => go({ new: '1' }, true) } : {}}
              density={list.density}
              selection={selection}
            />
          )}
          {!isEmpty && <Foot />}
          <SelectionBar {...{ object, fields, filter, selected, clear, selectEverything }} rows={paged.rows ?? []} count={paged.count} />
        </div>
        {openId !== undefined && <RecordPanel key={openId} object={object} id={openId} onClose={() => open(undefined)} actions={<OpenPage object={object} id={openId} />} />}
      </div>
      {search['new'] !== undefined && <NewRecordDialog object={object} fields={fields} onClose={() => go({ new: undefined }, true)} onMade={(id) => go({ new: undefined, open: id }, true)} />}
    </Page>
  )
}

function useRows(object: ObjectName, filter: Filter, sort: string, group: string | undefined) {
  const slug = useSlug()
  const sorted = isOwn(group) ? {} : { sort }
  return usePaged<AnyRow>(keys.records(slug, object, filter, sorted.sort ?? '', group ?? ''), (cursor) =>
    fetchList(object, slug, { ...sorted, ...(group && { group }), ...(partsOf(filter).length > 0 && { filter }), ...(cursor ? { cursor } : { count: true }) }),
  )
}

function Nothing({ object, narrowed, add, empty, clear }: { object: ObjectName; narrowed: boolean; add: ReactNode; empty: string; clear: () => void }) {
  const t = useT()
  const Icon = objects[object].icon
  const slug = useSlug()
  const mayImport = useMay('imports', 'create')
  if (narrowed) {
    return (
      <EmptyState icon={<SearchX />} title={t('Nothing fits')} action={<Button onClick={clear}>{t('Show all')}</Button>}>
        {t('Nothing in your reach fits these filters.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<Icon />} title={object === 'contact' ? t('No people yet') : t('No companies yet')} action={
        <span className="flex gap-2">
          {add}
          {mayImport && (
            <Link to="/o/$slug/import" params={{ slug }} search={{ object }} className={buttonClass('plain')}>
              <FileUp className="size-4" />
              {t('Import a file')}
            </Link>
          )}
        </span>
      }>
      {empty}
    </EmptyState>
  )
}

function Counted({ object, count }: { object: ObjectName; count: { value: number; capped: boolean } }) {
  const t = useT()
  const values = { count: count.value, n: formatCount(count) }
  return (
    <span className="text-n10 touch:hidden">
      {object === 'contact' ? t('{count, plural, one {{n} person} other {{n} people}}', values) : t('{count, plural, one {{n} company} other {{n} companies}}', values)}
    </span>
  )
}

function Foot() {
  const t = useT()
  return (
    <div className="flex h-8 shrink-0 items-center justify-end gap-3 hairline-t px-5 text-xs text-n9 touch:hidden">
      <span className="flex items-center gap-1.5">
        <Key>x</Key> {t('select')}
      </span>
      <span className="flex items-center gap-1.5">
        <Key>e</Key> {t('edit')}
      </span>
      <span className="flex items-center gap-1.5">
        <Key>c</Key> {t('new')}
      </span>
      <span className="flex items-center gap-1.5">
        <Key>?</Key> {t('all shortcuts')}
      </span>
    </div>
  )
}

/** A record on a phone: name, then number or company; the owner beside. */
function PhoneRow({ row }: { row: AnyRow }) {
  const t = useT()
  const company = row.company as { name: string } | null | undefined
  return (
    <span className="flex w-full items-center gap-3.5">
      <Avatar id={row.id} name={row.name} size="lg" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-md font-semibold">{titleOf(row, t)}</span>
        <span className="block truncate text-sm text-n10">{[company?.name, row.phones[0]?.national ?? row.emails[0]?.email].filter(Boolean).join(' · ') || t('No number')}</span>
      </span>
      {row.owner && <span className="text-sm text-n9">{row.owner.name.split(/\s+/)[0]}</span>}
    </span>
  )
}

/** Narrows the list by words of the name, a whole number or an e-mail; what is typed never enters the address. */
function FindField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT()
  return (
    <span className="relative touch:min-w-44 touch:flex-1">
      <Search aria-hidden="true" className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-n9" />
      <input
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-label={t('A word of the name, or a whole number')}
        placeholder={t('Name, or a whole number')}
        maxLength={100}
        className="h-7 w-52 rounded-md border border-n6 bg-n0 pr-2 pl-7 focus:border-accent focus:outline-none focus:ring-3 focus:ring-tint touch:h-10 touch:w-full touch:text-[16px] dark:bg-n2"
      />
    </span>
  )
}

function soughtCondition(sought: string): Condition {
  const digits = sought.replaceAll(/[\s()+.-]/g, '')
  if (/^\p{Nd}{5,}$/u.test(digits)) return { field: 'phones', op: 'eq', value: sought }
  if (sought.includes('@')) return { field: 'emails', op: 'eq', value: sought }
  return /[\p{L}\p{N}]/u.test(sought) ? { field: 'name', op: 'words', value: sought } : { field: 'name', op: 'prefix', value: sought }
}

function ImportLink({ object }: { object: ObjectName }) {
  const t = useT()
  const slug = useSlug()
  return (
    <Link
      to="/o/$slug/import"
      params={{ slug }}
      search={{ object }}
      aria-label={t('Import a file')}
      title={t('Import a file')}
      className="inline-flex size-7 items-center justify-center rounded-md text-n10 hover:bg-n3 hover:text-n12 touch:size-11">
      <FileUp className="size-4 touch:size-5" />
    </Link>
  )
}

function OpenPage({ object, id }: { object: ObjectName; id: string }) {
  const t = useT()
  const slug = useSlug()
  return (
    <Link
      to={objects[object].page}
      params={{ slug, id }}
      aria-label={t('Open as a page')}
      title={t('Open as a page')}
      className="inline-flex size-7 items-center justify-center rounded-md text-n10 hover:bg-n3 hover:text-n12 touch:size-11">
      <Maximize2 className="size-4" />
    </Link>
  )
}
