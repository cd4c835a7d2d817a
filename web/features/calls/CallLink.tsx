import { useState } from 'react'
import type { Call } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { LinkDialog } from './LinkDialog.tsx'

/** Why a call stands with its client, and the way to change it. */
export function CallLink({ call }: { call: Call }) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const may = call.can.includes('link') && call.number !== null
  return (
    <>
      {reason(call, t)}{' '}
      {may && (
        <button type="button" onClick={() => setOpen(true)} className="rounded-sm text-ink hover:underline">
          {call.client ? t('Change') : t('Make it a contact')}
        </button>
      )}
      {open && <LinkDialog call={call} onClose={() => setOpen(false)} />}
    </>
  )
}

function reason(call: Call, t: Translate): string {
  if (call.link.reason === 'number') return t('by the number')
  if (call.link.reason === 'number_shared')
    return t('{n, plural, one {by a number shared with # other} other {by a number shared with # others}}', { n: call.link.others })
  return call.link.reason === 'by_hand' ? t('by hand, this call') : t('with nobody')
}
