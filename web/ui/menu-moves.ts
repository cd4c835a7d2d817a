const gap = 4
const edge = 8

/** Puts an open menu below its button, or above it where there is more room, always inside the window. */
export function place(menu: HTMLElement, button: HTMLElement, align: 'start' | 'end'): void {
  const at = button.getBoundingClientRect()
  const below = innerHeight - at.bottom - gap - edge
  const above = at.top - gap - edge
  menu.style.maxHeight = `${Math.max(below, above)}px`
  const { width, height } = menu.getBoundingClientRect()
  const left = align === 'end' ? at.right - width : at.left
  menu.style.left = `${Math.min(Math.max(edge, left), innerWidth - width - edge)}px`
  menu.style.top = height <= below || below >= above ? `${at.bottom + gap}px` : `${at.top - gap - height}px`
}

/** Moves the focus within a menu for a key; true when the key was one of its own. `start` goes to the present choice, else the first. */
export function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]:not(:disabled)')]
  const now = items.findIndex((item) => item === document.activeElement)
  const target = targetOf(items, now, key)
  target?.focus({ preventScroll: key === 'start' })
  if (key === 'start') target?.scrollIntoView({ block: 'nearest' })
  return target !== undefined
}

function targetOf(items: HTMLElement[], now: number, key: string): HTMLElement | undefined {
  if (key === 'start') return items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0]
  if (key === 'ArrowDown') return items[(now + 1) % items.length]
  if (key === 'ArrowUp') return items.at(now <= 0 ? -1 : now - 1)
  if (key === 'Home') return items[0]
  if (key === 'End') return items.at(-1)
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...items.slice(now + 1), ...items.slice(0, now + 1)]
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}
