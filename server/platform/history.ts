import canonicalize from 'canonicalize'
import type { Ctx } from './context.ts'
import { sha256 } from './crypto/hash.ts'
import { uuidText, uuidv7 } from './crypto/ids.ts'
import { sealText } from './crypto/seal.ts'
import { byteaArray, textArray, uuidArray } from './db/binary.ts'

/** One change of one record. `fields` are clear; `personal` values are sealed apart and only named in the event. */
export type Change = {
  kind: string
  object: string
  recordId?: string | null
  ownerId?: string | null
  aboutMember?: string | null
  fields?: { field: string; from: unknown; to: unknown }[]
  personal?: { field: string; from: unknown; to: unknown }[]
}

/**
 * An entry that stands beside changes: a read, a reveal, a refusal. `details` hold no personal data. With `within` (ms) the same actor's same
 * entry about the same member is written once in each such span of time, on whichever node.
 */
export type AuditEntry = { action: string; object: string; recordId?: string | null; aboutMember?: string | null; details?: Record<string, unknown>; within?: number }

type EventRow = { id: string; change: Change; sealed: Buffer | null; sha: Buffer | null }

/**
 * Writes the transaction's changes: one event row each with its audit row, sealed personal values, and one signal for the tailer.
 * Called once, just before the commit; does nothing when nothing changed.
 */
export async function writeHistory(ctx: Ctx): Promise<void> {
  if (ctx.changes.length === 0) return
  const rows = ctx.changes.map((change) => eventRow(ctx, change))
  const actor = actorOf(ctx)
  const at = ctx.now.toISOString()
  const audits = rows.map((row) => auditRow(ctx, at, { action: row.change.kind, object: row.change.object, recordId: row.change.recordId, aboutMember: row.change.aboutMember, details: { fields: [...(row.change.fields ?? []), ...(row.change.personal ?? [])].map((f) => f.field) } }, row.sha))
  await ctx.db.prepared('write-history', historySql, [
    ctx.org.id, actor.kind, actor.id, ctx.requestId,
    uuidArray(rows.map((r) => r.id)), textArray(rows.map((r) => r.change.kind)), textArray(rows.map((r) => r.change.object)),
    uuidArray(rows.map((r) => r.change.recordId ?? null)), uuidArray(rows.map((r) => r.change.ownerId ?? null)),
    textArray(rows.map((r) => JSON.stringify([...(r.change.fields ?? []), ...(r.change.personal ?? []).map((p) => ({ field: p.field }))]))),
    byteaArray(rows.map((r) => r.sealed)), byteaArray(rows.map((r) => r.sha)),
    uuidArray(audits.map((a) => a.id)), uuidArray(audits.map((a) => a.about_member)), textArray(audits.map((a) => JSON.stringify(a.details))), byteaArray(audits.map((a) => a.hash)), at, ctx.via,
  ])
}

const historySql = `
  with input as (
    select * from unnest($5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::uuid[], $10::text[], $11::bytea[], $12::bytea[], $13::uuid[], $14::uuid[], $15::text[], $16::bytea[])
      as t(id, kind, object, record_id, owner_id, changes, sealed, sha, audit_id, about_member, details, hash)),
  events as (
    insert into app.event (org_id, id, kind, object, record_id, owner_id, actor_kind, actor_id, request_id, changes, values_sha256)
    select $1, id, kind, object, record_id, owner_id, $2, $3, $4, changes::jsonb, sha from input),
  personal as (
    insert into app.change_values (org_id, event_id, record_id, sealed)
    select $1, id, record_id, sealed from input where sealed is not null),
  audits as (
    insert into app.audit (org_id, id, at, actor_kind, actor_id, action, object, record_id, about_member, via, request_id, details, values_sha256, content_sha256)
    select $1, audit_id, $17, $2, $3, kind, object, record_id, about_member, $18, $4, details::jsonb, sha, hash from input)
  select auth.signal_event()`

/** Writes audit entries that belong to no change, inside the transaction given. */
export async function writeAudit(ctx: Ctx, entries: AuditEntry[]): Promise<void> {
  const at = ctx.now.toISOString()
  const actor = actorOf(ctx)
  for (const entry of entries) {
    const row = auditRow(ctx, at, entry, null)
    await ctx.db.rows(
      `insert into app.audit (org_id, id, at, actor_kind, actor_id, action, object, record_id, about_member, via, request_id, details, content_sha256)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (org_id, id) do nothing`,
      [ctx.org.id, row.id, at, actor.kind, actor.id, entry.action, entry.object, entry.recordId ?? null, row.about_member, ctx.via, ctx.requestId, JSON.stringify(row.details), row.hash])
  }
}

/** Who acts, as stored in events and audit. */
export function actorOf(ctx: Ctx): { kind: string; id: string | null } {
  if (ctx.actor.kind === 'member') return { kind: 'member', id: ctx.actor.memberId }
  if (ctx.actor.kind === 'device') return { kind: 'device', id: ctx.actor.deviceId }
  return { kind: 'system', id: null }
}

function eventRow(ctx: Ctx, change: Change): EventRow {
  const id = uuidv7()
  if (!change.personal?.length || !change.recordId) return { id, change, sealed: null, sha: null }
  const sealed = sealText(ctx.keys, 'change_values.sealed', id, JSON.stringify(change.personal))
  return { id, change, sealed, sha: sha256(sealed) }
}

/** The audit row's content hash: SHA-256 over RFC 8785 JSON of its other columns. */
function auditRow(ctx: Ctx, at: string, entry: AuditEntry, sha: Buffer | null) {
  const actor = actorOf(ctx)
  const content = {
    org_id: ctx.org.id, id: entryId(ctx, entry), at, actor_kind: actor.kind, actor_id: actor.id, acting_for: null, action: entry.action, object: entry.object,
    record_id: entry.recordId ?? null, about_member: entry.aboutMember ?? null, why: null, via: ctx.via, request_id: ctx.requestId,
    details: entry.details ?? {}, values_sha256: sha ? sha.toString('hex') : null,
  }
  return { ...content, hash: sha256(canonicalize(content) ?? '') }
}

/** A new id; or the one that all equal entries of the same span of time share, so that the second meets the first. */
function entryId(ctx: Ctx, entry: AuditEntry): string {
  if (entry.within === undefined) return uuidv7()
  const from = Math.floor(ctx.now.getTime() / entry.within) * entry.within
  const actor = actorOf(ctx)
  const id = sha256([actor.kind, actor.id, entry.action, entry.object, entry.aboutMember, from].join(' ')).subarray(0, 16)
  id.writeUIntBE(from, 0, 6)
  id[6] = 0x80 | ((id[6] ?? 0) & 15)
  id[8] = 0x80 | ((id[8] ?? 0) & 63)
  return uuidText(id)
}
