import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { api, ApiError, ok } from '../api/client.ts'
import { ErrorState } from '../ui/states.tsx'
import { openedLast } from './last-organisation.ts'

/** The bare address: to the organisation opened last, to the sign-in, or to the first run. */
export function Start() {
  const session = useQuery({ queryKey: ['session'], queryFn: () => ok(api.GET('/api/v1/auth/session')) })
  const signedOut = session.error instanceof ApiError && session.error.status === 401
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => ok(api.GET('/api/v1/setup')), enabled: signedOut })
  if (session.data) {
    const { organisations } = session.data
    const target = organisations.find((one) => one.slug === openedLast()) ?? organisations[0]
    return target ? <Navigate to="/o/$slug" params={{ slug: target.slug }} replace /> : <Navigate to="/sign-in" replace />
  }
  if (signedOut && setup.data) return <Navigate to={setup.data.needed ? '/setup' : '/sign-in'} replace />
  if (signedOut && setup.error) return <Navigate to="/sign-in" replace />
  if (session.error && !signedOut) return <ErrorState error={session.error} retry={() => void session.refetch()} className="pt-[20vh]" />
  return null
}
