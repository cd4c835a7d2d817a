import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { api, ok } from '../api/client.ts'
import { keys } from '../api/query.ts'
import type { Density, SavedView } from '../api/types.ts'
import { useT } from '../app/i18n.ts'
import { useMay, useSlug } from '../app/me.ts'
import { sayError } from '../lib/explain.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field, Input, Select } from '../ui/Field.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine, SubMenu } from '../ui/Menu.tsx'
import { say } from '../ui/toast.ts'
import { listable, usualColumns } from './columns.tsx'
import { exportList } from './export.ts'
import { isOwn, type ShownField } from './fields.ts'
import type { ListState } from './list-state.ts'
import { objects, type ObjectName } from './objects.ts'

type Props = { object: ObjectName; fields: ShownField[]; list: ListState }

/** How a list is shown: order, groups, density, columns; and saving it as a view. */
export function DisplayMenu({ object, fields, list }: Props) {
  const t = useT()
  const [dialog, setDialog] = useState<'columns' | 'save' | null>(null)
  const title = objects[object].descriptor.order
  const sortable = fields.filter(({ field }) => field.sort)
  const groups = fields.filter(({ field }) => field.group)
  const [first = title, second] = list.sort.split(',')
  const alone = isOwn(first) || isOwn(list.group)
  const bare = (text: string) => text.replace(/^-/, '')
  // Grouped by an own field, records stand in the order they came.
  const sorted = isOwn(list.group) ? null : bare(first)
  const sortBy = (name: string) => list.set({ sort: sorted === name ? (first.startsWith('-') ? name : `-${name}`) : name })
  const mayExport = useMay('exports', 'create')
  const mayDelete = useMay(objects[object].plural, 'delete')
  const mayMerge = useMay('merges', 'read')
  const navigate = useNavigate()
  const slug = useSlug()
  const chosen = listable(fields).map((one) => one.name)
  const save = (format: 'csv' | 'xlsx') =>
    void exportList(slug, object, { filter: list.filter, sort: list.sort, columns: (list.columns ?? usualColumns(fields)).filter((name) => chosen.includes(name)), format })
  const density: Record<Density, string> = { compact: t('compact'), usual: t('usual'), comfortable: t('comfortable') }
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton label={t('How the list is shown')}>
            <SlidersHorizontal />
          </IconButton>
        }>
        <SubMenu label={t('Sort')}>
          {sortable.map((one) => (
            <MenuChoice key={one.name} keepOpen checked={sorted === one.name} onSelect={() => sortBy(one.name)}>
              {one.label} {sorted === one.name && (first.startsWith('-') ? '↓' : '↑')}
            </MenuChoice>
          ))}
          <MenuLabel>{alone ? t('A field of your own sorts or groups alone') : t('then by')}</MenuLabel>
          {!alone && sortable.filter((one) => one.name !== bare(first) && !isOwn(one.name)).map((one) => (
            <MenuChoice key={one.name} keepOpen checked={second !== undefined && bare(second) === one.name} onSelect={() => list.set({ sort: second === one.name ? `${first},-${one.name}` : second === `-${one.name}` ? first : `${first},${one.name}` })}>
              {one.label} {second === one.name ? '↑' : second === `-${one.name}` ? '↓' : ''}
            </MenuChoice>
          ))}
        </SubMenu>
        <SubMenu label={t('Group')}>
          <MenuChoice checked={list.group === undefined} onSelect={() => list.set({ group: undefined } as { group?: string })}>
            {t('no groups')}
          </MenuChoice>
          {groups.map((one) => (
            <MenuChoice key={one.name} checked={list.group === one.name} onSelect={() => list.set({ group: one.name })}>
              {one.label}
            </MenuChoice>
          ))}
        </SubMenu>
        <SubMenu label={t('Rows')}>
          {(['compact', 'usual', 'comfortable'] as const).map((one) => (
            <MenuChoice key={one} checked={list.density === one} onSelect={() => list.set({ density: one })}>
              {density[one]}
            </MenuChoice>
          ))}
        </SubMenu>
        <MenuItem onSelect={() => setDialog('columns')}>{t('Columns')}</MenuItem>
        <MenuLine />
        <MenuItem onSelect={() => setDialog('save')}>{t('Save as a view')}</MenuItem>
        {mayExport && (
          <SubMenu label={t('Export')}>
            <MenuItem onSelect={() => save('xlsx')}>{t('as an Excel sheet')}</MenuItem>
            <MenuItem onSelect={() => save('csv')}>{t('as CSV')}</MenuItem>
          </SubMenu>
        )}
        {mayMerge && <MenuItem onSelect={() => void navigate({ to: '/o/$slug/duplicates', params: { slug } })}>{t('Duplicates')}</MenuItem>}
        {mayDelete && <MenuItem onSelect={() => void navigate({ to: '/o/$slug/bin', params: { slug } })}>{t('Bin')}</MenuItem>}
        {list.view && <ViewItems object={object} view={list.view} list={list} />}
      </Menu>
      {dialog === 'columns' && <ColumnsDialog {...{ object, fields, list }} onClose={() => setDialog(null)} />}
      {dialog === 'save' && <SaveDialog {...{ object, fields, list }} onClose={() => setDialog(null)} />}
    </>
  )
}

