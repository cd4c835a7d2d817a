import { Ellipsis, Merge, MessageCircle, Phone, Share2, Trash2 } from 'lucide-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useT } from '../app/i18n.ts'
import { useMay } from '../app/me.ts'
import { AddressLines } from '../features/people/AddressLines.tsx'
import { EmailLines } from '../features/people/EmailLines.tsx'
import { PhoneLines } from '../features/people/PhoneLines.tsx'
import { whatsAppLink } from '../lib/phone.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { buttonClass, IconButton } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { FieldEditor, isEditable } from './FieldEditor.tsx'
import { FieldValue } from './FieldValue.tsx'
import { useFields, valueOf, type ShownField } from './fields.ts'
import { InlineText } from './InlineText.tsx'
import { objects, titleOf, type AnyRow, type ObjectName } from './objects.ts'
import { RecordLink } from './RecordLink.tsx'
import { useRemoveRecord, useSaveField } from './saving.ts'
import { Fact, PanelPart } from './SidePanel.tsx'

const MergeWith = lazy(() => import('./MergeWith.tsx').then((file) => ({ default: file.MergeWith })))
const ShareDialog = lazy(() => import('./ShareDialog.tsx').then((file) => ({ default: file.ShareDialog })))

/** Everything known of a record; each value is changed where it stands. */
export function RecordFacts({ object, row, onRemoved }: { object: ObjectName; row: AnyRow; onRemoved: () => void }) {
  const t = useT()
  const fields = useFields(object)
  const save = useSaveField(object)
  const editable = row.can.includes('update')
  const named = (name: string) => fields.find((field) => field.name === name)
  const set = (name: string, value: unknown) => {
    const shown = named(name)
    if (shown) save(row, shown, value, {})
  }
  const own = ['phones', 'emails', 'addresses', objects[object].descriptor.title, 'updatedAt']
  return (
    <>
      <PanelPart>
        <Head object={object} row={row} onRename={(name) => set('name', name)} onRemoved={onRemoved} />
      </PanelPart>
      <PanelPart heading={t('Numbers')}>
        <PhoneLines object={object} row={row} editable={editable} onSave={(phones) => set('phones', phones)} />
      </PanelPart>
      <PanelPart heading={t('E-mails')}>
        <EmailLines row={row} editable={editable} onSave={(emails) => set('emails', emails)} />
      </PanelPart>
      <PanelPart heading={t('Details')}>
        <dl>
          {fields
            .filter((shown) => !own.includes(shown.name))
            .map((shown) => (
              <FieldFact key={shown.name} object={object} row={row} shown={shown} />
            ))}
        </dl>
      </PanelPart>
      <PanelPart heading={t('Addresses')}>
        <AddressLines row={row} editable={editable} onSave={(addresses) => set('addresses', addresses)} />
      </PanelPart>
    </>
  )
}

function FieldFact({ object, row, shown }: { object: ObjectName; row: AnyRow; shown: ShownField }) {
  const t = useT()
  const save = useSaveField(object)
  const [open, setOpen] = useState(false)
  const holder = useRef<HTMLDivElement>(null)
  const done = (move?: 1 | -1) => {
    setOpen(false)
    // The value stands again only once the field has been taken away.
    requestAnimationFrame(() => goOn(holder.current, move))
  }
  const value = valueOf(row, shown)
  const blank = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  const company = shown.name === 'companyId' ? (row.company as { id: string; name: string } | null) : null
  const leads = !blank && (company !== null || shown.field.kind === 'link')
  const content = shown.field.kind === 'longText' ? <span className="whitespace-pre-wrap">{String(value ?? '')}</span> : <FieldValue row={row} shown={shown} />
  return (
    <Fact name={shown.label}>
      <div ref={holder}>
        {open && <FieldEditor row={row} shown={shown} onSave={(next, preview) => save(row, shown, next, preview)} onDone={done} />}
        {!open && !isEditable(row, shown) && (blank ? <span className="text-n9">–</span> : company ? <RecordLink object="company" id={company.id} name={company.name} /> : content)}
        {!open && isEditable(row, shown) && (
          <span className="flex items-baseline gap-2">
            {leads && (company ? <RecordLink object="company" id={company.id} name={company.name} /> : content)}
            <button
              type="button"
              data-change
              title={t('Change')}
              onClick={() => setOpen(true)}
              className={`-mx-1.5 inline-block max-w-[calc(100%+12px)] min-w-0 rounded-md px-1.5 py-0.5 text-left break-words hover:bg-n3 ${blank || leads ? 'text-n9' : ''}`}>
              {blank ? t('Add') : leads ? t('Change') : content}
              <span className="sr-only">: {shown.label}</span>
            </button>
          </span>
        )}
      </div>
    </Fact>
  )
}

