export { makeSetupLink } from './founding.ts'
export { routes, type IdentityHooks } from './routes.ts'
export type { Entrance } from './entering.ts'
