import type { FastifyRequest } from 'fastify'
import type { Host, MemberCtx } from '../../platform/context.ts'
import { inOrganisation, type OrgDb } from '../../platform/db/org-db.ts'
import { writeHistory } from '../../platform/history.ts'
import type { OrgKeys } from '../../platform/crypto/org-keys.ts'
import type { Role } from '../../../shared/access.ts'

/** How somebody enters an organisation for the first time: the language of the notices accepted, with what, from where. */
export type Entrance = { language: 'en' | 'hi'; app: string; address: string }
export type Hook = (ctx: MemberCtx, entrance: Entrance) => Promise<void>

export type NewMember = { memberId: string; userId: string; name: string; role: Role }
export type Place = { orgId: string; slug: string; zone: string; region: string; language: 'en' | 'hi' }

/** What the browser said of itself, for acceptances. */
export function entranceOf(request: FastifyRequest, language: 'en' | 'hi'): Entrance {
  return { language, app: (request.headers['user-agent'] ?? '').slice(0, 200), address: request.ip }
}

/**
 * Runs `work` inside an organisation as a member who is just coming into being (there is no session yet); history is written
 * with the transaction. Only founding and accepting an invitation come in this way.
 */
export async function asNewcomer<T>(
  host: Host, place: Place, member: NewMember, requestId: string,
  keys: (db: OrgDb) => Promise<OrgKeys>, work: (ctx: MemberCtx) => Promise<T>,
): Promise<T> {
  return inOrganisation(host.pools.app, place.orgId, async (db) => {
    const ctx: MemberCtx = {
      host, db, keys: await keys(db), now: host.clock.now(), requestId, via: 'web', changes: [], looks: [],
      org: { id: place.orgId, slug: place.slug, zone: place.zone, region: place.region, language: place.language, employeesRead: 'own', currency: 'INR', weekStart: 1, yearMonth: 4, fieldsVersion: 1 },
      actor: { kind: 'member', memberId: member.memberId, userId: member.userId, sessionId: '', name: member.name, role: member.role, reach: [member.memberId] },
    }
    const result = await work(ctx)
    await writeHistory(ctx)
    return result
  })
}
