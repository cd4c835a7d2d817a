import { useMutation } from '@tanstack/react-query'
import { Ellipsis, Unplug } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Device, DeviceState, Tone } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { formatAgo, formatFull } from '../../lib/format.ts'
import { deviceStateName } from '../../lib/words.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { say } from '../../ui/toast.ts'
import { SimChips } from './SimChips.tsx'

const tones: Record<DeviceState, Tone> = { sending: 'good', silent: 'caution', not_agreed: 'bad', revoked: 'neutral', new: 'neutral' }
const head = 'h-8 px-2 text-left text-xs font-medium text-n9 first:pl-5 last:pr-5'
const cell = 'md:h-9 md:px-2 md:py-1 md:first:pl-5 md:last:pr-5'

/** Every phone: whose, whether it sends, its SIMs and what leaves each. */
export function DeviceTable({ devices }: { devices: Device[] }) {
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
            {t('App')}
          </th>
          <th scope="col" className={head}>
            <span className="sr-only">{t('Actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody className="touch:block">
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </tbody>
    </table>
  )
}

function DeviceRow({ device }: { device: Device }) {
  const t = useT()
  const zone = useZone()
  return (
    <tr className="hairline-b touch:relative touch:flex touch:flex-wrap touch:items-center touch:gap-x-3 touch:gap-y-1.5 touch:px-4 touch:py-3.5 touch:pr-14">
      <td className={cell}>
        <span className="inline-flex items-center gap-2 touch:text-md touch:font-semibold">
          <Avatar id={device.member.id} name={device.member.name} />
          {device.member.name}
        </span>
      </td>
      <td className={`${cell} text-n10 touch:order-3`}>{device.name || `${device.maker} ${device.model}`}</td>
      <td className={cell}>
        <Badge tone={tones[device.state]}>{deviceStateName(device.state, t)}</Badge>
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
      <td className={`${cell} text-n9 touch:hidden`}>{device.app}</td>
      <td className={`${cell} text-right touch:absolute touch:top-1.5 touch:right-1.5`}>
        {device.can.includes('revoke') && !device.revokedAt && <DeviceMenu device={device} />}
      </td>
    </tr>
  )
}

function DeviceMenu({ device }: { device: Device }) {
  const t = useT()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('Actions for the phone of {name}', { name: device.member.name })}>
            <Ellipsis />
          </IconButton>
        }>
        <MenuItem icon={<Unplug />} tone="bad" onSelect={() => setAsking(true)}>
          {t('Disconnect this phone')}
        </MenuItem>
      </Menu>
      {asking && <RevokeDialog device={device} onClose={() => setAsking(false)} />}
    </>
  )
}

function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const revoke = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/{slug}/devices/{id}', { params: { path: { slug, id: device.id } } })),
    onSuccess: () => {
      objectChanged(slug, 'device')
      onClose()
      say(t('The phone is disconnected'))
    },
    onError: sayError,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Disconnect the phone of {name}?', { name: device.member.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('Disconnect')}
          </Button>
        </>
      }>
      <p className="text-n11">
        {t('It sends nothing more and erases what waits on it. Calls already here stay. This cannot be undone; the phone can be paired again.')}
      </p>
    </Dialog>
  )
}
