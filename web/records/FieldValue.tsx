import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AddressRow, EmailRow, Named, PhoneRow, TagRow } from '../../shared/objects/define.ts'
import { inLanguage } from '../app/i18n.ts'
import { useZone } from '../app/me.ts'
import { formatAgo, formatDay, formatFull, formatMoney, formatNumber } from '../lib/format.ts'
import { useMembers } from '../features/members/members.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { valueOf, type ShownField } from './fields.ts'
import type { AnyRow } from './objects.ts'

/** A field's value as lists and pages show it; nothing where there is none. */
export function FieldValue({ row, shown }: { row: AnyRow; shown: ShownField }): ReactNode {
  const value = valueOf(row, shown)
  const { field } = shown
  if (field.kind === 'ref') return <RefValue row={row} shown={shown} id={typeof value === 'string' ? value : null} />
  if (value === null || value === undefined || value === '') return null
  switch (field.kind) {
    case 'phones':
      return <Several values={(value as PhoneRow[]).map((one) => one.national)} />
    case 'emails':
      return <Several values={(value as EmailRow[]).map((one) => one.email)} />
    case 'addresses':
      return <Several values={(value as AddressRow[]).map((one) => one.city || one.lines)} />
    case 'tags':
      return <Chips labels={(value as TagRow[]).map((one) => one.name)} />
    case 'multiSelect':
      return <Chips labels={(value as string[]).map((one) => optionLabel(shown, one))} />
    case 'select':
      return optionLabel(shown, String(value))
    case 'number':
      return formatNumber(Number(value))
    case 'money': {
      const { minor, currency } = value as { minor: number; currency: string }
      return formatMoney(minor, currency)
    }
    case 'date':
      return formatDay(String(value))
    case 'instant':
      return <Instant at={String(value)} />
    case 'check':
      return <Check aria-label="✓" className="size-4 text-good" />
    case 'link':
      return (
        <a href={String(value)} target="_blank" rel="noopener noreferrer" className="text-ink hover:underline" onClick={(event) => event.stopPropagation()}>
          {String(value).replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
        </a>
      )
    default:
      return String(value)
  }
}

export function optionLabel({ field }: ShownField, value: string): string {
  const option = 'options' in field ? field.options.find((one) => one.value === value) : undefined
  return option ? inLanguage(option.label) : value
}

function RefValue({ row, shown, id }: { row: AnyRow; shown: ShownField; id: string | null }) {
  const members = useMembers()
  if (id === null) return null
  const named = shown.key === null ? (row[shown.name.slice(0, -2)] as Named | null) : members.find((one) => one.id === id)
  if (!named) return null
  if (shown.field.kind === 'ref' && shown.field.object !== 'member') return named.name
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar id={named.id} name={named.name} />
      <span className="truncate">{named.name}</span>
    </span>
  )
}

function Several({ values }: { values: string[] }) {
  return (
    <>
      {values[0]}
      {values.length > 1 && <span className="text-n9"> +{values.length - 1}</span>}
    </>
  )
}

export function Chips({ labels }: { labels: string[] }) {
  return (
    <span className="flex flex-wrap gap-1 overflow-hidden">
      {labels.map((label) => (
        <span key={label} className="inline-flex h-5 max-w-40 items-center truncate rounded-sm bg-n3 px-1.5 text-xs font-medium text-n11">
          <span className="truncate">{label}</span>
        </span>
      ))}
    </span>
  )
}

function Instant({ at }: { at: string }) {
  const zone = useZone()
  return (
    <time dateTime={at} title={formatFull(at, zone)}>
      {formatAgo(at, zone)}
    </time>
  )
}
