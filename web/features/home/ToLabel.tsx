import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatAgo, formatDuration, formatFull } from '../../lib/format.ts'
import { OutcomeChips } from '../calls/OutcomeChips.tsx'
import { clientTitle, shownAt } from '../calls/calls.ts'
import { KindIcon } from '../calls/KindMark.tsx'

/** The last calls without an outcome: one tap labels each. */
export function ToLabel({ calls }: { calls: Call[] }) {
  const t = useT()
  if (calls.length === 0) return null
  return (
    <section aria-labelledby="to-label" className="mt-8">
      <h2 id="to-label" className="text-md font-semibold">
        {t('How did it go?')}
      </h2>
      <ul className="mt-3 flex flex-col gap-2.5">
        {calls.slice(0, 3).map((call, at) => (
          <Card key={call.id} call={call} keyboard={at === 0} />
        ))}
      </ul>
    </section>
  )
}

function Card({ call, keyboard }: { call: Call; keyboard: boolean }) {
  const zone = useZone()
  return (
    <li className="rounded-lg bg-n2 px-4 py-3 touch:not-first:hidden">
      <div className="mb-2.5 flex items-center gap-2.5">
        <KindIcon kind={call.kind} />
        <span className="min-w-0 flex-1 truncate font-semibold">{clientTitle(call)}</span>
        <span className="text-n10" title={formatFull(shownAt(call), zone)}>
          {formatDuration(call.talkSeconds)} · {formatAgo(shownAt(call), zone)}
        </span>
      </div>
      <OutcomeChips call={call} keyboard={keyboard} />
    </li>
  )
}
