import type { ProofAnswer } from '../../../shared/contract/device.ts'
import type { DeviceCtx } from '../../platform/context.ts'
import { headFields, isObject, readHead, wrongField, type Head } from './envelope.ts'
import { openProof, proofAnswer } from './proof.ts'
import { writeBeatMinute } from './proof-store.ts'

/** A checked heartbeat; dates in ms of the phone's wall clock. */
type Heartbeat = {
  head: Head
  permissions: { callLog: boolean; phoneState: boolean; contacts: boolean }
  batteryExempt: boolean
  queue: number
  oldestWaiting: number | null
  tray: number
  unclassed: Record<string, number>
  logFrom: number | null
}
const fields = [...headFields, 'permissions', 'battery_exempt', 'queue', 'oldest_waiting', 'tray', 'unclassed', 'log_from']
const permissionFields = ['call_log', 'phone_state', 'contacts']

/** Takes a phone's heartbeat (device contract, "Manifest and heartbeat"). Throws invalid, not_consented. */
export async function takeHeartbeat(ctx: DeviceCtx, body: unknown): Promise<ProofAnswer> {
  const beat = readHeartbeat(body)
  const { measure } = await openProof(ctx, beat.head)
  await writeBeat(ctx, beat)
  // Without the right to read the log a heartbeat says nothing of calls.
  if (beat.permissions.callLog) await writeBeatMinute(ctx)
  const hasSynced = beat.permissions.callLog && beat.queue === 0 && (measure.hasSent || beat.logFrom === null)
  if (measure.replaces !== null && hasSynced) await retireReplaced(ctx, measure.replaces)
  return proofAnswer(ctx, beat.head, measure, beat.logFrom)
}

/** Reads a heartbeat. Throws invalid for the first field that is missing or wrong; unknown ones are ignored and named. */
function readHeartbeat(body: unknown): Heartbeat {
  const { fields: sent, head } = readHead(body, fields)
  const permissions = sent['permissions']
  if (!isObject(permissions) || typeof permissions['call_log'] !== 'boolean') throw wrongField('permissions', 'is an object with call_log, true or false')
  for (const key of Object.keys(permissions)) if (!permissionFields.includes(key)) head.ignored.add(`permissions.${key.slice(0, 60)}`)
  if (typeof sent['battery_exempt'] !== 'boolean') throw wrongField('battery_exempt', 'is true or false')
  return {
    head, permissions: { callLog: permissions['call_log'], phoneState: permissions['phone_state'] === true, contacts: permissions['contacts'] === true },
    batteryExempt: sent['battery_exempt'], queue: countIn(sent, 'queue'), tray: sent['tray'] === undefined ? 0 : countIn(sent, 'tray'),
    oldestWaiting: dateIn(sent, 'oldest_waiting'), logFrom: dateIn(sent, 'log_from'), unclassed: unclassedIn(sent['unclassed']),
  }
}

/** The raw date a message names, ms, or null. Throws invalid when it is no whole number. */
export function dateIn(sent: Record<string, unknown>, field: string): number | null {
  const value = sent[field] ?? null
  if (value !== null && !Number.isSafeInteger(value)) throw wrongField(field, 'is a whole number of milliseconds or null')
  return value === null ? null : Number(value)
}

function countIn(sent: Record<string, unknown>, field: string): number {
  const value = sent[field]
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > 2_147_483_647) throw wrongField(field, 'is a count')
  return Number(value)
}

function unclassedIn(raw: unknown): Record<string, number> {
  if (!isObject(raw)) return {}
  const counts = Object.entries(raw).filter(([key, count]) => key.length <= 100 && !key.includes('\0') && Number.isSafeInteger(count) && Number(count) >= 0)
  return Object.fromEntries(counts.slice(0, 8).map(([key, count]) => [key, Number(count)]))
}

/*
 * A log whose oldest row moves forward has lost rows: below that, no manifest proves anything any more. An emptied log has lost all of them.
 * The queue grows from the first heartbeat on that found it not smaller than the one before.
 */
async function writeBeat(ctx: DeviceCtx, beat: Heartbeat): Promise<void> {
  await ctx.db.prepared('beat-write',
    `insert into app.device_beats as b (org_id, device_id, at, call_log, phone_state, contacts, battery_exempt, queue, queue_grows_since, oldest_waiting_ms, tray, unclassed, log_generation, log_from_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, null, $9, $10, $11, $12, $13)
     on conflict (org_id, device_id) do update set at = excluded.at, call_log = excluded.call_log, phone_state = excluded.phone_state, contacts = excluded.contacts,
       battery_exempt = excluded.battery_exempt, queue = excluded.queue,
       queue_grows_since = case when excluded.queue = 0 or excluded.queue < b.queue then null else coalesce(b.queue_grows_since, excluded.at) end,
       oldest_waiting_ms = excluded.oldest_waiting_ms, tray = excluded.tray, unclassed = excluded.unclassed, log_generation = excluded.log_generation, log_from_ms = excluded.log_from_ms,
       log_cut_ms = case when b.log_from_ms is null then b.log_cut_ms when excluded.log_from_ms is null then $14::int8
         when excluded.log_from_ms > b.log_from_ms then greatest(b.log_cut_ms, excluded.log_from_ms) else b.log_cut_ms end`,
    [ctx.org.id, ctx.actor.deviceId, ctx.now.toISOString(), beat.permissions.callLog, beat.permissions.phoneState, beat.permissions.contacts, beat.batteryExempt, beat.queue,
      beat.oldestWaiting, beat.tray, JSON.stringify(beat.unclassed), beat.head.logGeneration, beat.logFrom, beat.head.sentAt])
}

/** The phone whose place this one takes is disconnected once this one has sent its log. */
async function retireReplaced(ctx: DeviceCtx, id: string): Promise<void> {
  const [old] = await ctx.db.prepared<{ member_id: string }>('beat-retire',
    'update app.devices set revoked_at = $3 where org_id = $1 and id = $2 and revoked_at is null returning member_id', [ctx.org.id, id, ctx.now.toISOString()])
  if (old) ctx.changes.push({ kind: 'device.revoked', object: 'device', recordId: id, ownerId: old.member_id, aboutMember: old.member_id })
}
