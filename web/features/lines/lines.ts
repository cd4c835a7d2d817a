import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Line } from '../../api/types.ts'
import { useSlug } from '../../app/me.ts'

/** What is done with a line from its row. */
export type LineAct = { kind: 'rename' | 'hold' | 'holders' | 'archive'; line: Line }

/** The lines in reach, standing ones first. */
export function useLines() {
  const slug = useSlug()
  return useQuery({ queryKey: keys.lines(slug), queryFn: () => ok(api.GET('/api/v1/{slug}/lines', { params: { path: { slug } } })) })
}

/** How a line is spoken of: its name, or its number while it has none. */
export function lineName(line: Line): string {
  return line.label || line.number
}

/** The period of who holds the line on a local day; undefined where nobody does. */
export function heldOn(line: Line, day: string): Line['holders'][number] | undefined {
  return line.holders.find((one) => one.fromOn <= day && (one.toOn === null || one.toOn > day))
}

/** The next hand-over after a local day; undefined where none is planned. */
export function plannedAfter(line: Line, day: string): Line['holders'][number] | undefined {
  return line.holders.findLast((one) => one.fromOn > day)
}
