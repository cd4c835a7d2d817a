import { Link, useParams } from '@tanstack/react-router'
import { useT } from '../app/i18n.ts'
import { objects, type ObjectName } from './objects.ts'

/** A link to a record's page by its name. */
export function RecordLink({ object, id, name }: { object: ObjectName; id: string; name: string }) {
  const { slug = '' } = useParams({ strict: false })
  const t = useT()
  return (
    <Link to={objects[object].page} params={{ slug, id }} className="rounded-sm text-ink hover:underline">
      {name || t('Unnamed contact')}
    </Link>
  )
}
