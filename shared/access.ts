/** How far a right reaches. `own`: mine or nobody's; `team`: my teams and below, today; `all`: the organisation. */
export type Scope = 'none' | 'own' | 'team' | 'all'
export type Role = 'owner' | 'admin' | 'manager' | 'employee'
export const roles: readonly Role[] = ['owner', 'admin', 'manager', 'employee']

type Rights = Record<Role, Scope>
const everyone = (scope: Scope): Rights => ({ owner: scope, admin: scope, manager: scope, employee: scope })
const administrators: Rights = { owner: 'all', admin: 'all', manager: 'none', employee: 'none' }
const fromManagers: Rights = { owner: 'all', admin: 'all', manager: 'team', employee: 'none' }
const bySeniority: Rights = { owner: 'all', admin: 'all', manager: 'team', employee: 'own' }
const noOne: Rights = everyone('none')

/** role × object × action. What is not listed is denied. Routes, screens, generated tests and docs read this table. */
export const access = {
  contact: { read: bySeniority, create: everyone('all'), update: bySeniority, delete: fromManagers, assign: fromManagers },
  company: { read: bySeniority, create: everyone('all'), update: bySeniority, delete: fromManagers, assign: fromManagers },
  merge: { read: fromManagers, create: fromManagers, delete: fromManagers },
  field: { read: everyone('all'), create: administrators, update: administrators, delete: administrators },
  tag: { read: everyone('all'), update: administrators, delete: administrators },
  view: { read: everyone('all'), create: everyone('all'), update: bySeniority, delete: bySeniority, share: fromManagers },
  import: { create: bySeniority },
  export: { create: fromManagers },
  run: { read: everyone('own'), update: everyone('own') },
  note: { create: everyone('all'), update: everyone('own'), delete: everyone('own') },
  call: { read: bySeniority, update: bySeniority, link: bySeniority, settle: bySeniority, delete: noOne },
  device: { read: bySeniority, pair: { owner: 'all', admin: 'all', manager: 'own', employee: 'own' }, revoke: { owner: 'all', admin: 'all', manager: 'own', employee: 'own' }, classify: { owner: 'all', admin: 'all', manager: 'own', employee: 'own' } },
  line: { read: bySeniority, create: administrators, update: administrators },
  consent: { read: bySeniority, update: everyone('own') },
  policy: { read: everyone('all'), update: administrators },
  organisation: { read: everyone('all'), update: administrators },
  outcome: { read: everyone('all'), create: administrators, update: administrators, delete: administrators },
  notice: { read: everyone('all'), create: administrators },
  member: { read: everyone('all'), update: administrators, reset: { ...noOne, owner: 'all' }, signOut: administrators, disable: administrators, handOver: administrators },
  invitation: { read: fromManagers, create: fromManagers, delete: fromManagers },
  team: { read: everyone('all'), create: administrators, update: administrators, delete: administrators, assign: administrators, history: bySeniority },
  worktime: { read: everyone('all'), update: fromManagers },
  absence: { read: bySeniority, update: fromManagers },
  audit: { read: administrators },
} as const satisfies Record<string, Record<string, Rights>>

export type AccessObject = keyof typeof access
export type AccessOf<O extends AccessObject> = keyof (typeof access)[O] & string

/** The scope a role has for an action on an object; unlisted = none. */
export function scopeOf(role: Role, object: AccessObject, action: string): Scope {
  const rights: Record<string, Rights> = access[object]
  return Object.hasOwn(rights, action) ? (rights[action]?.[role] ?? 'none') : 'none'
}

/** Actions a role may do at all, by object: what screens show or hide (the server decides again). */
export function rightsOf(role: Role): Record<AccessObject, string[]> {
  const objects = Object.keys(access) as AccessObject[]
  return Object.fromEntries(objects.map((object) =>
    [object, Object.keys(access[object]).filter((action) => scopeOf(role, object, action) !== 'none')],
  )) as Record<AccessObject, string[]>
}
