import type { Upkeep } from '../../platform/jobs.ts'
import { pruneFiles } from './imports.ts'
import { pruneMemories } from './memory.ts'

export { importKinds } from './import-run.ts'
export { routes } from './routes.ts'

/** What this feature tidies. */
export const upkeep: Upkeep[] = [pruneFiles, pruneMemories]
