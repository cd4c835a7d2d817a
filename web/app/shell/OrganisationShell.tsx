import { useQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { api, ApiError, ok } from '../../api/client.ts'
import { followChanges } from '../../api/live.ts'
import { forgetRead, keys } from '../../api/query.ts'
import type { Me } from '../../api/types.ts'
import { ErrorState } from '../../ui/states.tsx'
import { currentLanguage, showLanguage, withWords } from '../i18n.ts'
import { rememberOpened } from '../last-organisation.ts'
import { MeContext } from '../me.ts'
import { chosenTheme, showTheme } from '../theme.ts'
import { askConflict, currentConflict, watchConflict } from '../../records/conflict.ts'
import { forgetSteps } from '../../records/undo.ts'
import { CommandKeys } from '../palette/CommandKeys.tsx'
import { BottomBar } from './BottomBar.tsx'
import { OfflineBar } from './OfflineBar.tsx'
import { Rail } from './Rail.tsx'
import { ShellSkeleton } from './ShellSkeleton.tsx'

const Ended = lazy(() => withWords(() => import('./Ended.tsx'))().then((file) => ({ default: file.Ended })))
const NoticesGate = lazy(() => withWords(() => import('../../features/privacy/NoticesGate.tsx'))().then((file) => ({ default: file.NoticesGate })))

const RunTray = lazy(() => withWords(() => import('../../records/RunTray.tsx'))().then((file) => ({ default: file.RunTray })))
const ConflictDialog = lazy(() => withWords(() => import('../../records/ConflictDialog.tsx'))().then((file) => ({ default: file.ConflictDialog })))

/** Everything of one organisation: who is signed in, what is still to be accepted, the rail, and the stream of changes. */
export function OrganisationShell() {
  const { slug } = useParams({ from: '/o/$slug' })
  // Nothing typed, chosen or open in one organisation is carried into another.
  return <Organisation key={slug} slug={slug} />
}

function Organisation({ slug }: { slug: string }) {
  const { href } = useLocation()
  const me = useQuery({ queryKey: keys.me(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/me', { params: { path: { slug } } })), staleTime: 60_000 })
  usePreferences(me.data)
  const status = me.error instanceof ApiError ? me.error.status : 0
  const isOut = status === 401 || status === 404
  useChanges(slug, me.data !== undefined && me.data.notices.length === 0 && !isOut)
  useLeaving(slug, isOut)
  if (status === 401) return <Navigate to="/sign-in" search={{ next: href }} replace />
  if (status === 404) {
    return (
      <Suspense fallback={null}>
        <Ended />
      </Suspense>
    )
  }
  if (me.error && !me.data) return <ErrorState error={me.error} retry={() => void me.refetch()} className="pt-[20vh]" />
  if (!me.data) return <ShellSkeleton />
  if (me.data.notices.length > 0) {
    return (
      <MeContext value={me.data}>
        <Suspense fallback={null}>
          <NoticesGate />
        </Suspense>
      </MeContext>
    )
  }
  return (
    <MeContext value={me.data}>
      <div className="flex h-dvh">
        <Rail />
        <main className="flex min-w-0 flex-1 flex-col touch:pb-[calc(56px+env(safe-area-inset-bottom))]">
          <OfflineBar />
          <Outlet />
        </main>
        <BottomBar />
        <CommandKeys />
        <Conflicts slug={slug} />
        <Suspense fallback={null}>
          <RunTray />
        </Suspense>
      </div>
    </MeContext>
  )
}

function usePreferences(me: Me | undefined): void {
  const language = me?.member.language
  const theme = me?.member.theme
  const slug = me?.organisation.slug
  useEffect(() => {
    if (language && language !== currentLanguage()) void showLanguage(language)
  }, [language])
  useEffect(() => {
    if (theme && theme !== chosenTheme()) showTheme(theme)
  }, [theme])
  useEffect(() => {
    if (slug) rememberOpened(slug)
  }, [slug])
}

function useChanges(slug: string, on: boolean): void {
  useEffect(() => (on ? followChanges(slug) : undefined), [slug, on])
}

/** What is left behind in memory when an organisation is left: changes to take back and open choices; where one is out, also what was read. */
function useLeaving(slug: string, isOut: boolean): void {
  useEffect(() => {
    if (isOut) forgetRead(slug)
  }, [slug, isOut])
  useEffect(
    () => () => {
      forgetSteps()
      askConflict(null)
    },
    [],
  )
}

/** The choice between two changes of the same field is loaded only when two met. */
function Conflicts({ slug }: { slug: string }) {
  const conflict = useSyncExternalStore(watchConflict, currentConflict)
  if (conflict?.slug !== slug) return null
  return (
    <Suspense fallback={null}>
      <ConflictDialog />
    </Suspense>
  )
}
