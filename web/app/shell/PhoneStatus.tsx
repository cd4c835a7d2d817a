import { Link } from '@tanstack/react-router'
import { useT } from '../i18n.ts'
import { useMe } from '../me.ts'
import { cx } from '../../ui/cx.ts'

/** One line at the foot of the rail: whether calls come in at all. */
export function PhoneStatus() {
  const t = useT()
  const me = useMe()
  const paired = me.devices.paired
  return (
    <Link
      to="/o/$slug/phones"
      params={{ slug: me.organisation.slug }}
      className="mx-2 mb-2 flex h-8 items-center gap-2.5 rounded-md px-2 text-xs text-n10 hover:bg-n3">
      <span aria-hidden="true" className={cx('size-1.5 rounded-full', paired > 0 ? 'bg-good' : 'bg-n7')} />
      {paired > 0 ? t('{n, plural, one {# phone paired} other {# phones paired}}', { n: paired }) : t('No phone paired yet')}
    </Link>
  )
}
