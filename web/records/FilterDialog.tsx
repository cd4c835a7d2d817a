import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { isCondition, maxDepth, me, partsOf, periods, type Condition, type Filter, type FilterNode, type Operator, type Period } from '../../shared/contract/filter.ts'
import { inLanguage, useT } from '../app/i18n.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Input, Select } from '../ui/Field.tsx'
import type { ShownField } from './fields.ts'
import { operatorName, operatorsFor, periodName, type Names } from './filter-words.ts'
import { RecordPicker } from './RecordPicker.tsx'
import { numberFrom } from './value-text.ts'

type Shared = { fields: ShownField[]; names: Names }
type Props = Shared & { filter: Filter; onSave: (filter: Filter) => void; onClose: () => void }

/** The whole filter of a list: conditions in groups of and / or, as deep as is useful. */
export function FilterDialog({ fields, names, filter, onSave, onClose }: Props) {
  const t = useT()
  const [draft, setDraft] = useState(filter)
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('Filter')}
      footer={
        <>
          <Button onClick={() => onSave({ and: [] })}>{t('Clear')}</Button>
          <Button look="primary" onClick={() => onSave(whole(draft))}>
            {t('Show these')}
          </Button>
        </>
      }>
      <Group fields={fields} names={names} filter={draft} depth={1} onChange={setDraft} />
    </Dialog>
  )
}

