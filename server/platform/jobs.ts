import { Logger, run, type JobHelpers, type Runner, type TaskList } from 'graphile-worker'
import type { Ctx, Host, Organisation, SystemActor } from './context.ts'
import { openQueuePool, type Connection } from './db/pools.ts'
import { inOrganisation } from './db/org-db.ts'
import { AppError, fail } from './errors.ts'
import { writeAudit, writeHistory } from './history.ts'

export type SystemCtx = Ctx<SystemActor>
export type JobPayload = Record<string, unknown>

/** Work of one organisation, put in line by a verb and done in a transaction of its own; it may run twice, so it must be repeatable. */
export type JobTask = { name: string; run(ctx: SystemCtx, payload: JobPayload): Promise<void> }

/** Work of many transactions, which looks after them itself; `signal` asks it to leave off between two of them. It may run twice at a time. */
export type LongTask = { name: string; drive(host: Host, orgId: string, payload: JobPayload, signal: AbortSignal | undefined): Promise<void> }

/** What is tidied every ten minutes, organisation by organisation. */
export type Upkeep = (ctx: SystemCtx) => Promise<void>

export type Jobs = { stop(): Promise<void> }

const upkeepTask = 'upkeep'
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Puts a job in line with this transaction: it exists if and only if the transaction commits. The organisation entered is written
 * into it by the database. `key` replaces a job that waits under the same key. Payloads hold ids and sealed values, never personal data.
 */
export async function addJob(ctx: Ctx, task: string, payload: JobPayload, options: { key?: string; runAt?: Date } = {}): Promise<void> {
  await ctx.db.rows('select jobs.add($1, $2, $3, $4)', [task, JSON.stringify(payload), options.key ?? null, options.runAt?.toISOString() ?? null])
}

/**
 * Starts taking jobs from the queue. A job that breaks a rule (an AppError) stops for good, stays in the queue as failed and is written
 * to the log and the organisation's audit; any other failure is tried again, later and later.
 */
export async function startJobs(host: Host, connection: Connection, tasks: (JobTask | LongTask)[], upkeep: Upkeep[], atStart: Upkeep[]): Promise<Jobs> {
  const pool = openQueuePool(connection)
  const taskList: TaskList = { [upkeepTask]: async () => tidy(host, upkeep) }
  for (const task of tasks) {
    taskList[task.name] = async (payload, helpers) => {
      try {
        await runTask(host, task, payload, helpers.abortSignal)
      } catch (error) {
        if (error instanceof AppError) await stopTrying(helpers)
        await report(host, task, payload, helpers, error)
        throw error
      }
    }
  }
  const runner: Runner = await run({
    pgPool: pool, taskList, concurrency: 2, noHandleSignals: true, pollInterval: 2_000,
    crontab: `*/10 * * * * ${upkeepTask} ?max=1&jobKey=${upkeepTask}`, logger: quiet(host),
  })
  await everywhere(host, atStart)
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}

/** Runs `work` as the system inside one organisation, in a transaction with history. Throws not_found for an organisation that is not there. */
export async function asSystem<T>(host: Host, orgId: string, job: string, work: (ctx: SystemCtx) => Promise<T>): Promise<T> {
  return inOrganisation(host.pools.app, orgId, async (db) => {
    const org = await db.one<Omit<Organisation, 'id' | 'slug'>>(
      'select zone, region, language, employees_read as "employeesRead", currency, week_start as "weekStart", financial_year_month as "yearMonth", fields_version as "fieldsVersion" from app.organisations where org_id = $1', [orgId])
    if (!org) throw fail('not_found', 'There is no such organisation')
    const ctx: SystemCtx = {
      host, db, org: { ...org, id: orgId, slug: '' }, actor: { kind: 'system', job }, keys: await host.keyring.of(db),
      now: host.clock.now(), requestId: `job:${job}`, via: 'job', changes: [], looks: [],
    }
    const result = await work(ctx)
    await writeHistory(ctx)
    return result
  })
}

async function runTask(host: Host, task: JobTask | LongTask, payload: unknown, signal: AbortSignal | undefined): Promise<void> {
  const orgId = organisationIn(payload)
  if (!orgId) throw fail('invalid', 'The job names no organisation')
  if ('drive' in task) await task.drive(host, orgId, payload as JobPayload, signal)
  else await asSystem(host, orgId, task.name, (ctx) => task.run(ctx, payload as JobPayload))
}

function organisationIn(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('orgId' in payload)) return undefined
  return typeof payload.orgId === 'string' && uuid.test(payload.orgId) ? payload.orgId : undefined
}

/** A job that broke a rule breaks it again: it stays in the queue as failed, for a person to look at. */
async function stopTrying({ job, withPgClient }: JobHelpers): Promise<void> {
  await withPgClient((client) => client.query('update graphile_worker._private_jobs set max_attempts = attempts where id = $1', [job.id]))
}

async function report(host: Host, task: JobTask | LongTask, payload: unknown, { job }: JobHelpers, error: unknown): Promise<void> {
  const code = error instanceof AppError ? error.code : 'retry'
  host.log[error instanceof AppError ? 'error' : 'warn']({ job: task.name, id: job.id, attempt: job.attempts, code }, 'a job failed')
  const orgId = organisationIn(payload)
  if (!orgId || !(error instanceof AppError)) return
  await asSystem(host, orgId, task.name, (ctx) => writeAudit(ctx, [{ action: 'job.stopped', object: 'job', details: { job: task.name, code } }])).catch(() => undefined)
}

/** Tidies the host, then each organisation in turn; one that fails does not keep the others waiting. */
async function tidy(host: Host, upkeep: Upkeep[]): Promise<void> {
  await host.pools.app.query(`select auth.prune_signals(now() - interval '1 hour')`)
  await host.signIn.tidy()
  await everywhere(host, upkeep)
}

async function everywhere(host: Host, upkeep: Upkeep[]): Promise<void> {
  const { rows } = await host.pools.app.query('select org_id from auth.list_organisations()')
  for (const { org_id: orgId } of rows as { org_id: string }[]) {
    for (const work of upkeep) {
      await asSystem(host, orgId, upkeepTask, work).catch((error: Error) => host.log.error({ err: error.message, orgId }, 'upkeep failed'))
    }
  }
}

/** The queue's own words: trouble is told, the rest only when somebody looks closely; payloads are never in them. */
function quiet(host: Host): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') host.log.warn({ queue: message }, 'the job queue')
    else host.log.debug({ queue: message }, 'the job queue')
  })
}
