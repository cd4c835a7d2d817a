import { ChevronLeft, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { useIsPhone } from '../lib/media.ts'
import { IconButton } from '../ui/Button.tsx'

type Props = { title: ReactNode; label: string; onClose: () => void; actions?: ReactNode; children: ReactNode }

/** A record beside the list; on a phone it is a page of its own. */
export function SidePanel({ title, label, onClose, actions, children }: Props) {
  const t = useT()
  const phone = useIsPhone()
  return (
    <aside
      aria-label={label}
      className="flex w-98 shrink-0 flex-col border-l border-n4 bg-n0 touch:fixed touch:inset-0 touch:z-30 touch:w-full touch:border-0 touch:pb-[env(safe-area-inset-bottom)]">
      <header className="flex h-11 shrink-0 items-center gap-1 hairline-b px-4 touch:h-14 touch:px-2">
        {phone && (
          <IconButton label={t('Back')} onClick={onClose}>
            <ChevronLeft />
          </IconButton>
        )}
        <div className="flex min-w-0 flex-1 items-center gap-2 font-medium">{title}</div>
        {actions}
        {!phone && (
          <IconButton label={t('Close')} onClick={onClose} className="-mr-1">
            <X />
          </IconButton>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </aside>
  )
}

/** A part of a panel: hairline below, an optional small heading. */
export function PanelPart({ heading, aside, children }: { heading?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="hairline-b px-4 py-3.5 last:border-0">
      {heading && (
        <div className="mb-2 flex items-center justify-between gap-2">
          <h2 className="text-xs font-medium text-n9 touch:text-sm">{heading}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** Name and value on one line, names aligned. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-3 py-[3px] touch:py-1.5">
      <dt className="w-24 shrink-0 text-n9">{name}</dt>
      <dd className="min-w-0 flex-1 break-words">{children}</dd>
    </div>
  )
}
