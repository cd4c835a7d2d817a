import { buildSite, screenSizes } from './site.ts'

// Bytes, gzip: the first page after signing in whole; any other screen beyond what is already there.
const firstPage = 150_000
const lazyScreen = 100_000

/** Measures the JavaScript of each screen and fails above the limits. */
buildSite()
let isOver = false
for (const language of ['en', 'hi'] as const) {
  for (const { screen, total, own } of screenSizes(language)) {
    const over = (screen === 'Home' && total > firstPage) || own > lazyScreen
    isOver ||= over
    process.stdout.write(`${over ? '✗' : ' '} ${language} ${screen.padEnd(14)} ${(total / 1000).toFixed(1)} kB, of them its own ${(own / 1000).toFixed(1)} kB\n`)
  }
}
process.exit(isOver ? 1 : 0)
