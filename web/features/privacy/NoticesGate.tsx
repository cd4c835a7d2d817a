import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { keys } from '../../api/query.ts'
import type { Me, Notice } from '../../api/types.ts'
import { currentLanguage, inLanguage, useT } from '../../app/i18n.ts'
import { useMe } from '../../app/me.ts'
import { useSignOut } from '../../app/shell/MemberMenu.tsx'
import { noticeName } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Field.tsx'
import { ErrorState, Skeleton } from '../../ui/states.tsx'
import { EntryPage } from '../identity/EntryPage.tsx'
import { FormError } from '../identity/FormError.tsx'
import { NoticeText } from './NoticeText.tsx'

/** Stands before everything else while a notice in force is not accepted: the whole text, then one tick and one button. */
export function NoticesGate() {
  const t = useT()
  const me = useMe()
  const slug = me.organisation.slug
  const signOut = useSignOut()
  const client = useQueryClient()
  const [accepted, setAccepted] = useState(false)
  const texts = useQueries({
    queries: me.notices.map(({ id }) => ({
      queryKey: keys.notice(slug, id),
      queryFn: () => ok(api.GET('/api/v1/{slug}/notices/{id}', { params: { path: { slug, id } } })),
    })),
  })
  const accept = useMutation({
    mutationFn: async () => {
      for (const { id } of me.notices)
        await ok(api.POST('/api/v1/{slug}/notices/{id}/acceptances', { params: { path: { slug, id } }, body: { language: currentLanguage() } }))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me(slug) }),
  })
  const newer = me.notices.some((notice) => notice.version > 1)
  const failed = texts.find((text) => text.error)
  return (
    <EntryPage
      wide
      title={t('Please read before you go on')}
      subtitle={
        newer
          ? t('There is a new version. It holds from your agreement on.')
          : t('How {organisation} handles data, in plain words.', { organisation: me.organisation.name })
      }>
      {me.notices.map((notice, at) => (
        <PendingNotice key={notice.id} notice={notice} text={texts[at]?.data} />
      ))}
      {failed && <ErrorState error={failed.error} retry={() => void failed.refetch()} className="py-2" />}
      <div className="flex flex-col gap-5">
        <Checkbox checked={accepted} onChange={setAccepted} disabled={texts.some((text) => !text.data)}>
          {t('I have read this and accept it. This is not the agreement to the call log; you are asked for that apart.')}
        </Checkbox>
        <FormError error={accept.error} />
        <div className="flex gap-2 touch:flex-col">
          <Button look="primary" size="lg" disabled={!accepted} busy={accept.isPending} onClick={() => accept.mutate()}>
            {t('Accept and go on')}
          </Button>
          <Button look="quiet" size="lg" onClick={signOut}>
            {t('Sign out')}
          </Button>
        </div>
      </div>
    </EntryPage>
  )
}

function PendingNotice({ notice, text }: { notice: Me['notices'][number]; text: Notice | undefined }) {
  const t = useT()
  const name = noticeName(notice.kind, t)
  return (
    <section aria-busy={!text} className="mb-6">
      <h2 className="mb-2 flex items-baseline justify-between gap-3 font-semibold">
        {text ? inLanguage(text.title) : name}
        <span className="text-sm font-normal text-n9">{t('version {n}', { n: notice.version })}</span>
      </h2>
      <div tabIndex={0} role="region" aria-label={name} className="max-h-72 overflow-y-auto rounded-md border border-n5 p-4 touch:max-h-[50dvh]">
        {text && <NoticeText text={text.content[currentLanguage()]} lang={currentLanguage()} />}
        {!text && (
          <div className="flex flex-col gap-3">
            <Skeleton className="h-4 w-1/3" />
            <Skeleton className="h-4" />
            <Skeleton className="h-4" />
            <Skeleton className="h-4 w-2/3" />
          </div>
        )}
      </div>
    </section>
  )
}
