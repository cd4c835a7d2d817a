import { Type } from 'typebox'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { Answer, orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'

type Tone = 'good' | 'caution' | 'bad' | 'neutral'
type Outcome = { id: string; label: string; tone: Tone; position: number; archivedAt: string | null }

const usual: { en: string; hi: string; tone: Tone }[] = [
  { en: 'Interested', hi: 'रुचि है', tone: 'good' },
  { en: 'Call back', hi: 'दोबारा कॉल', tone: 'caution' },
  { en: 'Order placed', hi: 'ऑर्डर मिला', tone: 'good' },
  { en: 'Not interested', hi: 'रुचि नहीं', tone: 'bad' },
  { en: 'No answer', hi: 'उत्तर नहीं', tone: 'neutral' },
]

/** A new organisation starts with the outcomes most sales teams use. */
export async function foundOutcomes(ctx: MemberCtx): Promise<void> {
  await ctx.db.rows(
    `insert into app.outcomes (org_id, id, label, tone, position)
     select $1, t.id, t.label, t.tone, t.n - 1 from unnest($2::uuid[], $3::text[], $4::text[]) with ordinality as t(id, label, tone, n)`,
    [ctx.org.id, usual.map(() => uuidv7()), usual.map((one) => one[ctx.org.language]), usual.map((one) => one.tone)])
}

async function listOutcomes(ctx: MemberCtx): Promise<{ items: Outcome[] }> {
  return { items: await ctx.db.rows<Outcome>('select id, label, tone, position, archived_at as "archivedAt" from app.outcomes where org_id = $1 order by archived_at is not null, position, id limit 200', [ctx.org.id]) }
}

async function createOutcome(ctx: MemberCtx, input: { label: string; tone: Tone; position?: number }): Promise<Outcome> {
  const id = uuidv7()
  await ctx.db.rows(
    `insert into app.outcomes (org_id, id, label, tone, position)
     values ($1, $2, $3, $4, coalesce($5, (select coalesce(max(o.position), -1) + 1 from app.outcomes o where o.org_id = $1)))`, [ctx.org.id, id, input.label.trim(), input.tone, input.position ?? null])
  ctx.changes.push({ kind: 'outcome.created', object: 'outcome', recordId: id, fields: [{ field: 'label', from: null, to: input.label }] })
  return readOutcome(ctx, id)
}

async function updateOutcome(ctx: MemberCtx, id: string, input: { label?: string; tone?: Tone; position?: number }): Promise<Outcome> {
  const before = await readOutcome(ctx, id)
  const next = { label: input.label?.trim() ?? before.label, tone: input.tone ?? before.tone, position: input.position ?? before.position }
  const fields = (['label', 'tone', 'position'] as const).filter((key) => next[key] !== before[key]).map((key) => ({ field: key, from: before[key], to: next[key] }))
  if (fields.length === 0) return before
  await ctx.db.rows('update app.outcomes set label = $3, tone = $4, position = $5, version = version + 1, updated_at = $6 where org_id = $1 and id = $2',
    [ctx.org.id, id, next.label, next.tone, next.position, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'outcome.updated', object: 'outcome', recordId: id, fields })
  return readOutcome(ctx, id)
}

/** Archives: calls keep the outcome they have, new ones can't take it. */
async function archiveOutcome(ctx: MemberCtx, id: string): Promise<void> {
  const before = await readOutcome(ctx, id)
  if (before.archivedAt) return
  await ctx.db.rows('update app.outcomes set archived_at = $3, version = version + 1 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString()])
  ctx.changes.push({ kind: 'outcome.archived', object: 'outcome', recordId: id })
}

async function readOutcome(ctx: MemberCtx, id: string): Promise<Outcome> {
  const row = await ctx.db.one<Outcome>('select id, label, tone, position, archived_at as "archivedAt" from app.outcomes where org_id = $1 and id = $2', [ctx.org.id, id])
  if (!row) throw fail('not_found')
  return row
}

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const tone = Type.Unsafe<Tone>({ type: 'string', enum: ['good', 'caution', 'bad', 'neutral'] })
const label = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' })
const position = Type.Integer({ minimum: 0, maximum: 1000 })
const row = Type.Object({ id: Type.String(), label: Type.String(), tone: Type.String(), position: Type.Integer(), archivedAt: nullable(Type.String()) })

export const outcomeRoutes: Route[] = [
  orgRoute({ method: 'GET', path: '/outcomes', summary: 'The organisation’s outcomes of calls', access: { object: 'outcome', action: 'read' }, responses: { 200: Type.Object({ items: Type.Array(row) }) }, handle: (ctx) => listOutcomes(ctx) }),
  orgRoute({
    method: 'POST', path: '/outcomes', summary: 'Adds an outcome', access: { object: 'outcome', action: 'create' }, body: Type.Object({ label, tone, position: Type.Optional(position) }), responses: { 201: row },
    reread: readOutcome, handle: (ctx, { body }) => createOutcome(ctx, body),
  }),
  orgRoute({
    method: 'PATCH', path: '/outcomes/{id}', summary: 'Renames, recolours or moves an outcome', access: { object: 'outcome', action: 'update' }, params: byId,
    body: Type.Object({ label: Type.Optional(label), tone: Type.Optional(tone), position: Type.Optional(position) }, { minProperties: 1 }), responses: { 200: row },
    handle: (ctx, { params, body }) => updateOutcome(ctx, params.id, body),
  }),
  orgRoute({
    method: 'DELETE', path: '/outcomes/{id}', summary: 'Archives an outcome; calls that have it keep it', access: { object: 'outcome', action: 'delete' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await archiveOutcome(ctx, params.id); return new Answer(204) },
  }),
]
