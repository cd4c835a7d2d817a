import { uuidv7 } from '../platform/crypto/ids.ts'

/** A row of a table of parts (numbers, e-mails, tags …) as json, without the organisation. */
export type PartRow = { record_id: string } & Record<string, unknown>
/** What a merge changed of one table: the survivor's rows under the keys it touched, before and after. */
export type PartKept = { before: PartRow[]; after: PartRow[] }

export type Part = {
  table: string
  /** The field whose values these are, as history names it. */
  field: string
  columns: readonly string[]
  keyOf: (row: PartRow) => string
}

const address = ['label', 'lines', 'city', 'state', 'postcode', 'country'] as const

/** The tables whose rows a survivor takes over; the merged-away record keeps its own as they were. */
export const parts: readonly Part[] = [
  { table: 'number_links', field: 'phones', columns: ['id', 'number_id', 'form_id', 'object', 'record_id', 'label', 'position', 'from_on', 'to_on', 'client', 'created_at', 'field_id'], keyOf: (row) => String(row['number_id']) },
  { table: 'record_emails', field: 'emails', columns: ['id', 'object', 'record_id', 'email', 'email_key', 'label', 'position', 'created_at'], keyOf: (row) => String(row['email_key']) },
  { table: 'record_addresses', field: 'addresses', columns: ['id', 'object', 'record_id', ...address, 'position'], keyOf: (row) => JSON.stringify(address.slice(1).map((name) => row[name])) },
  { table: 'record_tags', field: 'tags', columns: ['tag_id', 'record_id', 'object'], keyOf: (row) => String(row['tag_id']) },
  { table: 'record_shares', field: 'sharedWith', columns: ['member_id', 'object', 'record_id', 'shared_by', 'created_at'], keyOf: (row) => String(row['member_id']) },
]

/**
 * What a survivor has after a merge: its own rows, and those of the other under keys it has none of, behind its own. A number of both is one
 * link for each time that their periods overlap. `numberOf`: the number that a custom field has in the end; one of another number becomes
 * an ordinary phone.
 */
export function unite(part: Part, mine: PartRow[], theirs: PartRow[], into: string, numberOf: (fieldId: string) => string | undefined): PartRow[] {
  const place = Math.max(-1, ...mine.map((row) => Number(row['position'] ?? -1))) + 1
  const copies = theirs.map((row) => ({ ...row, record_id: into, ...('id' in row && { id: uuidv7() }), ...('position' in row && { position: place + Number(row['position']) }) }))
  const [own, other] = [Map.groupBy(mine, part.keyOf), Map.groupBy(copies, part.keyOf)]
  const keys = new Set([...own.keys(), ...other.keys()])
  const rows = [...keys].flatMap((key) => {
    const [a, b] = [own.get(key) ?? [], other.get(key) ?? []]
    if (part.table === 'number_links') return joinPeriods([...a, ...b])
    return a.length > 0 ? a : b.slice(0, 1)
  })
  if (part.table !== 'number_links') return rows
  return rows.map((row) => (typeof row['field_id'] === 'string' && numberOf(row['field_id']) !== row['number_id'] ? { ...row, field_id: null } : row))
}

/** Links of one number on one record, those whose periods overlap as one: the first one's, an open and ordinary one before others. */
function joinPeriods(links: PartRow[]): PartRow[] {
  const sorted = links.toSorted((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0))
  const clusters: PartRow[][] = []
  let end = ''
  for (const link of sorted) {
    const last = clusters.at(-1)
    if (last && from(link) < end) last.push(link)
    else clusters.push([link])
    end = clusters.at(-1)?.length === 1 || to(link) > end ? to(link) : end
  }
  return clusters.flatMap((cluster) => {
    const [first] = links.filter((link) => cluster.includes(link)).toSorted((a, b) => Number(b['to_on'] === null) - Number(a['to_on'] === null))
    if (!first || cluster.length === 1) return cluster
    const start = cluster.map(from).toSorted()[0]
    const stop = cluster.map(to).toSorted().at(-1)
    const isOrdinary = cluster.some((link) => link['field_id'] === null)
    return [{ ...first, from_on: start === '' ? null : start, to_on: stop === never ? null : stop, field_id: isOrdinary ? null : first['field_id'] }]
  })
}

const never = '~'
const from = (link: PartRow): string => (typeof link['from_on'] === 'string' ? link['from_on'] : '')
const to = (link: PartRow): string => (typeof link['to_on'] === 'string' ? link['to_on'] : never)

/** The rows under the keys that differ between before and after: all that an undo has to know. */
export function keptOf(part: Part, before: PartRow[], after: PartRow[]): PartKept {
  const [old, now] = [Map.groupBy(before, part.keyOf), Map.groupBy(after, part.keyOf)]
  const keys = new Set([...old.keys(), ...now.keys()].filter((key) => !sameRows(old.get(key), now.get(key))))
  return { before: before.filter((row) => keys.has(part.keyOf(row))), after: after.filter((row) => keys.has(part.keyOf(row))) }
}

/** Undoes a merge key by key: what still stands as it left it goes back to what was, the rest stays. */
export function undo(part: Part, kept: PartKept, now: PartRow[]): { rows: PartRow[]; stayed: boolean } {
  const [before, after, standing] = [Map.groupBy(kept.before, part.keyOf), Map.groupBy(kept.after, part.keyOf), Map.groupBy(now, part.keyOf)]
  const touched = new Set([...before.keys(), ...after.keys()])
  const back = [...touched].filter((key) => sameRows(after.get(key), standing.get(key)))
  const stays = now.filter((row) => !back.includes(part.keyOf(row)))
  return { rows: [...stays, ...back.flatMap((key) => before.get(key) ?? [])], stayed: back.length < touched.size }
}

/** Equal in what they say; ids, order and instants of writing aside, which every later save renews. */
function sameRows(a: PartRow[] | undefined, b: PartRow[] | undefined): boolean {
  return facts(a) === facts(b)
}

function facts(rows: PartRow[] = []): string {
  return JSON.stringify(rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !['id', 'position', 'created_at'].includes(name)).sort(([a], [b]) => (a < b ? -1 : 1)))).sort())
}
