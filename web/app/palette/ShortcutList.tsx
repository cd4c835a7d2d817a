import { useState } from 'react'
import { shortcutsOn, turnShortcuts } from '../../lib/shortcuts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Key } from '../../ui/Menu.tsx'
import { useT } from '../i18n.ts'
import type { Action } from './actions.ts'

/** Every key that does something, and the switch that turns single keys off. */
export function ShortcutList({ pages, acts, onClose }: { pages: Action[]; acts: Action[]; onClose: () => void }) {
  const t = useT()
  const [on, setOn] = useState(shortcutsOn())
  const lists: [string, string][] = [
    ['j', t('next row')],
    ['k', t('row before')],
    ['↵', t('open the row')],
    ['x', t('select the row; with Shift a range')],
    ['e', t('edit the row in place; Tab goes on')],
    ['c', t('new record')],
    ['Esc', t('close, or leave without saving')],
  ]
  const everywhere: [string, string][] = [
    ['Ctrl K', t('search or run a command')],
    ['/', t('search')],
    ['?', t('this list')],
    ...[...pages, ...acts].flatMap((action): [string, string][] => (action.shortcut && action.shortcut !== 'c' ? [[action.shortcut, action.name]] : [])),
  ]
  return (
    <Dialog open wide onClose={onClose} title={t('Keyboard shortcuts')}>
      <div className="grid grid-cols-2 gap-8 touch:grid-cols-1">
        <Part heading={t('Everywhere')} keys={everywhere} />
        <Part heading={t('In lists')} keys={lists} />
      </div>
      <label className="mt-5 flex items-center gap-2.5">
        <input
          type="checkbox"
          className="size-4"
          checked={on}
          onChange={(event) => {
            turnShortcuts(event.target.checked)
            setOn(event.target.checked)
          }}
        />
        {t('Single keys do something on this browser')}
      </label>
    </Dialog>
  )
}

function Part({ heading, keys }: { heading: string; keys: [string, string][] }) {
  return (
    <section>
      <h3 className="mb-2 text-xs font-medium text-n9">{heading}</h3>
      <dl>
        {keys.map(([key, name]) => (
          <div key={key} className="flex items-center gap-3 py-1">
            <dt className="w-16 shrink-0">
              <Key>{key}</Key>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
