import { Eye, EyeOff } from 'lucide-react'
import { useId, useState, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes } from 'react'
import { useT } from '../app/i18n.ts'
import { cx } from './cx.ts'

export const inputClass =
  'w-full rounded-md border border-n6 bg-n0 px-2.5 text-n12 transition-shadow duration-100 hover:border-n7 focus:border-accent focus:outline-none focus:ring-3 focus:ring-tint aria-invalid:border-bad dark:bg-n2 disabled:bg-n2 disabled:text-n9'
const heights = 'h-9 text-sm touch:h-12 touch:text-[16px]'

type FieldProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  aside?: ReactNode
  className?: string
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode
}

/** A label, the control, and below it what helps or what is wrong. */
export function Field({ label, hint, error, aside, className, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="font-medium text-n12">
          {label}
        </label>
        {aside}
      </div>
      {children({ id, 'aria-describedby': note ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      {note && (
        <p id={noteId} role={error ? 'alert' : undefined} className={cx('mt-1.5 text-xs touch:text-sm', error ? 'text-bad' : 'text-n9')}>
          {note}
        </p>
      )}
    </div>
  )
}

type InputProps = InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }
export function Input({ className, ...rest }: InputProps) {
  return <input {...rest} className={cx(inputClass, heights, className)} />
}

type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }
export function TextArea({ className, ...rest }: TextAreaProps) {
  return <textarea {...rest} className={cx(inputClass, 'py-2 text-sm touch:text-[16px] resize-none field-sizing-content', className)} />
}

type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }
export function Select({ className, children, ...rest }: SelectProps) {
  return (
    <div className={cx('relative', className)}>
      <select {...rest} className={cx(inputClass, heights, 'appearance-none pr-8')}>
        {children}
      </select>
      <svg aria-hidden="true" viewBox="0 0 16 16" className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-n9">
        <path d="m4 6 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </div>
  )
}

/** A password with a button that shows it. */
export function PasswordInput(props: InputProps) {
  const t = useT()
  const [shown, setShown] = useState(false)
  return (
    <div className="relative">
      <Input {...props} type={shown ? 'text' : 'password'} className="pr-10 touch:pr-12" spellCheck={false} autoCapitalize="none" />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-label={shown ? t('Hide the password') : t('Show the password')}
        aria-pressed={shown}
        className="absolute top-0 right-0 flex h-full w-10 items-center justify-center rounded-md text-n9 hover:text-n12 touch:w-12">
        {shown ? <EyeOff className="size-4 touch:size-5" /> : <Eye className="size-4 touch:size-5" />}
      </button>
    </div>
  )
}

type CheckProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode; disabled?: boolean }
export function Checkbox({ checked, onChange, children, disabled }: CheckProps) {
  return (
    <label className="flex items-start gap-2.5 touch:gap-3">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 touch:size-5"
      />
      <span>{children}</span>
    </label>
  )
}

type SwitchProps = { checked: boolean; onChange: (checked: boolean) => void; label: string; disabled?: boolean }
export function Switch({ checked, onChange, label, disabled }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      aria-label={label}
      disabled={disabled}
      onClick={() => onChange(!checked)}
      className={cx(
        'relative h-6 w-10 shrink-0 rounded-full border transition-colors duration-100 disabled:opacity-50',
        checked ? 'border-accent bg-accent' : 'border-n8 bg-n6',
      )}>
      <span
        className={cx('absolute top-0.5 left-0.5 size-[18px] rounded-full bg-white shadow-sm transition-transform duration-100', checked && 'translate-x-4')}
      />
    </button>
  )
}
