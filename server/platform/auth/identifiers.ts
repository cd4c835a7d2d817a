import { createCipheriv, randomBytes, type KeyObject } from 'node:crypto'
import { blindIndex } from '../crypto/blind-index.ts'
import type { HostKeys } from '../crypto/keys.ts'
import { fail } from '../errors.ts'
import { matchKey } from '../phone/match-key.ts'
import { maskEmail, maskNumber } from '../../../shared/lib/mask.ts'

/** What a person signs in with: an e-mail in small letters, or a mobile number as E.164. */
export type Identifier = { kind: 'email'; email: string } | { kind: 'mobile'; number: string }

/** Reads an e-mail or a mobile number as typed; null when it is neither. */
export function readIdentifier(text: string, region = 'IN'): Identifier | null {
  const trimmed = text.trim()
  if (trimmed.length > 254) return null
  if (trimmed.includes('@')) return /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/.test(trimmed) ? { kind: 'email', email: trimmed.toLowerCase() } : null
  const match = matchKey(trimmed, region)
  return match && match.key.startsWith('+') ? { kind: 'mobile', number: match.key } : null
}

/** The same, for entrances where a wrong one is an error of the form. Throws invalid. */
export function needIdentifier(text: string, region?: string): Identifier {
  const identifier = readIdentifier(text, region)
  if (!identifier) throw fail('invalid', { errors: [{ pointer: '/identifier', detail: 'is neither an e-mail address nor a mobile number' }] })
  return identifier
}

/** The identifier with its middle hidden, for lists of members. */
export function hintOf(identifier: Identifier): string {
  return identifier.kind === 'email' ? maskEmail(identifier.email) : maskNumber(identifier.number)
}

/** One text that stands for the identifier in counts. */
export function textOf(identifier: Identifier): string {
  return identifier.kind === 'email' ? identifier.email : identifier.number
}

/** The blind index of a sign-in number under the host's key. */
export function mobileIndex(keys: HostKeys, number: string): Buffer {
  return blindIndex(keys.bidx, 'users.phone', number)
}

/** Seals a sign-in number under the host's key, bound to its user. */
export function sealMobile(key: KeyObject, userId: string, number: string): Buffer {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(`users.phone_sealed\0${userId}`, 'utf8'))
  return Buffer.concat([iv, cipher.update(number, 'utf8'), cipher.final(), cipher.getAuthTag()])
}
