import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Look } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug, useZone } from '../../app/me.ts'
import { formatFull } from '../../lib/format.ts'
import { usePaged } from '../../records/paged.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { MoreRows } from './MoreRows.tsx'

/** Who looked at one's calls, and when. */
export function MyLooks() {
  const t = useT()
  const slug = useSlug()
  const zone = useZone()
  const looks = usePaged<Look>(keys.aboutMe(slug, 'looks'), (cursor) =>
    ok(api.GET('/api/v1/{slug}/me/record/looks', { params: { path: { slug }, query: { limit: 50, ...(cursor && { cursor }) } } })),
  )
  return (
    <>
      <p className="mb-4 text-n10 text-pretty">{t('Each time somebody opens your calls it is written down here; several looks within ten minutes count as one.')}</p>
      <MoreRows list={looks} empty={t('Nobody looked at your calls.')}>
        {(look) => (
          <li key={look.id} className="flex items-center gap-3 hairline-b py-2.5">
            <Avatar id={look.member.id} name={look.member.name} />
            <span className="min-w-0 flex-1 truncate">{look.member.name}</span>
            <time dateTime={look.at} className="shrink-0 text-n10">
              {formatFull(look.at, zone)}
            </time>
          </li>
        )}
      </MoreRows>
    </>
  )
}
