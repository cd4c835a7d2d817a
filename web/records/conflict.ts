import type { ShownField } from './fields.ts'
import type { AnyRow } from './objects.ts'

/** Two people changed the same field of a record of one organisation: what stands now, what was typed here, and how to put it there all the same. */
export type Conflict = { slug: string; shown: ShownField; theirs: AnyRow; mine: unknown; keepMine: () => void }

let current: Conflict | null = null
const watchers = new Set<() => void>()

export function askConflict(conflict: Conflict | null): void {
  current = conflict
  for (const heard of watchers) heard()
}

export function watchConflict(heard: () => void): () => void {
  watchers.add(heard)
  return () => {
    watchers.delete(heard)
  }
}

export const currentConflict = (): Conflict | null => current
