import { Select } from '../../ui/Field.tsx'

type Props = { id?: string; 'aria-describedby'?: string | undefined; value: string; onChange: (zone: string) => void; disabled?: boolean }

/** Every time zone the browser knows, India first. */
export function ZoneSelect({ value, onChange, ...ids }: Props) {
  const zones = [...new Set(['Asia/Kolkata', value, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'Asia/Calcutta')])]
  return (
    <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  )
}
