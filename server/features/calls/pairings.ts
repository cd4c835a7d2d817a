import { toString as qrText } from 'qrcode'
import { reachOf, within } from '../../platform/access.ts'
import type { Host, MemberCtx } from '../../platform/context.ts'
import { random } from '../../platform/crypto/hash.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { cleanCode, hashToken, makeCode, makeToken } from '../../platform/crypto/tokens.ts'
import { readPublicKey } from '../../platform/crypto/device-proof.ts'
import { inOrganisation, type OrgDb } from '../../platform/db/org-db.ts'
import { fail } from '../../platform/errors.ts'
import { writeHistory } from '../../platform/history.ts'
import { latestNotice } from '../privacy/index.ts'

const minutes = 5
type PairingRow = { id: string; member_id: string; expires_at: string; used_at: string | null; revoked_at: string | null; device_id: string | null }
export type PairingRequest = {
  secret?: string; code?: string; public_key: string; install_id: string; app: string
  device: { maker: string; model: string; os: string; name: string }
}

/**
 * Opens a pairing for one member: a QR with a 256-bit secret and a code to type; one use, five minutes. `replaces`: the phone whose place the new
 * one takes: of the same member, disconnected once the new one has sent its log; of another, handed over and disconnected at once.
 * Throws not_found, not_allowed.
 */
export async function openPairing(ctx: MemberCtx, memberId: string, replaces: string | null = null) {
  if (!within(reachOf(ctx, 'device', 'pair'), memberId)) throw fail('not_allowed', 'You may pair your own phone only')
  if (replaces !== null) await checkReplaced(ctx, replaces)
  const organisation = await ctx.db.one<{ name: string; legal_name: string }>(
    'select o.name, o.legal_name from app.organisations o join app.members m on m.org_id = $1 and m.id = $2 and m.disabled_at is null where o.org_id = $1', [ctx.org.id, memberId])
  if (!organisation) throw fail('not_found')
  const [id, secret, code] = [uuidv7(), random(32).toString('base64url'), makeCode()]
  const expiresAt = new Date(ctx.now.getTime() + minutes * 60_000).toISOString()
  await ctx.db.rows('insert into app.pairings (org_id, id, member_id, created_by, created_at, expires_at, replaces) values ($1, $2, $3, $4, $5, $6, $7)',
    [ctx.org.id, id, memberId, ctx.actor.memberId, ctx.now.toISOString(), expiresAt, replaces])
  await ctx.db.rows('select auth.add_pairing_code($1, $2, $3), auth.add_pairing_code($4, $2, $3)', [hashToken(secret), id, expiresAt, hashToken(`code ${code}`)])
  ctx.changes.push({ kind: 'pairing.created', object: 'device', recordId: id, ownerId: memberId, aboutMember: memberId })
  const payload = JSON.stringify({ v: 1, addresses: [ctx.host.config.publicUrl], organisation: { name: organisation.name, legal_name: organisation.legal_name }, secret })
  return { id, code: `${code.slice(0, 5)}-${code.slice(5)}`, secret, qr: await qrText(payload, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }), expiresAt }
}

