import { useMutation, useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Call } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Checkbox, Input } from '../../ui/Field.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'

/** Whose call it was: an existing contact, or the unknown caller as a new one. */
export function LinkDialog({ call, onClose }: { call: Call; onClose: () => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [whole, setWhole] = useState(true)
  const name = useDeferredValue(text.trim())
  const { link, create } = useLinking(call, whole, onClose)
  const number = call.number?.display ?? ''
  const busy = link.isPending || create.isPending
  return (
    <Dialog open onClose={onClose} title={t('Who is {number}?', { number })} description={t('Find a contact, or make a new one.')}>
      <Input
        aria-label={t('Name')}
        placeholder={t('Name begins with…')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={200}
        autoFocus
      />
      <div className="mt-3 min-h-40">
        {text.trim() !== '' && (
          <Button look="quiet" busy={busy} onClick={() => create.mutate(text.trim())} className="w-full justify-start px-2">
            <UserPlus className="size-4" />
            {t('New contact “{name}” with this number', { name: text.trim() })}
          </Button>
        )}
        {name !== '' && <Found name={name} busy={busy} onPick={(id) => link.mutate(id)} except={call.client?.id} />}
      </div>
      <div className="mt-3 hairline-t pt-4">
        <Checkbox checked={whole} onChange={setWhole}>
          {t('All calls of this number, past and future. Without the tick: only this call.')}
        </Checkbox>
        {call.client && (
          <Button look="danger" size="sm" busy={busy} className="mt-4" onClick={() => link.mutate(null)}>
            {t('Not {name}: unlink this call', { name: call.client.name })}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

function useLinking(call: Call, whole: boolean, onClose: () => void) {
  const t = useT()
  const slug = useSlug()
  const done = {
    onError: sayError,
    onSuccess: () => {
      objectChanged(slug, 'number')
      onClose()
      say(t('Linked'))
    },
  }
  const link = useMutation({
    mutationFn: async (contactId: string | null): Promise<unknown> => {
      if (contactId && whole && call.number)
        return ok(api.PUT('/api/v1/{slug}/numbers/{id}/link', { params: { path: { slug, id: call.number.id } }, body: { contactId } }))
      return ok(api.PUT('/api/v1/{slug}/calls/{id}/link', { params: { path: { slug, id: call.id } }, body: { contactId } }))
    },
    ...done,
  })
  const create = useMutation({
    mutationFn: async (name: string) =>
      ok(api.POST('/api/v1/{slug}/numbers/{id}/contact', { params: { path: { slug, id: call.number?.id ?? '' } }, body: { name, source: 'phone_call' } })),
    ...done,
  })
  return { link, create }
}

function Found({ name, busy, onPick, except }: { name: string; busy: boolean; onPick: (id: string) => void; except: string | undefined }) {
  const t = useT()
  const slug = useSlug()
  const found = useQuery({
    queryKey: keys.records(slug, 'contact', 'pick', 'call', name),
    placeholderData: (before) => before,
    queryFn: () =>
      ok(
        api.POST('/api/v1/{slug}/contacts/query', {
          params: { path: { slug } },
          body: { filter: { and: [{ field: 'name', op: 'prefix', value: name }] }, limit: 8 },
        }),
      ),
  })
  if (found.error) return <ErrorState error={found.error} className="py-4" />
  if (!found.data)
    return (
      <div className="flex flex-col gap-3 p-2">
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    )
  const items = found.data.items.filter((one) => one.id !== except)
  if (items.length === 0) return <p className="px-2 py-2 text-n9">{t('No contact in your reach begins like this.')}</p>
  return (
    <ul>
      {items.map((contact) => (
        <li key={contact.id}>
          <button
            type="button"
            disabled={busy}
            onClick={() => onPick(contact.id)}
            className="flex h-9 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-n3 touch:h-12">
            <Avatar id={contact.id} name={contact.name} />
            <span className="truncate font-medium">{contact.name}</span>
            <span className="truncate text-n9">{contact.phones[0]?.national}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
