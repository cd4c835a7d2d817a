import { crc32 } from 'node:zlib'
import { random, sha256 } from './hash.ts'
import { uuidBytes, uuidText } from './ids.ts'

export type TokenKind = 'device' | 'invitation' | 'api' | 'calendar' | 'setup'
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const shape = /^crm_(device|invitation|api|calendar|setup)_([0-9A-Za-z]{22})([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/

/** A token `crm_<kind>_<organisation 22><secret 43><crc 6>`, base62; opaque to its holder, findable by secret scanners. */
export function makeToken(kind: TokenKind, orgId: string): string {
  const text = `crm_${kind}_${base62(uuidBytes(orgId), 22)}${base62(random(32), 43)}`
  return text + checksum(text)
}

/** The kind and organisation a token names, or null when it is not one of ours. Says nothing about its validity. */
export function parseToken(token: string): { kind: TokenKind; orgId: string } | null {
  const match = shape.exec(token)
  if (!match || checksum(token.slice(0, -6)) !== match[4]) return null
  const bytes = unbase62(match[2] ?? '', 16)
  return bytes ? { kind: match[1] as TokenKind, orgId: uuidText(bytes) } : null
}

/** What is stored of a token. Its 256 random bits need no slow hash. */
export function hashToken(token: string): Buffer {
  return sha256(token)
}

const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code people type: 10 characters without look-alikes (49 bits), for secrets that live minutes and are rate-limited. */
export function makeCode(): string {
  let code = ''
  while (code.length < 10) for (const byte of random(16)) if (byte < 248 && code.length < 10) code += codeAlphabet[byte % 31]
  return code
}

/** A typed code as it is hashed: capitals, without spaces and dashes. */
export function cleanCode(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '')
}

function checksum(text: string): string {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(crc32(text) >>> 0)
  return base62(bytes, 6)
}

function base62(bytes: Buffer, length: number): string {
  let value = BigInt(`0x${bytes.toString('hex')}`)
  let text = ''
  while (text.length < length) {
    text = (alphabet[Number(value % 62n)] ?? '') + text
    value /= 62n
  }
  return text
}

function unbase62(text: string, bytes: number): Buffer | null {
  let value = 0n
  for (const char of text) value = value * 62n + BigInt(alphabet.indexOf(char))
  const digits = value.toString(16)
  return digits.length > bytes * 2 ? null : Buffer.from(digits.padStart(bytes * 2, '0'), 'hex')
}
