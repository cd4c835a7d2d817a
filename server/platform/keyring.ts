import type { KeyObject } from 'node:crypto'
import { newWrappedKeys, unwrapOrgKeys, type OrgKeys, type WrappedKey } from './crypto/org-keys.ts'
import { uuidv7 } from './crypto/ids.ts'
import type { OrgDb } from './db/org-db.ts'
import { fail } from './errors.ts'

/** The organisations' keys, unwrapped once per process and organisation. */
export class Keyring {
  readonly #master: KeyObject
  readonly #held = new Map<string, OrgKeys>()

  constructor(master: KeyObject) { this.#master = master }

  /** Keys of the organisation entered. Throws `internal` when the master key does not open them. */
  async of(db: OrgDb): Promise<OrgKeys> {
    const held = this.#held.get(db.orgId)
    if (held) return held
    const rows = await db.rows<WrappedKey>('select kind, version, wrapped from app.org_keys where org_id = $1', [db.orgId])
    if (rows.length === 0) throw fail('not_found')
    const keys = unwrapOrgKeys(this.#master, db.orgId, rows)
    if (this.#held.size > 2_000) this.#held.clear()
    this.#held.set(db.orgId, keys)
    return keys
  }

  /** Makes the keys of a new organisation, inside the transaction that makes it. */
  async create(db: OrgDb): Promise<OrgKeys> {
    const rows = newWrappedKeys(this.#master, db.orgId)
    for (const row of rows) {
      await db.rows('insert into app.org_keys (org_id, id, kind, version, wrapped) values ($1, $2, $3, $4, $5)',
        [db.orgId, uuidv7(), row.kind, row.version, row.wrapped])
    }
    return unwrapOrgKeys(this.#master, db.orgId, rows)
  }
}
