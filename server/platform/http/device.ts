import { gunzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DeviceCtx, Host } from '../context.ts'
import { inOrganisation, type OrgDb } from '../db/org-db.ts'
import { verifyProof } from '../crypto/device-proof.ts'
import { parseToken, hashToken } from '../crypto/tokens.ts'
import { fail, isRetryable } from '../errors.ts'
import { writeHistory } from '../history.ts'

const unpackedLimit = 1024 * 1024
const raw = new WeakMap<FastifyRequest, Buffer>()

/** Phones may gzip their bodies; the bytes as sent are kept for the proof, the unpacked size is bounded. */
export function deviceBodies(scope: FastifyInstance): void {
  scope.removeContentTypeParser('application/json')
  scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
      raw.set(request, bytes)
      done(null, parse(request.headers['content-encoding'] === 'gzip' ? unpack(bytes) : bytes))
    } catch (error) {
      done(error instanceof Error ? error : fail('bad_json'), undefined)
    }
  })
}

type DeviceRow = {
  id: string; member_id: string; public_key: Buffer; revoked_at: string | null; disabled_at: string | null
  zone: string; region: string; language: 'en' | 'hi'; employees_read: 'own' | 'team' | 'all'
}

const deviceSql = `
  select d.id, d.member_id, d.public_key, d.revoked_at, m.disabled_at, o.zone, o.region, o.language, o.employees_read
  from app.devices d join app.members m on m.org_id = $1 and m.id = d.member_id join app.organisations o on o.org_id = $1
  where d.org_id = $1 and d.token_hash = $2`

/**
 * Runs `work` as the paired phone whose token and proof come with the request.
 * Throws device_unknown (keep everything, ask again), device_revoked (the phone erases its data), bad_proof, busy (three tries met other batches).
 */
export async function asDevice<T>(host: Host, request: FastifyRequest, work: (ctx: DeviceCtx) => Promise<T>): Promise<T> {
  const token = /^Bearer (\S{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  const parsed = token ? parseToken(token) : null
  if (!token || !parsed || parsed.kind !== 'device') throw fail('device_unknown')
  for (let attempt = 0; ; attempt++) {
    try {
      return await inOrganisation(host.pools.app, parsed.orgId, async (db) => {
        const ctx = await deviceContext(host, request, db, hashToken(token))
        const result = await work(ctx)
        await writeHistory(ctx)
        return result
      })
    } catch (error) {
      if (!isRetryable(error)) throw error
      // Batches that keep meeting each other are the server's matter: the phone is told to come again, not that its rows are wrong.
      if (attempt === 2) throw fail('busy', { retryAfter: 2 })
    }
  }
}

async function deviceContext(host: Host, request: FastifyRequest, db: OrgDb, hash: Buffer): Promise<DeviceCtx> {
  const [row] = await db.prepared<DeviceRow>('device-context', deviceSql, [db.orgId, hash])
  if (!row) throw fail('device_unknown')
  if (row.revoked_at || row.disabled_at) throw fail('device_revoked')
  const proof = request.headers['crm-proof']
  const signed = { method: request.method, target: request.url, body: raw.get(request) ?? Buffer.alloc(0) }
  if (typeof proof !== 'string' || !verifyProof(row.public_key, proof, signed)) throw fail('bad_proof')
  return {
    host, db, keys: await host.keyring.of(db), changes: [], looks: [], requestId: request.id, via: 'device', now: host.clock.now(),
    actor: { kind: 'device', deviceId: row.id, memberId: row.member_id },
    org: { id: db.orgId, slug: '', zone: row.zone, region: row.region, language: row.language, employeesRead: row.employees_read, currency: 'INR', weekStart: 1, yearMonth: 4, fieldsVersion: 1 },
  }
}

function unpack(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: unpackedLimit })
  } catch (error) {
    throw error instanceof RangeError ? fail('too_large') : fail('bad_json', 'The body is not gzip')
  }
}

function parse(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw fail('bad_json')
  }
}
