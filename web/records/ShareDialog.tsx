import { useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { api, ok } from '../api/client.ts'
import { useT } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { useMembers } from '../features/members/members.ts'
import { sayError } from '../lib/explain.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field, Select } from '../ui/Field.tsx'
import { objects, type AnyRow, type ObjectName } from './objects.ts'

/** The colleagues a record is shared with: to them it is like one of their own. */
export function ShareDialog({ object, row, onClose }: { object: ObjectName; row: AnyRow; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const client = useQueryClient()
  const members = useMembers()
  const key = [slug, object, row.id, 'shares']
  const plural = objects[object].plural as 'contacts'
  const shares = useQuery({ queryKey: key, queryFn: () => ok(api.GET(`/api/v1/{slug}/${plural}/{id}/shares`, { params: { path: { slug, id: row.id } } })) })
  const fresh = () => void client.invalidateQueries({ queryKey: key })
  const path = (memberId: string) => ({ params: { path: { slug, id: row.id, memberId } } })
  const add = (memberId: string) => void ok(api.PUT(`/api/v1/{slug}/${plural}/{id}/shares/{memberId}`, path(memberId))).then(fresh, sayError)
  const remove = (memberId: string) => void ok(api.DELETE(`/api/v1/{slug}/${plural}/{id}/shares/{memberId}`, path(memberId))).then(fresh, sayError)
  const items = shares.data?.items ?? []
  const others = members.filter((one) => !one.disabledAt && one.id !== row.ownerId && !items.some((item) => item.id === one.id))
  return (
    <Dialog open onClose={onClose} title={t('Share with a colleague')} description={t('To them it is like one of their own: they see and change it.')}>
      <Field label={t('Colleague')}>
        {(ids) => (
          <Select {...ids} value="" onChange={(event) => event.target.value && add(event.target.value)}>
            <option value="">{t('Choose')}</option>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ul className="mt-4 flex flex-col">
        {items.map((one) => (
          <li key={one.id} className="flex h-10 items-center gap-2.5 touch:h-12">
            <Avatar id={one.id} name={one.name} />
            <span className="flex-1 truncate">{one.name}</span>
            <IconButton label={t('Take the share of {name} back', { name: one.name })} onClick={() => remove(one.id)}>
              <X />
            </IconButton>
          </li>
        ))}
      </ul>
      {items.length === 0 && !shares.isPending && <p className="mt-4 text-n9">{t('Not shared with anybody')}</p>}
    </Dialog>
  )
}
