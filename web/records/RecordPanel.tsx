import type { ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { Timeline } from '../features/people/Timeline.tsx'
import { ErrorState, Skeleton } from '../ui/states.tsx'
import { FactsSkeleton } from './FactsSkeleton.tsx'
import { objects, titleOf, type ObjectName } from './objects.ts'
import { RecordFacts } from './RecordFacts.tsx'
import { PanelPart, SidePanel } from './SidePanel.tsx'
import { useRecord } from './use-record.ts'

/** A record beside its list: facts, then the newest of the timeline. */
export function RecordPanel({ object, id, onClose, actions }: { object: ObjectName; id: string; onClose: () => void; actions: ReactNode }) {
  const t = useT()
  const record = useRecord(object, id)
  return (
    <SidePanel
      label={objects[object].one(t)}
      title={record.data ? <span className="truncate">{titleOf(record.data, t)}</span> : <Skeleton className="h-4 w-32" />}
      onClose={onClose}
      actions={actions}>
      {record.error && !record.data && <ErrorState error={record.error} retry={() => void record.refetch()} />}
      {!record.error && !record.data && <FactsSkeleton />}
      {record.data && (
        <>
          <RecordFacts object={object} row={record.data} onRemoved={onClose} />
          <PanelPart>
            <Timeline object={object} recordId={id} narrow />
          </PanelPart>
        </>
      )}
    </SidePanel>
  )
}
