import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { uuidBytes } from './ids.ts'
import { Unreadable } from './seal.ts'

export type KeyKind = 'data' | 'bidx' | 'id' | 'known_salt'
export type WrappedKey = { kind: KeyKind; version: number; wrapped: Buffer }

/** An organisation's keys, open. `callId` (K_id) never rotates: call ids and suppression depend on it. */
export type OrgKeys = {
  orgId: string
  data: Map<number, KeyObject>
  dataVersion: number
  bidx: KeyObject
  bidxVersion: number
  callId: KeyObject
  knownSalt: Buffer
}

/** Fresh random keys for a new organisation, as they are stored: wrapped by the master key. */
export function newWrappedKeys(master: KeyObject, orgId: string): WrappedKey[] {
  const kinds: [KeyKind, number][] = [['data', 32], ['bidx', 32], ['id', 32], ['known_salt', 16]]
  return kinds.map(([kind, bytes]) => ({ kind, version: 1, wrapped: wrap(master, orgId, kind, 1, randomBytes(bytes)) }))
}

/** Opens an organisation's wrapped keys. Throws Unreadable when the master key is another one, or a key is missing. */
export function unwrapOrgKeys(master: KeyObject, orgId: string, rows: WrappedKey[]): OrgKeys {
  const open = (kind: KeyKind): { version: number; bytes: Buffer }[] => rows
    .filter((row) => row.kind === kind)
    .map((row) => ({ version: row.version, bytes: unwrap(master, orgId, kind, row.version, row.wrapped) }))
    .sort((a, b) => a.version - b.version)
  const data = open('data')
  const [newest, bidx, id, salt] = [data.at(-1), open('bidx').at(-1), open('id').at(0), open('known_salt').at(0)]
  if (!newest || !bidx || !id || !salt) throw new Unreadable()
  return {
    orgId, data: new Map(data.map((key) => [key.version, createSecretKey(key.bytes)])), dataVersion: newest.version,
    bidx: createSecretKey(bidx.bytes), bidxVersion: bidx.version, callId: createSecretKey(id.bytes), knownSalt: salt.bytes,
  }
}

function wrap(master: KeyObject, orgId: string, kind: KeyKind, version: number, key: Buffer): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', master, iv)
  cipher.setAAD(purpose(orgId, kind, version))
  return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

function unwrap(master: KeyObject, orgId: string, kind: KeyKind, version: number, wrapped: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, wrapped.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(purpose(orgId, kind, version))
    decipher.setAuthTag(wrapped.subarray(wrapped.length - 16))
    return Buffer.concat([decipher.update(wrapped.subarray(12, wrapped.length - 16)), decipher.final()])
  } catch {
    throw new Unreadable()
  }
}

function purpose(orgId: string, kind: KeyKind, version: number): Buffer {
  return Buffer.concat([uuidBytes(orgId), Buffer.from(`org_keys.${kind}\0${version}`, 'utf8')])
}
