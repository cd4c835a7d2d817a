import { useEffect, useRef } from 'react'

/** Runs the handler of a key pressed anywhere on the page, except while somebody types, a menu or window is open, or single keys are turned off. */
export function useShortcuts(handlers: Record<string, (event: KeyboardEvent) => void>): void {
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || document.querySelector('[role=menu], [role=dialog][data-state=open]')) return
      if (event.key.length === 1 && !shortcutsOn()) return
      latest.current[event.key]?.(event)
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  }, [])
}

/** Whether single letters do something; kept on this browser. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem('shortcuts') !== 'off'
  } catch {
    return true
  }
}

export function turnShortcuts(on: boolean): void {
  try {
    localStorage.setItem('shortcuts', on ? 'on' : 'off')
  } catch {
    /* private windows may refuse storage */
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
