import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { Page } from '../app/shell/Page.tsx'
import { Timeline } from '../features/people/Timeline.tsx'
import { ErrorState } from '../ui/states.tsx'
import { objects, titleOf, type AnyRow, type ObjectName } from './objects.ts'
import { RecordFacts } from './RecordFacts.tsx'
import { FactsSkeleton } from './FactsSkeleton.tsx'
import { useRecord } from './use-record.ts'

/** A record as a page: facts on the left, the timeline in the middle, what belongs to it on the right. */
export function RecordPage({ object, related }: { object: ObjectName; related?: (row: AnyRow) => ReactNode }) {
  const t = useT()
  const navigate = useNavigate()
  const { id = '', slug = '' } = useParams({ strict: false })
  const record = useRecord(object, id)
  const { list, page } = objects[object]
  const standing = record.data?.id
  useEffect(() => {
    // It was merged away: its survivor is shown under the survivor's own address.
    if (standing !== undefined && standing !== id) void navigate({ to: page, params: { slug, id: standing }, replace: true })
  }, [standing, id, navigate, page, slug])
  const aside = record.data && related?.(record.data)
  return (
    <Page title={record.data ? titleOf(record.data, t) : objects[object].one(t)} back={list} plainOnPhone>
      {record.error && !record.data && <ErrorState error={record.error} retry={() => void record.refetch()} />}
      {!record.error && (
        <div className="flex min-h-0 flex-1 touch:block touch:overflow-y-auto">
          <div className="w-80 shrink-0 overflow-y-auto border-r border-n4 touch:w-full touch:border-0 lg:w-88">
            {record.data ? <RecordFacts object={object} row={record.data} onRemoved={() => void navigate({ to: list, params: { slug }, search: {} })} /> : <FactsSkeleton />}
          </div>
          {aside && <div className="hairline-b md:hidden">{aside}</div>}
          <div className="min-w-0 flex-1 overflow-y-auto touch:overflow-visible">
            <div className="mx-auto max-w-2xl px-6 py-4 touch:px-4">
              <Timeline key={id} object={object} recordId={id} />
            </div>
          </div>
          {aside && <div className="w-72 shrink-0 overflow-y-auto border-l border-n4 touch:hidden max-lg:hidden">{aside}</div>}
        </div>
      )}
    </Page>
  )
}
