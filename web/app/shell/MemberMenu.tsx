import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleUser, FileUser, LogOut } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Language, Theme } from '../../api/types.ts'
import { sayError } from '../../lib/explain.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../../ui/Menu.tsx'
import { showLanguage, useT } from '../i18n.ts'
import { useMe, useSlug } from '../me.ts'
import { showTheme } from '../theme.ts'

/** Who is signed in; theme, language and signing out. */
export function MemberMenu() {
  const t = useT()
  const me = useMe()
  const navigate = useNavigate()
  const { setTheme, setLanguage } = usePreferenceChanges()
  const signOut = useSignOut()
  const { id, name, theme, language } = me.member
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t('{name}: theme, language, sign out', { name })}
          className="rounded-full touch:flex touch:size-11 touch:items-center touch:justify-center">
          <Avatar id={id} name={name} size="md" />
        </button>
      }>
      <div className="px-2 pt-1.5 pb-1">
        <p className="font-semibold">{name}</p>
        <p className="text-xs text-n9">{me.organisation.name}</p>
      </div>
      <MenuLine />
      <MenuItem icon={<FileUser />} onSelect={() => void navigate({ to: '/o/$slug/about-me', params: { slug: me.organisation.slug } })}>
        {t('About me')}
      </MenuItem>
      <MenuItem icon={<CircleUser />} onSelect={() => void navigate({ to: '/o/$slug/settings/you', params: { slug: me.organisation.slug } })}>
        {t('You: password and sessions')}
      </MenuItem>
      <MenuLine />
      <MenuLabel>{t('Theme')}</MenuLabel>
      <MenuChoice keepOpen checked={theme === 'light'} onSelect={() => setTheme('light')}>
        {t('Light')}
      </MenuChoice>
      <MenuChoice keepOpen checked={theme === 'dark'} onSelect={() => setTheme('dark')}>
        {t('Dark')}
      </MenuChoice>
      <MenuChoice keepOpen checked={theme === 'system'} onSelect={() => setTheme('system')}>
        {t('As the system')}
      </MenuChoice>
      <MenuLine />
      <MenuLabel>{t('Language')}</MenuLabel>
      <MenuChoice keepOpen checked={language === 'en'} onSelect={() => setLanguage('en')}>
        English
      </MenuChoice>
      <MenuChoice keepOpen checked={language === 'hi'} onSelect={() => setLanguage('hi')}>
        हिन्दी
      </MenuChoice>
      <MenuLine />
      <MenuItem icon={<LogOut />} onSelect={signOut}>
        {t('Sign out')}
      </MenuItem>
    </Menu>
  )
}

/** Shows a theme or language at once and keeps it with the member. */
export function usePreferenceChanges(): { setTheme: (theme: Theme) => void; setLanguage: (language: Language) => void } {
  const slug = useSlug()
  const me = useMe()
  const client = useQueryClient()
  const save = useMutation({
    mutationFn: (body: { theme?: Theme; language?: Language }) => ok(api.PATCH('/api/v1/{slug}/me', { params: { path: { slug } }, body })),
    onError: sayError,
  })
  const change = (body: { theme?: Theme; language?: Language }) => {
    client.setQueryData(keys.me(slug), { ...me, member: { ...me.member, ...body } })
    save.mutate(body)
  }
  return {
    setTheme: (theme) => {
      showTheme(theme)
      change({ theme })
    },
    setLanguage: (language) => {
      void showLanguage(language)
      change({ language })
    },
  }
}

export function useSignOut(): () => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/auth/sign-out')),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: {} })
      client.clear()
    },
    onError: sayError,
  })
  return () => leave.mutate()
}
