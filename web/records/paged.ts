import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Page } from '../api/types.ts'

/** A keyset list as rows: pages are fetched on demand and joined; the count comes with the first. */
export function usePaged<T extends { id: string }>(queryKey: QueryKey, fetchPage: (cursor: string | undefined) => Promise<Page<T>>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const { fetchNextPage, isFetchingNextPage } = query
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage()
  }, [fetchNextPage, isFetchingNextPage])
  const pages = query.data?.pages
  const rows = useMemo(() => pages && distinct(pages.flatMap((page) => page.items)), [pages])
  return {
    rows,
    count: query.data?.pages[0]?.count ?? null,
    error: query.data ? null : query.error,
    hasMore: query.hasNextPage,
    loadMore,
    refetch: () => void query.refetch(),
  }
}

/** A row that moved between two fetches may come twice; the first stands. */
function distinct<T extends { id: string }>(rows: T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row] as const)).values()]
}
