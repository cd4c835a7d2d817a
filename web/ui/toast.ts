export type Toast = {
  id: number
  text: string
  tone: 'plain' | 'bad'
  action?: { label: string; run: () => void } | undefined
  reference?: string | undefined
  done?: (() => void) | undefined
}

let toasts: readonly Toast[] = []
let nextId = 1
const watchers = new Set<() => void>()
const shownForMs = { plain: 7_500, bad: 12_000 }
const timers = new Map<number, ReturnType<typeof setTimeout>>()

/** Says something at the foot of the page; `action` is usually Undo. `done` runs when it goes without the action. */
export function say(text: string, more: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  const toast: Toast = { tone: 'plain', ...more, id: nextId++, text }
  for (const old of toasts.slice(0, -2)) dismiss(old.id)
  change([...toasts, toast])
  timers.set(
    toast.id,
    setTimeout(() => dismiss(toast.id), shownForMs[toast.tone]),
  )
  return toast.id
}

/** Takes it away; `acted` when its action was used, so that `done` does not run. */
export function dismiss(id: number, acted = false): void {
  const toast = toasts.find((one) => one.id === id)
  if (!toast) return
  clearTimeout(timers.get(id))
  timers.delete(id)
  change(toasts.filter((one) => one.id !== id))
  if (!acted) toast.done?.()
}

export function watchToasts(heard: () => void): () => void {
  watchers.add(heard)
  return () => {
    watchers.delete(heard)
  }
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const heard of watchers) heard()
}

// What was put off behind an Undo is done before the page goes away.
addEventListener('pagehide', () => {
  for (const toast of toasts) dismiss(toast.id)
})
