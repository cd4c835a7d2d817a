import { toString as qrText } from 'qrcode'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Role } from '../../../shared/access.ts'
import { sortKey } from '../../../shared/lib/text.ts'
import { hintOf, needIdentifier, textOf } from '../../platform/auth/identifiers.ts'
import { checkPassword } from '../../platform/auth/passwords.ts'
import { todayIn } from '../../platform/clock.ts'
import type { Host, MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { openText, sealText } from '../../platform/crypto/seal.ts'
import { hashToken, makeToken, parseToken } from '../../platform/crypto/tokens.ts'
import { inOrganisation, type OrgDb } from '../../platform/db/org-db.ts'
import { fail } from '../../platform/errors.ts'
import { addJob, type JobTask } from '../../platform/jobs.ts'
import { asNewcomer, entranceOf, type Hook } from './entering.ts'

const days = 7
type Standing = {
  id: string; name: string; role: Role; team_id: string; expires_at: string; org_name: string; legal_name: string; slug: string; zone: string; region: string; language: 'en' | 'hi'
}

/** Invitations, newest first, at most 200. */
export async function listInvitations(ctx: MemberCtx) {
  const rows = await ctx.db.rows(
    `select i.id, i.name, i.role, i.team_id as "teamId", i.created_at as "createdAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt",
       jsonb_build_object('id', m.id, 'name', m.name) as "createdBy"
     from app.invitations i join app.members m on m.org_id = $1 and m.id = i.created_by
     where i.org_id = $1 and ($2::uuid is null or i.created_by = $2) order by i.created_at desc, i.id limit 200`,
    [ctx.org.id, ctx.actor.role === 'manager' ? ctx.actor.memberId : null])
  return { items: rows }
}

/** Makes a link for one person, seven days, one use: to paste, to scan, by mail where a server is set. Throws not_allowed, invalid. */
export async function invite(ctx: MemberCtx, input: { name: string; role: Role; teamId?: string; email?: string }) {
  if (ctx.actor.role === 'manager' && input.role !== 'employee') throw fail('not_allowed', 'Managers invite employees')
  if (input.role === 'owner' && ctx.actor.role !== 'owner') throw fail('not_allowed', 'Only an owner invites an owner')
  const teamId = await teamFor(ctx, input.teamId)
  const [id, token] = [uuidv7(), makeToken('invitation', ctx.org.id)]
  const expiresAt = new Date(ctx.now.getTime() + days * 86_400_000).toISOString()
  await ctx.db.rows(
    'insert into app.invitations (org_id, id, token_hash, name, role, team_id, email, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
    [ctx.org.id, id, hashToken(token), input.name.trim(), input.role, teamId, input.email ?? null, ctx.actor.memberId, ctx.now.toISOString(), expiresAt])
  ctx.changes.push({ kind: 'invitation.created', object: 'invitation', recordId: id, fields: [{ field: 'role', from: null, to: input.role }] })
  const link = `${ctx.host.config.publicUrl}/join#${token}`
  const sent = input.email ? await queueMail(ctx, id, token) : false
  return { id, link, qr: await qrText(link, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }), expiresAt, sent }
}

/** Takes an invitation back; its link stops working at once. Throws not_found. */
export async function revokeInvitation(ctx: MemberCtx, id: string): Promise<void> {
  const row = await ctx.db.one(
    `update app.invitations set revoked_at = $3, revoked_by = $4 where org_id = $1 and id = $2 and accepted_at is null and revoked_at is null
       and ($5::boolean or created_by = $4) returning id`, [ctx.org.id, id, ctx.now.toISOString(), ctx.actor.memberId, ctx.actor.role !== 'manager'])
  if (!row) throw fail('not_found')
  ctx.changes.push({ kind: 'invitation.revoked', object: 'invitation', recordId: id })
}

/** What an invitation's holder may know before accepting. Throws gone. */
export async function lookUpInvitation(host: Host, token: string) {
  const orgId = organisationOf(token)
  return inOrganisation(host.pools.app, orgId, async (db) => {
    const row = await standing(db, token)
    const notices = await db.rows(
      `select distinct on (kind) id, kind, version, content from app.notices where org_id = $1 and kind in ('privacy', 'terms') order by kind, version desc`, [orgId])
    return { organisation: { name: row.org_name, slug: row.slug }, name: row.name, role: row.role, expiresAt: row.expires_at, identifierHint: null, notices }
  })
}

/** Accepts an invitation: a new person sets a password, one who signs in elsewhere proves it. Throws gone, weak_password, wrong_credentials. */
export async function acceptInvitation(
  host: Host, request: FastifyRequest, reply: FastifyReply,
  input: { token: string; name: string; identifier: string; password: string; language: 'en' | 'hi' }, joined: Hook[],
): Promise<{ slug: string }> {
  const orgId = organisationOf(input.token)
  const row = await inOrganisation(host.pools.app, orgId, (db) => standing(db, input.token))
  const identifier = needIdentifier(input.identifier, row.region)
  const existing = await host.signIn.findUser(identifier)
  if (!existing) checkPassword(input.password, [row.org_name, row.legal_name, input.name, textOf(identifier)])
  const userId = existing ? await prove(host, request, existing.id, input.password, textOf(identifier)) : await host.signIn.makeUser(identifier, input.name, input.password)
  const member = { memberId: uuidv7(), userId, name: input.name, role: row.role }
  await asNewcomer(host, { ...row, orgId }, member, request.id, (db) => host.keyring.of(db), async (ctx) => {
    const used = await ctx.db.one(
      `update app.invitations set accepted_at = $3, accepted_member_id = $4 where org_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3 returning id`,
      [orgId, row.id, ctx.now.toISOString(), member.memberId])
    if (!used) throw fail('gone')
    const was = await ctx.db.one<{ was: boolean }>('select auth.was_member($1) as was', [userId])
    if (was?.was) throw fail('conflict', 'This sign-in already belongs to the organisation: sign in with it, or ask an administrator to enable it again')
    await writeMember(ctx, row, input, hintOf(identifier))
    for (const hook of joined) await hook(ctx, entranceOf(request, input.language))
  })
  await host.signIn.openSession(request, reply, userId)
  return { slug: row.slug }
}

