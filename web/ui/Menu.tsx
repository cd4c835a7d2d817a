import { Check, ChevronLeft, ChevronRight } from 'lucide-react'
import { cloneElement, createContext, use, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { cx } from './cx.ts'
import { moveFocus, place } from './menu-moves.ts'

const surface =
  'fixed inset-auto m-0 min-w-44 max-w-80 overflow-y-auto rounded-lg border border-n5 bg-n0 p-1 text-left text-n12 shadow-float fade-in dark:bg-n2'
const itemClass =
  'flex h-8 w-full cursor-default items-center gap-2.5 rounded-md px-2 text-left text-sm font-normal outline-none select-none hover:bg-n3 focus:bg-n3 disabled:text-n8 touch:h-11 touch:text-md [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-n10'

type Inside = { close: () => void; sub: string | null; openSub: (id: string | null) => void }
const MenuContext = createContext<Inside>({ close: () => undefined, sub: null, openSub: () => undefined })
const Level = createContext<string | null>(null)

type TriggerProps = { onClick?: () => void; onKeyDown?: (event: KeyboardEvent) => void; 'aria-haspopup'?: 'menu'; 'aria-expanded'?: boolean }
export type MenuTrigger = ReactElement<TriggerProps>
type MenuProps = { trigger: MenuTrigger; children: ReactNode; align?: 'start' | 'end' }

/** A menu that opens from its trigger, a button: arrows, Home, End and first letters move, Esc and Tab close. */
export function Menu({ trigger, children, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLSpanElement>(null)
  const opener = cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onKeyDown: (event) => {
      if (event.key === 'ArrowDown') {
        event.preventDefault()
        setOpen(true)
      }
    },
  })
  const close = () => {
    setOpen(false)
    anchor.current?.querySelector('button')?.focus()
  }
  return (
    <span ref={anchor} className="contents">
      {opener}
      {open && (
        <Surface anchor={() => anchor.current?.querySelector('button') ?? null} align={align} onClose={close} onGone={() => setOpen(false)}>
          {children}
        </Surface>
      )}
    </span>
  )
}

type SurfaceProps = { anchor: () => HTMLElement | null; align: 'start' | 'end'; onClose: () => void; onGone: () => void; children: ReactNode }

/** Shown in the browser's top layer, so that nothing clips it and no scroll lock is needed. */
function Surface({ anchor, align, onClose, onGone, children }: SurfaceProps) {
  const box = useRef<HTMLDivElement>(null)
  const gone = useRef(onGone)
  const [sub, openSub] = useState<string | null>(null)
  useEffect(() => {
    gone.current = onGone
  })
  useEffect(() => {
    const menu = box.current
    const button = anchor()
    if (!menu || !button) return
    if (!menu.matches(':popover-open')) menu.showPopover()
    place(menu, button, align)
    moveFocus(menu, 'start')
  }, [sub])
  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target) && !anchor()?.contains(event.target)) gone.current()
    }
    const scrolled = (event: Event) => {
      if (event.target !== box.current) gone.current()
    }
    const resized = () => gone.current()
    document.addEventListener('pointerdown', outside, true)
    document.addEventListener('scroll', scrolled, true)
    addEventListener('resize', resized)
    return () => {
      document.removeEventListener('pointerdown', outside, true)
      document.removeEventListener('scroll', scrolled, true)
      removeEventListener('resize', resized)
    }
  }, [])
  const keyed = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Tab') gone.current()
    else if (event.key === 'Escape' || (event.key === 'ArrowLeft' && sub)) {
      event.preventDefault()
      if (sub) openSub(null)
      else onClose()
    } else if (box.current && moveFocus(box.current, event.key)) event.preventDefault()
  }
  return (
    <div ref={box} popover="manual" role="menu" tabIndex={-1} onKeyDown={keyed} onClick={(event) => event.stopPropagation()} className={surface}>
      <MenuContext value={{ close: onClose, sub, openSub }}>{children}</MenuContext>
    </div>
  )
}

/** Whether this entry stands on the level that is shown: the first, or the opened submenu. */
function useShown(): boolean {
  return use(MenuContext).sub === use(Level)
}

type ItemProps = { icon?: ReactNode; onSelect: () => void; children: ReactNode; tone?: 'bad'; disabled?: boolean }
export function MenuItem({ icon, onSelect, children, tone, disabled }: ItemProps) {
  const { close } = use(MenuContext)
  if (!useShown()) return null
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={disabled}
      onClick={() => {
        close()
        onSelect()
      }}
      className={cx(itemClass, tone === 'bad' && 'text-bad [&>svg]:text-bad')}>
      {icon}
      <span className="flex-1 truncate">{children}</span>
    </button>
  )
}

/** One choice of several; the tick shows the present one. */
export function MenuChoice({ checked, onSelect, children, keepOpen }: { checked: boolean; onSelect: () => void; children: ReactNode; keepOpen?: boolean }) {
  const { close } = use(MenuContext)
  if (!useShown()) return null
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={checked}
      tabIndex={-1}
      onClick={() => {
        if (!keepOpen) close()
        onSelect()
      }}
      className={itemClass}>
      <Check className={cx(!checked && 'opacity-0')} />
      <span className="flex-1 truncate">{children}</span>
    </button>
  )
}

/** A level below: opening it replaces what the menu shows, with a way back; so it works under a thumb too. */
export function SubMenu({ label, children }: { label: string; children: ReactNode }) {
  const t = useT()
  const id = useId()
  const { sub, openSub } = use(MenuContext)
  const shown = useShown()
  if (sub === id) {
    return (
      <Level value={id}>
        <button type="button" role="menuitem" tabIndex={-1} onClick={() => openSub(null)} className={cx(itemClass, 'text-n10')}>
          <ChevronLeft />
          <span className="sr-only">{t('Back')}: </span>
          <span className="flex-1">{label}</span>
        </button>
        {children}
      </Level>
    )
  }
  if (!shown) return null
  return (
    <button
      type="button"
      role="menuitem"
      aria-haspopup="menu"
      tabIndex={-1}
      onClick={() => openSub(id)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') openSub(id)
      }}
      className={itemClass}>
      <span className="flex-1 truncate">{label}</span>
      <ChevronRight />
    </button>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return useShown() ? <div className="px-2 pt-1.5 pb-1 text-xs font-medium text-n9">{children}</div> : null
}

export function MenuLine() {
  return useShown() ? <hr className="-mx-1 my-1 border-n4" /> : null
}

export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-4.5 items-center justify-center rounded-sm border border-n5 bg-n0 px-1 font-sans text-[11px] leading-4 text-n10 dark:bg-n3 touch:hidden">
      {children}
    </kbd>
  )
}
