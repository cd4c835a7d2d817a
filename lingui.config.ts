import { defineConfig } from '@lingui/cli'
import extractor from '@lingui/cli/api/extractors/babel'

const callOfT = /(?<![\w.$])t\(/g

/** Reads our short form t('…') as the library's i18n.t('…'). */
const shortForm: typeof extractor = {
  match: (name) => /\.tsx?$/.test(name),
  extract: (name, code, found, ctx) => extractor.extract(name, code.replaceAll(callOfT, 'i18n.t('), found, ctx),
}

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'hi'],
  extractors: [shortForm],
  catalogs: [{ path: '<rootDir>/web/app/locales/{locale}', include: ['<rootDir>/web'] }],
  compileNamespace: 'ts',
  orderBy: 'messageId',
})
