import { reachOf } from '../../platform/access.ts'
import { todayIn } from '../../platform/clock.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { changePeriods, type Period } from '../../platform/periods.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import { national } from '../../platform/phone/national.ts'
import { scopeOf } from '../../../shared/access.ts'
import { openNumber, resolveNumbers } from './numbers.ts'

type Holder = { memberId: string; name: string; fromOn: string; toOn: string | null }
type LineRow = { id: string; number_id: string; sealed: Buffer; label: string; archived_at: string | null; holders: Holder[] | null; also: boolean }

// Lines in reach ($2) are those whose holder of today ($3) is; one held by nobody is in reach of who reaches all.
const linesSql = `
  select l.id, l.number_id, n.sealed, l.label, l.archived_at,
    (select jsonb_agg(jsonb_build_object('memberId', a.member_id, 'name', m.name, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on)
     from app.line_assignments a join app.members m on m.org_id = $1 and m.id = a.member_id where a.org_id = $1 and a.line_id = l.id) as holders,
    exists (select 1 from app.number_links k join app.contacts c on c.org_id = $1 and c.id = k.record_id and c.deleted_at is null
      where k.org_id = $1 and k.number_id = l.number_id and k.object = 'contact' and k.to_on is null) as also
  from app.lines l join app.numbers n on n.org_id = $1 and n.id = l.number_id
  where l.org_id = $1 and ($4::uuid is null or l.id = $4) and ($2::uuid[] is null or exists (
    select 1 from app.line_assignments a where a.org_id = $1 and a.line_id = l.id and a.member_id = any($2::uuid[]) and a.from_on <= $3 and (a.to_on is null or a.to_on > $3)))
  order by l.archived_at is not null, l.label, l.id limit 1000`

/** Lines in reach with who holds and held them: standing ones first, by label. At most 1,000. */
export async function listLines(ctx: MemberCtx) {
  return { items: (await readLines(ctx, null)).map((row) => view(ctx, row)) }
}

/**
 * Makes a line of a typed number. A contact's number may be one (`alsoContact` says so).
 * Throws invalid (no phone number), conflict (a standing line has it).
 */
export async function createLine(ctx: MemberCtx, input: { number: string; label?: string }) {
  // A short code or a word is no SIM's number.
  const isWhole = matchKey(input.number, ctx.org.region)?.key.startsWith('+') ?? false
  const found = isWhole ? (await resolveNumbers(ctx, [input.number])).get(input.number) : undefined
  if (!found) throw fail('invalid', { errors: [{ pointer: '/number', detail: 'is not a phone number' }] })
  const id = uuidv7()
  const [made] = await ctx.db.rows(
    `insert into app.lines (org_id, id, number_id, form_id, label, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (org_id, number_id) where archived_at is null do nothing returning id`, [ctx.org.id, id, found.numberId, found.formId, input.label?.trim() ?? '', ctx.now.toISOString()])
  if (!made) throw fail('conflict', 'This number is a line already')
  await ctx.db.rows(`insert into app.number_links (org_id, id, number_id, form_id, object, record_id) values ($1, $2, $3, $4, 'line', $5)`, [ctx.org.id, uuidv7(), found.numberId, found.formId, id])
  ctx.changes.push({ kind: 'line.created', object: 'line', recordId: id })
  return oneLine(ctx, id)
}

/** Renames a line. Throws not_found. */
export async function renameLine(ctx: MemberCtx, id: string, label: string) {
  const before = await lockLine(ctx, id)
  const next = label.trim()
  if (next !== before.label) {
    await ctx.db.rows('update app.lines set label = $3, version = version + 1 where org_id = $1 and id = $2', [ctx.org.id, id, next])
    ctx.changes.push({ kind: 'line.updated', object: 'line', recordId: id, fields: [{ field: 'label', from: before.label, to: next }] })
  }
  return oneLine(ctx, id)
}

