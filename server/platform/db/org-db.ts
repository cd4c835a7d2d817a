import {
  Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler,
  type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { statements } from './pools.ts'
import type { DB } from './schema.gen.ts'

export type SqlValue = unknown

/**
 * One transaction inside one organisation: the only handle on schema `app` that feature code gets.
 * `rows` and `one` run hand-written SQL, `prepared` the same as a named prepared statement (hot paths), `q` is the query builder.
 */
export class OrgDb {
  readonly orgId: string
  readonly #client: PoolClient
  #q: Kysely<DB> | undefined

  constructor(orgId: string, client: PoolClient) {
    this.orgId = orgId
    this.#client = client
  }

  async rows<T>(text: string, values: SqlValue[] = []): Promise<T[]> {
    statements.publish({ text, orgId: this.orgId })
    const result = await this.#client.query(text, values)
    return result.rows
  }

  async one<T>(text: string, values: SqlValue[] = []): Promise<T | undefined> {
    return (await this.rows<T>(text, values))[0]
  }

  async prepared<T>(name: string, text: string, values: SqlValue[]): Promise<T[]> {
    statements.publish({ text, orgId: this.orgId })
    const result = await this.#client.query({ name, text, values })
    return result.rows
  }

  /** Rows as arrays, without an object per row. */
  async tuples(name: string, text: string, values: SqlValue[]): Promise<unknown[][]> {
    statements.publish({ text, orgId: this.orgId })
    const result = await this.#client.query({ name, text, values, rowMode: 'array' })
    return result.rows
  }

  get q(): Kysely<DB> {
    this.#q ??= new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => new OneConnection(this),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    })
    return this.#q
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Begins a transaction in an organisation, runs `work`, commits; any error rolls back and is thrown on.
 * The organisation is a validated literal in SET LOCAL (a bound parameter is not possible there).
 */
export async function inOrganisation<T>(pool: Pool, orgId: string, work: (db: OrgDb) => Promise<T>): Promise<T> {
  if (!uuid.test(orgId)) throw new Error('an organisation id must be a uuid')
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const begun = client.query(`begin; set local app.org_id = '${orgId}'`)
    begun.catch(() => undefined)
    const result = await work(new OrgDb(orgId, client))
    await begun
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => { broken = failure })
    throw error
  } finally {
    client.release(broken)
  }
}

/** A Kysely driver that speaks through the transaction that is already open. */
class OneConnection implements Driver {
  readonly #db: OrgDb
  constructor(db: OrgDb) { this.#db = db }
  async init(): Promise<void> { /* the transaction is open */ }
  async acquireConnection(): Promise<DatabaseConnection> {
    const db = this.#db
    return {
      async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
        return { rows: await db.rows<R>(query.sql, [...query.parameters]) }
      },
      async *streamQuery() { throw new Error('no streaming inside a request') },
    }
  }
  async beginTransaction(): Promise<void> { throw new Error('the transaction is already open') }
  async commitTransaction(): Promise<void> { throw new Error('the request commits') }
  async rollbackTransaction(): Promise<void> { throw new Error('the request rolls back') }
  async releaseConnection(): Promise<void> { /* released with the request */ }
  async destroy(): Promise<void> { /* released with the request */ }
}
