import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { RecordedCall } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatDuration, formatFull } from '../../lib/format.ts'
import { kindName } from '../../lib/words.ts'
import { usePaged } from '../../records/paged.ts'
import { KindIcon } from '../calls/KindMark.tsx'
import { MoreRows } from './MoreRows.tsx'

/** Every recorded call of one's own: what is kept of it, from which SIM, under which rules, and why it was let in. */
export function MyCalls() {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const calls = usePaged<RecordedCall>(keys.aboutMe(slug, 'calls'), (cursor) =>
    ok(api.GET('/api/v1/{slug}/me/record/calls', { params: { path: { slug }, query: { limit: 50, ...(cursor && { cursor }) } } })),
  )
  return (
    <MoreRows list={calls} empty={t('No call of yours is recorded.')}>
      {(call) => (
        <li key={call.id} className="flex items-start gap-3 hairline-b py-2.5">
          <KindIcon kind={call.kind} className="mt-0.5" />
          <span className="min-w-0 flex-1">
            <span className="flex justify-between gap-3">
              <span className="font-medium">{call.number ?? t('number withheld')}</span>
              <span className="shrink-0 text-n10">{call.startedAt ? formatFull(call.startedAt, zone) : t('no date')}</span>
            </span>
            <span className="block text-n10">
              {[kindName(call.kind, t), call.talkSeconds > 0 && formatDuration(call.talkSeconds), sourceName(call, t), call.sim, letInName(call.letIn, t), call.rules !== null && t('rules {n}', { n: call.rules })].filter(Boolean).join(' · ')}
            </span>
          </span>
        </li>
      )}
    </MoreRows>
  )
}

function sourceName(call: RecordedCall, t: Translate): string {
  if (call.source === 'device') return call.device ?? t('from the phone')
  return call.source === 'import' ? t('from a file') : t('by hand')
}

/** Why a call was let in, in words. */
function letInName(letIn: string, t: Translate): string | undefined {
  const names: Record<string, string> = { sim: t('work SIM'), known: t('known number'), released: t('released by you') }
  return names[letIn]
}
