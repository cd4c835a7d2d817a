import { useNavigate, useParams } from '@tanstack/react-router'
import { useT } from '../../app/i18n.ts'
import { Page } from '../../app/shell/Page.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { personTitle, usePerson } from './people.ts'
import { PersonFacts } from './PersonFacts.tsx'
import { Timeline } from './Timeline.tsx'

/** A person as a page: facts on the left, the timeline in the middle. */
export function PersonPage() {
  const t = useT()
  const navigate = useNavigate()
  const { id, slug } = useParams({ from: '/o/$slug/people/$id' })
  const person = usePerson(id)
  return (
    <Page title={person.data ? personTitle(person.data, t) : t('Person')} back="/o/$slug/people" plainOnPhone>
      {person.error && !person.data && <ErrorState error={person.error} retry={() => void person.refetch()} />}
      {!person.error && (
        <div className="flex min-h-0 flex-1 touch:block touch:overflow-y-auto">
          <div className="w-80 shrink-0 overflow-y-auto border-r border-n4 touch:w-full touch:border-0 lg:w-88">
            {person.data ? (
              <PersonFacts contact={person.data} onRemoved={() => void navigate({ to: '/o/$slug/people', params: { slug }, search: {} })} />
            ) : (
              <FactsSkeleton />
            )}
          </div>
          <div className="min-w-0 flex-1 overflow-y-auto touch:overflow-visible">
            <div className="mx-auto max-w-2xl px-6 py-4 touch:px-4">
              <Timeline key={id} contactId={id} />
            </div>
          </div>
        </div>
      )}
    </Page>
  )
}

function FactsSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4 p-4">
      <div className="flex items-center gap-3">
        <Skeleton className="size-10 rounded-full" />
        <Skeleton className="h-5 w-36" />
      </div>
      {[1, 2, 3, 4, 5].map((line) => (
        <Skeleton key={line} className="h-4 w-3/4" />
      ))}
    </div>
  )
}
