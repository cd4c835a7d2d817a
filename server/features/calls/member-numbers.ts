import { Type } from 'typebox'
import { allowed } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { orgRoute, type Route } from '../../platform/http/route.ts'
import { phones } from '../people/index.ts'

type NumberInput = { number?: string; numberId?: string; label?: string }

/** A member's own numbers, by which the two ends of a call between members find each other. Administrators and the member himself. */
async function listMemberNumbers(ctx: MemberCtx, id: string) {
  await checkMember(ctx, id, false)
  if (id !== ctx.actor.memberId && !allowed(ctx, 'member', 'update', null)) throw fail('not_allowed')
  return { items: (await phones.read(ctx, 'member', [{ id, ownerId: id }], false)).get(id) ?? [] }
}

/** Makes a member's numbers equal to the list sent; calls with what was added or taken away are judged again. Throws not_found, invalid. */
async function setMemberNumbers(ctx: MemberCtx, id: string, numbers: NumberInput[]) {
  await checkMember(ctx, id, true)
  const before = await numbersOf(ctx, id)
  const change = await phones.write(ctx, 'member', id, numbers, false)
  if (change) {
    const after = await numbersOf(ctx, id)
    await noteCallsWith(ctx, [...new Set([...before, ...after])].filter((number) => !(before.includes(number) && after.includes(number))))
    ctx.changes.push({ kind: 'member.numbers_changed', object: 'member', recordId: id, aboutMember: id, personal: [{ field: 'numbers', ...change }] })
  }
  return listMemberNumbers(ctx, id)
}

async function checkMember(ctx: MemberCtx, id: string, lock: boolean): Promise<void> {
  if (!(await ctx.db.one(`select 1 from app.members where org_id = $1 and id = $2${lock ? ' for update' : ''}`, [ctx.org.id, id]))) throw fail('not_found')
}

async function numbersOf(ctx: MemberCtx, id: string): Promise<string[]> {
  return (await ctx.db.rows<{ number_id: string }>(`select number_id from app.number_links where org_id = $1 and record_id = $2 and object = 'member' and to_on is null`, [ctx.org.id, id])).map((row) => row.number_id)
}

/** By member and month, so that no batch of moments is large. */
async function noteCallsWith(ctx: MemberCtx, numbers: string[]): Promise<void> {
  if (numbers.length === 0) return
  await ctx.db.rows(
    `insert into app.call_moments (org_id, id, member_id, raws, starts, talks)
     select $1, gen_random_uuid(), c.member_id, array_agg(c.date_raw), array_agg((extract(epoch from c.started_at) * 1000)::int8), array_agg(c.talk_seconds)
     from app.calls c where c.org_id = $1 and c.number_id = any($2::uuid[]) and c.started_at is not null group by c.member_id, date_trunc('month', c.started_at)`, [ctx.org.id, numbers])
}

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const list = Type.Object({ items: Type.Array(phones.row) })

export const memberNumberRoutes: Route[] = [
  orgRoute({
    method: 'GET', path: '/members/{id}/numbers', summary: 'A member’s own numbers, for administrators and himself', access: { object: 'member', action: 'read' }, params: byId, responses: { 200: list },
    handle: (ctx, { params }) => listMemberNumbers(ctx, params.id),
  }),
  orgRoute({
    method: 'PUT', path: '/members/{id}/numbers', summary: 'Sets a member’s own numbers, by which both ends of a call are found', access: { object: 'member', action: 'update' }, params: byId,
    body: Type.Object({ numbers: Type.Array(phones.input, { maxItems: 10 }) }), responses: { 200: list },
    handle: (ctx, { params, body }) => setMemberNumbers(ctx, params.id, body.numbers as NumberInput[]),
  }),
]
