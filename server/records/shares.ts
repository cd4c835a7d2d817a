import { Type } from 'typebox'
import { reachOf, within } from '../platform/access.ts'
import type { MemberCtx } from '../platform/context.ts'
import { fail } from '../platform/errors.ts'
import { Answer, orgRoute, type OrgRoute } from '../platform/http/route.ts'
import { readRaw } from './query.ts'
import type { RecordType } from './record-type.ts'

type Share = { id: string; name: string; sharedBy: { id: string; name: string } | null; at: string }

/** The colleagues a record is shared with, beside its owner. Throws not_found. */
export async function listShares(ctx: MemberCtx, type: RecordType, id: string): Promise<{ items: Share[] }> {
  const raw = await readRaw(ctx, type, id, false)
  return {
    items: await ctx.db.rows<Share>(
      `select m.id, m.name, jsonb_build_object('id', b.id, 'name', b.name) as "sharedBy", s.created_at as at
       from app.record_shares s join app.members m on m.org_id = $1 and m.id = s.member_id left join app.members b on b.org_id = $1 and b.id = s.shared_by
       where s.org_id = $1 and s.record_id = $2 and s.object = $3 order by m.name_sort limit 200`, [ctx.org.id, raw.id, type.object.name]),
  }
}

/** Shares a record with a colleague: to him it is then like one of his own. Only who may change it by its owner shares it on. Throws not_found, not_allowed. */
export async function share(ctx: MemberCtx, type: RecordType, id: string, memberId: string): Promise<void> {
  const ownerId = await shareable(ctx, type, id)
  const member = await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2 and disabled_at is null', [ctx.org.id, memberId])
  if (!member) throw fail('not_found')
  const row = await ctx.db.one('insert into app.record_shares (org_id, member_id, object, record_id, shared_by, created_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1',
    [ctx.org.id, memberId, type.object.name, id, ctx.actor.memberId, ctx.now.toISOString()])
  if (row) ctx.changes.push({ kind: `${type.object.name}.shared`, object: type.object.name, recordId: id, ownerId, aboutMember: memberId, fields: [{ field: 'sharedWith', from: null, to: memberId }] })
}

/** Takes a share back. Throws not_found, not_allowed. */
export async function unshare(ctx: MemberCtx, type: RecordType, id: string, memberId: string): Promise<void> {
  const ownerId = await shareable(ctx, type, id)
  const row = await ctx.db.one('delete from app.record_shares where org_id = $1 and member_id = $2 and object = $3 and record_id = $4 returning 1', [ctx.org.id, memberId, type.object.name, id])
  if (row) ctx.changes.push({ kind: `${type.object.name}.unshared`, object: type.object.name, recordId: id, ownerId, aboutMember: memberId, fields: [{ field: 'sharedWith', from: memberId, to: null }] })
}

async function shareable(ctx: MemberCtx, type: RecordType, id: string): Promise<string | null> {
  const raw = await readRaw(ctx, type, id, true)
  if (!within(reachOf(ctx, type.access, 'update'), raw.owner_id)) throw fail('not_allowed', 'Its owner shares this record')
  return raw.owner_id
}

/** Sharing one record with a colleague. */
export function shareRoutes(type: RecordType, path: string): OrgRoute[] {
  const one = type.object.label.one.en.toLowerCase()
  const params = Type.Object({ id: Type.String({ format: 'uuid' }), memberId: Type.String({ format: 'uuid' }) })
  const named = Type.Object({ id: Type.String(), name: Type.String() })
  return [
    orgRoute({
      method: 'GET', path: `${path}/{id}/shares`, summary: `The colleagues a ${one} is shared with`, access: { object: type.access, action: 'read' }, params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
      responses: { 200: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), sharedBy: named, at: Type.String() })) }) }, handle: (ctx, input) => listShares(ctx, type, input.params.id),
    }),
    orgRoute({
      method: 'PUT', path: `${path}/{id}/shares/{memberId}`, summary: `Shares a ${one} with a colleague`, access: { object: type.access, action: 'update' }, params, responses: { 204: null },
      handle: async (ctx, input) => { await share(ctx, type, input.params.id, input.params.memberId); return new Answer(204) },
    }),
    orgRoute({
      method: 'DELETE', path: `${path}/{id}/shares/{memberId}`, summary: `Takes a share of a ${one} back`, access: { object: type.access, action: 'update' }, params, responses: { 204: null },
      handle: async (ctx, input) => { await unshare(ctx, type, input.params.id, input.params.memberId); return new Answer(204) },
    }),
  ]
}
