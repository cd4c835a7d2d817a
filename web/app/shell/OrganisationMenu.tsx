import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ChevronsUpDown } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { Menu, MenuChoice, MenuLabel } from '../../ui/Menu.tsx'
import { useT } from '../i18n.ts'
import { useMe } from '../me.ts'

/** The organisation's name; a switch for members of several. */
export function OrganisationMenu() {
  const { organisation } = useMe()
  const session = useQuery({ queryKey: ['session'], queryFn: () => ok(api.GET('/api/v1/auth/session')), staleTime: 300_000 })
  const t = useT()
  const navigate = useNavigate()
  const several = (session.data?.organisations.length ?? 0) > 1
  const name = (
    <>
      <span aria-hidden="true" className="flex size-5 items-center justify-center rounded-sm bg-accent text-[11px] font-semibold text-on-accent">
        {organisation.name.slice(0, 1).toUpperCase()}
      </span>
      <span className="flex-1 truncate text-left font-semibold">{organisation.name}</span>
    </>
  )
  if (!several) return <div className="flex h-12 items-center gap-2 px-4">{name}</div>
  return (
    <Menu
      trigger={
        <button type="button" className="mx-2 mt-2 mb-1 flex h-9 items-center gap-2 rounded-md px-2 hover:bg-n3 touch:h-12 touch:w-[calc(100%-1rem)]">
          {name}
          <ChevronsUpDown className="size-4 text-n9" />
        </button>
      }>
      <MenuLabel>{t('Organisations')}</MenuLabel>
      {session.data?.organisations.map((one) => (
        <MenuChoice key={one.slug} checked={one.slug === organisation.slug} onSelect={() => void navigate({ to: '/o/$slug', params: { slug: one.slug } })}>
          {one.name}
        </MenuChoice>
      ))}
    </Menu>
  )
}
