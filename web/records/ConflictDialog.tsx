import { useSyncExternalStore } from 'react'
import { useT } from '../app/i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { askConflict, currentConflict, watchConflict } from './conflict.ts'
import { FieldValue } from './FieldValue.tsx'

/** Shown when somebody changed the same field meanwhile: both values, and the choice between them. */
export function ConflictDialog() {
  const t = useT()
  const conflict = useSyncExternalStore(watchConflict, currentConflict)
  if (!conflict) return null
  const { shown, theirs, mine, keepMine } = conflict
  const close = () => askConflict(null)
  return (
    <Dialog
      open
      onClose={close}
      title={t('Somebody changed {field} meanwhile', { field: shown.label })}
      description={t('Nothing of yours is lost. Choose which one stays.')}
      footer={
        <>
          <Button onClick={close}>{t('Keep theirs')}</Button>
          <Button
            look="primary"
            onClick={() => {
              close()
              keepMine()
            }}>
            {t('Use mine')}
          </Button>
        </>
      }>
      <dl className="grid grid-cols-2 gap-4">
        <div>
          <dt className="mb-1 text-xs font-medium text-n9">{t('Now there')}</dt>
          <dd className="font-medium break-words">
            <FieldValue row={theirs} shown={shown} />
          </dd>
        </div>
        <div>
          <dt className="mb-1 text-xs font-medium text-n9">{t('Yours')}</dt>
          <dd className="font-medium break-words">{typeof mine === 'string' ? mine : <FieldValue row={{ ...theirs, [shown.name]: mine } as typeof theirs} shown={shown} />}</dd>
        </div>
      </dl>
    </Dialog>
  )
}
