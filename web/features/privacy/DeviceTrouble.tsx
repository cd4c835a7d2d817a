import { TriangleAlert } from 'lucide-react'
import type { Device, DeviceState } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { Button } from '../../ui/Button.tsx'
import { troubleOf } from './device-words.ts'

const worstFirst: DeviceState[] = ['silent', 'no_permission', 'queue_growing', 'battery', 'sending']

/** The phone that most needs a look: what is wrong, what mends it, and how many more there are. */
export function DeviceTrouble({ devices, onShow }: { devices: Device[]; onShow: (id: string) => void }) {
  const t = useT()
  const zone = useZone()
  const troubled = devices
    .flatMap((device) => {
      const trouble = troubleOf(device, zone, t)
      return trouble ? [{ device, trouble }] : []
    })
    .toSorted((a, b) => worstFirst.indexOf(a.device.state) - worstFirst.indexOf(b.device.state))
  const [first] = troubled
  if (!first) return null
  return (
    <div
      role="status"
      className="mx-5 mt-4 mb-1 flex items-center gap-3 rounded-lg border border-caution bg-caution-tint px-4 py-2.5 touch:mx-4 touch:flex-wrap">
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-caution" />
      <p className="min-w-0 flex-1 touch:basis-3/4">
        <strong className="font-semibold">{first.trouble.what}</strong> {first.trouble.fix}
        {troubled.length > 1 && (
          <span className="text-n11"> {t('{n, plural, one {# more phone needs a look.} other {# more phones need a look.}}', { n: troubled.length - 1 })}</span>
        )}
      </p>
      <Button onClick={() => onShow(first.device.id)}>{t('Show this phone')}</Button>
    </div>
  )
}
