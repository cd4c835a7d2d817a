import { useState } from 'react'
import { useShortcuts } from '../lib/shortcuts.ts'

type Options<T> = {
  rows: T[]
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  scrollTo: (row: number) => void
  rowKeys?: Record<string, (row: T, event: KeyboardEvent) => void> | undefined
}

/** The keyboard of a list: j and k (or the arrows on a row) move, Enter opens, Esc closes; while a record is open, moving opens the next. */
export function useListKeys<T extends { id: string }>({ rows, openId, onOpen, scrollTo, rowKeys }: Options<T>) {
  const [active, setActive] = useState(0)
  const move = (step: number) => (event: KeyboardEvent) => {
    const next = Math.min(rows.length - 1, Math.max(0, active + step))
    const row = rows[next]
    if (!row) return
    event.preventDefault()
    setActive(next)
    scrollTo(next)
    requestAnimationFrame(() => {
      // Whoever pressed the next key already is typing somewhere.
      if (!document.activeElement?.matches('input, select, textarea')) document.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus()
    })
    if (openId !== undefined) onOpen(row.id)
  }
  const onRow = (run: (row: T, event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    const row = rows[active]
    if (!row) return
    event.preventDefault()
    run(row, event)
  }
  const isRow = (event: KeyboardEvent) => event.target instanceof HTMLElement && event.target.dataset['row'] !== undefined
  const whenOnRow = (run: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (isRow(event)) run(event)
  }
  useShortcuts({
    j: move(1),
    k: move(-1),
    ArrowDown: whenOnRow(move(1)),
    ArrowUp: whenOnRow(move(-1)),
    Enter: whenOnRow(onRow((row) => onOpen(row.id))),
    Escape: () => {
      if (openId !== undefined) onOpen(undefined)
    },
    ...Object.fromEntries(Object.entries(rowKeys ?? {}).map(([key, run]) => [key, onRow(run)])),
  })
  return { active, setActive }
}
