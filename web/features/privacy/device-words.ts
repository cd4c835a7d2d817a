import type { Device, DeviceState, Tone } from '../../api/types.ts'
import type { Translate } from '../../app/i18n.ts'
import { formatAgo, formatNumber } from '../../lib/format.ts'

export const stateTones: Record<DeviceState, Tone> = {
  sending: 'good',
  silent: 'caution',
  no_permission: 'bad',
  queue_growing: 'caution',
  battery: 'caution',
  not_agreed: 'bad',
  revoked: 'neutral',
  new: 'neutral',
}

export function deviceStateName(state: DeviceState, t: Translate): string {
  const names: Record<DeviceState, string> = {
    sending: t('sending'),
    silent: t('silent'),
    no_permission: t('may not read the log'),
    queue_growing: t('cannot keep up'),
    battery: t('may be put to sleep'),
    not_agreed: t('has not agreed'),
    revoked: t('disconnected'),
    new: t('just paired'),
  }
  return names[state]
}

/** What is wrong with a phone and what mends it, in two sentences; null when nothing needs a look. */
export function troubleOf(device: Device, zone: string, t: Translate): { what: string; fix: string } | null {
  const name = device.member.name
  const waiting = device.sims.reduce((sum, sim) => sum + (sim.class === null ? sim.waiting : 0), 0)
  if (device.state === 'silent' && device.lastSeenAt) {
    return {
      what: t('The phone of {name} has sent nothing since {time}.', { name, time: formatAgo(device.lastSeenAt, zone) }),
      fix: device.beat && !device.beat.batteryExempt ? batteryFix(t) : t('Is it switched on and online? Opening the app sends what waits on it.'),
    }
  }
  if (device.state === 'no_permission') {
    return { what: t('The phone of {name} may no longer read its call log.', { name }), fix: t('In the phone’s settings, under the app’s permissions, allow “Call logs”.') }
  }
  if (device.state === 'queue_growing') {
    return {
      what: t('{n, plural, one {# call waits} other {# calls wait}} on the phone of {name}, and it does not get fewer.', { n: device.beat?.queue ?? 0, name }),
      fix: t('Its network may be too weak; on Wi-Fi it catches up by itself.'),
    }
  }
  if (device.state === 'battery') return { what: t('The phone of {name} may put the app to sleep.', { name }), fix: batteryFix(t) }
  if (device.state === 'sending' && waiting > 0) {
    return {
      what: t('{calls} calls on the phone of {name} wait because nobody has said what is captured of their SIM.', { calls: formatNumber(waiting), name }),
      fix: t('Choose it beside the SIM; then they come by themselves.'),
    }
  }
  return null
}

function batteryFix(t: Translate): string {
  return t('Its battery saver stops the app: in the phone’s settings, under battery, choose “No restrictions” for it.')
}
