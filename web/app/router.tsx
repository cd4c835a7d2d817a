import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { NothingHere, PageFailed } from './PageStates.tsx'
import { withWords } from './i18n.ts'
import { OrganisationShell } from './shell/OrganisationShell.tsx'
import { Start } from './Start.tsx'

type ListSearch = Record<string, string | undefined>

const root = createRootRoute({ component: Outlet, notFoundComponent: NothingHere, errorComponent: PageFailed })
const start = createRoute({ getParentRoute: () => root, path: '/', component: Start })
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/identity/SetupPage.tsx'), 'SetupPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: strings,
  component: lazyRouteComponent(() => import('../features/identity/SignInPage.tsx'), 'SignInPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('../features/identity/ResetPage.tsx'), 'ResetPage'),
})
const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  component: lazyRouteComponent(() => import('../features/identity/JoinPage.tsx'), 'JoinPage'),
})

const organisation = createRoute({ getParentRoute: () => root, path: '/o/$slug', component: OrganisationShell })
const home = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/HomePage.tsx'), 'HomePage'),
})
const calls = createRoute({
  getParentRoute: () => organisation,
  path: '/calls',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/calls/CallsPage.tsx')), 'CallsPage'),
})
const people = createRoute({
  getParentRoute: () => organisation,
  path: '/people',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/people/PeoplePage.tsx')), 'PeoplePage'),
})
const person = createRoute({
  getParentRoute: () => organisation,
  path: '/people/$id',
  component: lazyRouteComponent(withWords(() => import('../features/people/PersonPage.tsx')), 'PersonPage'),
})
const companies = createRoute({
  getParentRoute: () => organisation,
  path: '/companies',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/people/CompaniesPage.tsx')), 'CompaniesPage'),
})
const company = createRoute({
  getParentRoute: () => organisation,
  path: '/companies/$id',
  component: lazyRouteComponent(withWords(() => import('../features/people/CompanyPage.tsx')), 'CompanyPage'),
})
const imports = createRoute({
  getParentRoute: () => organisation,
  path: '/import',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/exchange/ImportPage.tsx')), 'ImportPage'),
})
const bin = createRoute({
  getParentRoute: () => organisation,
  path: '/bin',
  component: lazyRouteComponent(withWords(() => import('../features/people/BinPage.tsx')), 'BinPage'),
})
const duplicates = createRoute({
  getParentRoute: () => organisation,
  path: '/duplicates',
  component: lazyRouteComponent(withWords(() => import('../features/people/DuplicatesPage.tsx')), 'DuplicatesPage'),
})
const phones = createRoute({
  getParentRoute: () => organisation,
  path: '/phones',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/privacy/PhonesPage.tsx')), 'PhonesPage'),
})
const consent = createRoute({
  getParentRoute: () => organisation,
  path: '/phones/consent',
  component: lazyRouteComponent(withWords(() => import('../features/privacy/ConsentPage.tsx')), 'ConsentPage'),
})
const policy = createRoute({
  getParentRoute: () => organisation,
  path: '/phones/policy',
  component: lazyRouteComponent(withWords(() => import('../features/privacy/PolicyPage.tsx')), 'PolicyPage'),
})
const notices = createRoute({
  getParentRoute: () => organisation,
  path: '/phones/notices',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/privacy/NoticesPage.tsx')), 'NoticesPage'),
})
const aboutMe = createRoute({
  getParentRoute: () => organisation,
  path: '/about-me',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/about/AboutMePage.tsx')), 'AboutMePage'),
})
const members = createRoute({
  getParentRoute: () => organisation,
  path: '/members',
  validateSearch: strings,
  component: lazyRouteComponent(withWords(() => import('../features/members/MembersPage.tsx')), 'MembersPage'),
})
const settings = createRoute({
  getParentRoute: () => organisation,
  path: '/settings',
  component: lazyRouteComponent(withWords(() => import('../features/settings/OrganisationPage.tsx')), 'OrganisationPage'),
})
const teams = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/teams',
  component: lazyRouteComponent(withWords(() => import('../features/teams/TeamsPage.tsx')), 'TeamsPage'),
})
const hours = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/hours',
  component: lazyRouteComponent(withWords(() => import('../features/worktime/HoursPage.tsx')), 'HoursPage'),
})
const lines = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/lines',
  component: lazyRouteComponent(withWords(() => import('../features/lines/LinesPage.tsx')), 'LinesPage'),
})
const fields = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/fields',
  component: lazyRouteComponent(withWords(() => import('../features/settings/FieldsPage.tsx')), 'FieldsPage'),
})
const outcomes = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/outcomes',
  component: lazyRouteComponent(withWords(() => import('../features/settings/OutcomesPage.tsx')), 'OutcomesPage'),
})
const you = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/you',
  component: lazyRouteComponent(withWords(() => import('../features/settings/YouPage.tsx')), 'YouPage'),
})
const more = createRoute({ getParentRoute: () => organisation, path: '/more', component: lazyRouteComponent(withWords(() => import('./shell/MorePage.tsx')), 'MorePage') })

const tree = root.addChildren([
  start,
  setup,
  signIn,
  reset,
  join,
  organisation.addChildren([home, calls, people, person, companies, company, imports, bin, duplicates, phones, consent, policy, notices, aboutMe, members, settings, teams, hours, lines, fields, outcomes, you, more]),
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPreloadDelay: 40,
  scrollRestoration: false,
  defaultErrorComponent: PageFailed,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Keeps the plain strings of an address; everything else is not ours. */
function strings(search: Record<string, unknown>): ListSearch {
  return Object.fromEntries(
    Object.entries(search)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [key, String(value)]),
  )
}
