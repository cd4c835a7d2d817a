import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import type { Density } from '../api/types.ts'
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
  /** The cell while it is edited in place; `done` leaves it, with Tab's way to the next one. */
  edit?: (row: T, done: (move?: 1 | -1) => void) => ReactNode
  editable?: (row: T) => boolean
}
export type Selection = { has: (id: string) => boolean; toggle: (id: string, range: boolean) => void; all: boolean; some: boolean; toggleAll: () => void }
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
  density?: Density
  selection?: Selection
}
type Line<T> = { group: string } | { row: T; at: number }

const rowHeights: Record<Density, number> = { compact: 32, usual: 36, comfortable: 44 }

/** A dense virtualised list: rows open beside it, j/k/Enter/Esc move, the next page loads as its end comes near. */
export function RecordTable<T extends { id: string }>(props: RecordTableProps<T>) {
  const { label, columns, rows, groupOf, openId, onOpen, hasMore, loadMore, rowKeys } = props
  const phone = useIsPhone()
  const scroller = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => linesOf(rows ?? [], groupOf), [rows, groupOf])
  const size = phone ? { row: 64, group: 34 } : { row: rowHeights[props.density ?? 'usual'], group: 28 }
  const [editing, setEditing] = useState<{ id: string; column: string } | null>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    overscan: 12,
    estimateSize: (at) => (isGroup(lines[at]) ? size.group : size.row),
    // A new function here would measure the whole list again on each frame.
    getItemKey: useCallback((at: number) => keyOf(lines[at], at), [lines]),
    paddingEnd: phone ? 80 : 0,
  })
  useEffect(() => {
    virtual.measure()
  }, [phone, virtual, props.density])
  const keys = useListKeys({
    rows: rows ?? [],
    openId,
    onOpen,
    scrollTo: (row) => virtual.scrollToIndex(lines.findIndex((line) => 'row' in line && line.at === row)),
    rowKeys: {
      ...rowKeys,
      ...(props.selection && { x: (row: T, event: KeyboardEvent) => props.selection?.toggle(row.id, event.shiftKey) }),
      ...(columns.some((column) => column.edit) && { e: (row: T) => startEditing(row, columns[0]?.key) }),
    },
  })
  const startEditing = (row: T, from: string | undefined, step: 1 | -1 = 1) => {
    const at = columns.findIndex((column) => column.key === from)
    const rest = step === 1 ? columns.slice(at) : columns.slice(0, at + 1).reverse()
    const next = rest.find((column) => column.edit && (column.editable?.(row) ?? true))
    setEditing(next ? { id: row.id, column: next.key } : null)
  }
  const leave = (row: T, column: string, move?: 1 | -1) => {
    setEditing(null)
    const next = move === undefined ? undefined : columns[columns.findIndex((one) => one.key === column) + move]
    if (next && move !== undefined) startEditing(row, next.key, move)
    else document.querySelector<HTMLElement>(`[data-row="${keys.active}"]`)?.focus()
  }
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasMore && last >= lines.length - 15) loadMore()
  }, [hasMore, last, lines.length, loadMore])
  const hasSelection = props.selection !== undefined
  const template = useMemo(() => ({ gridTemplateColumns: [...(hasSelection ? ['28px'] : []), ...columns.map((column) => column.width)].join(' ') }), [columns, hasSelection])
  const acts = useLatest<RowActs<T>>({ edit: startEditing, leave, active: keys.setActive, open: onOpen, toggle: (id, range) => props.selection?.toggle(id, range) })
  const wide = phone ? undefined : columns.reduce((sum, column) => sum + Number(/\d+/.exec(column.width)?.[0] ?? 100), 68)
  if (!rows) return <TableSkeleton columns={columns} template={template} phone={phone} label={label} />
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto" role="grid" aria-label={label} aria-rowcount={hasMore ? -1 : lines.length + 1} tabIndex={-1}>
      {!phone && <Head {...props} template={template} wide={wide} />}
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize(), minWidth: wide }}>
        {items.map((item) => {
          const line = lines[item.index]
          if (!line) return null
          if (isGroup(line)) return <GroupLine key={item.key} heading={line.group} span={columns.length} start={item.start} size={item.size} />
          const { row, at } = line
          return (
            <RowLine
              key={item.key}
              {...{ row, at, columns, template, phone, acts }}
              start={item.start}
              size={item.size}
              editing={editing?.id === row.id ? editing.column : null}
              selected={props.selection ? props.selection.has(row.id) : null}
              phoneRow={props.phoneRow}
              isOpen={row.id === openId}
              isActive={at === keys.active}
            />
          )
        })}
      </div>
    </div>
  )
}