/** Ends a line today: nobody holds it further, and its number is the organisation's no more. Its calls keep it. Throws not_found. */
export async function archiveLine(ctx: MemberCtx, id: string): Promise<void> {
  const before = await lockLine(ctx, id)
  if (before.archived_at !== null) return
  const today = todayIn(ctx.org.zone, ctx.now)
  await setHolder(ctx, id, null, today)
  await ctx.db.rows('update app.lines set archived_at = $3, version = version + 1 where org_id = $1 and id = $2', [ctx.org.id, id, ctx.now.toISOString()])
  await ctx.db.rows(`update app.number_links set to_on = $3 where org_id = $1 and record_id = $2 and object = 'line' and to_on is null`, [ctx.org.id, id, today])
  await ctx.db.rows('update app.device_sims set line_id = null where org_id = $1 and line_id = $2', [ctx.org.id, id])
  ctx.changes.push({ kind: 'line.archived', object: 'line', recordId: id })
}

/**
 * Gives a line to a member, or to nobody, from a day on; what stood for later days is replaced. A day before today rewrites who held it
 * and needs `correction`. Throws not_found, invalid (a day before today, a member who is not there), conflict (archived).
 */
export async function holdLine(ctx: MemberCtx, id: string, input: { memberId: string | null; fromOn: string; correction?: boolean }) {
  const line = await lockLine(ctx, id)
  if (line.archived_at !== null) throw fail('conflict', 'This line is archived; make it anew to give it to somebody')
  const wrong = (pointer: string, detail: string) => fail('invalid', { errors: [{ pointer, detail }] })
  if (input.fromOn < todayIn(ctx.org.zone, ctx.now) && input.correction !== true) throw wrong('/fromOn', 'is before today: say correction to change who held the line then')
  const standing = input.memberId === null || await ctx.db.one('select 1 from app.members where org_id = $1 and id = $2 and disabled_at is null', [ctx.org.id, input.memberId])
  if (!standing) throw wrong('/memberId', 'is nobody who works here')
  const { before, after } = await setHolder(ctx, id, input.memberId, input.fromOn)
  ctx.changes.push({
    kind: input.correction === true ? 'line.holder_corrected' : 'line.handed_over', object: 'line', recordId: id, ...(input.memberId && { aboutMember: input.memberId }),
    fields: [{ field: 'holders', from: before, to: after }],
  })
  return oneLine(ctx, id)
}

/** Gives a line to a member or nobody from a day on, whatever stood for later days. The caller holds the lock on the line. */
function setHolder(ctx: MemberCtx, lineId: string, memberId: string | null, from: string): Promise<{ before: Period<string>[]; after: Period<string>[] }> {
  return changePeriods<string>(ctx, { table: 'line_assignments', of: { line_id: lineId }, value: 'member_id' }, { from, to: null, value: memberId })
}

async function lockLine(ctx: MemberCtx, id: string): Promise<{ label: string; archived_at: string | null }> {
  const row = await ctx.db.one<{ label: string; archived_at: string | null }>('select label, archived_at from app.lines where org_id = $1 and id = $2 for update', [ctx.org.id, id])
  if (!row) throw fail('not_found')
  return row
}

async function readLines(ctx: MemberCtx, id: string | null): Promise<LineRow[]> {
  const reach = reachOf(ctx, 'line', 'read')
  return ctx.db.prepared<LineRow>('lines', linesSql, [ctx.org.id, reach === 'all' ? null : reach, todayIn(ctx.org.zone, ctx.now), id])
}

async function oneLine(ctx: MemberCtx, id: string) {
  const [row] = await readLines(ctx, id)
  if (!row) throw fail('not_found')
  return view(ctx, row)
}

function view(ctx: MemberCtx, row: LineRow) {
  const today = todayIn(ctx.org.zone, ctx.now)
  const holders = (row.holders ?? []).map(({ memberId, name, fromOn, toOn }) => ({ member: { id: memberId, name }, fromOn, toOn }))
  const may = row.archived_at === null && scopeOf(ctx.actor.role, 'line', 'update') !== 'none'
  return {
    id: row.id, number: national(openNumber(ctx, row.number_id, row.sealed), ctx.org.region), label: row.label, archivedAt: row.archived_at, holders: holders.toReversed(),
    holder: holders.find((one) => one.fromOn <= today && (one.toOn === null || one.toOn > today))?.member ?? null, alsoContact: row.also, can: may ? ['update', 'hold', 'archive'] : [],
  }
}
