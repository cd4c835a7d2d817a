import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { derive } from './keys.ts'

const sentinelText = 'crm-weblink master key sentinel'

/** The master key as read from its file; `made` when this start made it. */
export type MasterKey = { key: KeyObject; made: boolean }

/** Reads the master key, or makes one when there is none and `mayMake`. Throws a sentence when the file holds anything else. */
export function readMasterKey(file: string, mayMake: boolean): MasterKey {
  if (existsSync(file)) {
    const bytes = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
    if (bytes.length !== 32) throw new Error(`${file} does not hold a master key (32 bytes, base64url). Put the right file back; nothing was changed.`)
    if (new Set(bytes).size < 8) throw new Error(`${file} holds a key that is not random. Put the right file back; nothing was changed.`)
    return { key: createSecretKey(bytes), made: false }
  }
  if (!mayMake) throw new Error(`There is data, but its master key is missing (${file}). Put the file back: without it the phone numbers and names cannot be read. Nothing was changed.`)
  const bytes = randomBytes(32)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${bytes.toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return { key: createSecretKey(bytes), made: true }
}

/** A text only this master key opens, kept in the database to tell the right key from another. */
export function sealSentinel(master: KeyObject): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sentinelKey(master), iv)
  return Buffer.concat([iv, cipher.update(sentinelText, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** Whether the master key is the one the data was made with. */
export function opensSentinel(master: KeyObject, sealed: string): boolean {
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', sentinelKey(master), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAuthTag(bytes.subarray(bytes.length - 16))
    return decipher.update(bytes.subarray(12, bytes.length - 16), undefined, 'utf8') + decipher.final('utf8') === sentinelText
  } catch {
    return false
  }
}

function sentinelKey(master: KeyObject): KeyObject {
  return createSecretKey(derive(master, 'sentinel'))
}
