import { i18n, type Messages } from '@lingui/core'
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

const first = { en: () => import('./locales/en.ts?first'), hi: () => import('./locales/hi.ts?first') }
const more = { en: () => import('./locales/en.ts?more'), hi: () => import('./locales/hi.ts?more') }
let hasMore = false
// English words without grammar are their own keys and stand in no catalogue.
i18n.setMessagesCompiler((message) => [message])

/** Loads and shows a language, and remembers it for the next first paint. */
export async function showLanguage(language: Language): Promise<void> {
  const parts = await Promise.all([first[language](), ...(hasMore ? [more[language]()] : [])])
  i18n.loadAndActivate({ locale: language, locales: [`${language}-IN`], messages: Object.assign({}, ...parts.map((part) => part.messages)) as Messages })
  document.documentElement.lang = language
  try {
    localStorage.setItem('language', language)
  } catch {
    /* private windows may refuse storage */
  }
}

/** Loads a screen together with the words that the first page does not need. */
export function withWords<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [file] = await Promise.all([load(), hasMore ? undefined : allWords()])
    return file
  }
}

async function allWords(): Promise<void> {
  const language = currentLanguage()
  const { messages } = await more[language]()
  hasMore = true
  if (language === currentLanguage()) i18n.load(language, messages)
  else await showLanguage(currentLanguage())
}

export { i18n }
