import { useMutation } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Call, Settlement } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/toast.ts'

/** Whether a call that looks like another one counts: what was found or decided, in words, and the way to decide. Nothing for calls that stand alone. */
export function CallSettlement({ call }: { call: Call }) {
  const t = useT()
  const settle = useSettle(call)
  const text = words(call, t)
  if (text === null) return null
  const may = call.can.includes('settle')
  return (
    <div className="flex flex-col gap-2 rounded-md bg-caution-tint px-3 py-2.5">
      <p>{text}</p>
      {may && (
        <div className="flex flex-wrap gap-2">
          {!call.double && (
            <Button size="sm" busy={settle.isPending} onClick={() => settle.mutate('once')}>
              {t('Same call, count once')}
            </Button>
          )}
          {(call.double || call.settledAs === null) && (
            <Button size="sm" busy={settle.isPending} onClick={() => settle.mutate('both')}>
              {t('Two calls, count both')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function words(call: Call, t: Translate): string | null {
  if (call.settledAs === 'both') return t('Somebody decided: this call is one of its own and is counted.')
  if (call.settledAs === 'once') return t('Somebody decided: this is the same call as another one. It is not counted.')
  if (call.double) return t('The phone showed this call twice. It is counted once; this is the one not counted.')
  if (call.suspect) return t('This call overlaps another one with the same number and the same length. Both are counted until somebody decides.')
  return null
}

function useSettle(call: Call) {
  const t = useT()
  const slug = useSlug()
  return useMutation({
    mutationFn: (as: Settlement) => ok(api.PUT('/api/v1/{slug}/calls/{id}/settlement', { params: { path: { slug, id: call.id } }, body: { as } })),
    onSuccess: (_, as) => say(as === 'once' ? t('Counted once') : t('Both are counted')),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'call'),
  })
}
