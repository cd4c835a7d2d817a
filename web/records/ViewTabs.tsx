import { Link } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useT } from '../app/i18n.ts'
import { useSlug } from '../app/me.ts'
import { TabRow, tabClass } from '../app/shell/Tabs.tsx'
import { Menu, MenuChoice } from '../ui/Menu.tsx'
import type { ListState } from './list-state.ts'
import { objects, type ObjectName } from './objects.ts'

const mostTabs = 4

/** The lists one can change between: everything, one's own, and the saved ones; further ones behind a menu. */
export function ViewTabs({ object, list }: { object: ObjectName; list: ListState }) {
  const t = useT()
  const slug = useSlug()
  const to = objects[object].list
  const tab = (on: boolean) => `${tabClass.base} ${on ? tabClass.active : ''}`
  const at = list.search['view'] ?? list.view?.id
  const standing = list.view && !list.views.slice(0, mostTabs).includes(list.view) ? [list.view] : []
  const shown = [...list.views.slice(0, mostTabs - standing.length), ...standing]
  const rest = list.views.filter((one) => !shown.includes(one))
  return (
    <TabRow label={t('Views')}>
      <Link to={to} params={{ slug }} search={list.views.some((one) => one.isDefault) ? { view: 'all' } : {}} aria-current={at === undefined || at === 'all' ? 'page' : undefined} className={tab(at === undefined || at === 'all')}>
        {t('All')}
      </Link>
      <Link to={to} params={{ slug }} search={{ view: 'mine' }} aria-current={at === 'mine' ? 'page' : undefined} className={tab(at === 'mine')}>
        {t('Mine')}
      </Link>
      {shown.map((view) => (
        <Link key={view.id} to={to} params={{ slug }} search={{ view: view.id }} aria-current={at === view.id ? 'page' : undefined} className={tab(at === view.id)}>
          <span className="max-w-40 truncate">{view.name}</span>
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu
          trigger={
            <button type="button" className={tab(false)}>
              {t('More')}
              <ChevronDown className="ml-1 size-3.5" />
            </button>
          }>
          {rest.map((view) => (
            <MenuChoice key={view.id} checked={false} onSelect={() => list.go({ view: view.id, filter: undefined, draft: undefined, sort: undefined, group: undefined, columns: undefined, density: undefined })}>
              {view.name}
            </MenuChoice>
          ))}
        </Menu>
      )}
    </TabRow>
  )
}
