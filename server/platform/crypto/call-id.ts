import { createHmac, type KeyObject } from 'node:crypto'
import { uuidText } from './ids.ts'

const prefix = Buffer.from('call/1\0', 'latin1')
const most = 2 ** 48 - 1

/**
 * The id of a call (device contract, "Call id"): UUIDv8 of 48 bits raw date and the first 74 bits of
 * HMAC-SHA-256(K_id, "call/1" 00 ‖ member 16 B ‖ date int64 BE ‖ k uint16 BE ‖ numkey).
 * `date` in ms, any safe integer; `k` 0…65535.
 */
export function callId(key: KeyObject, member: Buffer, date: number, k: number, numkey: string): string {
  const input = Buffer.allocUnsafe(prefix.length + 26 + Buffer.byteLength(numkey))
  prefix.copy(input, 0)
  member.copy(input, 7)
  input.writeBigInt64BE(BigInt(date), 23)
  input.writeUInt16BE(k, 31)
  input.write(numkey, 33, 'utf8')
  const mac = createHmac('sha256', key).update(input).digest()
  const id = Buffer.allocUnsafe(16)
  id.writeUIntBE(Math.min(Math.max(date, 0), most), 0, 6)
  // 74 bits: 12 after the version, 62 after the variant.
  const [m0, m1] = [mac[0] ?? 0, mac[1] ?? 0]
  id[6] = 0x80 | (m0 >> 4)
  id[7] = ((m0 & 15) << 4) | (m1 >> 4)
  id[8] = 0x80 | ((m1 & 15) << 2) | ((mac[2] ?? 0) >> 6)
  for (let i = 9; i < 16; i++) id[i] = (((mac[i - 7] ?? 0) & 63) << 2) | ((mac[i - 6] ?? 0) >> 6)
  return uuidText(id)
}
