import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto'
import { uuidBytes } from './ids.ts'

/** Key material a seal needs: the organisation and its data keys by version. */
export type SealKeys = { orgId: string; data: Map<number, KeyObject>; dataVersion: number }

const ivLength = 12
const tagLength = 16
const head = 2
const ivs = Buffer.alloc(ivLength * 512)
let used = ivs.length

/** What every failed opening says: nothing about why. */
export class Unreadable extends Error {
  constructor() { super('a sealed value cannot be read') }
}

/**
 * Seals a text with the organisation's newest data key: version (2 B) ‖ IV (96 random bits) ‖ AES-256-GCM ciphertext ‖ tag.
 * Bound to organisation, a fixed column label, the row's id and the key version, so that it opens nowhere else.
 */
export function sealText(keys: SealKeys, label: string, rowId: string, text: string): Buffer {
  const key = keys.data.get(keys.dataVersion)
  if (!key) throw new Unreadable()
  const iv = nextIv()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(aad(keys.orgId, label, rowId, keys.dataVersion))
  const body = cipher.update(text, 'utf8')
  const rest = cipher.final()
  const out = Buffer.allocUnsafe(head + ivLength + body.length + rest.length + tagLength)
  out.writeUInt16BE(keys.dataVersion, 0)
  iv.copy(out, head)
  body.copy(out, head + ivLength)
  rest.copy(out, head + ivLength + body.length)
  cipher.getAuthTag().copy(out, out.length - tagLength)
  return out
}

/** Opens what `sealText` sealed for this organisation, column and row. Throws Unreadable on anything else. */
export function openText(keys: SealKeys, label: string, rowId: string, sealed: Buffer): string {
  if (sealed.length < head + ivLength + tagLength) throw new Unreadable()
  const version = sealed.readUInt16BE(0)
  const key = keys.data.get(version)
  if (!key) throw new Unreadable()
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(head, head + ivLength), { authTagLength: tagLength })
    decipher.setAAD(aad(keys.orgId, label, rowId, version))
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength))
    return decipher.update(sealed.subarray(head + ivLength, sealed.length - tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new Unreadable()
  }
}

const prefixes = new Map<string, Buffer>()

function aad(orgId: string, label: string, rowId: string, version: number): Buffer {
  const known = `${orgId}${label}`
  let prefix = prefixes.get(known)
  if (!prefix) {
    prefix = Buffer.concat([uuidBytes(orgId), Buffer.from(`${label}\0`, 'utf8')])
    if (prefixes.size > 10_000) prefixes.clear()
    prefixes.set(known, prefix)
  }
  const row = uuidBytes(rowId)
  const out = Buffer.allocUnsafe(prefix.length + 18)
  prefix.copy(out, 0)
  row.copy(out, prefix.length)
  out.writeUInt16BE(version, prefix.length + 16)
  return out
}

function nextIv(): Buffer {
  if (used === ivs.length) {
    randomFillSync(ivs)
    used = 0
  }
  used += ivLength
  return ivs.subarray(used - ivLength, used)
}
