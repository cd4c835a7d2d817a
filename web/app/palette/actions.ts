import { Building2, CopyCheck, CardSim, CircleUser, Clock, Ellipsis, FileText, FileUp, FileUser, House, LogOut, Moon, Network, Phone, Plus, Settings, ShieldCheck, SlidersHorizontal, Smartphone, SquareUser, Tag, TextCursorInput, Trash2, Undo2, UserPlus, UsersRound, type LucideIcon } from 'lucide-react'
import type { Me } from '../../api/types.ts'
import { undoLast } from '../../records/undo.ts'
import type { Translate } from '../i18n.ts'

export type Go = (to: string, search?: Record<string, string>) => void
export type Action = { key: string; name: string; icon: LucideIcon; shortcut?: string; run: () => void }
type Doors = { t: Translate; me: Me; go: Go; signOut: () => void; toggleTheme: () => void }

/** Everything that can be reached from anywhere, as far as the role may: pages with their g-keys, new records, acts on oneself. */
export function actionsFor({ t, me, go, signOut, toggleTheme }: Doors): { pages: Action[]; acts: Action[] } {
  const may = (object: string, action: string): boolean => me.can[object]?.includes(action) ?? false
  const page = (key: string, name: string, icon: LucideIcon, path: string, shortcut?: string): Action => ({ key, name, icon, run: () => go(path), ...(shortcut && { shortcut }) })
  return {
    pages: [
      page('home', t('Home'), House, '/o/$slug', 'g h'),
      page('calls', t('Calls'), Phone, '/o/$slug/calls', 'g c'),
      page('people', t('People'), SquareUser, '/o/$slug/people', 'g p'),
      page('companies', t('Companies'), Building2, '/o/$slug/companies', 'g o'),
      ...(may('contacts', 'delete') ? [page('bin', t('Bin'), Trash2, '/o/$slug/bin')] : []),
      ...(may('merges', 'read') ? [page('duplicates', t('Duplicates'), CopyCheck, '/o/$slug/duplicates')] : []),
      page('phones', t('Phones and consent'), Smartphone, '/o/$slug/phones', 'g f'),
      page('consent', t('Your consent'), ShieldCheck, '/o/$slug/phones/consent'),
      page('policy', t('Capture policy'), SlidersHorizontal, '/o/$slug/phones/policy'),
      page('notices', t('Notices'), FileText, '/o/$slug/phones/notices'),
      page('about-me', t('About me'), FileUser, '/o/$slug/about-me'),
      page('members', t('Members'), UsersRound, '/o/$slug/members', 'g m'),
      page('settings', t('Settings'), Settings, '/o/$slug/settings', 'g s'),
      page('teams', t('Teams'), Network, '/o/$slug/settings/teams'),
      page('hours', t('Working hours and holidays'), Clock, '/o/$slug/settings/hours'),
      page('lines', t('Lines'), CardSim, '/o/$slug/settings/lines'),
      page('fields', t('Fields'), TextCursorInput, '/o/$slug/settings/fields'),
      page('outcomes', t('Outcomes'), Tag, '/o/$slug/settings/outcomes'),
      page('more', t('More'), Ellipsis, '/o/$slug/more'),
      page('you', t('You: password and sessions'), CircleUser, '/o/$slug/settings/you', 'g y'),
    ],
    acts: [
      ...(may('contacts', 'create') ? [{ key: 'new-person', name: t('New person'), icon: Plus, shortcut: 'c', run: () => go('/o/$slug/people', { new: '1' }) }] : []),
      ...(may('companies', 'create') ? [{ key: 'new-company', name: t('New company'), icon: Plus, run: () => go('/o/$slug/companies', { new: '1' }) }] : []),
      ...(may('imports', 'create')
        ? [
            { key: 'import-people', name: t('Import people'), icon: FileUp, run: () => go('/o/$slug/import', { object: 'contact' }) },
            { key: 'import-companies', name: t('Import companies'), icon: FileUp, run: () => go('/o/$slug/import', { object: 'company' }) },
          ]
        : []),
      ...(may('invitations', 'create') ? [{ key: 'invite', name: t('Invite somebody'), icon: UserPlus, run: () => go('/o/$slug/members', { invite: '1' }) }] : []),
      { key: 'undo', name: t('Undo the last change'), icon: Undo2, shortcut: 'Ctrl Z', run: () => void undoLast(me.organisation.slug) },
      { key: 'theme', name: t('Change between light and dark'), icon: Moon, run: toggleTheme },
      { key: 'sign-out', name: t('Sign out'), icon: LogOut, run: signOut },
    ],
  }
}
