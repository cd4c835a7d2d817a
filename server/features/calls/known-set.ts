import { createHmac, createSecretKey } from 'node:crypto'

const magic = 'KN01'

/**
 * The known set (device contract, "Policy"): ASCII KN01, u8 b, u32 BE count, salt, then the sorted distinct values as unsigned LEB128
 * differences. A value is the first b bits of HMAC-SHA-256(salt, "known/1" 00 ‖ number value); b = max(16, ⌈log₂ n⌉ + 10).
 */
export function encodeKnownSet(salt: Buffer, numberValues: Iterable<string>): Buffer {
  const distinct = new Set(numberValues)
  const bits = Math.max(16, distinct.size <= 1 ? 10 : Math.ceil(Math.log2(distinct.size)) + 10)
  const key = createSecretKey(salt)
  const values = [...new Set([...distinct].map((value) => firstBits(createHmac('sha256', key).update(`known/1\0${value}`, 'utf8').digest(), bits)))]
    .sort((a, b) => a - b)
  const head = Buffer.alloc(9)
  head.write(magic, 0, 'latin1')
  head.writeUInt8(bits, 4)
  head.writeUInt32BE(values.length, 5)
  const body: number[] = []
  let last = 0
  for (const value of values) {
    pushLeb128(body, value - last)
    last = value
  }
  return Buffer.concat([head, salt, Buffer.from(body)])
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
  return (value) => values.has(firstBits(createHmac('sha256', key).update(`known/1\0${value}`, 'utf8').digest(), bits))
}

/** The first `bits` (≤ 48) bits of a digest as a number. */
function firstBits(digest: Buffer, bits: number): number {
  return Math.floor(digest.readUIntBE(0, 6) / 2 ** (48 - bits))
}

function pushLeb128(out: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    out.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}
