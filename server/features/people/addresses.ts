import { Type } from 'typebox'
import type { AddressInput, AddressRow } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import type { Compound, Holder } from '../../records/record-type.ts'

const parts = ['label', 'lines', 'city', 'state', 'postcode', 'country'] as const
const part = (maxLength: number) => Type.Optional(Type.String({ maxLength }))

/** The addresses of a record, in order; only on its own page. */
export const addresses: Compound = {
  row: Type.Object({ id: Type.String(), label: Type.String(), lines: Type.String(), city: Type.String(), state: Type.String(), postcode: Type.String(), country: Type.String() }),
  input: Type.Object({ label: part(40), lines: part(500), city: part(120), state: part(120), postcode: part(20), country: part(80) }),
  read: readAddresses,
  write: writeAddresses,
  holds: () => 'false',
  holdsAny: '(exists (select 1 from app.record_addresses a where a.org_id = $1 and a.record_id = c.id))',
}

async function readAddresses(ctx: MemberCtx, _object: string, holders: Holder[], detail: boolean): Promise<Map<string, AddressRow[]>> {
  if (!detail) return new Map()
  const rows = await ctx.db.prepared<AddressRow & { record_id: string }>('addresses-read',
    `select id, record_id, ${parts.join(', ')} from app.record_addresses where org_id = $1 and record_id = any($2::uuid[]) order by record_id, position, id`,
    [ctx.org.id, holders.map((holder) => holder.id)])
  return Map.groupBy(rows.map(({ record_id: recordId, ...row }) => ({ recordId, ...row })), (row) => row.recordId)
}

async function writeAddresses(ctx: MemberCtx, object: string, recordId: string, values: unknown[], isNew: boolean): Promise<{ from: unknown; to: unknown } | null> {
  const wanted = (values as AddressInput[]).map(whole).filter((address) => parts.some((name) => name !== 'label' && address[name] !== ''))
  const standing = isNew ? [] : (await readAddresses(ctx, object, [{ id: recordId, ownerId: null }], true)).get(recordId) ?? []
  const before = standing.map(whole)
  if (JSON.stringify(before) === JSON.stringify(wanted)) return null
  if (before.length > 0) await ctx.db.rows('delete from app.record_addresses where org_id = $1 and record_id = $2', [ctx.org.id, recordId])
  if (wanted.length > 0) {
    await ctx.db.rows(
      `insert into app.record_addresses (org_id, id, object, record_id, position, ${parts.join(', ')})
       select $1, t.id, $2, $3, t.n - 1, t.label, t.lines, t.city, t.state, t.postcode, t.country
       from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) with ordinality as t(id, ${parts.join(', ')}, n)`,
      [ctx.org.id, object, recordId, wanted.map(() => uuidv7()), ...parts.map((name) => wanted.map((address) => address[name]))])
  }
  return { from: before.map(inWords), to: wanted.map(inWords) }
}

function whole(address: AddressInput): Required<AddressInput> {
  return Object.fromEntries(parts.map((name) => [name, (address[name] ?? '').trim()])) as Required<AddressInput>
}

/** An address on one line, as history keeps it. */
function inWords(address: AddressInput): string {
  return parts.slice(1).map((name) => address[name]).filter(Boolean).join(', ').replaceAll('\n', ', ')
}
