import { useT } from '../../app/i18n.ts'
import { ListPage } from '../../records/ListPage.tsx'

export function PeoplePage() {
  const t = useT()
  return <ListPage object="contact" empty={t('People are your clients: whoever calls you or is called. A name and a number are enough to begin.')} />
}
