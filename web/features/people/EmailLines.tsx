import { Copy, Mail, X } from 'lucide-react'
import { useState } from 'react'
import type { EmailInput } from '../../../shared/objects/define.ts'
import type { AnyRow } from '../../records/objects.ts'
import { useT } from '../../app/i18n.ts'
import { copyText } from '../../lib/copy.ts'
import { InlineText } from '../../records/InlineText.tsx'
import { AddLine, iconLink, LineButton } from './PhoneLines.tsx'

type Props = { row: AnyRow; editable: boolean; onSave: (emails: EmailInput[]) => void }

/** The e-mail addresses of a record. */
export function EmailLines({ row, editable, onSave }: Props) {
  const t = useT()
  const [adding, setAdding] = useState(false)
  const inputs: EmailInput[] = row.emails.map(({ email, label }) => ({ email, label }))
  const without = (at: number) => inputs.filter((_, index) => index !== at)
  return (
    <>
      <ul>
        {row.emails.map((email, at) => (
          <li key={email.id} className="group flex min-h-7 items-center gap-2 touch:min-h-11">
            <span className="min-w-0 flex-1 truncate">
              <InlineText
                label={t('E-mail')}
                type="email"
                value={email.email}
                editable={editable}
                maxLength={254}
                onSave={(value) => onSave(value === '' ? without(at) : inputs.with(at, { email: value, label: email.label }))}
              />
            </span>
            {editable && (
              <LineButton label={t('Remove {value}', { value: email.email })} onClick={() => onSave(without(at))} hidden>
                <X />
              </LineButton>
            )}
            <a
              href={`mailto:${email.email}`}
              aria-label={t('Write to {email}', { email: email.email })}
              title={t('Write to {email}', { email: email.email })}
              className={iconLink}>
              <Mail />
            </a>
            <LineButton label={t('Copy {value}', { value: email.email })} onClick={() => void copyText(email.email)}>
              <Copy />
            </LineButton>
          </li>
        ))}
      </ul>
      {row.emails.length === 0 && !editable && <p className="text-n9">{t('No e-mail')}</p>}
      {adding && (
        <InlineText
          startOpen
          type="email"
          label={t('New e-mail')}
          value=""
          editable
          maxLength={254}
          onDone={() => setAdding(false)}
          onSave={(email) => onSave([...inputs, { email }])}
        />
      )}
      {editable && !adding && <AddLine onClick={() => setAdding(true)}>{t('Add an e-mail')}</AddLine>}
    </>
  )
}
