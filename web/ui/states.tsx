import { CircleAlert, Copy, CloudOff, Lock, SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { ApiError } from '../api/client.ts'
import { useT } from '../app/i18n.ts'
import { copyText } from '../lib/copy.ts'
import { explain } from '../lib/explain.ts'
import { Button } from './Button.tsx'
import { cx } from './cx.ts'

type StateProps = { icon: ReactNode; title: string; children?: ReactNode; action?: ReactNode; className?: string }

/** What stands where a list or a page has nothing to show: what this is for and the one next step. */
export function EmptyState({ icon, title, children, action, className }: StateProps) {
  return (
    <div className={cx('mx-auto flex max-w-sm flex-col items-center px-6 py-16 text-center', className)}>
      <div aria-hidden="true" className="mb-4 flex size-11 items-center justify-center rounded-full bg-n3 text-n10 [&_svg]:size-5">
        {icon}
      </div>
      <h2 className="text-md font-semibold">{title}</h2>
      {children && <div className="mt-1 text-n10 text-pretty">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}

/** Why something could not be shown, what to do next, and the reference to give to whoever helps. */
export function ErrorState({ error, retry, className }: { error: unknown; retry?: () => void; className?: string }) {
  const t = useT()
  const { title, next } = explain(error)
  const reference = error instanceof ApiError ? error.requestId : undefined
  const again = retry && <Button onClick={retry}>{t('Try again')}</Button>
  return (
    <div role="alert">
      <EmptyState icon={iconOf(error)} title={title} action={again} {...(className && { className })}>
        {next}
        {reference && (
          <button
            type="button"
            onClick={() => void copyText(reference)}
            className="mx-auto mt-3 flex items-center gap-1.5 rounded-md px-2 py-1 text-xs text-n9 hover:bg-n3">
            <Copy className="size-3.5" />
            {t('Reference {id}', { id: reference.slice(-12) })}
          </button>
        )}
      </EmptyState>
    </div>
  )
}

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('breathe block rounded-sm bg-n4', className)} />
}

function iconOf(error: unknown): ReactNode {
  if (!(error instanceof ApiError)) return <CircleAlert />
  if (error.status === 0) return <CloudOff />
  if (error.status === 403) return <Lock />
  return error.status === 404 ? <SearchX /> : <CircleAlert />
}
