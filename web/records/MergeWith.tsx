import { useState } from 'react'
import { useT } from '../app/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { titleOf, type AnyRow, type ObjectName } from './objects.ts'
import { RecordPicker } from './RecordPicker.tsx'

/** Chooses which record goes into this one, then shows both side by side. */
export function MergeWith({ object, row, onClose, onMerged }: { object: ObjectName; row: AnyRow; onClose: () => void; onMerged: (id: string) => void }) {
  const t = useT()
  const [otherId, setOtherId] = useState<string | null>(null)
  if (otherId !== null) return <MergeDialog object={object} id={row.id} otherId={otherId} onClose={onClose} onMerged={onMerged} />
  return (
    <Dialog open onClose={onClose} title={t('Merge {name} with …', { name: titleOf(row, t) })} footer={<Button onClick={onClose}>{t('Cancel')}</Button>}>
      <div className="min-h-64">
        <Field label={t('Which record is the same?')}>
          {(ids) => <RecordPicker object={object} label={t('Which record is the same?')} id={ids.id} standing={null} without={row.id} onPick={(record) => record && setOtherId(record.id)} />}
        </Field>
      </div>
    </Dialog>
  )
}
