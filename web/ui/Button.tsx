import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { cx } from './cx.ts'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'
type Size = 'sm' | 'md' | 'lg'
type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look; size?: Size; busy?: boolean; ref?: Ref<HTMLButtonElement> }

const base =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none transition-colors duration-100 disabled:opacity-55'
const looks: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-n6 bg-n0 text-n12 hover:bg-n3 dark:bg-n2 dark:hover:bg-n3',
  quiet: 'text-n11 hover:bg-n3 hover:text-n12',
  danger: 'border border-n6 bg-n0 text-bad hover:bg-bad-tint dark:bg-n2',
}
const sizes: Record<Size, string> = {
  sm: 'h-7 px-2 text-sm touch:h-9 touch:px-3 touch:text-base',
  md: 'h-8 px-3 text-sm touch:h-11 touch:px-4 touch:text-md',
  lg: 'h-10 px-4 text-base touch:h-12 touch:text-md',
}

/** The classes of a button, for links that look like one. */
export function buttonClass(look: Look = 'plain', size: Size = 'md'): string {
  return cx(base, looks[look], sizes[size])
}

export function Button({ look = 'plain', size = 'md', busy = false, type = 'button', className, disabled, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={cx(buttonClass(look, size), busy && 'breathe', className)}
    />
  )
}

type IconProps = ButtonHTMLAttributes<HTMLButtonElement> & { label: string; children: ReactNode; ref?: Ref<HTMLButtonElement> }

/** A button that shows only an icon; `label` is its name for everybody who cannot see it. */
export function IconButton({ label, className, type = 'button', children, ...rest }: IconProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-n10 transition-colors duration-100 hover:bg-n3 hover:text-n12 disabled:opacity-50 touch:size-11 [&_svg]:size-4 touch:[&_svg]:size-5',
        className,
      )}>
      {children}
    </button>
  )
}
