import { Check, ChevronRight } from 'lucide-react'
import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const surface = 'z-50 min-w-44 max-w-80 overflow-y-auto max-h-(--radix-dropdown-menu-content-available-height) rounded-lg border border-n5 bg-n0 p-1 shadow-float fade-in dark:bg-n2'
const itemClass = 'flex h-8 cursor-default items-center gap-2.5 rounded-md px-2 text-sm text-n12 outline-none select-none data-highlighted:bg-n3 data-disabled:text-n8 touch:h-11 touch:text-md [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-n10'

/** A menu that opens from its trigger (a button). Never modal: the library's scroll lock writes a style element, which the content policy refuses. */
export function Menu({ trigger, children, align = 'start', open, onOpenChange }: { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end'; open?: boolean; onOpenChange?: (open: boolean) => void }) {
  return (
    <Radix.Root modal={false} {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} sideOffset={4} collisionPadding={8} loop className={surface}>{children}</Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type ItemProps = { icon?: ReactNode; onSelect: () => void; children: ReactNode; tone?: 'bad'; disabled?: boolean; keyHint?: string }
export function MenuItem({ icon, onSelect, children, tone, disabled, keyHint }: ItemProps) {
  return (
    <Radix.Item onSelect={onSelect} disabled={disabled ?? false} className={cx(itemClass, tone === 'bad' && 'text-bad [&>svg]:text-bad')}>
      {icon}<span className="flex-1 truncate">{children}</span>{keyHint && <Key>{keyHint}</Key>}
    </Radix.Item>
  )
}

/** One choice of several; the tick shows the present one. */
export function MenuChoice({ checked, onSelect, children, keepOpen, keyHint }: { checked: boolean; onSelect: () => void; children: ReactNode; keepOpen?: boolean; keyHint?: string }) {
  return (
    <Radix.CheckboxItem checked={checked} onSelect={(event) => { if (keepOpen) event.preventDefault(); onSelect() }} className={itemClass}>
      <Check className={cx(!checked && 'opacity-0')} /><span className="flex-1 truncate">{children}</span>{keyHint && <Key>{keyHint}</Key>}
    </Radix.CheckboxItem>
  )
}

export function SubMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Radix.Sub>
      <Radix.SubTrigger className={cx(itemClass, 'data-[state=open]:bg-n3')}><span className="flex-1">{label}</span><ChevronRight /></Radix.SubTrigger>
      <Radix.Portal><Radix.SubContent sideOffset={2} collisionPadding={8} className={surface}>{children}</Radix.SubContent></Radix.Portal>
    </Radix.Sub>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-n9">{children}</Radix.Label>
}

export function MenuLine() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-n4" />
}

export function Key({ children }: { children: ReactNode }) {
  return <kbd className="inline-flex min-w-4.5 items-center justify-center rounded-sm border border-n5 bg-n0 px-1 font-sans text-[11px] leading-4 text-n10 dark:bg-n3 touch:hidden">{children}</kbd>
}
