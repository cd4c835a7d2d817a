import type { MemberCtx } from '../../platform/context.ts'
import type { JobTask, Upkeep } from '../../platform/jobs.ts'
import type { Route } from '../../platform/http/route.ts'
import { disconnectAll } from './devices.ts'
import { judgeForgotten } from './judge-moments.ts'
import { memberNumberRoutes } from './member-numbers.ts'
import { foundOutcomes, outcomeRoutes } from './outcomes.ts'
import { phoneRoutes } from './phone-routes.ts'
import { previewRoutes } from './preview-routes.ts'
import { pruneProof } from './proof.ts'
import { recordRoutes } from './record-routes.ts'
import { callRoutes } from './routes.ts'
import { pruneQuarantine } from './unkept.ts'
import { eraseWithdrawn, sweepWithdrawn } from './withdrawal.ts'

export { listLooks, listRecordedCalls, readRecord } from './record.ts'
export { judgeAsCallsCome } from './judge-moments.ts'
export { callSource } from './timeline.ts'
export { disconnectAll, eraseWithdrawn }

export const routes: Route[] = [...callRoutes, ...recordRoutes, ...previewRoutes, ...outcomeRoutes, ...memberNumberRoutes, ...phoneRoutes([eraseWithdrawn])]

/** A new organisation gets its first list of outcomes. */
export async function founded(ctx: MemberCtx): Promise<void> {
  await foundOutcomes(ctx)
}

/** Jobs of this feature and what it tidies. */
export const tasks: JobTask[] = [sweepWithdrawn]
export const upkeep: Upkeep[] = [pruneQuarantine, pruneProof, judgeForgotten]
