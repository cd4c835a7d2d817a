import { Link } from '@tanstack/react-router'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { TabRow, tabClass } from '../../app/shell/Tabs.tsx'

/** The parts of "Phones and consent". */
export function PrivacyTabs() {
  const t = useT()
  const params = { slug: useSlug() }
  const active = { className: tabClass.active, 'aria-current': 'page' as const }
  return (
    <TabRow label={t('Phones and consent')}>
      <Link to="/o/$slug/phones" params={params} activeOptions={{ exact: true, includeSearch: false }} className={tabClass.base} activeProps={active}>
        {t('Phones')}
      </Link>
      <Link to="/o/$slug/phones/consent" params={params} className={tabClass.base} activeProps={active}>
        {t('My consent')}
      </Link>
      <Link to="/o/$slug/phones/policy" params={params} className={tabClass.base} activeProps={active}>
        {t('Capture policy')}
      </Link>
      <Link to="/o/$slug/phones/notices" params={params} activeOptions={{ includeSearch: false }} className={tabClass.base} activeProps={active}>
        {t('Notices')}
      </Link>
    </TabRow>
  )
}
