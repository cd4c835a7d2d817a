import { useMutation } from '@tanstack/react-query'
import { LogOut, Smartphone, Unlink, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Member } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/toast.ts'
import { FormError } from '../identity/FormError.tsx'

/** Says what ends at once and what stays before a member is disabled. */
export function DisableDialog({ member, onClose, onDisabled }: { member: Member; onClose: () => void; onDisabled: () => void }) {
  const t = useT()
  const slug = useSlug()
  const { name } = member
  const disable = useMutation({
    mutationFn: () => ok(api.PUT('/api/v1/{slug}/members/{id}/disablement', { params: { path: { slug, id: member.id } } })),
    onSuccess: () => {
      for (const object of ['member', 'device', 'invitation']) objectChanged(slug, object)
      say(t('{name} is disabled', { name }))
      onDisabled()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Disable {name}', { name })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="danger" busy={disable.isPending} onClick={() => disable.mutate()}>
            {t('Disable')}
          </Button>
        </>
      }>
      <ul className="flex flex-col gap-3">
        <Point icon={<LogOut />}>{t('Signing in here ends at once, in every browser; so does a password link that was made.')}</Point>
        <Point icon={<Smartphone />}>{t('The phones are disconnected and erase their CRM data when they next reach the server.')}</Point>
        <Point icon={<Unlink />}>{t('Invitations and pairing codes that {name} made are void.', { name })}</Point>
        <Point icon={<Users />}>{t('People, companies, calls and notes stay, with the name on them. What {name} owns can be handed over next.', { name })}</Point>
      </ul>
      <p className="mt-4 text-n10">{t('It can be enabled again at any time.')}</p>
      <FormError error={disable.error} />
    </Dialog>
  )
}

function Point({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className="mt-0.5 shrink-0 text-n9 [&_svg]:size-4">
        {icon}
      </span>
      <span>{children}</span>
    </li>
  )
}
