import { Type } from 'typebox'
import { readFilter } from '../../shared/contract/filter.ts'
import { fail } from '../platform/errors.ts'
import { Answer, orgRoute, type OrgRoute } from '../platform/http/route.ts'
import { planBulk, type BulkAct, type BulkRequest } from './bulk.ts'
import { planHandover, type HandoverRequest } from './handover.ts'
import type { RecordType } from './record-type.ts'
import { cancelRun, listFailures, listRuns, readRun, startRun, undoRun, type RunRow } from './runs.ts'
import { filterBody, nullable } from './schemas.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })
const open = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })
export const runSchema = Type.Object({
  id: Type.String(), kind: Type.String(), object: Type.String(), state: Type.String(), total: Type.Integer(), done: Type.Integer(), changed: Type.Integer(), failed: Type.Integer(),
  summary: open, ofRun: nullable(Type.String()), createdAt: Type.String(), startedAt: nullable(Type.String()), finishedAt: nullable(Type.String()), can: Type.Array(Type.String()),
})
const act = Type.Object({
  kind: Type.Unsafe<BulkAct['kind']>({ type: 'string', enum: ['set', 'tag', 'untag', 'delete'] }), field: Type.Optional(Type.String({ maxLength: 80 })), value: Type.Optional(Type.Unknown()),
  tagId: Type.Optional(Type.String({ format: 'uuid' })),
})

/** A run as the API answers it. */
export function runView(run: RunRow) {
  const isOpen = run.state === 'waiting' || run.state === 'running'
  return {
    id: run.id, kind: run.kind, object: run.object, state: run.state, total: run.total, done: run.done, changed: run.changed, failed: run.failed, summary: run.summary, ofRun: run.of_run,
    createdAt: run.created_at, startedAt: run.started_at, finishedAt: run.finished_at, can: isOpen ? ['cancel'] : run.of_run === null && !run.undone && run.changed > 0 ? ['undo'] : [],
  }
}

/** Bulk changes of one object: the count first, then a run. */
export function bulkRoutes(type: RecordType, path: string): OrgRoute[] {
  return [
    orgRoute({
      method: 'POST', path: `${path}/bulk`, summary: 'Sets a field, tags or removes many records as a run; dryRun only counts them', access: { object: type.access, action: 'update' },
      body: Type.Object({
        ids: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { minItems: 1, maxItems: 10_000 })), filter: Type.Optional(filterBody), act, dryRun: Type.Optional(Type.Boolean()),
      }),
      responses: { 200: Type.Object({ count: Type.Integer(), run: nullable(runSchema) }) },
      handle: async (ctx, { body }) => {
        const request: BulkRequest = { selection: selectionOf(body), act: actOf(body.act) }
        const count = await planBulk(ctx, type, request)
        if (body.dryRun || count === 0) return { count, run: null }
        return { count, run: runView(await startRun(ctx, { kind: 'bulk', object: type.object.name, total: count, request })) }
      },
    }),
  ]
}

/** Everything of one member to another as one run; without `toMemberId` it is only counted. */
export function handoverRoute(types: Record<string, RecordType>): OrgRoute {
  return orgRoute({
    method: 'POST', path: '/members/{id}/handovers', summary: 'Gives every record of one member to another as a run; without toMemberId it only counts them', access: { object: 'member', action: 'handOver' }, params: byId,
    body: Type.Object({ toMemberId: Type.Optional(Type.String({ format: 'uuid' })) }),
    responses: { 200: Type.Object({ counts: Type.Array(Type.Object({ object: Type.String(), count: Type.Integer() })), run: nullable(runSchema) }) },
    handle: async (ctx, { params, body }) => {
      const counts = await planHandover(ctx, types, params.id, body.toMemberId ?? null)
      const total = counts.reduce((sum, one) => sum + one.count, 0)
      if (body.toMemberId === undefined || total === 0) return { counts, run: null }
      const request: HandoverRequest = { fromId: params.id, toId: body.toMemberId }
      return { counts, run: runView(await startRun(ctx, { kind: 'handover', object: 'member', total, request })) }
    },
  })
}

/** One's own runs: progress, cancelling, what failed, undoing. */
export const runRoutes: OrgRoute[] = [
  orgRoute({
    method: 'GET', path: '/runs', summary: 'One’s own bulk changes and imports, newest first', access: { object: 'run', action: 'read' }, responses: { 200: Type.Object({ items: Type.Array(runSchema) }) },
    handle: async (ctx) => ({ items: (await listRuns(ctx)).map(runView) }),
  }),
  orgRoute({ method: 'GET', path: '/runs/{id}', summary: 'How far a run is', access: { object: 'run', action: 'read' }, params: byId, responses: { 200: runSchema }, handle: async (ctx, { params }) => runView(await readRun(ctx, params.id)) }),
  orgRoute({
    method: 'DELETE', path: '/runs/{id}', summary: 'Stops a run before its next step', access: { object: 'run', action: 'update' }, params: byId, responses: { 200: runSchema },
    handle: async (ctx, { params }) => runView(await cancelRun(ctx, params.id)),
  }),
  orgRoute({
    method: 'POST', path: '/runs/{id}/undo', summary: 'Undoes a run; what was changed again since stays and is listed', access: { object: 'run', action: 'update' }, params: byId, responses: { 202: runSchema },
    handle: async (ctx, { params }) => new Answer(202, runView(await undoRun(ctx, params.id))),
  }),
  orgRoute({
    method: 'GET', path: '/runs/{id}/failures', summary: 'What a run could not do, and why', access: { object: 'run', action: 'read' }, params: byId, query: Type.Object({ after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000_000 })) }),
    responses: { 200: Type.Object({ items: Type.Array(Type.Object({ n: Type.Integer(), recordId: nullable(Type.String()), reason: Type.String(), detail: Type.Unsafe({}) })) }) },
    handle: async (ctx, { params, query }) => ({ items: await listFailures(ctx, params.id, query.after ?? 0) }),
  }),
]

function selectionOf(body: { ids?: string[]; filter?: unknown }): BulkRequest['selection'] {
  if ((body.ids === undefined) === (body.filter === undefined)) throw fail('invalid', 'Send either ids or a filter')
  if (body.ids) return { ids: body.ids }
  const filter = readFilter(body.filter)
  if (!filter) throw fail('bad_filter')
  return { filter }
}

function actOf(sent: { kind: BulkAct['kind']; field?: string; value?: unknown; tagId?: string }): BulkAct {
  if (sent.kind === 'set') {
    if (sent.field === undefined || sent.value === undefined) throw fail('invalid', { errors: [{ pointer: '/act', detail: 'set needs a field and a value' }] })
    return { kind: 'set', field: sent.field, value: sent.value }
  }
  if (sent.kind === 'delete') return { kind: 'delete' }
  if (sent.tagId === undefined) throw fail('invalid', { errors: [{ pointer: '/act/tagId', detail: 'is missing' }] })
  return { kind: sent.kind, tagId: sent.tagId }
}
