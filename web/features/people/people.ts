import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ApiError, ifMatch, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Contact, ContactInput } from '../../api/types.ts'
import { translate as t, type Translate } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { say } from '../../ui/toast.ts'

/** What a person is called on screen when the name may be missing. */
export function personTitle(contact: Pick<Contact, 'name' | 'phones' | 'emails'>, t: Translate): string {
  return contact.name || contact.phones[0]?.national || contact.emails[0]?.email || t('Unnamed contact')
}

export function usePerson(id: string) {
  const slug = useSlug()
  return useQuery({ queryKey: keys.contact(slug, id), queryFn: () => ok(api.GET('/api/v1/{slug}/contacts/{id}', { params: { path: { slug, id } } })) })
}

/** Saves changed fields of a person, shown at once; a change somebody else made meanwhile is not overwritten. */
export function useSavePerson(contact: Contact): (change: ContactInput) => void {
  const slug = useSlug()
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (body: ContactInput) =>
      ok(api.PATCH('/api/v1/{slug}/contacts/{id}', { params: { path: { slug, id: contact.id } }, headers: ifMatch(contact.version), body })),
    onSuccess: (saved) => client.setQueryData(keys.contact(slug, contact.id), saved),
    onError: (error) => {
      sayError(error)
      if (error instanceof ApiError && error.code === 'stale_version') void client.invalidateQueries({ queryKey: keys.contact(slug, contact.id) })
    },
    onSettled: () => objectChanged(slug, 'contact'),
  })
  return (change) => save.mutate(change)
}

/** Removes a person after the time to undo has passed; the page is left at once. */
export function useRemovePerson(contact: Contact): () => void {
  const slug = useSlug()
  const remove = () =>
    void ok(
      api.DELETE('/api/v1/{slug}/contacts/{id}', { params: { path: { slug, id: contact.id } }, headers: ifMatch(contact.version), keepalive: true }),
    ).then(() => objectChanged(slug, 'contact'), sayError)
  return () => say(t('{name} is removed', { name: personTitle(contact, t) }), { action: { label: t('Undo'), run: () => undefined }, done: remove })
}
