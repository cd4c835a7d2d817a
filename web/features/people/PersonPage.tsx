import { useT } from '../../app/i18n.ts'
import { RecordLink } from '../../records/RecordLink.tsx'
import { RecordPage } from '../../records/RecordPage.tsx'
import { PanelPart } from '../../records/SidePanel.tsx'
import type { AnyRow } from '../../records/objects.ts'

/** A person as a page, with the company beside. */
export function PersonPage() {
  return <RecordPage object="contact" related={(row) => companyOf(row) && <Company {...companyOf(row)} />} />
}

function companyOf(row: AnyRow): { id: string; name: string } | null {
  return row.company as { id: string; name: string } | null
}

function Company({ id, name }: { id?: string; name?: string }) {
  const t = useT()
  if (id === undefined || name === undefined) return null
  return (
    <PanelPart heading={t('Company')}>
      <RecordLink object="company" id={id} name={name} />
    </PanelPart>
  )
}
