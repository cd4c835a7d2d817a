import { useQuery } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { useSlug } from '../app/me.ts'
import { fetchRecord, type ObjectName } from './objects.ts'

export function useRecord(object: ObjectName, id: string) {
  const slug = useSlug()
  return useQuery({ queryKey: keys.record(slug, object, id), queryFn: () => fetchRecord(object, slug, id) })
}
