/** How a change is taken back, and in which organisation it was made. */
export type Step = { slug: string; run: () => Promise<void> }

const most = 20
let steps: Step[] = []

/** Remembers how the last change is taken back: Ctrl+Z goes back through the last twenty of the organisation on screen. */
export function remember(step: Step): void {
  steps = [...steps, step].slice(-most)
}

/** Takes back the last change of an organisation; false when there is none. */
export function undoLast(slug: string): boolean {
  // A save that was under way while the organisation was left is remembered after it: it is not the one on screen.
  const step = steps.findLast((one) => one.slug === slug)
  if (!step) return false
  steps = steps.filter((one) => one !== step)
  void step.run()
  return true
}

/** Leaves nothing to be taken back, when an organisation is left. */
export function forgetSteps(): void {
  steps = []
}
