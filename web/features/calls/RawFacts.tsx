import type { CallDetail } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatFull } from '../../lib/format.ts'
import { Fact } from '../../records/SidePanel.tsx'

/** What the phone itself said, unchanged; folded away until somebody wants to check. */
export function RawFacts({ call }: { call: CallDetail }) {
  const t = useT()
  const zone = useZone()
  const { raw } = call
  const facts: [string, string | number | null][] = [
    [t('Type'), raw.typeRaw],
    [t('Date'), raw.dateRaw],
    [t('Duration'), raw.durationRaw],
    [t('Number as written'), raw.form],
    [t('Presentation'), raw.presentation],
    ['SIM', raw.sim],
    [t('Policy version'), raw.policy],
    [t('Let in by'), raw.letIn],
    [t('Log'), raw.logGeneration],
    [t('Clock corrected by'), `${raw.clockOffsetMs / 1000} s`],
  ]
  return (
    <details className="group">
      <summary className="cursor-default list-none rounded-sm text-xs font-medium text-n9 hover:text-n12 touch:py-2 touch:text-sm">
        {t('Raw facts of the phone')}{' '}
        <span aria-hidden="true" className="inline-block transition-transform duration-100 group-open:rotate-90">
          ›
        </span>
      </summary>
      <dl className="mt-2">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            <span className="break-all text-n10">{value === null ? '–' : value}</span>
          </Fact>
        ))}
        {raw.editedAt && (
          <Fact name={t('Edited on the phone')}>
            <span className="text-n10">{formatFull(raw.editedAt, zone)}</span>
          </Fact>
        )}
        <Fact name={t('Received')}>
          <span className="text-n10">{formatFull(call.receivedAt, zone)}</span>
        </Fact>
      </dl>
    </details>
  )
}
