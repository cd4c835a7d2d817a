import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { QrCode, Smartphone } from 'lucide-react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import { useT } from '../../app/i18n.ts'
import { useMay, useSlug, useZone } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import type { Device } from '../../api/types.ts'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx'
import { DevicePanel } from './DevicePanel.tsx'
import { DeviceTable } from './DeviceTable.tsx'
import { DeviceTrouble } from './DeviceTrouble.tsx'
import { troubleOf } from './device-words.ts'
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
  const open = items?.find((one) => one.id === search['phone'])
  const show = (id: string | null) => void navigate({ search: id ? { phone: id } : {}, replace: true })
  return (
    <Page title={t('Phones and consent')} tabs={<PrivacyTabs />} actions={items && items.length > 0 && pair}>
      <div className="flex min-h-0 flex-1">
        <div className="min-w-0 flex-1 overflow-y-auto pb-8 touch:pb-28">
          {devices.error && !items && <ErrorState error={devices.error} retry={() => void devices.refetch()} />}
          {!devices.error && !items && <DevicesSkeleton />}
          {items?.length === 0 && (
            <EmptyState icon={<Smartphone />} title={t('No phone paired yet')} action={pair}>
              {t('A paired phone sends the calls its member has agreed to, by itself. Pairing takes a minute: install the app, scan the code.')}
            </EmptyState>
          )}
          {items && items.length > 0 && <InShort devices={items} />}
          {items && <DeviceTrouble devices={items} onShow={show} />}
          {items && items.length > 0 && <DeviceTable devices={items} open={open?.id} onOpen={(id) => show(open?.id === id ? null : id)} />}
          <div className={cx('mt-6 max-w-2xl px-5 touch:px-4', items?.length === 0 && 'mx-auto')}>
            <PolicyInShort />
          </div>
        </div>
        {open && <DevicePanel key={open.id} device={open} onClose={() => show(null)} />}
      </div>
      {search['pair'] && mayPair && <PairDialog onClose={() => setPairing(false)} />}
    </Page>
  )
}

/** How many phones there are, agreed, and in need of a look. */
function InShort({ devices }: { devices: Device[] }) {
  const t = useT()
  const zone = useZone()
  const standing = devices.filter((one) => one.revokedAt === null)
  const agreed = standing.filter((one) => one.state !== 'not_agreed').length
  const looks = standing.filter((one) => troubleOf(one, zone, t) !== null).length
  return (
    <p className="flex h-11 items-center justify-end hairline-b px-5 text-n10 touch:h-10 touch:justify-start touch:px-4">
      {t('{n, plural, one {# phone} other {# phones}}', { n: standing.length })} · {t('{n} agreed', { n: agreed })}
      {looks > 0 && ` · ${t('{n, plural, one {# needs a look} other {# need a look}}', { n: looks })}`}
    </p>
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
