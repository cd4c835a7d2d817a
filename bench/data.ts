import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { Phone, seeded } from '../cli/phone-sim/phone.ts'
import { addFragments, learn, resolveNumbers } from '../server/features/people/index.ts'
import { makeToken, hashToken } from '../server/platform/crypto/tokens.ts'
import { uuidv7 } from '../server/platform/crypto/ids.ts'
import { asSystem } from '../server/platform/jobs.ts'
import { termsOf } from '../shared/lib/terms.ts'
import { sortKey } from '../shared/lib/text.ts'
import type { Role } from '../shared/access.ts'
import { caller, cookieOf, type Caller } from '../tests/support/world.ts'
import type { Stage } from './harness.ts'

export type Office = { id: string; slug: string; owner: Caller; ownerCookie: string; ownerId: string }
const password = 'copper umbrella 41 tide'
const firstNames = ['Asha', 'Ravi', 'Meera', 'Vikram', 'Sunita', 'Imran', 'Lakshmi', 'Gurpreet', 'Anil', 'Fatima', 'शर्मा', 'कविता']
const lastNames = ['Patel', 'Sharma', 'Khan', 'Reddy', 'Iyer', 'Das', 'Singh', 'Nair', 'Joshi', 'Bose']

/** An organisation made as its first owner would make it. */
export async function makeOffice(stage: Stage, name: string): Promise<Office> {
  const token = makeToken('setup', '00000000-0000-0000-0000-000000000000')
  await sql(stage, `insert into auth.setup_tokens (token_hash, expires_at) values ($1, now() + interval '1 hour')`, [hashToken(token)])
  const answer = await caller(stage.product.url, '')('POST', '/api/v1/setup', {
    token, name: 'Owner', identifier: `${randomUUID().slice(0, 12)}@bench.example`, password, language: 'en', accept: true,
    organisation: { name, legalName: name, zone: 'Asia/Kolkata', region: 'IN', language: 'en', grievanceName: 'Meera', grievanceContact: '54220 70001' },
  })
  if (answer.status !== 201) throw new Error(`setup answered ${answer.status} ${answer.text}`)
  const ownerCookie = cookieOf(answer)
  const owner = caller(stage.product.url, ownerCookie)
  const slug = String(answer.body.slug)
  const me = await owner('GET', `/api/v1/${slug}/me`)
  const [row] = await sql<{ org_id: string }>(stage, 'select org_id from auth.organisation_directory where slug = $1', [slug])
  await sql(stage, `update app.capture_policies set hours = null::jsonb, backfill_max_days = 3650 where org_id = $1`, [row?.org_id])
  return { id: row?.org_id ?? '', slug, owner, ownerCookie, ownerId: String(me.body.member.id) }
}

/** Somebody who joins by an invitation; answers his cookie and member id. */
export async function joinOffice(stage: Stage, office: Office, role: Role): Promise<{ cookie: string; memberId: string }> {
  const invitation = await office.owner('POST', `/api/v1/${office.slug}/invitations`, { name: `The ${role}`, role })
  const accepted = await caller(stage.product.url, '')('POST', '/api/v1/auth/invitations/acceptances', {
    token: String(invitation.body.link).split('#')[1], name: `The ${role}`, identifier: `${randomUUID().slice(0, 12)}@bench.example`, password, language: 'en', accept: true,
  })
  const cookie = cookieOf(accepted)
  const me = await caller(stage.product.url, cookie)('GET', `/api/v1/${office.slug}/me`)
  return { cookie, memberId: String(me.body.member.id) }
}

/** Members without a sign-in, in the root team. */
export async function makeMembers(stage: Stage, office: Office, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7())
  await sql(stage, `insert into app.members (org_id, id, name, name_sort, role) select $1, t.id, 'Member ' || t.n, 'member ' || t.n, 'employee' from unnest($2::uuid[]) with ordinality as t(id, n)`, [office.id, ids])
  await sql(stage, `insert into app.team_members (org_id, id, team_id, member_id, from_on) select $1, gen_random_uuid(), (select id from app.teams where org_id = $1 and parent_id is null), t.id, '2020-01-01' from unnest($2::uuid[]) as t(id)`, [office.id, ids])
  return ids
}

