import { Type } from 'typebox'
import type { SimClass } from '../../../shared/contract/policy.ts'
import { Answer, deviceRoute, hostRoute, orgRoute, type Route } from '../../platform/http/route.ts'
import { nullable } from '../../records/schemas.ts'
import { giveConsent, withdrawConsent, type WithdrawnHook } from '../privacy/index.ts'
import { devicePolicy } from './device-policy.ts'
import { classifySim, listDevices, putSimLine, revokeDevice } from './devices.ts'
import { takeHeartbeat } from './heartbeat.ts'
import { takeManifests } from './manifests.ts'
import { openPairing, pairPhone, readPairing, revokePairing, type PairingRequest } from './pairings.ts'

const id = Type.String({ format: 'uuid' })
const byId = Type.Object({ id })
const open = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })
const short = Type.String({ maxLength: 100 })

const text = Type.String()
const sim = Type.Object({
  id: text, key: text, slot: nullable(Type.Integer()), carrier: text, label: text, class: nullable(text), classFrom: nullable(text), line: nullable(text), waiting: Type.Integer(),
  classes: Type.Array(Type.Object({ class: text, from: text })),
})
const device = Type.Object({
  id: text, member: Type.Object({ id: text, name: text }), name: text, maker: text, model: text, os: text, app: text, pairedAt: text, lastSeenAt: nullable(text), revokedAt: nullable(text), state: text,
  sims: Type.Array(sim), clock: Type.Object({ offsetMs: Type.Integer(), jumps: Type.Integer(), jumpedAt: nullable(text) }),
  beat: nullable(Type.Object({
    at: text, callLog: Type.Boolean(), phoneState: Type.Boolean(), contacts: Type.Boolean(), batteryExempt: Type.Boolean(), queue: Type.Integer(), growsSince: nullable(text),
    oldestWaiting: nullable(text), tray: Type.Integer(), logFrom: nullable(text),
  })), can: Type.Array(text),
})

const orgRoutes: Route[] = [
  orgRoute({
    method: 'POST', path: '/pairings', summary: 'Opens a pairing for one member: QR and code, five minutes, one use', access: { object: 'device', action: 'pair' }, body: Type.Object({ memberId: id, replaces: Type.Optional(id) }),
    responses: { 201: Type.Object({ id: Type.String(), code: Type.String(), secret: Type.String(), qr: Type.String(), expiresAt: Type.String() }) },
    handle: (ctx, { body }) => openPairing(ctx, body.memberId, body.replaces),
  }),
  orgRoute({ method: 'GET', path: '/pairings/{id}', summary: 'Where a pairing stands', access: { object: 'device', action: 'read' }, params: byId, responses: { 200: Type.Object({ state: Type.String(), deviceId: nullable(Type.String()) }) }, handle: (ctx, { params }) => readPairing(ctx, params.id) }),
  orgRoute({
    method: 'DELETE', path: '/pairings/{id}', summary: 'Takes a pairing back', access: { object: 'device', action: 'pair' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await revokePairing(ctx, params.id); return new Answer(204) },
  }),
  orgRoute({ method: 'GET', path: '/devices', summary: 'Phones in reach', access: { object: 'device', action: 'read' }, responses: { 200: Type.Object({ items: Type.Array(device) }) }, handle: (ctx) => listDevices(ctx) }),
  orgRoute({
    method: 'DELETE', path: '/devices/{id}', summary: 'Disconnects a phone; it erases what it holds', access: { object: 'device', action: 'revoke' }, params: byId, responses: { 204: null },
    handle: async (ctx, { params }) => { await revokeDevice(ctx, params.id); return new Answer(204) },
  }),
  orgRoute({
    method: 'PUT', path: '/devices/{id}/sims/{simId}/class', summary: 'Says what is captured of a SIM', access: { object: 'device', action: 'classify' }, params: Type.Object({ id, simId: id }),
    body: Type.Object({ class: Type.Unsafe<SimClass>({ type: 'string', enum: ['all', 'known', 'none'] }) }), responses: { 204: null },
    handle: async (ctx, { params, body }) => { await classifySim(ctx, params.id, params.simId, body.class); return new Answer(204) },
  }),
  orgRoute({
    method: 'PUT', path: '/devices/{id}/sims/{simId}/line', summary: 'Says which line of the organisation a SIM is; null: none', access: { object: 'line', action: 'update' }, params: Type.Object({ id, simId: id }),
    body: Type.Object({ lineId: Type.Unsafe<string | null>({ type: ['string', 'null'], format: 'uuid' }) }), responses: { 204: null },
    handle: async (ctx, { params, body }) => { await putSimLine(ctx, params.id, params.simId, body.lineId); return new Answer(204) },
  }),
]

