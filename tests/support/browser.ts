import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** A browser of this machine, or the one that comes with the dependencies; so that tests need nothing installed. */
export async function openBrowser(): Promise<Browser> {
  const own = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic']
  if (own) return chromium.launch({ executablePath: own, args: flags })
  // In one process, closing a window would end the browser.
  const packaged = (await import('@sparticuz/chromium')).default
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args.filter((arg) => arg !== '--single-process'), ...flags] })
}
