import { contact } from '../../../shared/objects/contact.ts'
import type { Field } from '../../../shared/objects/define.ts'
import type { TimelineItem } from '../../api/types.ts'
import { inLanguage, useT, type Translate } from '../../app/i18n.ts'

/** A change of a record in one sentence per field. */
export function ChangeText({ change, by }: { change: TimelineItem['change']; by: string | null }) {
  const t = useT()
  const who = by ?? t('The system')
  if (!change) return null
  if (change.event.endsWith('.created')) return <p className="text-n11">{t('{who} added this person', { who })}</p>
  const shown = change.fields.filter((one) => Object.hasOwn(contact.fields, one.field))
  if (shown.length === 0) return <p className="text-n11">{t('{who} changed this person', { who })}</p>
  return (
    <>
      {shown.map(({ field, from, to }) => {
        const label = inLanguage((contact.fields as Record<string, Field>)[field]?.label ?? { en: field, hi: field })
        return (
          <p key={field} className="break-words text-n11">
            {sentence(t, { who, label, from: valueText(field, from), to: valueText(field, to) })}
          </p>
        )
      })}
    </>
  )
}

function sentence(t: Translate, { who, label, from, to }: { who: string; label: string; from: string; to: string }): string {
  if (to === '' && from === '') return t('{who} changed {label}', { who, label })
  if (from === '') return t('{who} set {label} to {to}', { who, label, to })
  return to === '' ? t('{who} removed {label}: {from}', { who, label, from }) : t('{who} changed {label} from {from} to {to}', { who, label, from, to })
}

/** The server says members and numbers in words; options are still their stored values. */
function valueText(field: string, raw: string | null): string {
  const option = field === 'source' ? contact.fields.source.options.find((one) => one.value === raw) : undefined
  return option ? inLanguage(option.label) : (raw ?? '')
}
