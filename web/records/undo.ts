export type Step = { run: () => Promise<void> }

const most = 20
let steps: Step[] = []

/** Remembers how the last change is taken back: Ctrl+Z goes back through the last twenty. */
export function remember(step: Step): void {
  steps = [...steps, step].slice(-most)
}

/** Takes back the last change; false when there is none. */
export function undoLast(): boolean {
  const step = steps.at(-1)
  if (!step) return false
  steps = steps.slice(0, -1)
  void step.run()
  return true
}