function Group({ fields, names, filter, depth, onChange, onRemove }: Shared & { filter: Filter; depth: number; onChange: (filter: Filter) => void; onRemove?: () => void }) {
  const t = useT()
  const parts = partsOf(filter)
  const isAnd = 'and' in filter
  const rebuild = (nodes: FilterNode[], and = isAnd) => onChange(and ? { and: nodes } : { or: nodes })
  const fresh: Condition = { field: fields[0]?.name ?? 'name', op: 'notEmpty' }
  return (
    <fieldset className={depth > 1 ? 'rounded-lg border border-n5 p-3' : ''}>
      <legend className="sr-only">{isAnd ? t('All of these must hold') : t('One of these must hold')}</legend>
      <div className="mb-2 flex items-center gap-2">
        <Select aria-label={t('How these belong together')} value={isAnd ? 'and' : 'or'} onChange={(event) => rebuild(parts, event.target.value === 'and')} className="w-56">
          <option value="and">{t('All of these must hold')}</option>
          <option value="or">{t('One of these must hold')}</option>
        </Select>
        {onRemove && (
          <IconButton label={t('Remove the group')} onClick={onRemove}>
            <X />
          </IconButton>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {parts.map((node, at) => (
          <li key={at}>
            {isCondition(node) ? (
              <Line {...{ fields, names }} condition={node} onChange={(next) => rebuild(parts.with(at, next))} onRemove={() => rebuild(parts.filter((_, index) => index !== at))} />
            ) : (
              <Group {...{ fields, names }} filter={node} depth={depth + 1} onChange={(next) => rebuild(parts.with(at, next))} onRemove={() => rebuild(parts.filter((_, index) => index !== at))} />
            )}
          </li>
        ))}
      </ul>
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={() => rebuild([...parts, fresh])}>
          <Plus className="size-3.5" />
          {t('Condition')}
        </Button>
        {depth < maxDepth - 1 && (
          <Button size="sm" onClick={() => rebuild([...parts, isAnd ? { or: [fresh] } : { and: [fresh] }])}>
            <Plus className="size-3.5" />
            {t('Group')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function Line({ fields, names, condition, onChange, onRemove }: Shared & { condition: Condition; onChange: (condition: Condition) => void; onRemove: () => void }) {
  const t = useT()
  const shown = fields.find((field) => field.name === condition.field) ?? fields[0]
  if (!shown) return null
  const start = (field: ShownField, op: Operator): Condition => (op === 'empty' || op === 'notEmpty' ? { field: field.name, op } : { field: field.name, op, value: '' })
  return (
    <div className="flex items-start gap-2 touch:flex-wrap">
      <Select
        aria-label={t('Field')}
        value={shown.name}
        onChange={(event) => {
          const field = fields.find((one) => one.name === event.target.value) ?? shown
          onChange(start(field, operatorsFor(field)[0] ?? 'notEmpty'))
        }}
        className="w-40 touch:w-full">
        {fields.map((field) => (
          <option key={field.name} value={field.name}>
            {field.label}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('How it is compared')}
        value={condition.op}
        onChange={(event) => {
          const op = event.target.value as Operator
          const keep = condition.value !== undefined && op !== 'empty' && op !== 'notEmpty' && op !== 'period' && condition.op !== 'period'
          onChange(keep ? { ...condition, op } : start(shown, op))
        }}
        className="w-44 touch:w-full">
        {operatorsFor(shown).map((op) => (
          <option key={op} value={op}>
            {operatorName(op, shown.field, t)}
          </option>
        ))}
      </Select>
      <div className="min-w-0 flex-1">{condition.value !== undefined && <Value {...{ names, shown, condition }} onChange={(value) => onChange({ ...condition, value })} />}</div>
      <IconButton label={t('Remove the condition')} onClick={onRemove}>
        <X />
      </IconButton>
    </div>
  )
}

function Value({ names, shown, condition, onChange }: { names: Names; shown: ShownField; condition: Condition; onChange: (value: unknown) => void }) {
  const t = useT()
  const { field } = shown
  const text = condition.value === undefined || condition.value === null ? '' : String(condition.value)
  if (field.kind === 'ref' && field.object === 'company') {
    const id = text
    return <RecordPicker object="company" label={t('Value')} id="filter-company" autoFocus={false} standing={id ? { id, name: names.companies.get(id) ?? '' } : null} onPick={(company) => onChange(company?.id ?? '')} />
  }
  const options = optionsFor(shown, condition, names, t)
  if (options) {
    return (
      <Select aria-label={t('Value')} value={text} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('Choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    )
  }
  const isDate = field.kind === 'date' || field.kind === 'instant'
  if (field.kind === 'number' || field.kind === 'money') {
    const shownNumber = condition.value === '' ? '' : String(field.kind === 'money' ? Number(condition.value) / 100 : condition.value)
    return (
      <Input
        aria-label={t('Value')}
        inputMode="decimal"
        defaultValue={shownNumber}
        onChange={(event) => {
          const amount = numberFrom(event.target.value)
          onChange(amount === undefined ? '' : field.kind === 'money' ? Math.round(amount * 100) : amount)
        }}
      />
    )
  }
  return <Input aria-label={t('Value')} type={isDate ? 'date' : 'text'} value={isDate ? text.slice(0, 10) : text} maxLength={200} onChange={(event) => onChange(event.target.value)} />
}

function optionsFor({ field }: ShownField, condition: Condition, names: Names, t: (message: string) => string): { value: string; label: string }[] | null {
  if (condition.op === 'period') return periods.map((period: Period) => ({ value: period, label: periodName(period, t) }))
  if (field.kind === 'ref') return [{ value: me, label: t('me') }, ...names.members.map((one) => ({ value: one.id, label: one.name }))]
  if (field.kind === 'tags') return names.tags.map((tag) => ({ value: tag.id, label: tag.name }))
  if ('options' in field) return field.options.map((option) => ({ value: option.value, label: inLanguage(option.label) }))
  return null
}

/** Leaves out conditions without a value, and groups that hold nothing. */
function whole(filter: Filter): Filter {
  const nodes = partsOf(filter).flatMap((node): FilterNode[] => {
    if (isCondition(node)) return node.value === '' ? [] : [node]
    const inner = whole(node)
    return partsOf(inner).length === 0 ? [] : [inner]
  })
  return 'and' in filter || nodes.length === 0 ? { and: nodes } : { or: nodes }
}
