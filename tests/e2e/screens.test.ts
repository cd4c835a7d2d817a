import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { openPolicy, readyPhone } from '../support/phones.ts'
import { startWorld, type Org, type World } from '../support/world.ts'

let world: World
let browser: Browser
let org: Org
let companyId = ''
let contactId: string
const problems: string[] = []

beforeAll(async () => {
  world = await startWorld()
  browser = await openBrowser()
  org = await world.newOrg('Sahyadri Agro and Irrigation Implements of Western Maharashtra')
  await openPolicy(world, org)
  await org.join('employee', 'Venkatanarasimharajuvaripeta Krishnamoorthy')
  const phone = await readyPhone(world, org, org.owner.memberId)
  const names = ['कविता नायर', 'Farida Khan', 'Shri Gajanan Maharaj Krishi Seva Kendra and Sons, Nashik Road', '']
  const company = await org.owner.call('POST', `/api/v1/${org.slug}/companies`, { name: 'Venkateshwara Agro Chemicals and Fertilisers Private Limited', website: 'a-very-long-address.of-a-company.example.in', tags: [{ name: 'a tag that says quite a lot' }], addresses: [{ lines: '12 MG Road', city: 'Pune', postcode: '411001' }] })
  companyId = String(company.body.id)
  await org.owner.call('POST', `/api/v1/${org.slug}/fields`, { object: 'contact', kind: 'number', label: 'Acres under irrigation this season', inList: true })
  const made = []
  for (const [i, name] of names.entries()) made.push(await org.owner.call('POST', `/api/v1/${org.slug}/contacts`, { name, phones: [{ number: `98765 4321${i}`, label: 'mobile' }], ...(i < 2 && { companyId, tags: [{ name: 'VIP' }, { name: 'drip' }] }), ...(i === 2 && { emails: [{ email: 'a.very.long.address.of.a.person@a-long-domain-of-a-client.example' }] }) }))
  contactId = String(made[2]?.body.id)
  await org.owner.call('POST', `/api/v1/${org.slug}/contacts/${contactId}/notes`, { body: 'Wants drip kit prices for 6 acres. https://a-very-long-address.example/with/a/path/that/does/not/break/anywhere/at/all' })
  await phone.sendItems(Array.from({ length: 12 }, (_, i) => ({ ref: i, number: i % 5 === 4 ? '' : `98765 4321${i % 4}`, date: Date.now() - i * 3_600_000 - 60_000, type: 1 + (i % 3), duration: i % 3 === 2 ? 0 : 40 + i * 61, sim: '1' })))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function openAs(cookie: string, look: { width: number; height: number; theme: 'light' | 'dark' }): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.theme, locale: 'en-IN', timezoneId: 'Asia/Kolkata', ...(look.width < 600 && { hasTouch: true, isMobile: true }) })
  await context.addCookies(cookie.split('; ').map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const })))
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) problems.push(`${page.url()} ${message.text()}`) })
  return { context, page }
}

const screens = (): string[] => ['', '/calls', '/people', `/people/${contactId}`, '/companies', `/companies/${companyId}`, '/phones', '/phones/consent', '/phones/policy', '/phones/notices', '/about-me', '/about-me?part=calls', '/about-me?part=looks', '/about-me?part=rules', '/about-me?part=notKept', '/about-me?part=devices', '/members', '/settings', '/settings/teams', '/settings/hours', '/settings/lines', '/import', '/bin', '/duplicates', '/settings/fields', '/settings/outcomes', '/settings/you', '/more']

describe.each([
  { name: 'a phone, Hindi, light', width: 390, height: 844, theme: 'light', language: 'hi' }, { name: 'a phone, English, dark', width: 390, height: 844, theme: 'dark', language: 'en' },
  { name: 'a desk, Hindi, dark', width: 1440, height: 900, theme: 'dark', language: 'hi' },
] as const)('on $name', ({ width, height, theme, language }) => {
  test('every screen fits, reads aloud and keeps the console clean', async () => {
    await org.owner.call('PATCH', `/api/v1/${org.slug}/me`, { language })
    const { context, page } = await openAs(org.owner.cookie, { width, height, theme })
    const faults: string[] = []
    for (const path of screens()) {
      await page.goto(`${world.url}/o/${org.slug}${path}`)
      await page.getByRole('main').waitFor()
      await page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (wide > 0) faults.push(`${path} is ${wide} px too wide`)
      expect(await page.evaluate(() => document.documentElement.lang), path).toBe(language)
      const { violations } = await new AxeBuilder({ page }).analyze()
      faults.push(...violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.html.slice(0, 160) ?? ''}`))
    }
    await context.close()
    expect(faults).toEqual([])
    expect(problems).toEqual([])
  }, 240_000)
})

describe('without a pointer', () => {
  test('one signs in, adds a person, opens him and writes a note', async () => {
    const who = await org.join('employee', 'Asha Kulkarni')
    const { context, page } = await openAs('x=y', { width: 1280, height: 800, theme: 'light' })
    await page.goto(`${world.url}/sign-in`)
    await page.getByLabel('E-mail or mobile number').focus()
    await page.keyboard.type(who.identifier)
    await page.keyboard.press('Tab')
    if (!(await page.getByLabel('Password', { exact: true }).evaluate((field) => field === document.activeElement))) await page.keyboard.press('Tab')
    await page.keyboard.type(who.password)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/o\//)
    await page.goto(`${world.url}/o/${org.slug}/people`)
    // A page that is just being drawn may take the focus away again: as a person would, he presses once more.
    await expect.poll(async () => {
      if (!(await page.getByRole('dialog').isVisible())) await page.getByRole('button', { name: /Person/ }).first().press('Enter', { timeout: 2_000 }).catch(() => undefined)
      return page.getByRole('dialog').isVisible()
    }, { timeout: 20_000 }).toBe(true)
    await page.keyboard.type('Keyboard Kiran')
    await page.keyboard.press('Enter')
    await page.getByText('Keyboard Kiran').first().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 3_000 }).catch(() => undefined)
    const list = await who.call('POST', `/api/v1/${org.slug}/contacts/query`, { filter: { and: [{ field: 'name', op: 'prefix', value: 'Keyboard' }] } })
    const id = String(list.body.items[0]?.id)
    await page.goto(`${world.url}/o/${org.slug}/people/${id}`)
    await page.getByPlaceholder('Write a note').focus()
    await page.keyboard.type('Typed, not clicked')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Typed, not clicked').first().waitFor()
    await expect.poll(async () => (await who.call('GET', `/api/v1/${org.slug}/contacts/${id}/timeline`)).text).toContain('Typed, not clicked')
    await context.close()
  }, 60_000)
})
