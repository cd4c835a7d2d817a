import { within, reachOf } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { openText } from '../../platform/crypto/seal.ts'
import { fail } from '../../platform/errors.ts'
import { readRaw } from '../../records/query.ts'
import { contacts } from '../people/index.ts'
import { noteLooks } from './list.ts'
import { callColumns, callJoins, callView, joinedColumns, type CallRaw, type CallView } from './rows.ts'

type Facts = {
  type_raw: number; date_raw: number; duration_raw: number; presentation: number | null; policy: number | null; let_in: string; log_generation: string | null
  offset_min: number | null; clock_offset_ms: number; clock_unsure: boolean; edited_at: string | null; sim_key: string | null; sim_label: string | null
  form_id: string | null; sealed_raw: Buffer | null
}

/** One call with its raw facts, as it came from the phone, and the last calls with the same client before it. Throws not_found. */
export async function getCall(ctx: MemberCtx, id: string) {
  const raw = await readCall(ctx, id)
  noteLooks(ctx, [raw])
  const [facts, before] = await Promise.all([
    ctx.db.one<Facts>(
      `select c.type_raw, c.date_raw, c.duration_raw, c.presentation, c.policy, c.let_in, c.log_generation, c.offset_min, c.clock_offset_ms, c.clock_unsure, c.edited_at,
         s.key as sim_key, coalesce(nullif(s.label, ''), nullif(s.carrier, '')) as sim_label, f.id as form_id, f.sealed_raw
       from app.calls c left join app.device_sims s on s.org_id = $1 and s.id = c.sim_id left join app.number_forms f on f.org_id = $1 and f.id = c.form_id
       where c.org_id = $1 and c.id = $2`, [ctx.org.id, id]),
    callsBefore(ctx, raw),
  ])
  if (!facts) throw fail('not_found')
  const view = callView(ctx, raw)
  const form = facts.form_id && facts.sealed_raw && !view.number?.masked ? openText(ctx.keys, 'number_forms.sealed_raw', facts.form_id, facts.sealed_raw) : null
  return {
    ...view,
    raw: {
      typeRaw: facts.type_raw, dateRaw: facts.date_raw, durationRaw: facts.duration_raw, presentation: facts.presentation, policy: facts.policy, letIn: facts.let_in,
      logGeneration: facts.log_generation, offsetMin: facts.offset_min, clockOffsetMs: facts.clock_offset_ms, clockUnsure: facts.clock_unsure, editedAt: facts.edited_at,
      sim: facts.sim_label ?? facts.sim_key, form,
    },
    before,
  }
}

/** Sets a call's outcome and note; null takes them away. Throws not_found, not_allowed, invalid (an outcome not of the organisation's list). */
export async function updateCall(ctx: MemberCtx, id: string, input: { outcomeId?: string | null; note?: string | null }): Promise<CallView> {
  const raw = await changeable(ctx, id, 'update')
  const fields: { field: string; from: unknown; to: unknown }[] = []
  const personal: { field: string; from: unknown; to: unknown }[] = []
  if (input.outcomeId !== undefined && input.outcomeId !== raw.outcome_id) {
    if (input.outcomeId) await checkOutcome(ctx, input.outcomeId)
    await ctx.db.rows('update app.calls set outcome_id = $3, version = version + 1 where org_id = $1 and id = $2', [ctx.org.id, id, input.outcomeId])
    fields.push({ field: 'outcomeId', from: raw.outcome_id, to: input.outcomeId })
  }
  if (input.note !== undefined && (input.note?.trim() || null) !== raw.note) {
    await writeNote(ctx, id, input.note?.trim() || null)
    personal.push({ field: 'note', from: raw.note, to: input.note })
  }
  if (fields.length + personal.length > 0) ctx.changes.push({ kind: 'call.updated', object: 'call', recordId: id, ownerId: raw.member_id, aboutMember: raw.member_id, fields, personal })
  return callView(ctx, await readCall(ctx, id))
}

