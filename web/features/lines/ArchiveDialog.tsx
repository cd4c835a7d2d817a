import { useMutation } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Line } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { sayError } from '../../lib/explain.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { say } from '../../ui/toast.ts'
import { lineName } from './lines.ts'

/** Asks before a line ends: it cannot be brought back, only made anew. */
export function ArchiveDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const archive = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/{slug}/lines/{id}', { params: { path: { slug, id: line.id } } })),
    onSuccess: () => {
      say(t('{label} is archived; its history stays', { label: lineName(line) }))
      objectChanged(slug, 'line')
      onClose()
    },
    onError: sayError,
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Archive {name}?', { name: lineName(line) })}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="danger" busy={archive.isPending} onClick={() => archive.mutate()}>
            {t('Archive')}
          </Button>
        </>
      }>
      <p className="text-n11">{t('From today nobody holds it, and its number is no longer the organisation’s. Its calls stay. This cannot be undone; the number can be added again as a new line.')}</p>
    </Dialog>
  )
}
