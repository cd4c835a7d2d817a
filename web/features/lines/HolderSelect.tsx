import { useT } from '../../app/i18n.ts'
import { Field, Select } from '../../ui/Field.tsx'
import { useMembers } from '../members/members.ts'

/** Chooses who holds a line out of those who work here; null: nobody. */
export function HolderSelect({ value, onChange }: { value: string | null; onChange: (memberId: string | null) => void }) {
  const t = useT()
  const members = useMembers().filter((member) => member.disabledAt === null)
  return (
    <Field label={t('Held by')}>
      {(ids) => (
        <Select {...ids} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
          <option value="">{t('nobody')}</option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
