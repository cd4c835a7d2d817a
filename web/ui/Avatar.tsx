import { User } from 'lucide-react'
import { cx } from './cx.ts'

const hues = ['bg-[#8a5a0b]', 'bg-[#47566b]', 'bg-[#a5326f]', 'bg-[#4f7b1e]', 'bg-[#2f6fdb]', 'bg-[#6a55cf]', 'bg-[#b8500c]', 'bg-[#1d7a5f]']
const sizes = { sm: 'size-5 text-[9px]', md: 'size-7 text-[11px]', lg: 'size-10 text-md' }

/** Initials on a colour that stays the same for the same id; drawn by CSS, since the name itself always stands beside it. */
export function Avatar({ id, name, size = 'sm', className }: { id: string; name: string; size?: keyof typeof sizes; className?: string }) {
  const letters = initials(name)
  return (
    <span
      aria-hidden="true"
      data-initials={letters}
      className={cx(
        'inline-flex before:content-[attr(data-initials)] shrink-0 items-center justify-center rounded-full font-semibold text-white select-none',
        sizes[size],
        hues[hash(id) % hues.length],
        className,
      )}>
      {letters === '' && <User className="size-3/5" strokeWidth={2} />}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => firstLetter(word ?? ''))
    .join('')
    .toUpperCase()
}

function firstLetter(word: string): string {
  const [first] = new Intl.Segmenter().segment(word)
  return first && /\p{L}/u.test(first.segment) ? first.segment : ''
}

function hash(text: string): number {
  let value = 0
  for (const char of text) value = (value * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return value
}
