import { Type } from 'typebox'
import { emailKey } from '../../../shared/lib/text.ts'
import type { EmailInput, EmailRow } from '../../../shared/objects/define.ts'
import type { MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import type { Compound, Holder } from '../../records/record-type.ts'

type Standing = { id: string; email: string; label: string }

/** The e-mails of a record, in order. */
export const emails: Compound = {
  row: Type.Object({ id: Type.String(), email: Type.String(), label: Type.String() }),
  input: Type.Object({ email: Type.String({ minLength: 3, maxLength: 254 }), label: Type.Optional(Type.String({ maxLength: 40 })) }),
  read: readEmails,
  write: writeEmails,
  holds: (_ctx, value, bind) =>
    `(c.id = any(array(select e.record_id from app.record_emails e where e.org_id = $1 and e.email_key = ${bind(emailKey(value))})))`,
  holdsAny: '(exists (select 1 from app.record_emails e where e.org_id = $1 and e.record_id = c.id))',
}

async function readEmails(ctx: MemberCtx, _object: string, holders: Holder[]): Promise<Map<string, EmailRow[]>> {
  const rows = await ctx.db.prepared<EmailRow & { record_id: string }>('emails-read',
    'select id, record_id, email, label from app.record_emails where org_id = $1 and record_id = any($2::uuid[]) order by record_id, position, id',
    [ctx.org.id, holders.map((holder) => holder.id)])
  const byRecord = new Map<string, EmailRow[]>()
  for (const row of rows) byRecord.set(row.record_id, [...(byRecord.get(row.record_id) ?? []), { id: row.id, email: row.email, label: row.label }])
  return byRecord
}

async function writeEmails(ctx: MemberCtx, object: string, recordId: string, values: unknown[], isNew: boolean): Promise<{ from: unknown; to: unknown } | null> {
  const inputs = values as EmailInput[]
  inputs.forEach((input, index) => {
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/.test(input.email.trim())) throw fail('invalid', { errors: [{ pointer: `/emails/${index}/email`, detail: 'is not an e-mail address' }] })
  })
  const wanted = [...new Map(inputs.map((input) => [emailKey(input.email), { email: input.email.trim(), label: input.label ?? '' }])).entries()]
  const standing = isNew ? [] : await ctx.db.rows<Standing>(
    'select id, email, label from app.record_emails where org_id = $1 and record_id = $2 order by position, id', [ctx.org.id, recordId])
  if (standing.length === wanted.length && standing.every((row, i) => row.email === wanted[i]?.[1].email && row.label === wanted[i]?.[1].label)) return null
  if (standing.length > 0) await ctx.db.rows('delete from app.record_emails where org_id = $1 and record_id = $2', [ctx.org.id, recordId])
  if (wanted.length > 0) {
    await ctx.db.prepared('emails-insert',
      `insert into app.record_emails (org_id, id, object, record_id, email, email_key, label, position)
       select $1, t.id, $2, $3, t.email, t.key, t.label, t.n - 1
       from unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) with ordinality as t(id, email, key, label, n)`,
      [ctx.org.id, object, recordId, wanted.map(() => uuidv7()), wanted.map(([, row]) => row.email), wanted.map(([key]) => key), wanted.map(([, row]) => row.label)])
  }
  return { from: standing.map((row) => row.email), to: wanted.map(([, row]) => row.email) }
}
