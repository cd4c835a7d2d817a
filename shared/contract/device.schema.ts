/*
 * The device contract, version 1, as JSON Schemas (draft 2020-12). Unknown fields are ignored by the server, so nothing here forbids them.
 * Lengths of texts are UTF-16 units on the server; JSON Schema counts code points, so a schema may pass what the server refuses.
 */

const safeInteger = { type: 'integer', minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 }
const instant = { type: 'integer', minimum: -62_135_596_800_000, maximum: 253_402_300_799_999, description: "ms since 1970, the phone's wall clock" }
const shortText = { type: 'string', minLength: 1, maxLength: 100 }
const addresses = { type: 'array', items: { type: 'string' }, description: 'Server addresses, best first' }

const sim = {
  type: 'object', required: ['key'],
  properties: { key: shortText, slot: { type: 'integer', minimum: 0 }, carrier: { type: 'string' }, label: { type: 'string' } },
}

/** One row of a phone's call log. */
export const callItemSchema = {
  type: 'object', required: ['ref', 'date', 'type'],
  properties: {
    ref: { type: ['string', 'number'], description: 'Echoed in the answer' },
    number: { type: ['string', 'null'], maxLength: 256, description: 'As the log holds it, post-dial digits cut' },
    presentation: { type: ['integer', 'null'] },
    date: { ...safeInteger, description: 'Raw start, ms' },
    duration: { ...safeInteger, default: 0, description: 'Raw, s' },
    type: { ...safeInteger, description: 'Raw' },
    sim: { type: ['string', 'null'], maxLength: 100, description: 'Key of the SIM' },
    k: { type: 'integer', minimum: 0, maximum: 65_535, default: 0, description: 'Ordinal over the whole log among rows with equal numkey and date' },
    observed_at: { ...instant, description: 'ms; absent: sent_at' },
    policy: { type: 'integer', description: 'Version it left the phone under' },
    let_in: { enum: ['sim', 'known', 'released', 'import'], default: 'sim' },
    boot: { ...shortText, description: "absent: the envelope's" },
    name: { type: ['string', 'null'], description: 'From the address book, only where policy and consent allow names' },
  },
}

/** Body of `POST /device/calls`; items are judged one by one, a wrong item does not refuse the envelope. */
export const callsSchema = {
  $id: 'device/1/calls', type: 'object',
  required: ['contract', 'app', 'sent_at', 'elapsed', 'boot', 'log_generation', 'items'],
  properties: {
    contract: { const: 1 }, app: shortText, sent_at: instant, elapsed: { ...safeInteger, description: 'ms since boot' }, boot: shortText,
    zone: { type: 'string' }, offset_min: { type: 'integer', minimum: -1_080, maximum: 1_080 }, log_generation: shortText,
    sims: { type: 'array', items: sim }, items: { type: 'array', maxItems: 500, items: callItemSchema },
  },
}

/** Answer of `POST /device/calls`. Every status but `held` is final for the row. */
export const callsAnswerSchema = {
  $id: 'device/1/calls-answer', type: 'object', required: ['items', 'policy', 'known', 'server_time'],
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object', required: ['ref', 'status'],
        properties: {
          ref: { type: ['string', 'number', 'null'] }, status: { enum: ['stored', 'corrected', 'duplicate', 'dropped', 'refused', 'held'] },
          reason: { type: 'string' }, id: { type: 'string', format: 'uuid' },
        },
        allOf: [
          { if: { properties: { status: { enum: ['stored', 'corrected', 'duplicate'] } } }, then: { required: ['id'] }, else: { required: ['reason'] } },
        ],
      },
    },
    policy: { type: 'integer' }, known: { type: 'string' }, server_time: { type: 'integer' }, ignored: { type: 'array', items: { type: 'string' } },
  },
}

const clocks = {
  contract: { const: 1 }, app: shortText, sent_at: instant, elapsed: { ...safeInteger, description: 'ms since boot' }, boot: shortText, log_generation: shortText,
  zone: { type: 'string' }, offset_min: { type: 'integer', minimum: -1_080, maximum: 1_080 }, sims: { type: 'array', items: sim },
  log_from: { type: ['integer', 'null'], description: 'Raw date of the oldest row in the log, ms; null: the log is empty' },
  oldest_waiting: { type: ['integer', 'null'], description: 'Raw date of the oldest row that waits in the outbox, ms' },
}
const quarters = { type: 'array', items: { type: 'integer' } }

/** Body of `POST /device/heartbeat`: every quarter hour while the app may run, and after each sync. */
export const heartbeatSchema = {
  $id: 'device/1/heartbeat', type: 'object',
  required: ['contract', 'app', 'sent_at', 'elapsed', 'boot', 'log_generation', 'permissions', 'battery_exempt', 'queue'],
  properties: {
    ...clocks,
    permissions: {
      type: 'object', required: ['call_log'],
      properties: { call_log: { type: 'boolean' }, phone_state: { type: 'boolean', default: false }, contacts: { type: 'boolean', default: false } },
    },
    battery_exempt: { type: 'boolean', description: 'Whether the system lets the app work in the background' },
    queue: { type: 'integer', minimum: 0, description: 'Rows in the outbox' },
    tray: { type: 'integer', minimum: 0, default: 0, description: 'Rows that wait for the member' },
    unclassed: { type: 'object', additionalProperties: { type: 'integer', minimum: 0 }, description: 'Rows of SIMs without a class, by SIM key' },
  },
}

