import { sortKey } from '../../../shared/lib/text.ts'
import { scopeOf } from '../../../shared/access.ts'
import { reachOf, within } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { openText } from '../../platform/crypto/seal.ts'
import { fail } from '../../platform/errors.ts'
import { getRecords } from '../../records/query.ts'
import type { RecordType } from '../../records/record-type.ts'
import type { Failure, Kept, RunKind, RunRow, Step } from '../../records/runs.ts'
import { createMany, recordTypes, type NewRecord } from '../people/index.ts'
import { companiesNamed, knownCompanies } from './companies.ts'
import type { Target } from './columns.ts'
import { findMatches, type Match } from './matches.ts'
import { Memory } from './memory.ts'
import { rowReader, type ReadRow, type Wrong } from './rows.ts'
import { applyUpdate } from './update.ts'
import { undoStep } from './undo.ts'

export type Rule = 'skip' | 'fill' | 'overwrite' | 'create'
export type ImportRequest = {
  fileId: string; mapping: Target[]; rule: Rule; region: string
  /** Who owns rows that name nobody: the importer, nobody, or a member. */
  owner: { kind: 'me' | 'none' | 'member'; memberId?: string }
}
type Counts = { created: number; updated: number; skipped: number; companies: number }

const chunksPerStep = 2
/** Checking an import, doing it, and undoing it: the same plan, with and without writing. */
export const importKinds: RunKind[] = [
  { kind: 'import.check', right, step: (ctx, run, request) => step(ctx, typeOf(run), run, request as ImportRequest, false) },
  { kind: 'import', right, step: (ctx, run, request) => step(ctx, typeOf(run), run, request as ImportRequest, true) },
  { kind: 'import.undo', right, step: (ctx, run) => undoStep(ctx, typeOf(run), run) },
]

function right(): { object: 'import'; action: string } {
  return { object: 'import', action: 'create' }
}

function typeOf(run: RunRow): RecordType {
  const type = recordTypes[run.object]
  if (!type) throw fail('not_found')
  return type
}

/** Rows of a file by chunk. */
async function readChunk(ctx: MemberCtx, fileId: string, n: number): Promise<string[][] | null> {
  const row = await ctx.db.one<{ sealed: Buffer }>('select sealed from app.import_chunks where org_id = $1 and file_id = $2 and n = $3', [ctx.org.id, fileId, n])
  return row ? (JSON.parse(openText(ctx.keys, 'import_chunks.sealed', fileId, row.sealed)) as string[][]) : null
}

async function step(ctx: MemberCtx, type: RecordType, run: RunRow, request: ImportRequest, writing: boolean): Promise<Step> {
  const from = Number(run.cursor ?? 0)
  const memory = new Memory(ctx, writing ? null : run.id)
  const plan = new Plan(ctx, type, request, memory)
  const before = run.summary as Partial<Counts>
  let rows = 0
  let at = from
  let ended = false
  for (; at < from + chunksPerStep && !ended; at++) {
    const chunk = await readChunk(ctx, request.fileId, at)
    if (!chunk) { ended = true; break }
    await plan.take(chunk, run.done + rows)
    rows += chunk.length
  }
  if (writing) await plan.write()
  else await plan.countCompanies()
  await memory.keep(ended)
  const { counts } = plan
  return {
    done: rows, changed: plan.kept.length, failures: plan.failures, kept: plan.kept, cursor: ended ? null : String(at),
    summary: Object.fromEntries((['created', 'updated', 'skipped', 'companies'] as const).map((name) => [name, (before[name] ?? 0) + counts[name]])),
  }
}

/** What a step's rows come to: new records, changes of known ones, rows left out and rows that cannot be read. */
class Plan {
  readonly counts: Counts = { created: 0, updated: 0, skipped: 0, companies: 0 }
  readonly failures: Failure[] = []
  readonly kept: Kept[] = []
  readonly #ctx: MemberCtx
  readonly #type: RecordType
  readonly #request: ImportRequest
  readonly #memory: Memory
  readonly #creates: { record: NewRecord; company: string }[] = []
  readonly #updates: { id: string; row: ReadRow; ownerId: string | null | undefined }[] = []
  #members: Map<string, string> | undefined

  constructor(ctx: MemberCtx, type: RecordType, request: ImportRequest, memory: Memory) {
    this.#ctx = ctx
    this.#type = type
    this.#request = request
    this.#memory = memory
  }

