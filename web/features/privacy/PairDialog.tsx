import { useMutation, useQuery } from '@tanstack/react-query'
import { Check, Copy, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Device, Pairing } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useMe, useSlug } from '../../app/me.ts'
import { copyText } from '../../lib/copy.ts'
import { formatDuration } from '../../lib/format.ts'
import { svgImage } from '../../lib/svg.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Select } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormError } from '../identity/FormError.tsx'
import { useMembers } from '../members/members.ts'

type Instead = { device: Device; way: 'replace' | 'hand_over' }

/** Pairs one phone with one member: choose who, show the code, say when it was used. `instead`: the phone whose place it takes, or that goes to another member. */
export function PairDialog({ onClose, instead }: { onClose: () => void; instead?: Instead }) {
  const t = useT()
  const slug = useSlug()
  const { member } = useMe()
  const others = member.role === 'owner' || member.role === 'admin'
  const isSame = instead?.way === 'replace'
  const members = useMembers().filter((one) => !one.disabledAt && (others || one.id === member.id) && (!instead || (one.id === instead.device.member.id) === isSame))
  const [chosen, setMemberId] = useState(isSame ? instead.device.member.id : instead ? '' : member.id)
  const memberId = chosen || (members[0]?.id ?? '')
  const make = useMutation({ mutationFn: () => ok(api.POST('/api/v1/{slug}/pairings', { params: { path: { slug } }, body: { memberId, ...(instead && { replaces: instead.device.id }) } })) })
  const name = members.find((one) => one.id === memberId)?.name ?? member.name
  const pairing = make.data
  return (
    <Dialog
      open
      onClose={onClose}
      title={pairing ? t('Pair the phone of {name}', { name }) : titleOf(instead, t)}
      {...(!pairing && { description: descriptionOf(instead, t) })}>
      {!pairing && (
        <Form className="flex flex-col gap-4" onSubmit={() => make.mutate()}>
          <Field label={t('Member')}>
            {(ids) => (
              <Select {...ids} value={memberId} onChange={(event) => setMemberId(event.target.value)}>
                {members.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <FormError error={make.error} />
          <Button type="submit" look="primary" busy={make.isPending} disabled={memberId === ''} className="self-end touch:self-stretch">
            {t('Show the code')}
          </Button>
        </Form>
      )}
      {pairing && <ShownCode key={pairing.id} pairing={pairing} name={name} onAgain={() => make.mutate()} onClose={onClose} />}
    </Dialog>
  )
}

function titleOf(instead: Instead | undefined, t: Translate): string {
  if (!instead) return t('Pair a phone')
  return instead.way === 'replace' ? t('Replace the phone of {name}', { name: instead.device.member.name }) : t('Hand over the phone of {name}', { name: instead.device.member.name })
}

function descriptionOf(instead: Instead | undefined, t: Translate): string {
  if (!instead) return t('Whose phone is it? Its calls will be this member’s.')
  return instead.way === 'replace'
    ? t('The old phone goes on until the new one has sent its log; then it is disconnected by itself.')
    : t('Who has it from now on? Calls from before stay those of the member who had it; what waits on the phone is erased.')
}

function ShownCode({ pairing, name, onAgain, onClose }: { pairing: Pairing; name: string; onAgain: () => void; onClose: () => void }) {
  const t = useT()
  const slug = useSlug()
  const left = useSecondsLeft(pairing.expiresAt)
  const state = useQuery({
    queryKey: [slug, 'pairing', pairing.id],
    queryFn: () => ok(api.GET('/api/v1/{slug}/pairings/{id}', { params: { path: { slug, id: pairing.id } } })),
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'waiting' ? false : 1_500),
  })
  const used = state.data?.state === 'used'
  useEffect(() => {
    if (used) objectChanged(slug, 'device')
  }, [used, slug])
  if (used) return <Paired name={name} onClose={onClose} />
  if (left === 0 || state.data?.state === 'expired' || state.data?.state === 'revoked') {
    return (
      <div className="py-6 text-center">
        <p className="mb-4 text-n10">{t('The code’s five minutes are over.')}</p>
        <Button look="primary" onClick={onAgain}>
          <RotateCcw className="size-4" />
          {t('New code')}
        </Button>
      </div>
    )
  }
  return (
    <div className="flex items-center gap-6 touch:flex-col">
      <div className="rounded-lg border border-n5 bg-white p-3 shrink-0">
        <img src={svgImage(pairing.qr)} alt={t('Pairing code as a QR picture')} className="size-44 max-w-none" />
      </div>
      <div className="touch:text-center">
        <p className="text-n10">{t('Scan with the CRM@Weblink app, or type')}</p>
        <p className="mt-1 flex items-center gap-1 text-xl font-semibold tracking-[0.06em] touch:justify-center">
          {pairing.code}
          <IconButton label={t('Copy {value}', { value: pairing.code })} onClick={() => void copyText(pairing.code)}>
            <Copy />
          </IconButton>
        </p>
        <p className="mt-1 text-n9" role="timer">
          {t('one use · {time} left', { time: formatDuration(left) })}
        </p>
        <p className="mt-4 text-n10 text-pretty">
          {t('Then the phone shows {name} the rules in Hindi or English. Calls come in only after the agreement there.', { name })}
        </p>
      </div>
    </div>
  )
}

function Paired({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useT()
  return (
    <div role="status" className="flex flex-col items-center py-4 text-center">
      <span className="flex size-12 items-center justify-center rounded-full bg-good-tint text-good">
        <Check className="size-6" />
      </span>
      <p className="mt-4 text-md font-semibold">{t('The phone of {name} is paired', { name })}</p>
      <p className="mt-1 text-n10 text-pretty">{t('Now {name} reads the notice on the phone and decides. Until then nothing is sent.', { name })}</p>
      <Button look="primary" className="mt-5" onClick={onClose}>
        {t('Done')}
      </Button>
    </div>
  )
}

function useSecondsLeft(until: string): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((Date.parse(until) - now) / 1_000))
}
