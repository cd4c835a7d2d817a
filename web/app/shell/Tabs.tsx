import type { ReactNode } from 'react'

const base =
  'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2.5 font-medium whitespace-nowrap text-n10 transition-colors duration-100 hover:bg-n3 hover:text-n12 touch:h-9 touch:border touch:border-n6 touch:px-3.5'
const active = 'bg-n4 text-n12 touch:border-tint-line touch:bg-tint touch:text-ink'

/** Classes of a view tab, for links: give `active` to the router's activeProps. */
export const tabClass = { base, active }

/** A row of view tabs that scrolls sideways when it is too wide. */
export function TabRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto px-1 [scrollbar-width:none] touch:gap-2">
      {children}
    </nav>
  )
}
