import { useMutation, useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys, objectChanged } from '../../api/query.ts'
import type { Invitation } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { formatDate, formatFull } from '../../lib/format.ts'
import { roleName } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../ui/toast.ts'

/** Invitations that still wait; each may be taken back. */
export function Invitations() {
  const t = useT()
  const slug = useSlug()
  const invitations = useQuery({ queryKey: keys.invitations(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/invitations', { params: { path: { slug } } })) })
  const waiting = (invitations.data?.items ?? []).filter((one) => !one.acceptedAt && !one.revokedAt && Date.parse(one.expiresAt) > Date.now())
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="invited" className="pt-6">
      <h2 id="invited" className="hairline-b px-5 pb-2 text-xs font-medium text-n9 touch:px-4 touch:text-sm">
        {t('Invited, not here yet')}
      </h2>
      <ul>
        {waiting.map((one) => (
          <Row key={one.id} invitation={one} />
        ))}
      </ul>
    </section>
  )
}

function Row({ invitation: { id, name, role, expiresAt } }: { invitation: Invitation }) {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const revoke = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/{slug}/invitations/{id}', { params: { path: { slug, id } } })),
    onSuccess: () => say(t('The link of {name} no longer works', { name })),
    onError: sayError,
    onSettled: () => objectChanged(slug, 'invitation'),
  })
  return (
    <li className="flex min-h-11 items-center gap-3 hairline-b px-5 touch:min-h-16 touch:px-4">
      <p className="min-w-0 flex-1 truncate">
        <span className="font-semibold">{name}</span>
        <span className="text-n9">
          {' '}
          · {roleName(role, t)} · <span title={formatFull(expiresAt, zone)}>{t('until {date}', { date: formatDate(expiresAt, zone) })}</span>
        </span>
      </p>
      <Button size="sm" look="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()} aria-label={t('Take back the invitation of {name}', { name })}>
        {t('Take back')}
      </Button>
    </li>
  )
}
