import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { keys } from '../../api/query.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug } from '../../app/me.ts'
import { useFields } from '../../records/fields.ts'
import { NewRecordDialog } from '../../records/NewRecordDialog.tsx'
import { fetchList, titleOf, type AnyRow } from '../../records/objects.ts'
import { RecordPage } from '../../records/RecordPage.tsx'
import { PanelPart } from '../../records/SidePanel.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/states.tsx'

/** A company as a page: its own facts, everything that happened with its people, and who they are. */
export function CompanyPage() {
  return <RecordPage object="company" related={(row) => <People company={row} />} />
}

function People({ company }: { company: AnyRow }) {
  const t = useT()
  const slug = useSlug()
  const fields = useFields('contact')
  const mayCreate = useMay('contacts', 'create')
  const [adding, setAdding] = useState(false)
  const filter = { and: [{ field: 'companyId', op: 'eq' as const, value: company.id }] }
  const people = useInfiniteQuery({
    queryKey: keys.records(slug, 'contact', 'of', company.id),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => fetchList('contact', slug, { filter, limit: 20, ...(pageParam && { cursor: pageParam }) }),
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const rows = people.data?.pages.flatMap((page) => page.items)
  return (
    <PanelPart
      heading={t('People')}
      aside={
        mayCreate && (
          <IconButton label={t('Add a person to this company')} onClick={() => setAdding(true)}>
            <Plus />
          </IconButton>
        )
      }>
      {!rows && <Skeleton className="h-4 w-2/3" />}
      {rows?.length === 0 && <p className="text-n9">{t('Nobody yet')}</p>}
      <ul className="flex flex-col gap-1">
        {rows?.map((row) => (
          <li key={row.id}>
            <Link to="/o/$slug/people/$id" params={{ slug, id: row.id }} className="-mx-1.5 flex items-center gap-2.5 rounded-md px-1.5 py-1 hover:bg-n3 touch:py-2">
              <Avatar id={row.id} name={row.name} />
              <span className="min-w-0">
                <span className="block truncate font-medium">{titleOf(row, t)}</span>
                <span className="block truncate text-n9">{[row['jobTitle'] as string, row.phones[0]?.national].filter(Boolean).join(' · ')}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {people.hasNextPage && (
        <Button size="sm" className="mt-2" busy={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
      {adding && <NewRecordDialog object="contact" fields={fields} start={{ company: { id: company.id, name: company.name } }} onClose={() => setAdding(false)} onMade={() => setAdding(false)} />}
    </PanelPart>
  )
}