/** An Indian mobile number that is possible; `n` up to ten million. */
export const mobile = (n: number): string => `+9190${String(10_000_000 + n).padStart(8, '0')}`

/**
 * Contacts with one sealed number each, in batches. Owners in turn with one in ten unowned; sources: half import, a tenth referral,
 * one in a hundred website, one in a thousand walk_in, the others none.
 */
export async function makeContacts(stage: Stage, office: Office, count: number, owners: string[]): Promise<void> {
  const random = seeded(5)
  for (let from = 0; from < count; from += 2_000) {
    const numbers = Array.from({ length: Math.min(2_000, count - from) }, (_, i) => mobile(from + i))
    await asSystem(stage.inside.host, office.id, 'bench', async (ctx) => {
      const resolved = await resolveNumbers(ctx, numbers)
      const rows = numbers.map((number, i) => {
        const name = `${firstNames[Math.floor(random() * firstNames.length)]} ${lastNames[Math.floor(random() * lastNames.length)]} ${from + i}`
        return { id: uuidv7(), name, owner: (from + i) % 10 === 0 ? null : owners[(from + i) % owners.length] ?? null, source: sourceOf(random()), ...resolved.get(number) }
      })
      await ctx.db.rows(
        `insert into app.contacts (org_id, id, name, name_sort, source, owner_id, created_at, updated_at)
         select $1, t.id, t.name, t.sort, t.source, t.owner, now() - make_interval(secs => t.n), now() - make_interval(secs => t.n * 7 % 86400)
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::int[]) as t(id, name, sort, source, owner, n)`,
        [office.id, rows.map((r) => r.id), rows.map((r) => r.name), rows.map((r) => sortKey(r.name)), rows.map((r) => r.source), rows.map((r) => r.owner), rows.map((_, i) => from + i)])
      await ctx.db.rows(
        `insert into app.number_links (org_id, id, number_id, form_id, object, record_id) select $1, gen_random_uuid(), t.number_id, t.form_id, 'contact', t.id
         from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t(id, number_id, form_id)`, [office.id, rows.map((r) => r.id), rows.map((r) => r.numberId), rows.map((r) => r.formId)])
      const terms = rows.flatMap((r) => termsOf(r.name).map((term) => ({ id: r.id, term })))
      await ctx.db.rows(`insert into app.search_terms (org_id, term, object, record_id) select $1, t.term, 'contact', t.id from unnest($2::uuid[], $3::text[]) as t(id, term)`, [office.id, terms.map((t) => t.id), terms.map((t) => t.term)])
      await learn(ctx, [...firstNames, ...lastNames].flatMap(termsOf))
      await addFragments(ctx, rows.flatMap((r) => r.numberId ?? []))
    })
  }
  await sql(stage, 'vacuum analyze')
}

/** A paired phone of a member: agreed, its SIM kept whole. */
export async function makePhone(stage: Stage, office: Office, memberId: string): Promise<Phone> {
  const pairing = await office.owner('POST', `/api/v1/${office.slug}/pairings`, { memberId })
  const phone = new Phone(stage.product.url)
  await phone.pair({ secret: String(pairing.body.secret) })
  await phone.agree({ backfillDays: 3650 })
  await phone.sendItems([])
  const [sim] = await sql<{ id: string }>(stage, 'select id from app.device_sims where device_id = $1', [phone.deviceId])
  const answer = await office.owner('PUT', `/api/v1/${office.slug}/devices/${phone.deviceId}/sims/${sim?.id}/class`, { class: 'all' })
  if (answer.status !== 204) throw new Error(`classing a SIM answered ${answer.status} ${answer.text}`)
  return phone
}

/** One statement as the owner of the database. */
export async function sql<T>(stage: Stage, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(stage.owner)
  await client.connect()
  try {
    return (await client.query(text, values)).rows as T[]
  } finally {
    await client.end()
  }
}

function sourceOf(share: number): string | null {
  if (share < 0.5) return 'import'
  if (share < 0.6) return 'referral'
  if (share < 0.61) return 'website'
  return share < 0.611 ? 'walk_in' : null
}
