import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useT } from '../app/i18n.ts'
import { copyText } from '../lib/copy.ts'
import { cx } from './cx.ts'
import { currentToasts, dismiss, watchToasts } from './toast.ts'

/** Shows what `say` says; announced politely to screen readers. */
export function Toaster() {
  const t = useT()
  const toasts = useSyncExternalStore(watchToasts, currentToasts)
  return (
    <div role="status" aria-live="polite" className="pointer-events-none fixed inset-x-0 bottom-4 z-[60] flex flex-col items-center gap-2 px-4 touch:bottom-20">
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={cx(
            'appear pointer-events-auto flex max-w-lg items-center gap-1 rounded-lg py-1.5 pr-1.5 pl-3.5 shadow-float',
            toast.tone === 'bad' ? 'border border-bad bg-n0 text-bad dark:bg-n2' : 'bg-n12 text-n0',
          )}>
          <span className="py-1">{toast.text}</span>
          {toast.reference && (
            <button
              type="button"
              className="ml-1 rounded-md px-2 py-1 text-xs underline underline-offset-2"
              onClick={() => void copyText(toast.reference ?? '')}>
              {t('Copy the reference')}
            </button>
          )}
          {toast.action && (
            <button
              type="button"
              className="ml-2 rounded-md px-2 py-1 font-semibold underline underline-offset-2 touch:px-3 touch:py-2"
              onClick={() => {
                toast.action?.run()
                dismiss(toast.id, true)
              }}>
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            aria-label={t('Close')}
            onClick={() => dismiss(toast.id)}
            className="inline-flex size-7 items-center justify-center rounded-md opacity-70 hover:opacity-100">
            <X className="size-3.5" />
          </button>
        </div>
      ))}
    </div>
  )
}
