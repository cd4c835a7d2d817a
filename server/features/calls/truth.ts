/** A call as the rules of doubles, suspects and both ends see it. Times in ms, lengths in seconds. */
export type TruthRow = {
  id: string
  member: string
  /** The number's id; null = withheld, which equals withheld. */
  number: string | null
  kind: string
  duration: number
  talk: number
  raw: number
  /** Null where the raw date is impossible. */
  start: number | null
  source: 'device' | 'import' | 'manual'
  sourceId: string | null
  /** Every log that showed the row, as `source id/generation`. */
  logs: readonly string[]
  /** 60 for rows of a file without seconds. */
  grain: number
  /** What a person decided: counted once with another row, or both are real. */
  settledAs: 'once' | 'both' | null
  settledWith: string | null
}

/** One end of a call between two members: whose row, and which member its number means. */
export type EndRow = { id: string; member: string; peer: string; out: boolean; start: number; talk: number }

const withinLogMs = 1_000
const acrossLogsMs = 2_000
const minuteMs = 60_000
const endsMs = { before: 2_000, after: 15_000 }
const endsTalk = 2

/**
 * The double each row is, by id (device contract, "Doubles"): taken in order of start, a row beside a kept one of equal member, number, kind
 * and duration. Rows must hold every row that is a neighbour of one of them. Manual rows take no part; what a person decided comes first.
 */
export function doublesOf(rows: readonly TruthRow[]): Map<string, string> {
  const doubles = new Map<string, string>()
  const there = new Set(rows.map((row) => row.id))
  for (const group of groupsOf(rows)) {
    const kept: TruthRow[] = []
    for (const row of group.filter((one) => one.grain < 60)) {
      const base = decidedBase(row, there) ?? (row.settledAs === 'both' ? undefined : kept.find((one) => isDouble(one, row))?.id)
      if (base === undefined) kept.push(row)
      else doubles.set(row.id, base)
    }
    pairMinutes(group, kept, doubles, there)
  }
  return doubles
}

/** Whether two rows of equal facts are so near that the second is a double: one second within a log, two across logs or sources. */
export function isDouble(one: TruthRow, other: TruthRow): boolean {
  return distance(one, other) <= (one.logs.some((log) => other.logs.includes(log)) ? withinLogMs : acrossLogsMs)
}

/** Rows that may be a double though they are counted: the later of two overlapping connected rows of one member and number with equal talk. */
export function suspectsOf(rows: readonly TruthRow[], doubles: ReadonlyMap<string, string>): Map<string, string> {
  const suspects = new Map<string, string>()
  const talked = ordered(rows.filter((row) => row.talk > 0 && row.source !== 'manual' && !doubles.has(row.id)))
  for (const group of Map.groupBy(talked, (row) => `${row.member} ${row.number}`).values()) {
    group.forEach((row, at) => {
      if (row.settledAs !== null) return
      const base = group.slice(0, at).find((one) => Math.abs(one.talk - row.talk) <= 1 && distance(one, row) < one.talk * 1000)
      if (base) suspects.set(row.id, base.id)
    })
  }
  return suspects
}

/** The other end of each row, both ways: one-to-one in order of start, the answering end −2 to +15 s after the calling one, talk equal ± 2 s. */
export function endsOf(rows: readonly EndRow[]): Map<string, string> {
  const ends = new Map<string, string>()
  const inOrder = rows.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
  const pairs = Map.groupBy(inOrder, (row) => (row.out ? `${row.member} ${row.peer}` : `${row.peer} ${row.member}`))
  for (const pair of pairs.values()) {
    const answering = pair.filter((row) => !row.out)
    for (const calling of pair.filter((row) => row.out)) {
      const found = answering.find((row) => !ends.has(row.id) && row.start - calling.start >= -endsMs.before && row.start - calling.start <= endsMs.after
        && Math.abs(row.talk - calling.talk) <= endsTalk)
      if (!found) continue
      ends.set(calling.id, found.id)
      ends.set(found.id, calling.id)
    }
  }
  return ends
}

/** Files without seconds: each of their rows goes with one kept row of another source in the same minute, which stays. */
function pairMinutes(group: TruthRow[], kept: TruthRow[], doubles: Map<string, string>, there: ReadonlySet<string>): void {
  const taken = new Set<string>()
  for (const row of group.filter((one) => one.grain >= 60)) {
    const free = kept.find((one) => !taken.has(one.id) && one.sourceId !== row.sourceId && minuteOf(one) === minuteOf(row))
    const base = decidedBase(row, there) ?? (row.settledAs === 'both' ? undefined : free?.id)
    if (base === undefined) continue
    taken.add(base)
    doubles.set(row.id, base)
  }
}

function decidedBase(row: TruthRow, there: ReadonlySet<string>): string | undefined {
  return row.settledAs === 'once' && row.settledWith !== null && there.has(row.settledWith) ? row.settledWith : undefined
}

/** Within one phone clocks agree, so raw dates are compared; between phones the corrected starts. */
function distance(one: TruthRow, other: TruthRow): number {
  if (one.source === 'device' && one.sourceId === other.sourceId) return Math.abs(one.raw - other.raw)
  return one.start === null || other.start === null ? Infinity : Math.abs(one.start - other.start)
}

function groupsOf(rows: readonly TruthRow[]): Iterable<TruthRow[]> {
  const automatic = ordered(rows.filter((row) => row.source !== 'manual'))
  return Map.groupBy(automatic, (row) => `${row.member} ${row.number} ${row.kind} ${row.duration} ${row.start === null}`).values()
}

function ordered(rows: readonly TruthRow[]): TruthRow[] {
  return rows.toSorted((a, b) => (a.start ?? a.raw) - (b.start ?? b.raw) || (a.id < b.id ? -1 : 1))
}

function minuteOf(row: TruthRow): number {
  return Math.floor((row.start ?? row.raw) / minuteMs)
}
