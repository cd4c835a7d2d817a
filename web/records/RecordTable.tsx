import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react'
import { useT } from '../app/i18n.ts'
import { useIsPhone } from '../lib/media.ts'
import { cx } from '../ui/cx.ts'
import { Skeleton } from '../ui/states.tsx'
import { useListKeys } from './list-keys.ts'

export type Column<T> = {
  key: string
  header: string
  /** A track of grid-template-columns. */
  width: string
  align?: 'end'
  /** The name this column sorts by; the head is then a button. */
  sort?: string
  cell: (row: T) => ReactNode
}
export type RecordTableProps<T extends { id: string }> = {
  label: string
  columns: Column<T>[]
  rows: T[] | undefined
  /** Two lines for a phone. */
  phoneRow: (row: T) => ReactNode
  /** Rows of one group stand together under its heading. */
  groupOf?: (row: T) => { key: string; heading: string }
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  sort?: string
  onSort?: (sort: string) => void
  hasMore: boolean
  loadMore: () => void
  /** More keys, given the row the keyboard stands on. */
  rowKeys?: Record<string, (row: T) => void>
}
type Line<T> = { group: string } | { row: T; at: number }

const heights = { desk: { row: 36, group: 28 }, phone: { row: 64, group: 34 } }

/** A dense virtualised list: rows open beside it, j/k/Enter/Esc move, the next page loads as its end comes near. */
export function RecordTable<T extends { id: string }>(props: RecordTableProps<T>) {
  const { label, columns, rows, groupOf, openId, onOpen, hasMore, loadMore, rowKeys } = props
  const phone = useIsPhone()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = linesOf(rows ?? [], groupOf)
  const size = phone ? heights.phone : heights.desk
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    overscan: 12,
    estimateSize: (at) => (isGroup(lines[at]) ? size.group : size.row),
    getItemKey: (at) => keyOf(lines[at], at),
    paddingEnd: phone ? 80 : 0,
  })
  useEffect(() => {
    virtual.measure()
  }, [phone, virtual])
  const keys = useListKeys({
    rows: rows ?? [],
    openId,
    onOpen,
    scrollTo: (row) => virtual.scrollToIndex(lines.findIndex((line) => 'row' in line && line.at === row)),
    rowKeys,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= lines.length - 15) loadMore()
  }, [hasMore, last, lines.length, loadMore])
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') }
  if (!rows) return <TableSkeleton columns={columns} template={template} phone={phone} label={label} />
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto" role="grid" aria-label={label} aria-rowcount={hasMore ? -1 : lines.length + 1} tabIndex={-1}>
      {!phone && <Head {...props} template={template} />}
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index]
          const place = { transform: `translateY(${item.start}px)`, height: item.size }
          if (!line) return null
          if (isGroup(line)) return <GroupLine key={item.key} heading={line.group} span={columns.length} place={place} />
          const { row, at } = line
          return (
            <RowLine
              key={item.key}
              {...{ row, at, columns, place, template, phone }}
              phoneRow={props.phoneRow}
              isOpen={row.id === openId}
              isActive={at === keys.active}
              onActive={() => keys.setActive(at)}
              onOpen={() => onOpen(row.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

function GroupLine({ heading, span, place }: { heading: string; span: number; place: CSSProperties }) {
  return (
    <div role="row" className="absolute inset-x-0 hairline-b bg-n2 px-5 touch:px-4" style={place}>
      <div role="gridcell" aria-colspan={span} className="flex h-full items-center text-xs font-medium text-n10 touch:text-sm">
        {heading}
      </div>
    </div>
  )
}

type RowProps<T> = {
  row: T
  at: number
  columns: Column<T>[]
  place: CSSProperties
  template: CSSProperties
  phone: boolean
  phoneRow: (row: T) => ReactNode
  isOpen: boolean
  isActive: boolean
  onActive: () => void
  onOpen: () => void
}

function RowLine<T>({ row, at, columns, place, template, phone, phoneRow, isOpen, isActive, onActive, onOpen }: RowProps<T>) {
  return (
    <div
      role="row"
      data-row={at}
      aria-selected={isOpen}
      tabIndex={isActive ? 0 : -1}
      onClick={() => {
        onActive()
        onOpen()
      }}
      onFocus={onActive}
      style={{ ...place, ...(!phone && template) }}
      className={cx(
        'group/row absolute inset-x-0 hairline-b cursor-default -outline-offset-2',
        phone ? 'px-4' : 'grid items-center px-5',
        isOpen ? 'bg-tint' : 'hover:bg-n2',
      )}>
      {phone && (
        <div role="gridcell" className="flex h-full items-center">
          {phoneRow(row)}
        </div>
      )}
      {!phone &&
        columns.map((column) => (
          <div key={column.key} role="gridcell" className={cx('min-w-0 truncate pr-4 last:pr-0', column.align === 'end' && 'text-right')}>
            {column.cell(row)}
          </div>
        ))}
    </div>
  )
}

function Head<T extends { id: string }>({ columns, sort, onSort, template }: RecordTableProps<T> & { template: CSSProperties }) {
  const t = useT()
  return (
    <div role="rowgroup" className="sticky top-0 z-10 bg-n0">
      <div role="row" className="grid h-8 items-center hairline-b px-5 text-xs font-medium text-n9" style={template}>
        {columns.map((column) => {
          const direction = sort === column.sort ? 'ascending' : sort === `-${column.sort}` ? 'descending' : 'none'
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-sort={column.sort ? direction : undefined}
              className={cx('min-w-0 truncate pr-4 last:pr-0', column.align === 'end' && 'text-right')}>
              {column.sort && onSort ? (
                <button
                  type="button"
                  className="inline-flex items-center gap-1 rounded-sm hover:text-n12"
                  title={t('Sort by {column}', { column: column.header })}
                  onClick={() => onSort(direction === 'ascending' ? `-${column.sort}` : (column.sort ?? ''))}>
                  {column.header}
                  {direction === 'ascending' && <ArrowUp className="size-3" />}
                  {direction === 'descending' && <ArrowDown className="size-3" />}
                </button>
              ) : (
                column.header
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const skeletonWidths = ['w-2/3', 'w-3/4', 'w-1/2', 'w-4/5', 'w-3/5']

function TableSkeleton<T>({ columns, template, phone, label }: { columns: Column<T>[]; template: CSSProperties; phone: boolean; label: string }) {
  return (
    <div className="min-h-0 flex-1 overflow-hidden" aria-busy="true" role="status" aria-label={label}>
      {!phone && (
        <div className="grid h-8 items-center hairline-b px-5 text-xs font-medium text-n9" style={template}>
          {columns.map((column) => (
            <span key={column.key} className={cx('pr-4', column.align === 'end' && 'text-right')}>
              {column.header}
            </span>
          ))}
        </div>
      )}
      {Array.from({ length: phone ? 9 : 18 }, (_, row) => (
        <div
          key={row}
          className={cx('hairline-b', phone ? 'flex h-16 flex-col justify-center gap-2 px-4' : 'grid h-9 items-center px-5')}
          style={phone ? undefined : template}>
          {phone ? (
            <>
              <Skeleton className="h-4 w-1/2" />
              <Skeleton className="h-3 w-1/3" />
            </>
          ) : (
            columns.map((column, at) => (
              <span key={column.key} className="pr-4">
                <Skeleton className={cx('h-3', skeletonWidths[(row + at) % 5])} />
              </span>
            ))
          )}
        </div>
      ))}
    </div>
  )
}

function linesOf<T extends { id: string }>(rows: T[], groupOf: RecordTableProps<T>['groupOf']): Line<T>[] {
  const lines: Line<T>[] = []
  let before: string | undefined
  rows.forEach((row, at) => {
    const group = groupOf?.(row)
    if (group && group.key !== before) lines.push({ group: group.heading })
    before = group?.key
    lines.push({ row, at })
  })
  return lines
}

function isGroup<T>(line: Line<T> | undefined): line is { group: string } {
  return line !== undefined && 'group' in line
}

function keyOf<T extends { id: string }>(line: Line<T> | undefined, at: number): string | number {
  if (!line) return at
  return 'group' in line ? `group ${line.group}` : line.row.id
}
