import { useMutation } from '@tanstack/react-query'
import { ChevronDown } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Device, Sim, SimClass } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { simClassName } from '../../lib/words.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Menu, MenuChoice, MenuLabel } from '../../ui/Menu.tsx'
import { say } from '../../ui/toast.ts'

const classes: readonly SimClass[] = ['all', 'known', 'none']

/** The SIMs of a phone and what leaves each; a chip changes it, from now on. */
export function SimChips({ device }: { device: Device }) {
  const t = useT()
  if (device.sims.length === 0) return <Badge>{t('not told yet')}</Badge>
  const editable = device.can.includes('classify') && !device.revokedAt
  return (
    <span className="flex flex-wrap gap-1.5">
      {device.sims.map((sim) => (
        <SimChip key={sim.id} deviceId={device.id} sim={sim} editable={editable} />
      ))}
    </span>
  )
}

function SimChip({ deviceId, sim, editable }: { deviceId: string; sim: Sim; editable: boolean }) {
  const t = useT()
  const slug = useSlug()
  const change = useMutation({
    mutationFn: (simClass: SimClass) =>
      ok(api.PUT('/api/v1/{slug}/devices/{id}/sims/{simId}/class', { params: { path: { slug, id: deviceId, simId: sim.id } }, body: { class: simClass } })),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'device'),
  })
  const choose = (simClass: SimClass) => {
    const before = sim.class
    change.mutate(simClass)
    say(
      t('{sim}: {class}', { sim: simName(sim, t), class: simClassName(simClass, t) }),
      before ? { action: { label: t('Undo'), run: () => change.mutate(before) } } : {},
    )
  }
  const text = `${simName(sim, t)} · ${simClassName(sim.class, t)}`
  const tone = sim.class === null ? 'caution' : sim.class === 'none' ? 'neutral' : 'accent'
  if (!editable) return <Badge tone={tone}>{text}</Badge>
  return (
    <Menu
      trigger={
        <button type="button" className="rounded-sm touch:py-1.5" aria-label={t('{sim}: change what leaves the phone', { sim: text })}>
          <Badge tone={tone}>
            {text}
            <ChevronDown className="size-3 opacity-70" />
          </Badge>
        </button>
      }>
      <MenuLabel>{t('What leaves the phone, from now on')}</MenuLabel>
      {classes.map((one) => (
        <MenuChoice key={one} checked={one === sim.class} onSelect={() => choose(one)}>
          {classDetail(one, t)}
        </MenuChoice>
      ))}
    </Menu>
  )
}

/** What a SIM is called: as the phone labels it, else its carrier, else its place. */
export function simName(sim: Sim, t: Translate): string {
  return sim.line || sim.label || sim.carrier || t('SIM {n}', { n: (sim.slot ?? 0) + 1 })
}

function classDetail(simClass: SimClass, t: Translate): string {
  const details: Record<SimClass, string> = {
    all: t('All calls (a work SIM)'),
    known: t('Only numbers of clients (a shared SIM)'),
    none: t('Nothing (a personal SIM)'),
  }
  return details[simClass]
}
