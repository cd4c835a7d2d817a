import { fail, type AppError } from '../../platform/errors.ts'
import { letIns, type LetIn } from '../../../shared/contract/device.ts'

/** What every message of a phone begins with; times in ms of the phone's wall clock. */
export type Head = {
  app: string
  sentAt: number
  elapsed: number
  boot: string
  offsetMin: number | null
  logGeneration: string
  sims: { key: string; slot: number | null; carrier: string; label: string }[]
  ignored: Set<string>
}
/** A checked envelope of calls. */
export type Envelope = Head & { items: unknown[] }

/** One item that can be judged further. */
export type Item = {
  ref: unknown
  number: string | null
  presentation: number | null
  date: number
  duration: number
  type: number
  sim: string | null
  k: number
  observedAt: number
  policy: number | null
  letIn: LetIn
  boot: string
  name: string | null
}
export type Refusal =
  | 'ref_missing' | 'date_missing' | 'date_out_of_range' | 'type_missing' | 'type_not_integer' | 'duration_not_integer' | 'number_not_text'
  | 'number_too_long' | 'k_out_of_range' | 'observed_at_out_of_range' | 'not_an_object'

/** Fields of the head of every message. */
export const headFields = ['contract', 'app', 'sent_at', 'elapsed', 'boot', 'zone', 'offset_min', 'log_generation', 'sims']
const envelopeFields = [...headFields, 'items']
const itemFields = new Set(['ref', 'number', 'presentation', 'date', 'duration', 'type', 'sim', 'k', 'observed_at', 'policy', 'let_in', 'boot', 'name'])
export const mostItems = 500

// Years 1 to 9999: every instant the database and the answers can hold.
const earliestMs = -62_135_596_800_000
const latestMs = 253_402_300_799_999

/** Reads the envelope. A missing or wrong required field is a 400, more than 500 items a 413; unknown fields are ignored and named. */
export function readEnvelope(body: unknown): Envelope {
  const { fields, head } = readHead(body, envelopeFields)
  if (!Array.isArray(fields['items'])) throw wrongField('items', 'is a list')
  if (fields['items'].length > mostItems) throw fail('too_large', `An envelope holds at most ${mostItems} items`)
  return { ...head, items: fields['items'] }
}

/** Reads what every message of a phone begins with; `known` are the fields such a message has. Throws invalid for the first that is missing or wrong. */
export function readHead(body: unknown, known: readonly string[]): { fields: Record<string, unknown>; head: Head } {
  if (!isObject(body)) throw fail('invalid', `The body is an object with ${known.join(', ')}`)
  if (body['contract'] !== 1) throw wrongField('contract', 'is 1: this server speaks contract 1 only. The phone keeps what it holds and asks again after the server was updated')
  for (const field of ['app', 'boot', 'log_generation']) {
    const value = body[field]
    if (typeof value !== 'string' || value.length === 0 || value.length > 100 || value.includes('\0')) throw wrongField(field, 'is a text of 1 to 100 characters')
  }
  if (!isInstant(body['sent_at'])) throw wrongField('sent_at', 'is a whole number of milliseconds, of the years 1 to 9999')
  if (!Number.isSafeInteger(body['elapsed'])) throw wrongField('elapsed', 'is a whole number of milliseconds')
  const ignored = new Set<string>()
  for (const key of Object.keys(body)) if (!known.includes(key)) ignored.add(key.slice(0, 60))
  const offset = body['offset_min']
  const head = {
    app: String(body['app']), sentAt: Number(body['sent_at']), elapsed: Number(body['elapsed']), boot: String(body['boot']),
    offsetMin: Number.isInteger(offset) && Math.abs(Number(offset)) <= 1080 ? Number(offset) : null,
    logGeneration: String(body['log_generation']), sims: readSims(body['sims']), ignored,
  }
  return { fields: body, head }
}

/** The refusal of one field of a message. */
export function wrongField(field: string, detail: string): AppError {
  return fail('invalid', { errors: [{ pointer: `/${field}`, detail }] })
}

/** Judges one raw item by itself; never throws. Defaults as the contract: absent means null, 0 s, k 0, observed at sent_at, the envelope's boot, `sim`. */
export function readItem(raw: unknown, envelope: Envelope): Item | Refusal {
  if (!isObject(raw)) return 'not_an_object'
  for (const key in raw) if (!itemFields.has(key)) envelope.ignored.add(`items.${key.slice(0, 60)}`)
  const { ref, number, date, duration, type, k, sim, boot, policy, presentation, name } = raw
  if (ref === undefined || ref === null) return 'ref_missing'
  if (date === undefined || date === null) return 'date_missing'
  if (!Number.isSafeInteger(date)) return 'date_out_of_range'
  if (type === undefined || type === null) return 'type_missing'
  if (!Number.isSafeInteger(type)) return 'type_not_integer'
  const seconds = duration ?? 0
  if (!Number.isSafeInteger(seconds)) return 'duration_not_integer'
  const written = number ?? null
  if (written !== null && typeof written !== 'string') return 'number_not_text'
  if (written !== null && written.length > 256) return 'number_too_long'
  const ordinal = k ?? 0
  if (!Number.isInteger(ordinal) || Number(ordinal) < 0 || Number(ordinal) > 65_535) return 'k_out_of_range'
  const observed = raw['observed_at'] ?? envelope.sentAt
  if (!isInstant(observed)) return 'observed_at_out_of_range'
  return {
    ref, number: written, date: Number(date), duration: Number(seconds), type: Number(type), k: Number(ordinal), observedAt: Number(observed),
    presentation: Number.isInteger(presentation) && Math.abs(Number(presentation)) < 32_768 ? Number(presentation) : null,
    sim: simKey(sim),
    policy: Number.isInteger(policy) ? Number(policy) : null,
    letIn: letIns.find((one) => one === raw['let_in']) ?? 'sim',
    boot: typeof boot === 'string' ? boot : envelope.boot,
    name: typeof name === 'string' && name !== '' ? name.slice(0, 200) : null,
  }
}

/** The reference an answer echoes, bounded; a missing one is answered as null. */
export function refOf(raw: unknown): string | number | null {
  const ref = isObject(raw) ? raw['ref'] : null
  if (typeof ref === 'number') return ref
  return typeof ref === 'string' ? ref.slice(0, 200) : null
}

function readSims(raw: unknown): Envelope['sims'] {
  if (!Array.isArray(raw)) return []
  return raw.filter(isObject).slice(0, 8).flatMap((sim) => {
    const { key, slot, carrier, label } = sim
    const text = simKey(key)
    if (text === null) return []
    return [{
      key: text, slot: Number.isInteger(slot) && Math.abs(Number(slot)) < 100 ? Number(slot) : null,
      carrier: storable(carrier, 60), label: storable(label, 60),
    }]
  })
}

/** A SIM's key as rows and lists name it alike; some phones write it as a number. */
function simKey(raw: unknown): string | null {
  return storable(typeof raw === 'number' ? String(raw) : raw, 100) || null
}

/** A text the database takes: cut, without the one character it refuses. */
function storable(raw: unknown, most: number): string {
  return typeof raw === 'string' ? raw.replaceAll('\0', '').slice(0, most) : ''
}

function isInstant(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= earliestMs && Number(value) <= latestMs
}

/** True for an object that is no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
