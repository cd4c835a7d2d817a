import { CloudOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useT } from '../i18n.ts'

/** Says while the device has no network that what is shown may be old. */
export function OfflineBar() {
  const t = useT()
  const online = useSyncExternalStore(watch, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center gap-2 bg-caution-tint px-5 py-1.5 text-caution touch:px-4">
          <CloudOff className="size-4 shrink-0" />
          {t('No network. What you see may be old.')}
        </p>
      )}
    </div>
  )
}

function watch(heard: () => void): () => void {
  addEventListener('online', heard)
  addEventListener('offline', heard)
  return () => {
    removeEventListener('online', heard)
    removeEventListener('offline', heard)
  }
}
