import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ApiError } from '../api/client.ts'
import { keys, objectChanged } from '../api/query.ts'
import type { Page } from '../api/types.ts'
import { translate as t } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { sayError } from '../lib/explain.ts'
import { say } from '../ui/toast.ts'
import { askConflict } from './conflict.ts'
import { asInput, inputFor, valueOf, type ShownField } from './fields.ts'
import { changeRecord, fetchRecord, removeRecord, restoreRecord, titleOf, type AnyInput, type AnyRow, type ObjectName } from './objects.ts'
import { remember } from './undo.ts'

type Pages = { pages: Page<AnyRow>[]; pageParams: unknown[] }
/** What was typed and could not be saved, shown again when the field is opened. */
export const drafts = new Map<string, unknown>()
export const draftKey = (row: AnyRow, shown: ShownField): string => `${row.id} ${shown.name}`

/** Saves one field of a record: shown at once, taken back when it fails, undone by the toast or Ctrl+Z. `preview` is how the row looks meanwhile. */
export function useSaveField(object: ObjectName) {
  const slug = useSlug()
  const client = useQueryClient()
  return useCallback((row: AnyRow, shown: ShownField, value: unknown, preview: Partial<AnyRow>) => void saveField({ object, slug, client }, row, shown, value, preview), [object, slug, client])
}

/** Puts a record into the bin at once; Undo takes it out again. */
export function useRemoveRecord(object: ObjectName) {
  const slug = useSlug()
  return (row: AnyRow) => {
    const back = () => restoreRecord(object, slug, row.id).then(() => objectChanged(slug, object), sayError)
    removeRecord(object, slug, row.id).then(() => {
      objectChanged(slug, object)
      remember({ slug, run: back })
      say(t('{name} is in the bin', { name: titleOf(row, t) }), { action: { label: t('Undo'), run: () => void back() } })
    }, sayError)
  }
}

type Place = { object: ObjectName; slug: string; client: QueryClient }

async function saveField(place: Place, row: AnyRow, shown: ShownField, value: unknown, preview: Partial<AnyRow>): Promise<void> {
  const before = asInput(shown, valueOf(row, shown))
  show(place, { ...row, ...preview } as AnyRow)
  try {
    const saved = await changeRecord(place.object, place.slug, row.id, inputFor(shown, value), row.version)
    drafts.delete(draftKey(row, shown))
    show(place, saved)
    const undo = () => write(place, row.id, inputFor(shown, before), saved.version)
    remember({ slug: place.slug, run: undo })
    say(t('{field} is saved', { field: shown.label }), { action: { label: t('Undo'), run: () => void undo() } })
  } catch (error) {
    show(place, row)
    drafts.set(draftKey(row, shown), value)
    if (error instanceof ApiError && error.code === 'stale_version') await settle(place, row, shown, value)
    else sayError(error)
  } finally {
    objectChanged(place.slug, place.object)
  }
}

/** Somebody changed the same field meanwhile: the person chooses between the two. */
async function settle(place: Place, row: AnyRow, shown: ShownField, mine: unknown): Promise<void> {
  const now = await fetchRecord(place.object, place.slug, row.id).catch(() => null)
  if (!now) return sayError(new ApiError(404, { code: 'not_found' }))
  show(place, now)
  askConflict({
    slug: place.slug,
    shown,
    theirs: now,
    mine,
    keepMine: () => {
      drafts.delete(draftKey(row, shown))
      void write(place, row.id, inputFor(shown, mine), now.version)
    },
  })
}

async function write(place: Place, id: string, input: AnyInput, version: number): Promise<void> {
  try {
    show(place, await changeRecord(place.object, place.slug, id, input, version))
  } catch (error) {
    sayError(error)
  } finally {
    objectChanged(place.slug, place.object)
  }
}

/** Puts a record's new state into every list and page on screen. */
function show({ object, slug, client }: Place, row: AnyRow): void {
  client.setQueryData(keys.record(slug, object, row.id), (old: AnyRow | undefined) => (old ? { ...old, ...row } : undefined))
  client.setQueriesData<Pages>({ queryKey: keys.records(slug, object) }, (old) =>
    old?.pages
      ? { ...old, pages: old.pages.map((page) => (page.items.some((one) => one.id === row.id) ? { ...page, items: page.items.map((one) => (one.id === row.id ? { ...one, ...row } : one)) } : page)) }
      : old,
  )
}
