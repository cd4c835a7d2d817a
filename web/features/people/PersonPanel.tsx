import type { ReactNode } from 'react'
import { useT } from '../../app/i18n.ts'
import { PanelPart, SidePanel } from '../../records/SidePanel.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { personTitle, usePerson } from './people.ts'
import { PersonFacts } from './PersonFacts.tsx'
import { Timeline } from './Timeline.tsx'

/** A person beside the list: facts, then the newest of the timeline. */
export function PersonPanel({ id, onClose, actions }: { id: string; onClose: () => void; actions: ReactNode }) {
  const t = useT()
  const person = usePerson(id)
  return (
    <SidePanel
      label={t('Person')}
      title={person.data ? <span className="truncate">{personTitle(person.data, t)}</span> : <Skeleton className="h-4 w-32" />}
      onClose={onClose}
      actions={actions}>
      {person.error && !person.data && <ErrorState error={person.error} retry={() => void person.refetch()} />}
      {!person.error && !person.data && (
        <div aria-busy="true" className="flex flex-col gap-4 p-4">
          <Skeleton className="h-10 w-2/3" />
          {[1, 2, 3, 4].map((line) => (
            <Skeleton key={line} className="h-4 w-3/4" />
          ))}
        </div>
      )}
      {person.data && (
        <>
          <PersonFacts contact={person.data} onRemoved={onClose} />
          <PanelPart>
            <Timeline contactId={id} narrow />
          </PanelPart>
        </>
      )}
    </SidePanel>
  )
}
