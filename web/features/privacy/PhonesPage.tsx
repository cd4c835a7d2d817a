import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { QrCode, Smartphone } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { DeviceTable } from './DeviceTable.tsx'
import { PairDialog } from './PairDialog.tsx'
import { PolicyInShort } from './PolicyInShort.tsx'
import { PrivacyTabs } from './PrivacyTabs.tsx'

const route = getRouteApi('/o/$slug/phones')

/** The paired phones of everybody in reach, and the way to pair another. */
export function PhonesPage() {
  const t = useT()
  const slug = useSlug()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const devices = useQuery({
    queryKey: keys.devices(slug),
    queryFn: () => ok(api.GET('/api/v1/{slug}/devices', { params: { path: { slug } } })),
    refetchInterval: 60_000,
  })
  const mayPair = useMay('devices', 'pair')
  const setPairing = (on: boolean) => void navigate({ search: on ? { pair: '1' } : {}, replace: true })
  const pair = mayPair && (
    <Button look="primary" onClick={() => setPairing(true)}>
      <QrCode className="size-4" />
      {t('Pair a phone')}
    </Button>
  )
  const items = devices.data?.items
  return (
    <Page title={t('Phones and consent')} tabs={<PrivacyTabs />} actions={items && items.length > 0 && pair}>
      <div className="min-h-0 flex-1 overflow-y-auto pb-8 touch:pb-28">
        {devices.error && !items && <ErrorState error={devices.error} retry={() => void devices.refetch()} />}
        {!devices.error && !items && <DevicesSkeleton />}
        {items?.length === 0 && (
          <EmptyState icon={<Smartphone />} title={t('No phone paired yet')} action={pair}>
            {t('A paired phone sends the calls its member has agreed to, by itself. Pairing takes a minute: install the app, scan the code.')}
          </EmptyState>
        )}
        {items && items.length > 0 && <DeviceTable devices={items} />}
        <div className={cx('mt-6 max-w-2xl px-5 touch:px-4', items?.length === 0 && 'mx-auto')}>
          <PolicyInShort />
        </div>
      </div>
      {search['pair'] && mayPair && <PairDialog onClose={() => setPairing(false)} />}
    </Page>
  )
}

function DevicesSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col">
      {[1, 2, 3, 4].map((line) => (
        <div key={line} className="flex h-9 items-center gap-8 hairline-b px-5 touch:h-16">
          <Skeleton className="h-4 w-36" />
          <Skeleton className="h-4 w-28" />
          <Skeleton className="h-4 w-20" />
        </div>
      ))}
    </div>
  )
}
