import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { sha256 } from './hash.ts'
import { Lru } from '../lru.ts'

export type Signed = { method: string; target: string; body: Buffer }
const keys = new Lru<string, KeyObject>(20_000)

/** Reads a phone's public key: base64url of SPKI DER, P-256 only; answers its canonical DER. Null when it is anything else. */
export function readPublicKey(text: string): Buffer | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return null
    return key.export({ format: 'der', type: 'spki' })
  } catch {
    return null
  }
}

/** The bytes a proof signs: method LF target LF base64url(SHA-256(body as sent)) LF sent_at. */
export function proofInput({ method, target, body }: Signed, sentAt: string): Buffer {
  return Buffer.from(`${method}\n${target}\n${sha256(body).toString('base64url')}\n${sentAt}`, 'utf8')
}

/** Verifies `Crm-Proof: sent_at.base64url(r‖s)` (ES256) by the phone's key. Never refused for its time: clocks are wrong. Never throws. */
export function verifyProof(publicKey: Buffer, proof: string, signed: Signed): boolean {
  const match = /^(-?\d{1,16})\.([A-Za-z0-9_-]{86})$/.exec(proof)
  if (!match?.[1] || !match[2]) return false
  try {
    return verify('sha256', proofInput(signed, match[1]), { key: keyOf(publicKey), dsaEncoding: 'ieee-p1363' }, Buffer.from(match[2], 'base64url'))
  } catch {
    return false
  }
}

function keyOf(der: Buffer): KeyObject {
  const id = der.toString('latin1')
  const held = keys.get(id)
  if (held) return held
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  keys.set(id, key)
  return key
}
