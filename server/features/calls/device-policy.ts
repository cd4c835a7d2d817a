import type { DeviceCtx } from '../../platform/context.ts'
import { sha256 } from '../../platform/crypto/hash.ts'
import { captureMeasure } from '../privacy/index.ts'
import { knownEtag } from './known.ts'
import { listSims } from './sims.ts'

/** The policy document of a phone: versions from `since` on as they hold for its member, classes of its SIMs, addresses. Tagged by its content. */
export async function devicePolicy(ctx: DeviceCtx, since: number): Promise<{ etag: string; document: Record<string, unknown> }> {
  const [{ policies, standing }, sims, known] = await Promise.all([captureMeasure(ctx, ctx.actor.memberId), listSims(ctx), knownEtag(ctx)])
  const document = {
    versions: policies.filter((one) => one.version >= since).map((one) => ({
      version: one.version, from_at: one.fromAt, zone: one.zone, hours: one.hours, holidays: one.holidays, backfill_max_days: one.backfillMaxDays, names: one.names, scan_days: one.scanDays,
    })),
    sims: Object.fromEntries(sims.map((sim) => [sim.key, sim.classes.map((one) => ({ class: one.class, from_at: one.fromAt }))])),
    consented: standing, addresses: [ctx.host.config.publicUrl], contracts: [1], known,
  }
  return { document, etag: sha256(JSON.stringify(document)).toString('base64url').slice(0, 22) }
}
