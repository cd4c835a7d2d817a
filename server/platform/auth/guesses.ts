import { createHmac, type KeyObject } from 'node:crypto'
import type { Pool } from 'pg'
import { fail } from '../errors.ts'

/*
 * Failed guesses are counted per identifier and address together, per address, and per identifier over the day. The first two stop one
 * guesser, the third a spread of them; a browser that signed in before (its cookie proves it) is not held up by the third.
 */
const limits = { pair: { most: 8, minutes: 15 }, address: { most: 60, minutes: 15 }, identifier: { most: 90, minutes: 1440 } } as const

export type Guess = { what: string; address: string; isKnown: boolean }

/** Counts failed guesses in schema auth; nothing it stores names a person. */
export class Guesses {
  readonly #pool: Pool
  readonly #key: KeyObject

  constructor(pool: Pool, key: KeyObject) {
    this.#pool = pool
    this.#key = key
  }

  /** Throws slow_down with the seconds to wait when too many guesses failed. */
  async check(guess: Guess): Promise<void> {
    const keys = this.#keys(guess)
    const { rows } = await this.#pool.query(
      `select (select count(*)::int from auth.attempts where key = $1 and at > now() - interval '15 minutes') as pair,
         (select count(*)::int from auth.attempts where key = $2 and at > now() - interval '15 minutes') as address,
         (select count(*)::int from auth.attempts where key = $3 and at > now() - interval '1 day') as identifier`, [keys.pair, keys.address, keys.identifier])
    const counts = rows[0] as { pair: number; address: number; identifier: number }
    const over = counts.pair >= limits.pair.most || counts.address >= limits.address.most || (!guess.isKnown && counts.identifier >= limits.identifier.most)
    if (over) throw fail('slow_down', { why: 'Too many tries failed. Wait a little, or ask an owner for a reset link', retryAfter: Math.min(900, 30 * 2 ** Math.max(0, counts.pair - limits.pair.most)) })
  }

  async failed(guess: Guess): Promise<void> {
    const keys = this.#keys(guess)
    await this.#pool.query('insert into auth.attempts (key) values ($1), ($2), ($3)', [keys.pair, keys.address, keys.identifier])
    await this.#pool.query(`delete from auth.attempts where at < now() - interval '2 days'`)
  }

  /** A success clears what stood against this identifier from this address. */
  async succeeded(guess: Guess): Promise<void> {
    await this.#pool.query('delete from auth.attempts where key = $1', [this.#keys(guess).pair])
  }

  #keys({ what, address }: Guess): Record<keyof typeof limits, Buffer> {
    const hashed = (label: string, value: string): Buffer => createHmac('sha256', this.#key).update(`guess/${label}\0${value}`, 'utf8').digest().subarray(0, 16)
    return { pair: hashed('pair', `${what}\n${address}`), address: hashed('address', address), identifier: hashed('identifier', what) }
  }
}
