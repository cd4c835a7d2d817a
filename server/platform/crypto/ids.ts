import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(8192)
let used = pool.length
let lastMs = 0
let sequence = 0
const hex: string[] = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))

/** A UUIDv7: 48 bits of time, a 12-bit counter that keeps one process's ids in order, 62 random bits. */
export function uuidv7(): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    sequence = takeRandom().readUInt16BE(0) & 0x7ff
  } else if (++sequence > 0xfff) {
    lastMs++
    sequence = 0
  }
  const id = Buffer.alloc(16)
  takeRandom().copy(id, 8)
  id.writeUIntBE(lastMs, 0, 6)
  id[6] = 0x70 | (sequence >> 8)
  id[7] = sequence & 0xff
  id[8] = 0x80 | ((id[8] ?? 0) & 0x3f)
  return uuidText(id)
}

/** 16 bytes as the text of a UUID. */
export function uuidText(b: Buffer): string {
  const h = (i: number): string => hex[b[i] ?? 0] ?? ''
  return `${h(0)}${h(1)}${h(2)}${h(3)}-${h(4)}${h(5)}-${h(6)}${h(7)}-${h(8)}${h(9)}-${h(10)}${h(11)}${h(12)}${h(13)}${h(14)}${h(15)}`
}

/** The 16 bytes of a UUID's text. */
export function uuidBytes(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  if (bytes.length !== 16) throw new Error('not a uuid')
  return bytes
}

function takeRandom(): Buffer {
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 8
  return pool.subarray(used - 8, used)
}
