import { useState } from 'react'
import type { Device, Sim } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { formatAgo, formatDuration, formatFull, formatNumber } from '../../lib/format.ts'
import { simClassName } from '../../lib/words.ts'
import { Fact, PanelPart, SidePanel } from '../../records/SidePanel.tsx'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { RevokeDialog } from './DeviceMenu.tsx'
import { deviceStateName, stateTones, troubleOf } from './device-words.ts'
import { PairDialog } from './PairDialog.tsx'
import { SimChips, simName } from './SimChips.tsx'

/** One phone beside the list: how it is, what waits on it, its SIMs with their history, its clock, and what can be done with it. */
export function DevicePanel({ device, onClose }: { device: Device; onClose: () => void }) {
  const t = useT()
  const zone = useZone()
  const trouble = troubleOf(device, zone, t)
  return (
    <SidePanel
      label={t('Phone')}
      title={
        <>
          <Avatar id={device.member.id} name={device.member.name} />
          <span className="truncate">{device.member.name}</span>
        </>
      }
      onClose={onClose}>
      <PanelPart>
        <div className="mb-2 flex items-center gap-2">
          <Badge tone={stateTones[device.state]}>{deviceStateName(device.state, t)}</Badge>
          <span className="truncate text-n10">{device.name || `${device.maker} ${device.model}`}</span>
        </div>
        {trouble && (
          <p className="mb-2 text-pretty">
            <strong className="font-semibold">{trouble.what}</strong> {trouble.fix}
          </p>
        )}
        <About device={device} />
      </PanelPart>
      <PanelPart heading={t('SIMs')}>
        <SimChips device={device} />
        <SimHistory sims={device.sims} />
      </PanelPart>
      {device.beat && (
        <PanelPart heading={t('On the phone')}>
          <Waiting beat={device.beat} />
        </PanelPart>
      )}
      {device.can.length > 0 && <Actions device={device} />}
    </SidePanel>
  )
}

function About({ device }: { device: Device }) {
  const t = useT()
  const zone = useZone()
  return (
    <dl>
      <Fact name={t('Last seen')}>{device.lastSeenAt ? <span title={formatFull(device.lastSeenAt, zone)}>{formatAgo(device.lastSeenAt, zone)}</span> : '–'}</Fact>
      <Fact name={t('Paired')}>{formatFull(device.pairedAt, zone)}</Fact>
      <Fact name={t('Phone')}>{[device.maker, device.model, device.os].filter(Boolean).join(' · ')}</Fact>
      <Fact name={t('App')}>{device.app}</Fact>
      <Fact name={t('Clock')}>{clockInWords(device, zone, t)}</Fact>
    </dl>
  )
}

function Waiting({ beat }: { beat: NonNullable<Device['beat']> }) {
  const t = useT()
  const zone = useZone()
  const yes = (value: boolean) => (value ? t('allowed') : <span className="text-bad">{t('not allowed')}</span>)
  return (
    <dl>
      <Fact name={t('Call log')}>{yes(beat.callLog)}</Fact>
      <Fact name={t('Phone state')}>{yes(beat.phoneState)}</Fact>
      <Fact name={t('Names')}>{yes(beat.contacts)}</Fact>
      <Fact name={t('Background')}>{yes(beat.batteryExempt)}</Fact>
      <Fact name={t('To send')}>
        {beat.queue === 0
          ? t('nothing waits')
          : beat.oldestWaiting
            ? t('{count}, the oldest of {time}', { count: formatNumber(beat.queue), time: formatFull(beat.oldestWaiting, zone) })
            : formatNumber(beat.queue)}
      </Fact>
      <Fact name={t('In the tray')}>{formatNumber(beat.tray)}</Fact>
      <Fact name={t('Log from')}>{beat.logFrom ? formatFull(beat.logFrom, zone) : t('empty')}</Fact>
    </dl>
  )
}

function SimHistory({ sims }: { sims: Sim[] }) {
  const t = useT()
  const zone = useZone()
  return (
    <ul className="mt-2 text-n10">
      {sims.map((sim) => (
        <li key={sim.id} className="py-0.5">
          <span className="text-n12">{sim.line ?? simName(sim, t)}</span>
          {sim.classes.map((one, i) => (
            <span key={one.from}>
              {' · '}
              {i === 0
                ? t('{class} from the first call on', { class: simClassName(one.class, t) })
                : t('{class} since {time}', { class: simClassName(one.class, t), time: formatFull(one.from, zone) })}
            </span>
          ))}
          {sim.class === null && sim.waiting > 0 && <span className="text-caution"> · {t('{n, plural, one {# call waits} other {# calls wait}}', { n: sim.waiting })}</span>}
        </li>
      ))}
    </ul>
  )
}

function Actions({ device }: { device: Device }) {
  const t = useT()
  const [asking, setAsking] = useState<'revoke' | 'replace' | 'hand_over' | null>(null)
  const close = () => setAsking(null)
  return (
    <PanelPart>
      <div className="flex flex-wrap gap-2">
        {device.can.includes('pair') && <Button onClick={() => setAsking('replace')}>{t('Replace this phone')}</Button>}
        {device.can.includes('pair') && device.can.includes('revoke') && <Button onClick={() => setAsking('hand_over')}>{t('Hand over')}</Button>}
        {device.can.includes('revoke') && <Button onClick={() => setAsking('revoke')}>{t('Disconnect')}</Button>}
      </div>
      {asking === 'revoke' && <RevokeDialog device={device} onClose={close} />}
      {(asking === 'replace' || asking === 'hand_over') && <PairDialog onClose={close} instead={{ device, way: asking }} />}
    </PanelPart>
  )
}

function clockInWords(device: Device, zone: string, t: Translate): string {
  const seconds = Math.round(Math.abs(device.clock.offsetMs) / 1_000)
  const time = formatDuration(seconds)
  const now = seconds === 0 ? t('right') : device.clock.offsetMs > 0 ? t('{time} slow', { time }) : t('{time} fast', { time })
  if (!device.clock.jumpedAt) return now
  const last = formatFull(device.clock.jumpedAt, zone)
  return `${now} · ${t('{n, plural, one {set # time} other {set # times}}, last {last}', { n: device.clock.jumps, last })}`
}
