import { Skeleton } from '../ui/states.tsx'

/** Stands where a record's facts will be. */
export function FactsSkeleton() {
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
