import { Copy, MessageCircle } from 'lucide-react'
import { useT } from '../../app/i18n.ts'
import { useZone } from '../../app/me.ts'
import { copyText } from '../../lib/copy.ts'
import { formatFull } from '../../lib/format.ts'
import { svgImage } from '../../lib/svg.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Input } from '../../ui/Field.tsx'

/** A one-time link to hand on: copy it, send it by WhatsApp, or let it be scanned. */
export function ShareLink({ link, qr, expiresAt, text }: { link: string; qr?: string; expiresAt: string; text?: string }) {
  const t = useT()
  const zone = useZone()
  return (
    <div className="flex flex-col gap-4">
      {qr && (
        <div className="self-center rounded-lg border border-n5 bg-white p-3 shrink-0">
          <img src={svgImage(qr)} alt={t('The link as a QR picture')} className="size-44 max-w-none" />
        </div>
      )}
      <Input readOnly value={link} aria-label={t('Link')} onFocus={(event) => event.target.select()} />
      <div className="flex gap-2 touch:flex-col">
        <Button look="primary" onClick={() => void copyText(link)}>
          <Copy className="size-4" />
          {t('Copy the link')}
        </Button>
        <a
          href={`https://wa.me/?text=${encodeURIComponent(text ? `${text} ${link}` : link)}`}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass('plain')}>
          <MessageCircle className="size-4" />
          {t('Send by WhatsApp')}
        </a>
      </div>
      <p className="text-n9">{t('Works once, until {when}.', { when: formatFull(expiresAt, zone) })}</p>
    </div>
  )
}
