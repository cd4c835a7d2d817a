import { Building2, House, type LucideIcon, Phone, Settings, Smartphone, SquareUser, UsersRound } from 'lucide-react'
import type { Translate } from '../i18n.ts'

export type Place = {
  to: '/o/$slug' | '/o/$slug/calls' | '/o/$slug/people' | '/o/$slug/companies' | '/o/$slug/phones' | '/o/$slug/members' | '/o/$slug/settings'
  icon: LucideIcon
  name: (t: Translate) => string
}

export const workPlaces: readonly Place[] = [
  { to: '/o/$slug', icon: House, name: (t) => t('Home') },
  { to: '/o/$slug/calls', icon: Phone, name: (t) => t('Calls') },
  { to: '/o/$slug/people', icon: SquareUser, name: (t) => t('People') },
  { to: '/o/$slug/companies', icon: Building2, name: (t) => t('Companies') },
]
export const organisationPlaces: readonly Place[] = [
  { to: '/o/$slug/phones', icon: Smartphone, name: (t) => t('Phones and consent') },
  { to: '/o/$slug/members', icon: UsersRound, name: (t) => t('Members') },
  { to: '/o/$slug/settings', icon: Settings, name: (t) => t('Settings') },
]
