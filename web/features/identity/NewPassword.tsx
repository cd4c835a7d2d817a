import { useT } from '../../app/i18n.ts'
import { Field, PasswordInput } from '../../ui/Field.tsx'

type Props = { value: string; onChange: (value: string) => void; label?: string; hint?: string; error?: string | undefined; autoFocus?: boolean }

/** A password that is being chosen. */
export function NewPassword({ value, onChange, label, hint, error, autoFocus }: Props) {
  const t = useT()
  return (
    <Field label={label ?? t('New password')} hint={hint ?? t('At least 12 characters. Three or four words are good.')} error={error}>
      {(ids) => (
        <PasswordInput
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="new-password"
          minLength={12}
          required
          autoFocus={autoFocus}
        />
      )}
    </Field>
  )
}
