import { useState } from 'react'
import type { Selection } from './RecordTable.tsx'

/** Which rows are selected: some by their ids, or all that match the list's filter. */
export type Selected = { ids: string[]; everything: boolean }

/** Selecting rows: one by one, a range with Shift, all on screen, all that match. */
export function useSelection(rows: { id: string }[]): { selected: Selected; selection: Selection; selectEverything: () => void; clear: () => void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [everything, setEverything] = useState(false)
  const [last, setLast] = useState<string | null>(null)
  const toggle = (id: string, range: boolean) => {
    const next = new Set(ids)
    const [from, to] = [rows.findIndex((row) => row.id === last), rows.findIndex((row) => row.id === id)]
    if (range && from >= 0 && to >= 0) for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(row.id)
    else if (next.has(id)) next.delete(id)
    else next.add(id)
    setIds(next)
    setEverything(false)
    setLast(id)
  }
  const clear = () => {
    setIds(new Set())
    setEverything(false)
  }
  const all = rows.length > 0 && rows.every((row) => ids.has(row.id))
  return {
    selected: { ids: [...ids], everything },
    selection: { has: (id) => everything || ids.has(id), toggle, all: everything || all, some: ids.size > 0, toggleAll: () => (all || everything ? clear() : setIds(new Set(rows.map((row) => row.id)))) },
    selectEverything: () => {
      setIds(new Set(rows.map((row) => row.id)))
      setEverything(true)
    },
    clear,
  }
}
