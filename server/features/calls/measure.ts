import type { PolicyVersion } from '../../../shared/contract/policy.ts'
import type { DeviceCtx } from '../../platform/context.ts'
import { captureMeasure } from '../privacy/index.ts'
import type { ClockState } from './clock.ts'
import type { Head } from './envelope.ts'
import type { Measure } from './judge.ts'
import { rememberSims } from './sims.ts'

/** What a message is judged by, with what is kept of the phone between batches. */
export type LoadedMeasure = Measure & {
  /** Whether any consent stands now: without one nothing is judged. */
  consented: boolean
  clock: ClockState
  knownEtag: string
  /** Whether the organisation has exclusions or erased numbers at all. */
  guarded: boolean
  /** Quarters the phone was asked to send again. */
  asked: number
  /** When this phone was paired, ms; the phone whose place it takes; whether a call of it was ever kept. */
  pairedAt: number
  replaces: string | null
  hasSent: boolean
}

type StateRow = { boot: string | null; sent_at_ms: number | null; elapsed_ms: number | null; jumped_at_ms: number | null; asked: number | null; paired_at: string; replaces: string | null; has_sent: boolean; own_since: string | null; guarded: boolean; known: string | null }

const stateSql = `
  select s.boot, s.sent_at_ms, s.elapsed_ms, s.jumped_at_ms, s.asked, d.paired_at, d.replaces, s.last_call_at is not null as has_sent,
    case when exists (select 1 from app.devices o where o.org_id = $1 and o.install_id = d.install_id and o.member_id <> d.member_id and o.paired_at < d.paired_at)
      or exists (select 1 from app.devices o where o.org_id = $1 and o.id = d.replaces and o.member_id <> d.member_id) then d.paired_at end as own_since,
    exists (select 1 from app.exclusions e where e.org_id = $1) or exists (select 1 from app.suppressions p where p.org_id = $1 and p.kind = 'number') as guarded,
    (select k.etag from app.known_sets k where k.org_id = $1) as known
  from app.devices d left join app.device_states s on s.org_id = $1 and s.device_id = d.id where d.org_id = $1 and d.id = $2`

/** Loads the measure for a message of this phone; SIMs it shows are remembered first. */
export async function loadMeasure(ctx: DeviceCtx, head: Head, arrivedAt: number): Promise<LoadedMeasure> {
  const [sims, { policies, newest, consents, standing }, [state]] = await Promise.all([
    rememberSims(ctx, head.sims),
    captureMeasure(ctx, ctx.actor.memberId),
    ctx.db.prepared<StateRow>('ingest-state', stateSql, [ctx.org.id, ctx.actor.deviceId]),
  ])
  return {
    policies: shared(ctx.org.id, policies), newestPolicy: newest, consents, sims, arrivedAt, consented: standing, guarded: state?.guarded ?? false,
    ownSince: state?.own_since ? Date.parse(state.own_since) : null, knownEtag: state?.known ?? '',
    asked: state?.asked ?? 0, pairedAt: state ? Date.parse(state.paired_at) : arrivedAt, replaces: state?.replaces ?? null, hasSent: state?.has_sent ?? false,
    clock: { boot: state?.boot ?? null, sentAt: state?.sent_at_ms ?? null, elapsed: state?.elapsed_ms ?? null, jumpedAt: state?.jumped_at_ms ?? null },
  }
}

const held = new Map<string, PolicyVersion[]>()

/** The same versions as the same objects, so that the windows worked out for a day serve the next batch too. */
function shared(orgId: string, policies: PolicyVersion[]): PolicyVersion[] {
  const key = orgId + JSON.stringify(policies)
  const known = held.get(key)
  if (known) return known
  if (held.size > 5_000) held.clear()
  held.set(key, policies)
  return policies
}
