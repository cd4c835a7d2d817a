import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Phone } from '../../cli/phone-sim/phone.ts'
import { hashToken, makeToken } from '../../server/platform/crypto/tokens.ts'
import { openBrowser } from '../support/browser.ts'
import { classifyAll } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let browser: Browser
let context: BrowserContext
let page: Page
let org: Org
const problems: string[] = []

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IN', timezoneId: 'Asia/Kolkata' })
  page = await context.newPage()
  watch(page)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** What a person with the console open would see as wrong. */
function watch(one: Page): void {
  one.on('pageerror', (error) => problems.push(error.message))
  one.on('console', (message) => { if (['error', 'warning'].includes(message.type()) && !/status of 40[0-9]/.test(message.text())) problems.push(message.text()) })
}

describe('the first call, in a browser', () => {
  test('the one-time link makes the first owner and organisation and lands on Home', async () => {
    const token = makeToken('setup', '00000000-0000-0000-0000-000000000000')
    await world.sql(`insert into auth.setup_tokens (token_hash, expires_at) values ($1, now() + interval '1 hour')`, [hashToken(token)])
    await page.goto(`${world.url}/setup#${token}`)
    await page.getByLabel('Your name').fill('Meera Joshi')
    await page.getByLabel('E-mail or mobile number').fill('54220 70001')
    await page.getByLabel('Password', { exact: true }).fill('lantern orbit 52 mango')
    await fillCompany()
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Create the organisation' }).click()
    await page.waitForURL(/\/o\/[a-z0-9-]+/)
    expect(new URL(page.url()).hash).toBe('')
    const slug = /\/o\/([a-z0-9-]+)/.exec(page.url())?.[1] ?? ''
    const [row] = await world.sql<{ org_id: string }>('select org_id from auth.organisation_directory where slug = $1', [slug])
    const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
    const { caller } = await import('../support/world.ts')
    const call = caller(world.url, cookie)
    const me = await call('GET', `/api/v1/${slug}/me`)
    org = { slug, id: row?.org_id ?? '', owner: { call, cookie, memberId: me.body.member.id, name: 'Meera Joshi', identifier: '54220 70001', password: '' }, join: async () => { throw new Error('not here') } }
  }, 60_000)

  test('a call sent by the phone is on the open list within a second and on the client’s timeline', async () => {
    const contact = await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name: 'Kavita Nair', phones: [{ number: '98765 43210' }] })
    await world.sql(`update app.capture_policies set hours = null::jsonb, holidays = '[]' where org_id = $1`, [org.id])
    const opened = await org.owner.call('POST', `/api/v1/${org.slug}/pairings`, { memberId: org.owner.memberId })
    const phone = new Phone(world.url)
    await phone.pair({ code: String(opened.body.code) })
    await phone.agree()
    await phone.sendItems([])
    await classifyAll(world, org, phone.deviceId, 'all')
    await page.goto(`${world.url}/o/${org.slug}/calls`)
    await page.waitForResponse((response) => response.url().includes('/stream')).catch(() => undefined)
    await page.waitForTimeout(600)
    await phone.sendItems([{ ref: 1, number: '+91-98765-43210', date: Date.now() + 50, type: 1, duration: 252, sim: '1' }])
    const began = Date.now()
    await page.getByText('Kavita Nair').first().waitFor({ timeout: 5_000 })
    expect(Date.now() - began).toBeLessThan(1_000)
    await page.goto(`${world.url}/o/${org.slug}/people/${contact.body.id}`)
    await page.getByText('4 min 12 s').first().waitFor()
  }, 60_000)

  test('no screen has an accessibility fault, in both themes, and the console stays clean', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      for (const path of ['', '/calls', '/people', '/phones', '/members', '/settings']) {
        await page.goto(`${world.url}/o/${org.slug}${path}`)
        await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => undefined)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map((one) => `${path} ${theme}: ${one.id} ${one.nodes[0]?.html.slice(0, 120) ?? ''}`)).toEqual([])
      }
    }
    expect(problems).toEqual([])
  }, 120_000)
})

async function fillCompany(): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Sahyadri Agro')
  await page.getByLabel('Legal name').fill('Sahyadri Agro Pvt Ltd')
  await page.getByLabel('Who answers complaints').fill('Meera Joshi')
  await page.getByLabel('Their e-mail or phone').fill('54220 70001')
}
