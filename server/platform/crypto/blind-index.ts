import { createHmac, type KeyObject } from 'node:crypto'

/** The first 16 bytes of HMAC-SHA-256 over label 00 value: equal values meet, and nothing is learnt without the key. */
export function blindIndex(key: KeyObject, label: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${label}\0${value}`, 'utf8').digest().subarray(0, 16)
}
