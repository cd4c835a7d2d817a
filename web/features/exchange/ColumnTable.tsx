import type { ImportFile } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { formatNumber } from '../../lib/format.ts'
import { useFields, type ShownField } from '../../records/fields.ts'
import type { ObjectName } from '../../records/objects.ts'
import { cx } from '../../ui/cx.ts'
import { Select } from '../../ui/Field.tsx'

type Props = { object: ObjectName; table: ImportFile; mapping: string[]; onChange: (mapping: string[]) => void }

/** The columns of a file, what stands in them, and where each goes. */
export function ColumnTable({ object, table, mapping, onChange }: Props) {
  const t = useT()
  const fields = useFields(object)
  return (
    <div className="min-w-0 flex-1 overflow-auto touch:overflow-visible">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{t('Where the columns go')}</caption>
        <thead className="touch:hidden">
          <tr className="h-8 text-xs font-medium text-n9">
            <th className="px-5 font-medium">{t('Column in your file')}</th>
            <th className="px-3 font-medium">{t('First values')}</th>
            <th className="px-3 font-medium">{t('Goes to')}</th>
            <th className="px-5 text-right font-medium">{t('Filled')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, at) => (
            <tr key={at} className="hairline-t h-11 touch:block touch:h-auto touch:px-4 touch:py-3">
              <th scope="row" className="max-w-56 truncate px-5 text-left font-semibold touch:block touch:max-w-none touch:px-0">
                {column.header}
              </th>
              <td className="max-w-64 truncate px-3 text-n10 touch:block touch:max-w-none touch:px-0 touch:pb-2">{column.samples.join(', ') || '–'}</td>
              <td className="w-60 px-3 touch:block touch:w-full touch:px-0">
                <Select
                  aria-label={t('{column} goes to', { column: column.header })}
                  value={mapping[at] ?? ''}
                  onChange={(event) => onChange(mapping.with(at, event.target.value))}
                  className={cx(mapping[at] === '' && 'text-n9')}>
                  <option value="">{t('Do not import')}</option>
                  {table.targets.map((target) => (
                    <option key={target} value={target}>
                      {targetName(target, fields, t)}
                    </option>
                  ))}
                </Select>
              </td>
              <td className="px-5 text-right text-n10 touch:hidden">{formatNumber(column.filled)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function targetName(target: string, fields: ShownField[], t: Translate): string {
  const parts: Record<string, string> = {
    'name.first': t('First name'),
    'name.last': t('Last name'),
    'address.lines': t('Street and house'),
    'address.city': t('City'),
    'address.state': t('State'),
    'address.postcode': t('PIN code'),
    'address.country': t('Country'),
  }
  return parts[target] ?? fields.find((field) => field.name === target)?.label ?? target
}
