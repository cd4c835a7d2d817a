import type { JobTask } from '../../platform/jobs.ts'
import { mailInvitation } from './invitations.ts'

export { makeSetupLink } from './founding.ts'
export { routes, type IdentityHooks } from './routes.ts'
export type { Entrance } from './entering.ts'

/** Jobs of this feature and what it tidies. */
export const tasks: JobTask[] = [mailInvitation]