async function checkReplaced(ctx: MemberCtx, id: string): Promise<void> {
  const device = await ctx.db.one<{ member_id: string; revoked_at: string | null }>('select member_id, revoked_at from app.devices where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!device || !within(reachOf(ctx, 'device', 'read'), device.member_id)) throw fail('not_found')
  if (!within(reachOf(ctx, 'device', 'revoke'), device.member_id)) throw fail('not_allowed')
  if (device.revoked_at !== null) throw fail('rule', 'That phone is disconnected already; pair this one as a new phone')
}

/** Where a pairing stands. Throws not_found. */
export async function readPairing(ctx: MemberCtx, id: string) {
  const row = await ctx.db.one<PairingRow>('select id, member_id, expires_at, used_at, revoked_at, device_id from app.pairings where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!row || !within(reachOf(ctx, 'device', 'read'), row.member_id)) throw fail('not_found')
  const state = row.used_at ? 'used' : row.revoked_at ? 'revoked' : Date.parse(row.expires_at) <= ctx.now.getTime() ? 'expired' : 'waiting'
  return { state, deviceId: row.device_id }
}

/** Takes a pairing back before it is used. Throws not_found. */
export async function revokePairing(ctx: MemberCtx, id: string): Promise<void> {
  await readPairing(ctx, id)
  await ctx.db.rows('update app.pairings set revoked_at = $3 where org_id = $1 and id = $2 and used_at is null', [ctx.org.id, id, ctx.now.toISOString()])
}

/**
 * Pairs a phone by the secret of a QR or a typed code, once. The same installation paired again replaces the older phone.
 * Throws gone (unknown, used, expired: not told apart), invalid, slow_down.
 */
export async function pairPhone(host: Host, input: PairingRequest, address: string, requestId: string) {
  const publicKey = readPublicKey(input.public_key)
  if (!publicKey) throw fail('invalid', { errors: [{ pointer: '/public_key', detail: 'is not base64url of a P-256 public key (SPKI DER)' }] })
  const guess = { what: 'pairing', address, isKnown: true }
  await host.signIn.guesses.check(guess)
  const hash = hashToken(input.secret ?? `code ${cleanCode(input.code ?? '')}`)
  const { rows } = await host.pools.app.query('select org_id, pairing_id from auth.find_pairing($1)', [hash])
  const found = rows[0] as { org_id: string; pairing_id: string } | undefined
  if (!found) {
    await host.signIn.guesses.failed(guess)
    throw fail('gone')
  }
  return inOrganisation(host.pools.app, found.org_id, (db) => usePairing(host, db, found.pairing_id, { ...input, publicKey }, requestId))
}

type Paired = { member_id: string; member_name: string; language: 'en' | 'hi'; name: string; legal_name: string; zone: string; region: string; created_by: string; replaces: string | null }

async function usePairing(host: Host, db: OrgDb, pairingId: string, input: PairingRequest & { publicKey: Buffer }, requestId: string) {
  const now = host.clock.now()
  const [deviceId, token] = [uuidv7(), makeToken('device', db.orgId)]
  const row = await db.one<Paired>(
    `update app.pairings p set used_at = $3, device_id = $4 from app.members m, app.organisations o
     where p.org_id = $1 and p.id = $2 and p.used_at is null and p.revoked_at is null and p.expires_at > $3
       and m.org_id = $1 and m.id = p.member_id and m.disabled_at is null and o.org_id = $1
     returning p.member_id, p.created_by, p.replaces, m.name as member_name, m.language, o.name, o.legal_name, o.zone, o.region`, [db.orgId, pairingId, now.toISOString(), deviceId])
  if (!row) throw fail('gone')
  // The same installation is the same phone; one that goes to another member is that member's from now on.
  await db.rows(
    `update app.devices set revoked_at = $3, revoked_by = $4 where org_id = $1 and revoked_at is null and (install_id = $2 or (id = $5 and member_id <> $6))`,
    [db.orgId, input.install_id, now.toISOString(), row.created_by, row.replaces, row.member_id])
  const { maker, model, os, name } = input.device
  await db.rows(
    `insert into app.devices (org_id, id, member_id, token_hash, public_key, install_id, app, maker, model, os, name, paired_at, paired_by, replaces)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [db.orgId, deviceId, row.member_id, hashToken(token), input.publicKey, input.install_id, input.app, maker, model, os, name, now.toISOString(), row.created_by, row.replaces])
  const ctx = {
    host, db, keys: await host.keyring.of(db), now, requestId, via: 'device' as const, changes: [], looks: [],
    org: { id: db.orgId, slug: '', zone: row.zone, region: row.region, language: row.language, employeesRead: 'own' as const, currency: 'INR', weekStart: 1, yearMonth: 4, fieldsVersion: 1 },
    actor: { kind: 'device' as const, deviceId, memberId: row.member_id },
  }
  const history = { ...ctx, changes: [{ kind: 'device.paired', object: 'device', recordId: deviceId, ownerId: row.member_id, aboutMember: row.member_id }] }
  await writeHistory(history)
  const notice = await latestNotice(ctx, 'calls')
  return {
    device_token: token, device_id: deviceId, member: { id: row.member_id, name: row.member_name, language: row.language }, organisation: { name: row.name, legal_name: row.legal_name },
    addresses: [host.config.publicUrl], contracts: [1], notice: notice && { version: notice.version, ...notice.content },
  }
}
