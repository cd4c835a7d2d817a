import { CircleHelp, type LucideIcon, PhoneForwarded, PhoneIncoming, PhoneMissed, PhoneOff, PhoneOutgoing, ShieldBan, Voicemail } from 'lucide-react'
import type { CallKind } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { kindName } from '../../lib/words.ts'
import { cx } from '../../ui/cx.ts'

const marks: Record<CallKind, { icon: LucideIcon; ink: string; tint: string }> = {
  incoming: { icon: PhoneIncoming, ink: 'text-incoming', tint: 'bg-incoming-tint' },
  outgoing: { icon: PhoneOutgoing, ink: 'text-outgoing', tint: 'bg-outgoing-tint' },
  missed: { icon: PhoneMissed, ink: 'text-missed', tint: 'bg-missed-tint' },
  rejected: { icon: PhoneOff, ink: 'text-rejected', tint: 'bg-rejected-tint' },
  blocked: { icon: ShieldBan, ink: 'text-rejected', tint: 'bg-rejected-tint' },
  answered_elsewhere: { icon: PhoneForwarded, ink: 'text-n10', tint: 'bg-n3' },
  voicemail: { icon: Voicemail, ink: 'text-n10', tint: 'bg-n3' },
  unknown: { icon: CircleHelp, ink: 'text-n10', tint: 'bg-n3' },
}

/** The icon of a call's kind, with its name for those who cannot see it. */
export function KindIcon({ kind, className }: { kind: CallKind; className?: string }) {
  const t = useT()
  const { icon: Icon, ink } = marks[kind]
  return <Icon role="img" aria-label={kindName(kind, t)} strokeWidth={1.8} className={cx('size-4 shrink-0', ink, className)} />
}

/** Icon and name of a call's kind. */
export function KindMark({ kind, className }: { kind: CallKind; className?: string }) {
  const t = useT()
  const { icon: Icon, ink } = marks[kind]
  return (
    <span className={cx('flex items-center gap-2', className)}>
      <Icon aria-hidden="true" strokeWidth={1.8} className={cx('size-4 shrink-0', ink)} />
      {kindName(kind, t)}
    </span>
  )
}

/** The kind on a round tint, for timelines. */
export function KindDot({ kind }: { kind: CallKind }) {
  const { icon: Icon, ink, tint } = marks[kind]
  return (
    <span aria-hidden="true" className={cx('flex size-7 items-center justify-center rounded-full', tint, ink)}>
      <Icon className="size-4" strokeWidth={1.8} />
    </span>
  )
}
