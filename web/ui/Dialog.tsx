import { X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { cx } from './cx.ts'

type Props = { open: boolean; onClose: () => void; title: string; description?: string; children: ReactNode; wide?: boolean; footer?: ReactNode }

/** A window over the page; on a phone it rises from the foot. The veil is our own: the library's locks scrolling by a style element, which the content policy refuses. */
export function Dialog({ open, onClose, title, description, children, wide, footer }: Props) {
  const t = useT()
  return (
    <Radix.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}>
      <Radix.Portal>
        <div aria-hidden="true" className="fixed inset-0 z-40 bg-veil fade-in" />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          className={cx(
            'appear fixed z-50 flex flex-col bg-n0 shadow-float outline-none dark:bg-n2',
            'md:inset-x-0 md:top-[12vh] md:mx-auto md:max-h-[76vh] md:rounded-lg',
            wide ? 'md:max-w-2xl' : 'md:max-w-md',
            'touch:inset-x-0 touch:bottom-0 touch:max-h-[92dvh] touch:rounded-t-2xl touch:pb-[env(safe-area-inset-bottom)]',
          )}>
          <div className="flex items-start gap-3 px-5 pt-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-md font-semibold touch:text-lg">{title}</Radix.Title>
              {description && <Radix.Description className="mt-0.5 text-n10">{description}</Radix.Description>}
            </div>
            <Radix.Close
              aria-label={t('Close')}
              className="-mr-1.5 inline-flex size-7 items-center justify-center rounded-md text-n10 hover:bg-n3 touch:size-10">
              <X className="size-4 touch:size-5" />
            </Radix.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-5">{children}</div>
          {footer && <div className="flex justify-end gap-2 hairline-t px-5 py-3 touch:[&>*]:flex-1">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
