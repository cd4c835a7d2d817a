/** A page of a list. `next` is an opaque cursor; `count` is capped and only there when asked for. */
export type Page<T> = { items: T[]; next: string | null; count: { value: number; capped: boolean } | null }

export const pageSize = { usual: 50, most: 100 } as const
/** Counts on lists stop here and say "10,000+". */
export const countCap = 10_000
