import { translate as t } from '../app/i18n.ts'
import { say } from '../ui/toast.ts'

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    say(t('Copied'))
  } catch {
    say(t('This browser did not allow copying. Select the text and copy it by hand.'), { tone: 'bad' })
  }
}
