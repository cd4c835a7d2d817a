import type { FastifyReply, FastifyRequest } from 'fastify'
import { sortKey } from '../../../shared/lib/text.ts'
import { hintOf, needIdentifier, textOf } from '../../platform/auth/identifiers.ts'
import { checkPassword } from '../../platform/auth/passwords.ts'
import { todayIn } from '../../platform/clock.ts'
import type { Host, MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { hashToken, makeToken } from '../../platform/crypto/tokens.ts'
import { fail } from '../../platform/errors.ts'
import { asNewcomer, entranceOf, type Hook } from './entering.ts'

export type Founding = {
  token: string
  name: string
  identifier: string
  password: string
  language: 'en' | 'hi'
  organisation: { name: string; legalName: string; zone: string; region: string; language: 'en' | 'hi'; grievanceName: string; grievanceContact: string }
}

const reserved = new Set(['auth', 'device', 'docs', 'openapi', 'setup', 'api', 'o', 'assets', 'metrics', 'healthz', 'readyz', 'sign-in', 'join', 'reset', 'new', 'admin'])
const nobodysOrganisation = '00000000-0000-0000-0000-000000000000'
const setupHours = 24

/** A one-time link that makes the first owner and organisation; null once an organisation exists. */
export async function makeSetupLink(host: Host): Promise<string | null> {
  if (!(await isSetupNeeded(host))) return null
  const token = makeToken('setup', nobodysOrganisation)
  await host.pools.auth.query('delete from auth.setup_tokens where used_at is null')
  await host.pools.auth.query('insert into auth.setup_tokens (token_hash, expires_at) values ($1, now() + make_interval(hours => $2))', [hashToken(token), setupHours])
  return `${host.config.publicUrl}/setup#${token}`
}

/** Whether nobody has set the product up yet. */
export async function isSetupNeeded(host: Host): Promise<boolean> {
  const { rowCount } = await host.pools.auth.query('select 1 from auth.organisation_directory limit 1')
  return rowCount === 0
}

/**
 * Makes the first owner and the organisation from the one-time link, all or nothing, and signs the owner in.
 * Throws gone (link used or expired), weak_password, identifier_taken, invalid.
 */
export async function found(host: Host, request: FastifyRequest, reply: FastifyReply, input: Founding, founded: Hook[]): Promise<{ slug: string }> {
  checkPlace(input.organisation.zone, input.organisation.region)
  const identifier = needIdentifier(input.identifier, input.organisation.region)
  checkPassword(input.password, [input.organisation.name, input.organisation.legalName, input.name, textOf(identifier)])
  const { rowCount } = await host.pools.auth.query('select 1 from auth.setup_tokens where token_hash = $1 and used_at is null and expires_at > now()', [hashToken(input.token)])
  if (rowCount === 0) throw fail('gone')
  const userId = await userFor(host, identifier, input)
  const member = { memberId: uuidv7(), userId, name: input.name, role: 'owner' as const }
  const place = { ...input.organisation, orgId: uuidv7(), slug: await freeSlug(host, input.organisation.name) }
  await asNewcomer(host, place, member, request.id, (db) => host.keyring.create(db), async (ctx) => {
    const used = await ctx.db.one<{ used: boolean }>('select auth.use_setup_token($1) as used', [hashToken(input.token)])
    if (!used?.used) throw fail('gone')
    await writeOrganisation(ctx, place, input, hintOf(identifier))
    for (const hook of founded) await hook(ctx, entranceOf(request, input.language))
  })
  await host.signIn.openSession(request, reply, userId)
  return { slug: place.slug }
}

/** Throws invalid unless the zone is an IANA zone and the region a two-letter country. */
export function checkPlace(zone: string, region: string): void {
  if (!isZone(zone)) throw fail('invalid', { errors: [{ pointer: '/zone', detail: 'is no time zone, like Asia/Kolkata' }] })
  if (!/^[A-Z]{2}$/.test(region)) throw fail('invalid', { errors: [{ pointer: '/region', detail: 'is no country code, like IN' }] })
}

/** Asks the runtime itself: its own list names some zones only by their old names (Asia/Calcutta). */
function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

async function userFor(host: Host, identifier: ReturnType<typeof needIdentifier>, input: Founding): Promise<string> {
  const existing = await host.signIn.findUser(identifier)
  if (!existing) return host.signIn.makeUser(identifier, input.name, input.password)
  // A first try that was cut off left the person behind without an organisation; the holder of the link goes on from there.
  const found = await host.signIn.userOf(existing.id)
  if (found && found.organisations.length > 0) throw fail('identifier_taken')
  await host.signIn.setPassword(existing.id, input.password)
  return existing.id
}

async function writeOrganisation(ctx: MemberCtx, place: { orgId: string; slug: string }, input: Founding, hint: string): Promise<void> {
  const { organisation } = input
  const [at, today, team] = [ctx.now.toISOString(), todayIn(organisation.zone, ctx.now), uuidv7()]
  const [org, member] = [place.orgId, ctx.actor.memberId]
  await ctx.db.rows('select auth.register_organisation($1)', [place.slug])
  await ctx.db.rows(
    `insert into app.organisations (org_id, name, legal_name, zone, region, language, grievance_name, grievance_contact, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
    [org, organisation.name.trim(), organisation.legalName.trim(), organisation.zone, organisation.region, organisation.language, organisation.grievanceName.trim(), organisation.grievanceContact.trim(), at])
  await ctx.db.rows('insert into app.organisation_zones (org_id, from_at, zone) values ($1, $2, $3)', [org, at, organisation.zone])
  await ctx.db.rows('insert into app.teams (org_id, id, name, name_sort) values ($1, $2, $3, $4)', [org, team, organisation.name.trim(), sortKey(organisation.name)])
  await ctx.db.rows('insert into app.members (org_id, id, name, name_sort, role, language, identifier_hint) values ($1, $2, $3, $4, $5, $6, $7)',
    [org, member, input.name.trim(), sortKey(input.name), 'owner', input.language, hint])
  await ctx.db.rows('insert into app.team_members (org_id, id, team_id, member_id, from_on) values ($1, $2, $3, $4, $5)', [org, uuidv7(), team, member, today])
  await ctx.db.rows('insert into app.team_managers (org_id, id, team_id, member_id, from_on) values ($1, $2, $3, $4, $5)', [org, uuidv7(), team, member, today])
  await ctx.db.rows('select auth.register_membership($1, $2)', [ctx.actor.userId, member])
  ctx.changes.push({ kind: 'organisation.created', object: 'organisation', recordId: org, fields: [{ field: 'zone', from: null, to: organisation.zone }] })
  ctx.changes.push({ kind: 'member.created', object: 'member', recordId: member, aboutMember: member, fields: [{ field: 'role', from: null, to: 'owner' }] })
}

async function freeSlug(host: Host, name: string): Promise<string> {
  const base = sortKey(name).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 40) || 'company'
  const start = base.length < 2 || reserved.has(base) ? `${base}-crm` : base
  const { rows } = await host.pools.auth.query('select slug from auth.organisation_directory where slug = $1 or slug like $2', [start, `${start}-%`])
  const taken = new Set((rows as { slug: string }[]).map((row) => row.slug))
  if (!taken.has(start)) return start
  let n = 2
  while (taken.has(`${start}-${n}`)) n++
  return `${start}-${n}`
}