  async take(chunk: string[][], linesBefore: number): Promise<void> {
    const read = await rowReader(this.#ctx, this.#type, this.#request.mapping, this.#request.region)
    this.#members ??= await membersByName(this.#ctx)
    const rows = chunk.map(read)
    const keys = this.#request.rule === 'create' ? [] : rows.flatMap((row) => ('keys' in row ? row.keys : []))
    const matches = await findMatches(this.#ctx, this.#type, keys)
    await this.#memory.recall(keys)
    rows.forEach((row, at) => {
      const line = linesBefore + at + 2
      const refuse = (wrong: Wrong): void => { this.failures.push({ reason: wrong.reason, detail: { line, field: wrong.field, value: wrong.value.slice(0, 200), cells: chunk[at] } }) }
      if ('reason' in row) refuse(row)
      else this.#place(row, matches, refuse)
    })
  }

  #place(row: ReadRow, matches: Map<string, Match[]>, refuse: (wrong: Wrong) => void): void {
    const owner = this.#ownerOf(row)
    if ('reason' in owner) return refuse(owner)
    if (this.#request.rule !== 'create') {
      const known = new Map(row.keys.flatMap((key) => matches.get(key) ?? []).map((match) => [match.id, match]))
      for (const key of row.keys) {
        const id = this.#memory.get(key)
        if (id !== undefined && !known.has(id)) known.set(id, { id, ownerId: null, ownerName: null, mayUpdate: true })
      }
      if (known.size > 1) return refuse({ reason: 'matches_two', field: '', value: '' })
      const [match] = known.values()
      if (match) return this.#meet(match, row, owner.id, refuse)
    }
    const record: NewRecord = { id: uuidv7(), scalars: row.scalars, ownerId: owner.id ?? this.#defaultOwner(), phones: row.phones, emails: row.emails, tags: row.tags, address: row.address, customs: row.customs }
    if (this.#request.rule !== 'create') for (const key of row.keys) this.#memory.put(key, record.id)
    this.#creates.push({ record, company: row.company })
    this.counts.created++
  }

  #meet(match: Match, row: ReadRow, ownerId: string | undefined, refuse: (wrong: Wrong) => void): void {
    if (!match.mayUpdate) return refuse({ reason: 'already_with', field: '', value: match.ownerName ?? '' })
    if (this.#request.rule === 'skip') {
      this.counts.skipped++
      return
    }
    this.#updates.push({ id: match.id, row, ownerId })
    this.counts.updated++
  }

  /** Who a row's owner is: by name; only oneself without the right to give records to others. */
  #ownerOf(row: ReadRow): { id: string | undefined } | Wrong {
    if (row.owner === '') return { id: undefined }
    const id = this.#members?.get(sortKey(row.owner))
    if (id === undefined) return { reason: 'unknown_owner', field: 'ownerId', value: row.owner }
    const ctx = this.#ctx
    const may = id === ctx.actor.memberId || (scopeOf(ctx.actor.role, this.#type.access, 'assign') !== 'none' && within(reachOf(ctx, this.#type.access, 'assign'), id))
    return may ? { id } : { reason: 'not_allowed', field: 'ownerId', value: row.owner }
  }

  #defaultOwner(): string | null {
    const { owner } = this.#request
    return owner.kind === 'none' ? null : owner.kind === 'member' ? (owner.memberId ?? null) : this.#ctx.actor.memberId
  }

  get #companies(): string[] {
    return [...this.#creates.map((one) => one.company), ...this.#updates.map((one) => one.row.company)].filter((name) => name !== '')
  }

  /** For a check: how many companies these rows would make. */
  async countCompanies(): Promise<void> {
    const { unknown } = await knownCompanies(this.#ctx, this.#companies)
    await this.#memory.recall(unknown.map(({ key }) => `o${key}`))
    for (const { key } of unknown) {
      if (this.#memory.get(`o${key}`) !== undefined) continue
      this.#memory.put(`o${key}`, uuidv7())
      this.counts.companies++
    }
  }

  /** Writes what the plan holds: companies first, then new records set by set, then changes one by one. */
  async write(): Promise<void> {
    const { ids, created } = await companiesNamed(this.#ctx, this.#companies)
    this.counts.companies += created.length
    for (const id of created) this.kept.push({ recordId: id, created: 'company' })
    for (const { record, company } of this.#creates) if (company !== '') record.scalars = { ...record.scalars, companyId: ids.get(sortKey(company)) ?? null }
    await createMany(this.#ctx, this.#type, this.#creates.map((one) => one.record), this.#request.region)
    for (const { record } of this.#creates) this.kept.push({ recordId: record.id, created: this.#type.object.name })
    const standing = await getRecords(this.#ctx, this.#type, [...new Set(this.#updates.map((one) => one.id))])
    for (const { id, row, ownerId } of this.#updates) {
      const before = standing.get(id)
      if (!before) throw fail('not_found')
      const done = await applyUpdate(this.#ctx, this.#type, before, row, { rule: this.#request.rule, companyId: ids.get(sortKey(row.company)), ownerId })
      if (!done) continue
      standing.set(id, done.after)
      this.kept.push({ recordId: id, before: { fields: done.changed } })
    }
  }
}

async function membersByName(ctx: MemberCtx): Promise<Map<string, string>> {
  const rows = await ctx.db.rows<{ id: string; name_sort: string }>('select id, name_sort from app.members where org_id = $1 and disabled_at is null', [ctx.org.id])
  return new Map(rows.map((row) => [row.name_sort, row.id]))
}
