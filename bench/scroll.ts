import type { Page } from 'playwright-core'
import { openBrowser } from '../tests/support/browser.ts'
import { makeContacts, makeOffice, type Office } from './data.ts'
import { figure, median, openStage, type Bench, type Figure, type Stage } from './harness.ts'

const throttle = 4
const step = 90

/**
 * Scrolling the list of people, 100,000 of them, on a machine four times slower than this one: frames per second (median), the longest task,
 * and what the page holds in memory before and after some thousand rows. Rows come in pages while it scrolls.
 */
export const scroll: Bench = {
  name: 'scroll',
  run: async (quick) => {
    const stage = await openStage()
    try {
      const office = await makeOffice(stage, 'Scroll')
      await makeContacts(stage, office, quick ? 10_000 : 100_000, [office.ownerId])
      return await measure(stage, office, quick ? 5 : 15)
    } finally {
      await stage.close()
    }
  },
}

async function measure(stage: Stage, office: Office, seconds: number): Promise<Figure[]> {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN' })
    await context.addCookies(office.ownerCookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
    const page = await context.newPage()
    await page.goto(`${stage.product.url.replace('127.0.0.1', 'localhost')}/o/${office.slug}/people`)
    await page.locator('[data-row="20"]').waitFor()
    const cdp = await context.newCDPSession(page)
    const held = async (): Promise<number> => {
      await cdp.send('HeapProfiler.collectGarbage')
      return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6
    }
    const before = await held()
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    const { frames, longest, rows } = await scrollDown(page, seconds)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    return [
      figure('scroll_fps', 1_000 / median(frames), 'frames/s', { owed: 50, aim: 60 }),
      figure('scroll_longest_task', longest, 'ms', { aim: 50, lowerIsBetter: true }),
      figure('scroll_rows', rows, 'rows'),
      figure('scroll_heap_before', before, 'MB'),
      figure('scroll_heap_after', await held(), 'MB'),
    ]
  } finally {
    await browser.close()
  }
}

/** Scrolls a steady way each frame; the times between frames, the longest task (ms; below 50 none is told), and how far it came. */
function scrollDown(page: Page, seconds: number): Promise<{ frames: number[]; longest: number; rows: number }> {
  return page.evaluate(({ ms, by }) => new Promise((resolve) => {
    const grid = document.querySelector('[role=grid]')
    const frames: number[] = []
    let longest = 0
    new PerformanceObserver((list) => { for (const task of list.getEntries()) longest = Math.max(longest, task.duration) }).observe({ entryTypes: ['longtask'] })
    const began = performance.now()
    let last = began
    const next = (): void => {
      const now = performance.now()
      frames.push(now - last)
      last = now
      if (grid) grid.scrollTop += by
      if (now - began < ms) requestAnimationFrame(next)
      else resolve({ frames, longest, rows: Math.max(0, ...[...document.querySelectorAll('[data-row]')].map((row) => Number(row.getAttribute('data-row')))) })
    }
    requestAnimationFrame(next)
  }), { ms: seconds * 1_000, by: step })
}
