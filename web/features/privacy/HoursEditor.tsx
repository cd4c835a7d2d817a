import { Plus, X } from 'lucide-react'
import type { Hours, Weekday } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { formatMinutes } from '../../lib/format.ts'
import { weekdayName, weekdays } from '../../lib/words.ts'
import { IconButton } from '../../ui/Button.tsx'
import { Checkbox, Input } from '../../ui/Field.tsx'
import { spansOf } from './policy.ts'

const usual: [number, number] = [600, 1140]

/** Working hours by weekday, several spans a day; or any time. */
export function HoursEditor({ hours, onChange }: { hours: Hours | null; onChange: (hours: Hours | null) => void }) {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('Hours')}</legend>
      <Checkbox
        checked={hours === null}
        onChange={(any) => onChange(any ? null : { mon: [usual], tue: [usual], wed: [usual], thu: [usual], fri: [usual], sat: [usual] })}>
        {t('At any time, day and night')}
      </Checkbox>
      {hours && <WeekHours hours={hours} onChange={onChange} />}
    </fieldset>
  )
}

/** The spans of each weekday, to change. */
export function WeekHours({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  return (
    <div className="mt-3 hairline-t">
      {weekdays.map((day) => (
        <Day key={day} day={day} spans={spansOf(hours, day)} onChange={(spans) => onChange({ ...hours, [day]: spans })} />
      ))}
    </div>
  )
}

function Day({ day, spans, onChange }: { day: Weekday; spans: [number, number][]; onChange: (spans: [number, number][]) => void }) {
  const t = useT()
  const name = weekdayName(day, t)
  const next = (): [number, number] => {
    const end = spans.at(-1)?.[1]
    return end === undefined ? usual : [Math.min(end + 60, 1380), Math.min(end + 180, 1439)]
  }
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1.5 hairline-b py-1.5">
      <span className="w-28">{name}</span>
      {spans.length === 0 && <span className="text-n9">{t('nothing')}</span>}
      {spans.map(([from, to], at) => (
        <span key={at} className="inline-flex items-center gap-1">
          <Time label={t('{day}, from', { day: name })} value={from} onChange={(value) => onChange(spans.with(at, [value, to]))} />
          <span aria-hidden="true">–</span>
          <Time label={t('{day}, to', { day: name })} value={to} onChange={(value) => onChange(spans.with(at, [from, value]))} />
          <IconButton
            label={t('Remove {value}', { value: `${formatMinutes(from)}–${formatMinutes(to)}` })}
            onClick={() => onChange(spans.filter((_, index) => index !== at))}>
            <X />
          </IconButton>
        </span>
      ))}
      {spans.length < 3 && (
        <IconButton label={t('{day}: add hours', { day: name })} onClick={() => onChange([...spans, next()])}>
          <Plus />
        </IconButton>
      )}
    </div>
  )
}

function Time({ label, value, onChange }: { label: string; value: number; onChange: (minutes: number) => void }) {
  return (
    <Input
      type="time"
      aria-label={label}
      required
      value={value >= 1440 ? '23:59' : formatMinutes(value)}
      className="w-28"
      onChange={(event) => {
        const [h, m] = event.target.value.split(':').map(Number)
        if (h !== undefined && m !== undefined) onChange(h * 60 + m)
      }}
    />
  )
}