function ViewItems({ object, view, list }: { object: ObjectName; view: SavedView; list: ListState }) {
  const t = useT()
  const slug = useSlug()
  const client = useQueryClient()
  if (!view.can.includes('update')) return null
  const fresh = () => void client.invalidateQueries({ queryKey: keys.views(slug, object) })
  const change = (body: Parameters<typeof patch>[2]) => patch(slug, view.id, body).then(fresh, sayError)
  const leave = { filter: undefined, draft: undefined, sort: undefined, group: undefined, columns: undefined, density: undefined }
  const remove = () =>
    void ok(api.DELETE('/api/v1/{slug}/views/{id}', { params: { path: { slug, id: view.id } } })).then(() => {
      fresh()
      list.go({ ...leave, view: undefined })
      say(t('The view {name} is gone', { name: view.name }), {
        action: { label: t('Undo'), run: () => void ok(api.POST('/api/v1/{slug}/views', { params: { path: { slug } }, body: { object, name: view.name, shared: view.shared, state: view.state } })).then(fresh, sayError) },
      })
    }, sayError)
  return (
    <>
      {list.changed && <MenuItem onSelect={() => void change({ state: stateOf(list) }).then(() => list.go(leave))}>{t('Save changes to “{name}”', { name: view.name })}</MenuItem>}
      <MenuItem onSelect={() => void change({ isDefault: !view.isDefault })}>{view.isDefault ? t('No longer the first list') : t('Make it the first list')}</MenuItem>
      <MenuItem tone="bad" onSelect={remove}>
        {t('Remove the view {name}', { name: view.name })}
      </MenuItem>
    </>
  )
}

function patch(slug: string, id: string, body: { isDefault?: boolean; state?: SavedView['state'] }): Promise<SavedView> {
  return ok(api.PATCH('/api/v1/{slug}/views/{id}', { params: { path: { slug, id } }, body }))
}

function stateOf(list: ListState): SavedView['state'] {
  return { filter: list.filter, sort: list.sort, ...(list.group && { group: list.group }), ...(list.columns && { columns: list.columns }), density: list.density }
}

function SaveDialog({ object, list, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const client = useQueryClient()
  const mayShare = useMay('views', 'share')
  const [name, setName] = useState('')
  const [shared, setShared] = useState('me')
  const save = () =>
    void ok(api.POST('/api/v1/{slug}/views', { params: { path: { slug } }, body: { object, name, shared: shared === 'all', state: stateOf(list) } })).then(async (view) => {
      await client.invalidateQueries({ queryKey: keys.views(slug, object) })
      onClose()
      list.go({ view: view.id, filter: undefined, draft: undefined, sort: undefined, group: undefined, columns: undefined, density: undefined })
    }, sayError)
  return (
    <Dialog open onClose={onClose} title={t('Save as a view')} footer={<Button look="primary" disabled={name.trim() === ''} onClick={save}>{t('Save the view')}</Button>}>
      <div className="flex flex-col gap-4">
        <Field label={t('Name')}>{(ids) => <Input {...ids} value={name} maxLength={80} autoFocus onChange={(event) => setName(event.target.value)} />}</Field>
        {mayShare && (
          <Field label={t('Who sees it')}>
            {(ids) => (
              <Select {...ids} value={shared} onChange={(event) => setShared(event.target.value)}>
                <option value="me">{t('only you')}</option>
                <option value="all">{t('everybody, each with his own records')}</option>
              </Select>
            )}
          </Field>
        )}
      </div>
    </Dialog>
  )
}

function ColumnsDialog({ object, fields, list, onClose }: Props & { onClose: () => void }) {
  const t = useT()
  const title = objects[object].descriptor.title
  const all = listable(fields).filter((one) => one.name !== title)
  const chosen = (list.columns ?? usualColumns(fields)).filter((name) => all.some((one) => one.name === name))
  const order = [...chosen.flatMap((name) => all.find((one) => one.name === name) ?? []), ...all.filter((one) => !chosen.includes(one.name))]
  const set = (names: string[]) => list.set({ columns: [title, ...names] })
  const move = (name: string, step: 1 | -1) => {
    const at = chosen.indexOf(name)
    const to = at + step
    if (to < 0 || to >= chosen.length) return
    const next = chosen.filter((one) => one !== name)
    next.splice(to, 0, name)
    set(next)
  }
  return (
    <Dialog open onClose={onClose} title={t('Columns')} footer={<Button look="primary" onClick={onClose}>{t('Done')}</Button>}>
      <ul className="flex flex-col">
        {order.map((one) => {
          const on = chosen.includes(one.name)
          return (
            <li key={one.name} className="flex h-9 items-center gap-2 hairline-b last:border-0 touch:h-12">
              <label className="flex min-w-0 flex-1 items-center gap-2.5">
                <input type="checkbox" checked={on} onChange={() => set(on ? chosen.filter((name) => name !== one.name) : [...chosen, one.name])} className="size-4" />
                <span className="truncate">{one.label}</span>
              </label>
              {on && (
                <>
                  <IconButton label={t('Move {field} up', { field: one.label })} onClick={() => move(one.name, -1)}>
                    <ArrowUp />
                  </IconButton>
                  <IconButton label={t('Move {field} down', { field: one.label })} onClick={() => move(one.name, 1)}>
                    <ArrowDown />
                  </IconButton>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
