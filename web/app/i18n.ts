import { i18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { Language, Words } from '../api/types.ts'

export type Translate = (message: string, values?: Record<string, unknown>) => string

/** The translator of the language on screen; the English sentence is the key. Components that use it follow a change of language. */
export function useT(): Translate {
  useLingui()
  return translate
}

/** The same for plain functions; call it while rendering or handling an event, never when a module loads. */
export const translate: Translate = (message, values) => i18n.t(message, values)

export function currentLanguage(): Language {
  return i18n.locale === 'hi' ? 'hi' : 'en'
}

/** The word of a descriptor or a notice in the language on screen. */
export function inLanguage(words: Words): string {
  return words[currentLanguage()]
}

/** Loads and shows a language, and remembers it for the next first paint. */
export async function showLanguage(language: Language): Promise<void> {
  const { messages } = language === 'hi' ? await import('./locales/hi.ts') : await import('./locales/en.ts')
  i18n.loadAndActivate({ locale: language, locales: [`${language}-IN`], messages })
  document.documentElement.lang = language
  try {
    localStorage.setItem('language', language)
  } catch {
    /* private windows may refuse storage */
  }
}

export { i18n }
