import { api, ok } from '../api/client.ts'
import { objectChanged } from '../api/query.ts'
import type { MergePreview, MergeSide } from '../api/types.ts'
import { useT } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { sayError } from '../lib/explain.ts'
import { say } from '../ui/toast.ts'
import { useFields } from './fields.ts'
import { objects, titleOf, type ObjectName } from './objects.ts'
import { remember } from './undo.ts'

/** Merges two records as chosen, and says so with the way back. */
export function useMerge(object: ObjectName, done: (id: string) => void) {
  const t = useT()
  const slug = useSlug()
  const undo = useUndoMerge(object)
  return async ({ this: mine, other }: MergePreview, choose: Record<string, MergeSide>): Promise<void> => {
    const path = { slug, id: mine.id }
    const body = { otherId: other.id, choose, versions: { this: mine.version, other: other.version } }
    const { id, row } = await ok(api.POST(`/api/v1/{slug}/${objects[object].plural as 'contacts'}/{id}/merges`, { params: { path }, body }))
    objectChanged(slug, object)
    remember({ slug, run: () => undo(id) })
    say(t('Merged into {name}', { name: titleOf(row, t) }), { action: { label: t('Undo'), run: () => void undo(id) } })
    done(row.id)
  }
}

/** Undoes a merge and says what stayed because it was changed since. */
export function useUndoMerge(object: ObjectName): (id: string) => Promise<void> {
  const t = useT()
  const slug = useSlug()
  const fields = useFields(object)
  return async (id) => {
    try {
      const { into, from, stayed } = await ok(api.DELETE('/api/v1/{slug}/merges/{id}', { params: { path: { slug, id } } }))
      objectChanged(slug, object)
      const names = stayed.map((name) => fields.find((one) => one.name === name)?.label ?? t('shared with')).join(', ')
      if (stayed.length === 0) say(t('{name} stands for itself again', { name: from.name || t('Unnamed contact') }))
      else say(t('{name} stands for itself again. Changed since, so it stays with {other}: {fields}', { name: from.name || t('Unnamed contact'), other: into.name || t('Unnamed contact'), fields: names }))
    } catch (error) {
      sayError(error)
    }
  }
}