/** Links one call to a contact by hand, or takes that link away again (null): the number's own link then holds. */
export async function linkCall(ctx: MemberCtx, id: string, asked: string | null): Promise<CallView> {
  const raw = await changeable(ctx, id, 'link')
  const contactId = asked === null ? null : (await readRaw(ctx, contacts, asked, false)).id
  if (contactId !== raw.link_record_id) {
    await ctx.db.rows(
      'update app.calls set link_object = $3, link_record_id = $4, linked_by = $5, linked_at = $6, version = version + 1 where org_id = $1 and id = $2',
      [ctx.org.id, id, contactId && 'contact', contactId, contactId && ctx.actor.memberId, contactId && ctx.now.toISOString()])
    ctx.changes.push({ kind: 'call.linked', object: 'call', recordId: id, ownerId: raw.member_id, fields: [{ field: 'contactId', from: raw.link_record_id, to: contactId }] })
  }
  return callView(ctx, await readCall(ctx, id))
}

export async function changeable(ctx: MemberCtx, id: string, action: 'update' | 'link' | 'settle'): Promise<CallRaw> {
  await ctx.db.rows('select 1 from app.calls where org_id = $1 and id = $2 for update', [ctx.org.id, id])
  const raw = await readCall(ctx, id)
  if (!within(reachOf(ctx, 'call', action), raw.member_id)) throw fail('not_allowed')
  return raw
}

export async function readCall(ctx: MemberCtx, id: string): Promise<CallRaw> {
  const [raw] = await ctx.db.prepared<CallRaw>('call-get',
    `select ${joinedColumns} from (select ${callColumns}, ''::text as key from app.calls c where c.org_id = $1 and c.id = $3) p ${callJoins}`, [ctx.org.id, ctx.org.zone, id])
  if (!raw || !within(reachOf(ctx, 'call', 'read'), raw.member_id)) throw fail('not_found')
  return raw
}

async function callsBefore(ctx: MemberCtx, raw: CallRaw): Promise<CallView[]> {
  if (raw.number_id === null || raw.started_at === null) return []
  const reach = reachOf(ctx, 'call', 'read')
  const rows = await ctx.db.prepared<CallRaw>('call-before',
    `select ${joinedColumns} from (
       select ${callColumns}, ''::text as key from app.calls c
       where c.org_id = $1 and c.number_id = $3 and c.started_at < $4::timestamptz and c.double_of is null and ($5::uuid[] is null or c.member_id = any($5::uuid[]))
       order by c.started_at desc, c.id desc limit 3) p ${callJoins} order by p.started_at desc, p.id desc`,
    [ctx.org.id, ctx.org.zone, raw.number_id, raw.started_at, reach === 'all' ? null : reach])
  noteLooks(ctx, rows)
  return rows.map((row) => callView(ctx, row))
}

async function checkOutcome(ctx: MemberCtx, outcomeId: string): Promise<void> {
  const found = await ctx.db.one('select 1 from app.outcomes where org_id = $1 and id = $2 and archived_at is null', [ctx.org.id, outcomeId])
  if (!found) throw fail('invalid', { errors: [{ pointer: '/outcomeId', detail: 'is not in the organisation’s list' }] })
}

async function writeNote(ctx: MemberCtx, callId: string, body: string | null): Promise<void> {
  if (body === null) {
    await ctx.db.rows('update app.calls set note_id = null, version = version + 1 where org_id = $1 and id = $2', [ctx.org.id, callId])
    return
  }
  const noteId = uuidv7()
  await ctx.db.rows('insert into app.notes (org_id, id, object, record_id, body, author_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [ctx.org.id, noteId, 'call', callId, body, ctx.actor.memberId, ctx.now.toISOString()])
  await ctx.db.rows('update app.calls set note_id = $3, version = version + 1 where org_id = $1 and id = $2', [ctx.org.id, callId, noteId])
}
