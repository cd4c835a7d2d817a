import { Type, type TSchema } from 'typebox'
import { scopeOf, type AccessObject, access as matrix } from '../../../shared/access.ts'
import { within, reachOf } from '../access.ts'
import type { MemberCtx } from '../context.ts'
import { inOrganisation } from '../db/org-db.ts'
import { standsAsBefore } from '../standing.ts'
import type { Signal } from '../stream.ts'
import { orgRoute, type Input, type OrgRoute } from './route.ts'

const heartbeatMs = 20_000
const callsEveryMs = 400
const recheckMs = 5_000

/** Live changes as server-sent events: which record changed, never what is in it; the refetch passes the gate. */
export const streamRoute: OrgRoute = orgRoute({
  method: 'GET', path: '/stream', summary: 'Server-sent events: which records in reach changed', access: 'member',
  responses: { 200: Type.Unsafe({ description: 'text/event-stream of {object, id, action} and {object: "call", memberId}' }) },
  handle: openStream,
})

async function openStream(ctx: MemberCtx, { request, reply }: Input<TSchema, TSchema, TSchema>): Promise<unknown> {
  const { host } = ctx
  const raw = reply.raw
  let { shared } = await standingOf(ctx)
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  raw.write('retry: 1000\n\nevent: ready\ndata: {}\n\n')
  const calls = throttledCalls((memberId) => raw.write(`event: change\ndata: ${JSON.stringify({ object: 'call', memberId })}\n\n`))
  // A session that ended, a role or reach that changed or a member who was disabled must not go on listening.
  const recheck = (): void => {
    Promise.all([host.signIn.session(request), standingOf(ctx)]).then(([session, standing]) => {
      shared = standing.shared
      if (!session || !standing.same) raw.end()
    }).catch(() => raw.end())
  }
  const stop = host.stream.listen({
    orgId: ctx.org.id,
    hears: (signal) => {
      if (signal.object === 'member' && signal.recordId === ctx.actor.memberId) recheck()
      if (/\.(un)?shared$/.test(signal.kind)) void standingOf(ctx).then((now) => { ({ shared } = now) }, () => undefined)
      if (!mayHear(ctx, signal) && !(signal.recordId !== null && shared.has(signal.recordId))) return
      if (signal.object === 'call') calls.heard(signal.ownerId)
      else raw.write(`event: change\ndata: ${JSON.stringify({ object: signal.object, id: signal.recordId, action: signal.kind.split('.')[1] ?? signal.kind })}\n\n`)
    },
  })
  const beat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
  const rechecks = setInterval(recheck, recheckMs)
  const close = (): void => { stop(); calls.stop(); clearInterval(beat); clearInterval(rechecks) }
  raw.on('close', close)
  reply.hijack()
  return reply
}

/** Records of others that are shared with the member, of which he hears as of his own; and whether he is still who opened the stream. */
async function standingOf(ctx: MemberCtx): Promise<{ shared: Set<string>; same: boolean }> {
  const { host, org, actor } = ctx
  return inOrganisation(host.pools.app, org.id, async (db) => {
    const [rows, same] = await Promise.all([
      db.rows<{ record_id: string }>('select record_id from app.record_shares where org_id = $1 and member_id = $2 limit 10000', [org.id, actor.memberId]),
      standsAsBefore(ctx, db),
    ])
    return { shared: new Set(rows.map((row) => row.record_id)), same }
  })
}

function mayHear(ctx: MemberCtx, signal: Signal): boolean {
  if (!Object.hasOwn(matrix, signal.object)) return true
  const object = signal.object as AccessObject
  if (scopeOf(ctx.actor.role, object, 'read') === 'none') return false
  return signal.ownerId === null || within(reachOf(ctx, object, 'read'), signal.ownerId)
}

/** The first change of a member's calls goes out at once, then at most one every 400 ms. */
function throttledCalls(send: (memberId: string | null) => void): { heard: (memberId: string | null) => void; stop: () => void } {
  const waiting = new Map<string | null, { timer: NodeJS.Timeout; again: boolean }>()
  const open = (memberId: string | null): void => {
    const timer = setTimeout(() => {
      const entry = waiting.get(memberId)
      waiting.delete(memberId)
      if (entry?.again) { send(memberId); open(memberId) }
    }, callsEveryMs)
    waiting.set(memberId, { timer, again: false })
  }
  return {
    heard: (memberId) => {
      const entry = waiting.get(memberId)
      if (entry) { entry.again = true; return }
      send(memberId)
      open(memberId)
    },
    stop: () => { for (const { timer } of waiting.values()) clearTimeout(timer) },
  }
}
