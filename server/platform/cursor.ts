import type { Ctx } from './context.ts'
import { openText, sealText } from './crypto/seal.ts'
import { fail } from './errors.ts'

/** A page's end as an opaque text: sealed, because it quotes the value the list was sorted by. */
export function sealCursor(ctx: Ctx, parts: unknown[]): string {
  return sealText(ctx.keys, 'cursor', ctx.org.id, JSON.stringify(parts)).toString('base64url')
}

/** Reads a cursor back. Throws bad_cursor when it is not one of this organisation's. */
export function openCursor(ctx: Ctx, cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(openText(ctx.keys, 'cursor', ctx.org.id, Buffer.from(cursor, 'base64url')))
    if (Array.isArray(parts)) return parts
  } catch {
    throw fail('bad_cursor')
  }
  throw fail('bad_cursor')
}
