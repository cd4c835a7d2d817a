import { CardSim, Plus } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/i18n.ts'
import { useMay } from '../../app/me.ts'
import { Page, PageBody } from '../../app/shell/Page.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { SettingsTabs } from '../settings/SettingsTabs.tsx'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { HoldersDialog } from './HoldersDialog.tsx'
import { LineDialog } from './LineDialog.tsx'
import { LineTable } from './LineTable.tsx'
import { useLines, type LineAct } from './lines.ts'

/** The SIM numbers of the organisation: who holds each, since when, and who did before. */
export function LinesPage() {
  const t = useT()
  const lines = useLines()
  const mayAdd = useMay('lines', 'create')
  const [act, setAct] = useState<LineAct | 'add' | null>(null)
  const items = lines.data?.items
  const add = mayAdd && (
    <Button look="primary" onClick={() => setAct('add')}>
      <Plus className="size-4" />
      {t('Line')}
    </Button>
  )
  return (
    <Page title={t('Settings')} tabs={<SettingsTabs />} actions={items && items.length > 0 && add}>
      {lines.error && !items && <ErrorState error={lines.error} retry={() => void lines.refetch()} />}
      <PageBody>
        <p className="mb-4 text-n10 text-pretty">{t('The SIM numbers your organisation owns. A line is held by one member at a time; when it is handed over, its calls of before stay with who held it then.')}</p>
        {!lines.error && !items && (
          <div aria-busy="true">
            {[1, 2, 3, 4].map((line) => (
              <Skeleton key={line} className="mb-4 h-6" />
            ))}
          </div>
        )}
        {items?.length === 0 && (
          <EmptyState
            icon={<CardSim />}
            title={mayAdd ? t('No lines yet') : t('You hold no line')}
            action={
              mayAdd && (
                <Button look="primary" onClick={() => setAct('add')}>
                  {t('Add a line')}
                </Button>
              )
            }>
            {mayAdd ? t('Type the number of each SIM your organisation owns once, and say who holds it.') : t('When an administrator gives you a SIM number of the organisation, it stands here.')}
          </EmptyState>
        )}
        {items && items.length > 0 && <LineTable lines={items} onAct={setAct} />}
      </PageBody>
      {act && <ActDialog act={act} onClose={() => setAct(null)} />}
    </Page>
  )
}

function ActDialog({ act, onClose }: { act: LineAct | 'add'; onClose: () => void }) {
  if (act === 'add') return <LineDialog line={null} onClose={onClose} />
  if (act.kind === 'rename') return <LineDialog line={act.line} onClose={onClose} />
  if (act.kind === 'hold') return <HoldDialog line={act.line} onClose={onClose} />
  if (act.kind === 'holders') return <HoldersDialog line={act.line} onClose={onClose} />
  return <ArchiveDialog line={act.line} onClose={onClose} />
}
