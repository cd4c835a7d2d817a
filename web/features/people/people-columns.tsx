import type { ReactNode } from 'react'
import { contact as contactObject } from '../../../shared/objects/contact.ts'
import type { Contact } from '../../api/types.ts'
import { inLanguage, useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatAgo, formatFull } from '../../lib/format.ts'
import type { Column } from '../../records/RecordTable.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { sourceOptions } from './contact-filters.ts'
import { personTitle } from './people.ts'

/** The columns of the people list; fewer while a record is open beside it. */
export function usePeopleColumns(narrow: boolean): Column<Contact>[] {
  const t = useT()
  const zone = useZone()
  const { fields } = contactObject
  const sources = sourceOptions()
  const columns: Column<Contact>[] = [
    {
      key: 'name',
      header: inLanguage(fields.name.label),
      width: 'minmax(200px, 2fr)',
      sort: 'name',
      cell: (row) => <Face id={row.id} name={row.name} title={<span className="font-semibold">{personTitle(row, t)}</span>} />,
    },
    {
      key: 'number',
      header: t('Number'),
      width: 'minmax(140px, 1fr)',
      cell: (row) => (
        <span className="text-n10">
          {row.phones[0]?.national}
          {row.phones.length > 1 && <span className="text-n9"> +{row.phones.length - 1}</span>}
        </span>
      ),
    },
    { key: 'email', header: t('E-mail'), width: 'minmax(140px, 1.4fr)', cell: (row) => <span className="text-n10">{row.emails[0]?.email}</span> },
    {
      key: 'owner',
      header: inLanguage(fields.ownerId.label),
      width: 'minmax(120px, 1fr)',
      cell: (row) => row.owner && <Face id={row.owner.id} name={row.owner.name} title={row.owner.name} />,
    },
    {
      key: 'source',
      header: inLanguage(fields.source.label),
      width: '120px',
      cell: (row) => <span className="text-n10">{sources.find((one) => one.value === row.source)?.label}</span>,
    },
    {
      key: 'createdAt',
      header: inLanguage(fields.createdAt.label),
      width: '104px',
      align: 'end',
      sort: 'createdAt',
      cell: (row) => (
        <time dateTime={row.createdAt} title={formatFull(row.createdAt, zone)} className="text-n10">
          {formatAgo(row.createdAt, zone)}
        </time>
      ),
    },
  ]
  return narrow ? columns.filter(({ key }) => key !== 'email' && key !== 'source') : columns
}

function Face({ id, name, title }: { id: string; name: string; title: ReactNode }) {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar id={id} name={name} />
      <span className="truncate">{title}</span>
    </span>
  )
}

/** A person on a phone: name and number, owner beside. */
export function PersonPhoneRow({ contact }: { contact: Contact }) {
  const t = useT()
  return (
    <span className="flex w-full items-center gap-3.5">
      <Avatar id={contact.id} name={contact.name} size="lg" />
      <span className="min-w-0 flex-1">
        <span className="block truncate text-md font-semibold">{personTitle(contact, t)}</span>
        <span className="block truncate text-sm text-n10">{contact.phones[0]?.national ?? contact.emails[0]?.email ?? t('No number')}</span>
      </span>
      {contact.owner && <span className="text-sm text-n9">{contact.owner.name.split(/\s+/)[0]}</span>}
    </span>
  )
}
