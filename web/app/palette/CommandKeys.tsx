import { useNavigate } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { shortcutsOn, useShortcuts } from '../../lib/shortcuts.ts'
import { undoLast } from '../../records/undo.ts'
import { Key } from '../../ui/Menu.tsx'
import { useT, withWords } from '../i18n.ts'
import { useMe } from '../me.ts'
import { usePreferenceChanges, useSignOut } from '../shell/MemberMenu.tsx'
import { actionsFor } from './actions.ts'

const loadPalette = withWords(() => import('./Palette.tsx'))
const Palette = lazy(() => loadPalette().then((file) => ({ default: file.Palette })))
const ShortcutList = lazy(() => withWords(() => import('./ShortcutList.tsx'))().then((file) => ({ default: file.ShortcutList })))
const waitForSecondKeyMs = 1_200
let openPalette: () => void = () => undefined

/** The keys that work everywhere: Ctrl or ⌘ K, /, ?, g and a letter, Ctrl Z. */
export function CommandKeys() {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { setTheme } = usePreferenceChanges()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const { slug } = me.organisation
  const go = (to: string, params: Record<string, string> = {}, search: Record<string, string> = {}) => void navigate({ to, params: { slug, ...params }, search } as unknown as Parameters<typeof navigate>[0])
  const { pages, acts } = actionsFor({ t, me, go: (to, search) => go(to, {}, search), signOut, toggleTheme: () => setTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark') })
  const second = useRef(0)
  useEffect(() => {
    openPalette = () => setOpen('palette')
    // What is typed right after Ctrl K must not wait for a file.
    const early = setTimeout(() => void loadPalette(), 1_500)
    const heard = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen('palette')
      } else if (event.key.toLowerCase() === 'z' && !event.shiftKey && !isTyping(event.target) && undoLast(slug)) event.preventDefault()
    }
    document.addEventListener('keydown', heard)
    return () => {
      clearTimeout(early)
      document.removeEventListener('keydown', heard)
    }
  }, [slug])
  const afterG = Object.fromEntries(pages.flatMap((page) => (page.shortcut?.startsWith('g ') ? [[page.shortcut.slice(2), page.run]] : [])))
  useEffect(() => {
    // Before the list's own keys: after g, the next letter names a page and nothing else.
    const heard = (event: KeyboardEvent) => {
      const run = afterG[event.key]
      if (Date.now() > second.current || !run || isTyping(event.target) || !shortcutsOn()) return
      event.preventDefault()
      event.stopPropagation()
      second.current = 0
      run()
    }
    document.addEventListener('keydown', heard, true)
    return () => document.removeEventListener('keydown', heard, true)
  })
  useShortcuts({
    g: () => {
      second.current = Date.now() + waitForSecondKeyMs
    },
    '/': (event) => {
      event.preventDefault()
      setOpen('palette')
    },
    '?': () => setOpen('keys'),
  })
  if (!open) return null
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette pages={pages} acts={acts} go={go} onClose={() => setOpen(null)} />}
      {open === 'keys' && <ShortcutList pages={pages} acts={acts} onClose={() => setOpen(null)} />}
    </Suspense>
  )
}

/** The way to the palette by pointer or thumb. */
export function SearchButton() {
  const t = useT()
  return (
    <button
      type="button"
      onClick={() => openPalette()}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-8 w-66 shrink-0 items-center gap-2 rounded-md border border-n5 px-2.5 text-n9 hover:bg-n2 max-lg:w-9 max-lg:justify-center max-lg:px-0 touch:size-11 touch:border-0">
      <Search className="size-4 touch:size-5" />
      <span className="flex-1 truncate text-left max-lg:sr-only">{t('Search or run a command')}</span>
      <span aria-hidden="true" className="max-lg:hidden">
        <Key>Ctrl K</Key>
      </span>
    </button>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
