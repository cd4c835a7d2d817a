import { allowed } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import type { RecordType } from '../../records/record-type.ts'

export type Match = { id: string; ownerId: string | null; ownerName: string | null; mayUpdate: boolean }
type Row = { key: string; id: string; owner_id: string | null; owner_name: string | null }

/** The records that already have one of these keys, in four statements at most. A number marked shared recognises nobody. */
export async function findMatches(ctx: MemberCtx, type: RecordType, keys: string[]): Promise<Map<string, Match[]>> {
  const of = (kind: string): string[] => [...new Set(keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(1)))]
  const [numbers, emails, gstins, names] = [of('n'), of('e'), of('g'), of('c')]
  const named = `left join app.members m on m.org_id = $1 and m.id = c.owner_id`
  const rows = (await Promise.all([
    numbers.length === 0 ? [] : ctx.db.prepared<Row>(`import-numbers:${type.table}`,
      `select 'n' || encode(n.match_bidx, 'hex') as key, c.id, c.owner_id, m.name as owner_name
       from app.numbers n join app.number_links l on l.org_id = $1 and l.number_id = n.id and l.object = '${type.object.name}' and l.to_on is null
       join app.${type.table} c on c.org_id = $1 and c.id = l.record_id and c.deleted_at is null ${named}
       where n.org_id = $1 and n.match_bidx = any($2::bytea[]) and n.shared_at is null`, [ctx.org.id, numbers.map((hex) => Buffer.from(hex, 'hex'))]),
    emails.length === 0 ? [] : ctx.db.prepared<Row>(`import-emails:${type.table}`,
      `select 'e' || e.email_key as key, c.id, c.owner_id, m.name as owner_name from app.record_emails e
       join app.${type.table} c on c.org_id = $1 and c.id = e.record_id and c.deleted_at is null ${named}
       where e.org_id = $1 and e.object = '${type.object.name}' and e.email_key = any($2::text[])`, [ctx.org.id, emails]),
    gstins.length === 0 ? [] : ctx.db.rows<Row>(`select 'g' || c.gstin as key, c.id, c.owner_id, m.name as owner_name from app.${type.table} c ${named} where c.org_id = $1 and c.gstin = any($2::text[]) and c.gstin <> '' and c.deleted_at is null`, [ctx.org.id, gstins]),
    names.length === 0 ? [] : ctx.db.rows<Row>(`select 'c' || c.name_sort as key, c.id, c.owner_id, m.name as owner_name from app.${type.table} c ${named} where c.org_id = $1 and c.name_sort = any($2::text[]) and c.deleted_at is null`, [ctx.org.id, names]),
  ])).flat()
  const found = new Map<string, Match[]>()
  for (const row of rows) {
    const match = { id: row.id, ownerId: row.owner_id, ownerName: row.owner_name, mayUpdate: allowed(ctx, type.access, 'read', row.owner_id) && allowed(ctx, type.access, 'update', row.owner_id) }
    found.set(row.key, [...(found.get(row.key) ?? []), match])
  }
  return found
}
