import { createContext, use } from 'react'
import type { Me } from '../api/types.ts'

export const MeContext = createContext<Me | null>(null)

/** Who is signed in, in which organisation; only below the organisation's shell. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe is for pages of an organisation')
  return me
}

/** The name of the organisation in addresses. */
export function useSlug(): string {
  return useMe().organisation.slug
}

/** The organisation's time zone, in which all times are shown. */
export function useZone(): string {
  return useMe().organisation.zone
}

/** Whether the role may do this at all; a record's own `can` decides about the record. */
export function useMay(object: string, action: string): boolean {
  return useMe().can[object]?.includes(action) ?? false
}
