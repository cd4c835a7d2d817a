import { Check } from 'lucide-react'
import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { cx } from '../../ui/cx.ts'
import { Key } from '../../ui/Menu.tsx'
import { useOutcomes, useSetOutcome } from './calls.ts'

/** Every outcome as a chip; the keys 1 to 9 press them. Pressing the chosen one takes it away. */
export function OutcomeChips({ call, keyboard = true }: { call: Pick<Call, 'id' | 'outcome'>; keyboard?: boolean }) {
  const t = useT()
  const outcomes = useOutcomes()
  const set = useSetOutcome()
  const press = (id: string) => {
    const outcome = outcomes.find((one) => one.id === id)
    if (outcome) set(call, outcome.id === call.outcome?.id ? null : outcome)
  }
  useShortcuts(keyboard ? Object.fromEntries(outcomes.slice(0, 9).map((one, at) => [String(at + 1), () => press(one.id)])) : {})
  if (outcomes.length === 0) return <p className="text-n9">{t('No outcomes are set up. An administrator adds them in Settings.')}</p>
  return (
    <div className="flex flex-wrap gap-2" role="group" aria-label={t('Outcome')}>
      {outcomes.map((outcome, at) => {
        const on = outcome.id === call.outcome?.id
        return (
          <button
            key={outcome.id}
            type="button"
            aria-pressed={on}
            onClick={() => press(outcome.id)}
            className={cx(
              'inline-flex h-7 items-center gap-1.5 rounded-md border px-2.5 transition-colors duration-100 touch:h-10 touch:px-3.5',
              on ? 'border-tint-line bg-tint text-ink' : 'border-n6 bg-n0 text-n11 hover:bg-n3 dark:bg-n2',
            )}>
            {on && <Check className="size-3.5" />}
            {outcome.label}
            {keyboard && at < 9 && <Key>{at + 1}</Key>}
          </button>
        )
      })}
    </div>
  )
}
