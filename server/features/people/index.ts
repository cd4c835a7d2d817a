import type { Upkeep } from '../../platform/jobs.ts'
import { purgeFields } from './custom-fields.ts'
import { pruneDrafts } from './views.ts'

export { createContact } from './contacts.ts'
export { peopleOf } from './companies.ts'
export { companies, contacts, recordTypes } from './types.ts'
export { openNumber, resolveNumbers, type Resolved } from './numbers.ts'
export { routes } from './routes.ts'
export const upkeep: Upkeep[] = [purgeFields, pruneDrafts]
export { changeSource } from './changes.ts'
