import { Link, getRouteApi } from '@tanstack/react-router'
import { Maximize2, Plus, Search, SearchX, SquareUser } from 'lucide-react'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Contact } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useMe, useSlug } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { TabRow, tabClass } from '../../app/shell/Tabs.tsx'
import { formatCount } from '../../lib/format.ts'
import { FilterBar } from '../../records/FilterBar.tsx'
import { usePaged } from '../../records/paged.ts'
import { RecordTable } from '../../records/RecordTable.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState } from '../../ui/states.tsx'
import { NewPersonDialog } from './NewPersonDialog.tsx'
import { useContactFilters } from './contact-filters.ts'
import { PersonPanel } from './PersonPanel.tsx'
import { PersonPhoneRow, usePeopleColumns } from './people-columns.tsx'

const route = getRouteApi('/o/$slug/people')

export function PeoplePage() {
  const t = useT()
  const { search, find, setFind, change, clear } = usePlace()
  const { filter, fields, values } = useContactFilters(search, useDeferredValue(find.trim()))
  const sort = search['sort'] ?? 'name'
  const list = useContacts(filter, sort)
  const narrowed = filter.and.length > 0
  const empty = list.rows?.length === 0
  const columns = usePeopleColumns(search['open'] !== undefined)
  const add = <AddPerson onClick={() => change({ new: '1' })} />
  return (
    <Page
      title={t('People')}
      tabs={<Views mine={search['view'] === 'mine'} />}
      actions={!(empty && !narrowed) && add}
      bar={
        !(empty && !narrowed) && (
          <FilterBar
            fields={fields}
            values={values}
            onChange={(key, value) => change({ [key]: value })}
            lead={<FindField value={find} onChange={setFind} />}
            trail={list.count && !empty && <Counted count={list.count} />}
          />
        )
      }>
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {list.error && <ErrorState error={list.error} retry={list.refetch} />}
          {!list.error && empty && <Nobody narrowed={narrowed} add={add} clear={clear} />}
          {!list.error && !empty && (
            <RecordTable
              label={t('People')}
              columns={columns}
              rows={list.rows}
              phoneRow={(contact) => <PersonPhoneRow contact={contact} />}
              openId={search['open']}
              onOpen={(id) => change({ open: id })}
              sort={sort}
              onSort={(next) => change({ sort: next === 'name' ? undefined : next })}
              hasMore={list.hasMore}
              loadMore={list.loadMore}
              rowKeys={{ c: () => change({ new: '1' }) }}
            />
          )}
        </div>
        {search['open'] && (
          <PersonPanel key={search['open']} id={search['open']} onClose={() => change({ open: undefined })} actions={<OpenPage id={search['open']} />} />
        )}
      </div>
      {search['new'] && <NewPersonDialog onClose={() => change({ new: undefined })} onMade={(id) => change({ new: undefined, open: id })} />}
    </Page>
  )
}

/** What the address asks for, and what is typed beside it (which never enters the address). */
function usePlace() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [find, setFind] = useState('')
  const change = (part: Record<string, string | undefined>) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true, resetScroll: false })
  const clear = () => {
    setFind('')
    void navigate({ search: {}, replace: true })
  }
  return { search, find, setFind, change, clear }
}

function AddPerson({ onClick }: { onClick: () => void }) {
  const t = useT()
  return (
    <Button look="primary" onClick={onClick}>
      <Plus className="size-4" />
      {t('Person')}
    </Button>
  )
}

function Nobody({ narrowed, add, clear }: { narrowed: boolean; add: ReactNode; clear: () => void }) {
  const t = useT()
  if (narrowed) {
    return (
      <EmptyState icon={<SearchX />} title={t('Nobody fits')} action={<Button onClick={clear}>{t('Show everybody')}</Button>}>
        {t('Nobody in your reach fits these filters.')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<SquareUser />} title={t('No people yet')} action={add}>
      {t('People are your clients: whoever calls you or is called. A name and a number are enough to begin.')}
    </EmptyState>
  )
}

function Counted({ count }: { count: { value: number; capped: boolean } }) {
  const t = useT()
  return (
    <span className="text-n10 touch:hidden">{t('{count, plural, one {{n} person} other {{n} people}}', { count: count.value, n: formatCount(count) })}</span>
  )
}

function useContacts(filter: { and: unknown[] }, sort: string) {
  const slug = useSlug()
  return usePaged<Contact>(keys.contacts(slug, filter, sort), (cursor) =>
    ok(
      api.POST('/api/v1/{slug}/contacts/query', {
        params: { path: { slug } },
        body: { sort, ...(filter.and.length > 0 && { filter }), ...(cursor ? { cursor } : { count: true }) },
      }),
    ),
  )
}

function Views({ mine }: { mine: boolean }) {
  const t = useT()
  const tab = (on: boolean) => `${tabClass.base} ${on ? tabClass.active : ''}`
  return (
    <TabRow label={t('Views')}>
      <Link from="/o/$slug/people" to="/o/$slug/people" search={{}} aria-current={mine ? undefined : 'page'} className={tab(!mine)}>
        {t('All')}
      </Link>
      <Link from="/o/$slug/people" to="/o/$slug/people" search={{ view: 'mine' }} aria-current={mine ? 'page' : undefined} className={tab(mine)}>
        {t('Mine')}
      </Link>
    </TabRow>
  )
}

/** Narrows the list by the beginning of a name or by a whole number; what is typed never enters the address. */
function FindField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT()
  return (
    <span className="relative touch:min-w-44 touch:flex-1">
      <Search aria-hidden="true" className="pointer-events-none absolute top-1/2 left-2 size-3.5 -translate-y-1/2 text-n9" />
      <input
        type="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-label={t('Name begins with, or a whole number')}
        placeholder={t('Name, or a whole number')}
        maxLength={100}
        className="h-7 w-52 rounded-md border border-n6 bg-n0 pr-2 pl-7 focus:border-accent focus:outline-none focus:ring-3 focus:ring-tint touch:h-10 touch:w-full touch:text-[16px] dark:bg-n2"
      />
    </span>
  )
}

function OpenPage({ id }: { id: string }) {
  const t = useT()
  const { organisation } = useMe()
  return (
    <Link
      to="/o/$slug/people/$id"
      params={{ slug: organisation.slug, id }}
      aria-label={t('Open as a page')}
      title={t('Open as a page')}
      className="inline-flex size-7 items-center justify-center rounded-md text-n10 hover:bg-n3 hover:text-n12 touch:size-11">
      <Maximize2 className="size-4" />
    </Link>
  )
}
