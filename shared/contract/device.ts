/** Why a row left the phone. */
export const letIns = ['sim', 'known', 'released', 'import'] as const
export type LetIn = (typeof letIns)[number]

export type ItemStatus = 'stored' | 'corrected' | 'duplicate' | 'dropped' | 'refused' | 'held'
export type DropReason = 'before_consent' | 'withdrawn' | 'out_of_hours' | 'sim_none' | 'not_known' | 'excluded' | 'suppressed' | 'other_member'
export type HoldReason = 'sim_unknown' | 'policy_unknown'

/** The answer for one item; every status but `held` is final. */
export type ItemAnswer = { ref: string | number | null; status: ItemStatus; reason?: string; id?: string }

/** What a phone sends of one SIM. */
export type SimInfo = { key: string; slot?: number; carrier?: string; label?: string }

/** One row of a phone's log as it is sent. Times in ms, duration in s; absent: null, 0 s, k 0, sent_at, the envelope's boot, `sim`. */
export type CallItem = {
  ref: string | number
  number?: string | null
  presentation?: number
  date: number
  duration?: number
  type: number
  sim?: string | null
  k?: number
  observed_at?: number
  policy?: number
  let_in?: LetIn
  boot?: string
  name?: string
}

export type CallEnvelope = {
  contract: 1
  app: string
  sent_at: number
  elapsed: number
  boot: string
  zone?: string
  offset_min?: number
  log_generation: string
  sims?: SimInfo[]
  items: CallItem[]
}
export type CallAnswer = { items: ItemAnswer[]; policy: number; known: string; server_time: number; ignored?: string[] }

/** A quarter hour of a phone's log: floor(raw date / 900,000), calls in it, and the sum of their row hashes mod 2⁶⁴ as 16 hex digits. */
export type Quarter = { quarter: number; count: number; sum: string }
/** What heartbeat and manifests are answered: quarters whose calls to send again, ranges [from, until) of quarters nobody told of. */
export type ProofAnswer = { again: number[]; missing: [number, number][]; policy: number; known: string; server_time: number; ignored?: string[] }
