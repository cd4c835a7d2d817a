import type { ProofAnswer } from '../../../shared/contract/device.ts'
import type { DeviceCtx } from '../../platform/context.ts'
import type { Upkeep } from '../../platform/jobs.ts'
import { fail } from '../../platform/errors.ts'
import { readClock, type ClockReading } from './clock.ts'
import type { Head } from './envelope.ts'
import { loadMeasure, type LoadedMeasure } from './measure.ts'
import { quarterMs } from './proof-store.ts'
import { writeDeviceState } from './device-state.ts'

const dayMs = 86_400_000
const quartersKeptDays = 100
const daysKept = 400
const askedBackDays = 14
const mostAgain = 500

/** What both messages of proof begin with: consent, clock and state of the phone. Throws not_consented. */
export async function openProof(ctx: DeviceCtx, head: Head): Promise<{ measure: LoadedMeasure; clock: ClockReading }> {
  const measure = await loadMeasure(ctx, head, ctx.now.getTime())
  if (!measure.consented) throw fail('not_consented')
  const clock = readClock(measure.clock, head, ctx.now.getTime())
  await writeDeviceState(ctx, head, clock, false)
  return { measure, clock }
}

/** What both are answered: quarters whose calls to send again, and those of the last two weeks that no manifest told of. */
export async function proofAnswer(ctx: DeviceCtx, head: Head, measure: LoadedMeasure, logFrom: number | null): Promise<ProofAnswer> {
  const [asked, days] = await Promise.all([
    ctx.db.prepared<{ quarter: number }>('proof-again',
      `select quarter from app.device_quarters where org_id = $1 and device_id = $2 and asked_at is not null and settled_at is null and log_generation = $3 order by quarter desc limit $4`,
      [ctx.org.id, ctx.actor.deviceId, head.logGeneration, mostAgain]),
    ctx.db.prepared<{ day: string; told: string }>('proof-days', 'select day, told::text as told from app.device_days where org_id = $1 and device_id = $2 and day >= $3::date',
      [ctx.org.id, ctx.actor.deviceId, new Date(ctx.now.getTime() - (askedBackDays + 1) * dayMs).toISOString().slice(0, 10)]),
  ])
  return {
    again: asked.map((row) => row.quarter), missing: missingRanges(new Map(days.map((row) => [row.day, row.told])), spanOf(ctx, measure, logFrom)),
    policy: measure.policies.at(-1)?.version ?? 0, known: measure.knownEtag, server_time: ctx.now.getTime(), ...(head.ignored.size > 0 && { ignored: [...head.ignored].slice(0, 50) }),
  }
}

/** Ranges [from, until) of quarters within a span that no manifest told of; `told`: 96 signs of 0 and 1 by UTC day. */
function missingRanges(told: Map<string, string>, [from, until]: [number, number]): [number, number][] {
  const ranges: [number, number][] = []
  for (let quarter = from; quarter < until; quarter++) {
    if (told.get(new Date(quarter * quarterMs).toISOString().slice(0, 10))?.[quarter % 96] === '1') continue
    const last = ranges.at(-1)
    if (last && last[1] === quarter) last[1] = quarter + 1
    else ranges.push([quarter, quarter + 1])
  }
  return ranges
}

/** From the quarter of pairing, consent or the oldest row in the log, whichever is last, to the quarter that runs. */
function spanOf(ctx: DeviceCtx, measure: LoadedMeasure, logFrom: number | null): [number, number] {
  const now = ctx.now.getTime()
  const given = measure.consents.at(-1)?.givenAt ?? now
  return [Math.floor(Math.max(now - askedBackDays * dayMs, measure.pairedAt, given, logFrom === null ? 0 : Math.min(logFrom, now)) / quarterMs), Math.floor(now / quarterMs)]
}

/** Manifests go after a hundred days, heartbeats and the proof of days after four hundred. */
export const pruneProof: Upkeep = async (ctx) => {
  const before = (days: number): number => ctx.now.getTime() - days * dayMs
  const dayBefore = (days: number): string => new Date(before(days)).toISOString().slice(0, 10)
  await ctx.db.rows('delete from app.device_quarters q using app.devices d where q.org_id = $1 and d.org_id = $1 and q.device_id = d.id and q.quarter < $2', [ctx.org.id, Math.floor(before(quartersKeptDays) / quarterMs)])
  await ctx.db.rows('delete from app.device_days y using app.devices d where y.org_id = $1 and d.org_id = $1 and y.device_id = d.id and y.day < $2::date', [ctx.org.id, dayBefore(daysKept)])
}
