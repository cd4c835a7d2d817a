import { Plus } from 'lucide-react'
import type { Call, OutcomeMark } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Menu, MenuChoice, type MenuTrigger } from '../../ui/Menu.tsx'
import { useOutcomes, useSetOutcome } from './calls.ts'

/** The outcome of a row; pressing it sets another. */
export function OutcomeCell({ call }: { call: Pick<Call, 'id' | 'outcome' | 'can'> }) {
  const t = useT()
  if (!call.can.includes('update')) return call.outcome ? <OutcomeBadge outcome={call.outcome} /> : null
  return (
    <span onClick={(event) => event.stopPropagation()}>
      <OutcomeMenu
        call={call}
        trigger={
          call.outcome ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('Outcome: {label}, change', { label: call.outcome.label })}
              className="max-w-full rounded-sm align-middle leading-none">
              <OutcomeBadge outcome={call.outcome} />
            </button>
          ) : (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('Set the outcome')}
              className="inline-flex h-6 items-center gap-1 rounded-sm px-1 text-xs text-n9 opacity-0 group-hover/row:opacity-100 group-focus/row:opacity-100 hover:bg-n3 hover:text-n12 focus-visible:opacity-100 data-[state=open]:opacity-100">
              <Plus className="size-3" />
              {t('Label')}
            </button>
          )
        }
      />
    </span>
  )
}

export function OutcomeBadge({ outcome }: { outcome: OutcomeMark }) {
  return <Badge tone={outcome.tone}>{outcome.label}</Badge>
}

function OutcomeMenu({ call, trigger }: { call: Pick<Call, 'id' | 'outcome'>; trigger: MenuTrigger }) {
  const t = useT()
  const outcomes = useOutcomes()
  const set = useSetOutcome()
  return (
    <Menu trigger={trigger}>
      {outcomes.map((outcome) => (
        <MenuChoice key={outcome.id} checked={outcome.id === call.outcome?.id} onSelect={() => set(call, outcome)}>
          {outcome.label}
        </MenuChoice>
      ))}
      {call.outcome && (
        <MenuChoice checked={false} onSelect={() => set(call, null)}>
          {t('No outcome')}
        </MenuChoice>
      )}
    </Menu>
  )
}