async function prove(host: Host, request: FastifyRequest, userId: string, password: string, what: string): Promise<string> {
  const guess = { what, address: request.ip, isKnown: false }
  await host.signIn.guesses.check(guess)
  if (await host.signIn.provesPassword(userId, password)) return userId
  await host.signIn.guesses.failed(guess)
  throw fail('wrong_credentials', 'Somebody already signs in with this; enter that password')
}

async function writeMember(ctx: MemberCtx, row: Standing, input: { name: string; language: 'en' | 'hi' }, hint: string): Promise<void> {
  const [org, member, today] = [ctx.org.id, ctx.actor.memberId, todayIn(row.zone, ctx.now)]
  await ctx.db.rows('insert into app.members (org_id, id, name, name_sort, role, language, identifier_hint) values ($1, $2, $3, $4, $5, $6, $7)',
    [org, member, input.name.trim(), sortKey(input.name), row.role, input.language, hint])
  await ctx.db.rows('insert into app.team_members (org_id, id, team_id, member_id, from_on) values ($1, $2, $3, $4, $5)', [org, uuidv7(), row.team_id, member, today])
  if (row.role !== 'employee') {
    await ctx.db.rows('insert into app.team_managers (org_id, id, team_id, member_id, from_on) values ($1, $2, $3, $4, $5)', [org, uuidv7(), row.team_id, member, today])
  }
  await ctx.db.rows('select auth.register_membership($1, $2)', [ctx.actor.userId, member])
  ctx.changes.push({ kind: 'member.created', object: 'member', recordId: member, aboutMember: member, fields: [{ field: 'role', from: null, to: row.role }] })
}

function organisationOf(token: string): string {
  const parsed = parseToken(token)
  if (!parsed || parsed.kind !== 'invitation') throw fail('gone')
  return parsed.orgId
}

async function standing(db: OrgDb, token: string): Promise<Standing> {
  const row = await db.one<Standing>(
    `select i.id, i.name, i.role, i.team_id, i.expires_at, o.name as org_name, o.legal_name, o.zone, o.region, o.language,
       (select d.slug from auth.list_organisations() d where d.org_id = $1) as slug
     from app.invitations i join app.organisations o on o.org_id = $1
     where i.org_id = $1 and i.token_hash = $2 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()`, [db.orgId, hashToken(token)])
  if (!row) throw fail('gone')
  return row
}

/** The team asked for, or the topmost one allowed: managers invite into the teams they manage today and those below. */
async function teamFor(ctx: MemberCtx, asked: string | undefined): Promise<string> {
  const row = await ctx.db.one<{ id: string }>(
    `with recursive allowed as (
       select t.id, 0 as depth from app.teams t where t.org_id = $1 and case when $3 then t.parent_id is null
         else exists (select 1 from app.team_managers g where g.org_id = $1 and g.team_id = t.id and g.member_id = $4 and g.from_on <= $5 and (g.to_on is null or g.to_on > $5)) end
       union select t.id, a.depth + 1 from app.teams t join allowed a on t.org_id = $1 and t.parent_id = a.id)
     select t.id from app.teams t join allowed a using (id) where t.org_id = $1 and t.archived_at is null and ($2::uuid is null or t.id = $2)
     order by a.depth, t.id limit 1 for share of t`, [ctx.org.id, asked ?? null, ctx.actor.role !== 'manager', ctx.actor.memberId, todayIn(ctx.org.zone, ctx.now)])
  if (!row) throw fail('not_found', 'There is no such team among those you manage')
  return row.id
}

/** The link goes out by mail from the queue, so that a slow mail server keeps nobody waiting; the token travels sealed. */
async function queueMail(ctx: MemberCtx, id: string, token: string): Promise<boolean> {
  if (!ctx.host.mail.configured) return false
  await addJob(ctx, mailInvitation.name, { id, token: sealText(ctx.keys, 'invitations.token', id, token).toString('base64') })
  return true
}

/** Mails an invitation that still stands; tried again while the mail server does not answer. */
export const mailInvitation: JobTask = {
  name: 'invitations.mail',
  run: async (ctx, { id, token }) => {
    if (typeof id !== 'string' || typeof token !== 'string') throw fail('invalid', 'The job names no invitation')
    const row = await ctx.db.one<{ email: string }>(
      'select email from app.invitations where org_id = $1 and id = $2 and email is not null and accepted_at is null and revoked_at is null and expires_at > $3', [ctx.org.id, id, ctx.now.toISOString()])
    if (!row) throw fail('gone', 'The invitation no longer stands')
    const link = `${ctx.host.config.publicUrl}/join#${openText(ctx.keys, 'invitations.token', id, Buffer.from(token, 'base64'))}`
    const hindi = ctx.org.language === 'hi'
    const sent = await ctx.host.mail.send({
      to: row.email, subject: hindi ? 'CRM@Weblink का निमंत्रण' : 'Your invitation to CRM@Weblink',
      text: hindi ? `इस लिंक से जुड़ें (सात दिन, एक बार):\n\n${link}\n` : `Join with this link (seven days, one use):\n\n${link}\n`,
    })
    if (!sent) throw new Error('the mail server did not take the message')
  },
}
