import { Link } from '@tanstack/react-router'
import { Copy, Eye, MessageCircle, Phone, Plus, UsersRound, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { PhoneInput, PhoneRow } from '../../../shared/objects/define.ts'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import { objects, type AnyRow, type ObjectName } from '../../records/objects.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { copyText } from '../../lib/copy.ts'
import { sayError } from '../../lib/explain.ts'
import { whatsAppLink } from '../../lib/phone.ts'
import { InlineText } from '../../records/InlineText.tsx'
import { Badge } from '../../ui/Badge.tsx'

type Props = { object: ObjectName; row: AnyRow; editable: boolean; onSave: (phones: PhoneInput[]) => void }

/** The numbers of a record, each with call, WhatsApp and copy, and who else has it. */
export function PhoneLines({ object, row, editable, onSave }: Props) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const kept = (phones: PhoneRow[]): PhoneInput[] => phones.map(({ numberId, label }) => ({ numberId, label }))
  return (
    <>
      <ul>
        {row.phones.map((phone) => (
          <PhoneLine
            key={phone.id}
            object={object}
            recordId={row.id}
            phone={phone}
            editable={editable}
            onChange={(number) =>
              onSave(row.phones.map((one) => (one.id === phone.id ? { number, label: one.label } : { numberId: one.numberId, label: one.label })))
            }
            onLabel={(label) => onSave(row.phones.map((one) => ({ numberId: one.numberId, label: one.id === phone.id ? label : one.label })))}
            onRemove={() => onSave(kept(row.phones.filter((one) => one.id !== phone.id)))}
          />
        ))}
      </ul>
      {row.phones.length === 0 && !editable && <p className="text-n9">{t('No number')}</p>}
      {adding && (
        <InlineText
          startOpen
          type="tel"
          label={t('New number')}
          value=""
          editable
          maxLength={64}
          onDone={() => setAdding(false)}
          onSave={(number) => onSave([...kept(row.phones), { number }])}
        />
      )}
      {editable && !adding && <AddLine onClick={() => setAdding(true)}>{t('Add a number')}</AddLine>}
    </>
  )
}

type LineProps = {
  object: ObjectName
  recordId: string
  phone: PhoneRow
  editable: boolean
  onChange: (number: string) => void
  onLabel: (label: string) => void
  onRemove: () => void
}
function PhoneLine({ object, recordId, phone, editable, onChange, onLabel, onRemove }: LineProps) {
  const t = useT()
  const [shown, setShown] = useState<{ number: string; national: string } | null>(null)
  const slug = useSlug()
  const masked = phone.masked && !shown
  const number = shown?.number ?? phone.number
  const national = shown?.national ?? phone.national
  const reveal = () =>
    void ok(api.POST(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/{id}/phones/{phoneId}/reveals`, { params: { path: { slug, id: recordId, phoneId: phone.id } } })).then(
      setShown,
      sayError,
    )
  const markShared = () =>
    void ok(api.PUT('/api/v1/{slug}/numbers/{id}/sharing', { params: { path: { slug, id: phone.numberId } }, body: { shared: !phone.shared } })).then(
      () => objectChanged(slug, 'number'),
      sayError,
    )
  return (
    <li className="group py-0.5">
      <div className="flex min-h-7 items-center gap-2 touch:min-h-11">
        <span className="min-w-0 flex-1 truncate touch:flex touch:flex-wrap touch:items-baseline touch:whitespace-normal">
          <InlineText
            label={t('Number')}
            type="tel"
            value={national}
            editable={editable && !masked}
            onSave={(value) => (value === '' ? onRemove() : onChange(value))}
            maxLength={64}
          />
          {(phone.label || editable) && (
            <span className="ml-2 text-n9">
              <InlineText
                label={t('Label of the number')}
                value={phone.label}
                placeholder={t('label')}
                editable={editable}
                onSave={onLabel}
                maxLength={40}
                className="text-n9"
              />
            </span>
          )}
          {phone.shared && (
            <Badge className="ml-2">
              {t('shared')}
            </Badge>
          )}
        </span>
        {editable && (
          <LineButton label={t('Remove {value}', { value: national })} onClick={onRemove} hidden>
            <X />
          </LineButton>
        )}
        {editable && (
          <LineButton label={phone.shared ? t('This number belongs to one alone') : t('Several people use this number (family, reception)')} onClick={markShared} hidden>
            <UsersRound />
          </LineButton>
        )}
        {masked && (
          <LineButton label={t('Show the whole number; this is recorded')} onClick={reveal}>
            <Eye />
          </LineButton>
        )}
        {!masked && <NumberActions number={number} national={national} />}
      </div>
      {phone.others && phone.others.length > 0 && <Others others={phone.others} />}
    </li>
  )
}

function NumberActions({ number, national }: { number: string; national: string }) {
  const t = useT()
  const call = t('Call {name}', { name: national })
  return (
    <>
      <a href={`tel:${number}`} aria-label={call} title={call} className={iconLink}>
        <Phone />
      </a>
      <a
        href={whatsAppLink(number)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('WhatsApp to {name}', { name: national })}
        title="WhatsApp"
        className={iconLink}>
        <MessageCircle />
      </a>
      <LineButton label={t('Copy {value}', { value: national })} onClick={() => void copyText(number)}>
        <Copy />
      </LineButton>
    </>
  )
}

function Others({ others }: { others: NonNullable<PhoneRow['others']> }) {
  const t = useT()
  const slug = useSlug()
  return (
    <p className="text-xs text-n9 touch:text-sm">
      {t('Also with')}{' '}
      {others.map((other, at) => (
        <span key={other.id ?? at}>
          {at > 0 && ', '}
          {other.id && other.name !== null ? (
            <Link to={objects[other.object === 'company' ? 'company' : 'contact'].page} params={{ slug, id: other.id }} className="text-ink hover:underline">
              {other.name || t('Unnamed contact')}
            </Link>
          ) : (
            t('somebody of {owner}', { owner: other.owner ?? t('another member') })
          )}
        </span>
      ))}
    </p>
  )
}

export const iconLink =
  'inline-flex size-6 shrink-0 items-center justify-center rounded-md text-n9 hover:bg-n3 hover:text-n12 touch:size-11 [&_svg]:size-3.5 touch:[&_svg]:size-5'

export function LineButton({ label, onClick, children, hidden }: { label: string; onClick: () => void; children: ReactNode; hidden?: boolean }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={`${iconLink} ${hidden ? 'touch:hidden md:opacity-0 md:group-hover:opacity-100 md:focus-visible:opacity-100' : ''}`}>
      {children}
    </button>
  )
}

export function AddLine({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="-mx-1.5 mt-0.5 inline-flex h-7 items-center gap-1.5 rounded-md px-1.5 text-n9 hover:bg-n3 hover:text-n12 touch:h-11">
      <Plus className="size-3.5" />
      {children}
    </button>
  )
}
