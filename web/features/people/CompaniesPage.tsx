import { useT } from '../../app/i18n.ts'
import { ListPage } from '../../records/ListPage.tsx'

export function CompaniesPage() {
  const t = useT()
  return <ListPage object="company" empty={t('Companies gather the people who work there, with their calls and notes. A name is enough to begin.')} />
}
