import { useState } from 'react'
import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { kindName } from '../../lib/words.ts'
import { clientTitle } from './calls.ts'

/** Tells screen readers of a call that came in while the list is open. */
export function NewCallsSaid({ rows }: { rows: Call[] | undefined }) {
  const t = useT()
  const first = rows?.[0]
  const [seen, setSeen] = useState<{ id: string | undefined; text: string }>({ id: undefined, text: '' })
  if (first && first.id !== seen.id) {
    const fresh = seen.id !== undefined && rows.some((row) => row.id === seen.id)
    setSeen({ id: first.id, text: fresh ? t('New call: {kind}, {client}', { kind: kindName(first.kind, t), client: clientTitle(first) }) : '' })
  }
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {seen.text}
    </p>
  )
}
