import { Skeleton } from '../../ui/states.tsx'

/** The frame of the real page while it is not known yet who is signed in. */
export function ShellSkeleton() {
  return (
    <div className="flex h-dvh" aria-busy="true">
      <div className="flex w-53 flex-col gap-3 border-r border-n4 bg-n2 p-4 touch:hidden dark:bg-[#0c0c10]">
        <Skeleton className="mb-3 h-5 w-36" />
        {[20, 16, 20, 28, 18].map((width, at) => (
          <Skeleton key={at} className={width > 24 ? 'h-4 w-32' : 'h-4 w-20'} />
        ))}
      </div>
      <div className="flex-1">
        <div className="hairline-b px-5 py-4 touch:px-4">
          <Skeleton className="h-4 w-24" />
        </div>
      </div>
    </div>
  )
}
