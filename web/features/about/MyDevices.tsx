import type { MyRecord } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatAgo, formatDate } from '../../lib/format.ts'
import { Badge } from '../../ui/Badge.tsx'

/** The phones of the member, those disconnected too. */
export function MyDevices({ devices }: { devices: MyRecord['devices'] }) {
  const t = useT()
  const zone = useZone()
  if (devices.length === 0) return <p className="text-n10">{t('No phone of yours is paired.')}</p>
  return (
    <ul className="hairline-t">
      {devices.map((one) => (
        <li key={one.id} className="flex items-center gap-3 hairline-b py-3">
          <span className="min-w-0 flex-1">
            <span className="block truncate font-medium">{one.name}</span>
            <span className="block text-n10">
              {t('paired on {date}', { date: formatDate(one.pairedAt, zone) })}
              {one.lastSeenAt && one.revokedAt === null ? ` · ${t('last seen {when}', { when: formatAgo(one.lastSeenAt, zone) })}` : ''}
            </span>
          </span>
          {one.revokedAt && <Badge>{t('disconnected on {date}', { date: formatDate(one.revokedAt, zone) })}</Badge>}
        </li>
      ))}
    </ul>
  )
}
