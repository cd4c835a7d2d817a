import type { ReactNode } from 'react'
import type { Tone } from '../api/types.ts'
import { cx } from './cx.ts'

const tones: Record<Tone | 'accent', string> = {
  good: 'bg-good-tint text-good',
  caution: 'bg-caution-tint text-caution',
  bad: 'bg-bad-tint text-bad',
  neutral: 'bg-n4 text-n11',
  accent: 'bg-tint text-ink',
}

export function Badge({ tone = 'neutral', children, className }: { tone?: Tone | 'accent'; children: ReactNode; className?: string }) {
  return (
    <span
      className={cx(
        'inline-flex max-w-full items-center gap-1 truncate rounded-sm px-1.5 py-px text-xs leading-[18px] font-medium touch:text-sm touch:leading-5',
        tones[tone],
        className,
      )}>
      {children}
    </span>
  )
}
