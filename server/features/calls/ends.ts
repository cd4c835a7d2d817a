import type { Ctx } from '../../platform/context.ts'
import { readNear, readRows, type NearRow } from './near.ts'
import { endsOf, type EndRow } from './truth.ts'

type Link = { member: string; from: string | null; to: string | null }
type Found = { row: NearRow; end: EndRow }
const pairMs = 17_000

/**
 * The other ends of calls, by id, and every call looked at: the given ones, the ends they had, and whatever competes with them for an end.
 * `doubles`: calls that are not counted; they are no end of anything.
 */
export async function findEnds(ctx: Ctx, work: readonly NearRow[], doubles: ReadonlyMap<string, string>): Promise<{ ends: Map<string, string>; seen: NearRow[] }> {
  const members = new MemberNumbers(ctx)
  const seen = new Map(work.map((row) => [row.id, row]))
  const judged = new Set(seen.keys())
  const before = await readRows(ctx, work.flatMap((row) => (row.otherEnd !== null && !seen.has(row.otherEnd) ? [row.otherEnd] : [])))
  for (const row of before) seen.set(row.id, row)
  const isDouble = (row: NearRow): boolean => (judged.has(row.id) ? doubles.has(row.id) : row.doubleOf !== null)
  const pool = new Map<string, Found>()
  let fresh = await members.endsOf([...seen.values()].filter((row) => !isDouble(row)))
  while (fresh.length > 0) {
    for (const one of fresh) pool.set(one.row.id, one)
    const near = await readNear(ctx, fresh.flatMap(({ end }) => [end.member, end.peer].map((member) => ({ member, raw: null, start: [end.start - pairMs, end.start + pairMs] as [number, number] }))))
    const rows = [...near.values()].map((row) => seen.get(row.id) ?? row).filter((row) => !pool.has(row.id) && !isDouble(row))
    const last = fresh
    fresh = (await members.endsOf(rows)).filter((one) => last.some(({ end }) => Math.abs(end.start - one.end.start) <= pairMs && pairOf(end) === pairOf(one.end)))
    for (const { row } of fresh) seen.set(row.id, row)
  }
  return { ends: endsOf([...pool.values()].map((one) => one.end)), seen: [...seen.values()] }
}

function pairOf({ member, peer }: EndRow): string {
  return member < peer ? `${member} ${peer}` : `${peer} ${member}`
}

/** Which member a number means, read once for each number. */
class MemberNumbers {
  readonly #ctx: Ctx
  readonly #links = new Map<string, Link[]>()

  constructor(ctx: Ctx) { this.#ctx = ctx }

  /** The calls among these whose number is another member's at their start. */
  async endsOf(rows: readonly NearRow[]): Promise<Found[]> {
    await this.#read(rows.flatMap((row) => (row.number === null || this.#links.has(row.number) ? [] : [row.number])))
    return rows.flatMap((row) => {
      const end = this.#endOf(row)
      return end ? [{ row, end }] : []
    })
  }

  #endOf(row: NearRow): EndRow | undefined {
    const { start, number } = row
    if (start === null || number === null || row.kind === 'unknown') return undefined
    const links = this.#links.get(number) ?? []
    const peer = links.find((link) => link.member !== row.member && this.#holds(link, start))?.member
    return peer === undefined ? undefined : { id: row.id, member: row.member, peer, out: row.kind === 'outgoing', start, talk: row.talk }
  }

  #holds({ from, to }: Link, start: number): boolean {
    if (from === null && to === null) return true
    const day = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(this.#ctx.org.zone).toPlainDate().toString()
    return (from === null || from <= day) && (to === null || day < to)
  }

  async #read(numbers: string[]): Promise<void> {
    if (numbers.length === 0) return
    const wanted = [...new Set(numbers)]
    const found = await this.#ctx.db.prepared<{ number: string } & Link>('calls-member-numbers',
      `select l.number_id as number, l.record_id as member, l.from_on::text as from, l.to_on::text as to from app.number_links l
       where l.org_id = $1 and l.number_id = any($2::uuid[]) and l.object = 'member' order by l.created_at, l.id`, [this.#ctx.org.id, wanted])
    for (const number of wanted) this.#links.set(number, [])
    for (const link of found) this.#links.get(link.number)?.push(link)
  }
}
