import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Monitor } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import type { SessionRow } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { browserName } from '../../lib/browser.ts'
import { sayError } from '../../lib/explain.ts'
import { formatAgo, formatFull } from '../../lib/format.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Button } from '../../ui/Button.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { say } from '../../ui/toast.ts'

/** Every browser the member is signed in with; each can be ended, or all others at once. */
export function Sessions() {
  const t = useT()
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => ok(api.GET('/api/v1/auth/sessions')) })
  const refresh = () => void client.invalidateQueries({ queryKey: ['sessions'] })
  const endOthers = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/auth/sessions')),
    onSuccess: () => say(t('Signed out everywhere else')),
    onError: sayError,
    onSettled: refresh,
  })
  if (sessions.error && !sessions.data) return <ErrorState error={sessions.error} retry={() => void sessions.refetch()} className="py-6" />
  if (!sessions.data)
    return (
      <div aria-busy="true">
        <Skeleton className="mb-3 h-9" />
        <Skeleton className="h-9" />
      </div>
    )
  const { items } = sessions.data
  return (
    <>
      <ul className="hairline-t">
        {items.map((one) => (
          <Row key={one.id} session={one} refresh={refresh} />
        ))}
      </ul>
      {items.length > 1 && (
        <Button className="mt-4" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('Sign out everywhere else')}
        </Button>
      )}
    </>
  )
}

function Row({ session, refresh }: { session: SessionRow; refresh: () => void }) {
  const t = useT()
  const zone = useZone()
  const end = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/auth/sessions/{id}', { params: { path: { id: session.id } } })),
    onError: sayError,
    onSettled: refresh,
  })
  return (
    <li className="flex min-h-11 items-center gap-3 hairline-b py-1.5">
      <Monitor aria-hidden="true" className="size-4 shrink-0 text-n9" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{browserName(session.app) ?? t('Browser')}</span>
        <span className="text-n9">
          {session.ip && ` · ${session.ip}`} · <span title={formatFull(session.lastSeenAt, zone)}>{t('seen {when}', { when: formatAgo(session.lastSeenAt, zone) })}</span>
        </span>
      </p>
      {session.current ? (
        <Badge tone="good">{t('this one')}</Badge>
      ) : (
        <Button size="sm" look="quiet" busy={end.isPending} onClick={() => end.mutate()}>
          {t('Sign out')}
        </Button>
      )}
    </li>
  )
}