/** Where the keyboard goes when a field is left: Tab opens the next one, Enter and Esc stay with the value. */
function goOn(holder: HTMLElement | null, move: 1 | -1 | undefined): void {
  const all = [...(holder?.closest('dl')?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
  const own = all.findIndex((one) => holder?.contains(one))
  if (move !== undefined && all[own + move]) all[own + move]?.click()
  else if (document.activeElement === document.body) all[own]?.focus({ preventScroll: true })
}

function Head({ object, row, onRename, onRemoved }: { object: ObjectName; row: AnyRow; onRename: (name: string) => void; onRemoved: () => void }) {
  const t = useT()
  const remove = useRemoveRecord(object)
  const [sharing, setSharing] = useState(false)
  const [merging, setMerging] = useState(false)
  const mayMerge = useMay('merges', 'create')
  const phone = row.phones.find((one) => !one.masked)
  const title = titleOf(row, t)
  return (
    <>
      <div className="flex items-center gap-3">
        <Avatar id={row.id} name={row.name} size="lg" />
        <div className="min-w-0 flex-1">
          <InlineText label={t('Name')} value={row.name} placeholder={title} editable={row.can.includes('update')} onSave={onRename} className="text-lg font-semibold" />
          <p className="truncate text-n10">{row.owner ? t('Owner: {owner}', { owner: row.owner.name }) : t('No owner')}</p>
        </div>
      </div>
      <div className="mt-3 flex gap-2">
        {phone && (
          <a href={`tel:${phone.number}`} className={buttonClass('primary')}>
            <Phone className="size-4" />
            {t('Call')}
          </a>
        )}
        {phone && (
          <a href={whatsAppLink(phone.number)} target="_blank" rel="noopener noreferrer" className={buttonClass('plain')}>
            <MessageCircle className="size-4" />
            WhatsApp
          </a>
        )}
        {row.can.includes('update') && (
          <Menu
            trigger={
              <IconButton label={t('More actions')} className="size-8">
                <Ellipsis />
              </IconButton>
            }>
            <MenuItem icon={<Share2 />} onSelect={() => setSharing(true)}>
              {t('Share with a colleague')}
            </MenuItem>
            {mayMerge && (
              <MenuItem icon={<Merge />} onSelect={() => setMerging(true)}>
                {t('Merge with …')}
              </MenuItem>
            )}
            {row.can.includes('delete') && (
            <MenuItem
              icon={<Trash2 />}
              tone="bad"
              onSelect={() => {
                onRemoved()
                remove(row)
              }}>
              {t('Remove {name}', { name: title })}
            </MenuItem>
            )}
          </Menu>
        )}
      </div>
      {merging && (
        <Suspense fallback={null}>
          <MergeWith object={object} row={row} onClose={() => setMerging(false)} onMerged={() => setMerging(false)} />
        </Suspense>
      )}
      {sharing && (
        <Suspense fallback={null}>
          <ShareDialog object={object} row={row} onClose={() => setSharing(false)} />
        </Suspense>
      )}
    </>
  )
}
