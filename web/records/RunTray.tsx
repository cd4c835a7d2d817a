import { Undo2, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { objectChanged } from '../api/query.ts'
import type { Run } from '../api/types.ts'
import { useT, type Translate } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { formatNumber } from '../lib/format.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { isOpen, useRunActs, useRuns } from './runs.ts'

const lately = 20_000

/** Long work that is going on, at the foot of the page: how far, how long still, cancel; when it is over, what came of it and Undo. */
export function RunTray() {
  const slug = useSlug()
  const runs = useRuns()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [now, setNow] = useState(() => Date.now())
  const open = runs.filter((run) => isOpen(run) && run.kind !== 'import.check').length
  const before = useRef(open)
  useEffect(() => {
    if (open < before.current) for (const object of ['contact', 'company']) objectChanged(slug, object)
    before.current = open
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [open, slug])
  const shown = runs.filter((run) => run.kind !== 'import.check' && !closed.has(run.id) && (isOpen(run) || (run.finishedAt !== null && now - Date.parse(run.finishedAt) < lately))).slice(0, 3)
  if (shown.length === 0) return null
  return (
    <div className="fixed right-4 bottom-4 z-30 flex w-84 flex-col gap-2 touch:inset-x-4 touch:bottom-20 touch:w-auto">
      {shown.map((run) => (
        <RunCard key={run.id} run={run} now={now} onClose={() => setClosed(new Set([...closed, run.id]))} />
      ))}
    </div>
  )
}

function RunCard({ run, now, onClose }: { run: Run; now: number; onClose: () => void }) {
  const t = useT()
  const { cancel, undo } = useRunActs()
  const going = isOpen(run)
  const share = run.total > 0 ? Math.min(1, run.done / run.total) : 0
  return (
    <div role="group" aria-label={nameOf(run, t)} className="rounded-lg border border-n5 bg-n0 p-3 shadow-float dark:bg-n2">
      <div className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate font-medium">{nameOf(run, t)}</h2>
        {going && (
          <Button size="sm" look="quiet" onClick={() => cancel(run.id)}>
            {t('Cancel')}
          </Button>
        )}
        {run.can.includes('undo') && (
          <Button size="sm" look="quiet" onClick={() => undo(run.id)}>
            <Undo2 className="size-3.5" />
            {t('Undo')}
          </Button>
        )}
        {!going && (
          <IconButton label={t('Close')} onClick={onClose}>
            <X />
          </IconButton>
        )}
      </div>
      {going && (
        <div role="progressbar" aria-label={nameOf(run, t)} aria-valuemin={0} aria-valuemax={run.total} aria-valuenow={run.done} className="mt-2 h-1.5 overflow-hidden rounded-full bg-n4">
          <div className="h-full origin-left rounded-full bg-accent transition-transform duration-100" style={{ transform: `scaleX(${share})` }} />
        </div>
      )}
      <p role="status" className="mt-1.5 text-n9">
        {statusOf(run, now, t)}
      </p>
    </div>
  )
}

function nameOf(run: Run, t: Translate): string {
  if (run.kind.endsWith('.undo')) return t('Undoing')
  if (run.kind === 'handover') return t('Handing over')
  return run.kind === 'import' ? t('Import') : t('Change of many records')
}

function statusOf(run: Run, now: number, t: Translate): string {
  const of = t('{done} of {total}', { done: formatNumber(run.done), total: formatNumber(run.total) })
  if (run.state === 'running' && run.startedAt !== null && run.done > 0) {
    const seconds = Math.max(1, Math.round(((now - Date.parse(run.startedAt)) / 1_000 / run.done) * (run.total - run.done)))
    return `${of} · ${t('about {seconds} s left', { seconds })}`
  }
  if (isOpen(run)) return of
  const result = t('{changed} changed', { changed: formatNumber(run.changed) })
  const failed = run.failed > 0 ? ` · ${t('{failed} could not be', { failed: formatNumber(run.failed) })}` : ''
  if (run.state === 'failed') return t('It stopped: {changed} changed before', { changed: formatNumber(run.changed) })
  return run.state === 'cancelled' ? `${t('Cancelled')} · ${result}` : `${result}${failed}`
}
