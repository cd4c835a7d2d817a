import { useSyncExternalStore } from 'react'

const phone = matchMedia('(max-width: 767px)')

/** Whether the page is as narrow as a phone's. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(watch, () => phone.matches)
}

function watch(heard: () => void): () => void {
  phone.addEventListener('change', heard)
  return () => phone.removeEventListener('change', heard)
}
