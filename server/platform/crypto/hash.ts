import { createHash, randomBytes } from 'node:crypto'

/** SHA-256 of text (UTF-8) or bytes. */
export function sha256(data: string | Buffer): Buffer {
  return createHash('sha256').update(data).digest()
}

/** Bytes from the system's generator. */
export function random(bytes: number): Buffer {
  return randomBytes(bytes)
}
