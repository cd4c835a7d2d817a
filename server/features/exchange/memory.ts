import type { MemberCtx } from '../../platform/context.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { byteaArray, uuidArray } from '../../platform/db/binary.ts'
import type { SystemCtx } from '../../platform/jobs.ts'

/**
 * What the rows before would have made: keys of records, so that a later row meets them. An import remembers one step, the rest stands in
 * the database; a check writes no records, and keeps blind keys beside its run until it is over.
 */
export class Memory {
  readonly #ctx: MemberCtx
  readonly #runId: string | null
  readonly #ids = new Map<string, string>()
  readonly #fresh = new Map<string, string>()

  /** `checkId`: the run of a check, null for an import. */
  constructor(ctx: MemberCtx, checkId: string | null) {
    this.#ctx = ctx
    this.#runId = checkId
  }

  /** Reads what steps before kept of these keys. */
  async recall(keys: string[]): Promise<void> {
    if (this.#runId === null) return
    const asked = new Map([...new Set(keys)].filter((key) => !this.#ids.has(key)).map((key) => [this.#blind(key).toString('latin1'), key]))
    if (asked.size === 0) return
    const rows = await this.#ctx.db.prepared<{ key: Buffer; record_id: string }>('import-keys-read', 'select key, record_id from app.import_keys where org_id = $1 and run_id = $2 and key = any($3::bytea[])',
      [this.#ctx.org.id, this.#runId, byteaArray([...asked.keys()].map((key) => Buffer.from(key, 'latin1')))])
    for (const row of rows) this.#ids.set(asked.get(row.key.toString('latin1')) ?? '', row.record_id)
  }

  /** The record a key would belong to; it was asked for with `recall` before. */
  get(key: string): string | undefined {
    return this.#ids.get(key)
  }

  /** Remembers the record of a key, the first one for good. */
  put(key: string, id: string): void {
    if (this.#ids.has(key)) return
    this.#ids.set(key, id)
    this.#fresh.set(key, id)
  }

  /** Keeps what this step of a check added; when the check is `over`, nothing is kept. */
  async keep(over: boolean): Promise<void> {
    if (this.#runId === null) return
    if (over) {
      await this.#ctx.db.rows('delete from app.import_keys where org_id = $1 and run_id = $2', [this.#ctx.org.id, this.#runId])
    } else if (this.#fresh.size > 0) {
      await this.#ctx.db.prepared('import-keys-write', 'insert into app.import_keys (org_id, run_id, key, record_id) select $1, $2, t.key, t.id from unnest($3::bytea[], $4::uuid[]) as t(key, id)',
        [this.#ctx.org.id, this.#runId, byteaArray([...this.#fresh.keys()].map((key) => this.#blind(key))), uuidArray([...this.#fresh.values()])])
    }
  }

  #blind(key: string): Buffer {
    return blindIndex(this.#ctx.keys.bidx, 'import', key)
  }
}

/** Sweeps away the keys of checks that were cancelled or failed lately. */
export async function pruneMemories(ctx: SystemCtx): Promise<void> {
  const runs = await ctx.db.rows<{ id: string }>(`select id from app.runs where org_id = $1 and created_at > $2 and kind = 'import.check' and state in ('cancelled', 'failed') order by created_at desc limit 200`,
    [ctx.org.id, new Date(ctx.now.getTime() - 86_400_000).toISOString()])
  if (runs.length > 0) await ctx.db.rows('delete from app.import_keys where org_id = $1 and run_id = any($2::uuid[])', [ctx.org.id, runs.map((run) => run.id)])
}
