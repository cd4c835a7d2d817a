import { uuidBytes } from '../crypto/ids.ts'

/*
 * Arrays as PostgreSQL's binary format: one Buffer a parameter, without quoting and parsing text for every element.
 * Layout: dimensions, has-null flag, element type, length, lower bound, then each element's length (−1 for null) and bytes.
 */
const oid = { bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, timestamptz: 1184, uuid: 2950 } as const
const head = 20
/** Microseconds between 1970 and 2000, PostgreSQL's epoch. */
const epoch = 946_684_800_000_000n

export function uuidArray(values: readonly (string | null)[]): Buffer {
  return fixed(oid.uuid, 16, values, (out, value, at) => { uuidBytes(value).copy(out, at) })
}

export function int8Array(values: readonly (number | bigint | null)[]): Buffer {
  return fixed(oid.int8, 8, values, (out, value, at) => { out.writeBigInt64BE(BigInt(value), at) })
}

export function int4Array(values: readonly (number | null)[]): Buffer {
  return fixed(oid.int4, 4, values, (out, value, at) => { out.writeInt32BE(value, at) })
}

export function int2Array(values: readonly (number | null)[]): Buffer {
  return fixed(oid.int2, 2, values, (out, value, at) => { out.writeInt16BE(value, at) })
}

export function boolArray(values: readonly (boolean | null)[]): Buffer {
  return fixed(oid.bool, 1, values, (out, value, at) => { out[at] = value ? 1 : 0 })
}

/** Instants in ms since 1970. */
export function instantArray(values: readonly (number | null)[]): Buffer {
  return fixed(oid.timestamptz, 8, values, (out, value, at) => { out.writeBigInt64BE(BigInt(value) * 1000n - epoch, at) })
}

export function byteaArray(values: readonly (Buffer | null)[]): Buffer {
  return varying(oid.bytea, values)
}

export function textArray(values: readonly (string | null)[]): Buffer {
  return varying(oid.text, values.map((value) => (value === null ? null : Buffer.from(value, 'utf8'))))
}

function fixed<T>(type: number, size: number, values: readonly (T | null)[], write: (out: Buffer, value: T, at: number) => void): Buffer {
  const out = Buffer.allocUnsafe(head + values.length * (4 + size))
  begin(out, type, values.length)
  let at = head
  for (const value of values) {
    at = out.writeInt32BE(value === null ? -1 : size, at)
    if (value === null) continue
    write(out, value, at)
    at += size
  }
  return finish(out, at, values.length)
}

function varying(type: number, values: readonly (Buffer | null)[]): Buffer {
  const size = values.reduce((sum, value) => sum + 4 + (value?.length ?? 0), head)
  const out = Buffer.allocUnsafe(size)
  begin(out, type, values.length)
  let at = head
  for (const value of values) {
    at = out.writeInt32BE(value === null ? -1 : value.length, at)
    if (value !== null) at += value.copy(out, at)
  }
  return finish(out, at, values.length)
}

function begin(out: Buffer, type: number, length: number): void {
  out.writeInt32BE(1, 0)
  out.writeInt32BE(1, 4)
  out.writeInt32BE(type, 8)
  out.writeInt32BE(length, 12)
  out.writeInt32BE(1, 16)
}

/** An empty array has no dimension at all. */
function finish(out: Buffer, end: number, length: number): Buffer {
  if (length > 0) return out.subarray(0, end)
  out.writeInt32BE(0, 0)
  return out.subarray(0, 12)
}
