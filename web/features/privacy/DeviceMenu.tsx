import { useMutation } from '@tanstack/react-query'
import { Ellipsis, Unplug } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Device } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { say } from '../../ui/toast.ts'

/** What can be done with a phone from the list. */
export function DeviceMenu({ device }: { device: Device }) {
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

/** Asks before a phone is disconnected. */
export function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
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