const pairingBody = Type.Unsafe<PairingRequest>({
  type: 'object', additionalProperties: true, required: ['public_key', 'install_id', 'app', 'device'],
  properties: {
    secret: { type: 'string', maxLength: 200 }, code: { type: 'string', maxLength: 40 }, public_key: { type: 'string', maxLength: 400 }, install_id: { type: 'string', minLength: 1, maxLength: 100 },
    app: { type: 'string', minLength: 1, maxLength: 100 },
    device: { type: 'object', additionalProperties: true, required: ['maker', 'model', 'os', 'name'], properties: { maker: short, model: short, os: short, name: short } },
  },
})

/** Phones: their screens' routes, and the phone's own but for calls. `withdrawn` as in privacy. */
export function phoneRoutes(withdrawn: WithdrawnHook[]): Route[] {
  return [
    ...orgRoutes,
    hostRoute({
      method: 'POST', path: '/device/pairings', summary: 'Pairs a phone by secret or code', access: 'public', tags: ['device'], body: pairingBody, responses: { 200: open },
      handle: ({ host, requestId }, { body, request }) => pairPhone(host, body, request.ip, requestId),
    }),
    deviceRoute({
      method: 'GET', path: '/policy', summary: 'The policy document of this phone', query: Type.Object({ since: Type.Optional(Type.Integer({ minimum: 0 })) }), responses: { 200: open, 304: null },
      handle: async (ctx, { query, request, reply }) => {
        const { etag, document } = await devicePolicy(ctx, query.since ?? 0)
        reply.header('etag', `"${etag}"`)
        return request.headers['if-none-match'] === `"${etag}"` ? new Answer(304) : document
      },
    }),
    deviceRoute({
      method: 'POST', path: '/heartbeat', summary: 'How the phone is: permissions, what waits, its SIMs and its log', body: open, responses: { 200: open }, handle: (ctx, { body }) => takeHeartbeat(ctx, body),
    }),
    deviceRoute({
      method: 'POST', path: '/manifests', summary: 'Calls per quarter hour as the phone counts them; answers the quarters to send again', body: open, responses: { 200: open }, handle: (ctx, { body }) => takeManifests(ctx, body),
    }),
    deviceRoute({
      method: 'POST', path: '/consents', summary: 'The member agrees on the phone', responses: { 201: open },
      body: Type.Unsafe<{ notice_version: number; language: 'en' | 'hi'; call_log: true; names: boolean; backfill_days?: number }>({
        type: 'object', additionalProperties: true, required: ['notice_version', 'language', 'call_log', 'names'],
        properties: {
          notice_version: { type: 'integer' }, language: { type: 'string', enum: ['en', 'hi'] }, call_log: { type: 'boolean', const: true }, names: { type: 'boolean' },
          backfill_days: { type: 'integer', minimum: 0, maximum: 3650 },
        },
      }),
      handle: async (ctx, { body }) => {
        await giveConsent(ctx, { noticeVersion: body.notice_version, language: body.language, names: body.names, backfillDays: body.backfill_days ?? 0 })
        return { state: 'given' }
      },
    }),
    deviceRoute({
      method: 'DELETE', path: '/consents/current', summary: 'The member takes the agreement back on the phone', responses: { 204: null },
      body: Type.Unsafe<{ mode: 'keep' | 'erase' }>({ type: 'object', additionalProperties: true, required: ['mode'], properties: { mode: { type: 'string', enum: ['keep', 'erase'] } } }),
      handle: async (ctx, { body }) => { await withdrawConsent(ctx, body.mode, withdrawn); return new Answer(204) },
    }),
  ]
}
