import type { TimelineItem } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { optionLabel } from '../../records/FieldValue.tsx'
import { useFields, type ShownField } from '../../records/fields.ts'
import type { ObjectName } from '../../records/objects.ts'

/** A change of a record in one sentence per field. */
export function ChangeText({ object, change, by }: { object: ObjectName; change: TimelineItem['change']; by: string | null }) {
  const t = useT()
  const fields = useFields(object)
  const who = by ?? t('The system')
  if (!change) return null
  if (change.event.endsWith('.created')) return <p className="text-n11">{object === 'contact' ? t('{who} added this person', { who }) : t('{who} added this company', { who })}</p>
  if (change.event.endsWith('.deleted')) return <p className="text-n11">{t('{who} put this into the bin', { who })}</p>
  if (change.event.endsWith('.restored')) return <p className="text-n11">{t('{who} took this out of the bin', { who })}</p>
  const twin = change.fields.find((one) => one.field === 'mergedFrom')
  if (change.event.endsWith('.merged')) return <p className="text-n11">{t('{who} merged {name} into this', { who, name: twin?.to ?? t('Unnamed contact') })}</p>
  if (change.event.endsWith('.unmerged')) return <p className="text-n11">{t('{who} undid the merge with {name}', { who, name: twin?.from ?? t('Unnamed contact') })}</p>
  if (change.event.endsWith('.returned')) return <p className="text-n11">{t('{who} undid a merge: this stands for itself again', { who })}</p>
  const shown = change.fields.flatMap((one) => {
    const field = fields.find((known) => known.name === one.field)
    return field ? [{ ...one, field }] : []
  })
  if (shown.length === 0) return <p className="text-n11">{object === 'contact' ? t('{who} changed this person', { who }) : t('{who} changed this company', { who })}</p>
  return (
    <>
      {shown.map(({ field, from, to }) => (
        <p key={field.name} className="break-words text-n11">
          {sentence(t, { who, label: field.label, from: valueText(field, from), to: valueText(field, to) })}
        </p>
      ))}
    </>
  )
}

function sentence(t: Translate, { who, label, from, to }: { who: string; label: string; from: string; to: string }): string {
  if (to === '' && from === '') return t('{who} changed {label}', { who, label })
  if (from === '') return t('{who} set {label} to {to}', { who, label, to })
  return to === '' ? t('{who} removed {label}: {from}', { who, label, from }) : t('{who} changed {label} from {from} to {to}', { who, label, from, to })
}

/** The server says members, companies and numbers in words; options are still their stored values. */
function valueText(shown: ShownField, raw: string | null): string {
  if (raw === null) return ''
  if (raw.length > 300) return `${raw.slice(0, 300)}…`
  return shown.field.kind === 'select' || shown.field.kind === 'multiSelect' ? raw.split(', ').map((one) => optionLabel(shown, one)).join(', ') : raw
}
