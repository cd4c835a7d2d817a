import { ApiError } from '../api/client.ts'
import { currentLanguage, translate as t } from '../app/i18n.ts'
import { say } from '../ui/toast.ts'

/** What went wrong and what to do next, in the words of the screen. */
export function explain(error: unknown): { title: string; next: string } {
  if (!(error instanceof ApiError))
    return { title: t('This page could not be shown'), next: t('Load it again. If it stays like this, tell the person who runs this server.') }
  const known = sentence(error.code)
  if (known) return { title: known.title, next: reasonOf(error) ?? known.next }
  if (error.status >= 500) return { title: t('The server could not do this'), next: t('Nothing was changed. Try again in a moment.') }
  return { title: t('This was not accepted'), next: reasonOf(error) ?? t('Check what you entered and try again.') }
}

/** Says a failed action at the foot of the page, with the reference to copy. */
export function sayError(error: unknown): void {
  const { title, next } = explain(error)
  say(`${title}. ${next}`, { tone: 'bad', reference: error instanceof ApiError ? error.requestId : undefined })
}

/** The server's own reason, which is English: shown where it says more than we can, and only to readers of English. */
function reasonOf(error: ApiError): string | undefined {
  const telling = ['weak_password', 'not_allowed', 'wrong_credentials', 'rule', 'conflict', 'invalid'].includes(error.code)
  return telling && currentLanguage() === 'en' && error.detail ? `${error.detail.replace(/\.$/, '')}.` : undefined
}

function sentence(code: string): { title: string; next: string } | null {
  switch (code) {
    case 'offline':
      return { title: t('No connection to the server'), next: t('Check the network of this device. What you see may be old.') }
    case 'not_found':
      return { title: t('There is nothing here'), next: t('It was removed, or it is not in your reach. Ask the owner or an administrator.') }
    case 'not_allowed':
      return { title: t('Your role does not allow this'), next: t('Ask an administrator of your organisation if you need it.') }
    case 'wrong_credentials':
      return { title: t('These do not fit together'), next: t('Check the e-mail or number and the password.') }
    case 'stale_version':
      return { title: t('Somebody changed this meanwhile'), next: t('The newest state is shown now. Make your change again.') }
    case 'merged':
      return { title: t('This was merged into another record'), next: t('Open it again: you are led to the one it became.') }
    case 'gone':
      return { title: t('This link no longer works'), next: t('It was used before or its time is over. Ask for a new one.') }
    case 'weak_password':
      return { title: t('This password is too easy to guess'), next: t('Use at least 12 characters, for example three or four words.') }
    case 'identifier_taken':
      return { title: t('This e-mail or number cannot be used here'), next: t('Use another one, or sign in with it.') }
    case 'last_owner':
      return { title: t('An organisation needs at least one owner'), next: t('Make somebody else an owner first.') }
    case 'contact_needs_something':
      return { title: t('A contact needs a name, a number or an e-mail'), next: t('Fill in at least one of them.') }
    case 'settings_incomplete':
      return { title: t('Settings are incomplete'), next: t('Fill in the legal name and the grievance contact in Settings first.') }
    case 'slow_down':
      return { title: t('Too many tries'), next: t('Wait a minute, then try again.') }
    case 'busy':
    case 'starting':
      return { title: t('The server is busy'), next: t('Try again in a moment.') }
    case 'sign_in':
      return { title: t('You are signed out'), next: t('Sign in again to go on.') }
    default:
      return null
  }
}
