import { Link } from '@tanstack/react-router'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { TabRow, tabClass } from '../../app/shell/Tabs.tsx'

/** The parts of the settings. */
export function SettingsTabs() {
  const t = useT()
  const params = { slug: useSlug() }
  const active = { className: tabClass.active, 'aria-current': 'page' as const }
  return (
    <TabRow label={t('Settings')}>
      <Link to="/o/$slug/settings" params={params} activeOptions={{ exact: true }} className={tabClass.base} activeProps={active}>
        {t('Organisation')}
      </Link>
      <Link to="/o/$slug/settings/teams" params={params} className={tabClass.base} activeProps={active}>
        {t('Teams')}
      </Link>
      <Link to="/o/$slug/settings/hours" params={params} className={tabClass.base} activeProps={active}>
        {t('Working hours')}
      </Link>
      <Link to="/o/$slug/settings/lines" params={params} className={tabClass.base} activeProps={active}>
        {t('Lines')}
      </Link>
      <Link to="/o/$slug/settings/fields" params={params} className={tabClass.base} activeProps={active}>
        {t('Fields')}
      </Link>
      <Link to="/o/$slug/settings/outcomes" params={params} className={tabClass.base} activeProps={active}>
        {t('Outcomes')}
      </Link>
      <Link to="/o/$slug/settings/you" params={params} className={tabClass.base} activeProps={active}>
        {t('You')}
      </Link>
    </TabRow>
  )
}
