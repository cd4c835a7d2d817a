import { useQuery } from '@tanstack/react-query'
import { CornerDownLeft, Search } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import { useDeferredValue, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import type { Found } from '../../api/types.ts'
import { objects } from '../../records/objects.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { cx } from '../../ui/cx.ts'
import { Key } from '../../ui/Menu.tsx'
import { useT } from '../i18n.ts'
import { useSlug } from '../me.ts'
import type { Action } from './actions.ts'

type Props = { pages: Action[]; acts: Action[]; go: (to: string, params?: Record<string, string>) => void; onClose: () => void }
type Line = { key: string; section: string; face: ReactNode; name: string; detail: string; shortcut?: string | undefined; run: () => void }

/** Finds any record, page or action by typing; arrows choose, Enter does it. */
export function Palette({ pages, acts, go, onClose }: Props) {
  const t = useT()
  const listId = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const asked = useDeferredValue(text.trim())
  const { items, tooMany } = useSearch(asked)
  const lines = [...items.map((found) => lineOf(found, go, t)), ...actionLines(pages, t('Pages'), text), ...actionLines(acts, t('Actions'), text)]
  const at = Math.min(active, Math.max(0, lines.length - 1))
  const run = (line: Line | undefined) => {
    if (!line) return
    onClose()
    line.run()
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = (at + (event.key === 'ArrowDown' ? 1 : lines.length - 1)) % Math.max(1, lines.length)
      setActive(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(lines[at])
    }
  }
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div aria-hidden="true" className="fixed inset-0 z-40 bg-veil fade-in" />
        <Radix.Content
          aria-describedby={undefined}
          className="appear fixed inset-x-0 top-[12vh] z-50 mx-auto flex max-h-[70vh] max-w-xl flex-col overflow-hidden rounded-lg border border-n5 bg-n0 shadow-float outline-none dark:bg-n2 touch:inset-0 touch:top-0 touch:max-h-none touch:max-w-none touch:rounded-none">
          <Radix.Title className="sr-only">{t('Search or run a command')}</Radix.Title>
          <div className="flex h-12 shrink-0 items-center gap-3 hairline-b px-4 touch:h-14">
            <Search aria-hidden="true" className="size-4 text-n9" />
            <input
              autoFocus
              role="combobox"
              aria-expanded={lines.length > 0}
              aria-controls={listId}
              aria-activedescendant={lines[at] ? `${listId}-${at}` : undefined}
              aria-label={t('Search or run a command')}
              placeholder={t('Name, number, page or action')}
              value={text}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => {
                setText(event.target.value)
                setActive(0)
              }}
              onKeyDown={keyed}
              className="h-full min-w-0 flex-1 bg-transparent text-md outline-none touch:text-[16px]"
            />
            <button type="button" onClick={onClose} className="hidden text-ink touch:block">
              {t('Close')}
            </button>
          </div>
          <div id={listId} role="listbox" aria-label={t('Found')} className="min-h-0 flex-1 overflow-y-auto p-1.5">
            {lines.map((line, index) => (
              <Option key={line.key} id={`${listId}-${index}`} line={line} heading={line.section === lines[index - 1]?.section ? null : line.section} isActive={index === at} onRun={() => run(line)} />
            ))}
          </div>
          {(tooMany || lines.length === 0) && (
            <p role="status" className="hairline-t px-4 py-3 text-n9">
              {tooMany ? t('Too many numbers are like this: type more digits') : t('Nothing is called like this')}
            </p>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Option({ id, line, heading, isActive, onRun }: { id: string; line: Line; heading: string | null; isActive: boolean; onRun: () => void }) {
  return (
    <>
      {heading && (
        <div role="presentation" className="px-2.5 pt-2.5 pb-1 text-xs font-medium text-n9">
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={isActive}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onRun}
        className={cx('flex h-9 cursor-default items-center gap-3 rounded-md px-2.5 touch:h-12', isActive ? 'bg-n4' : 'hover:bg-n3')}>
        <span aria-hidden="true" className="flex size-5 shrink-0 items-center justify-center text-n10 [&_svg]:size-4">
          {line.face}
        </span>
        <span className="truncate font-medium">{line.name}</span>
        <span className="min-w-0 flex-1 truncate text-n9">{line.detail}</span>
        {line.shortcut && <Key>{line.shortcut}</Key>}
        {isActive && !line.shortcut && <CornerDownLeft aria-hidden="true" className="size-3.5 text-n9 touch:hidden" />}
      </div>
    </>
  )
}

function useSearch(query: string): { items: Found[]; tooMany: boolean } {
  const slug = useSlug()
  const search = useQuery({
    queryKey: [slug, 'search', query],
    enabled: query.length > 1,
    staleTime: 10_000,
    placeholderData: (before) => before,
    queryFn: () => ok(api.POST('/api/v1/{slug}/search', { params: { path: { slug } }, body: { query } })),
  })
  return query.length > 1 && search.data ? search.data : { items: [], tooMany: false }
}

function lineOf(found: Found, go: Props['go'], t: ReturnType<typeof useT>): Line {
  const Icon = objects[found.object].icon
  return {
    key: found.id,
    section: found.by === 'company' ? t('Who works there') : objects[found.object].title(t),
    face: found.object === 'contact' ? <Avatar id={found.id} name={found.name} /> : <Icon />,
    name: found.name || found.number || t('Unnamed contact'),
    detail: [found.company?.name, found.name ? found.number : null, found.owner?.name].filter(Boolean).join(' · '),
    run: () => go(objects[found.object].page, { id: found.id }),
  }
}

function actionLines(actions: Action[], section: string, text: string): Line[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return actions
    .filter((action) => words.every((word) => action.name.toLowerCase().includes(word)))
    .map((action) => ({ key: action.key, section, face: <action.icon />, name: action.name, detail: '', shortcut: action.shortcut, run: action.run }))
}

