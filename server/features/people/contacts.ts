import { emailKey } from '../../../shared/lib/text.ts'
import { allowed } from '../../platform/access.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { fail } from '../../platform/errors.ts'
import { blindIndex } from '../../platform/crypto/blind-index.ts'
import { matchKey } from '../../platform/phone/match-key.ts'
import type { Row } from '../../records/query.ts'
import { createRecord, updateRecord } from '../../records/write.ts'
import { contactsLikeNamed } from './like-names.ts'
import { contacts } from './types.ts'

type Input = Record<string, unknown>

/** Creates a contact. Throws contact_needs_something without a name, a phone or an e-mail. */
export async function createContact(ctx: MemberCtx, input: Input): Promise<Row> {
  if (!named(input) && !filled(input['phones']) && !filled(input['emails'])) throw fail('contact_needs_something')
  return createRecord(ctx, contacts, input)
}

/** Changes a contact; it must keep a name, a phone or an e-mail. */
export async function updateContact(ctx: MemberCtx, id: string, input: Input, ifMatch?: number): Promise<Row> {
  const row = await updateRecord(ctx, contacts, id, input, ifMatch)
  if (!named(row) && !filled(row['phones']) && !filled(row['emails'])) throw fail('contact_needs_something')
  return row
}

type Found = { key: string; id: string; name: string; owner_id: string | null; owner_name: string | null }
export type Duplicate = {
  by: 'phone' | 'email' | 'name'
  value: string
  contact: { id: string; name: string } | null
  owner: { id: string; name: string } | null
}

/**
 * Contacts that already have one of these numbers or e-mails, and those whose name may be another spelling of this one (a hint, less sure). One outside the member's reach is answered as "already with <owner>",
 * or not at all where the organisation hides that. `value` is the text that was asked with.
 */
export async function findDuplicates(ctx: MemberCtx, asked: { phones?: string[]; emails?: string[]; name?: string; companyId?: string }): Promise<Duplicate[]> {
  const byIndex = new Map<string, string>()
  for (const raw of asked.phones ?? []) {
    const match = matchKey(raw, ctx.org.region)
    if (match) byIndex.set(blindIndex(ctx.keys.bidx, 'number', match.key).toString('hex'), raw)
  }
  const byEmail = new Map((asked.emails ?? []).map((email) => [emailKey(email), email]))
  const [numbers, mails, named, setting] = await Promise.all([
    ctx.db.prepared<Found>('duplicates-phone',
      `select encode(n.match_bidx, 'hex') as key, c.id, c.name, c.owner_id, m.name as owner_name
       from app.numbers n join app.number_links l on l.org_id = $1 and l.number_id = n.id and l.object = 'contact' and l.to_on is null
       join app.contacts c on c.org_id = $1 and c.id = l.record_id and c.deleted_at is null left join app.members m on m.org_id = $1 and m.id = c.owner_id
       where n.org_id = $1 and n.match_bidx = any($2::bytea[]) and n.shared_at is null order by c.created_at limit 50`,
      [ctx.org.id, [...byIndex.keys()].map((hex) => Buffer.from(hex, 'hex'))]),
    ctx.db.prepared<Found>('duplicates-email',
      `select e.email_key as key, c.id, c.name, c.owner_id, m.name as owner_name
       from app.record_emails e join app.contacts c on c.org_id = $1 and c.id = e.record_id and c.deleted_at is null left join app.members m on m.org_id = $1 and m.id = c.owner_id
       where e.org_id = $1 and e.object = 'contact' and e.email_key = any($2::text[]) order by c.created_at limit 50`, [ctx.org.id, [...byEmail.keys()]]),
    asked.name === undefined ? [] : contactsLikeNamed(ctx, asked.name, asked.companyId ?? null),
    ctx.db.prepared<{ shown: boolean }>('duplicates-setting', 'select duplicate_owner_shown as shown from app.organisations where org_id = $1', [ctx.org.id]),
  ])
  const ownerShown = setting[0]?.shown ?? false
  return [
    ...numbers.flatMap((row) => duplicate(ctx, 'phone', byIndex.get(row.key) ?? '', row, ownerShown)),
    ...mails.flatMap((row) => duplicate(ctx, 'email', byEmail.get(row.key) ?? '', row, ownerShown)),
    ...named.flatMap((row) => duplicate(ctx, 'name', row.key, row, ownerShown)),
  ]
}

function duplicate(ctx: MemberCtx, by: Duplicate['by'], value: string, row: Found, ownerShown: boolean): Duplicate[] {
  const seen = allowed(ctx, 'contact', 'read', row.owner_id)
  if (!seen && !ownerShown) return []
  return [{
    by, value,
    contact: seen ? { id: row.id, name: row.name } : null,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner_name ?? '' } : null,
  }]
}

function named(row: Record<string, unknown>): boolean {
  return typeof row['name'] === 'string' && row['name'].trim() !== ''
}

function filled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}
