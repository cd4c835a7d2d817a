import type { Upkeep } from '../../platform/jobs.ts'
import { purgeBin } from '../../records/bin.ts'
import { bulkKinds } from '../../records/bulk.ts'
import { handoverKinds } from '../../records/handover.ts'
import { likeOlder } from '../../records/duplicate-pairs.ts'
import { settleMerges } from '../../records/unmerge.ts'
import { pruneRuns, resumeRuns } from '../../records/runs.ts'
import { purgeFields } from './custom-fields.ts'
import { indexOlder } from './search-index.ts'
import { pruneReveals } from './reveals.ts'
import { companies, contacts, recordTypes } from './types.ts'
import { pruneDrafts } from './views.ts'

export { createMany, type NewRecord } from './create-many.ts'
export { createContact } from './contacts.ts'
export { peopleOf } from './companies.ts'
export { companies, contacts, recordTypes } from './types.ts'
export { addFragments } from './number-door.ts'
export { learn } from './search-index.ts'
export { phones } from './phones.ts'
export { numberIndex, openNumber, resolveNumbers, type Resolved } from './numbers.ts'
export { alertsFor } from './reveals.ts'
export { routes } from './routes.ts'
/** Long work of this feature, what it tidies, and what it takes up again when the product starts. */
export const runKinds = [...bulkKinds(recordTypes), ...handoverKinds(recordTypes)]
export const upkeep: Upkeep[] = [pruneReveals, indexOlder, purgeFields, pruneDrafts, resumeRuns, pruneRuns, settleMerges, (ctx) => likeOlder(ctx, contacts), (ctx) => likeOlder(ctx, companies), (ctx) => purgeBin(ctx, contacts), (ctx) => purgeBin(ctx, companies)]
export const atStart: Upkeep[] = [resumeRuns, indexOlder, (ctx) => likeOlder(ctx, contacts), (ctx) => likeOlder(ctx, companies)]
export { changeSource } from './changes.ts'
