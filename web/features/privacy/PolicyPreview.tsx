import { useQuery } from '@tanstack/react-query'
import { widens } from '../../../shared/contract/narrow.ts'
import { api, ok } from '../../api/client.ts'
import type { Policy, PolicyInput } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { formatNumber } from '../../lib/format.ts'
import { wholeRules, type PolicyOf } from './policy.ts'

type Props = { of: PolicyOf; before: Policy; draft: PolicyInput }

/** What a draft would mean: how many of last week's calls it would not keep, and whether it widens. */
export function PolicyPreview({ of, before, draft }: Props) {
  const t = useT()
  const slug = useSlug()
  const body = wholeRules(draft)
  const preview = useQuery({
    queryKey: [slug, 'policyPreview', of.teamId, JSON.stringify(body)],
    placeholderData: (last) => last,
    queryFn: () =>
      ok(
        of.teamId === null
          ? api.POST('/api/v1/{slug}/policy/preview', { params: { path: { slug } }, body })
          : api.POST('/api/v1/{slug}/teams/{id}/policy/preview', { params: { path: { slug, id: of.teamId } }, body }),
      ),
  })
  const wider = widens({ ...wholeRules(before), zone: before.zone }, { ...body, zone: before.zone })
  return (
    <div role="status" aria-live="polite" className="flex min-h-16 flex-col gap-1 rounded-lg bg-n3 px-4 py-3">
      {preview.data && (
        <p className="font-medium">
          {preview.data.calls === 0
            ? t('There were no calls last week to try this on.')
            : t('Of last week’s {calls} calls {n} would not be kept.', { calls: formatNumber(preview.data.calls), n: formatNumber(preview.data.notKept) })}
        </p>
      )}
      <p className="text-n11">
        {wider ? t('This widens the policy: it holds for each member from his agreement; until then his old rules stay.') : t('This widens nothing: it holds for everybody at once.')}
      </p>
    </div>
  )
}
