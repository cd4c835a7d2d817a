import type { Filter } from '../../shared/contract/filter.ts'
import type { Problem } from '../../shared/contract/errors.ts'
import { ApiError } from '../api/client.ts'
import { translate as t } from '../app/i18n.ts'
import { sayError } from '../lib/explain.ts'
import { formatNumber } from '../lib/format.ts'
import { say } from '../ui/toast.ts'
import { objects, type ObjectName } from './objects.ts'

type Asked = { filter: Filter; sort: string; columns: string[]; format: 'csv' | 'xlsx' }

/** Saves a list as a file: its columns and order, numbers masked as on screen. */
export async function exportList(slug: string, object: ObjectName, asked: Asked): Promise<void> {
  try {
    const response = await fetch(`/api/v1/${encodeURIComponent(slug)}/${objects[object].plural}/export`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(asked) }).catch(() => {
      throw new ApiError(0, undefined)
    })
    if (!response.ok) throw new ApiError(response.status, (await response.json().catch(() => undefined)) as Partial<Problem> | undefined)
    const endsAt = response.headers.get('export-ends-at')
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = `${objects[object].plural}${endsAt ? `-first-${endsAt}` : ''}.${asked.format}`
    link.click()
    if (endsAt) say(t('The file holds the first {n} rows; the list goes on. Only an owner exports more at once: filter the list and export it in parts.', { n: formatNumber(Number(endsAt)) }))
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  } catch (error) {
    sayError(error)
  }
}
