import type { MemberCtx } from '../../platform/context.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import { askedFragments, nationalDigits } from './fragments.ts'
import { openNumber } from './numbers.ts'

const mostCandidates = 2_000
const mostRecords = 200

/**
 * Records that have a number: the whole one by its blind index, else every number that begins (five digits or more) or ends (four or more)
 * as asked: those that share a fragment are opened and checked. More than 2,000 of them are not looked through.
 */
export async function numbersLike(ctx: MemberCtx, asked: string): Promise<{ records: string[]; tooMany: boolean }> {
  const whole = matchKey(asked, ctx.org.region)
  const { beginnings, beginningKeys, ending, endingKeys } = askedFragments(ctx, asked)
  const keys = [...beginningKeys, ...endingKeys]
  const rows = await ctx.db.prepared<{ id: string; sealed: Buffer; whole: boolean }>('numbers-like',
    `select n.id, n.sealed, true as whole from app.numbers n where n.org_id = $1 and n.match_bidx = $2::bytea
     union all
     (select n.id, n.sealed, false from app.number_fragments f join app.numbers n on n.org_id = $1 and n.id = f.number_id
      where f.org_id = $1 and f.bidx = any($3::bytea[]) limit ${mostCandidates + 1})`,
    [ctx.org.id, whole ? blindIndex(ctx.keys.bidx, 'number', whole.key) : null, keys])
  const parts = rows.filter((row) => !row.whole)
  const tooMany = parts.length > mostCandidates
  const fits = (digits: string): boolean => beginnings.some((part) => digits.startsWith(part)) || (ending.length >= 4 && digits.endsWith(ending))
  const meant = rows.filter((row) => row.whole || (!tooMany && fits(nationalDigits(openNumber(ctx, row.id, row.sealed)))))
  const ids = [...new Set(meant.map((row) => row.id))]
  if (ids.length === 0) return { records: [], tooMany }
  const links = await ctx.db.prepared<{ record_id: string }>('numbers-records',
    `select distinct record_id from app.number_links where org_id = $1 and number_id = any($2::uuid[]) and to_on is null limit ${mostRecords}`, [ctx.org.id, ids])
  return { records: links.map((row) => row.record_id), tooMany }
}