function GroupLine({ heading, span, start, size }: { heading: string; span: number; start: number; size: number }) {
  return (
    <div role="row" className="absolute inset-x-0 hairline-b bg-n2 px-5 touch:px-4" style={placeOf(start, size)}>
      <div role="gridcell" aria-colspan={span} className="flex h-full items-center text-xs font-medium text-n10 touch:text-sm">
        {heading}
      </div>
    </div>
  )
}

/** What a row can be asked to do; the same functions for all rows and for ever, so that a row is drawn again only when it changes. */
type RowActs<T> = {
  edit: (row: T, column: string) => void
  leave: (row: T, column: string, move?: 1 | -1) => void
  active: (at: number) => void
  open: (id: string) => void
  toggle: (id: string, range: boolean) => void
}
type RowProps<T> = {
  row: T
  at: number
  columns: Column<T>[]
  start: number
  size: number
  template: CSSProperties
  phone: boolean
  phoneRow: (row: T) => ReactNode
  isOpen: boolean
  isActive: boolean
  /** Whether it is selected; null where nothing can be. */
  selected: boolean | null
  editing: string | null
  acts: RowActs<T>
}

const RowLine = memo(PlainRow) as typeof PlainRow

function PlainRow<T extends { id: string }>({ row, at, columns, start, size, template, phone, phoneRow, isOpen, isActive, selected, editing, acts }: RowProps<T>) {
  const t = useT()
  return (
    <div
      role="row"
      data-row={at}
      aria-selected={selected ?? isOpen}
      aria-current={isOpen || undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={() => {
        acts.active(at)
        acts.open(row.id)
      }}
      onFocus={() => acts.active(at)}
      style={{ ...placeOf(start, size), ...(!phone && template) }}
      className={cx(
        'group/row absolute inset-x-0 hairline-b cursor-default -outline-offset-2',
        phone ? 'px-4' : 'grid items-center px-5',
        isOpen || selected ? 'bg-tint' : 'hover:bg-n2',
      )}>
      {phone && (
        <div role="gridcell" className="flex h-full items-center">
          {phoneRow(row)}
        </div>
      )}
      {!phone && selected !== null && (
        <div role="gridcell" className="flex h-full items-center" onClick={(event) => event.stopPropagation()}>
          <Tick label={t('Select this row')} checked={selected} onChange={(range) => acts.toggle(row.id, range)} quiet />
        </div>
      )}
      {!phone &&
        columns.map((column) => (
          <div
            key={column.key}
            role="gridcell"
            onDoubleClick={column.edit ? () => acts.edit(row, column.key) : undefined}
            className={cx('min-w-0 pr-4 last:pr-0', editing === column.key ? 'z-10 overflow-visible' : 'truncate', column.align === 'end' && 'text-right')}>
            {editing === column.key && column.edit ? column.edit(row, (move) => acts.leave(row, column.key, move)) : column.cell(row)}
          </div>
        ))}
    </div>
  )
}

function placeOf(start: number, size: number): CSSProperties {
  return { transform: `translateY(${start}px)`, height: size }
}

/** The functions given, under the same identity for ever. */
function useLatest<F extends Record<string, (...args: never[]) => void>>(functions: F): F {
  const latest = useRef(functions)
  useEffect(() => {
    latest.current = functions
  })
  return useState(() => Object.fromEntries(Object.keys(functions).map((key) => [key, (...args: never[]) => latest.current[key]?.(...args)])) as F)[0]
}

function Tick({ label, checked, mixed, onChange, quiet }: { label: string; checked: boolean; mixed?: boolean; onChange: (range: boolean) => void; quiet?: boolean }) {
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={label}
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = mixed ?? false
      }}
      onChange={(event) => onChange(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      onClick={(event) => event.stopPropagation()}
      className={cx('size-4', quiet && !checked && 'opacity-0 group-hover/row:opacity-100 group-focus/row:opacity-100')}
    />
  )
}

function Head<T extends { id: string }>({ columns, sort, onSort, template, selection, wide }: RecordTableProps<T> & { template: CSSProperties; wide: number | undefined }) {
  const t = useT()
  return (
    <div role="rowgroup" className="sticky top-0 z-10 bg-n0" style={{ minWidth: wide }}>
      <div role="row" className="grid h-8 items-center hairline-b px-5 text-xs font-medium text-n9" style={template}>
        {selection && (
          <div role="columnheader" className="flex items-center">
            <Tick label={t('Select all rows')} checked={selection.all} mixed={selection.some && !selection.all} onChange={() => selection.toggleAll()} />
          </div>
        )}
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
