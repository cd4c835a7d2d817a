export const callKinds = ['incoming', 'outgoing', 'missed', 'rejected', 'blocked', 'answered_elsewhere', 'voicemail', 'unknown'] as const
export type CallKind = (typeof callKinds)[number]

// Android's own types, then what makers write for roaming, shared calls, conferences and calls over WiFi.
const kinds = new Map<number, CallKind>([
  [1, 'incoming'], [2, 'outgoing'], [3, 'missed'], [4, 'voicemail'], [5, 'rejected'], [6, 'blocked'], [7, 'answered_elsewhere'],
  [1100, 'outgoing'], [1150, 'outgoing'], [1200, 'incoming'], [1250, 'missed'], [1300, 'rejected'],
  [1400, 'answered_elsewhere'], [1450, 'rejected'], [1500, 'answered_elsewhere'], [1600, 'outgoing'], [100, 'outgoing'], [101, 'incoming'],
])

/** The kind of a raw call type; an unknown type is kept as `unknown`, never dropped. */
export function callKind(typeRaw: number): CallKind {
  return kinds.get(typeRaw) ?? 'unknown'
}

/** Seconds talked: the raw duration within a day for incoming and outgoing, 0 for every other kind. */
export function talkSeconds(kind: CallKind, durationRaw: number): number {
  if (kind !== 'incoming' && kind !== 'outgoing') return 0
  return Math.min(Math.max(durationRaw, 0), 86_400)
}