/**
 * Body of `POST /device/manifests`: quarter hours (floor(raw date / 900,000)) with count and sum of row hashes mod 2^64 over rows whose last answer
 * was stored, corrected or duplicate; quarters without calls too. One is sent when none of its rows waits in the outbox.
 */
export const manifestsSchema = {
  $id: 'device/1/manifests', type: 'object',
  required: ['contract', 'app', 'sent_at', 'elapsed', 'boot', 'log_generation', 'quarters'],
  properties: {
    ...clocks,
    quarters: {
      type: 'array', maxItems: 2_000,
      items: {
        type: 'object', required: ['quarter', 'count', 'sum'],
        properties: { quarter: safeInteger, count: { type: 'integer', minimum: 0 }, sum: { type: 'string', pattern: '^[0-9a-f]{16}$' } },
      },
    },
  },
}

/** Answer of both: quarters whose calls to send again (and then their manifest), and ranges [from, until) of quarters no manifest has told of. */
export const proofAnswerSchema = {
  $id: 'device/1/proof-answer', type: 'object', required: ['again', 'missing', 'policy', 'known', 'server_time'],
  properties: {
    again: quarters, missing: { type: 'array', items: { ...quarters, minItems: 2, maxItems: 2 } },
    policy: { type: 'integer' }, known: { type: 'string' }, server_time: { type: 'integer' }, ignored: { type: 'array', items: { type: 'string' } },
  },
}

/** Body of `POST /device/pairings`. */
export const pairingSchema = {
  $id: 'device/1/pairing', type: 'object', required: ['public_key', 'install_id', 'app', 'device'],
  oneOf: [{ required: ['secret'] }, { required: ['code'] }],
  properties: {
    secret: { type: 'string', description: '256 bits, from the QR' },
    code: { type: 'string', description: '10 characters, blanks, dashes and case do not count' },
    public_key: { type: 'string', description: 'base64url of the DER SubjectPublicKeyInfo of a P-256 key (91 bytes)' },
    install_id: shortText, app: shortText,
    device: {
      type: 'object', required: ['maker', 'model', 'os', 'name'],
      properties: { maker: { type: 'string' }, model: { type: 'string' }, os: { type: 'string' }, name: { type: 'string' } },
    },
  },
}

/** Answer of `POST /device/pairings`. */
export const pairingAnswerSchema = {
  $id: 'device/1/pairing-answer', type: 'object', required: ['device_token', 'device_id', 'member', 'organisation', 'addresses', 'contracts', 'notice'],
  properties: {
    device_token: { type: 'string', description: 'Opaque to the phone' }, device_id: { type: 'string', format: 'uuid' },
    member: { type: 'object', required: ['id', 'name'], properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } } },
    organisation: { type: 'object', required: ['name', 'legal_name'], properties: { name: { type: 'string' }, legal_name: { type: 'string' } } },
    addresses, contracts: { type: 'array', items: { type: 'integer' }, contains: { const: 1 } }, notice: { type: 'object', description: 'The notice a member agrees to, in his languages' },
  },
}

/** Body of `POST /device/consents`: an act of the member, on the notice he has read. */
export const consentSchema = {
  $id: 'device/1/consent', type: 'object', required: ['notice_version', 'language', 'call_log', 'names', 'backfill_days'],
  properties: {
    notice_version: { type: 'integer', minimum: 1 }, language: { enum: ['en', 'hi'] }, call_log: { type: 'boolean' }, names: { type: 'boolean' },
    backfill_days: { type: 'integer', minimum: 0, default: 0, description: 'At most what the policy allows' },
  },
}

/** Body of `DELETE /device/consents/current`. */
export const withdrawalSchema = {
  $id: 'device/1/withdrawal', type: 'object', required: ['mode'], properties: { mode: { enum: ['keep', 'erase'] } },
}

const window = { type: 'array', prefixItems: [{ type: 'integer', minimum: 0, maximum: 1_440 }, { type: 'integer', minimum: 0, maximum: 1_440 }], items: false, minItems: 2 }
const dayHours = { type: 'array', items: window }
const hours = {
  type: ['object', 'null'], required: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  properties: { mon: dayHours, tue: dayHours, wed: dayHours, thu: dayHours, fri: dayHours, sat: dayHours, sun: dayHours },
}

/** One version of the policy. */
export const policyVersionSchema = {
  type: 'object', required: ['version', 'from_at', 'zone', 'hours', 'holidays', 'backfill_max_days', 'names', 'scan_days'],
  properties: {
    version: { type: 'integer' }, from_at: { ...instant, description: 'ms, never in the past when it is published' }, zone: { type: 'string' }, hours, holidays: { type: 'array', items: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
    backfill_max_days: { type: 'integer', minimum: 0 }, names: { type: 'boolean' }, scan_days: { type: 'integer', minimum: 1 },
  },
}

/** Answer of `GET /device/policy?since=v`: all versions from v on, and the present state once. */
export const policyAnswerSchema = {
  $id: 'device/1/policy-answer', type: 'object', required: ['versions', 'sims', 'addresses', 'contracts', 'known'],
  properties: {
    versions: { type: 'array', items: policyVersionSchema },
    sims: {
      type: 'object', description: 'Classes by SIM key, oldest first',
      additionalProperties: {
        type: 'array', items: { type: 'object', required: ['class', 'from_at'], properties: { class: { enum: ['all', 'known', 'none'] }, from_at: instant } },
      },
    },
    addresses, contracts: { type: 'array', items: { type: 'integer' } }, known: { type: 'string', description: 'ETag of the known set' },
  },
}
