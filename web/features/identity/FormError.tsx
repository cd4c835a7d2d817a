import { CircleAlert } from 'lucide-react'
import { ApiError } from '../../api/client.ts'
import { explain } from '../../lib/explain.ts'

/** What was wrong with a whole form; nothing while there is no error. */
export function FormError({ error }: { error: unknown }) {
  if (!error) return null
  const { title, next } = explain(error)
  const reference = error instanceof ApiError && error.status >= 500 ? error.requestId : undefined
  return (
    <div role="alert" className="flex gap-2.5 rounded-md bg-bad-tint px-3 py-2.5 text-bad">
      <CircleAlert className="mt-0.5 size-4 shrink-0" />
      <p>
        <span className="font-semibold">{title}.</span> {next}
        {reference && <span className="block text-xs">{reference}</span>}
      </p>
    </div>
  )
}
