import { X } from 'lucide-react'
import { useState } from 'react'
import type { AddressInput, AddressRow } from '../../../shared/objects/define.ts'
import { useT } from '../../app/i18n.ts'
import type { AnyRow } from '../../records/objects.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input, TextArea } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { AddLine, LineButton } from './PhoneLines.tsx'

type Props = { row: AnyRow; editable: boolean; onSave: (addresses: AddressInput[]) => void }

/** The postal addresses of a record. */
export function AddressLines({ row, editable, onSave }: Props) {
  const t = useT()
  const [open, setOpen] = useState<number | null>(null)
  const rows = row.addresses
  const inputs: AddressInput[] = rows.map(({ id: _id, ...rest }) => rest)
  return (
    <>
      <ul>
        {rows.map((address, at) => (
          <li key={address.id} className="group flex items-start gap-2 py-0.5">
            <button type="button" disabled={!editable} onClick={() => setOpen(at)} className="-mx-1.5 min-w-0 flex-1 rounded-md px-1.5 py-0.5 text-left whitespace-pre-line enabled:hover:bg-n3">
              {textOf(address)}
              {address.label && <span className="text-n9"> · {address.label}</span>}
            </button>
            {editable && (
              <LineButton label={t('Remove {value}', { value: address.city || address.lines })} onClick={() => onSave(inputs.filter((_, index) => index !== at))} hidden>
                <X />
              </LineButton>
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && !editable && <p className="text-n9">{t('No address')}</p>}
      {editable && <AddLine onClick={() => setOpen(rows.length)}>{t('Add an address')}</AddLine>}
      {open !== null && (
        <AddressDialog
          address={inputs[open] ?? {}}
          onClose={() => setOpen(null)}
          onSave={(address) => {
            setOpen(null)
            onSave(open < inputs.length ? inputs.with(open, address) : [...inputs, address])
          }}
        />
      )}
    </>
  )
}

function textOf(address: AddressRow): string {
  return [address.lines, [address.city, address.postcode].filter(Boolean).join(' '), [address.state, address.country].filter(Boolean).join(', ')].filter(Boolean).join('\n')
}

function AddressDialog({ address, onSave, onClose }: { address: AddressInput; onSave: (address: AddressInput) => void; onClose: () => void }) {
  const t = useT()
  const [draft, setDraft] = useState(address)
  const text = (name: keyof AddressInput) => ({ value: draft[name] ?? '', onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }) })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Address')}
      footer={
        <Button look="primary" type="submit" form="address">
          {t('Save the address')}
        </Button>
      }>
      <Form id="address" className="flex flex-col gap-4" onSubmit={() => onSave(draft)}>
        <Field label={t('Street and house')}>{(ids) => <TextArea {...ids} {...text('lines')} rows={2} maxLength={500} autoComplete="off" autoFocus />}</Field>
        <div className="grid grid-cols-2 gap-3">
          <Field label={t('City')}>{(ids) => <Input {...ids} {...text('city')} maxLength={120} autoComplete="off" />}</Field>
          <Field label={t('PIN code')}>{(ids) => <Input {...ids} {...text('postcode')} maxLength={20} inputMode="numeric" autoComplete="off" />}</Field>
          <Field label={t('State')}>{(ids) => <Input {...ids} {...text('state')} maxLength={120} autoComplete="off" />}</Field>
          <Field label={t('Country')}>{(ids) => <Input {...ids} {...text('country')} maxLength={80} autoComplete="off" />}</Field>
        </div>
        <Field label={t('Label, for example office')}>{(ids) => <Input {...ids} {...text('label')} maxLength={40} autoComplete="off" />}</Field>
      </Form>
    </Dialog>
  )
}
