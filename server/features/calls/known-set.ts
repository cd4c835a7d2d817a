import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

const magic = 'KN01'

/**
 * The known set (device contract, "Policy"): ASCII KN01, u8 b, u32 BE count, salt, then the sorted distinct values as unsigned LEB128
 * differences. A value is the first b bits of HMAC-SHA-256(salt, "known/1" 00 ‖ number value); b = max(16, ⌈log₂ n⌉ + 10).
 */
export function encodeKnownSet(salt: Buffer, numberValues: Iterable<string>): Buffer {
  const key = createSecretKey(salt)
  return encodeValues(salt, [...new Set(numberValues)].map((value) => knownValue(key, value)).sort((a, b) => a - b))
}

/** The first 48 bits of a number value's HMAC; a set holds the first b of them. */
export function knownValue(key: KeyObject, numberValue: string): number {
  return createHmac('sha256', key).update(`known/1\0${numberValue}`, 'utf8').digest().readUIntBE(0, 6)
}

/** The set of distinct 48-bit values in rising order. */
export function encodeValues(salt: Buffer, sorted: number[]): Buffer {
  const bits = Math.max(16, sorted.length <= 1 ? 10 : Math.ceil(Math.log2(sorted.length)) + 10)
  const out = Buffer.alloc(9 + salt.length + sorted.length * 7)
  out.write(magic, 0, 'latin1')
  out.writeUInt8(bits, 4)
  salt.copy(out, 9)
  let [at, last, count] = [9 + salt.length, 0, 0]
  for (const long of sorted) {
    const value = Math.floor(long / 2 ** (48 - bits))
    if (count > 0 && value === last) continue
    at = writeLeb128(out, at, value - last)
    last = value
    count++
  }
  out.writeUInt32BE(count, 5)
  return out.subarray(0, at)
}

/** Reads a known set as a phone does: answers whether a number value is in it. Throws on a set that is not whole. */
export function decodeKnownSet(set: Buffer): (numberValue: string) => boolean {
  if (set.length < 25 || set.toString('latin1', 0, 4) !== magic) throw new Error('not a known set')
  const bits = set.readUInt8(4)
  const count = set.readUInt32BE(5)
  const key = createSecretKey(set.subarray(9, 25))
  const values = new Set<number>()
  let at = 25
  let last = 0
  for (let i = 0; i < count; i++) {
    let shift = 1
    let byte = 128
    while (byte >= 128) {
      if (at >= set.length) throw new Error('the known set is cut off')
      byte = set[at++] ?? 0
      last += (byte & 127) * shift
      shift *= 128
    }
    values.add(last)
  }
  return (value) => values.has(Math.floor(knownValue(key, value) / 2 ** (48 - bits)))
}

function writeLeb128(out: Buffer, at: number, value: number): number {
  let [rest, next] = [value, at]
  while (rest >= 128) {
    out[next++] = (rest % 128) | 128
    rest = Math.floor(rest / 128)
  }
  out[next++] = rest
  return next
}
