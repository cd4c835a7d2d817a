import type { Server as HttpsServer } from 'node:https'
import { join } from 'node:path'
import type { KeyObject } from 'node:crypto'
import type { Logger } from 'pino'
import { SignIn } from './platform/auth/sign-in.ts'
import { systemClock, type Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Host } from './platform/context.ts'
import { hostKeysFrom } from './platform/crypto/keys.ts'
import { openPool, type Connection } from './platform/db/pools.ts'
import { roleConnection, type DbRole } from './platform/db/roles.ts'
import { docsRoute } from './platform/http/docs.ts'
import { healthRoutes, type Readiness } from './platform/http/health.ts'
import type { Route } from './platform/http/route.ts'
import { httpServer } from './platform/http/server.ts'
import { serveSite } from './platform/http/site.ts'
import { streamRoute } from './platform/http/stream-route.ts'
import { reloadCertificates } from './platform/http/tls.ts'
import { pruneKeys } from './platform/http/idempotency.ts'
import { startJobs, type Jobs } from './platform/jobs.ts'
import { Keyring } from './platform/keyring.ts'
import { openMail } from './platform/mail.ts'
import { Stream } from './platform/stream.ts'
import { driver } from './records/runs.ts'
import * as activities from './features/activities/index.ts'
import * as calls from './features/calls/index.ts'
import * as exchange from './features/exchange/index.ts'
import * as identity from './features/identity/index.ts'
import * as people from './features/people/index.ts'
import * as privacy from './features/privacy/index.ts'
import * as worktime from './features/worktime/index.ts'

export type AppOptions = { config: Config; masterKey: KeyObject; owner: Connection; log: Logger; clock?: Clock }
export type App = { host: Host; listen(): Promise<string>; close(): Promise<void>; setupLink(): Promise<string | null>; routes: Route[] }

/** Every route of the product, feature by feature from the bottom. What a lower feature calls of a higher one is named here. */
export const routes: Route[] = [
  ...identity.routes({ founded: [worktime.founded, privacy.founded, calls.founded], joined: [privacy.joined], leaving: [calls.disconnectAll], me: [privacy.meParts, people.alertsFor] }),
  ...worktime.routes,
  ...privacy.routes({ withdrawn: [calls.eraseWithdrawn] }),
  ...people.routes,
  ...activities.activityRoutes([activities.noteSource, people.changeSource, calls.callSource]),
  ...calls.routes,
  ...exchange.routes,
  streamRoute,
]

const tasks = [...identity.tasks, driver([...people.runKinds, ...exchange.importKinds]), ...calls.tasks]
const upkeep = [pruneKeys, ...people.upkeep, ...exchange.upkeep, ...calls.upkeep]

/** Puts the product together on a migrated database; nothing listens before `listen`. */
export async function buildApp({ config, masterKey, owner, log, clock = systemClock }: AppOptions): Promise<App> {
  const onError = (error: Error): void => log.warn({ err: error.message }, 'a database connection was lost')
  const connect = (role: DbRole): Connection => roleConnection(owner, role, masterKey)
  const pools = {
    app: openPool(connect('crm_app'), { max: config.poolSize, schema: 'app', onError }),
    auth: openPool(connect('crm_auth'), { max: 6, schema: 'auth', onError }),
  }
  const hostKeys = hostKeysFrom(masterKey)
  const host: Host = {
    config, log, clock, pools, hostKeys, keyring: new Keyring(masterKey), mail: openMail(config, log),
    signIn: new SignIn({ pool: pools.auth, hostKeys, config, log, clock }), stream: new Stream(pools.app, log),
  }
  const readiness: Readiness = { stopping: false }
  const server = await httpServer(host, routes)
  healthRoutes(server, host, readiness)
  docsRoute(server)
  await serveSite(server, join(config.root, 'dist'))
  let stopReloading: (() => void) | undefined
  let jobs: Jobs | undefined
  let stopJudging: (() => Promise<void>) | undefined
  return {
    host, routes,
    listen: async () => {
      stopJudging = calls.judgeAsCallsCome(host)
      host.stream.start()
      jobs = await startJobs(host, connect('crm_jobs'), tasks, upkeep, people.atStart)
      if (config.tls) stopReloading = reloadCertificates(server.server as unknown as HttpsServer, config.tls, log)
      return server.listen({ port: config.port, host: config.host })
    },
    close: async () => {
      readiness.stopping = true
      stopReloading?.()
      await server.close()
      await Promise.all([host.stream.stop(), stopJudging?.(), jobs?.stop()])
      await Promise.all([pools.app.end(), pools.auth.end()])
    },
    setupLink: () => identity.makeSetupLink(host),
  }
}
