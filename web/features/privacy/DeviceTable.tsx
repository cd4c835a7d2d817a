import type { Device } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatAgo, formatFull } from '../../lib/format.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { cx } from '../../ui/cx.ts'
import { DeviceMenu } from './DeviceMenu.tsx'
import { deviceStateName, stateTones } from './device-words.ts'
import { SimChips } from './SimChips.tsx'

const head = 'h-8 px-2 text-left text-xs font-medium text-n9 first:pl-5 last:pr-5'
const cell = 'md:h-9 md:px-2 md:py-1 md:first:pl-5 md:last:pr-5'

type Shown = { open: string | undefined; onOpen: (id: string) => void }

/** Every phone: whose, whether it sends, its SIMs and what leaves each; its name opens it beside the list. */
export function DeviceTable({ devices, ...shown }: { devices: Device[] } & Shown) {
  const t = useT()
  return (
    <table className="w-full touch:block">
      <thead className="touch:sr-only">
        <tr className="hairline-b">
          <th scope="col" className={head}>
            {t('Member')}
          </th>
          <th scope="col" className={head}>
            {t('Phone')}
          </th>
          <th scope="col" className={head}>
            {t('State')}
          </th>
          <th scope="col" className={head}>
            {t('SIMs')}
          </th>
          <th scope="col" className={head}>
            {t('Last seen')}
          </th>
          <th scope="col" className={head}>
            <span className="sr-only">{t('Actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody className="touch:block">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} {...shown} />
        ))}
      </tbody>
    </table>
  )
}

function DeviceRow({ device, open, onOpen }: { device: Device } & Shown) {
  const t = useT()
  const zone = useZone()
  return (
    <tr
      className={cx(
        open === device.id && 'bg-n3',
        'hairline-b touch:relative touch:flex touch:flex-wrap touch:items-center touch:gap-x-3 touch:gap-y-1.5 touch:px-4 touch:py-3.5 touch:pr-14',
      )}>
      <td className={cell}>
        <button
          type="button"
          aria-expanded={open === device.id}
          onClick={() => onOpen(device.id)}
          className="inline-flex items-center gap-2 rounded-sm text-left hover:text-ink touch:text-md touch:font-semibold">
          <Avatar id={device.member.id} name={device.member.name} />
          {device.member.name}
        </button>
      </td>
      <td className={`${cell} text-n10 touch:order-3`}>{device.name || `${device.maker} ${device.model}`}</td>
      <td className={cell}>
        <Badge tone={stateTones[device.state]}>{deviceStateName(device.state, t)}</Badge>
      </td>
      <td className={`${cell} touch:order-5 touch:w-full`}>
        <SimChips device={device} />
      </td>
      <td className={`${cell} text-n10 touch:order-4`}>
        {device.lastSeenAt ? (
          <time dateTime={device.lastSeenAt} title={formatFull(device.lastSeenAt, zone)}>
            {formatAgo(device.lastSeenAt, zone)}
          </time>
        ) : (
          '–'
        )}
      </td>
      <td className={`${cell} text-right touch:absolute touch:top-1.5 touch:right-1.5`}>
        {device.can.includes('revoke') && !device.revokedAt && <DeviceMenu device={device} />}
      </td>
    </tr>
  )
}
